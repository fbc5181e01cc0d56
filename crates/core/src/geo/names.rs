//! The names of a scene as shown in a viewport.
use super::label::{Label, Mark, labels, width};
use super::scene::Scene;
use super::viewport::Viewport;
use crate::index::Atlas;
use crate::model::PlaceId;

/// Names of neighbours are drawn a little larger and wider than those of capitals.
const ABROAD: f64 = 1.2;

/// Where the names go: first the capitals, in the order of the map's points, then the neighbours. The selected capital is
/// placed first, then those with reports, then those that had fallen by the record. `scale` is the number of units of the
/// drawing per pixel.
#[must_use]
pub fn names(atlas: &Atlas<'_>, scene: &Scene<'_>, open: Option<PlaceId>, view: Viewport, scale: f64) -> Vec<Option<Label>> {
    let at = |x: u16, y: u16| ((f64::from(x) - view.x) / scale, (f64::from(y) - view.y) / scale);
    let capitals = atlas.map_points().map(|point| {
        let place = point.place;
        let face = scene.face(place);
        let turn = match face {
            _ if open == Some(place) => 0,
            face if face.status.is_some() => 1,
            face if face.fell.is_some() => 2,
            _ => 3,
        };
        let (x, y) = at(point.x.get(), point.y.get());
        let width = width(atlas.str(atlas.place(place).name));
        Mark { x, y, reach: face.reach(), n_signs: face.signs().chars().count(), width, turn }
    });
    let neighbours = atlas.map_names().iter().map(|name| {
        let (x, y) = at(name.x.get(), name.y.get());
        let width = ABROAD * width(atlas.str(name.name));
        // A name that would cross a border fits nowhere.
        let width = if width / 2.0 * scale > f64::from(name.room.get()) { f64::INFINITY } else { width };
        Mark { x, y, reach: 0.0, n_signs: 0, width, turn: 4 }
    });
    let (width, height) = view.size();
    labels(&capitals.chain(neighbours).collect::<Vec<_>>(), (width / scale, height / scale))
}
