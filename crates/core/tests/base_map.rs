//! The base map: outlines without gap or overlap, capitals in their provinces, names, the way by arrow keys, bad input.
use crate::fixture::capitals::day;
use crate::fixture::{good_corpus, shipped, shipped_atlas};
use atlas_core::api::File;
use atlas_core::geo::{Drawing, MapKind, Mark, Scene, Viewport, Way, map_kind, next};
use atlas_core::index::{Atlas, Options, build};
use atlas_core::model::{BaseMap, Layer, PlaceKind, arc_row};
use atlas_core::query::Asked;
use std::collections::{BTreeMap, BTreeSet};

/// Arc → how often it is walked forwards and backwards by a set of areas.
fn walks(areas: &[atlas_core::model::Area]) -> BTreeMap<usize, (usize, usize)> {
    let mut walks = BTreeMap::new();
    for arc in areas.iter().flat_map(|area| &area.rings).flatten() {
        let entry: &mut (usize, usize) = walks.entry(arc_row(*arc)).or_default();
        if *arc >= 0 { entry.0 += 1 } else { entry.1 += 1 }
    }
    walks
}

fn area_of(map: &BaseMap, ring: &[i32]) -> f64 {
    map.ring(ring).windows(2).map(|pair| pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1).sum::<f64>().abs() / 2.0
}

#[test]
fn provinces_share_their_borders_without_gap_or_overlap() {
    let corpus = shipped();
    let map = corpus.coding.outline.expect("outlines");
    let names: BTreeSet<&str> = map.areas.iter().map(|province| province.name.as_str()).collect();
    assert_eq!((map.areas.len(), names.len()), (34, 34), "each province once");
    // Two areas that share a border walk the same line in opposite directions; what one walks alone is the outer border.
    let walks = walks(&map.areas);
    assert!(walks.values().all(|walks| matches!(walks, (1, 1) | (1, 0) | (0, 1))), "{walks:?}");
    let outer: Vec<usize> = walks.iter().filter(|(_, walks)| walks.0 + walks.1 == 1).map(|(arc, _)| *arc).collect();
    let mut ends: BTreeMap<String, usize> = BTreeMap::new();
    for arc in &outer {
        let line = &map.arcs[*arc];
        for end in [line[0], line[line.len() - 1]] {
            *ends.entry(format!("{end:?}")).or_default() += 1;
        }
    }
    assert!(ends.values().all(|n| *n == 2), "the outer border is closed");
    let whole: f64 = map.areas.iter().flat_map(|province| &province.rings).map(|ring| area_of(&map, ring)).sum();
    assert!((60.0..65.0).contains(&whole), "{whole} square degrees");
}

#[test]
fn each_capital_lies_in_its_own_province_and_in_no_other() {
    let coding = shipped().coding;
    let map = coding.outline.expect("outlines");
    let capitals = coding.places.iter().filter(|place| place.kind == PlaceKind::Capital);
    for capital in capitals {
        let (latitude, longitude) = capital.point.expect("a point");
        let within: Vec<&str> =
            map.areas.iter().filter(|area| map.contains(area, (longitude, latitude))).map(|area| area.name.as_str()).collect();
        assert_eq!(within, [capital.province.as_str()], "{}", capital.name);
    }
}

#[test]
fn the_drawing_is_light_and_each_capital_stands_on_it() {
    let atlas = shipped_atlas();
    let map = atlas.map();
    let paths = [map.land, map.borders, map.abroad].map(|path| atlas.str(path));
    assert!(paths.iter().map(|path| path.len()).sum::<usize>() < 10_000, "under 4 kB when packed");
    assert!(paths.iter().all(|path| path.starts_with('M') && !path.contains(['.', 'e', 'N'])), "whole numbers");
    assert_eq!(paths[0].matches('z').count(), 1, "one ring around the country");
    assert_eq!(atlas.map_points().count(), 34);
    let inside = |(x, y): (u16, u16)| x > 0 && y > 0 && x < map.width.get() && y < map.height.get();
    assert!(atlas.map_points().all(|point| inside((point.x.get(), point.y.get()))));
    assert!(!atlas.map_names().is_empty() && atlas.map_names().iter().all(|name| inside((name.x.get(), name.y.get()))));
}

