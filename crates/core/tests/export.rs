//! Downloads: files parse, name their data, and contain the numbers of the page.
use crate::fixture::shipped_atlas as atlas;
use atlas_core::api::{Arguments, FORMATS, File, Given, export, statements};
use atlas_core::index::Atlas;
use atlas_core::query::Facet;
use std::path::Path;
use std::sync::OnceLock;

pub fn call(what: &str, format: &str, more: &[(&str, &str)]) -> Result<String, String> {
    call_on(&atlas(), what, format, more)
}

/// The same of another corpus.
pub fn call_on(atlas: &Atlas<'_>, what: &str, format: &str, more: &[(&str, &str)]) -> Result<String, String> {
    let fields = [("what", what), ("format", format)].into_iter().chain(more.iter().copied());
    text_of(atlas, fields.map(|(key, value)| (key.to_owned(), Given::Text(value.to_owned()))))
}

/// Says what a JSON file has that its schema has not, if anything.
pub fn check_schema(file: &serde_json::Value) {
    static SCHEMAS: OnceLock<(boon::Schemas, boon::SchemaIndex)> = OnceLock::new();
    let (schemas, index) = SCHEMAS.get_or_init(|| {
        let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema/export.schema.json");
        let mut schemas = boon::Schemas::new();
        let index = boon::Compiler::new().compile(schema.to_str().expect("a path"), &mut schemas);
        let index = index.unwrap_or_else(|error| panic!("{error:#}"));
        (schemas, index)
    });
    schemas.validate(file, *index).unwrap_or_else(|error| panic!("{}: {error}", file["what"]));
}

fn text_of(atlas: &Atlas<'_>, fields: impl IntoIterator<Item = (String, Given)>) -> Result<String, String> {
    match export(atlas, Arguments::new(fields)).map_err(|error| error.to_string())? {
        File::Text(text) => Ok(text),
        File::Pixels(_) => Err("pixels".to_owned()),
    }
}

pub fn filters() -> [Vec<(&'static str, &'static str)>; 4] {
    [
        vec![],
        vec![("side", "taliban"), ("from", "2021-08-01"), ("q", "peace")],
        vec![
            ("issue", "sanctions-as-leverage"),
            ("group", "side"),
            ("sort", "similarity"),
            ("measure", "subtraction"),
            ("normalisation", "jaccard"),
            ("pseudo", "true"),
        ],
        vec![("q", "qqqqqqqqzzzz")],
    ]
}

#[test]
fn every_json_file_is_as_its_schema_says() {
    for (what, ..) in FORMATS {
        for more in filters() {
            let file: serde_json::Value = serde_json::from_str(&call(what, "json", &more).expect(what)).expect(what);
            check_schema(&file);
            for (key, value) in &more {
                let filters = file["filters"].to_string();
                assert!(what == &"hits" || filters.contains(value) || !filters.contains(key), "{what} {file}");
            }
        }
    }
}

#[test]
fn every_csv_file_has_one_shape_and_the_rows_of_the_json() {
    for (what, ..) in FORMATS {
        for more in filters() {
            let text = call(what, "csv", &more).expect(what);
            assert!(!text.starts_with('\u{feff}'), "{what}: a mark of the byte order is for files that the page saves, not for scripts");
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            let head = reader.headers().expect("a head").clone();
            assert!(head.iter().rev().take(3).eq(["filters", "data_date", "data_version"]), "{what} {head:?}");
            let mut names: Vec<&str> = head.iter().collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), head.len(), "{what} {more:?}: a name for each column");
            let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row of the same length")).collect();
            let json: serde_json::Value = serde_json::from_str(&call(what, "json", &more).expect(what)).expect(what);
            assert_eq!(rows.len(), json["rows"].as_array().map_or(0, Vec::len), "{what} {more:?}");
            for (row, object) in rows.iter().zip(json["rows"].as_array().into_iter().flatten()) {
                for (name, field) in head.iter().zip(row).filter(|(name, _)| !object[*name].is_null()) {
                    match &object[name] {
                        serde_json::Value::Number(number) => assert_eq!(field.parse::<f64>().ok(), number.as_f64(), "{what} {name}"),
                        serde_json::Value::String(text) => assert_eq!(field.strip_prefix('\'').unwrap_or(field), text, "{what} {name}"),
                        _ => {}
                    }
                    assert!(!field.starts_with(['=', '+', '@', '\t']), "{what}: {field}");
                }
            }
        }
    }
}

