//! Arguments of scripts, read so that nothing that a script passes can end or hold up the program: every look at it may throw
//! and is caught, nothing is followed into its depth, and what is long is not read at all.
use atlas_core::api::{ApiError, Arguments, Given};
use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::prelude::*;

/// Names in an object, values in a list, units of a text past which nothing is read. No function takes so much; raising them
/// lets a call take longer to be refused.
const MAX_NAMES: u32 = 100;
const MAX_VALUES: u32 = 10_000;
const MAX_UNITS: u32 = 100_000;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys_of(object: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// The named values that a script passed; nothing stands for none.
///
/// # Errors
/// What is no plain object, in words.
pub fn arguments(argument: &JsValue) -> Result<Arguments, ApiError> {
    if argument.is_null() || argument.is_undefined() {
        return Ok(Arguments::default());
    }
    let refused = |found: &str| ApiError::bad("filter", found, "an object");
    if !argument.is_object() || is_array(argument).unwrap_or(true) {
        return Err(refused(&value(argument).to_string()));
    }
    let keys = keys_of(argument).map_err(|_| refused("an object that cannot be read"))?;
    if keys.length() > MAX_NAMES {
        return Err(refused(&format!("an object of {} names", keys.length())));
    }
    if keys.length() == 0 && !is_plain(argument) {
        return Err(refused("an object of another kind"));
    }
    let fields = keys.iter().map(|key| {
        let name = text(key.unchecked_ref()).unwrap_or_default();
        Reflect::get(argument, &key)
            .map(|given| (name.clone(), value(&given)))
            .map_err(|_| ApiError::bad(&name, "what cannot be read", "plain data"))
    });
    fields.collect::<Result<Vec<_>, _>>().map(Arguments::new)
}

/// Whether an object is of no class: a date, a map and the like have names of their own nowhere.
fn is_plain(object: &JsValue) -> bool {
    let parent = |object: &JsValue| Reflect::get_prototype_of(object).map(JsValue::from);
    parent(object).and_then(|class| if class.is_null() { Ok(true) } else { parent(&class).map(|above| above.is_null()) }).unwrap_or(false)
}

/// A text that is not too long to be copied.
fn text(text: &JsString) -> Option<String> {
    (text.length() <= MAX_UNITS).then(|| String::from(text))
}

/// A value, as far as a function can take it.
fn value(given: &JsValue) -> Given {
    match one(given) {
        Given::Other(_) if given.is_object() => list(given),
        value => value,
    }
}

/// A value that is no list.
fn one(given: &JsValue) -> Given {
    if given.is_null() || given.is_undefined() {
        return Given::Nothing;
    }
    if let Some(number) = given.as_f64() {
        return Given::Number(number);
    }
    if let Some(on) = given.as_bool() {
        return Given::Bool(on);
    }
    if given.is_string() {
        let string: &JsString = given.unchecked_ref();
        return text(string).map_or_else(|| Given::Other(format!("a text of {} letters", string.length())), Given::Text);
    }
    Given::Other(if given.is_object() { "an object".to_owned() } else { format!("a {}", type_of(given)) })
}

fn type_of(given: &JsValue) -> String {
    given.js_typeof().as_string().unwrap_or_default()
}

/// The values of a list; another object is none.
fn list(given: &JsValue) -> Given {
    let unread = |words: &str| Given::Other(words.to_owned());
    match is_array(given) {
        Ok(false) => return unread("an object"),
        Err(_) => return unread("what cannot be read"),
        Ok(true) => {}
    }
    let length = Reflect::get(given, &JsValue::from_str("length")).ok().and_then(|length| length.as_f64());
    let Some(length) = length else { return unread("what cannot be read") };
    if length > f64::from(MAX_VALUES) {
        return Given::Other(format!("a list of {length}"));
    }
    let values = (0..length as u32).map(|at| {
        let value = Reflect::get_u32(given, at).map_or_else(|_| Given::Other("what cannot be read".to_owned()), |value| one(&value));
        if value == Given::Nothing { Given::Other("null".to_owned()) } else { value }
    });
    Given::List(values.collect())
}
