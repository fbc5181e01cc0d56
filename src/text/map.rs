//! The words of the map.
use super::counts::{Counted, Part, Said};
pub use super::{CLOSE, MAP};
use super::{number, plural};
use atlas_core::geo::{Column, Difference, Face, KeyEntry};
use atlas_core::model::{Confidence, Layer, Status};

pub const TITLE: &str = "Status of the provincial capitals";
pub const LEAD: &str = "What these reports say about each provincial capital on a given day, and who says so. A report on a province or an airport is not a report on its capital, so no province is coloured.";
pub const AS_OF: &str = "As of";
pub const PREVIOUS: &str = "Previous change";
pub const NEXT: &str = "Next change";
pub const PLAY: &str = "Play";
pub const PAUSE: &str = "Pause";
pub const LAYER: &str = "Show";
pub const PICTURE: &str = "Map of the provincial capitals";
pub const KEYS: &str =
    "Arrow keys move from capital to capital, Shift with an arrow key moves the map, + and − zoom, 0 shows the whole map.";
pub const ZOOM_IN: &str = "Zoom in";
pub const ZOOM_OUT: &str = "Zoom out";
pub const WHOLE: &str = "Whole map";
pub const LEGEND: &str = "Key";
pub const TABLE: &str = "Provincial capitals";
const CAPITAL: &str = "Capital";
const PROVINCE: &str = "Province";
const STATUS: &str = "Status";
const SINCE: &str = "Since";
const WHO: &str = "Who says so";
const RECORD: &str = "In the record";
pub const RECORD_TITLE: &str = "The record, from outside these reports";
pub const REPORT_VOICE: &str = "the report itself";
pub const NO_OUTLINES: &str = "This corpus has no outlines for a map. The table has the same content.";
pub const NO_CAPITALS: &str = "This corpus has no provincial capitals.";
pub const NOT_STATEMENTS: &str = " Side, actor, issue, position and voice apply to statements; they do not change the map.";
pub const COUNTS: &str = "How many";
pub const UNCERTAIN: &str = "The exact day is not known.";
pub const DISAGREE: &str = "Reports for the same day contradict each other here. The report’s own voice takes precedence over a party’s claim; all of them are listed below.";
pub const LATER: &str = "after the day shown";
pub const NOT_RECORDED: &str = "not in the record by then";
pub const NOT_BY_THEN: &str = "not by then";
pub const OWN_COUNTS: &str = "The reports’ own counts";
pub const NO_OWN_COUNTS: &str = "No report included here gives a count.";
pub const AS_PNG: &str = "Map as PNG";
pub const NO_PNG: &str = "This browser could not create the picture; the SVG has the same content.";
pub const RECORD_SURE: &str = "Fallen, according to the record";
pub const RECORD_MAYBE: &str = "Possibly fallen: the record’s sources differ on the day";
const FLAG_UNCERTAIN: &str = "The exact day is not known";
const FLAG_DISAGREE: &str = "Reports contradict each other";
const FLAG_LATER: &str = "Fallen, according to the record, but reported so only later";
pub const NO_REPORT: &str = "No report included here mentions it. That says nothing about who held it.";

pub fn layer(layer: Layer) -> &'static str {
    match layer {
        Layer::Reports => "The reports",
        Layer::Record => "The record",
        Layer::Both => "Both",
    }
}

/// A status at the head of a line.
pub fn status(status: Option<Status>) -> String {
    let word = status_name(status);
    word[..1].to_ascii_uppercase() + &word[1..]
}

/// A status in the name of a capital.
pub fn status_name(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Government) => "government",
        Some(Status::Threatened) => "threatened",
        Some(Status::Contested) => "contested",
        Some(Status::Claimed) => "claimed",
        Some(Status::Taliban) => "taliban",
        None => "unreported",
    }
}

pub fn meaning(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Government) => "held by the government",
        Some(Status::Threatened) => "being advanced on, or attacked from a distance",
        Some(Status::Contested) => "fought over",
        Some(Status::Claimed) => "captured, according to the capturing side alone",
        Some(Status::Taliban) => "captured, according to the report itself or anyone other than the capturing side",
        None => "not mentioned by that day",
    }
}

/// The head of a column of the table.
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Capital => CAPITAL,
        Column::Province => PROVINCE,
        Column::Status => STATUS,
        Column::Since => SINCE,
        Column::Who => WHO,
        Column::Record => RECORD,
    }
}

/// An entry of the key: its name, and what it means where the name does not say it.
pub fn key_entry(entry: KeyEntry) -> (String, &'static str) {
    match entry {
        KeyEntry::Status(status) => (self::status(status), meaning(status)),
        KeyEntry::Uncertain => (FLAG_UNCERTAIN.to_owned(), ""),
        KeyEntry::Disagree => (FLAG_DISAGREE.to_owned(), ""),
        KeyEntry::Recorded(true) => (RECORD_SURE.to_owned(), ""),
        KeyEntry::Recorded(false) => (RECORD_MAYBE.to_owned(), ""),
        KeyEntry::Later => (FLAG_LATER.to_owned(), ""),
    }
}

/// The name of a capital for whoever does not see the map.
pub fn capital(name: &str, province: &str, status: &str) -> String {
    format!("{name}, {province}: {status}")
}

