//! Files of what is on the screen.
use crate::browser::download;
use crate::state::{Store, store};
use crate::text::stances as words;
use atlas_core::api::{Options, file};
use atlas_core::stance::Measure;
use atlas_core::state::Stances;
use leptos::prelude::*;

/// Buttons that download files of what is on the screen.
#[component]
pub fn Downloads(
    /// What, and in which format.
    files: &'static [(&'static str, &'static str)],
    /// Further buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let store = store();
    let button = |(what, format): &'static (&'static str, &'static str)| {
        let name = words::download(words::file(what), &format.to_uppercase());
        view! { <button type="button" on:click=move |_| save(store, what, format)>{name}</button> }
    };
    view! {
        <details class="downloads">
            <summary>{words::TAKE_AWAY}</summary>
            <div class="downloads__files">{files.iter().map(button).collect_view()}</div>
            {children.map(|children| children())}
        </details>
    }
}

fn save(store: Store, what: &'static str, format: &'static str) {
    let name = format!("{what}-{}.{format}", store.atlas.str(store.atlas.info().version));
    download::save(&name, &file(store.atlas, &store.asked_now(), what, format, &file_options(store)));
}

/// The options of a file as the address has them.
pub fn file_options(store: Store) -> Options {
    let Stances { group, sort, measure, normalisation, pseudo, .. } = store.now(|state| state.stances.clone());
    let (as_of, layer) = store.now(|state| (state.as_of, state.layer));
    Options { group, sort, measure: measure.unwrap_or(Measure::Congruence), normalisation, pseudo, as_of, layer }
}
