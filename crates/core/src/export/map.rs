//! The map as files: status reports with their days, the capitals on a day, GeoJSON, and a picture of its own.
use super::table::{About, Table};
use super::tables::of_objects;
use super::xml;
use crate::api::{Value, capital_value, report_value};
use crate::geo::{Mark, RING, Scene, Standing, fall_of, label, labels, of_place, radius, shape, status_word};
use crate::index::{Atlas, StatusRow};
use crate::model::{Day, Layer, PlaceId, Precision, Status, TextQuality};
use std::fmt::Write;

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
    let place = &atlas.places()[usize::from(report.place.get())];
    let (latitude, longitude) = place.point().unwrap_or_default();
    let passage = atlas.passage_of(report.quote);
    let document = passage.and_then(|passage| atlas.documents().get(usize::from(passage.document.get())));
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
    let places = scene.standings.iter().map(|standing| standing.place);
    let of = |place: PlaceId| {
        let reports = of_place(atlas, &scene.reports, place);
        let by_then: Vec<usize> = (0..reports.len()).filter(|at| reports[*at].from.first.get() <= until.0).collect();
        by_then.into_iter().map(|at| report_object(atlas, &reports, at)).collect::<Vec<_>>()
    };
    places.flat_map(of).collect()
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
        let fall = fall_of(atlas, standing.place).filter(|_| scene.layer != Layer::Reports);
        let day = |day: Option<i32>| day.map_or(Value::Null, |day| Day(day).to_string().into());
        let mut value = capital_value(atlas, standing);
        if let Value::Object(fields) = &mut value {
            let more = [
                ("asOf", day(Some(scene.day.0))),
                ("uncertain", standing.uncertain.into()),
                ("recordEarliest", day(fall.map(|fall| fall.earliest.get()))),
                ("recordLatest", day(fall.map(|fall| fall.latest.get()))),
            ];
            fields.extend(more.map(|(name, value)| (name.to_owned(), value)));
        }
        value
    });
    of_objects(rows.collect(), COLUMNS)
}

/// GeoJSON as RFC 7946 has it: a point for each report, and with a day those by then and the capitals of which none tells.
#[must_use]
pub fn geojson(atlas: &Atlas<'_>, scene: &Scene<'_>, on_the_day: bool, about: &About) -> String {
    let mut objects = report_objects(atlas, scene, if on_the_day { scene.day } else { Day(i32::MAX) });
    if on_the_day {
        objects.extend(scene.standings.iter().filter(|standing| standing.status.is_none()).map(|standing| capital_value(atlas, standing)));
    }
    let table = of_objects(objects, REPORT);
    let feature = |row: &Vec<Value>| {
        let fields = table.columns.iter().cloned().zip(row.iter().cloned());
        let (points, properties): (Vec<_>, Vec<_>) = fields.partition(|(name, _)| matches!(name.as_str(), "latitude" | "longitude"));
        // Longitude comes first; the row has it second.
        let coordinates = points.into_iter().rev().map(|(_, value)| value).collect();
        Value::object([
            ("type", "Feature".into()),
            ("geometry", Value::object([("type", "Point".into()), ("coordinates", Value::List(coordinates))])),
            ("properties", Value::Object(properties)),
        ])
    };
    let collection = Value::object([
        ("type", "FeatureCollection".into()),
        ("corpus", about.corpus.as_str().into()),
        ("dataVersion", about.version.as_str().into()),
        ("filters", Value::Object(about.filters.clone())),
        ("credit", atlas.str(atlas.map().credit).into()),
        ("features", table.rows.iter().map(feature).collect()),
    ]);
    collection.to_json()
}

/// Colour of a mark on white: told apart by the colour-blind, and at least 3:1.
fn colour(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Government) => "#1c5d8c",
        Some(Status::Threatened) => "#7a5a00",
        Some(Status::Contested) => "#a64b00",
        Some(Status::Claimed) => "#5b3f8a",
        Some(Status::Taliban) => "#26262b",
        None => "#585c59",
    }
}

const RECORD: &str = "#a3237c";
/// Room below the drawing for key and sources.
const FOOT: u16 = 120;
/// Room above it for title and day.
const HEAD: u16 = 60;

/// The map as a picture with its title, day, key and sources.
#[must_use]
pub fn map_svg(atlas: &Atlas<'_>, scene: &Scene<'_>, about: &About) -> String {
    let map = atlas.map();
    let (width, height) = (map.width.get(), map.height.get());
    let whole = height + HEAD + FOOT;
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 -{HEAD} {width} {whole}\" width=\"{width}\" height=\"{whole}\" font-family=\"sans-serif\" font-size=\"13\">\n<rect y=\"-{HEAD}\" width=\"100%\" height=\"100%\" fill=\"#fff\"/><rect width=\"{width}\" height=\"{height}\" fill=\"#f1efe8\"/>\n"
    );
    let _ = writeln!(file, "<svg width=\"{width}\" height=\"{height}\">");
    let lines = [(map.abroad, "none", "#85888a"), (map.land, "#fff", "#1f2120"), (map.borders, "none", "#85888a")];
    for (path, fill, stroke) in lines {
        let _ = writeln!(file, "<path d=\"{}\" fill=\"{fill}\" stroke=\"{stroke}\"/>", atlas.str(path));
    }
    file.push_str("</svg>\n");
    for name in atlas.map_names() {
        line(
            &mut file,
            name.x.get().into(),
            name.y.get().into(),
            "text-anchor=\"middle\" font-style=\"italic\" fill=\"#585c59\"",
            atlas.str(name.name),
        );
    }
    marks(&mut file, atlas, scene);
    line(&mut file, 10, -34, "font-size=\"20\" font-weight=\"bold\"", &about.corpus);
    line(&mut file, 10, -12, "font-size=\"15\"", &headline(scene));
    key(&mut file, scene, i32::from(height) + 24);
    let source = format!("Data {} ({}/{}). {}", about.version, about.reports.0, about.reports.1, about.filters_line());
    line(&mut file, 10, i32::from(height) + 70, "", &source);
    line(&mut file, 10, i32::from(height) + 94, "font-size=\"10\"", atlas.str(map.credit));
    file.push_str("</svg>\n");
    file
}

