//! Documents: the front page, the list of reports, the passages found, and the reader when a report is open.
use super::dom::{El, el};
use super::facets::active;
use super::front::front;
use super::reader::reader;
use super::shared::{link, marked, provenance, status};
use crate::browser::shell;
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text;
use atlas_core::index::{DocumentRow, PassageRow};
use atlas_core::model::LineKind;
use atlas_core::query::{Answer, Marker, search};
use atlas_core::state::{Action, apply};
use leptos::prelude::*;

/// Passages shown at once; "more" shows as many again.
const PAGE: usize = 30;

/// The view.
pub fn documents() -> El {
    let store = store();
    let open = store.part(|state| state.selected_passage().0.to_owned());
    el("div").children_of(move || {
        let id = open.get();
        match store.atlas.document_of(&id) {
            Some(document) => vec![reader(document)],
            None if id.is_empty() => overview(),
            None => [vec![el("p").class("empty").text(&text::unknown_report(&id))], overview()].concat(),
        }
    })
}

fn overview() -> Vec<El> {
    let store = store();
    shell::set_title(&text::title(store.atlas.str(store.atlas.info().title)));
    let filtered = store.part(|state| state.filter.is_active());
    let front = el("div").children_of(move || if filtered.get() { vec![results_heading()] } else { vec![front(store.atlas)] });
    let overview = el("div").class("overview").flag_of("data-filtered", move || filtered.get());
    vec![overview.child(front).child(status(move || count(store))).child(hits()).child(report_list())]
}

fn results_heading() -> El {
    el("h1").class("unseen").text(text::RESULTS)
}

/// How many passages in how many reports the filters leave.
pub fn count(store: Store) -> String {
    store.answer().with(|answer| {
        let n_all = store.atlas.documents().len();
        let n_reports = (0..n_all).filter(|row| n_hits(store, answer, *row) > 0).count();
        text::results(answer.hits.len(), n_reports, n_all)
    })
}

fn n_hits(store: Store, answer: &Answer, document: usize) -> usize {
    let passages = store.atlas.passages();
    answer.hits.iter().filter(|hit| usize::from(passages[hit.passage.row()].document.get()) == document).count()
}

/// The passages found, best first; what to remove where nothing is found.
fn hits() -> El {
    let store = store();
    let shown = RwSignal::new(PAGE);
    let asked = store.part(|state| !state.filter.q.trim().is_empty());
    el("div").children_of(move || {
        store.answer().with(|answer| {
            let n_hits = answer.hits.len();
            if n_hits == 0 {
                return vec![nothing_found(store)];
            }
            if !asked.get() {
                return Vec::new();
            }
            let marker = Marker::new(store.atlas, answer.expr.as_ref());
            let items = answer.hits.iter().take(shown.get()).map(|hit| hit_item(&store.atlas.passages()[hit.passage.row()], &marker));
            let list = el("ol").class("hits").children(items);
            let rest = n_hits.saturating_sub(shown.get());
            let more = (rest > 0).then(|| {
                let more = el("button").class("more").attr("type", "button").text(&text::more(rest.min(PAGE)));
                more.on("click", move |_| shown.update(|shown| *shown += PAGE))
            });
            [Some(list), more].into_iter().flatten().collect()
        })
    })
}

/// Each filter that could be removed, with what the corpus would answer then.
pub fn nothing_found(store: Store) -> El {
    let ways = active(store, &store.now(|state| state.filter.clone())).into_iter().map(|(label, action)| {
        let mut without = store.now(Clone::clone);
        apply(&mut without, action.clone());
        let n_hits = search(store.atlas, &without.filter).hits.len();
        el("li").child(link(action).text(&text::remove(&label))).text(&text::would_give(n_hits))
    });
    el("div").class("empty").child(el("p").text(text::NO_HITS)).child(el("ul").children(ways))
}

fn hit_item(passage: &PassageRow, marker: &Marker<'_, '_>) -> El {
    let atlas = store().atlas;
    let document = &atlas.documents()[usize::from(passage.document.get())];
    let number = passage.number.get();
    let words = atlas.text(passage);
    let text_line = marked(el("p").class("hit__text").attr("dir", "auto"), &words, &marker.marks(&words));
    let open = link(Action::Opened(format!("{}.{number}", atlas.str(document.id))));
    let source = el("div").class("hit__source").child(open.text(&text::passage_of(atlas.str(document.title), number)));
    let kind = passage.kind();
    let kind = (kind != LineKind::Text).then(|| el("span").class("hit__kind").text(text::line_kind(kind)));
    el("li").class("hit").child(text_line).child(source.children(kind).child(provenance(document)))
}

/// The reports with the number of passages that the filters leave in each.
fn report_list() -> El {
    let documents = store().atlas.documents().iter().enumerate();
    let list = el("ol").class("reports__list").children(documents.map(|(row, document)| report_item(row, document)));
    el("section").class("reports").child(el("h2").class("reports__heading").text(text::REPORTS)).child(list)
}

fn report_item(row: usize, document: &DocumentRow) -> El {
    let store = store();
    let atlas = store.atlas;
    let n = memo(move || store.answer().with(|answer| n_hits(store, answer, row)));
    let title = link(Action::Opened(atlas.str(document.id).to_owned())).class("report__title").text(atlas.str(document.title));
    let n_words = text::words(document.n_words.get() as usize);
    let filtered = store.part(|state| state.filter.is_active());
    let n_passages = move || if filtered.get() { text::hits(n.get()) } else { text::passages(n.get()) };
    let counts = el("p").class("report__counts").text_of(move || format!("{n_words} · {}", n_passages()));
    el("li").class("report").flag_of("data-empty", move || n.get() == 0).child(title).child(provenance(document)).child(counts)
}
