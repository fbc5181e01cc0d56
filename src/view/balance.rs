//! Balance: how many utterances each side has within the filters, so that a loud side does not look like a majority.
use super::dom::{El, el, svg};
use super::shared::link;
use crate::state::store;
use crate::text::number;
use crate::text::stances as text;
use atlas_core::query::Facet;
use atlas_core::stance::{Balance, balance as balance_of};
use atlas_core::state::Action;
use leptos::prelude::*;

/// One bar with a part for each side, the sides with their numbers, and the issues that one side has to itself.
pub fn balance() -> El {
    let store = store();
    let filter = store.part(|state| state.filter.clone());
    let name = move |side: u16| Facet::Side.name(store.atlas, side);
    let rest = store.rest();
    el("aside").class("balance").attr("aria-label", text::BALANCE).children_of(move || {
        // Words find nothing before the index is there.
        rest.track();
        let balance = filter.with(|filter| balance_of(store.atlas, filter));
        if balance.n() == 0 {
            return Vec::new();
        }
        let side = |(side, n, _): &(u16, usize, usize)| el("li").text(name(*side)).text(" ").child(el("b").text(&number(*n)));
        let issue = |(issue, side): &(u16, u16)| {
            let open = Action::StanceOpened(format!("issue:{}", Facet::Issue.id(store.atlas, *issue)));
            let only = text::only_side_mark(name(*side));
            el("li").child(link(open).text(Facet::Issue.name(store.atlas, *issue))).text(&format!(" ({only})"))
        };
        let head = el("p").child(el("b").text(text::BALANCE)).text(" ").text(text::BALANCE_HINT);
        let sides = el("ul").class("balance__sides").children(balance.sides.iter().filter(|(_, n, _)| *n > 0).map(side));
        let one_sided = (!balance.one_sided.is_empty()).then(|| {
            let list = el("ul").children(balance.one_sided.iter().map(issue));
            el("details").child(el("summary").text(&text::one_sided_count(balance.one_sided.len()))).child(list)
        });
        [Some(head), Some(bar(&balance)), Some(sides), one_sided].into_iter().flatten().collect()
    })
}

/// The sides as parts of one bar, in the order of the list.
fn bar(balance: &Balance) -> El {
    let picture = svg("svg").attr("viewBox", "0 0 1000 6").attr("preserveAspectRatio", "none").attr("aria-hidden", "true");
    let mut start = 0;
    picture.children(balance.sides.iter().map(|(_, n, _)| {
        let width = n * 1000 / balance.n();
        let part = svg("rect").attr("x", &start.to_string()).attr("width", &width.saturating_sub(3).to_string()).attr("height", "6");
        start += width;
        part
    }))
}
