//! `window.stanceAtlas`: plain objects in and out, every function a promise. What it answers is `atlas_core::api`.
use super::{download, given};
use crate::atlas;
use crate::text;
use atlas_core::api::{self, ApiError, Arguments, File};
use atlas_core::index::Atlas;
use js_sys::{Error, Object, Promise, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// What a function answers.
enum Answer {
    Value(JsValue),
    /// An SVG of which the pixels are wanted.
    Pixels(String),
}

type Call = fn(&Atlas<'_>, Arguments) -> Result<Answer, String>;

/// The functions by name.
const FUNCTIONS: &[(&str, Call)] = &[
    ("version", |atlas, _| answered(&api::version(atlas, env!("CARGO_PKG_VERSION")))),
    ("documents", |atlas, _| answered(&api::documents(atlas))),
    ("search", |atlas, arguments| asked(api::search(atlas, arguments, text::query_notice))),
    ("actors", |atlas, _| answered(&api::actors(atlas))),
    ("issues", |atlas, _| answered(&api::issues(atlas))),
    ("places", |atlas, _| answered(&api::places(atlas))),
    ("statements", |atlas, arguments| asked(api::statements(atlas, arguments))),
    ("figures", |atlas, arguments| asked(api::figures(atlas, arguments))),
    ("capitals", |atlas, arguments| asked(api::capitals(atlas, arguments))),
    ("compare", |atlas, arguments| asked(api::compare(atlas, arguments))),
    ("export", exported),
];

/// A value as plain objects: records for maps, null for what is missing.
fn answered(answer: &impl Serialize) -> Result<Answer, String> {
    answer.serialize(&Serializer::json_compatible()).map(Answer::Value).map_err(|error| error.to_string())
}

fn asked(answer: Result<impl Serialize, ApiError>) -> Result<Answer, String> {
    answered(&answer.map_err(in_words)?)
}

fn exported(atlas: &Atlas<'_>, arguments: Arguments) -> Result<Answer, String> {
    match api::export(atlas, arguments).map_err(in_words)? {
        File::Text(text) => Ok(Answer::Value(text.into())),
        File::Pixels(svg) => Ok(Answer::Pixels(svg)),
    }
}

fn in_words(error: ApiError) -> String {
    error.to_string()
}

/// Sets `window.stanceAtlas` and fires `stance-atlas-ready`.
pub fn install() {
    let (Some(window), Some(atlas)) = (web_sys::window(), atlas::opened()) else { return };
    let surface = Object::new();
    for (name, call) in FUNCTIONS {
        let function = Closure::<dyn Fn(JsValue) -> Promise>::new(move |argument: JsValue| {
            wasm_bindgen_futures::future_to_promise(
                async move { answer(atlas, *call, &argument).await.map_err(|why| Error::new(&why).into()) },
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
async fn answer(atlas: &'static Atlas<'static>, call: Call, argument: &JsValue) -> Result<JsValue, String> {
    match call(atlas, given::arguments(argument).map_err(in_words)?)? {
        Answer::Value(value) => Ok(value),
        Answer::Pixels(svg) => download::png(&svg).await.map(JsValue::from).map_err(|_| text::map::NO_PNG.to_owned()),
    }
}
