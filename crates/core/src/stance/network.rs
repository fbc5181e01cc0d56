//! The agreement network as a list of marks: nodes on a circle in the order of the clustering, and lines between them.
use super::agreement::{Agreement, Measure, Normalisation, Pair};
use super::layout::{Place, circle};
use super::pairs::Measured;
use super::party::Party;
use crate::index::Atlas;
use crate::wrap::wrapped;

/// Radius of the circle.
const RADIUS: f64 = 330.0;
/// Half of the picture's width and height; its middle is at 0, 0.
const HALF: i32 = 610;
/// Letters of a line of a name that fit beside the circle, and how much of the circle a line takes.
const LETTERS: usize = 30;
const LINE: f64 = 20.0;
/// Lines that a name has at most.
const LINES: usize = 4;
/// How far from the middle of the circle the control points of lines stand, in units: close to it, so that every line bends there.
const BEND: f64 = 0.2;

/// The picture, in its own units.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// Half of its width and height.
    pub half: i32,
    /// The lines, in the order in which they are drawn.
    pub edges: Vec<Edge>,
    /// The nodes, drawn over the lines.
    pub nodes: Vec<Node>,
}

/// A line between two nodes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// Beginning, control point and end of a quadratic curve, to a tenth.
    pub curve: [(f64, f64); 3],
    /// Width of the line, to a tenth.
    pub width: f64,
    /// Whether the two stand against each other.
    pub is_against: bool,
    /// Whether it rests on few issues.
    pub is_weak: bool,
}

/// A node with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Who it stands for.
    pub party: Party,
    /// Its name.
    pub name: String,
    /// Its middle, to a tenth.
    pub at: (f64, f64),
    /// Degrees by which the name is turned, clockwise and to a tenth, so that it reads outwards.
    pub turn: f64,
    /// Whether it stands left of the middle, so that its name ends at the node.
    pub is_left: bool,
    /// The lines of the name.
    pub lines: Vec<String>,
    /// How far below the node the first line stands, in heights of a letter.
    pub first_line: f64,
}

/// The picture of an agreement by one measure.
#[must_use]
pub fn network(atlas: &Atlas<'_>, agreement: &Agreement, measure: Measure, normalisation: Normalisation) -> Network {
    let measured = Measured { agreement, measure, normalisation };
    let places = circle(agreement.actors.len());
    let largest = measured.largest();
    // Those that rest on enough issues are drawn last, on top.
    let (weak, strong): (Vec<_>, Vec<_>) = measured.ranked().into_iter().partition(|(pair, _)| pair.is_weak());
    let edge = |(pair, value): (&Pair, f64)| Edge {
        curve: curve(&places[pair.a], &places[pair.b]),
        width: tenths(0.6 + 4.4 * value.abs() / largest),
        is_against: measured.is_against(value),
        is_weak: pair.is_weak(),
    };
    let edges = weak.into_iter().chain(strong).map(edge).collect();
    let nodes = places.iter().enumerate().map(|(node, place)| named(atlas, measured.party(node), place, places.len())).collect();
    Network { half: HALF, edges, nodes }
}

/// A line that bends towards the middle, so that neighbours' lines can be told apart.
fn curve(a: &Place, b: &Place) -> [(f64, f64); 3] {
    let end = |place: &Place| (tenths(place.x * RADIUS), tenths(place.y * RADIUS));
    [end(a), (tenths((a.x + b.x) * BEND), tenths((a.y + b.y) * BEND)), end(b)]
}

/// A node with its name in as many lines as there is room for.
fn named(atlas: &Atlas<'_>, party: Party, place: &Place, n_nodes: usize) -> Node {
    let name = party.facet.name(atlas, party.value);
    let is_left = place.x < 0.0;
    let room = std::f64::consts::TAU * RADIUS / n_nodes as f64 / LINE;
    let lines = wrapped(name, LETTERS, (room as usize).clamp(1, LINES));
    Node {
        party,
        name: name.to_owned(),
        at: (tenths(place.x * RADIUS), tenths(place.y * RADIUS)),
        turn: tenths(if is_left { place.degrees + 180.0 } else { place.degrees }),
        is_left,
        first_line: hundredths(0.35 - 0.55 * (lines.len() as f64 - 1.0)),
        lines,
    }
}

/// To one decimal, without a negative zero.
fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0 + 0.0
}

fn hundredths(number: f64) -> f64 {
    (number * 100.0).round() / 100.0 + 0.0
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AGREEING, bytes};
    use super::super::{Group, agreement};
    use super::*;
    use crate::query::Asked;

    fn drawn(measure: Measure) -> Network {
        let bytes = bytes(AGREEING);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let agreement = agreement(&atlas, &Asked::everything(&atlas), Group::Actor, false);
        network(&atlas, &agreement, measure, Normalisation::None)
    }

    #[test]
    fn lines_join_nodes_and_the_strong_ones_lie_on_top() {
        let picture = drawn(Measure::Congruence);
        assert_eq!(picture.edges.iter().map(|edge| (edge.is_weak, edge.width)).collect::<Vec<_>>(), [(true, 2.8), (false, 5.0)]);
        for edge in &picture.edges {
            let [from, _, to] = edge.curve;
            assert!(picture.nodes.iter().any(|node| node.at == from) && picture.nodes.iter().any(|node| node.at == to), "{edge:?}");
        }
        assert!(picture.edges.iter().all(|edge| !edge.is_against));
        assert!(drawn(Measure::Conflict).edges.iter().all(|edge| edge.is_against));
    }

    #[test]
    fn names_read_outwards() {
        let picture = drawn(Measure::Congruence);
        assert_eq!(picture.nodes.len(), 3);
        for node in &picture.nodes {
            assert_eq!(node.is_left, node.at.0 < 0.0);
            assert_eq!((node.lines.len(), node.first_line), (1, 0.35));
            assert!(
                (if node.is_left { 90.0..=270.0 } else { -90.0..=90.0 }).contains(&(node.turn - if node.is_left { 180.0 } else { 0.0 })),
                "{node:?}"
            );
        }
    }
}
