//! A line of the concordance.
use crate::model::PassageId;
use std::ops::Range;

/// One hit: a keyword in its passage. Words are numbered from 0 in the passage; context does not extend beyond it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The passage.
    pub passage: PassageId,
    /// The words of the keyword.
    pub words: Range<u32>,
    /// Words matched by the other side of a `near`.
    pub near: Vec<Range<u32>>,
}
