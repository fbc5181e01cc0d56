//! What is no TOML in a file, and what its writer most likely meant.

/// A fault: where, what the parser found, and what to do.
pub struct Fault {
    pub offset: usize,
    pub expected: String,
    pub found: String,
    pub remedy: String,
}

/// The faults of a text, of which the parser tells the places and its own words. One mistake is one fault: what follows from a bracket
/// that is never closed, and what else is wrong in a line, is none of its own.
pub fn faults(text: &str, told: &[(usize, String)]) -> Vec<Fault> {
    if text.contains('\r') && !text.contains('\n') {
        let remedy = "convert the line ends to those of Unix or Windows; most editors can";
        return vec![fault(0, "lines that end with a line feed", "carriage returns alone", remedy)];
    }
    if let Some(fault) = told.iter().find_map(|(offset, message)| single_bracket(text, *offset, message)) {
        return vec![fault];
    }
    let is_open = |message: &str| message.starts_with("unclosed ");
    let any_open = told.iter().any(|(_, message)| is_open(message));
    let mut faults: Vec<(usize, Fault)> = Vec::new();
    for (index, (offset, message)) in told.iter().enumerate() {
        let (start, line) = line_of(text, *offset);
        if (!any_open || index == 0 || is_open(message)) && !faults.iter().any(|(other, _)| *other == start) {
            faults.push((start, fault(*offset, "TOML", &format!("“{message}”"), &remedy(line, message))));
        }
    }
    faults.into_iter().map(|(_, fault)| fault).collect()
}

fn fault(offset: usize, expected: &str, found: &str, remedy: &str) -> Fault {
    Fault { offset, expected: expected.to_owned(), found: found.to_owned(), remedy: remedy.to_owned() }
}

/// Where the line of an offset begins, and the line.
fn line_of(text: &str, offset: usize) -> (usize, &str) {
    let before = text.get(..offset).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (start, text[start..].lines().next().unwrap_or_default())
}

/// The name in `[name]` or `[[name]]`.
fn table_name(line: &str) -> Option<&str> {
    let line = line.split('#').next()?.trim();
    line.strip_prefix('[')?.strip_suffix(']').map(|name| name.trim_start_matches('[').trim_end_matches(']').trim())
}

/// Tables that a row has once.
const TABLES: [&str; 2] = ["outlet", "expects"];

/// A table that stands twice is a row above which a pair of brackets is missing.
fn single_bracket(text: &str, offset: usize, message: &str) -> Option<Fault> {
    let (_, line) = line_of(text, offset);
    let name = table_name(line).filter(|_| message.starts_with("duplicate key"))?;
    if TABLES.contains(&name.rsplit('.').next().unwrap_or_default()) {
        return None;
    }
    let is_single = |line: &str| table_name(line) == Some(name) && !line.trim_start().starts_with("[[");
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if is_single(line) {
            let remedy = format!("write [[{name}]] above each row, with two brackets");
            return Some(fault(start, &format!("rows [[{name}]]"), &format!("one table [{name}]"), &remedy));
        }
        start += line.len();
    }
    None
}

/// What to do about a line that is no TOML.
fn remedy(line: &str, message: &str) -> String {
    let value = line.split_once('=').map_or("", |(_, value)| value.trim());
    let quotes = value.replace("\\\"", "").matches('"').count();
    let begins = |marks: &[char]| value.starts_with(marks);
    let advice = if message.starts_with("duplicate key") {
        "remove one of the two, or write the [[…]] of a new row above the second"
    } else if begins(&['“', '”', '„', '«', '‘', '’']) {
        "put the text between straight quotation marks, or between ''' and '''"
    } else if message.contains("escape") || message.contains("unicode") || (value.contains('\\') && quotes == 2) {
        "put the text between ''' and ''', where a backslash is one, or write \\\\"
    } else if begins(&['"']) && quotes > 2 && !value.starts_with("\"\"\"") {
        "put the text between ''' and ''', where quotation marks may stand"
    } else if begins(&['\'']) && !value.starts_with("'''") {
        "put the text between ''' and ''', where apostrophes may stand"
    } else if begins(&['"']) && quotes == 1 {
        "end the text with a quotation mark; one of several lines stands between ''' and '''"
    } else if message.starts_with("string values must be quoted") || value.starts_with(char::is_alphabetic) {
        "put the text in quotation marks"
    } else if message.starts_with("key with no value") {
        "write = between the field and its value"
    } else if message.starts_with("unclosed ") {
        "add the bracket that closes it, here or in the lines above"
    } else if message.starts_with("missing comma") {
        "put a comma between the two, or close the list in the lines above"
    } else {
        "correct the syntax here or in the lines above"
    };
    advice.to_owned()
}
