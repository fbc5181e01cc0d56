//! Base map → drawing: paths in whole numbers, each border once, and a point for each name.
use super::project::{Projection, WIDTH};
use crate::model::{Area, BaseMap, arc_row};
use std::fmt::Write;

/// Points whose triangle with their neighbours is smaller than this, in square units, are removed (Visvalingam and Whyatt
/// 1993). Raising it makes the map lighter and coarser; at 4, small provinces begin to look angular.
const SMALLEST: i64 = 2;

/// How far beyond the drawing lines are kept, in units.
const BEYOND: i32 = 4;

/// Points farther than this, in units, or that the projection does not have, are left out.
const FAR: f64 = 1e6;

type Point = (i32, i32);

/// The drawing of a base map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// Width and height in units.
    pub size: (u16, u16),
    /// SVG path of the outer border of all areas.
    pub land: String,
    /// SVG path of the borders between areas.
    pub borders: String,
    /// SVG path of the borders between neighbours.
    pub abroad: String,
    /// The neighbours' names, each with the point it is centred on and how far it may extend to each side, in units.
    pub names: Vec<(String, Point, u16)>,
}

impl Outline {
    /// Draws a map; without areas, the empty ground.
    #[must_use]
    pub fn of(map: Option<&BaseMap>, projection: &Projection) -> Self {
        let empty = BaseMap::default();
        let map = map.unwrap_or(&empty);
        let lines: Vec<Vec<Point>> = map.arcs.iter().map(|arc| simplified(&rounded(arc, projection))).collect();
        let mut uses = vec![(0, 0); lines.len()];
        for arc in arcs(&map.areas) {
            uses[arc_row(arc)].0 += 1;
        }
        for arc in arcs(&map.neighbours) {
            uses[arc_row(arc)].1 += 1;
        }
        let of =
            |wanted: fn((u8, u8)) -> bool| lines.iter().zip(&uses).filter(move |(_, uses)| wanted(**uses)).map(|(line, _)| line.clone());
        let outer: Vec<i32> = arcs(&map.areas).filter(|arc| uses[arc_row(*arc)].0 == 1).collect();
        let height = projection.height as i32;
        let seen = of(|(areas, neighbours)| areas == 0 && neighbours > 0).flat_map(|line| cut(&line, height));
        let name = |area: &Area| name_point(map, area, projection).map(|(point, room)| (area.name.clone(), point, room));
        let names = map.neighbours.iter().filter_map(name);
        Self {
            size: (WIDTH as u16, height as u16),
            land: rings(&outer, &lines)
                .iter()
                .map(|ring| clipped(ring, height))
                .filter(|ring| ring.len() > 2)
                .map(|ring| path(&ring) + "z")
                .collect(),
            borders: of(|(areas, _)| areas > 1).flat_map(|line| cut(&line, height)).map(|line| path(&line)).collect(),
            abroad: seen.map(|line| path(&line)).collect(),
            names: names.collect(),
        }
    }
}

fn arcs(areas: &[Area]) -> impl Iterator<Item = i32> {
    areas.iter().flat_map(|area| &area.rings).flatten().copied()
}

fn rounded(arc: &[(f64, f64)], projection: &Projection) -> Vec<Point> {
    let round = |(x, y): (f64, f64)| (x.round() as i32, y.round() as i32);
    let on_the_map = |(x, y): &(f64, f64)| x.abs().max(y.abs()) < FAR;
    let mut points: Vec<Point> = arc.iter().map(|point| projection.units(*point)).filter(on_the_map).map(round).collect();
    points.dedup();
    points
}

/// Repeatedly removes the least significant point. The ends stay, so that lines that met still meet.
fn simplified(points: &[Point]) -> Vec<Point> {
    let mut points = points.to_vec();
    let twice_area =
        |a: Point, b: Point, c: Point| (i64::from(b.0 - a.0) * i64::from(c.1 - a.1) - i64::from(c.0 - a.0) * i64::from(b.1 - a.1)).abs();
    let closed = points.first() == points.last();
    loop {
        let least = (1..points.len().saturating_sub(1)).min_by_key(|at| twice_area(points[at - 1], points[*at], points[at + 1]));
        match least {
            Some(at) if twice_area(points[at - 1], points[at], points[at + 1]) <= 2 * SMALLEST && (!closed || points.len() > 4) => {
                _ = points.remove(at)
            }
            _ => return points,
        }
    }
}

