//! Every word of the interface, in one place.
use atlas_core::model::PassageNumber;
use atlas_core::query::{Facet, short};

mod coding;
pub mod concordance;
pub mod map;
mod notices;
pub mod pairs;
pub mod plain;
pub mod stances;
pub mod timeline;
pub use coding::*;
pub use notices::*;
pub use plain::*;

/// A count, as the browser writes numbers.
pub fn number(n: usize) -> String {
    crate::browser::intl::decimal(n as f64)
}

pub const PROGRAM: &str = concat!("Stance Atlas ", env!("CARGO_PKG_VERSION"));
pub const VIEWS: &str = "Views";
pub const SKIP: &str = "Skip to the content";
pub const SEARCH: &str = "Search";
pub const SEARCH_HINT: &str = "Words, \"exact phrase\", prefix*, -not";
pub const SUGGESTIONS: &str = "Suggestions";
pub const DATE: &str = "Date of publication";
pub const FROM: &str = "From";
pub const TO: &str = "To";
pub const NON_ARTICLE: &str = "Search text that is not the article";
pub const CLEAR: &str = "Clear all";
pub const SHOW_ALL: &str = "Remove all filters";
pub const ACTIVE: &str = "Active filters";
pub const BACK_TO_LIST: &str = "All reports";
pub const NEXT_HIT: &str = "Next hit";
pub const PREVIOUS_HIT: &str = "Previous hit";
pub const ABOUT_REPORT: &str = "Where this report comes from";
pub const NOT_ARTICLE: &str = "Not part of the article";
pub const TEXT_FILE: &str = "Text as received";
pub const ORIGINAL: &str = "Original";
pub const REPORT_ERROR: &str = "Report an error or ask for removal";
pub const OUTLET: &str = "Outlet";
pub const PUBLISHED: &str = "Published";
pub const PUBLISHED_OUTSIDE: &str = "Closer date, from outside the corpus";
pub const REPUBLISHER: &str = "Re-published by";
pub const BYLINE: &str = "Byline";
pub const DATELINE: &str = "Dateline";
pub const RIGHTS_HOLDER: &str = "Rights holder";
pub const MACHINE_LONG: &str =
    "This report was machine-translated, inside the quotation marks as well. The wording is not the speakers’ own.";
pub const NO_HITS: &str = "No passage matches all of this. You can:";
pub const RESULTS: &str = "Passages found";
pub const QUOTES_ONLY: &str = "This edition publishes coded quotes only; the full text is not part of it.";
pub const TEXT: &str = "Text";
pub const SETTINGS: &str = "Settings";
pub const SETTINGS_KEPT: &str = "Kept in this browser only; not part of the address.";
pub const KEYS: &str = "Keyboard shortcuts";
/// What boot.js does at a key.
pub const KEY_LIST: &[(&str, &str)] = &[
    ("/", "to the search field"),
    ("j, k", "to the next, the previous hit or row"),
    ("1, 2, …", "to a view, in their order"),
    ("?", "shows this list"),
    ("Esc", "out of what is open; always on"),
];
pub const CLOSE: &str = "Close";
/// As boot.js says it of a trap.
pub const FAULT: &str = "There is a fault in the program.";
pub const WIDE: &str = "Wider than the screen: scrolls sideways";
pub const NOT_KEPT: &str = "Stance Atlas: the browser keeps no settings for this page;";

pub const MACHINE_WORDS: &str = "Machine-translated: the wording is not the speaker’s.";
pub const TOLD_BY: &str = "told by ";
pub const SAID_BY: &str = "according to ";
pub const REPORT_ITSELF: &str = "the report’s own count";
pub const NOTE: &str = "Note";
pub const REASON: &str = "Why this label";
pub const RULE: &str = "Rule";
pub const SUPPORTS: &str = "Supports";
pub const OPPOSES: &str = "Opposes";
pub const MIXED: &str = "Mixed";
pub const CONFUSABLE: &str = "Not to be confused with";
pub const DATED_FROM: &str = "Date deduced from";
pub const WHY: &str = "How do we know?";
pub const STATEMENTS_HERE: &str = "Coded in this passage";
pub const SIDE: &str = "Side";
pub const REPORT: &str = "Report";
pub const IN_WORDS: &str = "In words";
pub const IN_DEEDS: &str = "In deeds";
pub const OF_FIGURES: &str = "figures";
pub const FIGURES_LEAD: &str = "Numbers that the reports give, in order of the day they hold for. Subjects with several figures come first; those that disagree or were overtaken say so.";
pub const DISAGREES: &str = "Disagrees:";
pub const OVERTAKEN: &str = "Overtaken:";
pub const DISAGREES_WITH: &str = "Disagrees with";
pub const OVERTAKES: &str = "Overtakes";
pub const OVERTAKEN_BY: &str = "Overtaken by";
pub const NOTHING_LEFT: &str = "Nothing matches all of this. You can:";
pub const NONE_CODED: &str = "Nothing of this kind is coded in this corpus.";
pub const METHOD_CODING: &str = "Who coded this, and how";
pub const CODER_NOT_STATED: &str = "This corpus does not say who coded it, nor how.";
pub const METHOD_EVIDENCE: &str = "Each coded fact carries a quote. The build looks for it in the report and fails unless it stands there exactly once, so no fact on this site is without its sentence. Whether the sentence bears the label is a judgement: the rule stands beside each label so that you can check it.";
pub const METHOD_AGREEMENT: &str = "How well the two codings agree";
pub const AGREEMENT_LIMIT: &str = "α measures how consistent two codings are, not whether they are right.";
pub const METHOD_BALANCE: &str = "Whose voices these are";
pub const METHOD_BALANCE_LEAD: &str = "A side that is quoted often is not a majority. Statements in words count once for each utterance; deeds are shown apart and never counted with them.";
pub const ONE_SIDED_LEAD: &str =
    "On these issues only one side speaks. That is a finding about this sample of reports, not about the world:";
