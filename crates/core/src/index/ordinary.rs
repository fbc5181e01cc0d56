//! The pronoun *us*, which looks like the abbreviation *US* once case is folded.
//!
//! Where the texts have the abbreviation, the pronoun gets a form of its own, so that who asks for *US* is not shown "told us". In a
//! passage without any capital letter nobody can tell, and the form is the abbreviation's.
use std::ops::Range;

/// What the form of a pronoun ends in. No other form has it, since it is no letter.
pub const MARK: char = '~';

/// Pronouns that readers do not search for, but whose namesake they do. Of *it* and *who* that is not so.
const PRONOUNS: [&str; 1] = ["us"];

/// The form of a pronoun that has an abbreviation for a namesake.
#[must_use]
pub fn pronoun(form: &str) -> Option<String> {
    PRONOUNS.contains(&form).then(|| format!("{form}{MARK}"))
}

/// A form as a reader writes it.
#[must_use]
pub fn shown(form: &str) -> &str {
    form.trim_end_matches(MARK)
}

/// Whether a word of a text is written as a pronoun is: in small letters, though the text has others, and in no compound.
pub fn is_pronoun(text: &str, has_capitals: bool, range: &Range<usize>) -> bool {
    let hyphen = ['-', '\u{2010}', '\u{2011}'];
    let apart = !text[..range.start].ends_with(hyphen) && !text[range.end..].starts_with(hyphen);
    has_capitals && apart && text[range.clone()].chars().all(char::is_lowercase)
}
