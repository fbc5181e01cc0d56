//! The address: its query string, the history, Back and Forward.
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// The query string, with `?` where there is one.
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The whole address, for permanent links.
pub fn href() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// A new entry in the history.
pub fn push(query: &str) {
    with_history(query, |history, address| history.push_state_with_url(&JsValue::NULL, "", Some(address)));
}

/// The present entry with another query string.
pub fn replace(query: &str) {
    with_history(query, |history, address| history.replace_state_with_url(&JsValue::NULL, "", Some(address)));
}

/// An address that a browser refuses (too long, too many at once) leaves the history as it is; the page goes on.
fn with_history(query: &str, write: impl FnOnce(&web_sys::History, &str) -> Result<(), JsValue>) {
    let Some(window) = web_sys::window() else { return };
    let path = window.location().pathname().unwrap_or_default();
    let address = if query.is_empty() { path } else { format!("{path}?{query}") };
    if let Ok(history) = window.history() {
        let _ = write(&history, &address);
    }
}

/// Calls back with the query string after Back or Forward, for as long as the owner lives.
pub fn on_navigation(call: impl Fn(String) + 'static) {
    let listener = window_event_listener(leptos::ev::popstate, move |_| call(query()));
    on_cleanup(move || listener.remove());
}
