//! The words around the keyword: a table with its measures; a word narrows the lines.
use super::controls::WindowChoices;
use super::hits::hits;
use super::save::SaveTable;
use crate::browser::{intl, shell};
use crate::components::{More, Wide};
use crate::reactive::memo;
use crate::text::{self, concordance as words};
use atlas_core::export::collocates_table;
use atlas_core::query::{Collocate, Strength, Window, collocates, ranked};
use atlas_core::state::Kwic;
use leptos::prelude::*;
use std::sync::Arc;

/// Words shown at once; "more" shows as many again.
const PAGE: usize = 20;

const NO_WINDOW: Window = Window { left: 0, right: 0 };

/// Columns with what they sort by.
const COLUMNS: [(&str, Option<Strength>); 7] = [
    (words::WORD, Some(Strength::Word)),
    (words::COUNT, Some(Strength::Count)),
    (words::COUNT_BEFORE, Some(Strength::Before)),
    (words::COUNT_AFTER, Some(Strength::After)),
    (words::EXPECTED, None),
    (words::G2, Some(Strength::G2)),
    (words::MI, Some(Strength::Mi)),
];

/// Choices, table, definitions.
#[component]
pub fn Collocates() -> impl IntoView {
    view! {
        <div>
            <p class="kwic__lead">{words::COLLOCATES_LEAD}</p>
            <WindowChoices/>
            <Counted/>
            <details class="downloads definitions kwic__lead">
                <summary>{words::DEFINITIONS}</summary>
                {words::FORMULAS.iter().map(|formula| view! { <p>{*formula}</p> }).collect_view()}
            </details>
        </div>
    }
}

/// What was counted, in the order chosen. Its head stays, so that nobody who sorts loses the place.
#[component]
fn Counted() -> impl IntoView {
    let hits = hits();
    let filter = hits.store.part(|state| state.filter.clone());
    let asked = memo(move || hits.kwic.with(|kwic| (kwic.window, kwic.least)));
    let found = memo(move || {
        let (window, least) = asked.get();
        let found = |filter: &_| hits.lines.with(|lines| collocates(hits.store.atlas, hits.words, filter, lines, window, least));
        Arc::new(filter.with(found))
    });
    let by = memo(move || hits.kwic.with(|kwic| kwic.by));
    let order = memo(move || found.with(|found| ranked(&found.rows, by.get())));
    let shown = RwSignal::new(PAGE);
    let n = memo(move || found.with(|found| found.rows.len()));
    let rows = move || {
        let order = order.with(|order| order.iter().take(shown.get()).copied().collect::<Vec<_>>());
        found.with(|found| order.iter().map(|at| view! { <Row row=found.rows[*at].clone()/> }).collect_view())
    };
    let table = move || found.with_untracked(|found| order.with_untracked(|order| collocates_table(hits.words, found, order)));
    let none = move || if asked.get().0 == NO_WINDOW { words::NO_WINDOW } else { words::NO_COLLOCATES };
    view! {
        <div>
            <div hidden=move || n.get() == 0>
                <p class="count">{move || words::counted(n.get(), asked.get().0, found.with(|found| found.n_words))}</p>
                <Wide name=words::COLLOCATES>
                    <table class="table collocates" aria-label=words::COLLOCATES>
                        <thead><tr>{COLUMNS.map(|(name, by)| view! { <Heading name by/> }).collect_view()}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </Wide>
                <div class="downloads__files">
                    <More n shown page=PAGE counted=Signal::derive(move || text::words(n.get()).into())/>
                    <SaveTable what="collocates" name=text::stances::download(words::COLLOCATES, "CSV") table/>
                </div>
            </div>
            <p class="empty" hidden=move || n.get() != 0>{none}</p>
        </div>
    }
}

#[component]
fn Heading(
    /// The name of the column.
    name: &'static str,
    /// What pressing it sorts by; some columns sort by nothing.
    by: Option<Strength>,
) -> impl IntoView {
    let hits = hits();
    let Some(by) = by else {
        return view! { <th scope="col" class="number">{name}</th> }.into_any();
    };
    let (class, direction) = if by == Strength::Word { ("", "ascending") } else { ("number", "descending") };
    let sort = move || hits.kwic.with(|kwic| kwic.by == by).then_some(direction);
    view! {
        <th scope="col" class=class aria-sort=sort>
            <button type="button" on:click=move |_| hits.choose(|kwic| kwic.by = by)>{name}</button>
        </th>
    }
    .into_any()
}

#[component]
fn Row(
    /// A word and its numbers.
    row: Collocate,
) -> impl IntoView {
    let hits = hits();
    let word = hits.words.form(row.form);
    let is_chosen = move |kwic: &Kwic| kwic.with == word;
    let choose = move |_| {
        if hits.kwic.with_untracked(is_chosen) {
            return hits.choose(|kwic| kwic.with.clear());
        }
        hits.choose(|kwic| word.clone_into(&mut kwic.with));
        shell::focus("lines");
    };
    let counts = [row.n, row.before, row.after].map(|n| text::number(n as usize));
    let measures = [(row.expected, 1), (row.g2, 1), (row.mi, 2)].map(|(value, digits)| intl::fixed(value, digits));
    view! {
        <tr>
            <th scope="row">
                <button type="button" aria-pressed=move || hits.kwic.with(is_chosen).to_string() on:click=choose>
                    <bdi>{word}</bdi>
                </button>
            </th>
            {counts.into_iter().chain(measures).map(|number| view! { <td class="number">{number}</td> }).collect_view()}
        </tr>
    }
}