#[test]
fn statements_are_those_of_the_function() {
    let atlas = atlas();
    let filter = Arguments::new([("side".to_owned(), Given::Text("taliban".to_owned()))]);
    let all = statements(&atlas, filter).expect("statements");
    let file: serde_json::Value = serde_json::from_str(&call("statements", "json", &[("side", "taliban")]).expect("a file")).expect("JSON");
    let rows = file["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), all.len());
    for (row, statement) in rows.iter().zip(serde_json::to_value(all).expect("JSON").as_array().expect("statements")) {
        for (key, value) in statement.as_object().expect("an object") {
            assert_eq!(&row[key], value, "{key}");
        }
    }
}

#[test]
fn names_stand_beside_ids_in_every_table() {
    // Whoever has the table alone reads it without another one.
    let atlas = atlas();
    for (ids, names, facet) in [
        ("actor", "actorName", Facet::Actor),
        ("side", "sideName", Facet::Side),
        ("issue", "issueTitle", Facet::Issue),
        ("toldBy", "toldByName", Facet::Actor),
        ("saidBy", "saidByName", Facet::Actor),
        ("claimant", "claimantName", Facet::Actor),
        ("document", "documentTitle", Facet::Document),
        ("outlet", "outletName", Facet::Outlet),
        ("place", "placeName", Facet::Place),
        ("a", "aName", Facet::Actor),
        ("b", "bName", Facet::Actor),
    ] {
        let mut n_named = 0;
        for (what, ..) in FORMATS.iter().filter(|(what, ..)| !matches!((*what, ids), ("status", "place"))) {
            let file: serde_json::Value = serde_json::from_str(&call(what, "json", &[]).expect(what)).expect(what);
            for row in file["rows"].as_array().into_iter().flatten().filter(|row| row[ids].is_string() && *what != "matrix") {
                let id = row[ids].as_str().expect("an id");
                let expected = facet.value_of(&atlas, id).map(|value| facet.name(&atlas, value));
                assert_eq!(row[names].as_str(), expected, "{what}: {ids} {id}");
                n_named += 1;
            }
        }
        assert!(n_named > 0, "{ids} stands in no table");
    }
}

#[test]
fn lists_are_whole_and_count_what_the_filter_leaves() {
    let rows = |what: &str, more: &[(&str, &str)]| -> Vec<serde_json::Value> {
        let file: serde_json::Value = serde_json::from_str(&call(what, "json", more).expect(what)).expect(what);
        file["rows"].as_array().expect("rows").clone()
    };
    let atlas = atlas();
    for (what, n_all) in [("actors", atlas.actors().len()), ("issues", atlas.issues().len()), ("documents", atlas.documents().len())] {
        for more in filters() {
            let found = rows(what, &more);
            assert_eq!(found.len(), n_all, "{what}: silence is shown");
            let n_statements: u64 = found.iter().filter_map(|row| row["statements"].as_u64()).sum();
            assert_eq!(n_statements as usize, rows("statements", &more).len(), "{what} {more:?}");
        }
    }
}

#[test]
fn the_picture_is_well_formed_and_says_its_filters() {
    for more in filters() {
        let text = call("matrix", "svg", &more).expect("a picture");
        let document = roxmltree::Document::parse(&text).expect("XML");
        let words: String = document.descendants().filter_map(|node| node.text()).collect();
        assert!(
            words.contains("Data 1.")
                && more.iter().all(|(key, value)| matches!(*key, "measure" | "normalisation") || words.contains(value)),
            "{words}"
        );
    }
    // The same signs as on the page, deeds among them, and names in full.
    let text = call("matrix", "svg", &[]).expect("a picture");
    for wanted in [">Δ▪<", ">!<", "stroke-dasharray", "(CNN)"] {
        assert!(text.contains(wanted), "{wanted}");
    }
    assert!(!text.contains('…'), "nothing is cut");
}

/// Text of a picture lies within it, as far as the width of its letters can be known without a browser.
#[test]
fn long_filters_of_a_picture_are_broken_into_lines() {
    let text = |text: &str| Given::Text(text.to_owned());
    let actors = atlas().actors().iter().map(|actor| text(atlas().str(actor.id))).collect();
    let fields = [("what", text("matrix")), ("format", text("svg")), ("actor", Given::List(actors))];
    let text = text_of(&atlas(), fields.map(|(key, value)| (key.to_owned(), value))).expect("a picture");
    let document = roxmltree::Document::parse(&text).expect("XML");
    let width: usize = document.root_element().attribute("width").and_then(|width| width.parse().ok()).expect("a width");
    let longest = document.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).map(str::len).max();
    assert!(longest.is_some_and(|longest| longest * 6 < width + 60), "{longest:?} letters in {width} pixels");
}

#[test]
fn what_does_not_fit_is_named() {
    for (what, format, more, named) in [
        ("", "csv", vec![], "what"),
        ("everything", "csv", vec![], "everything"),
        ("matrix", "graphml", vec![], "graphml"),
        ("agreement", "svg", vec![], "svg"),
        ("matrix", "", vec![], "format"),
        ("matrix", "csv", vec![("group", "country")], "country"),
        ("agreement", "csv", vec![("measure", "love")], "love"),
        ("matrix", "csv", vec![("pseudo", "yes")], "pseudo “yes”: expected true or false"),
        ("statements", "csv", vec![("colour", "red")], "colour"),
        ("statements", "csv", vec![("actor", "nobody")], "nobody"),
    ] {
        let error = call(what, format, &more).expect_err("a refusal");
        assert!(error.contains(named), "{error}");
    }
}

