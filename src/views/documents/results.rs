//! The passages found, best first.
use super::nothing::NothingFound;
use crate::components::{Downloads, Link, Marked, More, Provenance, passage_selection};
use crate::reactive::memo;
use crate::state::store;
use crate::text;
use atlas_core::index::PassageRow;
use atlas_core::model::{LineKind, PassageId};
use atlas_core::query::{Hit, Marker};
use atlas_core::state::Action;
use leptos::prelude::*;
use std::ops::Range;

/// Passages shown at once; "more" shows as many again.
const PAGE: usize = 30;

const FILES: &[(&str, &str)] = &[("hits", "csv"), ("hits", "json")];

/// The list, where words are asked for.
#[component]
pub fn Results() -> impl IntoView {
    let store = store();
    let answer = store.answer();
    let asked = store.part(|state| !state.filter.q.trim().is_empty());
    let shown = move || match answer.with(|answer| answer.hits.len()) {
        0 => view! { <NothingFound/> }.into_any(),
        _ if asked.get() => view! { <Hits/> }.into_any(),
        _ => ().into_any(),
    };
    view! { <div>{shown}</div> }
}

/// The first passages, and a button for more.
#[component]
fn Hits() -> impl IntoView {
    let store = store();
    let answer = store.answer();
    let n_shown = RwSignal::new(PAGE);
    // What is found again as it was stays as it is.
    let hits = move || {
        answer.with(|answer| {
            let marker = Marker::new(store.atlas, answer.expr.as_ref());
            let marked = |hit: &Hit| (hit.passage, marker.marks(&store.atlas.text(store.atlas.passage(hit.passage))));
            answer.hits.iter().take(n_shown.get()).map(marked).collect::<Vec<_>>()
        })
    };
    let n = memo(move || answer.with(|answer| answer.hits.len()));
    view! {
        <ol class="hits">
            <For each=hits key=Clone::clone let((passage, marks))>
                <Found passage marks/>
            </For>
        </ol>
        <More n shown=n_shown page=PAGE counted=text::passages/>
        <Downloads files=FILES/>
    }
}

/// A passage with what was found in it.
#[component]
fn Found(passage: PassageId, marks: Vec<Range<usize>>) -> impl IntoView {
    let atlas = store().atlas;
    let passage: &'static PassageRow = atlas.passage(passage);
    let document = atlas.document(passage.document);
    let words = atlas.text(passage);
    let kind = Some(passage.kind()).filter(|kind| *kind != LineKind::Text);
    view! {
        <li class="hit">
            <p class="hit__text" dir="auto"><Marked text=words marks/></p>
            <div class="hit__source">
                <Link action=Action::Opened(passage_selection(passage))>
                    {text::passage_of(atlas.str(document.title), passage.number)}
                </Link>
                {kind.map(|kind| view! { <span class="hit__kind">{text::line_kind(kind)}</span> })}
                <Provenance document/>
            </div>
        </li>
    }
}
