//! The words of the map.
pub use super::CLOSE;
use super::{number, plural};
use atlas_core::geo::{Counts, Difference};
use atlas_core::model::{Confidence, Layer, Status};

pub const MAP: &str = "Map";
pub const TITLE: &str = "Where the provincial capitals stood";
pub const LEAD: &str = "What these reports say of each provincial capital on a day, and who says so. A report on a province or an airport is not one on its capital, so no province is coloured.";
pub const AS_OF: &str = "As of";
pub const PREVIOUS: &str = "Previous change";
pub const NEXT: &str = "Next change";
pub const PLAY: &str = "Play";
pub const PAUSE: &str = "Pause";
pub const LAYER: &str = "Show";
pub const PICTURE: &str = "Map of the provincial capitals";
pub const KEYS: &str = "Arrow keys go from capital to capital, Shift with an arrow key moves the map, + and − zoom, 0 shows it whole.";
pub const ZOOM_IN: &str = "Zoom in";
pub const ZOOM_OUT: &str = "Zoom out";
pub const WHOLE: &str = "Whole map";
pub const LEGEND: &str = "Key";
pub const TABLE: &str = "Provincial capitals";
pub const CAPITAL: &str = "Capital";
pub const PROVINCE: &str = "Province";
pub const STATUS: &str = "Status";
pub const SINCE: &str = "Since";
pub const WHO: &str = "Who says so";
pub const RECORD: &str = "By the record";
pub const RECORD_TITLE: &str = "The record, from outside these reports";
pub const REPORT_VOICE: &str = "the report itself";
pub const NO_OUTLINES: &str = "This corpus has no outlines to draw a map with. The table has the same content.";
pub const NO_CAPITALS: &str = "This corpus has no provincial capitals.";
pub const NOT_STATEMENTS: &str = " Side, actor, issue, position and voice are of statements; they leave the map as it is.";
pub const COUNTS: &str = "How many";
pub const UNCERTAIN: &str = "The day is not certain: the date is known no closer.";
pub const DISAGREE: &str =
    "Reports of one day contradict each other here. The report’s own voice comes before a party’s word; all of them stand below.";
pub const LATER: &str = "after the day shown";
pub const NOT_RECORDED: &str = "not in the record by then";
pub const OWN_COUNTS: &str = "The reports’ own counts by that day";
pub const NO_OWN_COUNTS: &str = "No report gives a count by that day.";
pub const AS_PNG: &str = "Map as PNG";
pub const NO_PNG: &str = "This browser could not make the picture; the SVG has the same content.";
pub const RECORD_SURE: &str = "Fallen by the record";
pub const RECORD_MAYBE: &str = "Perhaps fallen: the record’s sources differ on the day";
pub const FLAG_UNCERTAIN: &str = "Day not certain";
pub const FLAG_DISAGREE: &str = "Reports contradict each other";
pub const NO_REPORT: &str = "No report that is counted here tells of it. That says nothing about who held it.";

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
        Some(Status::Threatened) => "advanced on, or attacked from afar",
        Some(Status::Contested) => "fought over",
        Some(Status::Claimed) => "captured, by the word of the capturing side alone",
        Some(Status::Taliban) => "captured, by the report itself or anyone but the capturing side",
        None => "not mentioned by that day",
    }
}

/// The name of a capital for whoever does not see the map.
pub fn capital(name: &str, province: &str, status: &str) -> String {
    format!("{name}, {province}: {status}")
}

pub fn place(name: &str, province: &str) -> String {
    format!("{name}, {province}")
}

/// The line that is announced when the day changes.
pub fn summary(layer: Layer, counts: Counts, day: &str) -> String {
    let Counts { all, fallen, claimed, unreported, record: (sure, possible) } = counts;
    let [all, fallen, claimed, unreported] = [all, fallen, claimed, unreported].map(number);
    let told = format!("{fallen} of {all} capitals named as fallen as of {day}, {claimed} only claimed, {unreported} not mentioned");
    let record = by_record(sure, possible);
    match layer {
        Layer::Reports => told,
        Layer::Record => format!("{record} of {all} capitals fallen by the record as of {day}"),
        Layer::Both => format!("{told}; {record} fallen by the record"),
    }
}

pub fn of_all(n: &str, all: usize) -> String {
    format!("{n} of {}", number(all))
}

pub fn fallen(names: &str) -> String {
    listed("named as fallen in these reports", names)
}
pub const UNREPORTED: &str = "not mentioned by then";

fn listed(what: &str, names: &str) -> String {
    if names.is_empty() { what.to_owned() } else { format!("{what}: {names}") }
}

pub fn claimed(names: &str) -> String {
    listed("only claimed by the capturing side", names)
}

pub fn by_record(sure: usize, possible: usize) -> String {
    if sure == possible { number(sure) } else { format!("{} to {}", number(sure), number(possible)) }
}

pub const RECORD_COUNT: &str = "fallen by the record, which is not part of these reports";

pub fn against(difference: Difference) -> &'static str {
    match difference {
        Difference::Reported => "reported or claimed as fallen by then",
        Difference::NotYet => "reported as fallen on a later day only",
        Difference::Never => "never reported as fallen here",
    }
}

pub fn difference(difference: Difference, n: usize) -> String {
    format!("{} {}", number(n), against(difference))
}

pub fn narrowed(n: usize, all: usize) -> String {
    format!("The filters leave {} of {}. The map shows those alone.", number(n), plural(all, "status report", "status reports"))
}

pub fn before(day: &str) -> String {
    format!("Nothing is reported by this day. The first report is of {day}.")
}

pub fn after(day: &str) -> String {
    format!("Nothing is reported after {day}. What was last reported still stands.")
}

pub fn unknown_capital(id: &str) -> String {
    format!("There is no provincial capital “{}” in this corpus.", super::short(id))
}

pub fn age(days: usize) -> String {
    match days {
        0 => "the day shown".to_owned(),
        n => format!("{} before the day shown", plural(n, "day", "days")),
    }
}

pub fn since(day: &str) -> String {
    format!("since {day}")
}

pub fn fell(earliest: &str, latest: &str) -> String {
    if earliest == latest { format!("Fell on {earliest}.") } else { format!("Fell between {earliest} and {latest}; sources differ.") }
}

/// The same for a cell of the table.
pub fn fell_on(earliest: &str, latest: &str) -> String {
    if earliest == latest { earliest.to_owned() } else { format!("{earliest} to {latest}") }
}

pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Agreed => "Two or more independent origins give this day.",
        Confidence::Range => "Origins give different days.",
        Confidence::Thin => "One origin alone names the day.",
    }
}

pub fn described(uncertain: bool, disagree: bool, fell: Option<bool>) -> String {
    let parts = [
        uncertain.then_some(FLAG_UNCERTAIN),
        disagree.then_some(FLAG_DISAGREE),
        fell.map(|sure| if sure { RECORD_SURE } else { RECORD_MAYBE }),
    ];
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
