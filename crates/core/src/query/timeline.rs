//! Events, meetings, statements and changes of status in order of time.
use super::asked::{Asked, passages_found};
use super::facet::Facet;
use super::filter::Filter;
use super::select::narrows_statements;
use super::statements::Quoted;
use crate::index::Atlas;
use crate::model::{Dated, Day, DocumentId, EventId, MeetingId, PassageId, Precision, StatementId, StatusId, closed_enum};
use crate::order::ordered;

closed_enum! {
    /// What is shown on the time axis.
    Mark {
        /// An event in the reports.
        Event = "event",
        /// A meeting, held or to come.
        Meeting = "meeting",
        /// A statement, by the day it was made.
        Statement = "statement",
        /// A status report, by the day from which it holds.
        Status = "status",
        /// A report, by the day it was published; only in a corpus of which nothing with a date is coded.
        Report = "report",
    }
}

/// One thing on the time axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Marked {
    /// An event.
    Event(EventId),
    /// A meeting.
    Meeting(MeetingId),
    /// A statement.
    Statement(StatementId),
    /// A report on the status of a place.
    Status(StatusId),
    /// A report as such.
    Report(DocumentId),
}

impl Marked {
    /// Its kind.
    #[must_use]
    pub fn mark(self) -> Mark {
        match self {
            Self::Event(_) => Mark::Event,
            Self::Meeting(_) => Mark::Meeting,
            Self::Statement(_) => Mark::Statement,
            Self::Status(_) => Mark::Status,
            Self::Report(_) => Mark::Report,
        }
    }
}

/// Everything of one kind with the same date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The kind.
    pub mark: Mark,
    /// The date, with its precision.
    pub date: Dated,
    /// Last day of the date, or of what lasts longer.
    pub last: Day,
    /// The things, all of the kind `mark`.
    pub marked: Vec<Marked>,
}

/// What is left of all that has a date, in order of time. Of two dates with the same first day, the more precise comes first.
/// Events and status reports have no side, actor, issue, position or voice, and meetings have no issue, position or voice: a filter on
/// one of these leaves them out.
#[must_use]
pub fn timeline(atlas: &Atlas<'_>, asked: &Asked) -> Vec<Moment> {
    let quoted = Quoted::new(atlas, asked);
    let said = |id: StatementId| atlas.statement(id).said.dated();
    let mut all: Vec<Timed> = quoted.statement_ids().into_iter().map(|id| (said(id), said(id).last(), Marked::Statement(id))).collect();
    if !narrows_meetings(asked.filter()) {
        all.extend(meetings(&quoted));
    }
    if !narrows_statements(&asked.filter().selections) {
        all.extend(beside_statements(atlas, &quoted));
    }
    if has_reports_alone(atlas) {
        all.extend(reports(atlas, asked));
    }
    let mut moments: Vec<Moment> = Vec::new();
    for at in ordered(all.len(), &|left, right| all[left].cmp(&all[right])) {
        let (date, last, one) = all[at];
        match moments.last_mut() {
            Some(moment) if (moment.date, moment.last, moment.mark) == (date, last, one.mark()) => moment.marked.push(one),
            _ => moments.push(Moment { mark: one.mark(), date, last, marked: vec![one] }),
        }
    }
    moments
}

/// Whether nothing with a date is coded, so that the reports themselves are what the timeline can show.
#[must_use]
pub fn has_reports_alone(atlas: &Atlas<'_>) -> bool {
    atlas.statements().is_empty() && atlas.events().is_empty() && atlas.status().is_empty() && atlas.meetings().is_empty()
}

/// The reports with a passage found.
fn reports(atlas: &Atlas<'_>, asked: &Asked) -> Vec<Timed> {
    let found = passages_found(atlas, asked);
    let is_found = |document: DocumentId| found.ones().any(|row| atlas.passage(PassageId::of_row(row)).document == document);
    let published = |document: DocumentId| atlas.document(document).published.dated();
    let reports = DocumentId::first(atlas.documents().len()).filter(|document| is_found(*document));
    reports.map(|document| (published(document), published(document).last(), Marked::Report(document))).collect()
}

/// How many events, status reports and meetings the timeline leaves out because a facet is chosen that they do not have.
#[must_use]
pub fn n_left_out(atlas: &Atlas<'_>, asked: &Asked) -> usize {
    if !narrows_statements(&asked.filter().selections) {
        return 0;
    }
    let quoted = Quoted::new(atlas, asked);
    let n_meetings = if narrows_meetings(asked.filter()) { quoted.meetings().count() } else { 0 };
    beside_statements(atlas, &quoted).len() + n_meetings
}

