//! The browser's store for settings, which may be full, denied, or hold anything.
use crate::text;
use std::sync::Once;
use wasm_bindgen::JsValue;
use web_sys::Storage;

static SAID: Once = Once::new();

/// What is stored, if anything is.
pub fn read(key: &str) -> Option<String> {
    with_storage(|storage| storage.get_item(key)).flatten()
}

/// Stores a word; where that fails the page goes on without.
pub fn write(key: &str, value: &str) {
    with_storage(|storage| storage.set_item(key, value));
}

/// A failure is said once in the console.
fn with_storage<T>(run: impl FnOnce(&Storage) -> Result<T, JsValue>) -> Option<T> {
    let storage = web_sys::window()?.local_storage();
    match storage.and_then(|storage| storage.map(|storage| run(&storage)).transpose()) {
        Ok(value) => value,
        Err(error) => {
            SAID.call_once(|| web_sys::console::warn_2(&JsValue::from_str(text::NOT_KEPT), &error));
            None
        }
    }
}
