//! `capitals`: the state of every capital at a day, its reports, and the record.
use super::coding::{actor_id, quote_fields};
use super::documents::date;
use super::filter::{ApiError, Request, request};
use super::value::Value;
use crate::geo::{Standing, fall_of, last_reported, standings, status_word, told};
use crate::index::{Atlas, FallRow, StatusRow};
use crate::model::{Day, SourceKind};
use crate::query::Quoted;

/// The day that a call asks for, else the last reported one.
pub(super) fn as_of(atlas: &Atlas<'_>, request: &Request, reports: &[&StatusRow]) -> Result<Option<Day>, ApiError> {
    let Some(text) = request.extra("asOf") else { return Ok(last_reported(atlas, reports)) };
    let bad = || ApiError::BadValue { key: "asOf".to_owned(), found: text.to_owned(), expected: "a date YYYY-MM-DD" };
    Day::parse(text).map(Some).ok_or_else(bad)
}

/// `capitals({asOf, ...filter})`, in the order of the corpus.
///
/// # Errors
/// A filter that does not fit, a bad day.
pub fn capitals(atlas: &Atlas<'_>, filter: &Value) -> Result<Value, ApiError> {
    let request = request(atlas, filter, &["asOf"])?;
    let reports: Vec<&StatusRow> = Quoted::new(atlas, &request.filter).status().collect();
    let day = as_of(atlas, &request, &reports)?.unwrap_or(Day(i32::MIN));
    Ok(standings(atlas, &reports, day).iter().map(|standing| capital_value(atlas, standing)).collect())
}

/// A capital with all that is known of it.
pub fn capital_value(atlas: &Atlas<'_>, standing: &Standing<'_>) -> Value {
    let place = atlas.place(standing.place);
    let (latitude, longitude) = place.point().unwrap_or_default();
    let (since, precision) =
        standing.since.map_or((Value::Null, Value::Null), |since| (since.first.to_string().into(), since.precision.as_str().into()));
    Value::object([
        ("id", atlas.str(place.id).into()),
        ("province", atlas.str(place.province).into()),
        ("capital", atlas.str(place.name).into()),
        ("latitude", latitude.into()),
        ("longitude", longitude.into()),
        ("status", status_word(standing.status).into()),
        ("since", since),
        ("precision", precision),
        ("disagree", standing.disagree.into()),
        ("reports", standing.reports.iter().map(|report| report_value(atlas, report)).collect()),
        ("record", fall_of(atlas, standing.place).map_or(Value::Null, |fall| record(atlas, fall))),
    ])
}

/// A report of a capital's status.
pub fn report_value(atlas: &Atlas<'_>, report: &StatusRow) -> Value {
    let (from, precision) = date(report.from);
    let [document, quote, ..] = quote_fields(atlas, report.quote);
    Value::object([
        ("status", told(atlas, report).as_str().into()),
        ("from", from),
        ("precision", precision),
        ("claimant", actor_id(atlas, report.claimant())),
        ("voice", report.voice().as_str().into()),
        document,
        quote,
    ])
}

fn record(atlas: &Atlas<'_>, fall: &FallRow) -> Value {
    let day = |day: i32| Value::from(Day(day).to_string());
    let sources = atlas.sources_of(fall).map(|source| {
        Value::object([
            ("publisher", atlas.str(source.publisher).into()),
            ("title", atlas.str(source.title).into()),
            ("date", atlas.str(source.date).into()),
            ("url", atlas.str(source.url).into()),
            ("origin", atlas.str(source.origin).into()),
            ("kind", SourceKind::of_code(source.kind).unwrap_or(SourceKind::Other).as_str().into()),
        ])
    });
    Value::object([
        ("fell", Value::object([("earliest", day(fall.earliest.get())), ("latest", day(fall.latest.get()))])),
        ("manner", Value::text_or_null(atlas.str(fall.manner))),
        ("sources", sources.collect()),
    ])
}
