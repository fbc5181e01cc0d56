//! Every word of the interface, in one place.
use atlas_core::model::{LineKind, OutletBasis, Position, Voice};
use atlas_core::query::{Facet, Notice};
use atlas_core::state::{UrlNotice, View};

pub mod map;
pub mod pairs;
pub mod plain;
pub mod stances;
pub mod timeline;
pub use plain::*;

pub const PROGRAM: &str = concat!("Stance Atlas ", env!("CARGO_PKG_VERSION"));
pub const NAME: &str = "Stance Atlas";
pub const VIEWS: &str = "Views";
pub const SKIP: &str = "Skip to the content";
pub const SEARCH: &str = "Search";
pub const SEARCH_HINT: &str = "Words, \"exact phrase\", prefix*, -not";
pub const DATE: &str = "Date of publication";
pub const FROM: &str = "From";
pub const TO: &str = "To";
pub const NON_ARTICLE: &str = "Search text that is not the article";
pub const CLEAR: &str = "Clear all";
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
pub const SHORTCUT_HINT: &str = "/ goes to the search field";
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
pub const FIGURES: &str = "Figures";
pub const FIGURES_LEAD: &str = "Numbers that the reports give, in order of the day they hold for. Subjects with several figures come first; those that disagree or were overtaken say so.";
pub const DISAGREES: &str = "Disagrees:";
pub const OVERTAKEN: &str = "Overtaken:";
pub const LOADING: &str = "Loading the index…";
pub const TRY_AGAIN: &str = "Try again";
pub const METHOD: &str = "Method";
pub const METHOD_CODING: &str = "Who coded this, and how";
pub const METHOD_CODER: &[&str] = &[
    "Every report was read and coded twice, independently, by a large language model working from the codebook below; a third pass settled the two by the rules. No expert of the region has reviewed the coding.",
    "Each coded fact carries a quote. The build looks for it in the report and fails unless it stands there exactly once, so no fact on this site is without its sentence. Whether the sentence bears the label is a judgement: the rule stands beside each label so that you can check it.",
];
pub const METHOD_AGREEMENT: &str = "How well the two codings agree";
pub const AGREEMENT_LIMIT: &str = "Both codings were made by coders of one kind. α between like coders measures consistency, not validity: two that read alike can be wrong alike.";
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
    "This is a handful of reports, not a sample drawn from anything. What is not mentioned here is not thereby untrue.",
    "Machine-translated reports give the sense, not the words; nothing was coded where the sense is garbled.",
    "Where an unnamed source tells what another actor does or thinks, the statement says who tells it.",
    "Dates are deduced from the reports; each shows its precision and the words it was deduced from.",
    "Agreement between two passes of like coders measures consistency, not validity.",
];
pub const METHOD_DATA: &str = "Data, rights, corrections";

