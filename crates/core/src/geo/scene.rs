//! Everything the map shows on a day: the days that can be chosen, the status of the places, the counts.
use super::count::{Counts, counts, own_counts};
use super::face::Face;
use super::named::named;
use super::status::{Standing, last_reported, record_days, reported_days, sorted, standings};
use crate::index::{Atlas, FigureRow, StatusRow};
use crate::model::{Day, FigureId, Layer, PlaceId};
use crate::query::{Asked, Quoted};

/// The day of a map without a day of its own.
fn last_published(atlas: &Atlas<'_>) -> Day {
    atlas.documents().iter().map(|document| document.published.dated().first).max().unwrap_or(Day(0))
}

/// The map on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene<'a> {
    /// The day.
    pub day: Day,
    /// The layers.
    pub layer: Layer,
    /// Days on which a report gives a new status.
    pub reported: Vec<Day>,
    /// The stops of the slider: the reported days and, if the record is shown, its days too.
    pub stops: Vec<Day>,
    /// The status reports that the filter leaves.
    pub reports: Vec<&'a StatusRow>,
    /// Every place of the map, in the order of the corpus.
    pub standings: Vec<Standing<'a>>,
    /// What is shown of each place, in the same order.
    pub faces: Vec<Face>,
    /// The counts.
    pub counts: Counts,
    /// The reports' own counts of places, ordered by the date they hold for, including later ones.
    pub own_counts: Vec<(FigureId, &'a FigureRow)>,
}

impl<'a> Scene<'a> {
    /// The map for a filter, a day and the layers. Without a day, the last reported one.
    #[must_use]
    pub fn of(atlas: &Atlas<'a>, asked: &Asked, as_of: Option<Day>, layer: Layer) -> Self {
        let quoted = Quoted::new(atlas, asked);
        let reports: Vec<&StatusRow> = quoted.status().collect();
        let reported = reported_days(&reports);
        let mut stops = reported.clone();
        if layer != Layer::Reports {
            stops.extend(record_days(atlas));
        }
        let stops = sorted(stops);
        let day = as_of.or_else(|| last_reported(atlas, &reports)).or(stops.last().copied()).unwrap_or_else(|| last_published(atlas));
        let standings = standings(atlas, &reports, day);
        let faces = if atlas.status_kinds().is_empty() {
            named(atlas, asked)
        } else {
            standings.iter().map(|standing| Face::of(atlas, standing, &reports, day, layer)).collect()
        };
        let counts = counts(atlas, &standings, day);
        let own_counts = own_counts(atlas, &quoted);
        Self { day, layer, reported, stops, reports, standings, faces, counts, own_counts }
    }

    /// The stop before or after the day.
    #[must_use]
    pub fn step(&self, forward: bool) -> Option<Day> {
        if forward {
            self.stops.iter().find(|stop| **stop > self.day).copied()
        } else {
            self.stops.iter().rev().find(|stop| **stop < self.day).copied()
        }
    }

    /// The stop for a slider moved to `to`: the nearest stop, or the next one in that direction for a single step or if the
    /// nearest is where it already is.
    #[must_use]
    pub fn snapped(&self, to: Day) -> Day {
        let nearest = self.stops.iter().min_by_key(|stop| (stop.0 - to.0).abs()).copied().unwrap_or(self.day);
        let moved = (to.0 - self.day.0).abs();
        if moved == 1 || (moved > 0 && nearest == self.day) { self.step(to > self.day).unwrap_or(nearest) } else { nearest }
    }

    /// What is shown of a place.
    #[must_use]
    pub fn face(&self, place: PlaceId) -> Face {
        let row = self.standings.iter().position(|standing| standing.place == place);
        row.map(|row| self.faces[row]).unwrap_or_default()
    }
}
