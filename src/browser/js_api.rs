//! `window.stanceAtlas`: plain objects in and out, every function a promise. What it answers is `atlas_core::api`.
use super::download;
use crate::atlas;
use crate::text;
use atlas_core::api::{self, ApiError, Value};
use atlas_core::index::Atlas;
use js_sys::{Array, Error, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

type Answer = Result<Value, ApiError>;

type Call = fn(&Atlas<'_>, &Value) -> Answer;

/// The functions by name.
const FUNCTIONS: &[(&str, Call)] = &[
    ("version", |atlas, _| Ok(api::version(atlas, env!("CARGO_PKG_VERSION")))),
    ("documents", |atlas, _| Ok(api::documents(atlas))),
    ("search", |atlas, filter| api::search(atlas, filter, text::query_notice)),
    ("actors", |atlas, _| Ok(api::actors(atlas))),
    ("issues", |atlas, _| Ok(api::issues(atlas))),
    ("places", |atlas, _| Ok(api::places(atlas))),
    ("statements", api::statements),
    ("figures", api::figures),
    ("capitals", api::capitals),
    ("compare", api::compare),
    ("export", api::export),
];

/// Sets `window.stanceAtlas` and fires `stance-atlas-ready`.
pub fn install() {
    let (Some(window), Some(atlas)) = (web_sys::window(), atlas::opened()) else { return };
    let surface = Object::new();
    for (name, call) in FUNCTIONS {
        let function = Closure::<dyn Fn(JsValue) -> Promise>::new(move |argument: JsValue| {
            wasm_bindgen_futures::future_to_promise(async move {
                answer(atlas, name, *call, &argument).await.map_err(|why| Error::new(&why).into())
            })
        });
        let _ = Reflect::set(&surface, &JsValue::from_str(name), &function.into_js_value());
    }
    let _ = Reflect::set(&window, &JsValue::from_str("stanceAtlas"), &surface);
    if let Ok(event) = web_sys::Event::new("stance-atlas-ready") {
        let _ = window.dispatch_event(&event);
    }
}

/// What a function answers.
async fn answer(atlas: &'static Atlas<'static>, name: &str, call: Call, argument: &JsValue) -> Result<JsValue, String> {
    let in_words = |error: ApiError| error.to_string();
    let mut argument = value_of_js(argument).map_err(in_words)?;
    let in_pixels = name == "export" && wants_pixels(&mut argument);
    let answer = call(atlas, &argument).map_err(in_words)?;
    match answer {
        Value::Text(svg) if in_pixels => download::png(&svg).await.map(JsValue::from).map_err(|_| text::map::NO_PNG.to_owned()),
        answer => Ok(js_of_value(&answer)),
    }
}

/// Whether a picture is asked for in pixels; it is drawn as SVG first, where there is one.
fn wants_pixels(argument: &mut Value) -> bool {
    let Value::Object(fields) = argument else { return false };
    let is = |fields: &[(String, Value)], key: &str, wanted: &str| {
        fields.iter().any(|(name, value)| name == key && matches!(value, Value::Text(value) if value == wanted))
    };
    let drawn = api::FORMATS.iter().any(|(what, formats, _)| formats.contains(&"svg") && is(fields, "what", what));
    if !drawn || !is(fields, "format", "png") {
        return false;
    }
    fields.iter_mut().filter(|(name, _)| name == "format").for_each(|(_, value)| *value = "svg".into());
    true
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
