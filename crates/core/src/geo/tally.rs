//! What stands beside the map: how many by the reports, by their own counts and by the record, and where these differ.
use super::capital::Capital;
use super::count::{Counts, Difference};
use super::scene::Scene;
use crate::index::{Atlas, FigureRow, RelationRow};
use crate::model::{FigureId, Layer, Status};

/// The numbers on a day, in the layers that are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Tallies<'a> {
    /// How many.
    pub counts: Counts,
    /// The statuses with their places, where the reports are shown; of those that no report mentions there are no names.
    pub told: Option<Vec<OfStatus<'a>>>,
    /// Whether the record is shown.
    pub is_recorded: bool,
    /// Of the places of the record, what the reports say and the names, where both are shown.
    pub differences: Option<[(Difference, Vec<&'a str>); 3]>,
    /// The reports' own counts, where the corpus has such figures and the reports are shown.
    pub own: Option<OwnCounts<'a>>,
}

/// A status, how many places have it, and which.
pub type OfStatus<'a> = (Option<Status>, usize, Vec<Capital<'a>>);

/// The reports' own counts of places.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnCounts<'a> {
    /// Each count in order of the day it holds for, and whether that is after the day shown.
    pub figures: Vec<(&'a FigureRow, bool)>,
    /// How they stand to each other.
    pub relations: Vec<&'a RelationRow>,
}

impl<'a> Scene<'a> {
    /// The numbers on the day.
    #[must_use]
    pub fn tallies(&self, atlas: &Atlas<'a>) -> Tallies<'a> {
        let (is_told, is_recorded) = (self.layer != Layer::Record, self.layer != Layer::Reports);
        let differing = |kind: Difference| {
            let faces = self.faces.iter().zip(&self.standings).filter(|(face, _)| face.difference == Some(kind));
            (kind, faces.map(|(_, standing)| atlas.str(atlas.place(standing.place).name)).collect())
        };
        Tallies {
            counts: self.counts.clone(),
            told: is_told.then(|| self.counts.told(atlas).map(|(status, n)| (status, n, self.of_status(atlas, status))).collect()),
            is_recorded,
            differences: (is_told && is_recorded).then(|| [Difference::Reported, Difference::NotYet, Difference::Never].map(differing)),
            own: (is_told && !atlas.str(atlas.map().counts).is_empty()).then(|| self.own_counts_told(atlas)),
        }
    }

    /// The places of a status; of none, none.
    fn of_status(&self, atlas: &Atlas<'a>, status: Option<Status>) -> Vec<Capital<'a>> {
        let here = self.standings.iter().filter(|standing| status.is_some() && standing.status == status);
        here.map(|standing| self.capital(atlas, standing.place)).collect()
    }

    fn own_counts_told(&self, atlas: &Atlas<'a>) -> OwnCounts<'a> {
        let figures = self.own_counts.iter().map(|(_, figure)| (*figure, figure.as_of.first.get() > self.day.0));
        let relations = atlas.relations().iter().filter(|relation| {
            let has = |id: FigureId| self.own_counts.iter().any(|(other, _)| *other == id);
            has(relation.first) && has(relation.second)
        });
        OwnCounts { figures: figures.collect(), relations: relations.collect() }
    }
}
