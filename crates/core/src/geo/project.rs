//! Degrees → units of the drawing. The extent of the map chooses the projection: Lambert's conformal conic in middle latitudes, his
//! azimuthal equal-area near the equator and the poles (Snyder, Map Projections: A Working Manual, 1987), Equal Earth for the world
//! (Šavrič, Patterson and Jenny 2019).
use crate::model::{Area, BaseMap};

/// Width of the drawing in units. More units are finer and heavier; below 500 small provinces lose their shape.
pub const WIDTH: f64 = 1000.0;

/// Margin around what is shown, as a fraction of its width.
const MARGIN: f64 = 0.045;
/// The height and the width of what is shown: at most and at least this many widths.
const HIGHEST: f64 = 1.1;
const LOWEST: f64 = 0.4;
/// How far the areas may reach beyond the points, in extents of the points to each side; and the least such extent, in degrees.
const BEYOND: f64 = 2.0;
const LEAST_AROUND: f64 = 4.0;
/// The least extent of the drawing, in degrees: that of a single place without outlines.
const LEAST: f64 = 0.01;

/// Maps degrees to units. North is up at the centre; y grows downwards, as in SVG.
pub struct Projection {
    proj: Proj,
    left: f64,
    top: f64,
    scale: f64,
    /// Height of the drawing in units.
    pub height: f64,
}

impl Projection {
    /// The projection in which the areas and the points (longitude, latitude) fill the drawing; `None` where there is neither. Areas that
    /// reach far beyond the points are cut off.
    #[must_use]
    pub fn of(map: Option<&BaseMap>, points: &[(f64, f64)]) -> Option<Self> {
        let mut shown: Vec<(f64, f64)> = map.map_or_else(Vec::new, |map| lands(map, points));
        shown.extend(points);
        let centre = middle_longitude(&shown)?;
        if let Some(kept) = extent(points, centre) {
            shown.retain(|point| kept.contains(around(*point, centre)));
            let (x, y) = ((kept.west + kept.east) / 2.0 + centre, (kept.south + kept.north) / 2.0);
            shown.extend([(x - LEAST / 2.0, y - LEAST / 2.0), (x + LEAST / 2.0, y + LEAST / 2.0)]);
        }
        let (west, south, east, north) = bounds(&shown.iter().map(|point| around(*point, centre)).collect::<Vec<_>>())?;
        let mut projection =
            Self { proj: Proj::of((west + centre, south, east + centre, north))?, left: 0.0, top: 0.0, scale: 1.0, height: 0.0 };
        let metres: Vec<(f64, f64)> = shown.iter().map(|point| projection.metres(*point)).filter(|(x, y)| (x + y).is_finite()).collect();
        let (left, bottom, right, top) = bounds(&metres)?;
        // What is much higher than wide stands in the middle, so that it fits a screen.
        let width = (right - left).max((top - bottom) / HIGHEST).max(1.0);
        let margin = width * MARGIN;
        projection.scale = WIDTH / (width + 2.0 * margin);
        projection.left = (left + right - width) / 2.0 - margin;
        let height = (top - bottom).max(width * LOWEST);
        projection.top = (top + bottom + height) / 2.0 + margin;
        projection.height = ((height + 2.0 * margin) * projection.scale).round();
        Some(projection)
    }

    /// Metres east and north of the projection's centre.
    #[must_use]
    pub fn metres(&self, point: (f64, f64)) -> (f64, f64) {
        self.proj.metres(point)
    }

    /// Units from the drawing's left and upper edge.
    #[must_use]
    pub fn units(&self, point: (f64, f64)) -> (f64, f64) {
        let (x, y) = self.metres(point);
        ((x - self.left) * self.scale, (self.top - y) * self.scale)
    }
}

/// A projection of WGS 84.
#[cfg(not(target_arch = "wasm32"))]
struct Proj {
    from: proj4rs::Proj,
    to: proj4rs::Proj,
}

