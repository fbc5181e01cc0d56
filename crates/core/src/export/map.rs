//! The map as tables: status reports with their days, the capitals on a day; both as GeoJSON too.
use super::table::{About, Table};
use super::tables::of_objects;
use crate::api::{Value, capital_value, report_value};
use crate::geo::{Scene, fall_of, of_place};
use crate::index::{Atlas, StatusRow};
use crate::model::{Day, Layer, PlaceId, Precision, TextQuality};

/// The last day on which a report is the last word on its capital; none where it still is.
fn valid_to(reports: &[&StatusRow], at: usize) -> Option<Day> {
    let report = reports[at];
    let ended = (report.to.first.get() != 0).then(|| report.to.dated().last());
    let next = reports[at..].iter().find(|next| next.from.first > report.from.first).map(|next| Day(next.from.first.get() - 1));
    [ended, next].into_iter().flatten().min()
}

/// A report with its capital, its days, its words and where they stand.
fn report_object(atlas: &Atlas<'_>, reports: &[&StatusRow], at: usize) -> Value {
    let report = reports[at];
    let place = atlas.place(report.place);
    let (latitude, longitude) = place.point().unwrap_or_default();
    let passage = atlas.passage_of(report.quote);
    let document = passage.and_then(|passage| atlas.documents().get(passage.document.row()));
    let text = |text: Option<&str>| text.map_or(Value::Null, Value::from);
    let fields = [
        ("id", atlas.str(report.id).into()),
        ("place", atlas.str(place.id).into()),
        ("capital", atlas.str(place.name).into()),
        ("province", atlas.str(place.province).into()),
        ("latitude", latitude.into()),
        ("longitude", longitude.into()),
        ("valid_from", Day(report.from.first.get()).to_string().into()),
        ("valid_to", valid_to(reports, at).map_or(Value::Null, |day| day.to_string().into())),
        ("published", document.map_or(Value::Null, |document| document.published.dated().first.to_string().into())),
        ("publishedPrecision", text(document.map(|document| Precision::as_str(document.published.dated().precision)))),
        ("textQuality", text(document.and_then(|document| TextQuality::of_code(document.text_quality)).map(TextQuality::as_str))),
        ("passage", passage.map_or(Value::Null, |passage| u32::from(passage.number.get()).into())),
    ];
    let mut fields = fields.map(|(name, value)| (name.to_owned(), value)).to_vec();
    if let Value::Object(told) = report_value(atlas, report) {
        fields.extend(told);
    }
    Value::Object(fields)
}

/// What is told of a report beside its capital and where that lies.
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
    "voice",
    "document",
    "published",
    "publishedPrecision",
    "textQuality",
    "passage",
    "quote",
];

fn report_objects(atlas: &Atlas<'_>, scene: &Scene<'_>, until: Day) -> Vec<Value> {
    let mut objects = Vec::new();
    for standing in &scene.standings {
        let reports = of_place(atlas, &scene.reports, standing.place);
        for at in 0..reports.len() {
            if reports[at].from.first.get() <= until.0 {
                objects.push(recorded(atlas, scene, standing.place, report_object(atlas, &reports, at)));
            }
        }
    }
    objects
}

/// With the days of the record, where its layer is on.
fn recorded(atlas: &Atlas<'_>, scene: &Scene<'_>, place: PlaceId, mut object: Value) -> Value {
    let fall = fall_of(atlas, place).filter(|_| scene.layer != Layer::Reports);
    let day = |day: Option<i32>| day.map_or(Value::Null, |day| Day(day).to_string().into());
    if let Value::Object(fields) = &mut object {
        fields.push(("recordEarliest".to_owned(), day(fall.map(|fall| fall.earliest.get()))));
        fields.push(("recordLatest".to_owned(), day(fall.map(|fall| fall.latest.get()))));
    }
    object
}

/// Every status report that the filter leaves, by capital.
#[must_use]
pub fn status_table(atlas: &Atlas<'_>, scene: &Scene<'_>) -> Table {
    of_objects(report_objects(atlas, scene, Day(i32::MAX)), REPORT)
}

/// The capitals on the day. The record has its columns, which are empty where its layer is off.
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
    let rows = scene.standings.iter().map(|standing| {
        let mut value = capital_value(atlas, standing);
        if let Value::Object(fields) = &mut value {
            let more = [("asOf", scene.day.to_string().into()), ("uncertain", standing.uncertain.into())];
            fields.extend(more.map(|(name, value)| (name.to_owned(), value)));
        }
        recorded(atlas, scene, standing.place, value)
    });
    of_objects(rows.collect(), COLUMNS)
}

/// GeoJSON as RFC 7946 has it: a point for each report, and with a day those by then and the capitals of which none tells.
#[must_use]
pub fn geojson(atlas: &Atlas<'_>, scene: &Scene<'_>, on_the_day: bool, about: &About) -> String {
    let mut objects = report_objects(atlas, scene, if on_the_day { scene.day } else { Day(i32::MAX) });
    if on_the_day {
        let silent = scene.standings.iter().filter(|standing| standing.status.is_none());
        objects.extend(silent.map(|standing| recorded(atlas, scene, standing.place, capital_value(atlas, standing))));
    }
    let of_record: &[&str] = if scene.layer == Layer::Reports { &[] } else { &["recordEarliest", "recordLatest"] };
    let table = of_objects(objects, &[REPORT, of_record].concat());
    let feature = |row: &Vec<Value>| {
        let value = |name: &str| REPORT.iter().position(|column| *column == name).map_or(Value::Null, |at| row[at].clone());
        let named = table.columns.iter().zip(row).filter(|(column, _)| !matches!(column.as_str(), "latitude" | "longitude"));
        let properties = named.map(|(column, value)| (column.clone(), value.clone())).collect();
        let point = Value::List(vec![value("longitude"), value("latitude")]);
        Value::object([
            ("type", "Feature".into()),
            ("id", value("id")),
            ("geometry", Value::object([("type", "Point".into()), ("coordinates", point)])),
            ("properties", Value::Object(properties)),
        ])
    };
    let collection = Value::object([
        ("type", "FeatureCollection".into()),
        ("corpus", about.corpus.as_str().into()),
        ("dataVersion", about.version.as_str().into()),
        ("dataDate", format!("{}/{}", about.reports.0, about.reports.1).into()),
        ("filters", Value::Object(about.filters.clone())),
        ("credit", atlas.str(atlas.map().credit).into()),
        ("features", table.rows.iter().map(feature).collect()),
    ]);
    collection.to_json()
}
