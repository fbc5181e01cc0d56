//! The map's files; a picture only where there is one.
use super::shown::Shown;
use crate::browser::download::save_png;
use crate::components::{Downloads, file_options};
use crate::state::{Store, store};
use crate::text::map as words;
use atlas_core::api::file;
use leptos::prelude::*;

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
    let has_failed = RwSignal::new(false);
    let told = move || if has_failed.get() { words::NO_PNG } else { "" };
    view! {
        <p class="downloads__files">
            <button type="button" on:click=move |_| save(store, has_failed)>{words::AS_PNG}</button>
            <span role="alert">{told}</span>
        </p>
    }
}

fn save(store: Store, has_failed: RwSignal<bool>) {
    let picture = file(store.atlas, &store.asked_now(), "map", "svg", &file_options(store));
    let name = format!("map-{}.png", store.atlas.str(store.atlas.info().version));
    leptos::task::spawn_local(async move { has_failed.set(save_png(name, picture).await.is_err()) });
}
