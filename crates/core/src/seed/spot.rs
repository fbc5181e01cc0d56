//! A value of a table with its place, and what ids and days are made of.
use super::error::{At, Errors, excerpt};
use crate::model::Day;

/// A value and the place where it stands.
#[derive(Clone, Debug)]
pub struct Spot<T> {
    /// The value.
    pub value: T,
    /// The place.
    pub at: At,
}

impl<T> Spot<T> {
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spot<U> {
        Spot { value: change(self.value), at: self.at }
    }
}

/// Whether a text can be an id; an empty one was noted.
pub fn is_id(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The day that a text gives, or none with the error noted.
pub fn day_of(text: &Spot<String>, errors: &mut Errors) -> Option<Day> {
    let day = Day::parse(&text.value);
    if day.is_none() {
        errors.add(&text.at, "a date YYYY-MM-DD", excerpt(&text.value), day_remedy(&text.value));
    }
    day
}

/// What to do about a text that is no day.
fn day_remedy(text: &str) -> String {
    let parts: Vec<&str> = text.split('-').collect();
    let are_digits = |lengths: &[usize]| {
        parts.len() == lengths.len()
            && parts.iter().zip(lengths).all(|(part, n)| part.len() == *n && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if are_digits(&[4, 2, 2]) {
        "correct it: there is no such day in the calendar".to_owned()
    } else if are_digits(&[4, 2]) {
        format!("write the first day of the month, {text}-01, with the precision month")
    } else if are_digits(&[4]) {
        format!("write the first day of the year, {text}-01-01, with the precision year")
    } else {
        "write year, month and day in digits, as in 2001-02-28".to_owned()
    }
}
