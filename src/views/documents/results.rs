//! The passages found, best first; what to remove where nothing is found.
use crate::components::{Link, Marked, Provenance, Sentence, active_filters, passage_selection};
use crate::state::store;
use crate::text::{self, counts::Counted};
use atlas_core::count::Measure;
use atlas_core::index::PassageRow;
use atlas_core::model::{LineKind, PassageId};
use atlas_core::query::{Hit, Marker};
use atlas_core::state::{Action, apply};
use leptos::prelude::*;
use std::ops::Range;

/// Passages shown at once; "more" shows as many again.
const PAGE: usize = 30;

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
    let more = move || {
        let rest = answer.with(|answer| answer.hits.len()).saturating_sub(n_shown.get());
        let more = move |_| n_shown.update(|shown| *shown += PAGE);
        (rest > 0).then(|| view! { <button class="more" type="button" on:click=more>{text::more(rest.min(PAGE))}</button> })
    };
    view! {
        <ol class="hits">
            <For each=hits key=Clone::clone let((passage, marks))>
                <Found passage marks/>
            </For>
        </ol>
        {more}
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

/// Each filter that could be removed, with what the corpus would answer then.
#[component]
pub fn NothingFound() -> impl IntoView {
    let store = store();
    // What the filters are changes while nothing is found.
    let filter = store.part(|state| state.filter.clone());
    let ways = move || {
        filter.track();
        let state = store.now(Clone::clone);
        active_filters(store, &state.filter, state.view)
            .into_iter()
            .map(|(label, action)| {
                let mut without = state.clone();
                apply(&mut without, action.clone());
                let n = Counted::of(store.atlas, Measure::Passages, &store.asked_for(without.filter));
                view! { <li><Link action>{text::remove(&label)}</Link><Sentence words=text::counts::would_give(n)/></li> }
            })
            .collect_view()
    };
    view! { <div class="empty"><p>{text::NO_HITS}</p><ul>{ways}</ul></div> }
}
