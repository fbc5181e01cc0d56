//! The keyboard's events. What keys do wherever the focus is stands in shell/keys.rs.
use wasm_bindgen::prelude::*;
use web_sys::KeyboardEvent;

/// Where somebody types in the field that an event comes from, in bytes of its text.
pub fn caret(event: &web_sys::Event) -> Option<usize> {
    let field: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let n_units = field.selection_end().ok()??;
    let before: Vec<u16> = field.value().encode_utf16().take(n_units as usize).collect();
    String::from_utf16(&before).ok().map(|before| before.len())
}

/// The key of an event, and whether Shift was held with it; none with Ctrl, Alt or the system key, and while a word is
/// composed of several.
pub fn pressed(event: &web_sys::Event) -> Option<(String, bool)> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    (!key.ctrl_key() && !key.alt_key() && !key.meta_key() && !key.is_composing()).then(|| (key.key(), key.shift_key()))
}
