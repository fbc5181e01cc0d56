//! Documents: the front page, the list of reports, the passages found, and the reader when a report is open.
mod front;
mod nothing;
mod passages;
mod reader;
mod reading;
mod reports;
mod results;

use crate::browser::shell;
use crate::components::{Anew, Status, results_count};
use crate::reactive::memo;
use crate::state::store;
use crate::text;
use atlas_core::state::Selection;
use front::Front;
use leptos::prelude::*;
pub use nothing::NothingFound;
pub use reading::fetch_reading;
use reading::{LateReader, LateResults, prefetch_reading};
use reports::Reports;

/// The view.
#[component]
pub fn DocumentsPage() -> impl IntoView {
    let store = store();
    // A step from passage to passage opens no other page.
    let open = store.part(|state| match &state.selection {
        Selection::Passage(document, _) => Selection::Report(*document),
        other => other.clone(),
    });
    let page = |open| match open {
        Selection::Report(document) => view! { <LateReader document/> }.into_any(),
        Selection::Unknown(id) => view! { <p class="empty">{text::unknown_report(&id)}</p><Overview/> }.into_any(),
        _ => view! { <Overview/> }.into_any(),
    };
    view! { <div><Anew of=open children=page/></div> }
}

/// The front page, or the results where something is asked for, and the reports.
#[component]
fn Overview() -> impl IntoView {
    let store = store();
    shell::set_title(&text::title(store.atlas.str(store.atlas.info().title)));
    let filtered = store.part(|state| state.filter.is_active());
    let head = move || match filtered.get() {
        true => view! { <h1 class="unseen">{text::RESULTS}</h1> }.into_any(),
        false => view! { <Front/> }.into_any(),
    };
    // Nothing is listed on the front page.
    let answer = store.answer();
    let listed = memo(move || filtered.get() || answer.with(|answer| answer.hits.is_empty()));
    let results = move || listed.get().then(|| view! { <LateResults/> });
    view! {
        <div
            class="overview"
            data-filtered=move || filtered.get().then_some("")
            on:pointerenter=|_| prefetch_reading()
            on:focusin=|_| prefetch_reading()
        >
            <div>{head}</div>
            <Status words=results_count()/>
            <div>{results}</div>
            <Reports/>
        </div>
    }
}
