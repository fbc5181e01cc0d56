//! How many places have which status according to the coded reports, to the reports' own counts and to the record, and where
//! these differ.
use super::status::{Standing, capitals, statuses, told, unclaimed};
use crate::index::{Atlas, FallRow, FigureRow, StatusRow};
use crate::model::{Day, FigureId, PlaceId, Status};
use crate::order::ordered;
use crate::query::Quoted;

/// Numbers of places on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Places of the map.
    pub all: usize,
    /// How many have each status.
    pub by_status: Vec<usize>,
    /// Not mentioned in any report.
    pub unreported: usize,
    /// In the record by then: at least, and at most. The two differ if its sources disagree about the day.
    pub record: (usize, usize),
}

impl Counts {
    /// How many places have a status; those of all statuses and of none are all places.
    #[must_use]
    pub fn of(&self, status: Option<Status>) -> usize {
        status.map_or(self.unreported, |status| self.by_status.get(status.row()).copied().unwrap_or(0))
    }

    /// Each status with how many places have it, from the strongest to the weakest; then those that no report mentions. What no place has
    /// is left out, but for the strongest, the claims of it and those not mentioned.
    pub fn told(&self, atlas: &Atlas<'_>) -> impl Iterator<Item = (Option<Status>, usize)> {
        let strongest = statuses(atlas).next_back();
        let is_kept = move |status: Option<Status>| status.is_none_or(|status| Some(unclaimed(atlas, status)) == strongest);
        let all = statuses(atlas).rev().map(Some).chain([None]);
        all.map(|status| (status, self.of(status))).filter(move |(status, n)| *n > 0 || is_kept(*status))
    }
}

/// What the reports say about a place of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// They report the same, or the claim of it.
    Reported,
    /// They report it on a later day only.
    NotYet,
    /// They never do.
    Never,
}

/// Counts the places of each status on a day.
#[must_use]
pub fn counts(atlas: &Atlas<'_>, standings: &[Standing<'_>], day: Day) -> Counts {
    let of = |status: Option<Status>| standings.iter().filter(|standing| standing.status == status).count();
    let recorded = |by: fn(&FallRow) -> i32| atlas.falls().iter().filter(|fall| by(fall) <= day.0).count();
    Counts {
        all: capitals(atlas).count(),
        by_status: statuses(atlas).map(|status| of(Some(status))).collect(),
        unreported: of(None),
        record: (recorded(|fall| fall.latest.get()), recorded(|fall| fall.earliest.get())),
    }
}

/// The reports' own counts of places, ordered by the date they hold for.
#[must_use]
pub fn own_counts<'a>(atlas: &Atlas<'a>, quoted: &Quoted<'a, '_>) -> Vec<(FigureId, &'a FigureRow)> {
    let subject = atlas.str(atlas.map().counts);
    let counts_capitals = |figure: &FigureRow| !subject.is_empty() && atlas.str(figure.subject) == subject;
    let counts: Vec<(FigureId, &FigureRow)> = quoted.figures().filter(|(_, figure)| counts_capitals(figure)).collect();
    let order = ordered(counts.len(), &|left, right| counts[left].1.as_of.first.get().cmp(&counts[right].1.as_of.first.get()));
    order.into_iter().map(|row| counts[row]).collect()
}

/// The record of a place.
#[must_use]
pub fn fall_of<'a>(atlas: &Atlas<'a>, place: PlaceId) -> Option<&'a FallRow> {
    atlas.falls().iter().find(|fall| fall.place == place)
}

/// How the reports compare with the record on a day; `None` if the record cannot have the place yet, or tells of what no status is.
#[must_use]
pub fn difference(atlas: &Atlas<'_>, standing: &Standing<'_>, reports: &[&StatusRow], day: Day) -> Option<Difference> {
    fall_of(atlas, standing.place).filter(|fall| fall.earliest.get() <= day.0)?;
    let recorded = atlas.map().record_status()?;
    let is_recorded = |status: Status| unclaimed(atlas, status) == recorded;
    if standing.status.is_some_and(is_recorded) {
        return Some(Difference::Reported);
    }
    let mut here = reports.iter().filter(|report| report.place == standing.place && report.from.first.get() > day.0);
    let later = here.any(|report| is_recorded(told(atlas, report)));
    Some(if later { Difference::NotYet } else { Difference::Never })
}
