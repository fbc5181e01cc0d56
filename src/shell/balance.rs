//! Balance: how many utterances each side has within the filters, so that a loud side does not look like a majority.
use crate::components::Link;
use crate::reactive::memo;
use crate::state::store;
use crate::text::number;
use crate::text::stances as text;
use atlas_core::model::{IssueId, SideId};
use atlas_core::query::Facet;
use atlas_core::stance;
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;

/// One bar with a part for each side, the sides with their numbers, and the issues on which only one side speaks.
#[component]
pub fn Balance() -> impl IntoView {
    let store = store();
    let asked = store.asked();
    let balance = memo(move || asked.with(|asked| stance::balance(store.atlas, asked)));
    let shown = move || {
        let balance = balance.get();
        (balance.n() > 0).then(|| {
            view! {
                <p><b>{text::BALANCE}</b> " " {text::BALANCE_HINT}</p>
                <Bar balance=balance.clone()/>
                <Sides balance=balance.clone()/>
                <OneSided balance/>
            }
        })
    };
    view! { <aside class="balance" aria-label=text::BALANCE>{shown}</aside> }
}

fn side_name(side: SideId) -> &'static str {
    Facet::Side.name(store().atlas, side)
}

/// The number of a side's colour; sides past the last colour share one.
fn colour(side: SideId) -> String {
    (side.row() + 1).to_string()
}

/// The sides as parts of one bar, in the order of the list.
#[component]
fn Bar(balance: stance::Balance) -> impl IntoView {
    let parts = balance.parts(1000).into_iter().map(|(side, start, width)| {
        view! { <rect data-side=colour(side) x=start.to_string() width=width.saturating_sub(3).to_string() height="6"/> }
    });
    view! { <svg viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">{parts.collect_view()}</svg> }
}

#[component]
fn Sides(balance: stance::Balance) -> impl IntoView {
    let sides = balance.sides.into_iter().filter(|(_, n, _)| *n > 0);
    let side = |(side, n, _)| view! { <li data-side=colour(side)>{side_name(side)} " " <b>{number(n)}</b></li> };
    view! { <ul class="balance__sides">{sides.map(side).collect_view()}</ul> }
}

/// The issues on which only one side speaks.
#[component]
fn OneSided(balance: stance::Balance) -> impl IntoView {
    let n = balance.one_sided.len();
    let issue = |(issue, side): (IssueId, SideId)| {
        let only = text::only_side_mark(side_name(side));
        let open = Action::Opened(Selection::Issue(issue));
        view! { <li><Link action=open>{Facet::Issue.name(store().atlas, issue)}</Link>{format!(" ({only})")}</li> }
    };
    (n > 0).then(|| {
        view! {
            <details>
                <summary>{text::one_sided_count(n)}</summary>
                <ul>{balance.one_sided.into_iter().map(issue).collect_view()}</ul>
            </details>
        }
    })
}
