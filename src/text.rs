//! Every word of the interface, in one place.
use atlas_core::model::PassageNumber;
use atlas_core::query::{Facet, ResultOrder, short};
use atlas_core::state::View;

mod coding;
pub mod codings;
pub mod concordance;
pub mod counts;
pub mod dates;
pub mod map;
mod notices;
pub mod pairs;
pub mod plain;
pub mod report;
pub mod reported;
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
pub const SKIP: &str = "Skip to content";
pub const SEARCH: &str = "Search";
pub const SEARCH_HINT: &str = "Words, \"exact phrase\", prefix*, -not";
pub const WORD: &str = "word";
pub const SUGGESTIONS: &str = "Suggestions";
pub const FILTER_COUNTS: &str = "Numbers: passages, by date of publication";
pub const LEFT_OUT: &str = "left out by the filters";
pub const FROM: &str = "From";
pub const TO: &str = "To";
pub const NON_ARTICLE: &str = "Include text outside the article";
pub const NO_HEADLINES: &str = "Without headlines, subheadings and captions";
pub const ORDER: &str = "Sort by";
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
pub const PUBLISHED_OUTSIDE: &str = "More precise date, from outside the corpus";
pub const PASSAGES: &str = "Passages";
pub const REPUBLISHER: &str = "Republished by";
pub const BYLINE: &str = "Byline";
pub const DATELINE: &str = "Dateline";
pub const RIGHTS_HOLDER: &str = "Rights holder";
pub const MACHINE_LONG: &str =
    "This report was machine-translated, including the words in quotation marks. The wording is not the speakers’ own.";
pub const RESULTS: &str = "Passages found";
pub const COMING: &str = "Loading…";
pub const MISSING_PART: &str = "This part of the site did not load: the connection is lost, or the site has just been updated.";
pub const TRY_AGAIN: &str = "Try again";
pub const QUOTES_ONLY: &str = "This edition publishes coded quotes only, not the full text.";
pub const TEXT: &str = "Text";
pub const SETTINGS: &str = "Settings";
pub const SETTINGS_KEPT: &str = "Saved in this browser only, not in the address.";
pub const KEYS: &str = "Keyboard shortcuts";
/// The keyboard shortcuts, which src/shell/keys.rs carries out.
pub const KEY_LIST: &[(&str, &str)] = &[
    ("/", "go to the search field"),
    ("j, k", "go to the next or previous hit or row"),
    ("1, 2, …", "open a view, in order"),
    ("?", "show this list"),
    ("Esc", "close what is open; always on"),
];
pub const CLOSE: &str = "Close";
/// As boot.js says it of a trap.
pub const FAULT: &str = "The program has an error.";
pub const WIDE: &str = "Wider than the screen: scroll sideways";
pub const ADDRESS_REFUSED: &str = "Stance Atlas: the browser does not change the address for now; it is written after a pause.";
pub const NOT_KEPT: &str = "Stance Atlas: the browser cannot save settings for this page:";

pub const MACHINE_WORDS: &str = "Machine-translated: the wording is not the speaker’s own.";
pub const TOLD_BY: &str = "according to ";
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
pub const IN_WORDS: &str = "Words";
pub const IN_DEEDS: &str = "Actions";
pub const FIGURES_LEAD: &str = "Numbers given in the reports, by subject; within a subject in order of the date they apply to. Subjects with several figures come first; figures that disagree or have been superseded are marked.";
pub const DISAGREES: &str = "Disagrees:";
pub const OVERTAKEN: &str = "Superseded:";
pub const DISAGREES_WITH: &str = "Disagrees with";
pub const OVERTAKES: &str = "Supersedes";
pub const OVERTAKEN_BY: &str = "Superseded by";
pub const NOTHING_LEFT: &str = "Nothing matches. You can:";
pub const NONE_CODED: &str = "Nothing of this kind has been coded in this corpus.";
pub const METHOD_CODING: &str = "Who coded this, and how";
pub const CODER_NOT_STATED: &str = "This corpus does not say who coded it or how.";
pub const METHOD_EVIDENCE: &str = "Every coded fact has a quote. The build looks for the quote in the report and fails unless it occurs there exactly once, so every fact on this site can be traced to its sentence. Whether the sentence supports the label is a judgement; the rule is shown beside each label so that you can check it.";
pub const METHOD_BALANCE: &str = "Who speaks";
pub const METHOD_BALANCE_LEAD: &str = "A side that is quoted often is not necessarily a majority. Words count once for each utterance, so words that two reports tell count once for their side and once in each report; actions are shown separately and never counted with them.";
pub const ONE_SIDED_LEAD: &str =
    "Only one side speaks on these issues. This says something about this sample of reports, not about the world:";
