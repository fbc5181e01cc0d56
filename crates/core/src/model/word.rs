//! Words of closed enums and days, read by serde with an error that says what was expected.
use serde::de::{Deserializer, Error, Unexpected, Visitor};
use std::fmt;

/// Reads a text that `parse` knows; `expected` says which there are.
pub(crate) fn read<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    parse: fn(&str) -> Option<T>,
    expected: fn(&mut fmt::Formatter<'_>) -> fmt::Result,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Word { parse, expected })
}

/// Words in a row: `a, b or c`.
pub(crate) fn listed(formatter: &mut fmt::Formatter<'_>, words: &mut dyn ExactSizeIterator<Item = &'static str>) -> fmt::Result {
    while let Some(word) = words.next() {
        formatter.write_str(word)?;
        formatter.write_str(match words.len() {
            0 => "",
            1 => " or ",
            _ => ", ",
        })?;
    }
    Ok(())
}

struct Word<T> {
    parse: fn(&str) -> Option<T>,
    expected: fn(&mut fmt::Formatter<'_>) -> fmt::Result,
}

impl<T> Visitor<'_> for Word<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.expected)(formatter)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.parse)(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}
