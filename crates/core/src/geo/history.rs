//! The history of a place: every report of it in order, later ones too, then the record.
use super::count::fall_of;
use super::scene::Scene;
use super::status::{of_place, told};
use crate::index::{Atlas, FallRow, SourceRow, StatusRow};
use crate::model::{Confidence, Day, PlaceId, Status};

/// All that is told of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct History<'a> {
    /// The reports in order of date.
    pub reports: Vec<Report<'a>>,
    /// The record.
    pub record: Option<Record<'a>>,
}

/// A report of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Report<'a> {
    /// The report as it is coded.
    pub row: &'a StatusRow,
    /// What it says.
    pub status: Status,
    /// Whether that is after the day shown.
    pub is_later: bool,
}

/// The record of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Record<'a> {
    /// Earliest and latest day.
    pub days: (Day, Day),
    /// How sure the days are.
    pub confidence: Option<Confidence>,
    /// How it came about; may be empty.
    pub manner: &'a str,
    /// What else to know; may be empty.
    pub note: &'a str,
    /// Whether that was after the day shown.
    pub is_later: bool,
    /// Where that stands.
    pub sources: Vec<Source<'a>>,
}

/// A source of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source<'a> {
    /// Its title; the publisher where it has none.
    pub title: &'a str,
    /// Its address; may be empty.
    pub url: &'a str,
    /// Who published it.
    pub publisher: &'a str,
    /// Whose reporting it rests on, where that is not the publisher's own.
    pub origin: Option<&'a str>,
    /// Its date; may be empty.
    pub date: &'a str,
}

impl<'a> Scene<'a> {
    /// The history of a place.
    #[must_use]
    pub fn history(&self, atlas: &Atlas<'a>, place: PlaceId) -> History<'a> {
        let report = |row: &'a StatusRow| Report { row, status: told(atlas, row), is_later: row.from.first.get() > self.day.0 };
        History {
            reports: of_place(atlas, &self.reports, place).into_iter().map(report).collect(),
            record: fall_of(atlas, place).map(|fall| record(atlas, fall, self.day)),
        }
    }
}

fn record<'a>(atlas: &Atlas<'a>, fall: &FallRow, on: Day) -> Record<'a> {
    let days = (Day(fall.earliest.get()), Day(fall.latest.get()));
    Record {
        days,
        confidence: Confidence::of_code(fall.confidence),
        manner: atlas.str(fall.manner),
        note: atlas.str(fall.note),
        is_later: days.0 > on,
        sources: atlas.sources_of(fall).map(|row| source(atlas, row)).collect(),
    }
}

fn source<'a>(atlas: &Atlas<'a>, row: &SourceRow) -> Source<'a> {
    let [title, url, publisher, origin, date] = [row.title, row.url, row.publisher, row.origin, row.date].map(|text| atlas.str(text));
    let title = if title.is_empty() { publisher } else { title };
    Source { title, url, publisher, origin: (origin != publisher).then_some(origin), date }
}
