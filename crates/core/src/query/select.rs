//! Which passages and statements pass the selected facet values.
use super::facet::{Facet, FacetValue};
use super::filter::{Filter, Selections};
use crate::index::{Atlas, StatementRow};
use crate::model::PassageId;
use fixedbitset::FixedBitSet;

/// The passages of `found` that pass the selections.
pub fn selected(atlas: &Atlas<'_>, selections: &Selections, found: &FixedBitSet) -> FixedBitSet {
    let mut passages = found.clone();
    for row in found.ones() {
        let of_report = [Facet::Document, Facet::Outlet].into_iter().all(|facet| {
            selections.of(facet).is_empty() || report_value(atlas, facet, row).is_some_and(|value| selections.admits(facet, value))
        });
        passages.set(row, of_report);
    }
    if !selections.of(Facet::Place).is_empty() {
        passages.intersect_with(&passages_of(
            found.len(),
            atlas.mentions().iter().filter(|mention| selections.admits(Facet::Place, mention.place)).map(|mention| mention.passage),
        ));
    }
    if narrows_statements(selections) {
        let statements = atlas.statements().iter().filter(|statement| admits(atlas, selections, statement));
        passages.intersect_with(&passages_of(found.len(), statements.map(|statement| statement.quote.passage)));
    }
    passages
}

/// Whether a facet of statements has a selected value.
#[must_use]
pub fn narrows_statements(selections: &Selections) -> bool {
    Facet::ALL.iter().any(|facet| facet.is_of_statements() && !selections.of(*facet).is_empty())
}

/// Whether a statement passes all the selections.
pub fn admits(atlas: &Atlas<'_>, selections: &Selections, statement: &StatementRow) -> bool {
    Facet::ALL.iter().all(|facet| match facet.of_statement(atlas, statement) {
        Some(value) => selections.admits(*facet, value),
        None => true,
    })
}

fn passages_of(n: usize, rows: impl Iterator<Item = PassageId>) -> FixedBitSet {
    let mut passages = FixedBitSet::with_capacity(n);
    rows.map(PassageId::row).filter(|row| *row < n).for_each(|row| passages.insert(row));
    passages
}

/// The report or outlet of a passage.
fn report_value(atlas: &Atlas<'_>, facet: Facet, row: usize) -> Option<FacetValue> {
    let document = atlas.passages().get(row)?.document;
    match facet {
        Facet::Outlet => atlas.documents().get(document.row()).map(|document| document.outlet.into()),
        _ => Some(document.into()),
    }
}

/// For each value of a facet, the number of passages it would give. The facet's own selection is ignored, so that readers see
/// what another choice would give.
pub fn facet_counts(atlas: &Atlas<'_>, selections: &Selections, facet: Facet, found: &FixedBitSet) -> Vec<usize> {
    let others = selections.without(facet);
    let left = selected(atlas, &others, found);
    let mut counts = vec![0; facet.n_values(atlas)];
    let mut count = |value: FacetValue| {
        if let Some(count) = counts.get_mut(value.row()) {
            *count += 1;
        }
    };
    match facet {
        Facet::Document | Facet::Outlet => left.ones().filter_map(|row| report_value(atlas, facet, row)).for_each(count),
        Facet::Place => {
            atlas.mentions().iter().filter(|mention| left.contains(mention.passage.row())).for_each(|mention| count(mention.place.into()))
        }
        _ => {
            let statements = atlas
                .statements()
                .iter()
                .filter(|statement| left.contains(statement.quote.passage.row()) && admits(atlas, &others, statement));
            let mut pairs: Vec<(FacetValue, PassageId)> =
                statements.filter_map(|statement| Some((facet.of_statement(atlas, statement)?, statement.quote.passage))).collect();
            pairs.sort_unstable();
            pairs.dedup();
            pairs.iter().for_each(|(value, _)| count(*value));
        }
    }
    counts
}

/// The passages that pass a filter, ignoring its query.
pub(super) fn without_words(atlas: &Atlas<'_>, filter: &Filter) -> FixedBitSet {
    let mut every = FixedBitSet::with_capacity(atlas.passages().len());
    every.insert_range(..);
    passing(atlas, filter, &every)
}

/// Of the passages found, those that pass the rest of a filter.
pub(super) fn passing(atlas: &Atlas<'_>, filter: &Filter, found: &FixedBitSet) -> FixedBitSet {
    selected(atlas, &filter.selections, &admitted(atlas, filter, found))
}

/// Of the passages found, those that match the days and kinds of text of the filter.
pub(super) fn admitted(atlas: &Atlas<'_>, filter: &Filter, found: &FixedBitSet) -> FixedBitSet {
    let in_time: Vec<bool> = atlas.documents().iter().map(|document| document.published.dated().overlaps(filter.from, filter.to)).collect();
    let mut admitted = FixedBitSet::with_capacity(found.len());
    for row in found.ones() {
        let passage = &atlas.passages()[row];
        let timely = in_time.get(passage.document.row()).copied().unwrap_or(false);
        if timely && filter.admits(passage.kind()) {
            admitted.insert(row);
        }
    }
    admitted
}