/// Joins arcs end to end into rings.
fn rings(arcs: &[i32], lines: &[Vec<Point>]) -> Vec<Vec<Point>> {
    let walked = |arc: i32| {
        let line = &lines[arc_row(arc)];
        if arc >= 0 { line.clone() } else { line.iter().rev().copied().collect() }
    };
    let mut left: Vec<Vec<Point>> = arcs.iter().map(|arc| walked(*arc)).collect();
    let mut rings = Vec::new();
    while let Some(mut ring) = left.pop() {
        while let Some(next) = left.iter().position(|line| ring.first() != ring.last() && line.first() == ring.last()) {
            ring.pop();
            ring.extend(left.swap_remove(next));
        }
        ring.pop();
        rings.push(ring);
    }
    rings
}

/// A ring within the drawing and a little beyond (Sutherland and Hodgman 1974), so that what is far outside weighs nothing.
fn clipped(ring: &[Point], height: i32) -> Vec<Point> {
    let edges: [(bool, i32, i32); 4] =
        [(true, 1, -2 * BEYOND), (true, -1, WIDTH as i32 + 2 * BEYOND), (false, 1, -2 * BEYOND), (false, -1, height + 2 * BEYOND)];
    edges.iter().fold(ring.to_vec(), |ring, (is_x, sign, edge)| {
        let along = |point: Point| if *is_x { point.0 } else { point.1 };
        let is_inside = |point: Point| sign * (along(point) - edge) >= 0;
        let crossing = |from: Point, to: Point| {
            let part = f64::from(edge - along(from)) / f64::from(along(to) - along(from));
            let between = |from: i32, to: i32| from + (f64::from(to - from) * part).round() as i32;
            (between(from.0, to.0), between(from.1, to.1))
        };
        let mut kept = Vec::new();
        for (at, to) in ring.iter().enumerate() {
            let from = ring[(at + ring.len() - 1) % ring.len()];
            if is_inside(from) != is_inside(*to) {
                kept.push(crossing(from, *to));
            }
            if is_inside(*to) {
                kept.push(*to);
            }
        }
        kept
    })
}

/// The visible parts of a line, with one more point at each end.
fn cut(line: &[Point], height: i32) -> Vec<Vec<Point>> {
    let seen = |(x, y): Point| (-BEYOND..=WIDTH as i32 + BEYOND).contains(&x) && (-BEYOND..=height + BEYOND).contains(&y);
    let mut parts: Vec<Vec<Point>> = Vec::new();
    let mut open = false;
    for pair in line.windows(2) {
        if !seen(pair[0]) && !seen(pair[1]) {
            open = false;
            continue;
        }
        match parts.last_mut() {
            Some(part) if open => part.push(pair[1]),
            _ => parts.push(pair.to_vec()),
        }
        open = true;
    }
    parts
}

/// SVG path data: the first point absolute, the others relative.
fn path(points: &[Point]) -> String {
    let mut path = String::new();
    let mut at = (0, 0);
    for (index, (x, y)) in points.iter().enumerate() {
        let (dx, dy) = (x - at.0, y - at.1);
        let letter = ["M", "l", ""][index.min(2)];
        // A minus sign is separator enough.
        let first = if index > 1 && dx >= 0 { " " } else { "" };
        let second = if dy >= 0 { " " } else { "" };
        let _ = write!(path, "{letter}{first}{dx}{second}{dy}");
        at = (*x, *y);
    }
    path
}

