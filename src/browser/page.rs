//! Elements of the page, found by selectors: what keys and the focus need of it.
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Where somebody types.
pub const FIELDS: &str = "textarea, select, input:not([type=checkbox], [type=radio], [type=range])";
/// What the keys for next and previous step through.
pub const ROWS: &str = "main :is(ol > li, tbody > tr, .passage, .codebook__issue)";

/// The first element of a selector.
pub fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// All elements of a selector, in the order of the page.
pub fn all(selector: &str) -> Vec<Element> {
    let Ok(list) = document().query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

/// What has the focus.
pub fn focused() -> Option<Element> {
    document().active_element()
}

/// Whether something is open above the page.
pub fn has_open_popover() -> bool {
    first(":popover-open").is_some()
}

/// Gives an element the focus, one of SVG too, and says whether it has it now.
pub fn go(element: Option<Element>) -> bool {
    let Some(element) = element else { return false };
    let _ = element.unchecked_ref::<HtmlElement>().focus();
    focused().is_some_and(|focused| focused == element)
}

/// Presses a link or a button, and says whether there was one.
pub fn click(element: Option<Element>) -> bool {
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.inspect(|element| element.click()).is_some()
}
