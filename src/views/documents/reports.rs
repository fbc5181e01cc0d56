//! The reports with the number of passages that the filters leave in each.
use crate::components::{Link, Provenance};
use crate::reactive::memo;
use crate::state::store;
use crate::text;
use atlas_core::index::DocumentRow;
use atlas_core::model::DocumentId;
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;

/// The list.
#[component]
pub fn Reports() -> impl IntoView {
    let store = store();
    let answer = store.answer();
    let n_hits = memo(move || answer.with(|answer| answer.by_report.clone()));
    let documents = store.atlas.documents().iter().enumerate();
    let documents = documents.map(|(row, document)| view! { <Report id=DocumentId::of_row(row) document n_hits/> });
    view! {
        <section class="reports">
            <h2 class="reports__heading">{text::REPORTS}</h2>
            <ol class="reports__list">{documents.collect_view()}</ol>
        </section>
    }
}

#[component]
fn Report(
    id: DocumentId,
    document: &'static DocumentRow,
    /// Passages left in each report.
    n_hits: Memo<Vec<usize>>,
) -> impl IntoView {
    let store = store();
    let n = memo(move || n_hits.with(|n_hits| n_hits.get(id.row()).copied().unwrap_or(0)));
    let filtered = store.part(|state| state.filter.is_active());
    let n_words = text::words(document.n_words.get() as usize);
    let n_passages = move || if filtered.get() { text::hits(n.get()) } else { text::passages(n.get()) };
    view! {
        <li class="report" data-empty=move || (n.get() == 0).then_some("")>
            <Link action=Action::Opened(Selection::Report(id)) class="report__title">{store.atlas.str(document.title)}</Link>
            <Provenance document/>
            <p class="report__counts">{move || format!("{n_words} · {}", n_passages())}</p>
        </li>
    }
}
