//! What is told of an actor beside its statements: its words that are on no issue, those that others tell, its meetings, and where
//! else the reports name it.
use crate::browser::intl;
use crate::components::{ActorLink, Link, Quotation, passage_selection};
use crate::state::store;
use crate::text::reported as words;
use crate::views::timeline::{MeetingFacts, MeetingHead};
use atlas_core::index::QuoteRow;
use atlas_core::model::{ActorId, ActorKind, Attendance, QuotationId};
use atlas_core::query::Filter;
use atlas_core::stance::{Attended, Beside};
use atlas_core::state::{Action, ViewState};
use leptos::prelude::*;

/// The lists; each is left out where there is nothing in it.
#[component]
pub fn BesideStatements(
    /// The actor.
    actor: ActorId,
    /// What there is.
    shown: Beside,
) -> impl IntoView {
    let Beside { own, relayed, meetings } = shown;
    view! {
        <Said title=words::OWN_WORDS lead=words::OWN_WORDS_LEAD quotations=own/>
        <Said title=words::RELAYED lead=words::RELAYED_LEAD quotations=relayed/>
        <Meetings meetings/>
        <Named actor/>
    }
}

#[component]
fn Said(title: &'static str, lead: &'static str, quotations: Vec<QuotationId>) -> impl IntoView {
    (!quotations.is_empty()).then(|| {
        view! {
            <section class="beside">
                <h2>{title}</h2>
                <p class="count">{lead}</p>
                <ol class="reported-list">{quotations.into_iter().map(|quotation| view! { <Item quotation/> }).collect_view()}</ol>
            </section>
        }
    })
}

/// Reported speech: the words, how and by whom they are told, to whom they were said, and what names the speaker.
#[component]
fn Item(quotation: QuotationId) -> impl IntoView {
    let atlas = store().atlas;
    let row = atlas.quotation(quotation);
    let addressee = Some(atlas.str(row.addressee)).filter(|addressee| !addressee.is_empty());
    view! {
        <li class="reported">
            <Quotation quote=row.quote/>
            <p class="statement__how">
                <span>{words::kind(row.kind())}</span>
                {row.told_by().map(|teller| view! { <span>{crate::text::TOLD_BY}<ActorLink actor=teller/></span> })}
                {addressee.map(|addressee| view! { <span>{words::to(addressee)}</span> })}
            </p>
            {row.attribution().map(|quote| view! { <p class="reported__named">{words::NAMED_IN}<Words quote/></p> })}
        </li>
    }
}

/// Words of a report in a line, linked to their place there.
#[component]
fn Words(quote: QuoteRow) -> impl IntoView {
    let atlas = store().atlas;
    let named = words::quoted(&atlas.quote(quote));
    atlas.passage_of(quote).map(|passage| view! { <Link action=Action::Opened(passage_selection(passage))>{named}</Link> })
}

#[component]
fn Meetings(meetings: Vec<Attended>) -> impl IntoView {
    let item = |attended: Attended| {
        let meeting = attended.meeting;
        let row = store().atlas.meeting(meeting);
        let part = attended.part.filter(|part| *part != Attendance::Participant).map(words::part);
        let part = part.or(attended.hosts.then_some(words::HOSTS));
        view! {
            <li class="entry" data-mark="meeting">
                <p class="entry__date">{intl::dated(row.from.dated())}</p>
                <p class="entry__head">{part.map(|part| view! { <span class="entry__kind">{part}</span> })}<MeetingHead meeting/></p>
                <Quotation quote=row.quote/>
                <MeetingFacts meeting/>
            </li>
        }
    };
    (!meetings.is_empty()).then(|| {
        view! {
            <section class="beside">
                <h2>{words::MEETINGS}</h2>
                <ol class="entries">{meetings.into_iter().map(item).collect_view()}</ol>
            </section>
        }
    })
}

/// A search for the names of the actor. Nobody's view and unnamed sources have no name to search for.
#[component]
fn Named(actor: ActorId) -> impl IntoView {
    let atlas = store().atlas;
    let row = atlas.actor(actor);
    let has_name = matches!(row.kind(), ActorKind::Person | ActorKind::Organisation | ActorKind::State);
    has_name.then(|| {
        let names = std::iter::once(atlas.str(row.name)).chain(atlas.lines(row.aliases));
        let names: Vec<String> = names.map(|name| format!("\"{}\"", name.replace('"', " "))).collect();
        let state = ViewState { filter: Filter { q: names.join(" OR "), ..Filter::default() }, ..ViewState::default() };
        view! { <p class="beside"><Link action=Action::Chosen(Box::new(state))>{words::where_named(atlas.str(row.name))}</Link></p> }
    })
}
