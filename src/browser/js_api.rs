//! `window.stanceAtlas`: plain objects in and out, every function a promise. What it answers is `atlas_core::api`.
use crate::atlas;
use crate::text;
use atlas_core::api::{self, ApiError, Value};
use atlas_core::index::Atlas;
use js_sys::{Array, Error, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

type Answer = Result<Value, ApiError>;

type Function = fn(&Atlas<'_>, &Value) -> Answer;

/// The functions by name.
const FUNCTIONS: &[(&str, Function)] = &[
    ("version", |atlas, _| Ok(api::version(atlas, env!("CARGO_PKG_VERSION")))),
    ("documents", |atlas, _| Ok(api::documents(atlas))),
    ("actors", |atlas, _| Ok(api::actors(atlas))),
    ("issues", |atlas, _| Ok(api::issues(atlas))),
    ("places", |atlas, _| Ok(api::places(atlas))),
    ("statements", api::statements),
    ("figures", api::figures),
    ("capitals", api::capitals),
    ("compare", api::compare),
    ("export", api::export),
    ("search", |atlas, filter| api::search(atlas, filter, text::query_notice)),
];

/// Sets `window.stanceAtlas` and fires `stance-atlas-ready`.
pub fn install() {
    let (Some(window), Some(atlas)) = (web_sys::window(), atlas::opened()) else { return };
    let surface = Object::new();
    for (name, function) in FUNCTIONS {
        let call = Closure::<dyn Fn(JsValue) -> Promise>::new(move |argument: JsValue| {
            wasm_bindgen_futures::future_to_promise(async move {
                let refused = |error: &str| JsValue::from(Error::new(error));
                atlas::complete(atlas).await.map_err(|why| refused(&why))?;
                let answer = value_of_js(&argument).and_then(|argument| function(atlas, &argument));
                answer.map(|value| js_of_value(&value)).map_err(|error| refused(&error.to_string()))
            })
        });
        let _ = Reflect::set(&surface, &JsValue::from_str(name), &call.into_js_value());
    }
    let _ = Reflect::set(&window, &JsValue::from_str("stanceAtlas"), &surface);
    if let Ok(event) = web_sys::Event::new("stance-atlas-ready") {
        let _ = window.dispatch_event(&event);
    }
}

fn js_of_value(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(value) => JsValue::from_bool(*value),
        Value::Number(number) => JsValue::from_f64(*number),
        Value::Text(text) => JsValue::from_str(text),
        Value::List(items) => items.iter().map(js_of_value).collect::<Array>().into(),
        Value::Object(fields) => {
            let object = Object::new();
            for (name, value) in fields {
                let _ = Reflect::set(&object, &JsValue::from_str(name), &js_of_value(value));
            }
            object.into()
        }
    }
}

/// Plain data; a function, a symbol or the like is refused.
fn value_of_js(js: &JsValue) -> Answer {
    if js.is_null() || js.is_undefined() {
        return Ok(Value::Null);
    }
    if let Some(text) = js.as_string() {
        return Ok(Value::Text(text));
    }
    if let Some(number) = js.as_f64() {
        return Ok(Value::Number(number));
    }
    if let Some(value) = js.as_bool() {
        return Ok(Value::Bool(value));
    }
    if Array::is_array(js) {
        return Array::from(js).iter().map(|item| value_of_js(&item)).collect::<Result<Vec<_>, _>>().map(Value::List);
    }
    if !js.is_object() || js.is_function() {
        return Err(ApiError::BadValue { key: "filter".to_owned(), found: String::new(), expected: "plain data" });
    }
    let entries = Object::entries(js.unchecked_ref());
    let fields = entries.iter().map(|entry| {
        let entry = Array::from(&entry);
        let name = entry.get(0).as_string().unwrap_or_default();
        value_of_js(&entry.get(1)).map(|value| (name, value))
    });
    fields.collect::<Result<Vec<_>, _>>().map(Value::Object)
}
