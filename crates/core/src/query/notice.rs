//! What was wrong with a query, and what was done about it. Notices are few and short, whatever was typed.
use super::ast::Field;

/// What was wrong with a query, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A quotation mark is not closed; what follows is read as plain words.
    UnclosedQuote,
    /// A parenthesis is not closed or not opened; it was ignored.
    Unbalanced,
    /// Parentheses are nested deeper than this; the inner ones were ignored.
    TooDeep(usize),
    /// `*` does not follow the beginning of a word; it was ignored.
    StrayStar,
    /// `-` precedes nothing; it was ignored.
    StrayMinus,
    /// `OR` or `near/N` lacks a side; it was ignored.
    Dangling(String),
    /// `near/` has no number; it was ignored.
    NoDistance(String),
    /// A distance that is too small or too large.
    Distance {
        /// As typed.
        typed: String,
        /// As searched.
        taken: u32,
    },
    /// It has no letters or digits.
    NothingToSearch(String),
    /// There is no such field; it was searched as words.
    UnknownField(String),
    /// A field without a value, or with an invalid one.
    BadValue(Field, String),
    /// Nothing in the corpus has this id or name; it was ignored.
    UnknownValue(Field, String),
    /// Only this many words were used.
    TooLong(usize),
    /// A word that does not occur was corrected to one that does.
    Corrected {
        /// As typed.
        from: String,
        /// As searched.
        to: String,
    },
    /// A word does not occur, and these are like it. Nothing was searched in its place.
    Like {
        /// As typed.
        word: String,
        /// Words that occur.
        others: Vec<String>,
    },
    /// No value of the field is called so, but these have it in their names.
    PartOfName {
        /// The field.
        field: Field,
        /// As typed.
        value: String,
        /// Their names.
        names: Vec<String>,
    },
    /// Other spellings or names were searched too.
    Widened {
        /// As typed.
        word: String,
        /// What was searched in addition.
        others: Vec<String>,
    },
}

/// The largest number of notices. Somebody who pastes a whole page should not have to read another one.
pub(crate) const MAX_NOTICES: usize = 8;

/// The first few notices, shortened, without duplicates.
pub(super) fn readable(notices: impl IntoIterator<Item = Notice>) -> Vec<Notice> {
    let mut kept = Vec::new();
    for notice in notices.into_iter().map(shortened) {
        if kept.len() == MAX_NOTICES {
            break;
        }
        if !kept.contains(&notice) {
            kept.push(notice);
        }
    }
    kept
}

fn shortened(notice: Notice) -> Notice {
    match notice {
        Notice::NothingToSearch(text) => Notice::NothingToSearch(short(&text)),
        Notice::UnknownField(name) => Notice::UnknownField(short(&name)),
        Notice::BadValue(field, value) => Notice::BadValue(field, short(&value)),
        Notice::UnknownValue(field, value) => Notice::UnknownValue(field, short(&value)),
        Notice::PartOfName { field, value, names } => Notice::PartOfName { field, value: short(&value), names },
        Notice::NoDistance(typed) => Notice::NoDistance(short(&typed)),
        Notice::Distance { typed, taken } => Notice::Distance { typed: short(&typed), taken },
        other => other,
    }
}

/// At most forty characters of a text, with invisible and bidirectional control characters replaced.
#[must_use]
pub fn short(text: &str) -> String {
    let hides = |c: char| c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let shown = |text: &str| text.chars().map(|c| if hides(c) { '\u{fffd}' } else { c }).collect::<String>();
    match text.char_indices().nth(40) {
        Some((end, _)) => shown(&text[..end]) + "…",
        None => shown(text),
    }
}
