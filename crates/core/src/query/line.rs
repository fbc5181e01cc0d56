//! A line of a concordance.
use crate::model::PassageId;
use std::ops::Range;

/// One hit: a keyword in its passage. Words are counted from 0 in the passage; what stands before and after ends with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The passage.
    pub passage: PassageId,
    /// The words of the keyword.
    pub words: Range<u32>,
    /// Words that `near` asked for.
    pub near: Vec<Range<u32>>,
}
