//! Areas of polygons → areas that share borders: a line between two of them is one line, as in TopoJSON.
use crate::model::{Area, BaseMap};
use std::collections::{BTreeMap, BTreeSet};

/// An area by its name and its rings, each a list of (longitude, latitude) with the first point again at the end.
pub type Polygons = (String, Vec<Vec<(f64, f64)>>);

/// A point as it can be compared: coordinates that are the same number are the same point.
type Key = (u64, u64);

fn key((x, y): (f64, f64)) -> Key {
    // Both zeros are one.
    ((x + 0.0).to_bits(), (y + 0.0).to_bits())
}

/// A step from point to point, whichever way.
fn step(from: (f64, f64), to: (f64, f64)) -> (Key, Key) {
    let (from, to) = (key(from), key(to));
    if from < to { (from, to) } else { (to, from) }
}

/// The areas with the lines that they are made of. A ring is parted wherever the areas on its two sides change.
pub fn shared_borders(areas: Vec<Polygons>) -> BaseMap {
    let mut users: BTreeMap<(Key, Key), BTreeSet<usize>> = BTreeMap::new();
    for (area, (_, rings)) in areas.iter().enumerate() {
        for pair in rings.iter().flat_map(|ring| ring.windows(2)) {
            users.entry(step(pair[0], pair[1])).or_default().insert(area);
        }
    }
    let mut known: BTreeMap<Vec<Key>, i32> = BTreeMap::new();
    let mut arcs = Vec::new();
    let mut named = |line: Vec<(f64, f64)>| {
        let forward: Vec<Key> = line.iter().copied().map(key).collect();
        if let Some(arc) = known.get(&forward) {
            return *arc;
        }
        let arc = arcs.len() as i32;
        known.insert(forward.iter().rev().copied().collect(), !arc);
        known.insert(forward, arc);
        arcs.push(line);
        arc
    };
    let areas = areas
        .into_iter()
        .map(|(name, rings)| {
            let rings = rings.iter().map(|ring| parted(ring, &users).into_iter().map(&mut named).collect()).collect();
            Area { name, rings }
        })
        .collect();
    BaseMap { arcs, areas, neighbours: Vec::new() }
}

/// A ring as lines, each of which lies between the same areas from end to end.
fn parted(ring: &[(f64, f64)], users: &BTreeMap<(Key, Key), BTreeSet<usize>>) -> Vec<Vec<(f64, f64)>> {
    let points = &ring[..ring.len().saturating_sub(1)];
    let n = points.len();
    let beside = |at: usize| &users[&step(points[at % n], points[(at + 1) % n])];
    let first = (0..n).find(|at| beside(*at) != beside(at + n - 1));
    // A ring without such a point, as an island, begins at its least point, so that the ring around a hole in it is the same line.
    let first = first.or_else(|| (0..n).min_by_key(|at| key(points[*at]))).unwrap_or(0);
    let mut lines: Vec<Vec<(f64, f64)>> = Vec::new();
    for at in first..first + n {
        match lines.last_mut() {
            Some(line) if beside(at) == beside(at - 1) => line.push(points[(at + 1) % n]),
            _ => lines.push(vec![points[at % n], points[(at + 1) % n]]),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f64, y: f64) -> Vec<(f64, f64)> {
        vec![(x, y), (x + 1.0, y), (x + 1.0, y + 1.0), (x, y + 1.0), (x, y)]
    }

    #[test]
    fn a_border_between_two_areas_is_one_line() {
        let map = shared_borders(vec![("west".into(), vec![square(0.0, 0.0)]), ("east".into(), vec![square(1.0, 0.0)])]);
        assert_eq!(map.arcs.len(), 3);
        let uses =
            |arc: i32| map.areas.iter().flat_map(|area| area.rings.iter().flatten()).filter(|one| **one == arc || **one == !arc).count();
        let mut uses: Vec<usize> = (0..3).map(uses).collect();
        uses.sort_unstable();
        assert_eq!(uses, [1, 1, 2]);
        for (area, x) in map.areas.iter().zip([0.0, 1.0]) {
            let mut points = map.ring(&area.rings[0]);
            points.pop();
            points.sort_by(|left, right| left.partial_cmp(right).expect("numbers"));
            assert_eq!(points, [(x, 0.0), (x, 1.0), (x + 1.0, 0.0), (x + 1.0, 1.0)]);
        }
    }

    #[test]
    fn an_area_within_another_shares_its_whole_border() {
        let outer = vec![(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0), (-5.0, -5.0)];
        let mut hole = square(0.0, 0.0);
        hole.reverse();
        hole.rotate_left(2);
        hole.dedup();
        if hole.first() != hole.last() {
            hole.push(hole[0]);
        }
        let map = shared_borders(vec![("outer".into(), vec![outer, hole]), ("inner".into(), vec![square(0.0, 0.0)])]);
        assert_eq!(map.arcs.len(), 2, "{map:?}");
    }
}
