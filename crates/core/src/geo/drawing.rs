//! The list of marks that a map is drawn from, on the screen and in an exported picture.
use super::face::Face;
use super::label::{Footprint, Label, labels, width};
use super::scene::Scene;
use super::viewport::Viewport;
use crate::index::Atlas;
use crate::model::PlaceId;

/// The names of neighbours are set a little larger and wider than those of places.
const ABROAD: f64 = 1.2;

/// The mark of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark<'a> {
    /// The place.
    pub place: PlaceId,
    /// Where it stands, in units of the drawing.
    pub at: (u16, u16),
    /// Its name.
    pub name: &'a str,
    /// What is shown of it.
    pub face: Face,
    /// Where its name is set; none where there is no room.
    pub label: Option<Label>,
}

/// The name of a country around.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neighbour<'a> {
    /// Where it stands, in units of the drawing.
    pub at: (u16, u16),
    /// The name.
    pub name: &'a str,
    /// Where it is set; none where there is no room.
    pub label: Option<Label>,
}

/// All marks and names of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing<'a> {
    /// The places in the order of the map's points.
    pub marks: Vec<Mark<'a>>,
    /// The neighbours in the order of the corpus.
    pub neighbours: Vec<Neighbour<'a>>,
}

impl<'a> Drawing<'a> {
    /// A scene as a viewport shows it. The place that is open chooses where its name goes first, then those that something
    /// is told of, then those of the record. `scale` is how many units of the drawing make a pixel.
    #[must_use]
    pub fn of(atlas: &Atlas<'a>, scene: &Scene<'_>, open: Option<PlaceId>, view: Viewport, scale: f64) -> Self {
        let mut marks: Vec<Mark<'a>> = marks(atlas, scene).collect();
        let mut neighbours: Vec<Neighbour<'a>> = neighbours(atlas).collect();
        let pixels = |(x, y): (u16, u16)| ((f64::from(x) - view.x) / scale, (f64::from(y) - view.y) / scale);
        let of_mark = |mark: &Mark<'_>| {
            let (x, y) = pixels(mark.at);
            let (reach, n_signs) = (mark.face.reach(), mark.face.signs().chars().count());
            Footprint { x, y, reach, n_signs, width: width(mark.name), turn: turn(mark, open) }
        };
        let of_neighbour = |(neighbour, room): (&Neighbour<'_>, f64)| {
            let (x, y) = pixels(neighbour.at);
            let width = ABROAD * width(neighbour.name);
            // What would run over a border is too wide for any place.
            let width = if width / 2.0 * scale > room { f64::INFINITY } else { width };
            Footprint { x, y, reach: 0.0, n_signs: 0, width, turn: 4 }
        };
        let rooms = atlas.map_names().iter().map(|name| f64::from(name.room.get()));
        let footprints: Vec<Footprint> = marks.iter().map(of_mark).chain(neighbours.iter().zip(rooms).map(of_neighbour)).collect();
        let (width, height) = view.size();
        let mut labels = labels(&footprints, (width / scale, height / scale)).into_iter();
        marks.iter_mut().zip(labels.by_ref()).for_each(|(mark, label)| mark.label = label);
        neighbours.iter_mut().zip(labels).for_each(|(neighbour, label)| neighbour.label = label);
        Self { marks, neighbours }
    }
}

fn marks<'a>(atlas: &Atlas<'a>, scene: &Scene<'_>) -> impl Iterator<Item = Mark<'a>> {
    atlas.map_points().map(|point| {
        let place = point.place;
        let name = atlas.str(atlas.place(place).name);
        Mark { place, at: (point.x.get(), point.y.get()), name, face: scene.face(place), label: None }
    })
}

fn neighbours<'a>(atlas: &Atlas<'a>) -> impl Iterator<Item = Neighbour<'a>> {
    atlas.map_names().iter().map(|row| Neighbour { at: (row.x.get(), row.y.get()), name: atlas.str(row.name), label: None })
}

/// Who chooses the place of its name first.
fn turn(mark: &Mark<'_>, open: Option<PlaceId>) -> u8 {
    match mark.face {
        _ if open == Some(mark.place) => 0,
        face if face.status.is_some() || face.named.is_some_and(|(n, most)| n * 4 > most) => 1,
        face if face.fell.is_some() || face.named.is_some_and(|(n, _)| n > 0) => 2,
        _ => 3,
    }
}
