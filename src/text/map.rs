//! The words of the map.
use super::counts::{Counted, Part, Said};
pub use super::{CLOSE, MAP};
use super::{number, plural};
use atlas_core::geo::{Column, Difference, Face, KeyEntry};
use atlas_core::index::Atlas;
use atlas_core::model::{Confidence, Layer, Status};

pub const AS_OF: &str = "As of";
pub const PREVIOUS: &str = "Previous change";
pub const NEXT: &str = "Next change";
pub const PLAY: &str = "Play";
pub const PAUSE: &str = "Pause";
pub const LAYER: &str = "Show";
pub const KEYS: &str = "Arrow keys move from place to place, Shift with an arrow key moves the map, + and − zoom, 0 shows the whole map.";
pub const ZOOM_IN: &str = "Zoom in";
pub const ZOOM_OUT: &str = "Zoom out";
pub const WHOLE: &str = "Whole map";
pub const LEGEND: &str = "Key";
const STATUS: &str = "Status";
const SINCE: &str = "Since";
const WHO: &str = "Who says so";
const RECORD: &str = "In the record";
const PASSAGES: &str = "Passages";
pub const RECORD_TITLE: &str = "The record, from outside these reports";
pub const REPORT_VOICE: &str = "the report itself";
pub const NO_DRAWING: &str = "There is no drawing of these places. The table has the same content.";
pub const NO_PLACES: &str = "No place in these reports has a known position.";
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
const FLAG_UNCERTAIN: &str = "The exact day is not known";
const FLAG_DISAGREE: &str = "Reports contradict each other";
const FLAG_NAMED: &str = "Passages that name the place";
const NAMED_MEANING: &str = "the larger the disc, the more";
pub const NO_REPORT: &str = "No report included here mentions it. That says nothing about how it stood.";
pub const NO_PASSAGE: &str = "No passage found names it.";

