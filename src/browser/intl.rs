//! Dates in the browser's way for the page's language.
use atlas_core::model::{Dated, Day, Precision};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    /// Formats made so far, by their parts: making one takes longer than to paint a small view.
    static FORMATS: RefCell<Vec<(&'static Parts, Function)>> = const { RefCell::new(Vec::new()) };
}

type Parts = [(&'static str, &'static str)];

fn format_of(parts: &'static Parts) -> Function {
    FORMATS.with_borrow_mut(|formats| {
        if let Some((_, format)) = formats.iter().find(|(known, _)| std::ptr::eq(*known, parts)) {
            return format.clone();
        }
        let options = Object::new();
        for (key, value) in parts.iter().chain(&[("timeZone", "UTC")]) {
            let _ = Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value));
        }
        let locales = Array::of1(&JsValue::from_str("en-GB"));
        let format = Intl::DateTimeFormat::new(&locales, &options).format();
        formats.push((parts, format.clone()));
        format
    })
}

fn formatted(day: Day, parts: &'static Parts) -> String {
    let date = Date::new(&JsValue::from_f64(f64::from(day.0) * 86_400_000.0));
    let format = format_of(parts);
    format.call1(&JsValue::NULL, &date).ok().and_then(|text| text.as_string()).unwrap_or_else(|| day.to_string())
}

/// A day: 10 August 2021.
pub fn day(day: Day) -> String {
    formatted(day, &[("day", "numeric"), ("month", "long"), ("year", "numeric")])
}

/// The short name of a month: Aug.
pub fn month(day: Day) -> String {
    formatted(day, &[("month", "short")])
}

/// A date with its precision: week of 2 August 2021, March 2021.
pub fn dated(date: Dated) -> String {
    match date.precision {
        Precision::Day => day(date.first),
        Precision::Week => crate::text::week_of(&day(date.first)),
        Precision::Month => formatted(date.first, &[("month", "long"), ("year", "numeric")]),
        Precision::Year => formatted(date.first, &[("year", "numeric")]),
    }
}

/// A number with so many decimals.
pub fn fixed(n: f64, digits: u8) -> String {
    let text = js_sys::Number::from(n).to_fixed(digits).ok().and_then(|text| text.as_string());
    text.unwrap_or_else(|| atlas_core::api::number_text(n)).replace('-', "−")
}

/// A number.
pub fn decimal(n: f64) -> String {
    let format = Intl::NumberFormat::new(&Array::of1(&JsValue::from_str("en-GB")), &Object::new()).format();
    format
        .call1(&JsValue::NULL, &JsValue::from_f64(n))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| atlas_core::api::number_text(n))
}
