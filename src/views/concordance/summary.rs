//! What stands above the lines: their count, the way to a phrase, the nearest words.
use super::hits::hits;
use crate::components::{Link, Status};
use crate::state::store;
use crate::text::counts::{Counted, found};
use crate::text::{self, concordance as words};
use atlas_core::count::Measure;
use atlas_core::query::{SortKey, as_phrase, most_frequent, n_reports};
use atlas_core::state::Action;
use leptos::prelude::*;

/// Neighbours shown on each side: more would not fit on a line.
const SHOWN: usize = 8;

/// The count of results, announced when it changes.
#[component]
pub fn Count() -> impl IntoView {
    let hits = hits();
    let atlas = hits.store.atlas;
    let filter = hits.store.part(|state| state.filter.clone());
    let count = move || {
        let (n, n_reports) = hits.lines.with(|lines| (lines.len(), n_reports(atlas, lines)));
        let counted = |measure, n| filter.with(|filter| Counted::new(atlas, measure, filter, n));
        let n_all = counted(Measure::AllReports, atlas.documents().len());
        found(counted(Measure::Hits, n), counted(Measure::HitReports, n_reports), n_all)
    };
    view! { <Status words=Signal::derive(count)/> }
}

/// Words side by side are a keyword each; this leads to the phrase.
#[component]
pub fn AsPhrase() -> impl IntoView {
    let store = store();
    let q = store.part(|state| state.filter.q.clone());
    let hint = move || {
        let q = q.get();
        as_phrase(&q).map(|phrase| {
            view! {
                <span>{words::EACH_WORD}</span>
                <Link action=Action::QueryChosen(phrase, None)>{words::as_phrase(q.trim())}</Link>
            }
        })
    };
    view! { <p class="kwic__hint">{hint}</p> }
}

/// The words that stand most often right before and right after the keyword.
#[component]
pub fn Neighbours() -> impl IntoView {
    view! {
        <dl class="kwic__neighbours">
            <NextTo name=words::NEXT_BEFORE key=SortKey::L1/>
            <NextTo name=words::NEXT_AFTER key=SortKey::R1/>
        </dl>
    }
}

#[component]
fn NextTo(
    /// The name of the place.
    name: &'static str,
    /// The place.
    key: SortKey,
) -> impl IntoView {
    let hits = hits();
    let word = |(form, n): (u32, usize)| {
        view! { <span class="kwic__word"><bdi>{hits.words.form(form)}</bdi> " " <b>{text::number(n)}</b></span> }
    };
    let found = move || {
        let found = hits.lines.with(|lines| most_frequent(hits.words, lines, key));
        if found.is_empty() {
            return view! { <span>{words::NOTHING_THERE}</span> }.into_any();
        }
        found.into_iter().take(SHOWN).map(word).collect_view().into_any()
    };
    view! { <div><dt>{name}</dt><dd>{found}</dd></div> }
}
