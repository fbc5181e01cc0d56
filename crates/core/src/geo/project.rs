//! Degrees → units of the drawing: Lambert's conformal conic projection, with standard parallels chosen from the extent of the
//! map (Snyder, Map Projections: A Working Manual, 1987).
use crate::model::BaseMap;
/// Width of the drawing in units. More units are finer and heavier; below 500 small provinces lose their shape.
pub const WIDTH: f64 = 1000.0;

/// Margin around the provinces, as a fraction of their width.
const MARGIN: f64 = 0.045;

/// Maps degrees to units. North is up at the centre; y grows downwards, as in SVG.
pub struct Projection {
    conic: Conic,
    left: f64,
    top: f64,
    scale: f64,
    /// Height of the drawing in units.
    pub height: f64,
}

impl Projection {
    /// The projection in which the provinces fill the drawing; `None` if there are no provinces.
    #[must_use]
    pub fn of(map: &BaseMap) -> Option<Self> {
        let points: Vec<(f64, f64)> = map.provinces.iter().flat_map(|area| &area.rings).flat_map(|ring| map.ring(ring)).collect();
        let (west, south, east, north) = bounds(&points)?;
        // Parallels a sixth of the height from each edge balance the error between centre and edges (Snyder 1987, p. 99).
        let sixth = (north - south) / 6.0;
        let conic = Conic::of([south + sixth, north - sixth], ((east + west) / 2.0, (north + south) / 2.0))?;
        let mut projection = Self { conic, left: 0.0, top: 0.0, scale: 1.0, height: 0.0 };
        let (left, bottom, right, top) = bounds(&points.iter().map(|point| projection.metres(*point)).collect::<Vec<_>>())?;
        let margin = (right - left) * MARGIN;
        projection.scale = WIDTH / (right - left + 2.0 * margin);
        projection.left = left - margin;
        projection.top = top + margin;
        projection.height = ((top - bottom + 2.0 * margin) * projection.scale).round();
        Some(projection)
    }

    /// Metres east and north of the projection's centre.
    #[must_use]
    pub fn metres(&self, point: (f64, f64)) -> (f64, f64) {
        self.conic.metres(point)
    }

    /// Units from the drawing's left and upper edge.
    #[must_use]
    pub fn units(&self, point: (f64, f64)) -> (f64, f64) {
        let (x, y) = self.metres(point);
        ((x - self.left) * self.scale, (self.top - y) * self.scale)
    }
}

/// Lambert's conformal conic projection on WGS 84.
#[cfg(not(target_arch = "wasm32"))]
struct Conic {
    from: proj4rs::Proj,
    to: proj4rs::Proj,
}

#[cfg(not(target_arch = "wasm32"))]
impl Conic {
    fn of(parallels: [f64; 2], (longitude, latitude): (f64, f64)) -> Option<Self> {
        let [lower, upper] = parallels;
        let conic = format!("+proj=lcc +lat_1={lower} +lat_2={upper} +lat_0={latitude} +lon_0={longitude} +datum=WGS84");
        let proj = |text: &str| proj4rs::Proj::from_proj_string(text).ok();
        Some(Self { from: proj("+proj=longlat +datum=WGS84")?, to: proj(&conic)? })
    }

    fn metres(&self, (longitude, latitude): (f64, f64)) -> (f64, f64) {
        let mut point = (longitude.to_radians(), latitude.to_radians(), 0.0);
        match proj4rs::transform::transform(&self.from, &self.to, &mut point) {
            Ok(()) => (point.0, point.1),
            Err(_) => (f64::NAN, f64::NAN),
        }
    }
}

/// In the browser the drawing comes ready made.
#[cfg(target_arch = "wasm32")]
struct Conic;

#[cfg(target_arch = "wasm32")]
impl Conic {
    fn of(_: [f64; 2], _: (f64, f64)) -> Option<Self> {
        None
    }

    fn metres(&self, _: (f64, f64)) -> (f64, f64) {
        (f64::NAN, f64::NAN)
    }
}

/// Smallest and largest coordinates.
fn bounds(points: &[(f64, f64)]) -> Option<(f64, f64, f64, f64)> {
    let first = points.first()?;
    Some(
        points
            .iter()
            .fold((first.0, first.1, first.0, first.1), |(x1, y1, x2, y2), (x, y)| (x1.min(*x), y1.min(*y), x2.max(*x), y2.max(*y))),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Area;

    /// The four corners of a box, as one province.
    fn a_box(west: f64, south: f64, east: f64, north: f64) -> BaseMap {
        let ring = vec![(west, south), (east, south), (east, north), (west, north), (west, south)];
        BaseMap { arcs: vec![ring], provinces: vec![Area { name: "box".into(), rings: vec![vec![0]] }], ..BaseMap::default() }
    }

    #[test]
    fn the_library_gives_the_worked_example_of_the_textbook() {
        // Snyder 1987, p. 296: Clarke 1866, parallels 33° and 45° N, origin 23° N 96° W; the point 35° N 75° W.
        let to = proj4rs::Proj::from_proj_string("+proj=lcc +lat_1=33 +lat_2=45 +lat_0=23 +lon_0=-96 +ellps=clrk66").expect("a projection");
        let from = proj4rs::Proj::from_proj_string("+proj=longlat +ellps=clrk66").expect("a projection");
        let mut point = (f64::to_radians(-75.0), f64::to_radians(35.0), 0.0);
        proj4rs::transform::transform(&from, &to, &mut point).expect("a point");
        assert!((point.0 - 1_894_410.9).abs() < 0.1 && (point.1 - 1_564_649.5).abs() < 0.1, "{point:?}");
    }

    #[test]
    fn the_provinces_fill_the_drawing_with_a_margin() {
        let projection = Projection::of(&a_box(60.0, 30.0, 74.0, 38.0)).expect("a projection");
        let (x, y) = projection.units((67.0, 34.0));
        assert!((x - WIDTH / 2.0).abs() < 0.5 && y > 0.0 && y < projection.height, "{x} {y}");
        for corner in [(60.0, 30.0), (74.0, 30.0), (60.0, 38.0), (74.0, 38.0)] {
            let (x, y) = projection.units(corner);
            assert!(x > 20.0 && x < WIDTH - 20.0 && y > 20.0 && y < projection.height - 20.0, "{corner:?} at {x} {y}");
        }
    }

    #[test]
    fn distances_are_true_within_one_in_a_hundred() {
        let projection = Projection::of(&a_box(60.5, 29.4, 74.9, 38.5)).expect("a projection");
        // Great-circle distances on the ellipsoid, in kilometres (GeographicLib): one degree north and one degree east at 34° N.
        for (from, to, km) in
            [((67.0, 34.0), (67.0, 35.0), 110.94), ((67.0, 34.0), (68.0, 34.0), 92.38), ((61.0, 38.0), (62.0, 38.0), 87.83)]
        {
            let ((x1, y1), (x2, y2)) = (projection.metres(from), projection.metres(to));
            let found = (x2 - x1).hypot(y2 - y1) / 1000.0;
            assert!((found / km - 1.0).abs() < 0.01, "{from:?} to {to:?}: {found} km");
        }
    }
}
