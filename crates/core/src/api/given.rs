//! What a caller gave, one level deep, and how serde reads arguments from it.
use super::error::ApiError;
use serde::de::value::SeqDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor};
use std::fmt;

/// A value as a caller gave it.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// Nothing, which is the same as no value.
    Nothing,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(f64),
    /// Text.
    Text(String),
    /// A list; what is nothing in it is `Other`.
    List(Vec<Given>),
    /// What no function takes, in a few words.
    Other(String),
}

impl fmt::Display for Given {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Bool(on) => write!(formatter, "{on}"),
            Self::Number(number) => write!(formatter, "{number}"),
            Self::Text(text) | Self::Other(text) => formatter.write_str(text),
            Self::List(values) if values.is_empty() => formatter.write_str("[]"),
            Self::List(values) => write!(formatter, "a list of {}", values.len()),
        }
    }
}

/// The named values of a call, in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arguments(Vec<(String, Given)>);

impl Arguments {
    /// Named values; what is nothing counts as not given.
    #[must_use]
    pub fn new(fields: impl IntoIterator<Item = (String, Given)>) -> Self {
        Self(fields.into_iter().filter(|(_, value)| *value != Given::Nothing).collect())
    }

    /// Takes out the values that a struct has fields for.
    ///
    /// # Errors
    /// The first value that does not fit.
    pub fn take<T: DeserializeOwned>(&mut self) -> Result<T, ApiError> {
        T::deserialize(self)
    }

    /// Nothing is left.
    ///
    /// # Errors
    /// The first key that was not taken.
    pub fn end(self) -> Result<(), ApiError> {
        self.0.into_iter().next().map_or(Ok(()), |(key, _)| Err(ApiError::UnknownKey(key)))
    }
}

/// Only a struct can be read: it says which keys it takes. A field that was not given is visited as nothing.
impl<'de> Deserializer<'de> for &mut Arguments {
    type Error = ApiError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ApiError> {
        Err(serde::de::Error::custom(Words(&visitor)))
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &str, names: &'static [&'static str], visitor: V) -> Result<V::Value, ApiError> {
        let is_taken = |(key, _): &(String, Given)| names.contains(&key.as_str());
        let (mut taken, rest): (Vec<_>, Vec<_>) = std::mem::take(&mut self.0).into_iter().partition(is_taken);
        self.0 = rest;
        let absent = names.iter().filter(|name| !taken.iter().any(|(key, _)| key == *name));
        let absent: Vec<_> = absent.map(|name| ((*name).to_owned(), Given::Nothing)).collect();
        taken.extend(absent);
        visitor.visit_map(Fields { fields: taken.into_iter(), value: None })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq tuple
        tuple_struct map enum identifier ignored_any
    }
}

struct Words<'a, V>(&'a V);

impl<'de, V: Visitor<'de>> fmt::Display for Words<'_, V> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(formatter)
    }
}

struct Fields {
    fields: std::vec::IntoIter<(String, Given)>,
    value: Option<(String, Given)>,
}

impl<'de> MapAccess<'de> for Fields {
    type Error = ApiError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ApiError> {
        self.value = self.fields.next();
        let Some((key, _)) = &self.value else { return Ok(None) };
        seed.deserialize(key.as_str().into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ApiError> {
        let (key, value) = self.value.take().unwrap_or((String::new(), Given::Nothing));
        seed.deserialize(Field { key: &key, value: &value })
    }
}

/// A value at its key, which an error names.
struct Field<'a> {
    key: &'a str,
    value: &'a Given,
}

impl<'de> Deserializer<'de> for Field<'_> {
    type Error = ApiError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ApiError> {
        let Self { key, value } = self;
        let read = match value {
            Given::Nothing => visitor.visit_unit(),
            Given::Bool(on) => visitor.visit_bool(*on),
            Given::Number(number) => visitor.visit_f64(*number),
            Given::Text(text) => visitor.visit_str(text),
            Given::List(values) => visitor.visit_seq(SeqDeserializer::new(values.iter().map(|value| Field { key, value }))),
            Given::Other(_) => Err(serde::de::Error::custom(Words(&visitor))),
        };
        read.map_err(|error: ApiError| error.at(key, value))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ApiError> {
        if *self.value == Given::Nothing { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, 'a> IntoDeserializer<'de, ApiError> for Field<'a> {
    type Deserializer = Field<'a>;

    fn into_deserializer(self) -> Field<'a> {
        self
    }
}
