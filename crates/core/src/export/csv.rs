//! CSV as RFC 4180 has it, safe to open in a spreadsheet.
use crate::number::number_text;
use csv::{Terminator, Writer, WriterBuilder};
use serde_json::Value;

/// A file of CSV that grows by records.
pub struct CsvFile(Writer<Vec<u8>>);

impl CsvFile {
    /// An empty file.
    pub fn new() -> Self {
        Self(WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new()))
    }

    /// Adds a record.
    pub fn record<'a>(&mut self, values: impl Iterator<Item = &'a Value>) {
        // Writing into memory does not fail, and every record of a table has the same length.
        let _ = self.0.write_record(values.map(field));
    }

    /// The text of the file.
    pub fn into_text(self) -> String {
        self.0.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// A value on one line: lists are parted by `; `, null is empty.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.as_f64().map_or_else(String::new, number_text),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join("; "),
        Value::Object(fields) => fields.iter().map(|(name, value)| format!("{name}={}", plain(value))).collect::<Vec<_>>().join("; "),
    }
}

/// A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, “CSV Injection”); numbers stay.
fn field(value: &Value) -> String {
    let text = plain(value);
    let is_formula = !value.is_number() && text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_open_safely_in_a_spreadsheet() {
        for (value, expected) in [
            (json!("plain"), "plain"),
            (json!("“curly”"), "“curly”"),
            (json!("a, b"), "\"a, b\""),
            (json!("say \"no\""), "\"say \"\"no\"\"\""),
            (json!("two\nlines"), "\"two\nlines\""),
            (json!("=1+1"), "'=1+1"),
            (json!("+93 700"), "'+93 700"),
            (json!("-2+3"), "'-2+3"),
            (json!("@SUM(A1)"), "'@SUM(A1)"),
            (json!("\t=1"), "'\t=1"),
            (json!("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            (json!(-1.5), "-1.5"),
            (json!(null), ""),
            (json!(true), "true"),
            (json!(["a", "=b"]), "a; =b"),
        ] {
            let mut file = CsvFile::new();
            file.record([&json!("a"), &value].into_iter());
            assert_eq!(file.into_text(), format!("a,{expected}\r\n"));
        }
    }
}
