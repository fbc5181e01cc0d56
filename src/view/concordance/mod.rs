//! Concordance: every hit aligned on its keyword, the words around it, and where in the reports it stands.
mod collocates;
mod controls;
mod dispersion;
mod lines;
mod start;

use super::dom::{El, el};
use super::facets::nothing_found;
use super::shared::{link, status};
use crate::browser::{download, shell};
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text::{self, concordance as words};
use atlas_core::export::{About, Table, concordance_table};
use atlas_core::index::tokenize::fold;
use atlas_core::model::DocumentId;
use atlas_core::query::{Expr, Line, RunningWords, SortKey, concordance as lines_of, has_keyword, most_frequent, parse, sorted};
use atlas_core::state::{Action, Kwic};
use leptos::prelude::*;
use std::sync::{Arc, OnceLock};

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Hits {
    store: Store,
    words: &'static RunningWords,
    /// Every hit, in the order of the corpus.
    lines: Memo<Arc<Vec<Line>>>,
    kwic: Memo<Kwic>,
    /// Rows of the hits that are left, in the order chosen.
    order: Memo<Arc<Vec<usize>>>,
}

impl Hits {
    fn new(store: Store) -> Self {
        static WORDS: OnceLock<RunningWords> = OnceLock::new();
        let words = WORDS.get_or_init(|| RunningWords::new(store.atlas));
        let lines = memo(move || store.answer().with(|answer| Arc::new(lines_of(store.atlas, words, answer))));
        let kwic = store.part(|state| state.kwic.clone());
        let order = memo(move || kwic.with(|kwic| lines.with(|lines| Arc::new(ordered(store, words, lines, kwic)))));
        Self { store, words, lines, kwic, order }
    }

    /// Changes a choice.
    fn choose(self, change: impl FnOnce(&mut Kwic)) {
        let mut kwic = self.kwic.get_untracked();
        change(&mut kwic);
        self.store.dispatch(Action::KwicChosen(Box::new(kwic)));
    }
}

/// The rows of the lines that hold the collocate chosen, in the order chosen.
fn ordered(store: Store, words: &RunningWords, lines: &[Line], kwic: &Kwic) -> Vec<usize> {
    let mut order = sorted(store.atlas, words, lines, &kwic.sort);
    if !kwic.with.is_empty() {
        let form = words.number_of(&fold(&kwic.with));
        order.retain(|row| form.is_some_and(|form| kwic.window.places(words, &lines[*row], form).next().is_some()));
    }
    order
}

/// What there is to show, as numbers, so that one kind of memo serves.
const START: usize = 0;
const NOTHING: usize = 1;
const NO_KEYWORD: usize = 2;
const NO_LINES: usize = 3;
const LINES: usize = 4;

/// The view.
pub fn concordance() -> El {
    let store = store();
    let hits = Hits::new(store);
    shell::set_title(&text::title(words::CONCORDANCE));
    let asked = store.part(|state| !state.filter.q.trim().is_empty());
    let screen = memo(move || {
        let answer = store.answer().get();
        match &answer.expr {
            None if !asked.get() => START,
            _ if answer.hits.is_empty() => NOTHING,
            None => NO_KEYWORD,
            Some(expr) if !has_keyword(expr) => NO_KEYWORD,
            Some(_) if hits.lines.with(|lines| lines.is_empty()) => NO_LINES,
            Some(_) => LINES,
        }
    });
    let body = el("div").children_of(move || match screen.get() {
        START => start::start(hits),
        NOTHING => vec![count(hits), nothing(store)],
        NO_KEYWORD => vec![said(words::NO_KEYWORD)],
        NO_LINES => vec![said(words::NO_LINES)],
        _ => whole(hits),
    });
    let head = el("h1").class("view-title").text(words::CONCORDANCE);
    el("section").class("concordance").child(head).child(el("p").class("lead").text(words::LEAD)).child(body)
}

fn said(what: &str) -> El {
    el("p").class("empty").attr("role", "status").text(what)
}

/// What to remove where no passage fits; it follows the filters.
fn nothing(store: Store) -> El {
    let filter = store.part(|state| state.filter.clone());
    el("div").children_of(move || {
        filter.track();
        vec![nothing_found(store)]
    })
}

