//! Search: the passages that pass a filter, ranked, and the counts of the facet values.
use super::ast::Expr;
use super::eval::{Matches, evaluate};
use super::facet::{Facet, FacetValue};
use super::filter::{Filter, Selections};
use super::notice::{Notice, readable};
use super::parse::{Parsed, parse};
use super::rewrite::{Rewritten, rewrite};
use super::select::{facet_counts, selected};
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
    /// For each facet, the number of passages each value would give, ignoring the selection in that facet.
    pub facets: Vec<(Facet, Vec<usize>)>,
}

impl Answer {
    /// The number of passages that each value of a facet would give.
    #[must_use]
    pub fn counts(&self, facet: Facet) -> Vec<usize> {
        self.facets.iter().find(|(other, _)| *other == facet).map(|(_, counts)| counts.clone()).unwrap_or_default()
    }

    /// The number of passages found in each report, in the order of the corpus.
    #[must_use]
    pub fn hits_by_report(&self, atlas: &Atlas<'_>) -> Vec<usize> {
        let mut counts = vec![0; atlas.documents().len()];
        for hit in &self.hits {
            if let Some(count) = counts.get_mut(atlas.passage(hit.passage).document.row()) {
                *count += 1;
            }
        }
        counts
    }

    /// The number of reports in which something was found.
    #[must_use]
    pub fn n_reports(&self, atlas: &Atlas<'_>) -> usize {
        self.hits_by_report(atlas).into_iter().filter(|n| *n > 0).count()
    }
}

/// The passages a query finds, their scores, and what was wrong with the query.
pub struct Found {
    pub expr: Option<Expr>,
    pub corrected: Option<Expr>,
    pub notices: Vec<Notice>,
    pub passages: FixedBitSet,
    pub scores: Vec<f32>,
}

/// Evaluates a query. An empty one finds every passage.
pub fn found(atlas: &Atlas<'_>, q: &str) -> Found {
    let Parsed { expr, notices } = parse(q);
    let n = atlas.passages().len();
    let Rewritten { expr, corrected, notices: taken } = expr.as_ref().map(|expr| rewrite(atlas, expr)).unwrap_or_default();
    let Matches { passages, scores } = match &expr {
        Some(expr) => evaluate(atlas, expr),
        None => {
            let mut every = FixedBitSet::with_capacity(n);
            every.insert_range(..);
            Matches { passages: every, scores: vec![0.0; n] }
        }
    };
    Found { expr, corrected, notices: readable(notices.into_iter().chain(taken)), passages, scores }
}

/// Finds what passes a filter.
#[must_use]
pub fn search(atlas: &Atlas<'_>, filter: &Filter) -> Answer {
    let Found { expr, corrected, notices, passages, scores } = found(atlas, &filter.q);
    let passages = admitted(atlas, filter, &passages);
    let left = selected(atlas, &filter.selections, &passages);
    let mut hits: Vec<Hit> = left.ones().map(|row| Hit { passage: PassageId::of_row(row), score: scores[row] }).collect();
    hits.sort_by(|left, right| right.score.total_cmp(&left.score).then(left.passage.cmp(&right.passage)));
    let facets = Facet::ALL.iter().map(|facet| (*facet, facet_counts(atlas, &filter.selections, *facet, &passages))).collect();
    Answer { expr, corrected, notices, hits, facets }
}

/// The values of a facet in the order to choose from: actors and places that passages have, most first; those of codebook, reports and
/// sides keep their order.
#[must_use]
pub fn values_in_order(atlas: &Atlas<'_>, facet: Facet) -> Vec<FacetValue> {
    let mut values: Vec<FacetValue> = facet.values(atlas).collect();
    if matches!(facet, Facet::Actor | Facet::Place) {
        let counts = search(atlas, &Filter::default()).counts(facet);
        values.retain(|value| counts[value.row()] > 0);
        values.sort_by_key(|value| std::cmp::Reverse(counts[value.row()]));
    }
    values
}

/// The passages that pass a filter, ignoring its query.
pub(super) fn without_words(atlas: &Atlas<'_>, filter: &Filter) -> FixedBitSet {
    let mut every = FixedBitSet::with_capacity(atlas.passages().len());
    every.insert_range(..);
    selected(atlas, &filter.selections, &admitted(atlas, filter, &every))
}

/// The number of passages for a query and selections, article text only.
pub(super) fn n_passages(atlas: &Atlas<'_>, q: &str, selections: &Selections) -> usize {
    selected(atlas, selections, &admitted(atlas, &Filter::default(), &found(atlas, q).passages)).count_ones(..)
}

/// Of the passages found, those that match the days and kinds of text of the filter.
fn admitted(atlas: &Atlas<'_>, filter: &Filter, found: &FixedBitSet) -> FixedBitSet {
    let in_time: Vec<bool> = atlas.documents().iter().map(|document| document.published.dated().overlaps(filter.from, filter.to)).collect();
    let mut admitted = FixedBitSet::with_capacity(found.len());
    for row in found.ones() {
        let passage = &atlas.passages()[row];
        let timely = in_time.get(passage.document.row()).copied().unwrap_or(false);
        if timely && (filter.non_article || passage.kind().is_article()) {
            admitted.insert(row);
        }
    }
    admitted
}
