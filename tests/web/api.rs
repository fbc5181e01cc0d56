//! `window.stanceAtlas` in a browser: it answers what the core answers, and no call can end or hold up the page.
use atlas_core::api::{self, ApiError, Arguments, File, Given};
use js_sys::{Array, Error, Function, JSON, Promise, Reflect};
use serde::Serialize;
use serde_json::Value;
use stance_atlas::{atlas, browser::js_api};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(inline_js = r#"
export function hostile() {
  const thrown = () => { throw new Error("thrown on purpose"); };
  const proxy = (target, ...traps) => new Proxy(target, Object.fromEntries(traps.map(trap => [trap, thrown])));
  const revoked = target => { const { proxy, revoke } = Proxy.revocable(target, {}); revoke(); return proxy; };
  const nested = wrap => { let value = wrap("bottom"); for (let n = 0; n < 10000; n += 1) value = wrap(value); return value; };
  const cyclic = {}; cyclic.q = cyclic;
  const circle = []; circle.push(circle);
  const getter = name => Object.defineProperty({}, name, { enumerable: true, get: thrown });
  const item = Object.defineProperty(["x"], 0, { get: thrown });
  const primitive = { [Symbol.toPrimitive]: thrown, toString: thrown, valueOf: thrown, toJSON: thrown };
  const keys = Object.fromEntries(Array.from({ length: 10000 }, (_, n) => ["key" + n, n]));
  class Kind { q = "taliban" }
  return {
    "a cyclic object": cyclic, "a cyclic list": circle,
    "an object 10,000 deep": nested(value => ({ q: value })), "a list 10,000 deep": nested(value => [value]),
    "a throwing getter": getter("q"), "a list with a throwing getter": item, "an object that throws as text": primitive,
    "a revoked proxy": revoked({}), "a revoked proxy of a list": revoked([]), "a revoked proxy of a function": revoked(() => 0),
    "a proxy that throws on everything": proxy({ q: 1 }, "get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf"),
    "a proxy that throws on get": proxy({ q: 1 }, "get"), "a proxy that throws on its keys": proxy({ q: 1 }, "ownKeys"),
    "a proxy that throws on its class": proxy({}, "getPrototypeOf"), "a proxy of a list that throws on get": proxy(["x"], "get"),
    "a proxy whose length is no number": new Proxy([], { get: (list, key) => key === "length" ? "long" : list[key] }),
    "a proxy whose length is endless": new Proxy([], { get: (list, key) => key === "length" ? Infinity : list[key] }),
    "a symbol": Symbol("q"), "a BigInt": 10n ** 400n, "a function": () => 0, "a class": Kind, "an instance": new Kind(),
    "a date": new Date(), "no date": new Date(NaN), "a map": new Map([["q", "taliban"]]), "a set": new Set(["q"]), "a pattern": /q/g,
    "a promise": Promise.reject(new Error("on purpose")).catch(() => 0) && new Promise(() => 0), "an error": new Error("on purpose"),
    "a million values": new Array(1000000).fill("x"), "a sparse list": new Array(4294967295), "ten thousand keys": keys,
    "bytes": new Uint8Array(10000), "NaN": NaN, "Infinity": Infinity, "-Infinity": -Infinity, "-0": -0, "a great number": 1e308,
    "a long text": "x".repeat(20000000), "a text of many words": "(peace ".repeat(10000), "half a letter": "\ud800", "a zero": "\0",
    "a String": new String("taliban"), "a Number": new Number(1), "no prototype": Object.create(null), "the window": window,
    "an element": document.body, "a list of all": [null, undefined, 1, true, Symbol("q"), 1n, {}, [], () => 0],
    "__proto__": JSON.parse('{"__proto__": {"q": 1}}'), "an empty list": [], "an empty text": "", "true": true,
  };
}
export function passing(key, value) { return { [key]: value }; }
export function within(promise, milliseconds) {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve("it never settles"), milliseconds);
    const ended = (how) => { clearTimeout(late); resolve(how); };
    promise.then(() => ended("answered"), ended);
  });
}
export function turn() { return new Promise((resolve) => setTimeout(resolve)); }
"#)]
extern "C" {
    fn hostile() -> js_sys::Object;
    fn passing(key: &str, value: &JsValue) -> JsValue;
    fn within(promise: &Promise, milliseconds: u32) -> Promise;
    fn turn() -> Promise;
}

