//! The order in which the passages found are listed.
use super::answer::Hit;
use super::filter::Filter;
use crate::index::Atlas;
use crate::model::{PassageId, closed_enum};

closed_enum! {
    /// What the passages found are sorted by.
    ResultOrder {
        /// How well they fit the words, best first.
        Relevance = "relevance",
        /// When their report was published, latest first.
        Date = "date",
        /// Their reports, in the order of the corpus.
        Report = "report",
    }
}

impl ResultOrder {
    /// The order where none is chosen: without words no passage fits better than another.
    #[must_use]
    pub fn usual(filter: &Filter) -> Self {
        if filter.q.trim().is_empty() { Self::Report } else { Self::Relevance }
    }

    /// The order that is chosen, where there is something to sort by; else the usual one.
    #[must_use]
    pub fn in_use(chosen: Option<Self>, filter: &Filter) -> Self {
        let usual = Self::usual(filter);
        chosen.filter(|order| *order != Self::Relevance || usual == Self::Relevance).unwrap_or(usual)
    }

    /// Hits, which come best first, in this order; within a report in reading order.
    #[must_use]
    pub fn of(self, atlas: &Atlas<'_>, hits: &[Hit]) -> Vec<PassageId> {
        let mut passages: Vec<PassageId> = hits.iter().map(|hit| hit.passage).collect();
        let published = |passage: &PassageId| atlas.document(atlas.passage(*passage).document).published.dated().first;
        match self {
            Self::Relevance => {}
            Self::Date => passages.sort_by_key(|passage| (std::cmp::Reverse(published(passage)), *passage)),
            Self::Report => passages.sort_unstable(),
        }
        passages
    }
}
