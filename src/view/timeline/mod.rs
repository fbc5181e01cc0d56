//! Timeline: events, statements and changes of status on one axis; brushing it sets the days of the filters.
mod brush;
mod lanes;

use super::dom::{El, el};
use super::facets::{narrowed, nothing_left};
use super::shared::{link, status};
use super::statement::{actor_link, position_badge, quotation};
use crate::browser::{intl, shell};
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text;
use crate::text::timeline as words;
use atlas_core::query::{Facet, Filter, Marked, Moment, timeline as moments_of};
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;
use std::sync::Arc;

pub use lanes::lanes;

/// Entries shown at once; "more" shows as many again.
const PAGE: usize = 40;

/// The view. The axis shows all times whatever span is chosen, so that the span can be widened; the list obeys it.
pub fn timeline() -> El {
    let store = store();
    shell::set_title(&text::title(words::TIMELINE));
    let filter = store.part(|state| state.filter.clone());
    let any_time = store.part(|state| Filter { from: None, to: None, ..state.filter.clone() });
    let axis = el("div").children_of(move || {
        let moments = any_time.with(|filter| moments_of(store.atlas, filter));
        if moments.is_empty() { Vec::new() } else { brush::brush(store, &moments) }
    });
    let shown = RwSignal::new(PAGE);
    let moments = memo(move || Arc::new(filter.with(|filter| moments_of(store.atlas, filter))));
    let n_entries = move || moments.with(|moments| moments.iter().map(|moment| moment.marked.len()).sum());
    let list = el("div").children_of(move || entries(store, &moments.get(), shown));
    let list = el("div").child(status(move || words::entries(n_entries()))).child(list);
    let n_of = move |filter: &Filter| moments_of(store.atlas, filter).iter().map(|moment| moment.marked.len()).sum::<usize>();
    let left = narrowed(move |filter| {
        let of_statements = filter.selections.iter().any(|(facet, _)| facet.is_of_statements());
        let left = text::left(n_of(filter), n_of(&Filter::default()), words::OF_ENTRIES);
        left + if of_statements { words::NOT_STATEMENTS } else { "" }
    });
    let head = el("h1").class("view-title").text(words::TIMELINE);
    let view = el("section").class("timeline").child(head).child(el("p").class("lead").text(words::TIMELINE_LEAD));
    view.child(left).child(axis).child(list)
}

/// The same as a list, by date.
fn entries(store: Store, moments: &[Moment], shown: RwSignal<usize>) -> Vec<El> {
    let n: usize = moments.iter().map(|moment| moment.marked.len()).sum();
    if n == 0 {
        return vec![nothing_left(store)];
    }
    let all: Vec<(&Moment, Marked)> = moments.iter().flat_map(|moment| moment.marked.iter().map(move |one| (moment, *one))).collect();
    let mut items: Vec<El> = Vec::new();
    let mut last = None;
    for (moment, one) in all.iter().take(shown.get()) {
        let heading = (last != Some(moment.date)).then(|| el("p").class("entry__date").text(&intl::dated(moment.date)));
        last = Some(moment.date);
        items.push(el("li").class("entry").attr("data-mark", moment.mark.as_str()).children(heading).children(entry(store, *one)));
    }
    let rest = n.saturating_sub(shown.get());
    let more = el("button").class("more").attr("type", "button").text(&text::more(rest.min(PAGE)));
    let more = (rest > 0).then(|| more.on("click", move |_| shown.update(|shown| *shown += PAGE)));
    // On paper the button is not there.
    let first = (rest > 0).then(|| el("p").class("count").text(&words::first(shown.get(), n)));
    [Some(el("ol").class("entries").children(items)), first, more].into_iter().flatten().collect()
}

fn entry(store: Store, marked: Marked) -> Vec<El> {
    let atlas = store.atlas;
    let kind = el("span").class("entry__kind").text(words::entry_kind(marked.mark()));
    match marked {
        Marked::Event(id) => {
            let event = atlas.event(id);
            let (last, until) = (event.date.dated().last(), atlas_core::model::Day(event.until.get()));
            let until = (until > last).then(|| el("span").text(&words::until(&intl::day(until))));
            let head = el("p").class("entry__head").child(kind).child(el("strong").text(atlas.str(event.title)));
            vec![head.children(until), quotation(event.quote)]
        }
        Marked::Statement(id) => {
            let statement = atlas.statement(id);
            let issue = Action::Opened(Selection::Issue(statement.issue));
            let head =
                el("p").class("entry__head").child(kind).child(actor_link(statement.actor)).child(position_badge(statement.position()));
            vec![head.child(link(issue).text(Facet::Issue.name(atlas, statement.issue))), quotation(statement.quote)]
        }
        Marked::Status(id) => {
            let status = atlas.status_report(id);
            let words = words::status(Facet::Place.name(atlas, status.place), status.status());
            vec![el("p").class("entry__head").child(kind).child(el("strong").text(&words)), quotation(status.quote)]
        }
    }
}
