//! What is told of an actor beside its statements: its words that are on no issue, those that others relay, and its meetings.
use super::party::Party;
use crate::index::{Atlas, MeetingRow, QuoteRow, quote_range};
use crate::model::{ActorId, Attendance, MeetingId, QuotationId};
use crate::order::ordered;
use crate::query::{Asked, Quoted};

/// What stands on an actor's page beside its statements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// Its words on no issue: they overlap no quote of a statement of it.
    pub own: Vec<QuotationId>,
    /// Such words as told by another actor.
    pub relayed: Vec<QuotationId>,
    /// Its meetings, in order of date.
    pub meetings: Vec<Attended>,
}

/// A meeting that an actor has to do with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attended {
    /// The meeting.
    pub meeting: MeetingId,
    /// Whether the actor takes part, is invited or is missing; none where it only hosts.
    pub part: Option<Attendance>,
    /// Whether it hosts the meeting.
    pub hosts: bool,
}

/// What is told of an actor beside its statements, as far as a filter leaves it, whichever actors it chooses. Words are on an issue if
/// any statement quotes them that the actor makes or tells, also one that the filter does not leave.
#[must_use]
pub fn beside_statements(atlas: &Atlas<'_>, asked: &Asked, actor: ActorId) -> Beside {
    let only = asked.or(atlas, Party::actor(actor).within(asked.filter()));
    let quoted = Quoted::new(atlas, &only);
    // What it tells of others is on an issue too.
    let stated = atlas.statements().iter().filter(|row| row.actor == actor || row.told_by() == Some(actor));
    let stated: Vec<QuoteRow> = stated.map(|row| row.quote).collect();
    let mut beside = Beside::default();
    for (id, row) in quoted.quotations().filter(|(_, row)| !stated.iter().any(|quote| overlap(*quote, row.quote))) {
        let told = if row.told_by().is_some() { &mut beside.relayed } else { &mut beside.own };
        told.push(id);
    }
    let met: Vec<(MeetingId, &MeetingRow)> = quoted.meetings().collect();
    let when = |at: usize| (met[at].1.from.dated(), met[at].1.last());
    let attended = |at: usize| {
        let (meeting, row) = met[at];
        let part = atlas.attendance_of(row).iter().find(|one| one.actor == actor).map(|one| one.part());
        Attended { meeting, part, hosts: row.host() == Some(actor) }
    };
    beside.meetings = ordered(met.len(), &|left, right| when(left).cmp(&when(right))).into_iter().map(attended).collect();
    beside
}

/// Whether two quotes share a letter.
fn overlap(one: QuoteRow, other: QuoteRow) -> bool {
    let (left, right) = (quote_range(one), quote_range(other));
    one.passage == other.passage && left.start < right.end && right.start < left.end
}
