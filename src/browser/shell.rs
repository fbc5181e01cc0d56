//! The page before and after the start: what stands in the HTML gives way to the app.
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// Puts the app in place of the page before the program.
pub fn replace<V: IntoView + 'static>(app: impl FnOnce() -> V + 'static) {
    let Some(root) = document().get_element_by_id("app") else { return };
    let children = root.child_nodes();
    let before: Vec<_> = (0..children.length()).filter_map(|at| children.item(at)).collect();
    // First the app, then what it replaces: a program that panics while it starts leaves the page to be read.
    mount_to(root.clone().unchecked_into(), app).forget();
    before.iter().for_each(|node| _ = root.remove_child(node));
    let _ = root.set_attribute("data-started", "");
}

/// Sets the window's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// What `data-<name>` on the root element says.
pub fn root_data(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(&format!("data-{name}"))
}

/// Sets or removes `data-<name>` on the root element.
pub fn set_root_data(name: &str, value: Option<&str>) {
    let (Some(root), name) = (document().document_element(), format!("data-{name}")) else { return };
    let _ = match value {
        Some(value) => root.set_attribute(&name, value),
        None => root.remove_attribute(&name),
    };
}

/// Sets a custom property of the root element to a text that style sheets print.
pub fn set_root_words(name: &str, words: &str) {
    let root = document().document_element().and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok());
    let quoted = js_sys::JSON::stringify(&JsValue::from_str(words)).ok().and_then(|quoted| quoted.as_string());
    if let (Some(root), Some(quoted)) = (root, quoted) {
        let _ = root.style().set_property(name, &quoted);
    }
}

/// Brings an element into view and gives it the focus.
pub fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    element.scroll_into_view();
    // The focus itself would end a smooth way there.
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.unchecked_ref::<web_sys::HtmlElement>().focus_with_options(&options);
}

/// Brings an element into view.
pub fn scroll_to(id: &str) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Brings an element into view, if it is not.
pub fn reveal(id: &str) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Closes what is open above the page.
pub fn hide_popover(element: &Element) {
    let _ = element.unchecked_ref::<web_sys::HtmlElement>().hide_popover();
}

/// Brings the head of the page into view.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Calls back after the browser has laid out the page once more.
pub fn after_layout(call: impl FnOnce() + 'static) {
    request_animation_frame(call);
}

/// Gives an element the focus and scrolls no further than is needed to see it.
pub fn focus_quietly(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus_element(&element);
    }
}

/// Gives an element the focus, one of SVG too; the browser brings it into view.
pub fn focus_element(element: &Element) {
    let _ = element.unchecked_ref::<web_sys::HtmlElement>().focus();
}
