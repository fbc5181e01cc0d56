//! Single-key shortcuts; they keep silent while somebody types.
use wasm_bindgen::prelude::*;
use web_sys::KeyboardEvent;

/// Calls back with each key that is pressed alone and outside of a field.
pub fn on_key(call: impl Fn(&str) -> bool + 'static) {
    let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let typing = target.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
        if !typing && !event.ctrl_key() && !event.alt_key() && !event.meta_key() && call(&event.key()) {
            event.prevent_default();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// Where somebody types in the field that an event comes from, in bytes of its text.
pub fn caret(event: &web_sys::Event) -> Option<usize> {
    let field: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let n_units = field.selection_end().ok()??;
    let before: Vec<u16> = field.value().encode_utf16().take(n_units as usize).collect();
    String::from_utf16(&before).ok().map(|before| before.len())
}

/// The key of an event, and whether Shift was held with it; none with Ctrl, Alt or the system key, and while
/// a word is composed of several.
pub fn pressed(event: &web_sys::Event) -> Option<(String, bool)> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    (!key.ctrl_key() && !key.alt_key() && !key.meta_key() && !key.is_composing()).then(|| (key.key(), key.shift_key()))
}