const FILTER: &[&str] =
    &["q", "document", "outlet", "side", "actor", "issue", "position", "voice", "place", "from", "to", "nonArticle", "limit", "offset"];

/// The functions with the keys that they take.
const FUNCTIONS: &[(&str, &[&[&str]])] = &[
    ("version", &[]),
    ("documents", &[]),
    ("actors", &[]),
    ("issues", &[]),
    ("places", &[]),
    ("search", &[FILTER, &["colour"]]),
    ("statements", &[&["q", "from"]]),
    ("figures", &[&["actor", "limit"]]),
    ("quotations", &[&["side"]]),
    ("meetings", &[&["place", "to"]]),
    ("capitals", &[&["q", "asOf"]]),
    ("compare", &[&["a", "b"]]),
    ("export", &[&["what", "format", "group", "sort", "measure", "normalisation", "pseudo", "asOf", "layer"]]),
];

fn called(name: &str, argument: &JsValue) -> Promise {
    let window = web_sys::window().expect("a browser");
    let surface = Reflect::get(&window, &"stanceAtlas".into()).expect("a surface");
    let function: Function = Reflect::get(&surface, &name.into()).expect("a function").unchecked_into();
    function.call1(&JsValue::NULL, argument).expect("a call never throws").unchecked_into()
}

/// What is wrong with how a call ends, if anything.
async fn complaint(name: &str, key: Option<&str>, argument: &JsValue) -> Option<String> {
    let ended = JsFuture::from(within(&called(name, argument), 20_000)).await.expect("it is caught");
    if let Some(words) = ended.as_string() {
        return (words != "answered").then_some(words);
    }
    let Some(error) = ended.dyn_ref::<Error>() else { return Some("it rejects with no Error".to_owned()) };
    let message = String::from(error.message());
    // A call may lack more than the one value that it was given.
    let named = ["unknown key", "bad what", "bad format", "bad a", "bad b"].iter().any(|start| message.starts_with(start));
    let names = key.map_or(message.starts_with("bad ") || named, |key| message.contains(&format!(" {key} “")) || named);
    let short = error.message().length() < 500 && (message.contains("expected") || message.starts_with("unknown"));
    (!names || !short).then_some(message)
}

