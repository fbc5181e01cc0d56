//! Search: the passages that pass a filter, ranked, and the counts of the facet values.
use super::asked::{Asked, in_time};
use super::ast::Expr;
use super::facet::{Facet, FacetValue};
use super::found::Found;
use super::notice::Notice;
use super::select::{facet_counts, selected};
use super::zero::Zero;
use crate::index::Atlas;
use crate::model::PassageId;
use fixedbitset::FixedBitSet;

/// A passage that passes the filter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The passage.
    pub passage: PassageId,
    /// BM25 score; 0 if the query has no words.
    pub score: f32,
}

/// The answer to a filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The query as evaluated, with other spellings added to its words.
    pub expr: Option<Expr>,
    /// The query with misspellings corrected, if there were any.
    pub corrected: Option<Expr>,
    /// What was wrong with the query.
    pub notices: Vec<Notice>,
    /// All matching passages, best first; in the order of the corpus if the query has no words.
    pub hits: Vec<Hit>,
    /// The number of passages found in each report, in the order of the corpus.
    pub by_report: Vec<usize>,
    /// What there is instead, if nothing was found.
    pub zero: Option<Zero>,
    /// For each facet, the number of passages each value would give, ignoring the selection in that facet.
    pub facets: Vec<(Facet, Vec<usize>)>,
}

impl Answer {
    /// The number of passages that each value of a facet would give.
    #[must_use]
    pub fn counts(&self, facet: Facet) -> Vec<usize> {
        self.facets.iter().find(|(other, _)| *other == facet).map(|(_, counts)| counts.clone()).unwrap_or_default()
    }

    /// The number of passages that a value would give.
    #[must_use]
    pub fn count(&self, facet: Facet, value: FacetValue) -> usize {
        let counts = self.facets.iter().find(|(other, _)| *other == facet).map(|(_, counts)| counts);
        counts.and_then(|counts| counts.get(value.row())).copied().unwrap_or(0)
    }

    /// The number of reports in which something was found.
    #[must_use]
    pub fn n_reports(&self) -> usize {
        self.by_report.iter().filter(|n| **n > 0).count()
    }
}

/// Finds what passes a filter.
#[must_use]
pub fn search(atlas: &Atlas<'_>, asked: &Asked) -> Answer {
    let filter = asked.filter();
    let Found { expr, corrected, notices, scores, .. } = asked.found();
    let passages = in_time(atlas, asked);
    let left = selected(atlas, &filter.selections, &passages);
    let by_report = by_report(atlas, &left);
    let mut hits: Vec<Hit> = left.ones().map(|row| Hit { passage: PassageId::of_row(row), score: scores[row] }).collect();
    hits.sort_by(|left, right| right.score.total_cmp(&left.score).then(left.passage.cmp(&right.passage)));
    let facets = Facet::ALL.iter().map(|facet| (*facet, facet_counts(atlas, &filter.selections, *facet, &passages))).collect();
    let zero = hits.is_empty().then(|| Zero::of(atlas, asked));
    Answer { zero, expr: expr.clone(), corrected: corrected.clone(), notices: notices.clone(), hits, by_report, facets }
}

/// The number of these passages in each report.
fn by_report(atlas: &Atlas<'_>, passages: &FixedBitSet) -> Vec<usize> {
    let mut counts = vec![0; atlas.documents().len()];
    for row in passages.ones() {
        if let Some(count) = counts.get_mut(atlas.passage(PassageId::of_row(row)).document.row()) {
            *count += 1;
        }
    }
    counts
}

/// The values of a facet in the order to choose from: actors and places that passages have, most first; those of codebook, reports and
/// sides keep their order. `whole` is the answer to a filter that narrows nothing.
#[must_use]
pub fn values_in_order(atlas: &Atlas<'_>, whole: &Answer, facet: Facet) -> Vec<FacetValue> {
    let mut values: Vec<FacetValue> = facet.values(atlas).collect();
    if matches!(facet, Facet::Actor | Facet::Place) {
        values.retain(|value| whole.count(facet, *value) > 0);
        values.sort_by_key(|value| std::cmp::Reverse(whole.count(facet, *value)));
    }
    values
}