#[test]
fn geojson_is_as_its_standard_says_with_the_days_of_each_report() {
    let parsed = |what: &str, more: &[(&str, &str)]| -> serde_json::Value {
        serde_json::from_str(&call(what, "geojson", more).expect("a file")).expect("JSON")
    };
    let file = parsed("status", &[]);
    assert_eq!(file["type"], "FeatureCollection");
    let features = file["features"].as_array().expect("features");
    assert_eq!(features.len(), 8);
    let days = |feature: &serde_json::Value| {
        ["place", "status", "valid_from", "valid_to"].map(|key| feature["properties"][key].as_str().unwrap_or("-").to_owned())
    };
    let found: Vec<[String; 4]> = features.iter().map(days).collect();
    for wanted in [
        ["lashkar-gah", "threatened", "2021-08-02", "2021-08-09"],
        ["lashkar-gah", "contested", "2021-08-10", "-"],
        ["herat", "threatened", "2021-08-02", "-"],
        ["kunduz", "taliban", "2021-08-08", "-"],
        ["aybak", "claimed", "2021-08-09", "-"],
    ] {
        assert!(found.iter().any(|found| found == &wanted), "{wanted:?} in {found:?}");
    }
    for feature in features {
        assert_eq!((feature["type"].as_str(), feature["geometry"]["type"].as_str()), (Some("Feature"), Some("Point")));
        assert!(feature["id"].is_string() && feature.get("crs").is_none() && file.get("crs").is_none());
        let point = feature["geometry"]["coordinates"].as_array().into_iter().flatten();
        let point: Vec<f64> = point.filter_map(serde_json::Value::as_f64).collect();
        assert!((60.0..75.0).contains(&point[0]) && (29.0..39.0).contains(&point[1]), "longitude first: {point:?}");
        assert!(!feature["properties"]["quote"].as_str().unwrap_or_default().is_empty());
    }
    let early = parsed("map", &[("asOf", "2021-08-05")]);
    assert_eq!(early["features"].as_array().map(Vec::len), Some(34), "three reports and the capitals without one");
    assert_eq!(early["filters"]["asOf"], "2021-08-05");
    assert!(early["features"].to_string().contains("unreported"));
}

#[test]
fn the_picture_of_the_map_parses_and_has_its_day_key_and_source() {
    for (layer, rings, told, recorded) in [("reports", 0, true, false), ("both", 8, true, true), ("record", 8, false, true)] {
        let text = call("map", "svg", &[("asOf", "2021-08-09"), ("layer", layer)]).expect("a file");
        let document = roxmltree::Document::parse(&text).expect("XML");
        let words: String = document.descendants().filter_map(|node| node.text()).collect();
        for wanted in ["As of 2021-08-09", "Kunduz", "Pakistan", "Source: ", "Natural Earth", "asOf=2021-08-09"] {
            assert!(words.contains(wanted), "{layer}: {wanted}");
        }
        for (wanted, there) in
            [("fought over", told), ("day not certain", told), ("sources differ", recorded), ("later day only", told && recorded)]
        {
            assert_eq!(words.contains(wanted), there, "{layer}: {wanted} in the key");
        }
        let n = |tag: &str| document.descendants().filter(|node| node.has_tag_name(tag)).count();
        assert_eq!(n("circle"), rings, "{layer}: six had fallen, and two stand in the key");
        let title = document.descendants().find(|node| node.has_tag_name("title")).and_then(|node| node.text());
        assert!(title.is_some_and(|title| title.contains("2021-08-09")), "{layer}: {title:?}");
    }
}

#[test]
fn long_words_of_a_picture_are_broken_into_lines_within_its_width() {
    let text = call("map", "svg", &[("q", &"peace OR ".repeat(60)), ("asOf", "2021-08-09")]).expect("a file");
    let document = roxmltree::Document::parse(&text).expect("XML");
    let number = |node: roxmltree::Node<'_, '_>, key: &str| node.attribute(key).and_then(|text| text.parse::<f64>().ok());
    let root = document.root_element();
    let (width, height) = (number(root, "width").expect("a width"), number(root, "height").expect("a height"));
    let lines = root.children().filter(|node| node.has_tag_name("text"));
    let mut n = 0;
    for line in lines {
        let (size, y) = (number(line, "font-size").expect("a size"), number(line, "y").expect("a place"));
        let letters = line.text().map_or(0, |text| text.chars().count()) as f64;
        assert!(letters * size * 0.6 < width && y < height, "{line:?}");
        n += 1;
    }
    assert!(n > 6, "{n} lines");
}

#[test]
fn options_of_the_map_that_do_not_fit_are_refused() {
    assert_eq!(call("map", "svg", &[("asOf", "soon")]), Err("bad asOf “soon”: expected a date YYYY-MM-DD".to_owned()));
    assert_eq!(call("map", "svg", &[("layer", "weather")]), Err("bad layer “weather”: expected reports, record or both".to_owned()));
    assert_eq!(call("map", "pdf", &[]), Err("bad format “pdf”: expected csv, json, geojson, svg or png".to_owned()));
    assert_eq!(call("status", "svg", &[]), Err("bad format “svg”: expected csv, json or geojson".to_owned()));
}
