//! Why a call is refused: the key by its name, what was found there, what was expected.
use serde::de::{Error, Expected, Unexpected};
use std::fmt;

/// Of a key or a value so many characters are told, so that a message stays short whatever was given.
const MAX_TOLD: usize = 80;

/// Why a call is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// A key that the function does not take.
    UnknownKey(String),
    /// An id that the corpus does not have.
    UnknownId {
        /// Key.
        key: String,
        /// Value as given.
        id: String,
    },
    /// A value that does not fit its key.
    BadValue {
        /// Key.
        key: String,
        /// Value as given.
        found: String,
        /// What it should be.
        expected: String,
    },
}

impl ApiError {
    /// A value that does not fit its key.
    #[must_use]
    pub fn bad(key: &str, found: &str, expected: &str) -> Self {
        Self::BadValue { key: key.to_owned(), found: found.to_owned(), expected: expected.to_owned() }
    }

    /// The same at a key, if none is named yet.
    pub(super) fn at(self, name: &str, value: &impl fmt::Display) -> Self {
        match self {
            Self::BadValue { key, expected, .. } if key.is_empty() => {
                Self::BadValue { key: name.to_owned(), found: value.to_string(), expected }
            }
            named => named,
        }
    }
}

/// The beginning of a text that may be long.
struct Told<'a>(&'a str);

impl fmt::Display for Told<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.char_indices().nth(MAX_TOLD) {
            Some((end, _)) => write!(formatter, "{}…", &self.0[..end]),
            None => formatter.write_str(self.0),
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey(key) => write!(formatter, "unknown key “{}”", Told(key)),
            Self::UnknownId { key, id } => write!(formatter, "unknown {key} “{}”", Told(id)),
            Self::BadValue { key, found, expected } => write!(formatter, "bad {} “{}”: expected {expected}", Told(key), Told(found)),
        }
    }
}

impl std::error::Error for ApiError {}

impl Error for ApiError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::bad("", "", &message.to_string())
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::bad("", "", &expected.to_string())
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::bad("", "", &expected.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_short_whatever_was_given() {
        let long = "x".repeat(1_000_000);
        let expected = "statements, figures, hits, matrix, agreement, affiliation, map, status, timeline, actors, issues or documents";
        for error in [
            ApiError::UnknownKey(long.clone()),
            ApiError::UnknownId { key: "actor".to_owned(), id: long.clone() },
            ApiError::bad(&long, &long, expected),
        ] {
            let message = error.to_string();
            assert!(message.encode_utf16().count() < 500 && message.contains('…'), "{message}");
        }
    }
}