/// A word at the head of a line.
fn headed(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The accessible name of the picture.
pub fn picture(atlas: &Atlas<'_>) -> String {
    format!("Map of the {}", atlas.str(atlas.map().places))
}

/// The name of the table.
pub fn table(atlas: &Atlas<'_>) -> String {
    headed(atlas.str(atlas.map().places))
}

/// What became of the places of the record.
fn done(atlas: &Atlas<'static>) -> &'static str {
    atlas.str(atlas.map().done)
}

/// That the record has a place: surely, or perhaps.
pub fn by_the_record(atlas: &Atlas<'static>, surely: bool) -> String {
    if surely {
        format!("{}, according to the record", headed(done(atlas)))
    } else {
        format!("Possibly {}: the record’s sources differ on the day", done(atlas))
    }
}

pub fn layer(layer: Layer) -> &'static str {
    match layer {
        Layer::Reports => "The reports",
        Layer::Record => "The record",
        Layer::Both => "Both",
    }
}

/// A status at the head of a line.
pub fn status(atlas: &Atlas<'static>, status: Option<Status>) -> String {
    headed(status_name(atlas, status))
}

/// A status in the name of a place.
pub fn status_name(atlas: &Atlas<'static>, status: Option<Status>) -> &'static str {
    status.map_or("unreported", |status| atlas.str(atlas.status_kind(status).name))
}

pub fn meaning(atlas: &Atlas<'static>, status: Option<Status>) -> &'static str {
    status.map_or("not mentioned by that day", |status| atlas.str(atlas.status_kind(status).meaning))
}

/// The head of a column of the table.
pub fn column(atlas: &Atlas<'_>, column: Column) -> String {
    match column {
        Column::Capital => headed(atlas.str(atlas.map().place)),
        Column::Province => headed(atlas.str(atlas.map().area)),
        Column::Status => STATUS.to_owned(),
        Column::Since => SINCE.to_owned(),
        Column::Who => WHO.to_owned(),
        Column::Record => RECORD.to_owned(),
        Column::Passages => PASSAGES.to_owned(),
    }
}

/// An entry of the key: its name, and what it means where the name does not say it.
pub fn key_entry(atlas: &Atlas<'static>, entry: KeyEntry) -> (String, &'static str) {
    match entry {
        KeyEntry::Status(status) => {
            let (name, meaning) = (status_name(atlas, status), meaning(atlas, status));
            (headed(name), if name == meaning { "" } else { meaning })
        }
        KeyEntry::Uncertain => (FLAG_UNCERTAIN.to_owned(), ""),
        KeyEntry::Disagree => (FLAG_DISAGREE.to_owned(), ""),
        KeyEntry::Recorded(surely) => (by_the_record(atlas, surely), ""),
        KeyEntry::Later => (format!("{}, according to the record, but reported so only later", headed(done(atlas))), ""),
        KeyEntry::Named => (FLAG_NAMED.to_owned(), NAMED_MEANING),
    }
}

/// The name of a place for whoever does not see the map.
pub fn capital(name: &str, province: &str, status: &str) -> String {
    format!("{}: {status}", place(name, province))
}

/// A place with its area, where it has one.
pub fn place(name: &str, province: &str) -> String {
    if province.is_empty() { name.to_owned() } else { format!("{name}, {province}") }
}

/// What is said of the places of a status, beside their number.
pub fn of_status(atlas: &Atlas<'static>, status: Option<Status>) -> &'static str {
    status.map_or("not mentioned by then", |status| atlas.str(atlas.status_kind(status).counted))
}

/// The line that is announced when the day changes. Its numbers add up to all places.
pub fn summary(
    atlas: &Atlas<'static>,
    layer: Layer,
    told: Vec<(Option<Status>, Counted)>,
    record: Vec<Part>,
    all: Counted,
    day: &str,
    open: Option<String>,
) -> Said {
    let (place, places) = (atlas.str(atlas.map().place), atlas.str(atlas.map().places));
    let of = all.called(place, places);
    let by_reports = || {
        let mut said: Said = Vec::new();
        for (at, (status, n)) in told.into_iter().enumerate() {
            let (n, brief) = (n.number(), status.map_or("not mentioned", |status| atlas.str(atlas.status_kind(status).brief)));
            if at == 0 {
                said.extend([n, " of ".into(), of.clone(), format!(" {brief} as of {day}").into()]);
            } else {
                said.extend([", ".into(), n, format!(" {brief}").into()]);
            }
        }
        said
    };
    let mut said = if layer == Layer::Record { Vec::new() } else { by_reports() };
    match layer {
        Layer::Reports => {}
        Layer::Record => {
            said.extend(record);
            said.extend([" of ".into(), of, format!(" {} as of {day}, according to the record", done(atlas)).into()]);
        }
        Layer::Both => {
            said.push("; ".into());
            said.extend(record);
            said.push(format!(" {}, according to the record", done(atlas)).into());
        }
    }
    said.extend(open.map(|open| format!(". {open}").into()));
    said
}

pub fn of_all(mut n: Said, all: Counted) -> Said {
    n.extend([" of ".into(), all.number()]);
    n
}

/// After the name of a place, before who says so.
pub const SAYS: &str = ": ";

/// After who says so: since when that holds.
pub fn since_then(since: &str) -> String {
    format!(", {since}")
}

pub fn by_record(sure: Counted, possible: Counted) -> Said {
    if sure.n == possible.n { vec![sure.number()] } else { vec![sure.number(), " to ".into(), possible.number()] }
}

pub fn record_count(atlas: &Atlas<'static>) -> String {
    format!("{}, according to the record, which is not part of these reports", done(atlas))
}

pub fn against(atlas: &Atlas<'static>, difference: Difference) -> String {
    let done = done(atlas);
    match difference {
        Difference::Reported => format!("reported or claimed as {done} by then"),
        Difference::NotYet => format!("reported as {done} only later"),
        Difference::Never => format!("never reported as {done} here"),
    }
}

pub fn difference(atlas: &Atlas<'static>, difference: Difference, names: &[&str]) -> String {
    listed(&format!("{} {}", number(names.len()), against(atlas, difference)), &names.join(", "))
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

pub fn unknown_place(atlas: &Atlas<'_>, id: &str) -> String {
    format!("This corpus has no {} “{}”.", atlas.str(atlas.map().place), super::short(id))
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

/// When the record has a place: on a day, or within a span of days.
pub fn fell(atlas: &Atlas<'_>, days: &str, agreed: bool) -> String {
    let did = headed(atlas.str(atlas.map().did));
    if agreed { format!("{did} on {days}.") } else { format!("{did} some time from {days}; sources differ.") }
}

pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Agreed => "Two or more independent sources give this day.",
        Confidence::Range => "Sources give different days.",
        Confidence::Thin => "Only one source gives the day.",
    }
}

/// What a mark shows beside its status, in words.
pub fn described(atlas: &Atlas<'static>, face: &Face, since: Option<&str>) -> String {
    let doubts = doubts(face.uncertain, face.disagree);
    let parts = [
        since.filter(|_| face.status.is_some()).map(self::since),
        (!doubts.is_empty()).then_some(doubts),
        face.fell.map(|sure| by_the_record(atlas, sure)),
        face.difference.map(|difference| against(atlas, difference)),
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
