//! What the marks mean.
use super::mark::{colour, fell};
use super::shown::Shown;
use crate::state::store;
use crate::text::map as words;
use atlas_core::geo::{KeyEntry, is_full, key_of, shape, status_word};
use atlas_core::model::Status;
use leptos::prelude::*;

/// A status as its mark.
#[component]
pub fn Glyph(
    /// The status; none where nothing is told.
    #[prop(into)]
    status: Signal<Option<Status>>,
) -> impl IntoView {
    let atlas = store().atlas;
    view! {
        <svg class="cap-glyph cap" viewBox="-12 -12 24 24" aria-hidden="true" data-status=move || status_word(atlas, status.get()) data-colour=move || colour(atlas, status.get()) data-full=move || is_full(atlas, status.get()).then_some("")>
            <path class="cap__shape" d=move || shape(atlas, status.get())></path>
        </svg>
    }
}

/// The key, and whose lines and points the map is made of.
#[component]
pub fn Key() -> impl IntoView {
    let shown = Shown::here();
    let entries = shown.part(|scene| key_of(shown.atlas, scene.layer));
    let entries = move || entries.get().into_iter().map(|entry| view! { <Entry entry/> }).collect_view();
    view! {
        <section class="map__legend">
            <h2 class="map__heading">{words::LEGEND}</h2>
            <ul class="map__list">{entries}</ul>
            <p class="map__credit">{shown.atlas.str(shown.atlas.map().credit)}</p>
        </section>
    }
}

#[component]
fn Entry(
    /// What it explains.
    entry: KeyEntry,
) -> impl IntoView {
    let (name, meaning) = words::key_entry(store().atlas, entry);
    let meaning = (!meaning.is_empty()).then(|| view! { ": " {meaning} });
    let glyph = match entry {
        KeyEntry::Status(status) => view! { <Glyph status/> }.into_any(),
        KeyEntry::Recorded(is_sure) => view! { <Ring is_sure/> }.into_any(),
        KeyEntry::Named => view! { <Disc/> }.into_any(),
        _ => view! { <Sign sign=entry.sign().unwrap_or_default()/> }.into_any(),
    };
    view! { <li>{glyph}<span><strong>{name}</strong>{meaning}</span></li> }
}

#[component]
fn Disc() -> impl IntoView {
    view! {
        <svg class="cap-glyph cap" viewBox="-12 -12 24 24" aria-hidden="true"><circle class="cap__disc" r="9"></circle></svg>
    }
}

#[component]
fn Ring(
    /// Whether the record is sure.
    is_sure: bool,
) -> impl IntoView {
    view! {
        <svg class="cap-glyph cap" viewBox="-12 -12 24 24" aria-hidden="true">
            <circle class="cap__ring" r="10" data-fell=fell(is_sure)></circle>
        </svg>
    }
}

#[component]
fn Sign(
    /// The letter that stands beside a mark.
    sign: char,
) -> impl IntoView {
    view! {
        <svg class="cap-glyph cap" viewBox="-12 -12 24 24" aria-hidden="true">
            <text class="cap__flag" text-anchor="middle" y="5">{sign.to_string()}</text>
        </svg>
    }
}