pub fn place(name: &str, province: &str) -> String {
    format!("{name}, {province}")
}

/// What is said of the capitals of a status, beside their number.
pub fn of_status(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Taliban) => "named as fallen in these reports",
        Some(Status::Claimed) => "claimed only by the capturing side",
        Some(Status::Contested) => "fought over",
        Some(Status::Threatened) => "advanced on or attacked from afar",
        Some(Status::Government) => "named as held by the government",
        None => "not mentioned by then",
    }
}

/// The line that is announced when the day changes. Its numbers add up to all capitals.
pub fn summary(
    layer: Layer,
    told: Vec<(Option<Status>, Counted)>,
    record: Vec<Part>,
    all: Counted,
    day: &str,
    open: Option<String>,
) -> Said {
    let by_reports = || {
        let mut said: Said = Vec::new();
        for (status, n) in told {
            let n = n.number();
            match status {
                Some(Status::Taliban) => {
                    said.extend([n, " of ".into(), all.clone().into(), format!(" named as fallen as of {day}").into()]);
                }
                Some(Status::Claimed) => said.extend([", ".into(), n, " only claimed".into()]),
                Some(status) => said.extend([", ".into(), n, format!(" {}", status_name(Some(status))).into()]),
                None => said.extend([", ".into(), n, " not mentioned".into()]),
            }
        }
        said
    };
    let mut said = if layer == Layer::Record { Vec::new() } else { by_reports() };
    match layer {
        Layer::Reports => {}
        Layer::Record => {
            said.extend(record);
            said.extend([" of ".into(), all.clone().into(), format!(" fallen as of {day}, according to the record").into()]);
        }
        Layer::Both => {
            said.push("; ".into());
            said.extend(record);
            said.push(" fallen, according to the record".into());
        }
    }
    said.extend(open.map(|open| format!(". {open}").into()));
    said
}

pub fn of_all(mut n: Said, all: Counted) -> Said {
    n.extend([" of ".into(), all.number()]);
    n
}

/// After the name of a capital, before who says so.
pub const SAYS: &str = ": ";

/// After who says so: since when that holds.
pub fn since_then(since: &str) -> String {
    format!(", {since}")
}

pub fn by_record(sure: Counted, possible: Counted) -> Said {
    if sure.n == possible.n { vec![sure.number()] } else { vec![sure.number(), " to ".into(), possible.number()] }
}

pub const RECORD_COUNT: &str = "fallen, according to the record, which is not part of these reports";

pub fn against(difference: Difference) -> &'static str {
    match difference {
        Difference::Reported => "reported or claimed as fallen by then",
        Difference::NotYet => "reported as fallen only later",
        Difference::Never => "never reported as fallen here",
    }
}

pub fn difference(difference: Difference, names: &[&str]) -> String {
    listed(&format!("{} {}", number(names.len()), against(difference)), &names.join(", "))
}

fn listed(what: &str, names: &str) -> String {
    if names.is_empty() { what.to_owned() } else { format!("{what}: {names}") }
}

pub fn before(day: &str) -> String {
    format!("No report yet on this day. The first report is from {day}.")
}

pub fn after(day: &str) -> String {
    format!("There are no reports after {day}. The last reported status still applies.")
}

pub fn unknown_capital(id: &str) -> String {
    format!("This corpus has no provincial capital “{}”.", super::short(id))
}

/// How long ago a date was, at least and at most.
pub fn age((least, most): (usize, usize)) -> String {
    match (least, most) {
        (_, 0) => "that day".to_owned(),
        _ if least == most => plural(most, "day earlier", "days earlier"),
        _ => format!("{} to {}", number(least), plural(most, "day earlier", "days earlier")),
    }
}

pub fn since(day: &str) -> String {
    format!("since {day}")
}

/// A date with how long before the day shown it was.
pub fn aged(date: &str, age: (usize, usize)) -> String {
    format!("{date} ({})", self::age(age))
}

/// When a capital fell: on a day, or within a span of days.
pub fn fell(days: &str, agreed: bool) -> String {
    if agreed { format!("Fell on {days}.") } else { format!("Fell some time from {days}; sources differ.") }
}

pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Agreed => "Two or more independent sources give this day.",
        Confidence::Range => "Sources give different days.",
        Confidence::Thin => "Only one source gives the day.",
    }
}

/// What a mark shows beside its status, in words.
pub fn described(face: &Face, since: Option<&str>) -> String {
    let doubts = doubts(face.uncertain, face.disagree);
    let parts = [
        since.filter(|_| face.status.is_some()).map(self::since),
        (!doubts.is_empty()).then_some(doubts),
        face.fell.map(|sure| if sure { RECORD_SURE } else { RECORD_MAYBE }.to_owned()),
        face.difference.map(|difference| against(difference).to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
}

/// What is doubtful about a status.
pub fn doubts(uncertain: bool, disagree: bool) -> String {
    let parts = [uncertain.then_some(FLAG_UNCERTAIN), disagree.then_some(FLAG_DISAGREE)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
}

pub fn manner(manner: &str) -> String {
    format!("Manner: {manner}.")
}

pub fn sources(n: usize) -> String {
    plural(n, "source", "sources")
}

pub fn reporting(origin: &str) -> String {
    format!("reporting by {origin}")
}
