//! The place that is open on a map without statuses: the passages that name it.
use super::shown::Shown;
use crate::components::{Count, Link, Quotation};
use crate::reactive::memo;
use crate::state::store;
use crate::text::counts::Counted;
use crate::text::map as words;
use atlas_core::count::Measure;
use atlas_core::geo::naming;
use atlas_core::model::PlaceId;
use atlas_core::query::{Asked, Facet, FacetValue};
use atlas_core::state::{Action, Selection, ViewState};
use leptos::prelude::*;

/// As many passages stand beside the map; all of them are in Documents.
const SHOWN: usize = 5;

/// The passages; nothing where no place is open.
#[component]
pub fn OpenPlace() -> impl IntoView {
    let open = Shown::here().open;
    view! {
        <div class="map__history">
            <For each=move || open.get() key=|place| place.row() let:place>
                <Panel place/>
            </For>
        </div>
    }
}

#[component]
fn Panel(
    /// The place.
    place: PlaceId,
) -> impl IntoView {
    let (shown, store) = (Shown::here(), store());
    let asked = store.asked();
    let title = shown.capital(place).with_untracked(|one| words::place(one.name, one.province));
    let quotes = memo(move || asked.with(|asked| naming(shown.atlas, asked, place)));
    // The same passages as results, where there are more than stand here.
    let all = move || {
        let mut filter = asked.with(|asked| asked.filter().clone());
        filter.selections.insert(Facet::Place, FacetValue::from(place));
        let n = Counted::of(shown.atlas, Measure::Passages, &Asked::new(shown.atlas, filter.clone()));
        let state = ViewState { filter, ..ViewState::default() };
        view! { <p><Link action=Action::Chosen(Box::new(state))><Count of=n/></Link></p> }
    };
    let none = move || quotes.with(Vec::is_empty).then(|| view! { <p class="capital__none">{words::NO_PASSAGE}</p> });
    let first = move || {
        quotes.get().into_iter().take(SHOWN).map(|quote| view! { <li class="capital__report"><Quotation quote/></li> }).collect_view()
    };
    view! {
        <section class="capital" aria-labelledby=super::history::HEADING>
            <div class="capital__head">
                <h2 id=super::history::HEADING tabindex="-1">{title}</h2>
                <Link action=Action::Opened(Selection::Nothing) class="capital__close" out=true>{words::CLOSE}</Link>
            </div>
            {none}
            <ol class="capital__reports">{first}</ol>
            {move || (!quotes.with(Vec::is_empty)).then(all)}
        </section>
    }
}
