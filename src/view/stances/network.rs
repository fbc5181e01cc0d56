//! The agreement network as a picture: nodes on a circle in the order of the clustering.
use super::super::dom::{El, el, svg};
use super::agreement::Shown;
use crate::text::stances as words;
use atlas_core::stance::circle;

/// Radius of the circle and half of the picture, in its own units.
const RADIUS: f64 = 300.0;
const HALF: f64 = 520.0;

/// The picture; the table has the same in numbers, so that it is one image to those who do not see it.
pub fn network(shown: &Shown<'_>) -> El {
    let places = circle(shown.agreement.actors.len());
    let largest = shown.largest();
    let mut edges: Vec<(f64, El)> = Vec::new();
    for pair in &shown.agreement.pairs {
        let Some(value) = shown.value(pair).filter(|value| *value > 0.0) else { continue };
        let ((x1, y1), (x2, y2)) = (places[pair.a], places[pair.b]);
        // A line bends towards the middle, so that neighbours' lines can be told apart.
        let (mx, my) = ((x1 + x2) * 0.2, (y1 + y2) * 0.2);
        let at = |x: f64| (x * RADIUS * 10.0).round() / 10.0;
        let path = format!("M{} {}Q{} {} {} {}", at(x1), at(y1), at(mx), at(my), at(x2), at(y2));
        let width = format!("{:.1}", 0.6 + 4.4 * value / largest);
        let edge =
            svg("path").attr("class", "network__edge").attr("d", &path).attr("stroke-width", &width).flag("data-weak", pair.is_weak());
        edges.push((value, edge));
    }
    edges.sort_by(|left, right| left.0.total_cmp(&right.0));
    let nodes = places.iter().enumerate().map(|(node, (x, y))| name(shown, node, *x, *y));
    let view = format!("{} {} {} {}", -HALF, -HALF, 2.0 * HALF, 2.0 * HALF);
    let picture = svg("svg").attr("class", "network").attr("viewBox", &view).attr("role", "img").attr("aria-label", words::NETWORK);
    let picture = picture.children(edges.into_iter().map(|(_, edge)| edge)).children(nodes);
    let scroll = el("div").class("wide").attr("tabindex", "0").attr("role", "group").attr("aria-label", words::NETWORK).child(picture);
    el("section").child(el("h2").text(words::NETWORK)).child(el("p").class("count").text(words::NETWORK_HINT)).child(scroll)
}

/// A node with its name, turned so that it reads outwards.
fn name(shown: &Shown<'_>, node: usize, x: f64, y: f64) -> El {
    let degrees = y.atan2(x).to_degrees();
    let (turn, anchor, shift) = if x < 0.0 { (degrees + 180.0, "end", -10) } else { (degrees, "start", 10) };
    let place = format!("translate({:.1} {:.1})", x * RADIUS, y * RADIUS);
    let text = svg("text")
        .attr("transform", &format!("rotate({turn:.1})"))
        .attr("x", &shift.to_string())
        .attr("dy", "0.35em")
        .attr("text-anchor", anchor);
    svg("g").attr("transform", &place).child(svg("circle").attr("class", "network__node").attr("r", "5")).child(text.text(shown.name(node)))
}
