//! `map/`: the outlines, as TopoJSON or GeoJSON, and whether the places lie where they are said to.
use super::error::{At, Errors, excerpt};
use super::folder::Folder;
use super::map::OutlineNames;
use super::names::Names;
use super::spot::Spot;
use super::topology::{Polygons, shared_borders};
use crate::model::{Area, BaseMap, Place, PlaceKind, arc_row};
use serde_json::Value;
use std::collections::BTreeMap;

/// The places, where each id stands, and the ids.
type Places<'a> = (&'a [Place], &'a [Spot<String>], &'a Names);

/// The outlines of a folder; none where it has none.
pub fn read(folder: &Folder, names: &OutlineNames, kind: PlaceKind, places: Places<'_>, errors: &mut Errors) -> Option<BaseMap> {
    let (file, asked_at) = chosen(folder, names, errors)?;
    let at = At::head_of(&file);
    let text = folder.text(&file, &asked_at, errors)?;
    let value: Value = match serde_json::from_str(&text) {
        Ok(value) => value,
        Err(error) => {
            let at = At { line: error.line().max(1), column: error.column().max(1), ..at };
            errors.add(&at, "TopoJSON or GeoJSON", error.to_string(), "correct the file, or fetch it again");
            return None;
        }
    };
    let map = match parse(&value, names) {
        Ok(map) => map,
        Err(Wrong { expected, found, remedy }) => {
            errors.add(&at, expected, found, remedy);
            return None;
        }
    };
    if !places.2.is_unreadable() {
        let of_kind: Vec<_> = places.0.iter().zip(places.1).filter(|(place, _)| place.kind == kind).collect();
        validate_places(&map, &at, &of_kind, errors);
        if names.one_each {
            validate_one_each(&map, &at, &of_kind, errors);
        }
    }
    Some(if names.around.is_some() { map } else { parted(map, places.0) })
}

/// The file that the outlines are in, and where that is said.
fn chosen(folder: &Folder, names: &OutlineNames, errors: &mut Errors) -> Option<(String, At)> {
    if let Some(file) = &names.file {
        if file.value.contains(['/', '\\']) {
            errors.add(&file.at, "the bare name of a file in map/", excerpt(&file.value), "put the file into map/ and name it alone");
            return None;
        }
        return Some((format!("map/{}", file.value), file.at.clone()));
    }
    let is_outline = |name: &String| [".topojson", ".geojson", ".json"].iter().any(|ending| name.to_lowercase().ends_with(ending));
    let mut files = folder.names("map").into_iter().filter(is_outline);
    let file = format!("map/{}", files.next()?);
    let at = At::head_of(&file);
    if let Some(second) = files.next() {
        let remedy = "keep one, or name it under [outline] in map.toml: file = …";
        errors.add(&At::head_of(&format!("map/{second}")), "one file of outlines", format!("another beside {file}"), remedy);
    }
    Some((file, at))
}

/// What is wrong with a file of outlines.
struct Wrong {
    expected: String,
    found: String,
    remedy: &'static str,
}

impl Wrong {
    fn new(expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { expected: expected.into(), found: found.into(), remedy: "correct the file, or [outline] in map.toml" }
    }
}

fn parse(value: &Value, names: &OutlineNames) -> Result<BaseMap, Wrong> {
    match value["type"].as_str() {
        Some("Topology") => parse_topology(value, names),
        Some("FeatureCollection" | "Feature") => parse_features(value, names).map(shared_borders),
        other => Err(Wrong::new("a Topology or a FeatureCollection", format!("“{}”", other.unwrap_or("no “type”")))),
    }
}

