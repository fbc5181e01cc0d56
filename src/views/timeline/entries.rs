//! The list below the axis: the same by date, with the words that prove it.
use super::meeting::{MeetingFacts, MeetingHead};
use crate::browser::intl;
use crate::components::{ActorLink, Link, More, NothingLeft, PositionBadge, Quotation, Status};
use crate::reactive::memo;
use crate::state::store;
use crate::text::counts::Counted;
use crate::text::timeline as words;
use atlas_core::count::Measure;
use atlas_core::index::{EventRow, StatementRow, StatusRow};
use atlas_core::model::Day;
use atlas_core::query::{Entry, Facet, Marked, entries, n_entries, timeline};
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;
use std::sync::Arc;

/// Entries shown at once; "more" shows as many again.
const PAGE: usize = 40;

/// What the filters leave, a part at a time, under its count.
#[component]
pub fn Entries() -> impl IntoView {
    let store = store();
    let asked = store.asked();
    let all = memo(move || Arc::new(asked.with(|asked| timeline(store.atlas, asked))));
    let count = memo(move || {
        let n = all.with(|moments| n_entries(moments));
        asked.with(|asked| Counted::new(store.atlas, Measure::Entries, asked.filter(), n))
    });
    let shown = RwSignal::new(PAGE);
    let days = store.part(|state| (state.filter.from, state.filter.to));
    let each = move || {
        let (from, to) = days.get();
        all.with(|moments| entries(moments, from, to).take(shown.get()).collect::<Vec<_>>())
    };
    let n_all = memo(move || count.with(|count| count.n));
    let all_in_words = Signal::derive(move || count.get().into());
    let is_empty = memo(move || n_all.get() == 0);
    let list = move || {
        if is_empty.get() {
            // What could be removed follows the filters.
            asked.track();
            return view! { <NothingLeft/> }.into_any();
        }
        view! {
            <ol class="entries">
                <For each key=|entry| *entry let:entry>
                    <EntryItem entry/>
                </For>
            </ol>
            <More n=n_all shown page=PAGE counted=all_in_words/>
        }
        .into_any()
    };
    view! {
        <div>
            <Status words=Signal::derive(move || vec![count.get().into()])/>
            <div>{list}</div>
        </div>
    }
}

#[component]
fn EntryItem(
    /// What happened, and whether its date begins with it.
    entry: Entry,
) -> impl IntoView {
    let atlas = store().atlas;
    let mark = entry.marked.mark();
    let (head, quote) = match entry.marked {
        Marked::Event(id) => (view! { <EventHead event=atlas.event(id)/> }.into_any(), atlas.event(id).quote),
        Marked::Meeting(id) => (view! { <MeetingHead meeting=id/> }.into_any(), atlas.meeting(id).quote),
        Marked::Statement(id) => (view! { <StatementHead statement=atlas.statement(id)/> }.into_any(), atlas.statement(id).quote),
        Marked::Status(id) => (view! { <StatusHead status=atlas.status_report(id)/> }.into_any(), atlas.status_report(id).quote),
        Marked::Report(id) => (view! { <strong>{atlas.str(atlas.document(id).title)}</strong> }.into_any(), atlas.opening(id)),
    };
    let facts = if let Marked::Meeting(meeting) = entry.marked { Some(view! { <MeetingFacts meeting/> }) } else { None };
    view! {
        <li class="entry" data-mark=mark.as_str()>
            {entry.begins_date.then(|| view! { <p class="entry__date">{intl::dated(entry.date)}</p> })}
            <p class="entry__head">
                <span class="entry__kind">{words::entry_kind(mark)}</span>
                {head}
            </p>
            <Quotation quote/>
            {facts}
        </li>
    }
}

/// What happened, and until when if it lasted.
#[component]
fn EventHead(
    /// The event.
    event: &'static EventRow,
) -> impl IntoView {
    let until = Some(Day(event.until.get())).filter(|until| *until > event.date.dated().last());
    view! {
        <strong>{store().atlas.str(event.title)}</strong>
        {until.map(|until| view! { <span>{words::until(&intl::day(until))}</span> })}
    }
}

/// Who takes which position, and on which issue.
#[component]
fn StatementHead(
    /// The statement.
    statement: &'static StatementRow,
) -> impl IntoView {
    view! {
        <ActorLink actor=statement.actor/>
        <PositionBadge position=statement.position()/>
        <Link action=Action::Opened(Selection::Issue(statement.issue))>{Facet::Issue.name(store().atlas, statement.issue)}</Link>
    }
}

/// Which place came into which status.
#[component]
fn StatusHead(
    /// The report on the place.
    status: &'static StatusRow,
) -> impl IntoView {
    view! { <strong>{words::status(store().atlas, Facet::Place.name(store().atlas, status.place), status.status)}</strong> }
}
