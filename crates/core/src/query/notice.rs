//! What was wrong with a query, and what was done instead; few and short, whatever was typed.
use super::ast::Field;

/// What was wrong with a query, and what was done instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A quotation mark is not closed; the words after it count as words.
    UnclosedQuote,
    /// A parenthesis is not closed or not opened; it was left out.
    Unbalanced,
    /// Parentheses lie deeper than this in one another; those were left out.
    TooDeep(usize),
    /// `*` stands where no word begins; it was left out.
    StrayStar,
    /// `-` stands before nothing; it was left out.
    StrayMinus,
    /// `OR` or `near/N` lacks one of its sides; it was left out.
    Dangling(String),
    /// `near/` without a number; it was left out.
    NoDistance(String),
    /// A distance that is too small or too great.
    Distance {
        /// As typed.
        typed: String,
        /// As searched.
        taken: u32,
    },
    /// No letters or digits in this.
    NothingToSearch(String),
    /// No such field; searched as words.
    UnknownField(String),
    /// A field without its value, or with one that does not fit.
    BadValue(Field, String),
    /// Nothing in the corpus has this id or name; it was left out.
    UnknownValue(Field, String),
    /// Only so many words were used.
    TooLong(usize),
    /// A word that does not occur was taken for one that does.
    Corrected {
        /// As typed.
        from: String,
        /// As searched.
        to: String,
    },
    /// Other spellings or names were searched too.
    Widened {
        /// As typed.
        word: String,
        /// What was searched beside it.
        others: Vec<String>,
    },
}

/// Notices past this number are left out: who pastes a page need not read one.
pub(crate) const MAX_NOTICES: usize = 8;

/// The first notices, each once, each short.
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
        Notice::NoDistance(typed) => Notice::NoDistance(short(&typed)),
        Notice::Distance { typed, taken } => Notice::Distance { typed: short(&typed), taken },
        other => other,
    }
}

/// At most forty characters of what was given, those that show nothing or turn the line around replaced.
#[must_use]
pub fn short(text: &str) -> String {
    let hides = |c: char| c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let shown = |text: &str| text.chars().map(|c| if hides(c) { '\u{fffd}' } else { c }).collect::<String>();
    match text.char_indices().nth(40) {
        Some((end, _)) => shown(&text[..end]) + "…",
        None => shown(text),
    }
}