#[test]
fn arrow_keys_lead_from_each_capital_to_every_other() {
    let atlas = shipped_atlas();
    let points: Vec<(u16, u16)> = atlas.map_points().map(|point| (point.x.get(), point.y.get())).collect();
    for start in 0..points.len() {
        let mut reached = BTreeSet::from([start]);
        let mut queue = vec![start];
        while let Some(at) = queue.pop() {
            queue.extend(Way::ALL.into_iter().filter_map(|way| next(&points, at, way)).filter(|to| reached.insert(*to)));
        }
        assert_eq!(reached.len(), points.len(), "from {start}");
    }
}

/// How many capitals of a scene have their name on a drawing so many pixels wide, and which of those that something is told of
/// and that lie well inside of it have none.
fn named(atlas: &Atlas<'_>, scene: &Scene<'_>, view: Viewport, pixels: f64) -> (usize, Vec<String>) {
    let scale = view.size().0 / pixels;
    let marks = Drawing::of(atlas, scene, None, view, scale).marks;
    let well_inside = |(x, y): (u16, u16)| {
        let (width, height) = (pixels, view.size().1 / scale);
        let (x, y) = ((f64::from(x) - view.x) / scale, (f64::from(y) - view.y) / scale);
        (80.0..width - 80.0).contains(&x) && (20.0..height - 20.0).contains(&y)
    };
    let unnamed = |mark: &&Mark<'_>| mark.face.status.is_some() && mark.label.is_none() && well_inside(mark.at);
    let names = marks.iter().filter(unnamed).map(|mark| mark.name.to_owned()).collect();
    (marks.iter().filter(|mark| mark.label.is_some()).count(), names)
}

#[test]
fn more_capitals_are_named_the_closer_one_looks() {
    let atlas = shipped_atlas();
    let scene = Scene::of(&atlas, &Asked::everything(&atlas), None, Layer::Reports);
    let whole = Viewport::whole((atlas.map().width.get(), atlas.map().height.get()));
    let counts = [358.0, 620.0, 1240.0, 2480.0].map(|pixels| named(&atlas, &scene, whole, pixels).0);
    assert!(counts[0] >= 10 && counts.is_sorted() && counts[3] == 34, "{counts:?}");
}

#[test]
fn every_capital_that_something_is_told_of_has_its_name() {
    let atlas = shipped_atlas();
    let whole = Viewport::whole((atlas.map().width.get(), atlas.map().height.get()));
    for (on, layer) in
        [("2021-08-02", Layer::Reports), ("2021-08-09", Layer::Both), ("2021-08-11", Layer::Reports), ("2021-08-15", Layer::Both)]
    {
        let scene = Scene::of(&atlas, &Asked::everything(&atlas), Some(day(on)), layer);
        for pixels in [358.0, 570.0, 720.0] {
            for zoom in [1.0, 1.5, 2.25, 3.4, 5.1] {
                let (_, unnamed) = named(&atlas, &scene, whole.zoomed(zoom, (0.5, 0.5)), pixels);
                assert!(unnamed.is_empty(), "on {on}, {pixels} px, zoom {zoom}: {unnamed:?}");
            }
        }
    }
}

const SQUARE: &str = r#"{"type":"Topology","objects":{"provinces":{"geometries":[{"type":"Polygon","arcs":[[0]],"properties":{"name":"North"}}]}},
"arcs":[[[0,0],[10,0],[10,10],[0,10],[0,0]]]}"#;

fn capital(province: &str, latitude: f64) -> String {
    format!(
        "[[place]]\nid = \"p{latitude}\"\nname = \"P\"\nkind = \"capital\"\nprovince = \"{province}\"\nlatitude = {latitude}\nlongitude = 5\n"
    )
}

/// What `map.toml` needs where there are statuses.
const STATUSES: &str =
    "title = \"T\"\nlead = \"L\"\nplace = \"post\"\nplaces = \"posts\"\n[outline]\none_each = true\n[[status]]\nid = \"open\"\n";

