//! A meeting in the list: what it is, whether it was held, who, where, and what another report tells differently of it.
use crate::browser::intl;
use crate::components::{Definitions, Link, ReportError, actor_names, passage_selection};
use crate::state::store;
use crate::text;
use crate::text::timeline as words;
use atlas_core::index::DisagreementRow;
use atlas_core::model::{ActorId, Attendance, MeetingId};
use atlas_core::query::{Facet, disagreements_of};
use atlas_core::state::Action;
use leptos::prelude::*;

/// What it is, whether it is still to come, and until when if it lasts.
#[component]
pub fn MeetingHead(
    /// The meeting.
    meeting: MeetingId,
) -> impl IntoView {
    let atlas = store().atlas;
    let meeting = atlas.meeting(meeting);
    let until = Some(meeting.last()).filter(|last| *last > meeting.from.dated().last());
    view! {
        <strong>{atlas.str(meeting.title)}</strong>
        {(!meeting.held()).then(|| view! { <span class="entry__planned">{words::PLANNED}</span> })}
        {until.map(|until| view! { <span>{words::until(&intl::day(until))}</span> })}
    }
}

/// Who, where, and what disagrees with it.
#[component]
pub fn MeetingFacts(
    /// The meeting.
    meeting: MeetingId,
) -> impl IntoView {
    let atlas = store().atlas;
    let row = atlas.meeting(meeting);
    let actors = |part: Attendance| {
        let of = atlas.attendance_of(row).iter().filter(|one| one.part() == part);
        actor_names(&of.map(|one| one.actor).collect::<Vec<ActorId>>())
    };
    let facts = vec![
        (words::PARTICIPANTS, actors(Attendance::Participant)),
        (words::INVITED, actors(Attendance::Invited)),
        (words::ABSENT, actors(Attendance::Absent)),
        (words::HOST, row.host().map_or_else(String::new, |host| Facet::Actor.name(atlas, host).to_owned())),
        (words::PLACE, row.place().map_or_else(String::new, |place| Facet::Place.name(atlas, place).to_owned())),
        (text::NOTE, atlas.str(row.note).to_owned()),
    ];
    let basis = vec![(text::DATED_FROM, atlas.str(row.basis).to_owned())];
    let label = atlas.str(row.title).to_owned();
    let disagreements = disagreements_of(atlas, meeting).map(|(other, why)| view! { <ToldDifferently other why/> });
    view! {
        <div class="entry__facts"><Definitions facts/></div>
        {disagreements.collect_view()}
        <details class="statement__why entry__facts"><summary>{text::WHY}</summary><Definitions facts=basis/></details>
        <p class="entry__report"><ReportError what=text::report::meeting(atlas.str(row.id)) quote=row.quote label/></p>
    }
}

/// Where the meeting is told differently, and in what.
#[component]
fn ToldDifferently(
    /// The meeting as it is told there.
    other: MeetingId,
    /// In what the two differ.
    why: &'static DisagreementRow,
) -> impl IntoView {
    let atlas = store().atlas;
    let other = atlas.meeting(other);
    let source = atlas.passage_of(other.quote).map(|passage| {
        let title = text::passage_of(atlas.str(atlas.document(passage.document).title), passage.number);
        view! { <Link action=Action::Opened(passage_selection(passage))>{title}</Link> }
    });
    view! {
        <p class="entry__disagreement">
            <strong>{words::told_differently(atlas.str(other.title))}</strong> " " {source} " " <span>{atlas.str(why.why)}</span>
        </p>
    }
}
