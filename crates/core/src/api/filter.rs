//! Reading the filter object of a call: unknown keys, unknown ids and bad dates are refused by name.
use super::value::Value;
use crate::index::Atlas;
use crate::model::Day;
use crate::query::{Facet, Filter};
use std::fmt;

/// Why a call is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// A key that no filter has.
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
        /// Value as given, if it is text.
        found: String,
        /// What it should be.
        expected: &'static str,
    },
}

impl fmt::Display for ApiError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey(key) => write!(formatter, "unknown key “{key}”"),
            Self::UnknownId { key, id } => write!(formatter, "unknown {key} “{id}”"),
            Self::BadValue { key, found, expected } => write!(formatter, "bad {key} “{found}”: expected {expected}"),
        }
    }
}

/// A filter, how many to return, and the keys that belong to one function alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// What to filter by.
    pub filter: Filter,
    /// At most so many hits.
    pub limit: usize,
    /// Hits left out at the start.
    pub offset: usize,
    /// Values of the further keys that were allowed.
    pub extra: Vec<(String, String)>,
}

impl Request {
    /// The value of a further key.
    #[must_use]
    pub fn extra(&self, key: &str) -> Option<&str> {
        self.extra.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }
}

/// Reads a filter object; null stands for an empty one. `extra` names the further keys that a function takes.
///
/// # Errors
/// The first key, id or value that does not fit.
pub fn request(atlas: &Atlas<'_>, value: &Value, extra: &[&str]) -> Result<Request, ApiError> {
    let mut request = Request { filter: Filter::default(), limit: 20, offset: 0, extra: Vec::new() };
    let fields = match value {
        Value::Null => return Ok(request),
        Value::Object(fields) => fields,
        _ => return Err(bad("filter", value, "an object")),
    };
    for (key, value) in fields.iter().filter(|(_, value)| *value != Value::Null) {
        read_field(atlas, &mut request, key, value, extra)?;
    }
    Ok(request)
}

fn read_field(atlas: &Atlas<'_>, request: &mut Request, key: &str, value: &Value, extra: &[&str]) -> Result<(), ApiError> {
    if let Some(facet) = Facet::parse(key) {
        return read_facet(atlas, &mut request.filter, facet, value);
    }
    match key {
        "q" => request.filter.q = text(key, value)?.to_owned(),
        "from" => request.filter.from = Some(day(key, value)?),
        "to" => request.filter.to = Some(day(key, value)?),
        "nonArticle" => match value {
            Value::Bool(on) => request.filter.non_article = *on,
            _ => return Err(bad(key, value, "true or false")),
        },
        "limit" => request.limit = count(key, value)?,
        "offset" => request.offset = count(key, value)?,
        key if extra.contains(&key) => {
            let value = if let Value::Bool(on) = value { on.to_string() } else { text(key, value)?.to_owned() };
            request.extra.push((key.to_owned(), value));
        }
        _ => return Err(ApiError::UnknownKey(key.to_owned())),
    }
    Ok(())
}

fn read_facet(atlas: &Atlas<'_>, filter: &mut Filter, facet: Facet, value: &Value) -> Result<(), ApiError> {
    let single = [value.clone()];
    let values = match value {
        Value::List(values) => values.as_slice(),
        _ => &single,
    };
    for value in values {
        let id = text(facet.as_str(), value)?;
        let value = facet.value_of(atlas, id).ok_or_else(|| ApiError::UnknownId { key: facet.as_str().to_owned(), id: id.to_owned() })?;
        filter.selections.insert(facet, value);
    }
    Ok(())
}

fn text<'a>(key: &str, value: &'a Value) -> Result<&'a str, ApiError> {
    match value {
        Value::Text(text) => Ok(text),
        _ => Err(bad(key, value, "text")),
    }
}

fn day(key: &str, value: &Value) -> Result<Day, ApiError> {
    Day::parse(text(key, value)?).ok_or_else(|| bad(key, value, "a date YYYY-MM-DD"))
}

fn count(key: &str, value: &Value) -> Result<usize, ApiError> {
    match value {
        Value::Number(number) if *number >= 0.0 && number.fract() == 0.0 => Ok(*number as usize),
        _ => Err(bad(key, value, "a whole number from 0")),
    }
}

fn bad(key: &str, value: &Value, expected: &'static str) -> ApiError {
    let found = match value {
        Value::Text(text) => text.clone(),
        other => other.to_json().trim_end().to_owned(),
    };
    ApiError::BadValue { key: key.to_owned(), found, expected }
}
