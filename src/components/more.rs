//! Lists that are shown a part at a time.
use super::count::Sentence;
use crate::text;
use crate::text::counts::{self, Part};
use leptos::prelude::*;

/// How much of a list is shown, which paper needs, and the button that shows more of it; neither is there where all is shown.
#[component]
pub fn More(
    /// How many there are.
    #[prop(into)]
    n: Signal<usize>,
    /// How many are to be shown; the button adds to it.
    shown: RwSignal<usize>,
    /// How many more are shown at once.
    page: usize,
    /// Puts their number in words, where nothing else says how many of how many are shown.
    #[prop(optional, into)]
    counted: Option<Signal<Part>>,
    /// Called afterwards with how many were shown before.
    #[prop(optional)]
    then: Option<fn(usize)>,
) -> impl IntoView {
    let more = move |_| {
        let n_before = shown.get_untracked();
        shown.set(n_before + page);
        if let Some(then) = then {
            then(n_before);
        }
    };
    move || {
        let rest = n.get().saturating_sub(shown.get());
        (rest > 0).then(|| {
            let count = counted.map(|counted| view! { <p class="count"><Sentence words=counts::first(shown.get(), counted.get())/></p> });
            view! {
                {count}
                <button class="more" type="button" on:click=more>{text::more(rest.min(page))}</button>
            }
        })
    }
}