/// A topology; the object that is asked for, or the only one.
fn parse_topology(value: &Value, names: &OutlineNames) -> Result<BaseMap, Wrong> {
    let pair = |value: &Value| value[0].as_f64().zip(value[1].as_f64());
    let steps = value.get("transform").map(|transform| pair(&transform["scale"]).zip(pair(&transform["translate"])));
    let transform = match steps {
        Some(None) => return Err(Wrong::new("“scale” and “translate” in “transform”, two numbers each", "others")),
        Some(given) => given,
        None => None,
    };
    let line = |arc: &Value| {
        let points: Option<Vec<_>> = arc.as_array()?.iter().map(pair).collect();
        points.map(|points| transform.map_or_else(|| points.clone(), |transform| unpacked(&points, transform)))
    };
    let arcs: Option<Vec<_>> = value["arcs"].as_array().and_then(|arcs| arcs.iter().map(line).collect());
    let arcs = arcs.ok_or_else(|| Wrong::new("a list “arcs” of points [x, y]", "none, or others"))?;
    let objects: Vec<&String> = value["objects"].as_object().into_iter().flat_map(|objects| objects.keys()).collect();
    let object = match (&names.object, objects.as_slice()) {
        (Some(object), _) => object.value.clone(),
        (None, [only]) => (*only).clone(),
        (None, several) => {
            let expected = "the name of an object under [outline] in map.toml: object = …";
            return Err(Wrong::new(expected, format!("none, where the file has {}", listed(several))));
        }
    };
    let areas = |object: &str| {
        let geometries = &value["objects"][object];
        if geometries.is_null() {
            return Err(Wrong::new(format!("an object “{object}”"), listed(&objects)));
        }
        parse_areas(geometries, names, arcs.len())
    };
    let neighbours = names.around.as_ref().map_or(Ok(Vec::new()), |around| areas(&around.value))?;
    Ok(BaseMap { areas: areas(&object)?, neighbours, arcs })
}

fn listed(names: &[&String]) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    names.iter().map(|name| excerpt(name)).collect::<Vec<_>>().join(", ")
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

/// The name of an area; empty where it has none. A property that no area has is an error, which says which there are.
fn name_of(properties: &Value, names: &OutlineNames) -> Result<String, Wrong> {
    let key = names.name.as_ref().map_or("name", |name| &name.value);
    match &properties[key] {
        Value::String(name) => Ok(name.clone()),
        Value::Number(name) => Ok(name.to_string()),
        _ if names.name.is_none() => Ok(String::new()),
        _ => {
            let keys: Vec<&String> = properties.as_object().into_iter().flat_map(|all| all.keys()).collect();
            Err(Wrong::new(format!("a property “{key}” with the name of each area"), listed(&keys)))
        }
    }
}

/// The polygons of a geometry, or of all in a collection.
fn parse_areas(geometry: &Value, names: &OutlineNames, n_arcs: usize) -> Result<Vec<Area>, Wrong> {
    if let Some(geometries) = geometry["geometries"].as_array() {
        let areas: Result<Vec<_>, _> = geometries.iter().map(|geometry| parse_areas(geometry, names, n_arcs)).collect();
        return areas.map(|areas| areas.into_iter().flatten().collect());
    }
    let polygons: Vec<&Value> = match geometry["type"].as_str() {
        Some("Polygon") => vec![&geometry["arcs"]],
        Some("MultiPolygon") => geometry["arcs"].as_array().into_iter().flatten().collect(),
        // Points and lines are no areas.
        _ => return Ok(Vec::new()),
    };
    let arc = |arc: &Value| arc.as_i64().and_then(|arc| i32::try_from(arc).ok()).filter(|arc| arc_row(*arc) < n_arcs);
    let ring = |ring: &Value| ring.as_array()?.iter().map(arc).collect::<Option<Vec<i32>>>();
    let rings = polygons.into_iter().flat_map(|polygon| polygon.as_array().into_iter().flatten()).map(ring);
    let rings: Option<Vec<_>> = rings.collect();
    let rings = rings.ok_or_else(|| Wrong::new("polygons of the file’s own arcs", "an arc that it does not have"))?;
    Ok(vec![Area { name: name_of(&geometry["properties"], names)?, rings }])
}

