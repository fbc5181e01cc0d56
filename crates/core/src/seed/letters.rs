//! Characters that no reader sees, and that hide or turn round what stands beside them.
use super::error::Errors;
use super::spot::Spot;

/// Fields that hold words of a report, which keep whatever the report has.
const OF_REPORTS: [&str; 7] = ["quote", "prefix", "suffix", "attribution", "addressee", "begins", "words"];
/// Fields that are shown in one line, or are joined with others line by line.
const ONE_LINE: [&str; 8] = ["name", "title", "short", "unit", "byline", "dateline", "why", "link"];

/// Notes the first character of a field's text that should not stand there.
pub fn validate_letters(key: &str, text: &Spot<String>, is_listed: bool, errors: &mut Errors) {
    if OF_REPORTS.contains(&key) {
        return;
    }
    if let Some((c, name)) = text.value.chars().find_map(|c| Some((c, name_of(c)?))) {
        let found = format!("U+{:04X} {name}", u32::from(c));
        errors.add(&text.at, format!("letters that can be seen in “{key}”"), found, "take the character out");
    } else if (is_listed || ONE_LINE.contains(&key)) && text.value.trim_end().contains('\n') {
        errors.add(&text.at, format!("one line in “{key}”"), "several", "join them, or write a text for each");
    }
}

/// The name of a character that hides or turns its neighbours. Marks that join or part letters of a word are none of them.
fn name_of(c: char) -> Option<&'static str> {
    Some(match c {
        '\n' | '\r' | '\t' => return None,
        '\0' => "NULL",
        '\u{7}' => "BELL",
        '\u{8}' => "BACKSPACE",
        '\u{1b}' => "ESCAPE",
        '\u{7f}' => "DELETE",
        '\u{200b}' => "ZERO WIDTH SPACE",
        '\u{200e}' => "LEFT-TO-RIGHT MARK",
        '\u{200f}' => "RIGHT-TO-LEFT MARK",
        '\u{202a}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202b}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202c}' => "POP DIRECTIONAL FORMATTING",
        '\u{202d}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202e}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2060}' => "WORD JOINER",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{feff}' => "ZERO WIDTH NO-BREAK SPACE",
        c if c.is_control() => "(a control character)",
        _ => return None,
    })
}
