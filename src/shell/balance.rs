//! Balance: how many utterances each side has within the filters, so that a loud side does not look like a majority.
use crate::components::{Link, Number, Sentence};
use crate::reactive::memo;
use crate::state::store;
use crate::text::counts::Counted;
use crate::text::stances as text;
use atlas_core::count::{Around, Measure};
use atlas_core::model::{IssueId, SideId};
use atlas_core::query::{Asked, Facet};
use atlas_core::stance;
use atlas_core::state::{Action, Selection, View};
use leptos::prelude::*;

/// One bar with a part for each side, the sides with their numbers, and the issues on which only one side speaks.
#[component]
pub fn Balance() -> impl IntoView {
    let store = store();
    let asked = store.asked();
    // Beside passages those are counted who speak in them, elsewhere those who spoke on the days of the filter.
    let beside_passages = store.part(|state| matches!(state.view, View::Documents | View::Concordance));
    let balance = memo(move || {
        asked.with(
            |asked| if beside_passages.get() { stance::found_balance(store.atlas, asked) } else { stance::balance(store.atlas, asked) },
        )
    });
    let shown = move || {
        let (balance, in_passages) = (balance.get(), beside_passages.get());
        (balance.n() > 0).then(|| {
            asked.with(|asked| {
                view! {
                    <p><b>{text::BALANCE}</b> " " {if in_passages { text::FOUND_BALANCE_HINT } else { text::BALANCE_HINT }}</p>
                    <Bar balance=balance.clone()/>
                    <Sides balance=balance.clone() asked in_passages/>
                    <OneSided balance asked in_passages/>
                }
            })
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
fn Sides<'a>(balance: stance::Balance, asked: &'a Asked, in_passages: bool) -> impl IntoView + use<> {
    let atlas = store().atlas;
    let sides = balance.sides.into_iter().filter(|(_, n, _)| *n > 0);
    let around = Around::new(atlas, asked.filter(), Facet::Side);
    let measure = if in_passages { Measure::FoundUtterances } else { Measure::Utterances };
    let side = |(side, n, _): (SideId, usize, usize)| {
        let count = Counted { measure, n, address: around.with(atlas, side.into()) };
        view! { <li data-side=colour(side)>{side_name(side)} " " <b><Number of=count/></b></li> }
    };
    view! { <ul class="balance__sides">{sides.map(side).collect_view()}</ul> }
}

/// The issues on which only one side speaks.
#[component]
fn OneSided<'a>(balance: stance::Balance, asked: &'a Asked, in_passages: bool) -> impl IntoView + use<> {
    let n = balance.one_sided.len();
    let measure = if in_passages { Measure::FoundOneSidedIssues } else { Measure::OneSidedIssues };
    let count = Counted::new(store().atlas, measure, asked.filter(), n);
    let issue = |(issue, side): (IssueId, SideId)| {
        let only = text::only_side_mark(side_name(side));
        let open = Action::Opened(Selection::Issue(issue));
        view! { <li><Link action=open>{Facet::Issue.name(store().atlas, issue)}</Link>{format!(" ({only})")}</li> }
    };
    (n > 0).then(|| {
        view! {
            <details>
                <summary><Sentence words=text::one_sided_count(count)/></summary>
                <ul>{balance.one_sided.into_iter().map(issue).collect_view()}</ul>
            </details>
        }
    })
}
