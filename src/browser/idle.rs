//! When the browser has nothing to do, and whether it is to fetch nothing that was not asked for.
use js_sys::{Function, Reflect};
use std::time::Duration;
use wasm_bindgen::prelude::*;

/// Where a browser does not say when it is idle: long enough for what is on the screen to be there.
const SOON: Duration = Duration::from_secs(2);

fn of(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or_default()
}

/// Whether the reader wants to save data. Not every browser knows of that.
pub fn saves_data() -> bool {
    let connection = web_sys::window().map(|window| of(&window.navigator(), "connection"));
    connection.is_some_and(|connection| !connection.is_undefined() && of(&connection, "saveData").is_truthy())
}

/// Whether the browser has service workers here: ours stores the whole site by itself.
pub fn has_worker() -> bool {
    web_sys::window().is_some_and(|window| !of(&window.navigator(), "serviceWorker").is_undefined())
}

/// Runs something once the browser is idle.
pub fn when_idle(run: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    match of(&window, "requestIdleCallback").dyn_into::<Function>() {
        Ok(request) => _ = request.call1(&window, &Closure::once_into_js(run)),
        Err(_) => leptos::prelude::set_timeout(run, SOON),
    }
}
