//! How many capitals had fallen according to the coded reports, to the reports' own counts and to the record, and where
//! these differ.
use super::status::{Standing, capitals, told};
use crate::index::{Atlas, FallRow, FigureRow, StatusRow};
use crate::model::{Day, FigureId, PlaceId, Status};
use crate::order::ordered;
use crate::query::Quoted;

/// Numbers of capitals on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Capitals of the corpus.
    pub all: usize,
    /// Reported as fallen.
    pub fallen: usize,
    /// Claimed as captured by the capturing side only.
    pub claimed: usize,
    /// Fought over.
    pub contested: usize,
    /// Advanced on, or attacked from afar.
    pub threatened: usize,
    /// Held by the government.
    pub held: usize,
    /// Not mentioned in any report.
    pub unreported: usize,
    /// Fallen according to the record: at least, and at most. The two differ if its sources disagree about the day.
    pub record: (usize, usize),
}

impl Counts {
    /// How many capitals have a status; those of all statuses and of none are all capitals.
    #[must_use]
    pub fn of(&self, status: Option<Status>) -> usize {
        match status {
            Some(Status::Taliban) => self.fallen,
            Some(Status::Claimed) => self.claimed,
            Some(Status::Contested) => self.contested,
            Some(Status::Threatened) => self.threatened,
            Some(Status::Government) => self.held,
            None => self.unreported,
        }
    }

    /// Each status with how many capitals have it, from captured to held; then those that no report mentions. What no capital has is
    /// left out, but for the captured, the claimed and those not mentioned.
    pub fn told(&self) -> impl Iterator<Item = (Option<Status>, usize)> + '_ {
        let all = Status::ALL.iter().rev().copied().map(Some).chain([None]);
        let is_kept = |status: &Option<Status>| matches!(status, Some(Status::Taliban | Status::Claimed) | None);
        all.map(|status| (status, self.of(status))).filter(move |(status, n)| *n > 0 || is_kept(status))
    }
}

/// What the reports say about a capital that, by the record, had fallen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// They report its fall, or the claim of it.
    Reported,
    /// They report its fall on a later day only.
    NotYet,
    /// They never do.
    Never,
}

/// Counts the states of the capitals on a day.
#[must_use]
pub fn counts(atlas: &Atlas<'_>, standings: &[Standing<'_>], day: Day) -> Counts {
    let of = |status: Option<Status>| standings.iter().filter(|standing| standing.status == status).count();
    let fallen = |by: fn(&FallRow) -> i32| atlas.falls().iter().filter(|fall| by(fall) <= day.0).count();
    Counts {
        all: capitals(atlas).count(),
        fallen: of(Some(Status::Taliban)),
        claimed: of(Some(Status::Claimed)),
        contested: of(Some(Status::Contested)),
        threatened: of(Some(Status::Threatened)),
        held: of(Some(Status::Government)),
        unreported: of(None),
        record: (fallen(|fall| fall.latest.get()), fallen(|fall| fall.earliest.get())),
    }
}

/// The reports' own counts of fallen capitals, ordered by the date they hold for.
#[must_use]
pub fn own_counts<'a>(atlas: &Atlas<'a>, quoted: &Quoted<'a, '_>) -> Vec<(FigureId, &'a FigureRow)> {
    let subject = atlas.str(atlas.map().capitals_subject);
    let counts_capitals = |figure: &FigureRow| !subject.is_empty() && atlas.str(figure.subject) == subject;
    let counts: Vec<(FigureId, &FigureRow)> = quoted.figures().filter(|(_, figure)| counts_capitals(figure)).collect();
    let order = ordered(counts.len(), &|left, right| counts[left].1.as_of.first.get().cmp(&counts[right].1.as_of.first.get()));
    order.into_iter().map(|row| counts[row]).collect()
}

/// The record of a capital.
#[must_use]
pub fn fall_of<'a>(atlas: &Atlas<'a>, place: PlaceId) -> Option<&'a FallRow> {
    atlas.falls().iter().find(|fall| fall.place == place)
}

/// How the reports compare with the record on a day; `None` if by the record the capital cannot have fallen yet.
#[must_use]
pub fn difference(atlas: &Atlas<'_>, standing: &Standing<'_>, reports: &[&StatusRow], day: Day) -> Option<Difference> {
    fall_of(atlas, standing.place).filter(|fall| fall.earliest.get() <= day.0)?;
    if matches!(standing.status, Some(Status::Taliban | Status::Claimed)) {
        return Some(Difference::Reported);
    }
    let mut here = reports.iter().filter(|report| report.place == standing.place && report.from.first.get() > day.0);
    let later = here.any(|report| matches!(told(atlas, report), Status::Taliban | Status::Claimed));
    Some(if later { Difference::NotYet } else { Difference::Never })
}
