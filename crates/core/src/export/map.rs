//! The map as tables: status reports with their days, the places on a day; both as GeoJSON too.
use super::json::to_json;
use super::table::{About, Table};
use crate::api::report;
use crate::geo::{Scene, Standing, fall_of, of_place, status_word};
use crate::index::{Atlas, StatusRow};
use crate::model::{Day, Layer, PlaceId, Precision, TextQuality, Voice};
use crate::query::Facet;
use geojson::feature::Id;
use geojson::{Feature, FeatureCollection, Geometry, JsonObject};
use serde::Serialize;
use serde_json::Value;

/// The last day on which a report is the last word on its place; none where it still is.
fn valid_to(reports: &[&StatusRow], at: usize) -> Option<Day> {
    let report = reports[at];
    let ended = (report.to.first.get() != 0).then(|| report.to.dated().last());
    let next = reports[at..].iter().find(|next| next.from.first > report.from.first).map(|next| Day(next.from.first.get() - 1));
    [ended, next].into_iter().flatten().min()
}

/// A report with its place, its days, its words and where they stand; or a place of which none tells.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct ReportRow<'a> {
    id: &'a str,
    place: Option<&'a str>,
    capital: &'a str,
    province: &'a str,
    latitude: f64,
    longitude: f64,
    status: &'a str,
    #[serde(rename = "valid_from")]
    valid_from: Option<Day>,
    precision: Option<Precision>,
    #[serde(rename = "valid_to")]
    valid_to: Option<Day>,
    claimant: Option<&'a str>,
    claimant_name: Option<&'a str>,
    voice: Option<Voice>,
    document: Option<&'a str>,
    document_title: Option<&'a str>,
    published: Option<Day>,
    published_precision: Option<Precision>,
    text_quality: Option<TextQuality>,
    passage: Option<u16>,
    quote: Option<String>,
    record_earliest: Option<Day>,
    record_latest: Option<Day>,
}

impl<'a> ReportRow<'a> {
    fn of_capital(atlas: &Atlas<'a>, scene: &Scene<'_>, place: PlaceId) -> Self {
        let row = atlas.place(place);
        let (latitude, longitude) = row.point().unwrap_or_default();
        let (record_earliest, record_latest) = record_days(atlas, scene, place);
        Self {
            id: atlas.str(row.id),
            capital: atlas.str(row.name),
            province: atlas.str(row.province),
            latitude,
            longitude,
            status: status_word(atlas, None),
            record_earliest,
            record_latest,
            ..Self::default()
        }
    }

    fn of_report(atlas: &Atlas<'a>, scene: &Scene<'_>, place: PlaceId, reports: &[&StatusRow], at: usize) -> Self {
        let (row, capital) = (reports[at], Self::of_capital(atlas, scene, place));
        let passage = atlas.passage_of(row.quote);
        let document = passage.and_then(|passage| atlas.documents().get(passage.document.row()));
        let published = document.map(|document| document.published.dated());
        let told = report(atlas, row);
        Self {
            id: atlas.str(row.id),
            place: Some(capital.id),
            status: told.status,
            valid_from: Some(told.from),
            precision: Some(told.precision),
            valid_to: valid_to(reports, at),
            claimant: told.claimant,
            claimant_name: row.claimant().map(|actor| Facet::Actor.name(atlas, actor)),
            voice: Some(told.voice),
            document: Some(told.document),
            document_title: document.map(|document| atlas.str(document.title)),
            published: published.map(|date| date.first),
            published_precision: published.map(|date| date.precision),
            text_quality: document.and_then(|document| TextQuality::of_code(document.text_quality)),
            passage: passage.map(|passage| passage.number.get()),
            quote: Some(told.quote),
            ..capital
        }
    }
}

/// What is told of a report beside its place and where that lies.
const REPORT: &[&str] = &[
    "id",
    "place",
    "capital",
    "province",
    "latitude",
    "longitude",
    "status",
    "valid_from",
    "precision",
    "valid_to",
    "claimant",
    "claimantName",
    "voice",
    "document",
    "documentTitle",
    "published",
    "publishedPrecision",
    "textQuality",
    "passage",
    "quote",
];

