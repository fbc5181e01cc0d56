//! The keyboard's events. What keys do wherever the focus is stands in boot.js.
use wasm_bindgen::prelude::*;
use web_sys::KeyboardEvent;

/// The key of an event, and whether Shift was held with it; none with Ctrl, Alt or the system key.
pub fn pressed(event: &web_sys::Event) -> Option<(String, bool)> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    (!key.ctrl_key() && !key.alt_key() && !key.meta_key()).then(|| (key.key(), key.shift_key()))
}