pub fn view(view: View) -> &'static str {
    match view {
        View::Documents => "Documents",
        View::Map => map::MAP,
        View::Stances => stances::STANCES,
        View::Timeline => timeline::TIMELINE,
        View::Figures => FIGURES,
        View::Method => METHOD,
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

pub fn all_values(of: Facet, n: usize) -> String {
    match of {
        Facet::Actor => format!("All {n} actors"),
        Facet::Place => format!("All {n} places"),
        _ => format!("All {n}"),
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

pub fn title(parts: &str) -> String {
    if parts.is_empty() { NAME.to_owned() } else { format!("{parts} · {NAME}") }
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
    format!("Show {n} more")
}

pub fn hit_of(at: usize, n: usize) -> String {
    format!("{at} of {}", hits(n))
}

pub fn passage_link(number: u16) -> String {
    format!("Passage {number}: permanent link")
}

/// What a mixed position depends on.
pub fn on_condition(condition: &str) -> String {
    format!("Condition: {condition}")
}

pub fn passage_of(title: &str, number: u16) -> String {
    format!("{title}, passage {number}")
}

pub fn outlet_basis(basis: OutletBasis, words: &str) -> String {
    match basis {
        OutletBasis::Stated => format!("stated: “{words}”"),
        OutletBasis::Inferred => format!("inferred from “{words}”"),
        OutletBasis::NotStated => String::new(),
    }
}

pub fn line_kind(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Text => "Text",
        LineKind::Title => "Title",
        LineKind::Subheading => "Subheading",
        LineKind::Caption => "Caption",
        LineKind::RepeatedTitle => "repeated title",
        LineKind::InsertedLink => "inserted link",
        LineKind::Credit => "credit",
        LineKind::RatingWidget => "rating widget",
        LineKind::Navigation => "navigation",
        LineKind::Hashtags => "hashtags",
    }
}

pub fn folded(kind: LineKind) -> String {
    format!("{NOT_ARTICLE}: {}", line_kind(kind))
}

pub fn query_notice(notice: &Notice) -> String {
    match notice {
        Notice::UnclosedQuote => "A quotation mark is not closed; what follows it is searched as words.".to_owned(),
        Notice::Unbalanced => "A parenthesis has no partner; it was left out.".to_owned(),
        Notice::StrayStar => "A * belongs at the end of a word, as in negotiat*; it was left out.".to_owned(),
        Notice::StrayMinus => "A - belongs before a word, as in -talks; it was left out.".to_owned(),
        Notice::Dangling(what) => format!("{what} needs a word on each side; it was left out."),
        Notice::NothingToSearch(what) => format!("“{}” has no letters or digits to search for; it was left out.", short(what)),
        Notice::UnknownField(name) => format!("There is no field “{}:”; its words are searched as words.", short(name)),
        Notice::BadValue(field, value) if value.is_empty() => format!("{}: needs a value; it was left out.", field.as_str()),
        Notice::BadValue(field, value) => {
            format!("“{}” is no value for {}:; it was left out. Days are written YYYY-MM-DD.", short(value), field.as_str())
        }
        Notice::TooLong(most) => format!("Only the first {most} words were searched."),
        Notice::Corrected { from, to } => format!("“{}” does not occur; showing “{to}”.", short(from)),
        Notice::Widened { word, others } => {
            format!("“{word}” is also written, or meant by: {}. Quotation marks search it exactly.", others.join(", "))
        }
    }
}

pub fn url_notice(notice: &UrlNotice) -> String {
    match notice {
        UrlNotice::UnknownKey(key) => format!("The address has an unknown key “{key}”; it was ignored."),
        UrlNotice::BadValue { key, value } => {
            format!("The address has “{value}” for “{key}”, which this corpus does not know; it was ignored.")
        }
        UrlNotice::Repeated(key) => format!("The address has “{key}” more than once; the first counts."),
    }
}

pub(crate) fn short(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

pub fn position(position: Position) -> &'static str {
    match position {
        Position::Supports => "supports",
        Position::Opposes => "opposes",
        Position::Mixed => "mixed",
    }
}

pub fn position_glyph(position: Position) -> &'static str {
    match position {
        Position::Supports => "+",
        Position::Opposes => "−",
        Position::Mixed => "±",
    }
}

pub fn voice(voice: Voice) -> &'static str {
    match voice {
        Voice::Quoted => "quoted",
        Voice::Paraphrased => "paraphrased",
        Voice::Unnamed => "unnamed source",
        Voice::Conduct => "conduct",
        Voice::Report => "the report itself",
    }
}

pub fn voice_rule(voice: Voice) -> &'static str {
    match voice {
        Voice::Quoted => "The text gives words of the actor in quotation marks.",
        Voice::Paraphrased => "The reporter tells in other words what a named actor says or holds.",
        Voice::Unnamed => "Any words, quoted or told, of a source that is not named; it outranks the other two.",
        Voice::Conduct => {
            "The reporter tells what an actor does, and the deed takes a side. Shown beside the words, never counted with them."
        }
        Voice::Report => "The report says it in its own voice.",
    }
}

pub fn rest_failed(why: &str) -> String {
    format!("The index could not be loaded: {why}. What you asked for stands in the address.")
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

pub fn figures_of(n: usize, n_all: usize) -> String {
    format!("{} of {n_all}", plural(n, "figure", "figures"))
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
        "The two codings share {} of one actor with overlapping quotes; {first} only the first found, {second} only the second. Over those shared, Krippendorff’s α is {issue} for the issue and {position} for the position (where the issue is the same).",
        plural(both, "statement", "statements")
    )
}