fn report_rows<'a>(atlas: &Atlas<'a>, scene: &Scene<'_>, until: Day) -> Vec<ReportRow<'a>> {
    let mut rows = Vec::new();
    for standing in &scene.standings {
        let reports = of_place(atlas, &scene.reports, standing.place);
        let told = (0..reports.len()).filter(|at| reports[*at].from.first.get() <= until.0);
        rows.extend(told.map(|at| ReportRow::of_report(atlas, scene, standing.place, &reports, at)));
    }
    rows
}

/// The days of the record, where its layer is on.
fn record_days(atlas: &Atlas<'_>, scene: &Scene<'_>, place: PlaceId) -> (Option<Day>, Option<Day>) {
    let fall = fall_of(atlas, place).filter(|_| scene.layer != Layer::Reports);
    (fall.map(|fall| Day(fall.earliest.get())), fall.map(|fall| Day(fall.latest.get())))
}

/// Every status report that the filter leaves, by place.
#[must_use]
pub fn status_table(atlas: &Atlas<'_>, scene: &Scene<'_>) -> Table {
    Table::of(REPORT, report_rows(atlas, scene, Day(i32::MAX)))
}

/// A place on the day.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CapitalRow<'a> {
    id: &'a str,
    capital: &'a str,
    province: &'a str,
    latitude: f64,
    longitude: f64,
    as_of: Day,
    status: &'a str,
    since: Option<Day>,
    precision: Option<Precision>,
    uncertain: bool,
    disagree: bool,
    record_earliest: Option<Day>,
    record_latest: Option<Day>,
}

/// The places on the day. The record has its columns, which are empty where its layer is off.
#[must_use]
pub fn map_table(atlas: &Atlas<'_>, scene: &Scene<'_>) -> Table {
    const COLUMNS: &[&str] = &[
        "id",
        "capital",
        "province",
        "latitude",
        "longitude",
        "asOf",
        "status",
        "since",
        "precision",
        "uncertain",
        "disagree",
        "recordEarliest",
        "recordLatest",
    ];
    let row = |standing: &Standing<'_>| {
        let capital = ReportRow::of_capital(atlas, scene, standing.place);
        CapitalRow {
            id: capital.id,
            capital: capital.capital,
            province: capital.province,
            latitude: capital.latitude,
            longitude: capital.longitude,
            as_of: scene.day,
            status: status_word(atlas, standing.status),
            since: standing.since.map(|since| since.first),
            precision: standing.since.map(|since| since.precision),
            uncertain: standing.uncertain,
            disagree: standing.disagree,
            record_earliest: capital.record_earliest,
            record_latest: capital.record_latest,
        }
    };
    Table::of(COLUMNS, scene.standings.iter().map(row))
}

/// GeoJSON as RFC 7946 has it: a point for each report, and with a day those by then and the places of which none tells.
#[must_use]
pub fn geojson(atlas: &Atlas<'_>, scene: &Scene<'_>, on_the_day: bool, about: &About) -> String {
    let mut rows = report_rows(atlas, scene, if on_the_day { scene.day } else { Day(i32::MAX) });
    if on_the_day {
        let silent = scene.standings.iter().filter(|standing| standing.status.is_none());
        rows.extend(silent.map(|standing| ReportRow::of_capital(atlas, scene, standing.place)));
    }
    let of_record: &[&str] = if scene.layer == Layer::Reports { &[] } else { &["recordEarliest", "recordLatest"] };
    let columns = REPORT.iter().filter(|column| !matches!(**column, "latitude" | "longitude")).chain(of_record);
    let columns: Vec<&str> = columns.copied().collect();
    let features = rows.iter().map(|row| {
        let table = Table::of(&columns, [row]);
        Feature {
            id: Some(Id::String(row.id.to_owned())),
            geometry: Some(Geometry::new_point([row.longitude, row.latitude])),
            properties: Some(table.columns.into_iter().zip(table.rows.into_iter().flatten()).collect()),
            ..Feature::default()
        }
    });
    let head = [
        ("corpus", about.corpus.as_str().into()),
        ("dataVersion", about.version.as_str().into()),
        ("dataDate", format!("{}/{}", about.reports.0, about.reports.1).into()),
        ("filters", Value::Object(about.filters.clone())),
        ("credit", atlas.str(atlas.map().credit).into()),
    ];
    let head: JsonObject = head.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    to_json(&FeatureCollection { bbox: None, features: features.collect(), foreign_members: Some(head) })
}
