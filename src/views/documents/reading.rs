//! The part of Documents that the front page does without: the passages found, and the reader.
use super::reader::Reader;
use super::results::Results;
use crate::browser::idle::saves_data;
use crate::components::Late;
use crate::parts::{Missing, at_once, in_part};
use atlas_core::model::DocumentId;
use leptos::prelude::*;
use leptos::task::spawn_local;

in_part! { reading fetched by fetch_results: fn results() -> AnyView { view! { <Results/> }.into_any() } }
in_part! { reading fetched by fetch_reader: fn reader(document: DocumentId) -> AnyView { view! { <Reader document/> }.into_any() } }

/// Fetches the part.
pub async fn fetch_reading() -> Result<(), Missing> {
    fetch_results().await
}

/// Fetches the part ahead, for whoever has a hand on the page.
pub fn prefetch_reading() {
    if !saves_data() {
        spawn_local(async { _ = fetch_results().await });
    }
}

/// The passages found, or what there is where nothing is.
#[component]
pub fn LateResults() -> impl IntoView {
    view! { <Late fetch=fetch_results content=|| at_once(results()).and_then(Result::ok)/> }
}

/// A report.
#[component]
pub fn LateReader(document: DocumentId) -> impl IntoView {
    view! { <Late fetch=fetch_reader content=move || at_once(reader(document)).and_then(Result::ok)/> }
}