#[cfg(not(target_arch = "wasm32"))]
impl Proj {
    /// The projection for an extent in degrees.
    fn of((west, south, east, north): (f64, f64, f64, f64)) -> Option<Self> {
        let (longitude, latitude) = ((east + west) / 2.0, (north + south) / 2.0);
        // Parallels a sixth of the height from each edge balance the error between centre and edges (Snyder 1987, p. 99).
        let sixth = (north - south) / 6.0;
        let (lower, upper) = (south + sixth, north - sixth);
        let is_middle =
            latitude.abs() > 12.0 && (south > 0.0 || north < 0.0 || latitude.abs() > 25.0) && south.abs().max(north.abs()) < 78.0;
        let to = if east - west > 150.0 || north - south > 110.0 {
            "+proj=eqearth".to_owned()
        } else if is_middle {
            format!("+proj=lcc +lat_1={lower} +lat_2={upper} +lat_0={latitude}")
        } else {
            format!("+proj=laea +lat_0={latitude}")
        };
        let proj = |text: &str| proj4rs::Proj::from_proj_string(text).ok();
        Some(Self { from: proj("+proj=longlat +datum=WGS84")?, to: proj(&format!("{to} +lon_0={longitude} +datum=WGS84"))? })
    }

    /// Metres east and north of the centre; no numbers where the projection has no such point.
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
struct Proj;

#[cfg(target_arch = "wasm32")]
impl Proj {
    fn of(_: (f64, f64, f64, f64)) -> Option<Self> {
        None
    }

