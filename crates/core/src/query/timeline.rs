//! Events, statements and changes of status in order of time.
use super::filter::Filter;
use super::statements::Quoted;
use crate::index::Atlas;
use crate::model::{Dated, Day, closed_enum};
use crate::order::ordered;

closed_enum! {
    /// What stands on the axis of time.
    Mark {
        /// An event that the reports tell of.
        Event = "event",
        /// A statement, at the day it was said.
        Statement = "statement",
        /// A report on a capital, at the day from which it holds.
        Status = "status",
    }
}

/// All of one kind that has one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The kind.
    pub mark: Mark,
    /// The date, with its precision.
    pub date: Dated,
    /// Last day: of the date, or of an event that lasts longer.
    pub last: Day,
    /// Rows in the table of the kind.
    pub rows: Vec<u16>,
}

/// What a filter leaves, in order of time; the more precise date of two that begin alike comes first.
#[must_use]
pub fn timeline(atlas: &Atlas<'_>, filter: &Filter) -> Vec<Moment> {
    let quoted = Quoted::new(atlas, filter);
    let mut marks: Vec<(Dated, Day, Mark, u16)> = Vec::new();
    let until = |date: Dated, day: i32| Day(day.max(date.last().0));
    marks.extend(quoted.events().map(|(row, event)| (event.date.dated(), until(event.date.dated(), event.until.get()), Mark::Event, row)));
    let statement = |row: u16| atlas.statements()[usize::from(row)].said.dated();
    marks.extend(quoted.statement_rows().into_iter().map(|row| (statement(row), statement(row).last(), Mark::Statement, row)));
    let status = (0u16..).zip(atlas.status()).filter(|(_, status)| quoted.admits(status.quote) && quoted.in_time(status.from));
    marks.extend(status.map(|(row, status)| (status.from.dated(), status.from.dated().last(), Mark::Status, row)));
    let mut moments: Vec<Moment> = Vec::new();
    for at in ordered(marks.len(), &|left, right| marks[left].cmp(&marks[right])) {
        let (date, last, mark, row) = marks[at];
        match moments.last_mut() {
            Some(moment) if (moment.date, moment.last, moment.mark) == (date, last, mark) => moment.rows.push(row),
            _ => moments.push(Moment { mark, date, last, rows: vec![row] }),
        }
    }
    moments
}
