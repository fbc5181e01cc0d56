//! The words around the keyword: a table with its measures; a word narrows the lines.
use super::controls::of_collocates;
use super::{Hits, file};
use crate::browser::{intl, shell};
use crate::reactive::memo;
use crate::text::{self, concordance as words};
use crate::view::dom::{El, el};
use crate::view::shared::wide;
use atlas_core::export::collocates_table;
use atlas_core::query::{Collocate, Strength, Window, collocates as collocates_of, ranked};
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
pub fn collocates(hits: Hits) -> El {
    let formulas = words::FORMULAS.iter().map(|formula| el("p").text(formula));
    let definitions =
        el("details").class("downloads definitions kwic__lead").child(el("summary").text(words::DEFINITIONS)).children(formulas);
    let lead = el("p").class("kwic__lead").text(words::COLLOCATES_LEAD);
    el("div").child(lead).child(of_collocates(hits)).child(counted(hits)).child(definitions)
}

/// What was counted, in the order chosen. Its head stays, so that nobody who sorts loses the place.
fn counted(hits: Hits) -> El {
    let filter = hits.store.part(|state| state.filter.clone());
    let window = memo(move || hits.kwic.with(|kwic| kwic.window));
    let found = memo(move || {
        let least = hits.kwic.with(|kwic| kwic.least);
        let found = |filter: &_| hits.lines.with(|lines| collocates_of(hits.store.atlas, hits.words, filter, lines, window.get(), least));
        Arc::new(filter.with(found))
    });
    let by = memo(move || hits.kwic.with(|kwic| kwic.by));
    let order = memo(move || found.with(|found| ranked(&found.rows, by.get())));
    let shown = RwSignal::new(PAGE);
    let n = memo(move || found.with(|found| found.rows.len()));
    let count = el("p").class("count").text_of(move || words::counted(n.get(), window.get(), found.with(|found| found.n_words)));
    let head = el("tr").children(COLUMNS.iter().map(|(name, column)| heading(hits, name, *column)));
    let body = el("tbody").children_of(move || {
        let rows = order.with(|order| order.iter().take(shown.get()).copied().collect::<Vec<_>>());
        found.with(|found| rows.iter().map(|at| row(hits, &found.rows[*at])).collect())
    });
    let table = el("table").class("table collocates").attr("aria-label", words::COLLOCATES).child(el("thead").child(head)).child(body);
    let more = el("button").class("more").attr("type", "button").text_of(move || text::more(n.get().saturating_sub(shown.get()).min(PAGE)));
    let more = more.on("click", move |_| shown.update(|shown| *shown += PAGE)).flag_of("hidden", move || n.get() <= shown.get());
    let save = file(hits, "collocates", &text::stances::download(words::COLLOCATES, "CSV"), move || {
        found.with_untracked(|found| order.with_untracked(|order| collocates_table(hits.words, found, order)))
    });
    let table = el("div").child(count).child(wide(words::COLLOCATES, table));
    let table = table.child(el("div").class("downloads__files").child(more).child(save)).flag_of("hidden", move || n.get() == 0);
    let none = move || if window.get() == NO_WINDOW { words::NO_WINDOW } else { words::NO_COLLOCATES }.to_owned();
    el("div").child(table).child(el("p").class("empty").text_of(none).flag_of("hidden", move || n.get() > 0))
}

fn heading(hits: Hits, name: &str, column: Option<Strength>) -> El {
    let Some(column) = column else { return el("th").attr("scope", "col").class("number").text(name) };
    let (class, direction) = if column == Strength::Word { ("", "ascending") } else { ("number", "descending") };
    let button = el("button").attr("type", "button").text(name).on("click", move |_| hits.choose(|kwic| kwic.by = column));
    let cell = el("th").attr("scope", "col").class(class).child(button);
    cell.attr_of("aria-sort", move || (hits.kwic.with(|kwic| kwic.by) == column).then(|| direction.to_owned()))
}

fn row(hits: Hits, row: &Collocate) -> El {
    let word = hits.words.form(row.form);
    let is_chosen = move |kwic: &Kwic| kwic.with == word;
    let button = el("button").attr("type", "button").child(el("bdi").text(word));
    let button = button.attr_of("aria-pressed", move || Some(hits.kwic.with(is_chosen).to_string())).on("click", move |_| {
        if hits.kwic.with_untracked(is_chosen) {
            return hits.choose(|kwic| kwic.with.clear());
        }
        hits.choose(|kwic| word.clone_into(&mut kwic.with));
        shell::focus("lines");
    });
    let number = |text: &str| el("td").class("number").text(text);
    let counts = [row.n, row.before, row.after].map(|n| number(&text::number(n as usize)));
    let measures = [(row.expected, 1), (row.g2, 1), (row.mi, 2)].map(|(value, digits)| number(&intl::fixed(value, digits)));
    el("tr").child(el("th").attr("scope", "row").child(button)).children(counts).children(measures)
}
