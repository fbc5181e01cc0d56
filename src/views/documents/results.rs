//! The passages found, in the order chosen.
use super::nothing::NothingFound;
use crate::components::{CodedLabels, Downloads, Link, Marked, More, PassageNote, Provenance, SelectField, passage_selection, tongue};
use crate::reactive::memo;
use crate::state::store;
use crate::text::{self, counts::Counted};
use atlas_core::count::Measure;
use atlas_core::index::PassageRow;
use atlas_core::model::{LineKind, PassageId};
use atlas_core::query::{Marker, ResultOrder, coded_in};
use atlas_core::state::Action;
use leptos::prelude::*;
use std::ops::Range;

/// Passages shown at once; "more" shows as many again.
const PAGE: usize = 30;

const FILES: &[(&str, &str)] = &[("hits", "csv"), ("hits", "json")];

/// The list, where anything is asked for.
#[component]
pub fn Results() -> impl IntoView {
    let store = store();
    let answer = store.answer();
    let is_empty = memo(move || answer.with(|answer| answer.hits.is_empty()));
    let shown = move || match is_empty.get() {
        true => view! { <NothingFound/> }.into_any(),
        false => view! { <Order/><Hits/> }.into_any(),
    };
    view! { <div>{shown}</div> }
}

/// The order in use.
fn order() -> Memo<ResultOrder> {
    store().part(|state| ResultOrder::in_use(state.results, &state.filter))
}

/// What to sort by: relevance only where words are asked for.
#[component]
fn Order() -> impl IntoView {
    let store = store();
    let order = order();
    let has_words = store.part(|state| ResultOrder::usual(&state.filter) == ResultOrder::Relevance);
    let chosen = move |chosen: String| {
        if let Some(order) = ResultOrder::parse(&chosen) {
            store.dispatch(Action::ResultsSorted(order));
        }
    };
    let field = move || {
        let orders = ResultOrder::ALL.iter().filter(|order| has_words.get() || **order != ResultOrder::Relevance);
        let names = orders.map(|order| (order.as_str().to_owned(), text::result_order(*order).to_owned()));
        let value = Signal::derive(move || order.get().as_str().to_owned());
        view! { <SelectField name=text::ORDER choices=vec![("", names.collect())] value chosen/> }
    };
    view! { <div class="choices">{field}</div> }
}

/// The first passages, and a button for more.
#[component]
fn Hits() -> impl IntoView {
    let store = store();
    let (answer, order) = (store.answer(), order());
    let shown = RwSignal::new(PAGE);
    let n = memo(move || answer.with(|answer| answer.hits.len()));
    let asked = store.asked();
    let found = Signal::derive(move || asked.with(|asked| Counted::new(store.atlas, Measure::Passages, asked.filter(), n.get())).into());
    let passages = memo(move || answer.with(|answer| order.get().of(store.atlas, &answer.hits)));
    // What is found again as it was stays as it is.
    let hits = move || {
        let marker = answer.with(|answer| Marker::new(store.atlas, answer.expr.as_ref()));
        let marked = |passage: &PassageId| (*passage, marker.marks(&store.atlas.text(store.atlas.passage(*passage))));
        passages.with(|passages| passages.iter().take(shown.get()).map(marked).collect::<Vec<_>>())
    };
    view! {
        <ol class="hits">
            <For each=hits key=Clone::clone let((passage, marks))>
                <Found passage marks/>
            </For>
        </ol>
        <More n shown page=PAGE counted=found/>
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
    let (lang, dir) = tongue(document);
    let kind = Some(passage.kind()).filter(|kind| *kind != LineKind::Text);
    let coded = Some(coded_in(atlas, passage)).filter(|coded| !coded.is_empty());
    view! {
        <li class="hit">
            <p class="hit__text" lang=lang dir=dir><Marked text=words marks/></p>
            <PassageNote passage/>
            {coded.map(|statements| view! { <p class="coded coded__labels" title=text::STATEMENTS_HERE><CodedLabels statements/></p> })}
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
