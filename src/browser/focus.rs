//! The focus stays with the reader when what has it is replaced.
use wasm_bindgen::prelude::*;
use web_sys::{Element, FocusOptions, HtmlElement};

fn focused() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
}

fn buttons(within: &Element) -> impl Iterator<Item = Element> {
    let found = within.query_selector_all("button").ok();
    (0..found.as_ref().map_or(0, web_sys::NodeList::length)).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into().ok())
}

/// Where the focus is that is about to be lost: on one of the buttons within an element, or elsewhere in it.
pub fn held(within: &Element) -> Option<Option<usize>> {
    let focused = focused().filter(|focused| within.contains(Some(focused)) && focused != within)?;
    Some(buttons(within).position(|button| button == focused))
}

/// After a button has changed what it stood in, the one that has taken its place has the focus; else the new content has.
pub fn restore(within: &Element, held: Option<usize>) {
    let button = held.and_then(|at| buttons(within).take(at + 1).last());
    let Some(element) = button.or_else(|| web_sys::window()?.document()?.get_element_by_id("main")) else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}