fn whole(hits: Hits) -> Vec<El> {
    let parts = [("lines", words::LINES), ("collocates", words::COLLOCATES), ("strips", words::STRIPS)];
    let jump = |(id, name): (&'static str, &str)| {
        el("li").child(el("a").attr("href", &format!("#{id}")).text(name).on("click", move |event| {
            event.prevent_default();
            shell::focus(id);
        }))
    };
    let jumps = el("nav").class("subviews").attr("aria-label", words::ON_THIS_PAGE).child(el("ul").children(parts.map(jump)));
    let section = |id: &str, name: &str| {
        el("section").attr("id", id).attr("tabindex", "-1").attr("aria-label", name).child(el("h2").class("reports__heading").text(name))
    };
    let [lines, collocates, strips] = parts.map(|(id, name)| section(id, name));
    vec![
        count(hits),
        as_phrase(hits.store),
        neighbours(hits),
        jumps,
        lines.child(controls::of_lines(hits)).child(lines::narrowed(hits)).child(lines::lines(hits)),
        collocates.child(collocates::collocates(hits)),
        strips.child(dispersion::dispersion(hits)),
    ]
}

/// The count of results, announced when it changes.
fn count(hits: Hits) -> El {
    status(move || {
        hits.lines.with(|lines| {
            let atlas = hits.store.atlas;
            let mut reports: Vec<DocumentId> = lines.iter().map(|line| atlas.passage(line.passage).document).collect();
            reports.dedup();
            words::found(lines.len(), reports.len(), atlas.documents().len())
        })
    })
}

/// Words side by side are a keyword each; this leads to the phrase.
fn as_phrase(store: Store) -> El {
    let q = store.part(|state| state.filter.q.clone());
    el("p").class("kwic__hint").children_of(move || {
        let q = q.get();
        let Some(Expr::And(parts)) = parse(&q).expr else { return Vec::new() };
        if !parts.iter().all(|part| matches!(part, Expr::Word(_))) {
            return Vec::new();
        }
        let mut phrase = store.now(Clone::clone);
        phrase.filter.q = format!("\"{}\"", q.trim());
        let link = link(Action::Chosen(Box::new(phrase))).text(&words::as_phrase(q.trim()));
        vec![el("span").text(words::EACH_WORD), link]
    })
}

/// The words that stand most often right before and right after the keyword.
fn neighbours(hits: Hits) -> El {
    /// More would not fit on a line.
    const SHOWN: usize = 8;
    let of = move |name: &str, key: SortKey| {
        let words = el("dd").children_of(move || {
            let found = hits.lines.with(|lines| most_frequent(hits.words, lines, key));
            if found.is_empty() {
                return vec![el("span").text(words::NOTHING_THERE)];
            }
            let word = |(form, n): &(u32, usize)| {
                let form = el("bdi").text(hits.words.form(*form));
                el("span").class("kwic__word").child(form).text(" ").child(el("b").text(&text::number(*n)))
            };
            found.iter().take(SHOWN).map(word).collect()
        });
        el("div").child(el("dt").text(name)).child(words)
    };
    el("dl").class("kwic__neighbours").child(of(words::NEXT_BEFORE, SortKey::L1)).child(of(words::NEXT_AFTER, SortKey::R1))
}

/// A button that hands out a table of what is on the screen.
fn file(hits: Hits, what: &'static str, name: &str, table: impl Fn() -> Table + 'static) -> El {
    el("button").attr("type", "button").text(name).on("click", move |_| {
        let atlas = hits.store.atlas;
        let filter = hits.store.now(|state| state.filter.clone());
        let options: Vec<(String, String)> =
            hits.kwic.with_untracked(|kwic| kwic.pairs(true)).into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let name = format!("{what}-{}.csv", atlas.str(atlas.info().version));
        download::save(&name, &table().to_csv(&About::new(atlas, what, &filter, &options)));
    })
}

/// The lines that are left, in the order chosen, as a file.
fn lines_file(hits: Hits) -> El {
    let table =
        move || hits.lines.with_untracked(|lines| hits.order.with_untracked(|order| concordance_table(hits.store.atlas, lines, order)));
    file(hits, "concordance", &text::stances::download(words::LINES, "CSV"), table)
}
