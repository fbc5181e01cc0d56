//! The map of a corpus without statuses: which places the passages found name, and how often.
use super::face::Face;
use super::status::capitals;
use crate::index::{Atlas, QuoteRow};
use crate::model::PlaceId;
use crate::query::{Asked, passages_found};

/// What the map of a corpus shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapKind {
    /// The status of each place on a day.
    Statuses,
    /// The places that the reports name.
    Named,
    /// Nothing: no place has a point.
    None,
}

/// What the map of a corpus shows.
#[must_use]
pub fn map_kind(atlas: &Atlas<'_>) -> MapKind {
    match (capitals(atlas).next(), atlas.status_kinds().is_empty()) {
        (None, _) => MapKind::None,
        (Some(_), true) => MapKind::Named,
        (Some(_), false) => MapKind::Statuses,
    }
}

/// The face of each place of the map: how many of the passages found name it.
pub fn named(atlas: &Atlas<'_>, asked: &Asked) -> Vec<Face> {
    let found = passages_found(atlas, asked);
    let mut counts = vec![0; atlas.places().len()];
    for mention in atlas.mentions().iter().filter(|mention| found.contains(mention.passage.row())) {
        if let Some(count) = counts.get_mut(mention.place.row()) {
            *count += 1;
        }
    }
    let shown: Vec<usize> = capitals(atlas).map(|place| counts[place.row()]).collect();
    let most = shown.iter().copied().max().unwrap_or(0);
    shown.into_iter().map(|n| Face { named: Some((n, most)), ..Face::default() }).collect()
}

/// The passages found that name a place, in the order of the corpus, each as a quote of all its words.
#[must_use]
pub fn naming(atlas: &Atlas<'_>, asked: &Asked, place: PlaceId) -> Vec<QuoteRow> {
    let found = passages_found(atlas, asked);
    let here = atlas.mentions().iter().filter(|mention| mention.place == place && found.contains(mention.passage.row()));
    here.map(|mention| atlas.whole(mention.passage)).collect()
}
