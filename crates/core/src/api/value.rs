//! Plain data as JavaScript and JSON have it.
use std::fmt::Write;

/// A plain value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number; whole ones print without a fraction.
    Number(f64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Named values in order.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// An object of named values.
    #[must_use]
    pub fn object<const N: usize>(fields: [(&str, Self); N]) -> Self {
        Self::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// Text, or null where it is empty.
    #[must_use]
    pub fn text_or_null(text: &str) -> Self {
        if text.is_empty() { Self::Null } else { Self::from(text) }
    }

    /// JSON text of the value, two spaces a level, so that a difference can be read.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = String::new();
        self.write(&mut json, 0);
        json.push('\n');
        json
    }

    fn write(&self, json: &mut String, level: usize) {
        match self {
            Self::Null => json.push_str("null"),
            Self::Bool(value) => json.push_str(if *value { "true" } else { "false" }),
            Self::Number(number) => json.push_str(&number_text(*number)),
            Self::Text(text) => write_text(json, text),
            Self::List(items) => {
                let items = items.iter().map(|item| (None, item));
                write_items(json, level, ['[', ']'], items);
            }
            Self::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| (Some(name.as_str()), value));
                write_items(json, level, ['{', '}'], fields);
            }
        }
    }
}

/// A number without a needless fraction; what is no number is null in JSON.
#[must_use]
pub fn number_text(number: f64) -> String {
    if !number.is_finite() {
        return "null".to_owned();
    }
    if number.fract() == 0.0 && number.abs() < 9e15 {
        return (number as i64).to_string();
    }
    // Six decimals are more than any figure or measure here carries.
    let whole = number.trunc() as i64;
    let millionths = ((number - number.trunc()).abs() * 1e6).round() as u32;
    if millionths == 1_000_000 {
        return (whole + number.signum() as i64).to_string();
    }
    let sign = if number < 0.0 && whole == 0 { "-" } else { "" };
    format!("{sign}{whole}.{millionths:06}").trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn write_items<'a>(json: &mut String, level: usize, brackets: [char; 2], items: impl Iterator<Item = (Option<&'a str>, &'a Value)>) {
    json.push(brackets[0]);
    let mut any = false;
    for (name, value) in items {
        json.push_str(if any { ",\n" } else { "\n" });
        any = true;
        json.push_str(&"  ".repeat(level + 1));
        if let Some(name) = name {
            write_text(json, name);
            json.push_str(": ");
        }
        value.write(json, level + 1);
    }
    if any {
        json.push('\n');
        json.push_str(&"  ".repeat(level));
    }
    json.push(brackets[1]);
}

fn write_text(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            c if c < ' ' || c == '\u{2028}' || c == '\u{2029}' => {
                let _ = write!(json, "\\u{:04x}", c as u32);
            }
            c => json.push(c),
        }
    }
    json.push('"');
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl<T: Into<Value>> FromIterator<T> for Value {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_escapes_what_it_must() {
        let value = Value::object([
            ("a\"b", Value::from("line\nend\u{1}“”")),
            ("n", Value::List(vec![1.5.into(), (-0.25).into(), 3usize.into()])),
            ("e", Value::List(vec![])),
        ]);
        assert_eq!(
            value.to_json(),
            "{\n  \"a\\\"b\": \"line\\nend\\u0001“”\",\n  \"n\": [\n    1.5,\n    -0.25,\n    3\n  ],\n  \"e\": []\n}\n"
        );
    }

    #[test]
    fn numbers_print_without_noise() {
        for (number, text) in
            [(0.0, "0"), (34.0, "34"), (0.1, "0.1"), (-1.0 / 3.0, "-0.333333"), (f64::NAN, "null"), (0.999_999_9, "1"), (2.5e6, "2500000")]
        {
            assert_eq!(number_text(number), text);
        }
    }
}
