//! Words of what independent codings have in common, and where they differ.
use super::{number, plural, position, voice};
use atlas_core::index::CodedRow;
use atlas_core::model::{Position, Voice};

pub const AGREEMENT: &str = "How well the codings agree";
pub const LIMIT: &str = "α measures how consistent two codings are, not whether they are right.";
pub const NOT_DEFINED: &str = "not defined";
pub const NOT_DEFINED_WHY: &str =
    "α is not defined where nothing varies: the two codings share no such statement, or give all of them one and the same value.";
pub const IN_DETAIL: &str = "By issue and by report";
pub const ISSUE_LIMIT: &str = "For one issue, α is that of this issue against all others. A small n makes it a rough number.";
pub const SHARED: &str = "Shared";
pub const SHOWN: &str = "This page";
pub const WHAT_IS_SHOWN: &str = "what this page shows";
pub const ALPHA_ISSUE: &str = "α, issue";
pub const ALPHA_POSITION: &str = "α, position";
pub const DIFFERENCES: &str = "Where the coders differed";
pub const DIFFERENCES_LEAD: &str = "Each coding was made without looking at the others. Here are the words on which they differ, or on which the label shown on this page differs from one of them, with every label and the reason for what was settled.";
pub const DIFFERED: &str = "The coders differed";
pub const SETTLED: &str = "Settled";
pub const NOTHING_CODED: &str = "nothing coded";
pub const WHY: &str = "Why";
pub const NO_REASON: &str = "No reason is given.";

/// The name of a coding, by its number from 0.
pub fn coding(at: usize) -> String {
    format!("Coding {}", number(at + 1))
}

/// Those of the statements that only one of two codings has.
pub fn only(coding: &str) -> String {
    format!("{coding} only")
}

/// What a coding made of some words: actor, issue, position, voice.
pub fn label(actor: &str, issue: &str, coded: &CodedRow) -> String {
    coded.label().map_or_else(|| NOTHING_CODED.to_owned(), |(held, how)| label_of(actor, issue, held, how))
}

/// Actor, issue, position and voice.
pub fn label_of(actor: &str, issue: &str, held: Position, how: Voice) -> String {
    format!("{actor} · {issue} · {} · {}", position(held), voice(how))
}

pub fn differences(n: usize) -> String {
    plural(n, "difference", "differences")
}

/// Which two codings are compared, over which passages.
pub fn compared(coding_at: usize, n_passages: usize) -> String {
    let passages = plural(n_passages, "passage", "passages");
    match coding_at {
        0 => format!("Codings {} and {} both cover {passages}.", number(1), number(2)),
        at => format!("{}, made later, covers {passages}; it is compared with what this page shows of them.", coding(at)),
    }
}

/// How much two codings share, and how well they agree on it.
pub fn agreement(counts: [usize; 3], [first, second]: [&str; 2], issue: &str, position: &str) -> String {
    let [both, first_only, second_only] = counts;
    format!(
        "They share {} by the same actor with overlapping quotes; {} are only in {first}, {} only in {second}. For the shared ones, Krippendorff’s α is {issue} for the issue and {position} for the position (where the issue is the same).",
        plural(both, "statement", "statements"),
        number(first_only),
        number(second_only)
    )
}
