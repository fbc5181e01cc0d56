//! The map's files; a picture only where there is one.
use super::shown::Shown;
use crate::browser::download::save_png;
use crate::components::{Downloads, file_now};
use crate::state::{Store, store};
use crate::text::map as words;
use leptos::prelude::*;
use leptos::task::spawn_local;

const FILES: &[(&str, &str)] = &[("map", "svg"), ("map", "geojson"), ("map", "csv"), ("status", "csv"), ("status", "geojson")];

/// What can be downloaded.
#[component]
pub fn Files() -> impl IntoView {
    if Shown::here().atlas.map().width.get() == 0 {
        return view! { <Downloads files=&FILES[1..]/> }.into_any();
    }
    view! { <Downloads files=FILES><Pixels/></Downloads> }.into_any()
}

/// The button that downloads the picture in pixels; a failure is told beside it.
#[component]
fn Pixels() -> impl IntoView {
    let store = store();
    let told = RwSignal::new("");
    let save = move |_| spawn_local(async move { told.set(saved(store).await.err().unwrap_or_default()) });
    view! {
        <p class="downloads__files">
            <button type="button" on:click=save>{words::AS_PNG}</button>
            <span role="alert">{told}</span>
        </p>
    }
}

/// Saves the picture, or says why not.
async fn saved(store: Store) -> Result<(), &'static str> {
    let picture = file_now(store, "map", "svg").await?;
    let name = format!("map-{}.png", store.atlas.str(store.atlas.info().version));
    save_png(name, picture).await.map_err(|_| words::NO_PNG)
}