#[wasm_bindgen_test]
async fn every_call_settles_whatever_it_is_given() {
    js_api::install();
    let (mut n, mut wrong) = (0, Vec::new());
    for entry in js_sys::Object::entries(&hostile()).iter() {
        let entry: Array = entry.unchecked_into();
        let (what, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        for (name, keys) in FUNCTIONS {
            // The browser is not held up either.
            JsFuture::from(turn()).await.expect("a turn");
            n += 1;
            wrong.extend(complaint(name, None, &value).await.map(|why| format!("{name}({what}): {why}")));
            for key in keys.iter().flat_map(|keys| keys.iter()) {
                n += 1;
                let found = complaint(name, Some(key), &passing(key, &value)).await;
                wrong.extend(found.map(|why| format!("{name}({{{key}: {what}}}): {why}")));
            }
        }
    }
    assert!(n > 1500, "{n} calls");
    assert!(wrong.is_empty(), "{} of {n} calls:\n{}", wrong.len(), wrong.join("\n"));
    // And the page still answers.
    assert_eq!(complaint("search", None, &passing("q", &"taliban".into())).await, None);
}

fn arguments(fields: &Value) -> Arguments {
    let given = |value: &Value| match value {
        Value::String(text) => Given::Text(text.clone()),
        Value::Number(number) => Given::Number(number.as_f64().unwrap_or_default()),
        Value::Bool(on) => Given::Bool(*on),
        Value::Array(texts) => Given::List(texts.iter().filter_map(Value::as_str).map(|text| Given::Text(text.to_owned())).collect()),
        _ => Given::Nothing,
    };
    Arguments::new(fields.as_object().into_iter().flatten().map(|(key, value)| (key.clone(), given(value))))
}

fn of_core(name: &str, fields: &Value) -> Value {
    fn value(answer: Result<impl Serialize, ApiError>) -> Value {
        serde_json::to_value(answer.unwrap_or_else(|error| panic!("{error}"))).expect("JSON")
    }
    let (atlas, arguments) = (atlas::opened().expect("the corpus"), arguments(fields));
    match name {
        "documents" => value(Ok(api::documents(atlas))),
        "actors" => value(Ok(api::actors(atlas))),
        "issues" => value(Ok(api::issues(atlas))),
        "places" => value(Ok(api::places(atlas))),
        "search" => value(api::search(atlas, arguments, stance_atlas::text::query_notice)),
        "statements" => value(api::statements(atlas, arguments)),
        "figures" => value(api::figures(atlas, arguments)),
        "quotations" => value(api::quotations(atlas, arguments)),
        "meetings" => value(api::meetings(atlas, arguments)),
        "capitals" => value(api::capitals(atlas, arguments)),
        "compare" => value(api::compare(atlas, arguments)),
        _ => value(api::export(atlas, arguments).map(|file| match file {
            File::Text(text) | File::Pixels(text) => text,
        })),
    }
}

/// JSON as JavaScript writes it, where a whole number has no fraction.
fn as_in_javascript(value: &Value) -> String {
    let parsed = JSON::parse(&value.to_string()).expect("JSON");
    JSON::stringify(&parsed).map(String::from).expect("JSON")
}

#[wasm_bindgen_test]
async fn scripts_get_what_the_core_answers() {
    js_api::install();
    for (name, fields) in [
        ("documents", "null"),
        ("actors", "null"),
        ("issues", "null"),
        ("places", "null"),
        ("search", r#"{ "q": "taliban near/5 talks", "limit": 3 }"#),
        ("search", r#"{ "q": "Khalizad \"peace", "side": ["taliban", "united-states"], "nonArticle": true, "offset": 1 }"#),
        ("statements", r#"{ "actor": "price", "from": "2021-08-01", "to": null }"#),
        ("figures", "{}"),
        ("quotations", r#"{ "side": "taliban" }"#),
        ("meetings", "{}"),
        ("capitals", r#"{ "asOf": "2021-08-09" }"#),
        ("compare", r#"{ "a": "side:taliban@..2021-08-01", "b": "ghani" }"#),
        ("export", r#"{ "what": "matrix", "format": "json", "group": "side", "pseudo": true }"#),
        ("export", r#"{ "what": "map", "format": "svg" }"#),
    ] {
        let argument = JSON::parse(fields).expect("JSON");
        let answer = JsFuture::from(called(name, &argument)).await.unwrap_or_else(|error| panic!("{name}({fields}): {error:?}"));
        let answer = JSON::stringify(&answer).map(String::from).expect("JSON");
        let fields: Value = serde_json::from_str(fields).expect("JSON");
        assert_eq!(answer, as_in_javascript(&of_core(name, &fields)), "{name}({fields})");
    }
}

#[wasm_bindgen_test]
async fn a_picture_in_pixels_is_bytes() {
    js_api::install();
    let argument = JSON::parse(r#"{ "what": "map", "format": "png" }"#).expect("JSON");
    let bytes = JsFuture::from(called("export", &argument)).await.expect("a picture");
    let bytes: js_sys::Uint8Array = bytes.dyn_into().expect("bytes");
    assert_eq!(bytes.to_vec()[1..4], *b"PNG");
}
