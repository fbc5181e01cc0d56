//! The agreement network as a picture: nodes on a circle in the order of the clustering.
use super::super::dom::{El, el, svg};
use super::super::shared::wide;
use super::agreement::Shown;
use crate::text::stances as words;
use atlas_core::api::number_text;
use atlas_core::stance::{Pair, Place, circle};

/// Radius of the circle and half of the picture, in its own units.
const RADIUS: f64 = 330.0;
const HALF: i32 = 660;

/// The picture; the table has the same in numbers, so that it is one image to those who do not see it.
pub fn network(shown: &Shown<'_>) -> El {
    let places = circle(shown.agreement.actors.len());
    let largest = shown.largest();
    let mut pairs = shown.agreement.ranked(shown.measure(), shown.stances.normalisation);
    pairs.retain(|(_, value)| *value > 0.0);
    // The strong ones are drawn last, on top.
    let edges = pairs.iter().rev().map(|(pair, value)| edge(pair, value / largest, &places));
    let nodes = places.iter().enumerate().map(|(node, place)| name(shown, node, place));
    let view = format!("{} {} {} {}", -HALF, -HALF, 2 * HALF, 2 * HALF);
    let picture = svg("svg").attr("class", "network").attr("viewBox", &view).attr("role", "img").attr("aria-label", words::NETWORK);
    let picture = picture.children(edges).children(nodes);
    let scroll = wide(words::NETWORK, picture);
    el("section").child(el("h2").text(words::NETWORK)).child(el("p").class("count").text(words::NETWORK_HINT)).child(scroll)
}

/// A number with at most one decimal.
fn tenths(number: f64) -> String {
    number_text((number * 10.0).round() / 10.0)
}

/// A line that bends towards the middle, so that neighbours' lines can be told apart; as thick as its share of the largest.
fn edge(pair: &Pair, share: f64, places: &[Place]) -> El {
    let (a, b) = (places[pair.a], places[pair.b]);
    let at = |x: f64, y: f64| format!("{} {}", tenths(x * RADIUS), tenths(y * RADIUS));
    let path = format!("M{}Q{} {}", at(a.x, a.y), at((a.x + b.x) * 0.2, (a.y + b.y) * 0.2), at(b.x, b.y));
    let line = svg("path").attr("class", "network__edge").attr("d", &path).attr("stroke-width", &tenths(0.6 + 4.4 * share));
    line.flag("data-weak", pair.is_weak())
}

/// A node with its name, turned so that it reads outwards.
fn name(shown: &Shown<'_>, node: usize, place: &Place) -> El {
    let left = place.x < 0.0;
    let (turn, anchor, shift) = if left { (place.degrees + 180.0, "end", "-10") } else { (place.degrees, "start", "10") };
    let at = format!("translate({} {})", tenths(place.x * RADIUS), tenths(place.y * RADIUS));
    let text = svg("text").attr("transform", &format!("rotate({})", tenths(turn))).attr("x", shift).attr("dy", "0.35em");
    let text = text.attr("text-anchor", anchor).text(&words::cut(shown.name(node)));
    svg("g").attr("transform", &at).child(svg("circle").attr("class", "network__node").attr("r", "5")).child(text)
}
