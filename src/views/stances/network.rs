//! The agreement network as a picture.
use crate::components::{Wide, follow, href_of};
use crate::state::store;
use crate::text::pairs;
use atlas_core::query::Facet;
use atlas_core::stance::{Edge, Network, Node};
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;
use leptos::{ev, svg};

/// How far beside a node a press still counts: 12 pixels where the picture is at its smallest.
const REACH: &str = "21";

/// The picture; the table has the same names, numbers and links for whoever does not see it.
#[component]
pub fn NetworkPicture(
    /// What is drawn.
    network: Network,
) -> impl IntoView {
    let Network { half, edges, nodes } = network;
    let view_box = format!("{} {} {} {}", -half, -half, 2 * half, 2 * half);
    view! {
        <section>
            <h2>{pairs::NETWORK}</h2>
            <p class="count">{pairs::NETWORK_HINT}</p>
            <Wide name=pairs::NETWORK>
                <svg class="network" viewBox=view_box role="group" aria-label=pairs::NETWORK>
                    {edges.into_iter().map(|edge| view! { <Line edge/> }).collect_view()}
                    {nodes.into_iter().map(|node| view! { <NamedNode node/> }).collect_view()}
                </svg>
            </Wide>
        </section>
    }
}

/// A line, as thick as its share of the largest.
#[component]
fn Line(edge: Edge) -> impl IntoView {
    let [from, bend, to] = edge.curve.map(|(x, y)| format!("{x} {y}"));
    view! {
        <path
            class="network__edge"
            d=format!("M{from}Q{bend} {to}")
            stroke-width=edge.width.to_string()
            data-weak=edge.is_weak.then_some("")
            data-against=edge.is_against.then_some("")
        ></path>
    }
}

/// A node with its name; an actor's leads to the actor's page. The Tab key finds it in the table.
#[component]
fn NamedNode(node: Node) -> impl IntoView {
    let party = node.party;
    let (anchor, shift) = if node.is_left { ("end", "-10") } else { ("start", "10") };
    let line = |(at, line): (usize, String)| {
        let down = if at == 0 { node.first_line } else { 1.1 };
        view! { <tspan x=shift dy=format!("{down}em")>{line}</tspan> }
    };
    let lines = node.lines.into_iter().enumerate().map(line).collect_view();
    // Built by call: where `view!` does not see the `<svg>` around them, its `<title>` and `<a>` are those of HTML.
    let title = svg::title().child(node.name);
    let drawn = view! {
        <g transform=format!("translate({} {})", node.at.0, node.at.1)>
            <circle class="network__reach" r=REACH></circle>
            <circle class="network__node" r="5"></circle>
            <text transform=format!("rotate({})", node.turn) text-anchor=anchor>
                {lines}
                {title}
            </text>
        </g>
    };
    if party.facet != Facet::Actor {
        return drawn.into_any();
    }
    let store = store();
    let open = Action::Opened(Selection::Actor(party.value.actor()));
    let link = svg::a().attr("href", href_of(store, open.clone())).attr("tabindex", "-1");
    link.on(ev::click, move |event| follow(store, &event, &open)).child(drawn).into_any()
}
