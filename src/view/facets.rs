//! What the filters leave, for the views that are not ported yet.
use super::dom::{El, el};
use super::shared::link;
use crate::components::active_filters as active;
use crate::state::{Store, store};
use crate::text;
use atlas_core::query::{Filter, search};
use atlas_core::state::{Action, apply};
use leptos::prelude::*;

/// What the filters leave of what a view shows, where there are any, and the way back to all of it.
pub fn narrowed(words: impl Fn(&Filter) -> String + 'static) -> El {
    let store = store();
    let filter = store.part(|state| state.filter.clone());
    el("div").children_of(move || {
        filter.with(|filter| {
            let all =
                || el("button").attr("type", "button").text(text::SHOW_ALL).on("click", move |_| store.dispatch(Action::FiltersCleared));
            let note = || el("p").class("narrowed").attr("role", "note").text(&words(filter)).text(" ").child(all());
            if filter.is_active() { vec![note()] } else { Vec::new() }
        })
    })
}

/// Why a view has nothing to show: each filter that could be removed, or that the corpus has nothing of the kind.
pub fn nothing_left(store: Store) -> El {
    let filter = store.now(|state| state.filter.clone());
    let ways: Vec<El> =
        active(store, &filter).into_iter().map(|(label, action)| el("li").child(link(action).text(&text::remove(&label)))).collect();
    let words = if ways.is_empty() { text::NONE_CODED } else { text::NOTHING_LEFT };
    el("div").class("empty").child(el("p").text(words)).child(el("ul").children(ways))
}

/// Each filter that could be removed, with what the corpus would answer then.
pub fn nothing_found(store: Store) -> El {
    let ways = active(store, &store.now(|state| state.filter.clone())).into_iter().map(|(label, action)| {
        let mut without = store.now(Clone::clone);
        apply(&mut without, action.clone());
        let n_hits = search(store.atlas, &without.filter).hits.len();
        el("li").child(link(action).text(&text::remove(&label))).text(&text::would_give(n_hits))
    });
    el("div").class("empty").child(el("p").text(text::NO_HITS)).child(el("ul").children(ways))
}
