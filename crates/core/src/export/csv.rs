//! CSV as RFC 4180 has it, safe to open in a spreadsheet.
use crate::api::{Value, number_text};

/// A byte order mark: without it Excel reads UTF-8 as the code page of the country, and every “ becomes â€œ. Python
/// (`utf-8-sig`), R (`UTF-8-BOM`), pandas and LibreOffice take it.
pub fn start() -> String {
    "\u{feff}".to_owned()
}

/// One record.
pub fn line(file: &mut String, values: impl Iterator<Item = Value>) {
    for (at, value) in values.enumerate() {
        if at > 0 {
            file.push(',');
        }
        field(file, &value);
    }
    file.push_str("\r\n");
}

/// A value on one line: lists are parted by `; `, null is empty.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(value) => if *value { "true" } else { "false" }.to_owned(),
        Value::Number(number) => number_text(*number),
        Value::Text(text) => text.clone(),
        Value::List(items) => items.iter().map(plain).collect::<Vec<_>>().join("; "),
        Value::Object(fields) => fields.iter().map(|(name, value)| format!("{name}={}", plain(value))).collect::<Vec<_>>().join("; "),
    }
}

/// A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, “CSV Injection”); numbers stay.
fn field(file: &mut String, value: &Value) {
    let text = plain(value);
    let is_formula = !matches!(value, Value::Number(_)) && text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if is_formula || text.contains([',', '"', '\n', '\r']) {
        file.push('"');
        file.push_str(if is_formula { "'" } else { "" });
        file.push_str(&text.replace('"', "\"\""));
        file.push('"');
    } else {
        file.push_str(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_open_safely_in_a_spreadsheet() {
        let list = Value::List(vec!["a".into(), "=b".into()]);
        for (value, expected) in [
            (Value::from("plain"), "plain"),
            ("“curly”".into(), "“curly”"),
            ("a, b".into(), "\"a, b\""),
            ("say \"no\"".into(), "\"say \"\"no\"\"\""),
            ("two\nlines".into(), "\"two\nlines\""),
            ("=1+1".into(), "\"'=1+1\""),
            ("+93 700".into(), "\"'+93 700\""),
            ("-2+3".into(), "\"'-2+3\""),
            ("@SUM(A1)".into(), "\"'@SUM(A1)\""),
            ("\t=1".into(), "\"'\t=1\""),
            ("=HYPERLINK(\"x\",\"y\")".into(), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            ((-1.5).into(), "-1.5"),
            (Value::Null, ""),
            (true.into(), "true"),
            (list, "a; =b"),
        ] {
            let mut file = String::new();
            field(&mut file, &value);
            assert_eq!(file, expected);
        }
    }

    #[test]
    fn a_record_ends_as_the_standard_says() {
        let mut file = start();
        line(&mut file, [Value::from("a"), 1usize.into()].into_iter());
        assert_eq!(file, "\u{feff}a,1\r\n");
    }
}