#[test]
fn a_folder_without_outlines_draws_its_places_alone() {
    let corpus = good_corpus().write("places.toml", capital("North", 5.0)).read().expect("no error");
    assert_eq!(corpus.coding.outline, None);
    let bytes = build(&corpus, Options::default());
    let atlas = Atlas::open(&bytes).expect("opens");
    assert_eq!(map_kind(&atlas), MapKind::Named);
    assert_eq!((atlas.map().width.get(), atlas.map_points().count()), (1000, 1));
    assert_eq!(atlas.str(atlas.map().land), "");
    let picture = crate::fixture::ask::arguments(&[("what", "map"), ("format", "svg")]);
    assert!(matches!(atlas_core::api::export(&atlas, picture), Ok(File::Text(svg)) if svg.contains(">P<")));
}

#[test]
fn a_folder_without_places_has_no_map() {
    let corpus = good_corpus().read().expect("no error");
    let bytes = build(&corpus, Options::default());
    let atlas = Atlas::open(&bytes).expect("opens");
    assert_eq!((map_kind(&atlas), atlas.map().width.get()), (MapKind::None, 0));
    let picture = crate::fixture::ask::arguments(&[("what", "map"), ("format", "svg")]);
    let refused = atlas_core::api::export(&atlas, picture).expect_err("nothing to draw").to_string();
    assert_eq!(refused, "bad format “svg”: expected csv, json or geojson, for no place of this corpus has a position");
}

#[test]
fn outlines_and_places_that_do_not_fit_are_named_with_their_place() {
    let cases: [(&str, String, String, &str); 10] = [
        ("cut off", SQUARE[..60].into(), capital("North", 5.0), "map/a.topojson:1:60: expected TopoJSON or GeoJSON"),
        ("no topology", "{}".into(), capital("North", 5.0), "map/a.topojson:1:1: expected a Topology or a FeatureCollection"),
        (
            "two objects, none of them named",
            SQUARE.replace("\"objects\":{", "\"objects\":{\"seas\":{\"geometries\":[]},"),
            capital("North", 5.0),
            "object = …, found none, where the file has “seas”, “provinces”",
        ),
        ("an arc that is not there", SQUARE.replace("[[0]]", "[[7]]"), capital("North", 5.0), "expected polygons of the file’s own arcs"),
        (
            "a half transform",
            SQUARE.replace("\"objects\"", "\"transform\":{\"scale\":[1,1]},\"objects\""),
            capital("North", 5.0),
            "expected “scale” and “translate”",
        ),
        (
            "an unknown area",
            SQUARE.into(),
            capital("North", 5.0) + &capital("South", 6.0),
            "places.toml:9:6: expected an area of map/a.topojson, found “South”",
        ),
        ("a point outside", SQUARE.into(), capital("North", 15.0), "places.toml:2:6: expected a point in North, found a point in none"),
        (
            "two places",
            SQUARE.into(),
            capital("North", 5.0) + &capital("North", 6.0),
            "map/a.topojson:1:1: expected one place of North in places.toml, found 2",
        ),
        ("no place", SQUARE.into(), String::new(), "map/a.topojson:1:1: expected one place of North in places.toml, found 0"),
        (
            "no point",
            SQUARE.into(),
            capital("North", 5.0).replace("latitude = 5\nlongitude = 5\n", ""),
            "places.toml:2:6: expected latitude and longitude of a post, found none",
        ),
    ];
    for (what, outlines, places, wanted) in cases {
        let seeds = good_corpus().write("map/a.topojson", outlines).write("map.toml", STATUSES).write("places.toml", places);
        let errors = seeds.read().expect_err(what).to_string();
        assert!(errors.contains(wanted), "{what}: {errors}");
    }
    let seeds = good_corpus().write("map/a.topojson", SQUARE).write("map.toml", STATUSES).write("places.toml", capital("North", 5.0));
    assert!(seeds.read().is_ok());
}

