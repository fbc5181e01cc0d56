//! The list below the axis: the same by date, with the words that prove it.
use crate::browser::intl;
use crate::components::{ActorLink, Link, More, NothingLeft, PositionBadge, Quotation, Status};
use crate::reactive::memo;
use crate::state::store;
use crate::text::timeline as words;
use atlas_core::index::{EventRow, StatementRow, StatusRow};
use atlas_core::model::Day;
use atlas_core::query::{Entry, Facet, Marked, Moment, entries, timeline};
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
    let n = memo(move || all.with(|moments| n_entries(moments)));
    let shown = RwSignal::new(PAGE);
    let each = move || all.with(|moments| entries(moments).take(shown.get()).collect::<Vec<_>>());
    let is_empty = memo(move || n.get() == 0);
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
            <More n shown page=PAGE counted=words::entries/>
        }
        .into_any()
    };
    view! {
        <div>
            <Status words=Signal::derive(move || words::entries(n.get()))/>
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
        Marked::Statement(id) => (view! { <StatementHead statement=atlas.statement(id)/> }.into_any(), atlas.statement(id).quote),
        Marked::Status(id) => (view! { <StatusHead status=atlas.status_report(id)/> }.into_any(), atlas.status_report(id).quote),
    };
    view! {
        <li class="entry" data-mark=mark.as_str()>
            {entry.begins_date.then(|| view! { <p class="entry__date">{intl::dated(entry.date)}</p> })}
            <p class="entry__head">
                <span class="entry__kind">{words::entry_kind(mark)}</span>
                {head}
            </p>
            <Quotation quote/>
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

/// Which capital came into which state.
#[component]
fn StatusHead(
    /// The report on the capital.
    status: &'static StatusRow,
) -> impl IntoView {
    view! { <strong>{words::status(Facet::Place.name(store().atlas, status.place), status.status())}</strong> }
}

/// How many entries a list of moments has.
pub fn n_entries(moments: &[Moment]) -> usize {
    moments.iter().map(|moment| moment.marked.len()).sum()
}
