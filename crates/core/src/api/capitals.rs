//! `capitals`: the status of every place of the map at a day, its reports, and the record.
use super::argument::asked_and;
use super::error::ApiError;
use super::given::Arguments;
use super::quote::{actor_id, quote, some_text};
use crate::geo::{Standing, fall_of, last_reported, standings, status_word, told};
use crate::index::{Atlas, FallRow, StatusRow};
use crate::model::{Day, Precision, SourceKind, Voice};
use crate::query::Quoted;

/// What `capitals` takes beside a filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "AsOf", optional_fields))]
pub struct DayArgument {
    /// The day; the last reported one if not given.
    pub as_of: Option<Day>,
}

/// A place of the map on a day.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Capital<'a> {
    /// Id of the place.
    pub id: &'a str,
    /// The area that it lies in.
    pub province: &'a str,
    /// Name.
    pub capital: &'a str,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Id of its status in `map.toml`; `unreported` where no report tells of it by that day, which says nothing about how it stood.
    pub status: &'a str,
    /// First day of the interval since which the reports have it so.
    pub since: Option<Day>,
    /// Length of that interval.
    pub precision: Option<Precision>,
    /// Whether reports of one day contradict each other; `reports` has them all.
    pub disagree: bool,
    /// Those by that day, in order of date.
    pub reports: Vec<StatusReport<'a>>,
    /// From outside the corpus.
    pub record: Option<CapitalRecord<'a>>,
}

/// What a report says of a place.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatusReport<'a> {
    /// Id of its status in `map.toml`.
    pub status: &'a str,
    /// First day of the interval from which it holds.
    pub from: Day,
    /// Length of that interval.
    pub precision: Precision,
    /// Whose word it is; null for the report's own.
    pub claimant: Option<&'a str>,
    /// How it is told.
    #[cfg_attr(test, ts(type = "\"quoted\" | \"paraphrased\" | \"unnamed\" | \"report\""))]
    pub voice: Voice,
    /// Id of the report.
    pub document: &'a str,
    /// Its words.
    pub quote: String,
}

/// What became of a place, and when, by sources outside the corpus.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CapitalRecord<'a> {
    /// When that was.
    pub fell: Span,
    /// How that came about.
    pub manner: Option<&'a str>,
    /// Where that is from.
    pub sources: Vec<RecordSource<'a>>,
}

/// The days between which something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Span {
    /// The first day that a source gives.
    pub earliest: Day,
    /// The last one.
    pub latest: Day,
}

/// A source of the record.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecordSource<'a> {
    /// Who published it.
    pub publisher: &'a str,
    /// Headline.
    pub title: &'a str,
    /// Day or month.
    pub date: &'a str,
    /// Where it can be read.
    pub url: &'a str,
    /// Whose reporting it is.
    pub origin: &'a str,
    /// An agency, a copy of another source and so on.
    pub kind: SourceKind,
}

/// `capitals({asOf, ...filter})`, in the order of the corpus.
///
/// # Errors
/// A filter that does not fit, a bad day.
pub fn capitals<'a>(atlas: &Atlas<'a>, arguments: Arguments) -> Result<Vec<Capital<'a>>, ApiError> {
    let (asked, DayArgument { as_of }) = asked_and(atlas, arguments)?;
    let reports: Vec<&StatusRow> = Quoted::new(atlas, &asked).status().collect();
    let day = as_of.or_else(|| last_reported(atlas, &reports)).unwrap_or(Day(i32::MIN));
    Ok(standings(atlas, &reports, day).iter().map(|standing| capital(atlas, standing)).collect())
}

fn capital<'a>(atlas: &Atlas<'a>, standing: &Standing<'_>) -> Capital<'a> {
    let place = atlas.place(standing.place);
    let (latitude, longitude) = place.point().unwrap_or_default();
    Capital {
        id: atlas.str(place.id),
        province: atlas.str(place.province),
        capital: atlas.str(place.name),
        latitude,
        longitude,
        status: status_word(atlas, standing.status),
        since: standing.since.map(|since| since.first),
        precision: standing.since.map(|since| since.precision),
        disagree: standing.disagree,
        reports: standing.reports.iter().map(|row| report(atlas, row)).collect(),
        record: fall_of(atlas, standing.place).map(|fall| record(atlas, fall)),
    }
}

/// What a report says of a place.
#[must_use]
pub fn report<'a>(atlas: &Atlas<'a>, row: &StatusRow) -> StatusReport<'a> {
    let from = row.from.dated();
    let quote = quote(atlas, row.quote);
    StatusReport {
        status: status_word(atlas, Some(told(atlas, row))),
        from: from.first,
        precision: from.precision,
        claimant: actor_id(atlas, row.claimant()),
        voice: row.voice(),
        document: quote.document,
        quote: quote.words,
    }
}

fn record<'a>(atlas: &Atlas<'a>, fall: &FallRow) -> CapitalRecord<'a> {
    let sources = atlas.sources_of(fall).map(|source| RecordSource {
        publisher: atlas.str(source.publisher),
        title: atlas.str(source.title),
        date: atlas.str(source.date),
        url: atlas.str(source.url),
        origin: atlas.str(source.origin),
        kind: SourceKind::of_code(source.kind).unwrap_or(SourceKind::Other),
    });
    CapitalRecord {
        fell: Span { earliest: Day(fall.earliest.get()), latest: Day(fall.latest.get()) },
        manner: some_text(atlas.str(fall.manner)),
        sources: sources.collect(),
    }
}
