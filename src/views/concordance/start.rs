//! Before anything is asked: what can be asked, and examples out of the corpus.
use super::hits::hits;
use crate::components::Link;
use crate::reactive::memo;
use crate::text::{self, concordance as words};
use atlas_core::query::{Filter, concordance, first_queries, search};
use atlas_core::state::{Action, decode};
use leptos::prelude::*;

/// Examples of the most frequent words: some, not a list.
const SHOWN: usize = 8;

/// How to begin.
#[component]
pub fn Start() -> impl IntoView {
    let hits = hits();
    let atlas = hits.store.atlas;
    let asked = atlas.questions().iter().map(|question| decode(atlas, atlas.str(question.link)).state.filter.q);
    let examples = first_queries(hits.words, SHOWN, asked).into_iter().map(|q| view! { <Example q/> });
    let ways = words::WAYS.iter().map(|(form, meaning)| view! { <dt><code>{*form}</code></dt><dd>{*meaning}</dd> });
    view! {
        <p>{words::START}</p>
        <ul class="names kwic__examples">{examples.collect_view()}</ul>
        <dl class="kwic__ways">{ways.collect_view()}</dl>
    }
}

/// A query with the number of its hits within the filters.
#[component]
fn Example(
    /// The query.
    q: String,
) -> impl IntoView {
    let hits = hits();
    let (atlas, query) = (hits.store.atlas, q.clone());
    let filter = hits.store.part(move |state| Filter { q: query.clone(), ..state.filter.clone() });
    let n = memo(move || filter.with(|filter| concordance(atlas, hits.words, &search(atlas, filter)).len()));
    view! {
        <li>
            <Link action=Action::QueryChosen(q.clone(), None) attr:dir="auto">{q}</Link>
            " "
            <span class="kwic__n">{move || text::number(n.get())}</span>
        </li>
    }
}