pub const NO_ONE_SIDED: &str = "On every issue at least two sides speak.";
pub const METHOD_CODEBOOK: &str = "Codebook";
pub const CODEBOOK_LEAD: &str = "A statement answers one issue with one position. How a statement reaches the reader is its voice:";
pub const METHOD_SOURCES: &str = "Sources, and what was deduced";
pub const METHOD_LIMITS: &str = "Limits";
pub const METHOD_LIMIT_LIST: &[&str] = &[
    "What is not mentioned in these reports is not thereby untrue.",
    "Where an unnamed source tells what another actor does or thinks, the statement says who tells it.",
    "Dates are deduced from the reports; each shows its precision and the words it was deduced from.",
];
pub const METHOD_DATA: &str = "Data, rights, corrections";

pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Document => "Document",
        Facet::Outlet => "Outlet",
        Facet::Side => "Side",
        Facet::Actor => "Actor",
        Facet::Issue => "Issue",
        Facet::Position => "Position",
        Facet::Voice => "Voice",
        Facet::Place => "Place",
    }
}

/// What kind of suggestion it is: a filter on a facet, a value of a field, a word.
pub fn suggested(of: Option<Facet>, is_filter: bool, n_passages: usize) -> String {
    let kind = of.map_or("word", Facet::as_str);
    format!("{kind}{} · {}", if is_filter { " filter" } else { "" }, passages(n_passages))
}

pub fn suggestions(n: usize) -> String {
    plural(n, "suggestion", "suggestions")
}

pub fn all_values(of: Facet, n: usize) -> String {
    match of {
        Facet::Actor => format!("All {} actors", number(n)),
        Facet::Place => format!("All {} places", number(n)),
        _ => format!("All {}", number(n)),
    }
}

pub fn setting(name: &str) -> &'static str {
    match name {
        "theme" => "Theme",
        "size" => "Text size",
        _ => "Single-key shortcuts",
    }
}

pub fn setting_value(value: &str) -> &'static str {
    match value {
        "light" => "Light",
        "dark" => "Dark",
        "normal" => "Normal",
        "large" => "Large",
        "larger" => "Larger",
        "on" => "On",
        "off" => "Off",
        _ => "As the system",
    }
}

pub fn week_of(day: &str) -> String {
    format!("week of {day}")
}

pub fn exactly(word: &str) -> String {
    format!("Search for exactly “{}”", short(word))
}

pub fn remove(what: &str) -> String {
    format!("Remove {what}")
}

pub fn would_give(n_passages: usize) -> String {
    format!(" ({})", passages(n_passages))
}

/// The button that opens the filters.
pub fn filters(n_active: usize) -> String {
    if n_active == 0 { FILTERS.to_owned() } else { format!("{FILTERS} ({})", number(n_active)) }
}

pub fn active(n: usize) -> String {
    plural(n, "active filter", "active filters")
}

/// What a sheet of paper says of itself.
pub fn printed(address: &str, day: &str, version: &str) -> String {
    format!("{address} · printed on {day} · {}", data_version(version))
}

pub fn unknown_report(id: &str) -> String {
    format!("There is no report “{}” in this corpus; here are all of them.", short(id))
}

pub fn data_version(version: &str) -> String {
    format!("data {version}")
}

pub fn hits(n: usize) -> String {
    plural(n, "matching passage", "matching passages")
}

pub fn more(n: usize) -> String {
    format!("Show {} more", number(n))
}

pub fn hit_of(at: usize, n: usize) -> String {
    format!("{} of {}", number(at), hits(n))
}

pub fn passage_link(passage: PassageNumber) -> String {
    format!("Passage {}: permanent link", number(passage.get().into()))
}

/// What a mixed position depends on.
pub fn on_condition(condition: &str) -> String {
    format!("Condition: {condition}")
}

pub fn passage_of(title: &str, passage: PassageNumber) -> String {
    format!("{title}, passage {}", number(passage.get().into()))
}

pub fn said(date: &str) -> String {
    format!("said: {date}")
}

pub fn as_of(date: &str) -> String {
    format!("as of {date}")
}

pub fn range(low: &str, high: &str) -> String {
    format!("{low}–{high}")
}

/// How a figure stands to another one.
pub fn related(how: &str, value: &str, date: &str) -> String {
    format!("{how} {value} ({date}):")
}

/// From the first to the last of some days.
pub fn days(first: &str, last: &str) -> String {
    format!("{first} to {last}")
}

/// What the filters leave of things of one kind.
pub fn left(n: usize, n_all: usize, things: &str) -> String {
    format!("The query and the filters leave {} of {} {things}.", number(n), number(n_all))
}

pub fn figures_of(n: usize, n_all: usize) -> String {
    format!("{} of {}", plural(n, "figure", "figures"), number(n_all))
}

pub fn one_sided(issue: &str, side: &str) -> String {
    format!("{issue} — {side} only")
}

pub fn data_line(version: &str, sha256: &str) -> String {
    format!("Data version {version}, SHA-256 of the corpus {sha256}.")
}

pub fn coded(actor: &str, position: &str) -> String {
    format!("{actor} {position}")
}

pub fn agreement(both: usize, first: usize, second: usize, issue: &str, position: &str) -> String {
    format!(
        "The two codings share {} of one actor with overlapping quotes; {} only the first found, {} only the second. Over those shared, Krippendorff’s α is {issue} for the issue and {position} for the position (where the issue is the same).",
        plural(both, "statement", "statements"),
        number(first),
        number(second)
    )
}
