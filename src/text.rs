//! Every word of the interface, in one place.
use atlas_core::model::{LineKind, OutletBasis};
use atlas_core::query::{Facet, Notice};
use atlas_core::state::{UrlNotice, View};

pub mod plain;
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

pub fn view(view: View) -> &'static str {
    match view {
        View::Documents => "Documents",
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

fn short(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
