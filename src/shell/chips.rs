//! A chip for each active filter; pressing it removes the filter.
use super::filters::n_active;
use crate::components::active_filters;
use crate::reactive::memo;
use crate::state::store;
use crate::text;
use atlas_core::state::Action;
use leptos::prelude::*;

/// The chips, and how many there are, for whoever does not see them come.
#[component]
pub fn Chips() -> impl IntoView {
    let store = store();
    let filter = store.part(|state| (state.filter.clone(), state.view));
    let n_active = n_active(store);
    let active = memo(move || filter.with(|(filter, view)| active_filters(store, filter, *view)));
    let clear = move || {
        (active.with(Vec::len) > 1).then(|| {
            let clear = move |_| store.dispatch(Action::FiltersCleared);
            view! { <li><button class="chips__clear" type="button" on:click=clear>{text::CLEAR}</button></li> }
        })
    };
    view! {
        <ul class="chips" aria-label=text::ACTIVE>
            <For each=move || active.get() key=|(label, action)| format!("{label} {action:?}") let((label, action))>
                <Chip label action/>
            </For>
            {clear}
        </ul>
        <p class="unseen" aria-live="polite">{move || text::active(n_active.get())}</p>
    }
}

#[component]
fn Chip(label: String, action: Action) -> impl IntoView {
    let store = store();
    let name = text::remove(&label);
    view! {
        <li>
            <button class="chip" type="button" aria-label=name on:click=move |_| store.dispatch(action.clone())>
                <span class="chip__label">{label}</span>
                <span class="chip__cross" aria-hidden="true">"×"</span>
            </button>
        </li>
    }
}
