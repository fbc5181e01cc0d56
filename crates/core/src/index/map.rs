//! Base map and capitals → rows: the drawing is made once, at build time.
use super::rows::{MapNameRow, MapPointRow, MapRow};
use super::strings::Strings;
use crate::geo::{Outline, Projection};
use crate::model::{Corpus, PlaceId, PlaceKind};

/// The tables of the map.
pub struct Drawn {
    pub map: MapRow,
    pub names: Vec<MapNameRow>,
    pub points: Vec<MapPointRow>,
}

/// Draws the map. Without outlines the drawing has no size.
pub fn draw(corpus: &Corpus, strings: &mut Strings) -> Drawn {
    let coding = &corpus.coding;
    let drawn = coding.map.as_ref().and_then(|map| Some((map, Projection::of(map)?)));
    let outline = drawn.as_ref().map(|(map, projection)| Outline::of(map, projection)).unwrap_or_default();
    let map = MapRow {
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
    let names = names.collect();
    let capitals = PlaceId::first(coding.places.len()).zip(&coding.places).filter(|(_, place)| place.kind == PlaceKind::Capital);
    let points = capitals.filter_map(|(place_id, place)| {
        let (latitude, longitude) = place.point?;
        let (x, y) = drawn.as_ref()?.1.units((longitude, latitude));
        Some(MapPointRow { place: place_id, x: unit(x), y: unit(y) })
    });
    let points = points.collect();
    Drawn { map, names, points }
}
