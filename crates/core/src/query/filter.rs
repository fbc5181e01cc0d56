//! What a reader asked for: words, facet values, a range of days.
use super::facet::{Facet, FacetValue};
use crate::model::{Day, LineKind};

/// The selected values of each facet, sorted, without duplicates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selections([Vec<FacetValue>; Facet::ALL.len()]);

impl Selections {
    /// The selected values of a facet.
    #[must_use]
    pub fn of(&self, facet: Facet) -> &[FacetValue] {
        &self.0[usize::from(facet.code())]
    }

    /// Whether a value passes: it is selected, or no value of its facet is.
    #[must_use]
    pub fn admits(&self, facet: Facet, value: impl Into<FacetValue>) -> bool {
        let selected = self.of(facet);
        selected.is_empty() || selected.contains(&value.into())
    }

    /// Selects a value, or deselects it.
    pub fn toggle(&mut self, facet: Facet, value: impl Into<FacetValue>) {
        let value = value.into();
        let selected = &mut self.0[usize::from(facet.code())];
        match selected.binary_search(&value) {
            Ok(at) => _ = selected.remove(at),
            Err(at) => selected.insert(at, value),
        }
    }

    /// Selects a value.
    pub fn insert(&mut self, facet: Facet, value: impl Into<FacetValue>) {
        let value = value.into();
        if !self.of(facet).contains(&value) {
            self.toggle(facet, value);
        }
    }

    /// Every selected value.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, FacetValue)> + '_ {
        Facet::ALL.iter().flat_map(|facet| self.of(*facet).iter().map(|value| (*facet, *value)))
    }

    /// Whether nothing is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    /// A copy without the selection in one facet.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut others = self.clone();
        others.0[usize::from(facet.code())].clear();
        others
    }
}

/// What passages, statements, status reports and figures are filtered by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The query as typed.
    pub q: String,
    /// Facet values.
    pub selections: Selections,
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
    /// Whether lines that are not article text are searched too.
    pub non_article: bool,
    /// Whether headlines, subheadings and captions are left out.
    pub without_headlines: bool,
}

impl Filter {
    /// Whether anything narrows the corpus.
    #[must_use]
    pub fn is_active(&self) -> bool {
        let by_words_or_values = !self.q.trim().is_empty() || !self.selections.is_empty();
        by_words_or_values || self.from.is_some() || self.to.is_some() || self.without_headlines
    }

    /// Whether lines of a kind are searched.
    #[must_use]
    pub fn admits(&self, kind: LineKind) -> bool {
        (self.non_article || kind.is_article()) && !(self.without_headlines && kind.is_headline())
    }
}
