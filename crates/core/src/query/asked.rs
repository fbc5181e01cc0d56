//! What a reader asked for, with the query evaluated: all that a filter narrows is read from it.
use super::facet::Facet;
use super::filter::Filter;
use super::found::{Found, found};
use super::select::{admitted, passing, selected};
use crate::index::Atlas;
use fixedbitset::FixedBitSet;
use std::sync::Arc;

/// A filter with its query evaluated. Evaluating costs most and depends on the words alone, so whatever shows the same words shares
/// it: results, matrix, map, timeline, and the same with other facet values or days.
#[derive(Clone, Debug)]
pub struct Asked {
    filter: Filter,
    found: Arc<Found>,
}

/// What is found follows from the filter.
impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        self.filter == other.filter
    }
}

impl Asked {
    /// Evaluates the query of a filter.
    #[must_use]
    pub fn new(atlas: &Atlas<'_>, filter: Filter) -> Self {
        let found = Arc::new(found(atlas, &filter.q));
        Self { filter, found }
    }

    /// The whole corpus.
    #[must_use]
    pub fn everything(atlas: &Atlas<'_>) -> Self {
        Self::new(atlas, Filter::default())
    }

    /// Another filter; its query is evaluated only if it is another one.
    #[must_use]
    pub fn or(&self, atlas: &Atlas<'_>, filter: Filter) -> Self {
        if filter.q == self.filter.q { Self { filter, found: Arc::clone(&self.found) } } else { Self::new(atlas, filter) }
    }

    /// The filter.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    pub(super) fn found(&self) -> &Found {
        &self.found
    }

    /// The passages that the query finds in what the selections of these facets leave.
    pub(super) fn passages(&self, atlas: &Atlas<'_>, facets: impl Fn(Facet) -> bool) -> FixedBitSet {
        let others = Facet::ALL.iter().filter(|facet| !facets(**facet));
        let selections = others.fold(self.filter.selections.clone(), |left, facet| left.without(*facet));
        let mut passages = selected(atlas, &selections, &self.found.passages);
        if self.filter.without_headlines {
            let headlines = atlas.passages().iter().enumerate().filter(|(_, passage)| passage.kind().is_headline());
            headlines.for_each(|(row, _)| passages.set(row, false));
        }
        passages
    }
}

/// The passages that pass a filter.
#[must_use]
pub fn passages_found(atlas: &Atlas<'_>, asked: &Asked) -> FixedBitSet {
    passing(atlas, asked.filter(), &asked.found.passages)
}

/// The passages that the query finds, of the days and kinds of text of the filter.
pub(super) fn in_time(atlas: &Atlas<'_>, asked: &Asked) -> FixedBitSet {
    admitted(atlas, asked.filter(), &asked.found.passages)
}
