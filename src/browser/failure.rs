//! When the program cannot go on: the panel of index.html, which boot.js fills, says so.
use crate::text;
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

/// From now on a panic says why. A release panics without words: there boot.js sees the trap.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| show(&info.to_string())));
}

/// Shows the failure panel with what happened.
pub fn show(what: &str) {
    let what = JsValue::from_str(&format!("{what} ({})", text::PROGRAM));
    let boot = web_sys::window().and_then(|window| Reflect::get(&window, &JsValue::from_str("stanceBoot")).ok());
    let fail = boot.as_ref().and_then(|boot| Reflect::get(boot, &JsValue::from_str("fail")).ok());
    match fail.and_then(|fail| fail.dyn_into::<Function>().ok()) {
        Some(fail) => _ = fail.call1(&JsValue::NULL, &what),
        None => web_sys::console::error_1(&what),
    }
}
