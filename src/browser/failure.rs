//! When the program cannot go on: the panel of index.html, which boot.js fills, says so.
use crate::text;
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

/// From now on a panic shows the failure panel: plain words in it, what it says of itself in the report.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| tell(text::FAULT, &format!("{info} ({})", text::PROGRAM).into())));
}

/// Shows the failure panel with what happened.
pub fn show(what: &str) {
    tell(&format!("{what} ({})", text::PROGRAM), &JsValue::UNDEFINED);
}

/// What the panel says, and what its report says beside that.
fn tell(what: &str, details: &JsValue) {
    let what = JsValue::from_str(what);
    let boot = web_sys::window().and_then(|window| Reflect::get(&window, &JsValue::from_str("stanceBoot")).ok());
    let fail = boot.as_ref().and_then(|boot| Reflect::get(boot, &JsValue::from_str("fail")).ok());
    match fail.and_then(|fail| fail.dyn_into::<Function>().ok()) {
        Some(fail) => _ = fail.call2(&JsValue::NULL, &what, details),
        None => web_sys::console::error_2(&what, details),
    }
}