/// The polygons of a feature, or of all in a collection.
fn parse_features(value: &Value, names: &OutlineNames) -> Result<Vec<Polygons>, Wrong> {
    if let Some(features) = value["features"].as_array() {
        let areas: Result<Vec<_>, _> = features.iter().map(|feature| parse_features(feature, names)).collect();
        return areas.map(|areas| areas.into_iter().flatten().collect());
    }
    let geometry = &value["geometry"];
    let polygons: Vec<&Value> = match geometry["type"].as_str() {
        Some("Polygon") => vec![&geometry["coordinates"]],
        Some("MultiPolygon") => geometry["coordinates"].as_array().into_iter().flatten().collect(),
        _ => return Ok(Vec::new()),
    };
    let point = |point: &Value| point[0].as_f64().zip(point[1].as_f64());
    let ring = |ring: &Value| ring.as_array()?.iter().map(point).collect::<Option<Vec<_>>>();
    let rings = polygons.into_iter().flat_map(|polygon| polygon.as_array().into_iter().flatten()).map(ring);
    let rings: Option<Vec<_>> = rings.map(|ring| ring.filter(|ring| ring.len() > 3 && ring.first() == ring.last())).collect();
    let rings = rings.ok_or_else(|| Wrong::new("rings of points [longitude, latitude] that end where they begin", "others"))?;
    Ok(vec![(name_of(&value["properties"], names)?, rings)])
}

/// The areas that places lie in, and the others as those around; where no place lies in any, all are what the map is of.
fn parted(map: BaseMap, places: &[Place]) -> BaseMap {
    let points: Vec<(f64, f64)> =
        places.iter().filter_map(|place| place.point).map(|(latitude, longitude)| (longitude, latitude)).collect();
    let has_place: Vec<bool> = map.areas.iter().map(|area| points.iter().any(|point| map.contains(area, *point))).collect();
    if !has_place.contains(&true) {
        return map;
    }
    let (mut areas, mut neighbours) = (Vec::new(), map.neighbours);
    for (area, has_place) in map.areas.into_iter().zip(has_place) {
        if has_place { areas.push(area) } else { neighbours.push(area) }
    }
    BaseMap { arcs: map.arcs, areas, neighbours }
}

/// Each place lies in the area that it names, where the outlines have one of that name.
fn validate_places(map: &BaseMap, at: &At, places: &[(&Place, &Spot<String>)], errors: &mut Errors) {
    let named = |name: &str| map.areas.iter().find(|area| !name.is_empty() && area.name == name);
    // Where no place names any, the outlines are of something else.
    if !places.iter().any(|(place, _)| named(&place.province).is_some()) {
        return;
    }
    for (place, id) in places.iter().filter(|(place, _)| !place.province.is_empty()) {
        let Some(area) = named(&place.province) else {
            let found = excerpt(&place.province);
            errors.add(&id.at, format!("an area of {}", at.file), found, "correct the province, or the name in the outlines");
            continue;
        };
        let Some((latitude, longitude)) = place.point else { continue };
        if !map.contains(area, (longitude, latitude)) {
            let other = map.areas.iter().find(|other| map.contains(other, (longitude, latitude)));
            let found = other.map_or_else(|| "a point in none".to_owned(), |other| format!("a point in {}", other.name));
            errors.add(&id.at, format!("a point in {}", area.name), found, "correct latitude and longitude, or the province");
        }
    }
}

/// Each area has one place, where `map.toml` says so.
fn validate_one_each(map: &BaseMap, at: &At, places: &[(&Place, &Spot<String>)], errors: &mut Errors) {
    let mut n_places: BTreeMap<&str, usize> = map.areas.iter().map(|area| (area.name.as_str(), 0)).collect();
    if n_places.len() < map.areas.len() {
        errors.add(at, "each area once", "one that occurs twice", "keep one of them");
    }
    for (place, _) in places {
        if let Some(n) = n_places.get_mut(place.province.as_str()) {
            *n += 1;
        }
    }
    for (name, n) in n_places.into_iter().filter(|(_, n)| *n != 1) {
        errors.add(at, format!("one place of {name} in places.toml"), n.to_string(), "add it, or keep only one");
    }
}
