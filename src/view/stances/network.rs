//! The agreement network as a picture: nodes on a circle in the order of the clustering.
use super::super::dom::{El, el, svg};
use super::super::shared::{linked, wide};
use super::agreement::Shown;
use crate::text::pairs;
use atlas_core::api::number_text;
use atlas_core::export::wrapped;
use atlas_core::query::Facet;
use atlas_core::stance::{Pair, Place, circle};
use atlas_core::state::{Action, Selection};

/// Radius of the circle and half of the picture, in its own units.
const RADIUS: f64 = 330.0;
const HALF: i32 = 610;
/// How far beside a node a press still counts: 12 pixels where the picture is at its smallest.
const REACH: &str = "21";

/// Letters of a line of a name that fit beside the circle, and how much of the circle a line takes.
const LETTERS: usize = 30;
const LINE: f64 = 20.0;

/// The picture; the table has the same names, numbers and links for whoever does not see it.
pub fn network(shown: &Shown<'_>) -> El {
    let places = circle(shown.agreement.actors.len());
    let largest = shown.largest();
    let mut pairs = shown.agreement.ranked(shown.measure(), shown.stances.normalisation);
    pairs.retain(|(_, value)| *value != 0.0);
    // Those that rest on enough issues are drawn last, on top.
    let (weak, strong): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(pair, _)| pair.is_weak());
    let edges = weak.into_iter().chain(strong);
    let edges = edges.map(|(pair, value)| edge(pair, value.abs() / largest, &places).flag("data-against", shown.is_against(value)));
    let nodes = places.iter().enumerate().map(|(node, place)| name(shown, node, place));
    let view = format!("{} {} {} {}", -HALF, -HALF, 2 * HALF, 2 * HALF);
    let picture = svg("svg").attr("class", "network").attr("viewBox", &view).attr("role", "group").attr("aria-label", pairs::NETWORK);
    let picture = picture.children(edges).children(nodes);
    let scroll = wide(pairs::NETWORK, picture);
    el("section").child(el("h2").text(pairs::NETWORK)).child(el("p").class("count").text(pairs::NETWORK_HINT)).child(scroll)
}

/// A number with at most one decimal.
fn tenths(number: f64) -> String {
    number_text((number * 10.0).round() / 10.0)
}

/// A line that bends towards the middle, so that neighbours' lines can be told apart; as thick as its share of the largest.
fn edge(pair: &Pair, share: f64, places: &[Place]) -> El {
    let (a, b) = (&places[pair.a], &places[pair.b]);
    let at = |x: f64, y: f64| format!("{} {}", tenths(x * RADIUS), tenths(y * RADIUS));
    let path = format!("M{}Q{} {}", at(a.x, a.y), at((a.x + b.x) * 0.2, (a.y + b.y) * 0.2), at(b.x, b.y));
    let line = svg("path").attr("class", "network__edge").attr("d", &path).attr("stroke-width", &tenths(0.6 + 4.4 * share));
    line.flag("data-weak", pair.is_weak())
}

/// A node with its name, turned so that it reads outwards; an actor's leads to its page. The Tab key finds it in the table.
fn name(shown: &Shown<'_>, node: usize, place: &Place) -> El {
    let left = place.x < 0.0;
    let (turn, anchor, shift) = if left { (place.degrees + 180.0, "end", "-10") } else { (place.degrees, "start", "10") };
    let at = format!("translate({} {})", tenths(place.x * RADIUS), tenths(place.y * RADIUS));
    let party = shown.party(node);
    let room = std::f64::consts::TAU * RADIUS / shown.agreement.actors.len() as f64 / LINE;
    let lines = wrapped(shown.name(node), LETTERS, (room as usize).clamp(1, 4));
    let first = 0.35 - 0.55 * (lines.len() as f64 - 1.0);
    let text = svg("text").attr("transform", &format!("rotate({})", tenths(turn))).attr("text-anchor", anchor);
    let text = text.children(lines.iter().enumerate().map(|(at, line)| {
        let down = if at == 0 { number_text(first) } else { "1.1".to_owned() };
        svg("tspan").attr("x", shift).attr("dy", &format!("{down}em")).text(line)
    }));
    let text = text.child(svg("title").text(shown.name(node)));
    let reach = svg("circle").attr("class", "network__reach").attr("r", REACH);
    let node = svg("g").attr("transform", &at).child(reach).child(svg("circle").attr("class", "network__node").attr("r", "5")).child(text);
    match party.facet {
        Facet::Actor => {
            let open = Action::Opened(Selection::Actor(party.value.actor()));
            linked(svg("a"), open).attr("tabindex", "-1").child(node)
        }
        _ => node,
    }
}
