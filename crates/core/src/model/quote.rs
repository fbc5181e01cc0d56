//! Where the words that prove a fact stand.
use super::DocumentId;
use std::ops::Range;

/// Where a quote stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The document.
    pub document: DocumentId,
    /// Index of the passage in the document, from 0.
    pub passage: usize,
    /// Byte range in the document's text.
    pub range: Range<usize>,
}
