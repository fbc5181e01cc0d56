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
        errors.add(&text.at, "a date YYYY-MM-DD", excerpt(&text.value), "write the day");
    }
    day
}
