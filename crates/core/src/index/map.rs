//! Base map and capitals → rows: the drawing is made once, at build time.
use super::build::Strings;
use super::format::Section;
use super::rows::{MapNameRow, MapPointRow, MapRow};
use crate::geo::{Outline, Projection};
use crate::model::{Corpus, PlaceId, PlaceKind};
use zerocopy::IntoBytes;

/// The sections of the map; a corpus without outlines has a drawing of no size.
pub fn sections(corpus: &Corpus, strings: &mut Strings) -> Vec<(Section, Vec<u8>)> {
    let coding = &corpus.coding;
    let drawn = coding.map.as_ref().and_then(|map| Some((map, Projection::of(map)?)));
    let outline = drawn.as_ref().map(|(map, projection)| Outline::of(map, projection)).unwrap_or_default();
    let row = MapRow {
        width: outline.size.0.into(),
        height: outline.size.1.into(),
        land: strings.add(&outline.land),
        borders: strings.add(&outline.borders),
        abroad: strings.add(&outline.abroad),
        credit: strings.add(coding.map.as_ref().map_or("", |map| &map.credit)),
        capitals_subject: strings.add(&coding.capitals_subject),
    };
    let unit = |units: f64| (units.round() as u16).into();
    let names = outline.names.iter().map(|(name, (x, y), room)| {
        let (x, y) = (unit(f64::from(*x)), unit(f64::from(*y)));
        MapNameRow { name: strings.add(name), x, y, room: (*room).into() }
    });
    let names: Vec<MapNameRow> = names.collect();
    let capitals = PlaceId::first(coding.places.len()).zip(&coding.places).filter(|(_, place)| place.kind == PlaceKind::Capital);
    let points = capitals.filter_map(|(place_id, place)| {
        let (latitude, longitude) = place.point?;
        let (x, y) = drawn.as_ref()?.1.units((longitude, latitude));
        Some(MapPointRow { place: place_id, x: unit(x), y: unit(y) })
    });
    let points: Vec<MapPointRow> = points.collect();
    vec![
        (Section::Map, row.as_bytes().to_vec()),
        (Section::MapNames, names.as_bytes().to_vec()),
        (Section::MapPoints, points.as_bytes().to_vec()),
    ]
}
