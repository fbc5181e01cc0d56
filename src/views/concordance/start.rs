//! Before anything is asked: what can be asked, and examples out of the corpus.
use super::hits::hits;
use crate::components::{Link, Number};
use crate::reactive::memo;
use crate::text::concordance as words;
use crate::text::counts::Counted;
use atlas_core::count::Measure;
use atlas_core::query::{Asked, Filter, concordance, first_queries, search};
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
    let atlas = hits.store.atlas;
    let example = Asked::new(atlas, Filter { q: q.clone(), ..Filter::default() });
    let filter = hits.store.part(|state| state.filter.clone());
    let n = memo(move || {
        let asked = example.or(atlas, Filter { q: example.filter().q.clone(), ..filter.get() });
        Counted::new(atlas, Measure::Hits, asked.filter(), concordance(atlas, hits.words, &search(atlas, &asked)).len())
    });
    view! {
        <li>
            <Link action=Action::QueryChosen(q.clone(), None) attr:dir="auto">{q}</Link>
            " "
            <span class="kwic__n">{move || view! { <Number of=n.get()/> }}</span>
        </li>
    }
}
