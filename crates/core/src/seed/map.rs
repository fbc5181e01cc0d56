//! `map/*.topojson`: the outlines, and whether each province has its capital and each capital its province.
use super::error::{At, Errors, excerpt};
use super::folder::Folder;
use super::info::MapWords;
use super::names::Names;
use super::spot::Spot;
use crate::model::{Area, BaseMap, Figure, Place, PlaceKind, arc_row};
use serde_json::Value;
use std::collections::BTreeMap;

/// The base map of a folder; none where the folder has no outlines.
pub fn read(
    folder: &Folder,
    (places, ids, names): (&[Place], &[Spot<String>], &Names),
    credit: String,
    errors: &mut Errors,
) -> Option<BaseMap> {
    let mut files = folder.names("map").into_iter().filter(|name| name.ends_with(".topojson"));
    let file = format!("map/{}", files.next()?);
    if let Some(second) = files.next() {
        let at = At::head_of(&format!("map/{second}"));
        errors.add(&at, "one file of outlines", format!("another beside {file}"), "keep one *.topojson in map/");
    }
    let at = At::head_of(&file);
    let text = folder.text(&file, &at, errors)?;
    let value: Value = match serde_json::from_str(&text) {
        Ok(value) => value,
        Err(error) => {
            let at = At { line: error.line().max(1), column: error.column().max(1), ..at };
            errors.add(&at, "TopoJSON", error.to_string(), "correct the file, or generate it again");
            return None;
        }
    };
    match parse_topology(&value) {
        Ok(map) => {
            if !names.is_unreadable() {
                validate_capitals(&map, &at, places.iter().zip(ids), errors);
            }
            Some(BaseMap { credit, ..map })
        }
        Err(missing) => {
            errors.add(&at, missing, "none", "generate the file again as described in map/README.md");
            None
        }
    }
}

/// A topology with the objects `provinces` and, where there are any, `neighbours`; the error says what is missing.
fn parse_topology(value: &Value) -> Result<BaseMap, &'static str> {
    let arcs = value["arcs"].as_array().ok_or("a list “arcs”")?;
    let pair = |value: &Value| value[0].as_f64().zip(value[1].as_f64());
    let steps = value.get("transform").map(|transform| pair(&transform["scale"]).zip(pair(&transform["translate"])));
    let transform = match steps {
        Some(None) => return Err("“scale” and “translate” in “transform”, two numbers each"),
        Some(given) => given,
        None => None,
    };
    let line = |arc: &Value| {
        let points: Option<Vec<_>> = arc.as_array()?.iter().map(pair).collect();
        points.map(|points| transform.map_or_else(|| points.clone(), |transform| unpacked(&points, transform)))
    };
    let arcs: Option<Vec<_>> = arcs.iter().map(line).collect();
    let arcs = arcs.ok_or("arcs of points [x, y]")?;
    let provinces = parse_areas(&value["objects"]["provinces"], arcs.len()).ok_or("an object “provinces” of named polygons")?;
    let neighbours = match &value["objects"]["neighbours"] {
        Value::Null => Vec::new(),
        areas => parse_areas(areas, arcs.len()).ok_or("an object “neighbours” of named polygons")?,
    };
    Ok(BaseMap { credit: String::new(), arcs, provinces, neighbours })
}

/// Steps on a grid → degrees.
fn unpacked(steps: &[(f64, f64)], (scale, translate): ((f64, f64), (f64, f64))) -> Vec<(f64, f64)> {
    let mut at = (0.0, 0.0);
    let step = |(dx, dy): &(f64, f64)| {
        at = (at.0 + dx, at.1 + dy);
        (at.0 * scale.0 + translate.0, at.1 * scale.1 + translate.1)
    };
    steps.iter().map(step).collect()
}

fn parse_areas(collection: &Value, n_arcs: usize) -> Option<Vec<Area>> {
    let area = |geometry: &Value| {
        let name = geometry["properties"]["name"].as_str()?.to_owned();
        let polygons = match geometry["type"].as_str()? {
            "Polygon" => vec![&geometry["arcs"]],
            "MultiPolygon" => geometry["arcs"].as_array()?.iter().collect(),
            _ => return None,
        };
        let mut rings = Vec::new();
        for polygon in polygons {
            for ring in polygon.as_array()? {
                let arcs: Option<Vec<i32>> =
                    ring.as_array()?.iter().map(|arc| arc.as_i64().and_then(|arc| i32::try_from(arc).ok())).collect();
                rings.push(arcs.filter(|arcs| arcs.iter().all(|arc| arc_row(*arc) < n_arcs))?);
            }
        }
        Some(Area { name, rings })
    };
    collection["geometries"].as_array()?.iter().map(area).collect()
}

/// Each province has one capital, each capital a province, and lies in it.
fn validate_capitals<'a>(map: &BaseMap, at: &At, places: impl Iterator<Item = (&'a Place, &'a Spot<String>)>, errors: &mut Errors) {
    let mut n_capitals: BTreeMap<&str, usize> = map.provinces.iter().map(|province| (province.name.as_str(), 0)).collect();
    if n_capitals.len() < map.provinces.len() {
        errors.add(at, "each province once", "one that occurs twice", "keep one of them");
    }
    for (capital, id) in places.filter(|(place, _)| place.kind == PlaceKind::Capital) {
        let Some(province) = map.provinces.iter().find(|province| province.name == capital.province) else {
            let found = excerpt(&capital.province);
            errors.add(&id.at, format!("a province of {}", at.file), found, "correct the province, or the name in the outlines");
            continue;
        };
        *n_capitals.entry(province.name.as_str()).or_default() += 1;
        let Some((latitude, longitude)) = capital.point else { continue };
        if !map.contains(province, (longitude, latitude)) {
            let other = map.provinces.iter().find(|other| map.contains(other, (longitude, latitude)));
            let found = other.map_or_else(|| "a point in none".to_owned(), |other| format!("a point in {}", other.name));
            errors.add(&id.at, format!("a point in {}", province.name), found, "correct latitude and longitude, or the province");
        }
    }
    for (name, n) in n_capitals.into_iter().filter(|(_, n)| *n != 1) {
        errors.add(at, format!("one capital of {name} in places.toml"), n.to_string(), "add it, or keep only one");
    }
}

/// The subject of the figures that count fallen capitals, which some figure must have.
pub fn capitals_subject(words: &MapWords, (figures, names): (&[Figure], &Names), errors: &mut Errors) -> String {
    let Some(subject) = &words.capitals_subject else { return String::new() };
    if names.are_all(figures.len()) && !figures.iter().any(|figure| figure.subject == subject.value) {
        errors.add(&subject.at, "a subject in figures.toml", excerpt(&subject.value), "correct it, or leave the line out");
    }
    subject.value.clone()
}
