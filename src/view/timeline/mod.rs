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
use atlas_core::model::{ActorId, IssueId};
use atlas_core::query::{Facet, Filter, Mark, Moment, timeline as moments_of};
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
    let n_entries = move || moments.with(|moments| moments.iter().map(|moment| moment.rows.len()).sum());
    let list = el("div").children_of(move || entries(store, &moments.get(), shown));
    let list = el("div").child(status(move || words::entries(n_entries()))).child(list);
    let n_of = move |filter: &Filter| moments_of(store.atlas, filter).iter().map(|moment| moment.rows.len()).sum::<usize>();
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
    let n: usize = moments.iter().map(|moment| moment.rows.len()).sum();
    if n == 0 {
        return vec![nothing_left(store)];
    }
    let all: Vec<(&Moment, u16)> = moments.iter().flat_map(|moment| moment.rows.iter().map(move |row| (moment, *row))).collect();
    let mut items: Vec<El> = Vec::new();
    let mut last = None;
    for (moment, row) in all.iter().take(shown.get()) {
        let heading = (last != Some(moment.date)).then(|| el("p").class("entry__date").text(&intl::dated(moment.date)));
        last = Some(moment.date);
        items.push(el("li").class("entry").attr("data-mark", moment.mark.as_str()).children(heading).children(entry(
            store,
            moment.mark,
            *row,
        )));
    }
    let rest = n.saturating_sub(shown.get());
    let more = el("button").class("more").attr("type", "button").text(&text::more(rest.min(PAGE)));
    let more = (rest > 0).then(|| more.on("click", move |_| shown.update(|shown| *shown += PAGE)));
    // On paper the button is not there.
    let first = (rest > 0).then(|| el("p").class("count").text(&words::first(shown.get(), n)));
    [Some(el("ol").class("entries").children(items)), first, more].into_iter().flatten().collect()
}

fn entry(store: Store, mark: Mark, row: u16) -> Vec<El> {
    let atlas = store.atlas;
    let kind = el("span").class("entry__kind").text(words::entry_kind(mark));
    let row = usize::from(row);
    match mark {
        Mark::Event => {
            let event = &atlas.events()[row];
            let (last, until) = (event.date.dated().last(), atlas_core::model::Day(event.until.get()));
            let until = (until > last).then(|| el("span").text(&words::until(&intl::day(until))));
            let head = el("p").class("entry__head").child(kind).child(el("strong").text(atlas.str(event.title)));
            vec![head.children(until), quotation(event.quote)]
        }
        Mark::Statement => {
            let statement = &atlas.statements()[row];
            let issue = Action::Opened(Selection::Issue(IssueId(statement.issue.get())));
            let head = el("p")
                .class("entry__head")
                .child(kind)
                .child(actor_link(ActorId(statement.actor.get())))
                .child(position_badge(statement.position()));
            vec![head.child(link(issue).text(Facet::Issue.name(atlas, statement.issue.get()))), quotation(statement.quote)]
        }
        Mark::Status => {
            let status = &atlas.status()[row];
            let words = words::status(Facet::Place.name(atlas, status.place.get()), status.status());
            vec![el("p").class("entry__head").child(kind).child(el("strong").text(&words)), quotation(status.quote)]
        }
    }
}
