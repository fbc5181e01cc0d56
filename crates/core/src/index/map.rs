//! What the map shows → rows: the drawing is made once, at build time.
use super::coding::one_based;
use super::rows::{MapNameRow, MapPointRow, MapRow, StatusKindRow};
use super::strings::Strings;
use crate::geo::{Outline, Projection};
use crate::model::{Corpus, MapInfo, Place, PlaceId, SideId, Status, StatusKind};

/// The tables of the map.
pub struct Drawn {
    pub map: MapRow,
    pub names: Vec<MapNameRow>,
    pub points: Vec<MapPointRow>,
}

/// Draws the map: of the places that can have a status, or of all where there are no statuses. Where none has a point and there are no
/// outlines the drawing has no size.
pub fn draw(corpus: &Corpus, strings: &mut Strings) -> Drawn {
    let (coding, info) = (&corpus.coding, &corpus.coding.map);
    let is_shown = |place: &Place| info.statuses.is_empty() || place.kind == info.kind;
    let shown = PlaceId::first(coding.places.len()).zip(&coding.places).filter(|(_, place)| is_shown(place));
    let places: Vec<(PlaceId, (f64, f64))> =
        shown.filter_map(|(id, place)| Some((id, place.point.map(|(latitude, longitude)| (longitude, latitude))?))).collect();
    let projection = Projection::of(coding.outline.as_ref(), &places.iter().map(|(_, point)| *point).collect::<Vec<_>>());
    let outline = projection.as_ref().map(|projection| Outline::of(coding.outline.as_ref(), projection)).unwrap_or_default();
    let unit = |units: f64| (units.round() as u16).into();
    let names = outline.names.iter().map(|(name, (x, y), room)| {
        let (x, y) = (unit(f64::from(*x)), unit(f64::from(*y)));
        MapNameRow { name: strings.add(name), x, y, room: (*room).into() }
    });
    let names = names.collect();
    let points = places.into_iter().filter_map(|(place, point)| {
        let (x, y) = projection.as_ref()?.units(point);
        Some(MapPointRow { place, x: unit(x), y: unit(y) })
    });
    let points = points.collect();
    Drawn { map: map_row(info, &outline, strings), names, points }
}

fn map_row(info: &MapInfo, outline: &Outline, strings: &mut Strings) -> MapRow {
    MapRow {
        width: outline.size.0.into(),
        height: outline.size.1.into(),
        land: strings.add(&outline.land),
        borders: strings.add(&outline.borders),
        abroad: strings.add(&outline.abroad),
        credit: strings.add(&info.credit),
        counts: strings.add(&info.counts),
        title: strings.add(&info.title),
        lead: strings.add(&info.lead),
        kind: info.kind.code(),
        place: strings.add(&info.place),
        places: strings.add(&info.places),
        area: strings.add(&info.area),
        done: strings.add(&info.record.done),
        did: strings.add(&info.record.did),
        record_status: one_based(info.record.status.map(Status::row)),
    }
}

/// How things can stand in a place.
pub fn status_kinds(info: &MapInfo, strings: &mut Strings) -> Vec<StatusKindRow> {
    let row = |kind: &StatusKind| StatusKindRow {
        id: strings.add(&kind.id),
        name: strings.add(&kind.name),
        meaning: strings.add(&kind.meaning),
        counted: strings.add(&kind.counted),
        brief: strings.add(&kind.brief),
        event: strings.add(&kind.event),
        shape: kind.shape.code(),
        colour: kind.colour.code(),
        claims: one_based(kind.claim.map(|(claimed, _)| claimed.row())),
        side: kind.claim.map_or(SideId::new(0), |(_, side)| side),
    };
    info.statuses.iter().map(row).collect()
}
