//! Words of the timeline.
pub use super::TIMELINE;
use super::counts::{Counted, Said, left};
use super::number;
use atlas_core::index::Atlas;
use atlas_core::model::{Precision, Status};
use atlas_core::query::Mark;

pub const TIMELINE_LEAD: &str = "Events, meetings, statements and status changes on one axis. The width of a bar shows how precise its date is: a day, a week, a month. Choose a span to limit all views to it.";
pub const SPAN: &str = "Span";
pub const SPAN_FROM: &str = "Span from";
pub const SPAN_TO: &str = "Span to";
pub const WHOLE: &str = "All dates";
pub const AXIS: &str = "Bars of events, meetings, statements and status changes by date; the list below has the same content";

pub const PLANNED: &str = "planned";
pub const PARTICIPANTS: &str = "Participants";
pub const INVITED: &str = "Invited";
pub const ABSENT: &str = "Absent";
pub const HOST: &str = "Host";
pub const PLACE: &str = "Place";

pub fn entry_kind(kind: Mark) -> &'static str {
    match kind {
        Mark::Event => "Event",
        Mark::Meeting => "Meeting",
        Mark::Statement => "Statement",
        Mark::Status => "Status",
        Mark::Report => "Report published",
    }
}

/// The name of a row, with the number that its highest bar stands for.
pub fn date_row(kind: Mark, precision: Precision, most: usize) -> String {
    let precision = match precision {
        Precision::Day => "by day",
        Precision::Week => "by week",
        Precision::Month => "by month",
        Precision::Year => "by year",
    };
    format!("{}, {precision} (at most {})", mark(kind), number(most))
}

pub fn mark(kind: Mark) -> &'static str {
    match kind {
        Mark::Event => "Events",
        Mark::Meeting => "Meetings",
        Mark::Statement => "Statements",
        Mark::Status => "Status",
        Mark::Report => "Reports published",
    }
}

pub fn status(atlas: &Atlas<'_>, place: &str, status: Status) -> String {
    format!("{place}: {}", atlas.str(atlas.status_kind(status).event))
}

pub fn bar(n: usize, kind: Mark, date: &str) -> String {
    format!("{date}: {} {}", number(n), mark(kind).to_lowercase())
}

pub fn outside_axis(n: Counted) -> Said {
    let are = if n.n == 1 { " is" } else { " are" };
    vec![n.into(), format!("{are} outside the axis; see the list.").into()]
}

/// What the filters leave; what they cannot be applied to is counted apart.
pub fn narrowed(n: Counted, n_all: Counted, n_left_out: Counted) -> Said {
    let mut said = left(n, n_all);
    if n_left_out.n > 0 {
        said.extend([" Not shown: ".into(), n_left_out.into()]);
        said.push(", which do not have all that is filtered by.".into());
    }
    said
}

/// How another report calls the meeting that it tells differently.
pub fn told_differently(title: &str) -> String {
    format!("Told differently: “{title}”.")
}

/// The last day of what lasts longer than its date.
pub fn until(day: &str) -> String {
    format!("until {day}")
}
