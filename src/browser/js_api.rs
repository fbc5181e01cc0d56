//! `window.stanceAtlas`: plain objects in and out, every function a promise. What it answers is `atlas_core::api`.
use super::calls::{Answer, FUNCTIONS, call};
use super::download;
use crate::atlas;
use crate::text;
use atlas_core::index::Atlas;
use js_sys::{Error, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

/// Sets `window.stanceAtlas` and fires `stance-atlas-ready`.
pub fn install() {
    let (Some(window), Some(atlas)) = (web_sys::window(), atlas::opened()) else { return };
    let surface = Object::new();
    for name in FUNCTIONS {
        let function = Closure::<dyn Fn(JsValue) -> Promise>::new(move |argument: JsValue| {
            wasm_bindgen_futures::future_to_promise(
                async move { answer(atlas, name, argument).await.map_err(|why| Error::new(&why).into()) },
            )
        });
        let _ = Reflect::set(&surface, &JsValue::from_str(name), &function.into_js_value());
    }
    let _ = Reflect::set(&window, &JsValue::from_str("stanceAtlas"), &surface);
    if let Ok(event) = web_sys::Event::new("stance-atlas-ready") {
        let _ = window.dispatch_event(&event);
    }
}

/// What a function answers.
async fn answer(atlas: &'static Atlas<'static>, function: &'static str, argument: JsValue) -> Result<JsValue, String> {
    match call(atlas, function, argument).await.map_err(|_| text::MISSING_PART.to_owned())?? {
        Answer::Value(value) => Ok(value),
        Answer::Pixels(svg) => download::png(&svg).await.map(JsValue::from).map_err(|_| text::map::NO_PNG.to_owned()),
    }
}