    fn metres(&self, _: (f64, f64)) -> (f64, f64) {
        (f64::NAN, f64::NAN)
    }
}

/// The outlines of the rings that a point lies in, so that a far island does not make the map small; of all where none does.
fn lands(map: &BaseMap, points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let rings = || map.areas.iter().flat_map(|area| &area.rings);
    let has_point = |ring: &&Vec<i32>| {
        let alone = Area { name: String::new(), rings: vec![(*ring).clone()] };
        points.iter().any(|point| map.contains(&alone, *point))
    };
    let with_points: Vec<(f64, f64)> = rings().filter(has_point).flat_map(|ring| map.ring(ring)).collect();
    if with_points.is_empty() { rings().flat_map(|ring| map.ring(ring)).collect() } else { with_points }
}

/// A span of degrees, its longitudes counted from a centre.
struct Extent {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

impl Extent {
    fn contains(&self, (x, y): (f64, f64)) -> bool {
        (self.west..=self.east).contains(&x) && (self.south..=self.north).contains(&y)
    }
}

/// The extent of some points with what may be shown around; none of none.
fn extent(points: &[(f64, f64)], centre: f64) -> Option<Extent> {
    let (west, south, east, north) = bounds(&points.iter().map(|point| around(*point, centre)).collect::<Vec<_>>())?;
    let span = |least: f64, most: f64| {
        let (middle, half) = ((least + most) / 2.0, (most - least).max(LEAST_AROUND) / 2.0);
        (middle - half * (2.0 * BEYOND + 1.0), middle + half * (2.0 * BEYOND + 1.0))
    };
    let ((west, east), (south, north)) = (span(west, east), span(south, north));
    Some(Extent { west, south: south.max(-90.0), east, north: north.min(90.0) })
}

/// A point with its longitude counted from a centre, from -180 to 180.
fn around((longitude, latitude): (f64, f64), centre: f64) -> (f64, f64) {
    ((longitude - centre + 540.0).rem_euclid(360.0) - 180.0, latitude)
}

/// The middle of the points on the globe: opposite of the widest stretch that has none.
fn middle_longitude(points: &[(f64, f64)]) -> Option<f64> {
    let mut longitudes: Vec<f64> = points.iter().map(|(longitude, _)| longitude.rem_euclid(360.0)).collect();
    longitudes.sort_by(f64::total_cmp);
    let first = *longitudes.first()?;
    let next = longitudes.iter().skip(1).copied().chain([first + 360.0]);
    let (gap, after) = longitudes.iter().zip(next).map(|(from, to)| (to - from, to)).max_by(|left, right| left.0.total_cmp(&right.0))?;
    let middle = (after + (360.0 - gap) / 2.0 + 180.0).rem_euclid(360.0) - 180.0;
    // The whole world is shown as it is known.
    Some(if gap < 60.0 { 0.0 } else { middle })
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

    /// The four corners of a box, as one area.
    fn a_box(west: f64, south: f64, east: f64, north: f64) -> BaseMap {
        let ring = vec![(west, south), (east, south), (east, north), (west, north), (west, south)];
        BaseMap { arcs: vec![ring], areas: vec![Area { name: "box".into(), rings: vec![vec![0]] }], ..BaseMap::default() }
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
    fn the_areas_fill_the_drawing_with_a_margin() {
        let projection = Projection::of(Some(&a_box(60.0, 30.0, 74.0, 38.0)), &[]).expect("a projection");
        let (x, y) = projection.units((67.0, 34.0));
        assert!((x - WIDTH / 2.0).abs() < 0.5 && y > 0.0 && y < projection.height, "{x} {y}");
        for corner in [(60.0, 30.0), (74.0, 30.0), (60.0, 38.0), (74.0, 38.0)] {
            let (x, y) = projection.units(corner);
            assert!(x > 20.0 && x < WIDTH - 20.0 && y > 20.0 && y < projection.height - 20.0, "{corner:?} at {x} {y}");
        }
    }

    #[test]
    fn distances_are_true_within_one_in_a_hundred() {
        let projection = Projection::of(Some(&a_box(60.5, 29.4, 74.9, 38.5)), &[]).expect("a projection");
        // Great-circle distances on the ellipsoid, in kilometres (GeographicLib): one degree north and one degree east at 34° N.
        for (from, to, km) in
            [((67.0, 34.0), (67.0, 35.0), 110.94), ((67.0, 34.0), (68.0, 34.0), 92.38), ((61.0, 38.0), (62.0, 38.0), 87.83)]
        {
            let ((x1, y1), (x2, y2)) = (projection.metres(from), projection.metres(to));
            let found = (x2 - x1).hypot(y2 - y1) / 1000.0;
            assert!((found / km - 1.0).abs() < 0.01, "{from:?} to {to:?}: {found} km");
        }
    }

    #[test]
    fn points_without_outlines_fill_the_drawing_wherever_they_are() {
        for points in [
            vec![(46.7, 24.7), (51.5, 25.3), (51.4, 35.7)],
            vec![(-0.1, 51.5)],
            vec![(178.4, -18.1), (-175.2, -21.1), (-171.8, -13.8)],
            vec![(-78.5, -0.2), (36.8, -1.3), (103.8, 1.3)],
            vec![(18.9, 69.6), (-51.7, 64.2), (15.6, 78.2)],
            vec![(-122.0, 37.0), (151.0, -33.0), (139.0, 35.0), (2.0, 48.0)],
            vec![(-70.0, -18.0), (-70.9, -53.1)],
        ] {
            let projection = Projection::of(None, &points).expect("a projection");
            assert!(projection.height > 300.0 && projection.height < 1300.0, "{points:?}: {}", projection.height);
            for point in &points {
                let (x, y) = projection.units(*point);
                assert!(x > 0.0 && x < WIDTH && y > 0.0 && y < projection.height, "{points:?}: {point:?} at {x} {y}");
            }
        }
        assert!(Projection::of(None, &[]).is_none());
    }

    #[test]
    fn areas_that_reach_far_beyond_the_points_are_cut_off() {
        let world = a_box(-180.0, -90.0, 180.0, 83.0);
        let projection = Projection::of(Some(&world), &[(11.0, 51.0), (12.0, 52.0)]).expect("a projection");
        let ((x1, y1), (x2, y2)) = (projection.units((11.0, 51.0)), projection.units((12.0, 52.0)));
        assert!(x2 - x1 > 30.0 && y1 - y2 > 30.0, "{x1} {y1} {x2} {y2}");
    }
}
