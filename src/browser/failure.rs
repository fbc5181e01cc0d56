//! When the program cannot go on: the panel of index.html says so, with the address kept and a text to send.
use crate::text;

/// From now on a panic shows the panel instead of a blank page.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| show(&info.to_string())));
}

/// Shows the failure panel with what happened.
pub fn show(what: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let report = format!("{}\n{}\n{}", what, super::location::href(), text::PROGRAM);
    let Some(panel) = document.get_element_by_id("failure") else { return };
    let _ = panel.remove_attribute("hidden");
    if let Some(link) = document.get_element_by_id("failure-reload") {
        let _ = link.set_attribute("href", &super::location::href());
    }
    if let Some(field) = document.get_element_by_id("failure-report") {
        field.set_text_content(Some(&report));
    }
    panel.scroll_into_view();
}