/// Where the name of an area goes: the middle of the widest visible strip, as high as a line of text, without a border in it;
/// and half its width. `None` if too little of the area is visible.
fn name_point(map: &BaseMap, area: &Area, projection: &Projection) -> Option<(Point, u16)> {
    const STEP: usize = 12;
    /// Half the height of a line of text on a narrow screen, in units.
    const LETTERS: f64 = 18.0;
    /// No name is as short as twice this.
    const SHORT: f64 = 30.0;
    let rings: Vec<Vec<(f64, f64)>> =
        area.rings.iter().map(|ring| map.ring(ring).iter().map(|point| projection.units(*point)).collect()).collect();
    let projected = BaseMap { arcs: rings, ..BaseMap::default() };
    let whole = Area { name: String::new(), rings: (0..projected.arcs.len()).map(|row| vec![row as i32]).collect() };
    let mut best: Option<(f64, Point)> = None;
    for x in (0..WIDTH as usize).step_by(STEP) {
        for y in (LETTERS as usize..(projection.height - LETTERS) as usize).step_by(STEP) {
            let point = (x as f64, y as f64);
            let lines = projected.arcs.iter().flat_map(|ring| ring.windows(2));
            let room = lines.fold(point.0.min(WIDTH - point.0), |room, line| room.min(aside(point, LETTERS, (line[0], line[1]))));
            if best.is_none_or(|(most, _)| room > most) && room > SHORT && projected.contains(&whole, point) {
                best = Some((room, (x as i32, y as i32)));
            }
        }
    }
    best.map(|(room, point)| (point, room as u16))
}

/// The distance, to one side of a point, at which a line first enters a strip of the given half height; infinite if it never
/// does.
fn aside((x, y): (f64, f64), half: f64, (start, end): ((f64, f64), (f64, f64))) -> f64 {
    let (upper, lower) = if start.1 < end.1 { (start, end) } else { (end, start) };
    if lower.1 < y - half || upper.1 > y + half {
        return f64::INFINITY;
    }
    let slope = if lower.1 > upper.1 { (lower.0 - upper.0) / (lower.1 - upper.1) } else { 0.0 };
    let at = |height: f64| upper.0 + slope * (height - upper.1);
    let ends = if lower.1 > upper.1 { (at(upper.1.max(y - half)), at(lower.1.min(y + half))) } else { (upper.0, lower.0) };
    (ends.0.min(ends.1) - x).max(x - ends.0.max(ends.1)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_whole_steps_and_no_needless_sign() {
        assert_eq!(path(&[(10, 20), (15, 18), (15, 19), (12, 30)]), "M10 20l5-2 0 1-3 11");
        assert_eq!(path(&[]), "");
    }

    #[test]
    fn a_line_keeps_its_ends_and_loses_what_does_not_show() {
        assert_eq!(simplified(&[(0, 0), (5, 0), (6, 1), (8, 0), (20, 0), (20, 30)]), [(0, 0), (20, 0), (20, 30)]);
        assert_eq!(simplified(&[(0, 0), (1, 0)]), [(0, 0), (1, 0)]);
    }

    #[test]
    fn a_small_island_stays_a_ring() {
        let island = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)];
        assert_eq!(simplified(&island).len(), 4);
    }

    #[test]
    fn only_what_is_seen_of_a_line_is_drawn() {
        let line = [(-500, 10), (-100, 10), (20, 10), (30, 10), (2000, 10), (3000, 10)];
        assert_eq!(cut(&line, 800), [vec![(-100, 10), (20, 10), (30, 10), (2000, 10)]]);
        assert!(cut(&[(-9, -9), (-20, -20)], 800).is_empty());
    }

    #[test]
    fn a_line_is_met_at_its_nearest_point_within_the_strip() {
        for (line, wanted) in [
            (((30.0, -50.0), (30.0, 50.0)), 30.0),
            (((-20.0, -5.0), (-40.0, 5.0)), 20.0),
            (((-20.0, 5.0), (20.0, -5.0)), 0.0),
            (((10.0, 50.0), (60.0, -50.0)), 30.0),
            (((5.0, 3.0), (9.0, 3.0)), 5.0),
            (((0.0, 11.0), (0.0, 40.0)), f64::INFINITY),
        ] {
            assert_eq!(aside((0.0, 0.0), 10.0, line), wanted, "{line:?}");
        }
    }

    #[test]
    fn a_ring_is_clipped_to_the_drawing() {
        let inside = [(10, 10), (500, 20), (300, 400)];
        assert_eq!(clipped(&inside, 800), inside);
        let around = [(-5000, -5000), (5000, -5000), (5000, 5000), (-5000, 5000)];
        let mut corners = clipped(&around, 800);
        corners.sort_unstable();
        corners.dedup();
        assert_eq!(corners, [(-8, -8), (-8, 808), (1008, -8), (1008, 808)]);
        assert!(clipped(&[(2000, 0), (3000, 0), (3000, 100)], 800).is_empty());
    }
}