/// A collection of two squares that share a border, west of and east of ten degrees.
const FEATURES: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"NAME":"West"},"geometry":{"type":"Polygon","coordinates":[[[0,40],[10,40],[10,50],[0,50],[0,40]]]}},
{"type":"Feature","properties":{"NAME":"East"},"geometry":{"type":"MultiPolygon","coordinates":[[[[10,40],[20,40],[20,50],[10,50],[10,40]]]]}}]}"#;

#[test]
fn features_are_outlines_too_and_those_without_a_place_lie_around() {
    let place = |longitude: f64| {
        format!("[[place]]\nid = \"p{longitude}\"\nname = \"P{longitude}\"\nkind = \"city\"\nlatitude = 45\nlongitude = {longitude}\n")
    };
    let with = |places: String, map: &str| {
        let seeds = good_corpus().write("map/a.geojson", FEATURES).write("places.toml", places).write("map.toml", map);
        seeds.read().map_err(|errors| errors.to_string())
    };
    let named = "[outline]\nname = \"NAME\"\n";
    let both = with(place(5.0) + &place(15.0), named).expect("no error").coding.outline.expect("outlines");
    assert_eq!((both.areas.len(), both.neighbours.len(), both.arcs.len()), (2, 0, 3));
    let west = with(place(5.0), named).expect("no error");
    let outline = west.coding.outline.as_ref().expect("outlines");
    assert_eq!((outline.areas[0].name.as_str(), outline.neighbours[0].name.as_str()), ("West", "East"));
    let bytes = build(&west, Options::default());
    let atlas = Atlas::open(&bytes).expect("opens");
    let (map, path) = (atlas.map(), atlas.str(atlas.map().land));
    assert!(!path.is_empty(), "{:?} {:?}", (map.width, map.height), (path, atlas.str(map.abroad), atlas.str(map.borders)));
    let errors = with(place(5.0), "[outline]\nname = \"name\"\n").expect_err("no such property");
    assert!(errors.contains("expected a property “name” with the name of each area, found “NAME”"), "{errors}");
    let errors = with(place(5.0), "[outline]\nfile = \"b.geojson\"\n").expect_err("no such file");
    assert!(errors.contains("map.toml:2:8: expected a readable file map/b.geojson, found no such file"), "{errors}");
}

#[test]
fn what_map_toml_says_wrong_is_named() {
    let head = "title = \"T\"\nlead = \"L\"\nplace = \"post\"\nplaces = \"posts\"\n";
    for (map, wanted) in [
        ("[[status]]\nid = \"open\"\n".to_owned(), "map.toml:1:1: expected the field “lead”, found none"),
        (format!("{head}[[status]]\nid = \"open\"\nshape = \"blob\"\n"), "expected one of disc, triangle, lozenge,"),
        (format!("{head}[[status]]\nid = \"unreported\"\n"), "expected an id of your own, found “unreported”"),
        (format!("{head}[[status]]\nid = \"a\"\n[[status]]\nid = \"a\"\n"), "expected a status that is used once"),
        (
            format!("{head}[[status]]\nid = \"a\"\nshape = \"star\"\n[[status]]\nid = \"b\"\nshape = \"star\"\n"),
            "expected a shape of its own for each status, found “star” for “a” and “b”",
        ),
        (
            format!("{head}[[status]]\nid = \"a\"\nclaims = \"a\"\n"),
            "map.toml:7:10: expected the side that alone asserts it, found no “side”",
        ),
        (format!("{head}[[status]]\nid = \"a\"\nclaims = \"b\"\n"), "map.toml:7:10: expected a known status, found “b”"),
        (format!("{head}[record]\nstatus = \"a\"\n"), "map.toml:5:1: expected the field “done”, found none"),
        ("kind = \"town\"\n".to_owned(), "map.toml:1:8: expected one of capital, city,"),
    ] {
        let errors = good_corpus().write("map.toml", &map).read().expect_err(&map).to_string();
        assert!(errors.contains(wanted), "{map}: {errors}");
    }
}

#[test]
fn a_subject_of_no_figure_is_named() {
    let errors = good_corpus().write("map.toml", "counts = \"fallen\"\n").read().expect_err("no such subject");
    assert!(errors.to_string().contains("expected a subject in figures.toml, found “fallen”"), "{errors}");
}
