//! Lists that are shown a part at a time.
use crate::text;
use leptos::prelude::*;

/// The button that shows more of a list; it is not there where all is shown.
#[component]
pub fn More(
    /// How many there are.
    #[prop(into)]
    n: Signal<usize>,
    /// How many are to be shown; the button adds to it.
    shown: RwSignal<usize>,
    /// How many more are shown at once.
    page: usize,
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
        (rest > 0).then(|| view! { <button class="more" type="button" on:click=more>{text::more(rest.min(page))}</button> })
    }
}
