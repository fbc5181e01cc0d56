//! Dates and numbers in the browser's way for the page's language.
use crate::text::dates;
use atlas_core::model::{Dated, Day, Precision};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    /// Formats made so far, by their parts: making one takes longer than to paint a small view.
    static FORMATS: RefCell<Vec<(&'static Parts, Function)>> = const { RefCell::new(Vec::new()) };
    /// Formats of numbers by how many decimals they have at least and at most.
    static NUMBERS: RefCell<Vec<((u8, u8), Function)>> = const { RefCell::new(Vec::new()) };
}

type Parts = [(&'static str, &'static str)];

/// A day of the corpus is the same day everywhere.
const UTC: (&str, &str) = ("timeZone", "UTC");

fn locales() -> Array {
    Array::of1(&JsValue::from_str("en-GB"))
}

/// The format of these parts; without a time zone of its own it is that of the reader.
fn format_of(parts: &'static Parts) -> Function {
    FORMATS.with_borrow_mut(|formats| {
        if let Some((_, format)) = formats.iter().find(|(known, _)| std::ptr::eq(*known, parts)) {
            return format.clone();
        }
        let options = Object::new();
        for (key, value) in parts {
            let _ = Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value));
        }
        let format = Intl::DateTimeFormat::new(&locales(), &options).format();
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
    formatted(day, &[UTC, ("day", "numeric"), ("month", "long"), ("year", "numeric")])
}

/// A span of days: 10 to 11 August 2021.
pub fn days(first: Day, last: Day) -> String {
    let month = |day: Day| formatted(day, &[UTC, ("month", "long"), ("year", "numeric")]);
    match first == last {
        true => day(last),
        false if month(first) == month(last) => dates::days(&formatted(first, &[UTC, ("day", "numeric")]), &day(last)),
        false => dates::days(&day(first), &day(last)),
    }
}

/// The short name of a month: Aug.
pub fn month(day: Day) -> String {
    formatted(day, &[UTC, ("month", "short")])
}

/// A year: 2021.
pub fn year(day: Day) -> String {
    formatted(day, &[UTC, ("year", "numeric")])
}

/// A date with its precision: week of 2 August 2021, March 2021.
pub fn dated(date: Dated) -> String {
    match date.precision {
        Precision::Day => day(date.first),
        Precision::Week => dates::week_of(&day(date.first)),
        Precision::Month => formatted(date.first, &[UTC, ("month", "long"), ("year", "numeric")]),
        Precision::Year => year(date.first),
    }
}

/// A number with so many decimals.
pub fn fixed(n: f64, digits: u8) -> String {
    numbered(n, (digits, digits))
}

/// A number, with three decimals at most.
pub fn decimal(n: f64) -> String {
    numbered(n, (0, 3))
}

/// With the sign for minus, which is wider than a hyphen.
fn numbered(n: f64, decimals: (u8, u8)) -> String {
    let text = number_format(decimals).call1(&JsValue::NULL, &JsValue::from_f64(n));
    text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| atlas_core::number::number_text(n)).replace('-', "−")
}

fn number_format(decimals: (u8, u8)) -> Function {
    NUMBERS.with_borrow_mut(|formats| {
        if let Some((_, format)) = formats.iter().find(|(known, _)| *known == decimals) {
            return format.clone();
        }
        let options = Object::new();
        for (key, value) in [("minimumFractionDigits", decimals.0), ("maximumFractionDigits", decimals.1)] {
            let _ = Reflect::set(&options, &JsValue::from_str(key), &value.into());
        }
        let format = Intl::NumberFormat::new(&locales(), &options).format();
        formats.push((decimals, format.clone()));
        format
    })
}

/// Today, where the reader is.
pub fn today() -> String {
    format_of(&[("dateStyle", "long")]).call0(&JsValue::NULL).ok().and_then(|text| text.as_string()).unwrap_or_default()
}
