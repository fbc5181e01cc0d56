//! Balance: how many utterances each side has within the filters, so that a loud side does not look like a majority.
use super::dom::{El, el, svg};
use super::shared::link;
use crate::state::store;
use crate::text::stances as text;
use atlas_core::query::Facet;
use atlas_core::stance::balance as balance_of;
use atlas_core::state::Action;
use leptos::prelude::*;

/// The list of sides.
pub fn balance() -> El {
    let store = store();
    let filter = store.part(|state| state.filter.clone());
    let body = el("div").children_of(move || {
        let balance = filter.with(|filter| balance_of(store.atlas, filter));
        let most = balance.sides.iter().map(|(_, n, _)| *n).max().unwrap_or(0);
        let side = |(side, n, _): &(u16, usize, usize)| {
            let name = el("span").text(Facet::Side.name(store.atlas, *side));
            el("li").child(name).child(el("span").class("balance__n").text(&n.to_string())).child(bar(*n, most))
        };
        let issue = |(issue, side): &(u16, u16)| {
            let open = Action::StanceOpened(format!("issue:{}", Facet::Issue.id(store.atlas, *issue)));
            let name = Facet::Side.name(store.atlas, *side);
            el("li")
                .child(link(open).text(Facet::Issue.name(store.atlas, *issue)))
                .text(" ")
                .child(el("span").text(&text::only_side_mark(name)))
        };
        let sides = el("ul").class("balance__sides").children(balance.sides.iter().filter(|(_, n, _)| *n > 0).map(side));
        let one_sided = (!balance.one_sided.is_empty()).then(|| {
            let list = el("ul").class("balance__issues").children(balance.one_sided.iter().map(issue));
            el("details").child(el("summary").text(&text::one_sided_count(balance.one_sided.len()))).child(list)
        });
        [Some(sides), one_sided].into_iter().flatten().collect()
    });
    el("aside")
        .class("balance")
        .attr("aria-label", text::BALANCE)
        .child(el("h2").text(text::BALANCE))
        .child(el("p").text(text::BALANCE_HINT))
        .child(body)
}

/// A bar of n parts of the most.
fn bar(n: usize, most: usize) -> El {
    let width = (n * 100).checked_div(most).unwrap_or(0).to_string();
    let rect = svg("rect").attr("width", &width).attr("height", "4");
    svg("svg")
        .attr("class", "balance__bar")
        .attr("viewBox", "0 0 100 4")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(rect)
}
