//! The reports with the number of passages that the filters leave in each.
use crate::components::{Link, Provenance, Sentence};
use crate::reactive::memo;
use crate::state::store;
use crate::text::{self, counts::Counted};
use atlas_core::count::Measure;
use atlas_core::index::DocumentRow;
use atlas_core::model::DocumentId;
use atlas_core::query::{Facet, Filter};
use atlas_core::stance::Party;
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
    let filter = store.part(|state| state.filter.clone());
    let own = Party::new(Facet::Document, id);
    let n_words = Counted::new(store.atlas, Measure::Words, &own.within(&Filter::default()), document.n_words.get() as usize);
    let counts = memo(move || {
        filter.with(|filter| {
            let is_asked = filter.selections.admits(Facet::Document, id);
            let n = is_asked.then(|| Counted::new(store.atlas, Measure::Passages, &own.within(filter), n.get()));
            text::counts::in_report(n_words.clone(), n, filter.is_active())
        })
    });
    view! {
        <li class="report" data-empty=move || (n.get() == 0).then_some("")>
            <Link action=Action::Opened(Selection::Report(id)) class="report__title">{store.atlas.str(document.title)}</Link>
            <Provenance document/>
            <p class="report__counts"><Sentence words=counts/></p>
        </li>
    }
}