pub const NO_ONE_SIDED: &str = "At least two sides speak on every issue.";
pub const METHOD_CODEBOOK: &str = "Codebook";
pub const CODEBOOK_LEAD: &str = "Each statement takes one position on one issue. Its voice is the way it reaches the reader:";
pub const CODEBOOK_OWN_VOICE: &str = "What a report says in its own voice is nobody’s position. Where it doubts, limits or contradicts a claim, it is shown beside the claim and on the issue’s page, and never counted.";
pub const METHOD_SOURCES: &str = "Sources and what was deduced from them";
pub const METHOD_LIMITS: &str = "Limits";
pub const METHOD_LIMIT_LIST: &[&str] = &[
    "Something that these reports do not mention may still be true.",
    "Where an unnamed source says what another actor does or thinks, the statement names that source as well.",
    "Dates are deduced from the reports; each shows its precision and the words it was deduced from.",
];

/// What a search cannot do in a language; `language` is its code.
pub fn without_word_forms(language: &str) -> String {
    format!("Words of reports in the language “{language}” are found as they are written: their other forms are not known here.")
}

/// What a search cannot do in a report.
pub fn without_spaces(title: &str) -> String {
    format!("“{title}” is written without spaces between words, which search and concordance do not support.")
}
pub const METHOD_DATA: &str = "Data, rights and corrections";

/// What the days of the filters are the days of.
pub fn dates(view: View) -> &'static str {
    match view {
        View::Documents | View::Concordance | View::Method => "Date of publication",
        View::Stances => "Date said",
        View::Timeline => "Date said, happened or begun",
        View::Map => "Dates the status holds on",
        View::Figures => "Date the figure holds for",
    }
}

/// The first and the last day of the filters, in the name of their chips.
pub fn span_ends(view: View) -> (&'static str, &'static str) {
    match view {
        View::Documents | View::Concordance | View::Method => ("Published from", "Published to"),
        View::Stances => ("Said from", "Said to"),
        View::Timeline => ("Dated from", "Dated to"),
        View::Map | View::Figures => ("Holds from", "Holds to"),
    }
}

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

pub fn result_order(order: ResultOrder) -> &'static str {
    match order {
        ResultOrder::Relevance => "relevance",
        ResultOrder::Date => "date, latest first",
        ResultOrder::Report => "report",
    }
}

pub fn suggestions(n: usize) -> String {
    plural(n, "suggestion", "suggestions")
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
        _ => "Match device",
    }
}

pub fn exactly(word: &str) -> String {
    format!("Search for exactly “{}”", short(word))
}

pub fn remove(what: &str) -> String {
    format!("Remove {what}")
}

/// How many passages a report has, and why their numbers may go further.
pub fn numbered(n_article: usize, n_all: usize) -> String {
    match n_all.saturating_sub(n_article) {
        0 => number(n_article),
        n => format!("{} of the article; {} outside it, which have numbers too", number(n_article), plural(n, "line", "lines")),
    }
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
    format!("This corpus has no report “{}”; all its reports are listed here.", short(id))
}

pub fn data_version(version: &str) -> String {
    format!("data {version}")
}

pub fn more(n: usize) -> String {
    format!("Show {} more", number(n))
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

pub fn one_sided(issue: &str, side: &str) -> String {
    format!("{issue} — {side} only")
}

pub fn data_line(version: &str, sha256: &str) -> String {
    format!("Data version {version}, SHA-256 of the corpus {sha256}.")
}

pub fn coded(actor: &str, position: &str) -> String {
    format!("{actor} {position}")
}

/// An issue that is easily taken for another, and the difference where the codebook has one.
pub fn confusable(title: &str, why: &str) -> String {
    if why.is_empty() { format!("“{title}”") } else { format!("“{title}” ({why})") }
}
