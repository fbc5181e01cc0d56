//! Search: the passages that a filter admits, ranked, and what each facet value would give.
use super::eval::evaluate;
use super::facet::Facet;
use super::filter::{Filter, Selections};
use super::parse::{Expr, Notice, parse};
use crate::index::{Atlas, PassageRow};
use crate::model::PassageId;
use fixedbitset::FixedBitSet;

/// A passage that a filter admits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The passage.
    pub passage: PassageId,
    /// BM25 score; 0 where no words were asked for.
    pub score: f32,
}

/// How many passages a value of a facet would give, whatever else of that facet is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The value.
    pub value: u16,
    /// Number of passages.
    pub n_passages: usize,
}

/// What the corpus answers to a filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub expr: Option<Expr>,
    /// What was wrong with the query.
    pub notices: Vec<Notice>,
    /// Every passage, best first; in the order of the corpus where no words were asked for.
    pub hits: Vec<Hit>,
    /// For each facet the count of each value.
    pub facets: Vec<(Facet, Vec<FacetCount>)>,
}

/// Answers a filter.
#[must_use]
pub fn search(atlas: &Atlas<'_>, filter: &Filter) -> Answer {
    let parsed = parse(&filter.q);
    let (found, scores) = match &parsed.expr {
        Some(expr) => {
            let matches = evaluate(atlas, expr);
            (matches.passages, matches.scores)
        }
        None => (every(atlas), vec![0.0; atlas.passages().len()]),
    };
    let found = admitted(atlas, filter, &found);
    let mut hits: Vec<Hit> = found
        .ones()
        .filter(|row| passage_matches(atlas, &filter.selections, *row))
        .map(|row| Hit { passage: PassageId(row as u32), score: scores[row] })
        .collect();
    hits.sort_by(|left, right| right.score.total_cmp(&left.score).then(left.passage.cmp(&right.passage)));
    let facets = Facet::ALL.iter().map(|facet| (*facet, facet_counts(atlas, &filter.selections, *facet, &found))).collect();
    Answer { expr: parsed.expr, notices: parsed.notices, hits, facets }
}

fn every(atlas: &Atlas<'_>) -> FixedBitSet {
    let mut all = FixedBitSet::with_capacity(atlas.passages().len());
    all.insert_range(..);
    all
}

/// Of the passages found, those of the days and the kinds of text asked for.
fn admitted(atlas: &Atlas<'_>, filter: &Filter, found: &FixedBitSet) -> FixedBitSet {
    let in_time: Vec<bool> = atlas.documents().iter().map(|document| document.published.dated().overlaps(filter.from, filter.to)).collect();
    let mut admitted = FixedBitSet::with_capacity(found.len());
    for row in found.ones() {
        let passage = &atlas.passages()[row];
        let timely = in_time.get(document_row(passage)).copied().unwrap_or(false);
        if timely && (filter.non_article || passage.kind().is_article()) {
            admitted.insert(row);
        }
    }
    admitted
}

fn document_row(passage: &PassageRow) -> usize {
    usize::from(passage.document.get())
}

/// Whether a passage has the selected facet values.
#[must_use]
pub fn passage_matches(atlas: &Atlas<'_>, selections: &Selections, row: usize) -> bool {
    [Facet::Document, Facet::Outlet].into_iter().all(|facet| values(atlas, facet, row).any(|value| selections.admits(facet, value)))
}

/// The values of a facet that a passage has.
fn values(atlas: &Atlas<'_>, facet: Facet, row: usize) -> impl Iterator<Item = u16> {
    let document = atlas.passages().get(row).map(|passage| passage.document.get());
    let value = match facet {
        Facet::Document => document,
        Facet::Outlet => document.and_then(|document| atlas.documents().get(usize::from(document))).map(|document| document.outlet.get()),
        _ => None,
    };
    value.into_iter()
}

/// Counts ignore the facet's own selection, so that a reader sees what a further choice would give.
fn facet_counts(atlas: &Atlas<'_>, selections: &Selections, facet: Facet, found: &FixedBitSet) -> Vec<FacetCount> {
    let others = selections.without(facet);
    let mut counts = vec![0; facet.n_values(atlas)];
    for row in found.ones().filter(|row| passage_matches(atlas, &others, *row)) {
        for value in values(atlas, facet, row) {
            if let Some(count) = counts.get_mut(usize::from(value)) {
                *count += 1;
            }
        }
    }
    (0u16..).zip(counts).map(|(value, n_passages)| FacetCount { value, n_passages }).collect()
}