/// What the picture shows, in one line.
fn headline(scene: &Scene<'_>) -> String {
    let counts = scene.counts;
    let mut head = format!("As of {}", scene.day);
    if scene.layer != Layer::Record {
        let (fallen, all, claimed, unreported) = (counts.fallen, counts.all, counts.claimed, counts.unreported);
        let _ = write!(head, ": named as fallen {fallen} of {all}, only claimed {claimed}, not mentioned {unreported}");
    }
    if scene.layer != Layer::Reports {
        let (sure, possible) = counts.record;
        let range = if sure == possible { String::new() } else { format!(" to {possible}") };
        let _ = write!(head, "; by the record, from outside the reports, {sure}{range}");
    }
    head
}

fn line(file: &mut String, x: i32, y: i32, attributes: &str, text: &str) {
    let _ = writeln!(file, "<text x=\"{x}\" y=\"{y}\" {attributes}>{}</text>", xml(text));
}

/// A mark with its ring, and room for more in its group.
fn mark(file: &mut String, (x, y): (i32, i32), status: Option<Status>, fell: Option<bool>) {
    let colour = colour(status);
    let fill = if matches!(status, Some(Status::Government | Status::Contested | Status::Taliban)) { colour } else { "#fff" };
    let _ = write!(
        file,
        "<g transform=\"translate({x} {y})\"><path d=\"{}\" fill=\"{fill}\" fill-rule=\"evenodd\" stroke=\"{colour}\" stroke-width=\"1.75\"/>",
        shape(status)
    );
    if let Some(sure) = fell {
        let dashes = if sure { "" } else { " stroke-dasharray=\"3 2.5\"" };
        let _ = write!(file, "<circle r=\"{}\" fill=\"none\" stroke=\"{RECORD}\" stroke-width=\"2.25\"{dashes}/>", RING as u8);
    }
    file.push_str("</g>\n");
}

/// Every capital with its name, where there is room for it.
fn marks(file: &mut String, atlas: &Atlas<'_>, scene: &Scene<'_>) {
    let map = atlas.map();
    let of = |standing: &Standing<'_>| standing.status.filter(|_| scene.layer != Layer::Record);
    let mut spots = Vec::new();
    for told in [true, false] {
        for point in atlas.map_points() {
            let Some(standing) = scene.standings.iter().find(|standing| standing.place.0 == point.place.get()) else { continue };
            if of(standing).is_some() == told {
                let name = atlas.str(atlas.places()[standing.place.row()].name);
                let fell = scene.fell(atlas, standing.place);
                let radius = if fell.is_some() { RING } else { radius(of(standing)) };
                let spot = Mark { x: point.x.get().into(), y: point.y.get().into(), radius, width: 8.5 * name.chars().count() as f64 };
                mark(file, (point.x.get().into(), point.y.get().into()), of(standing), fell);
                spots.push((spot, name, standing));
            }
        }
    }
    let all: Vec<Mark> = spots.iter().map(|(spot, ..)| *spot).collect();
    let placed = labels(&all, (f64::from(map.width.get()), f64::from(map.height.get())));
    for ((spot, name, standing), label) in spots.iter().zip(placed).filter_map(|(spot, place)| Some((spot, label(spot.0.radius, place)?))) {
        let signs = [(standing.uncertain, " ?"), (standing.disagree, " ≠")].map(|(on, sign)| if on { sign } else { "" }).concat();
        let attributes = format!("text-anchor=\"{}\"", label.anchor);
        line(file, (spot.x + label.dx) as i32, (spot.y + label.dy) as i32, &attributes, &format!("{name}{signs}"));
    }
}

/// What the marks mean, on two lines.
fn key(file: &mut String, scene: &Scene<'_>, y: i32) {
    let statuses = Status::ALL.iter().rev().copied().map(Some).chain([None]).filter(|_| scene.layer != Layer::Record);
    let mut x = 20;
    for status in statuses {
        mark(file, (x, y - 4), status, None);
        line(file, x + 14, y, "", status_word(status));
        x += 120;
    }
    if scene.layer != Layer::Reports {
        for (sure, word) in [(true, "record"), (false, "record ?")] {
            mark(file, (x, y - 4), None, Some(sure));
            line(file, x + 16, y, "", word);
            x += 90;
        }
    }
}
