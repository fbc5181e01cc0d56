//! JSON that people can read: two spaces a level, numbers without noise.
use crate::number::number_text;
use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};
use std::io::{self, Write};

/// A value as JSON, with a line break at the end.
#[must_use]
pub fn to_json(value: &impl Serialize) -> String {
    let mut json = Vec::new();
    // Writing into memory does not fail, and no key here is anything but text.
    let _ = value.serialize(&mut Serializer::with_formatter(&mut json, Readable(PrettyFormatter::new())));
    json.push(b'\n');
    String::from_utf8(json).unwrap_or_default()
}

/// As serde_json writes it prettily, but for the numbers.
struct Readable(PrettyFormatter<'static>);

/// What is passed on as it is.
macro_rules! passed_on {
    ($($name:ident($($argument:ident: $type:ty)?)),* $(,)?) => {
        $(fn $name<W: ?Sized + Write>(&mut self, writer: &mut W $(, $argument: $type)?) -> io::Result<()> {
            self.0.$name(writer $(, $argument)?)
        })*
    };
}

impl Formatter for Readable {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(number_text(value).as_bytes())
    }

    passed_on!(
        begin_array(),
        end_array(),
        begin_array_value(first: bool),
        end_array_value(),
        begin_object(),
        end_object(),
        begin_object_key(first: bool),
        begin_object_value(),
        end_object_value(),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_has_two_spaces_a_level_and_numbers_without_noise() {
        let value = serde_json::json!({ "a\"b": "line\nend\u{1}“”", "n": [1.5, -1.0 / 3.0, 3.0, 4], "e": [] });
        assert_eq!(
            to_json(&value),
            "{\n  \"a\\\"b\": \"line\\nend\\u0001“”\",\n  \"n\": [\n    1.5,\n    -0.333333,\n    3,\n    4\n  ],\n  \"e\": []\n}\n"
        );
    }
}
