//! Files of what is on the screen.
use crate::browser::{calls, download};
use crate::state::{Store, store};
use crate::text;
use crate::text::stances as words;
use atlas_core::api::Options;
use atlas_core::stance::Measure;
use atlas_core::state::Stances;
use leptos::prelude::*;
use leptos::task::spawn_local;

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
    let told = RwSignal::new("");
    let button = |(what, format): &'static (&'static str, &'static str)| {
        let name = words::download(words::file(what), &format.to_uppercase());
        let save = move |_| spawn_local(async move { told.set(saved(store, what, format).await.err().unwrap_or_default()) });
        view! { <button type="button" on:click=save>{name}</button> }
    };
    view! {
        <details class="downloads">
            <summary>{words::TAKE_AWAY}</summary>
            <div class="downloads__files">{files.iter().map(button).collect_view()}</div>
            {children.map(|children| children())}
            <p role="alert">{told}</p>
        </details>
    }
}

/// Saves a file, or says why not.
async fn saved(store: Store, what: &'static str, format: &'static str) -> Result<(), &'static str> {
    let name = format!("{what}-{}.{format}", store.atlas.str(store.atlas.info().version));
    download::save(&name, &file_now(store, what, format).await?);
    Ok(())
}

/// The text of a file of what is on the screen, or why there is none.
pub async fn file_now(store: Store, what: &'static str, format: &'static str) -> Result<String, &'static str> {
    calls::file(store.atlas, store.asked_now(), what, format, options(store)).await.map_err(|_| text::MISSING_PART)
}

/// The options of a file as the address has them.
fn options(store: Store) -> Options {
    let Stances { group, sort, measure, normalisation, pseudo, .. } = store.now(|state| state.stances.clone());
    let (as_of, layer) = store.now(|state| (state.as_of, state.layer));
    Options { group, sort, measure: measure.unwrap_or(Measure::Congruence), normalisation, pseudo, as_of, layer }
}