/// Whether a facet that meetings do not have is chosen.
fn narrows_meetings(filter: &Filter) -> bool {
    [Facet::Issue, Facet::Position, Facet::Voice].into_iter().any(|facet| !filter.selections.of(facet).is_empty())
}

/// First day and precision, last day, and what it is.
type Timed = (Dated, Day, Marked);

/// The meetings of the words, reports, actors, places and days asked for.
fn meetings(quoted: &Quoted<'_, '_>) -> impl Iterator<Item = Timed> {
    quoted.meetings().map(|(id, row)| (row.from.dated(), row.last(), Marked::Meeting(id)))
}

/// The events and status reports of the words, reports, places and days asked for.
fn beside_statements(atlas: &Atlas<'_>, quoted: &Quoted<'_, '_>) -> Vec<Timed> {
    let until = |date: Dated, day: i32| Day(day.max(date.last().0));
    let events = quoted.events().map(|(id, event)| (event.date.dated(), until(event.date.dated(), event.until.get()), Marked::Event(id)));
    let status = StatusId::first(atlas.status().len()).zip(atlas.status());
    let status = status.filter(|(_, status)| quoted.admits(status.quote) && quoted.in_time(status.from));
    events.chain(status.map(|(id, status)| (status.from.dated(), status.from.dated().last(), Marked::Status(id)))).collect()
}

/// How many things moments have.
#[must_use]
pub fn n_entries(moments: &[Moment]) -> usize {
    moments.iter().map(|moment| moment.marked.len()).sum()
}

/// An entry of the list that says the same as the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// When.
    pub date: Dated,
    /// What.
    pub marked: Marked,
    /// Whether it is the first of its date.
    pub begins_date: bool,
}

/// Moments as a list: first those that are of the days asked for, then those of which that is possible but not sure.
pub fn entries(moments: &[Moment], from: Option<Day>, to: Option<Day>) -> impl Iterator<Item = Entry> + '_ {
    let is_sure = move |moment: &&Moment| {
        let date = moment.date;
        date.precision == Precision::Day || (from.is_none_or(|from| from <= date.first) && to.is_none_or(|to| date.last() <= to))
    };
    let (sure, possible): (Vec<&Moment>, Vec<&Moment>) = moments.iter().partition(is_sure);
    let all = sure.into_iter().chain(possible).flat_map(|moment| moment.marked.iter().map(|marked| (moment.date, *marked)));
    let mut last = None;
    all.map(move |(date, marked)| Entry { date, marked, begins_date: last.replace(date) != Some(date) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_entry_of_a_date_begins_it() {
        let moment = |first: i32, marked: Vec<Marked>| {
            let date = Dated { first: Day(first), precision: Precision::Day };
            Moment { mark: marked[0].mark(), date, last: date.last(), marked }
        };
        let (event, statement) = (Marked::Event(EventId::new(0)), |row| Marked::Statement(StatementId::of_row(row)));
        let moments = [moment(1, vec![event]), moment(1, vec![statement(4), statement(7)]), moment(2, vec![statement(9)])];
        let found: Vec<_> = entries(&moments, None, None).map(|entry| (entry.date.first.0, entry.marked, entry.begins_date)).collect();
        assert_eq!(found, [(1, event, true), (1, statement(4), false), (1, statement(7), false), (2, statement(9), true)]);
    }

    #[test]
    fn what_is_surely_of_the_days_asked_for_comes_first() {
        let moment = |first: i32, precision, row| {
            let date = Dated { first: Day(first), precision };
            Moment { mark: Mark::Statement, date, last: date.last(), marked: vec![Marked::Statement(StatementId::of_row(row))] }
        };
        let moments = [moment(4, Precision::Week, 0), moment(6, Precision::Day, 1), moment(7, Precision::Day, 2)];
        let order = |from, to| entries(&moments, from, to).map(|entry| entry.date.first.0).collect::<Vec<_>>();
        assert_eq!(order(None, None), [4, 6, 7]);
        assert_eq!(order(Some(Day(6)), Some(Day(7))), [6, 7, 4]);
        assert_eq!(order(Some(Day(4)), Some(Day(10))), [4, 6, 7]);
    }
}
