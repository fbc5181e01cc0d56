//! What is wrong with a query or an address, what was done about it, and what there is where nothing is found.
use super::number;
use atlas_core::model::LineKind;
use atlas_core::query::{Field, Notice, short};
use atlas_core::state::UrlNotice;

pub const NO_HITS: &str = "No passages match.";
pub const YOU_CAN: &str = "You can:";
pub const SHOW: &str = "Show";
pub const NEVER_TOGETHER: &str = "No passage has all of these words. Passages with each of them:";
pub const ANY_OF_THEM: &str = "any of them, best first";
pub const NOT_PUBLISHED: &str = "Nothing was published in these days, but reports of other days tell what was said in them:";
pub const OTHER_FORMS: &str = "The same words side by side in other forms:";

pub fn query_notice(notice: &Notice) -> String {
    match notice {
        Notice::UnclosedQuote => "A quotation mark is not closed; what follows it was searched as words.".to_owned(),
        Notice::Unbalanced => "A parenthesis has no counterpart; it was ignored.".to_owned(),
        Notice::TooDeep(most) => format!("Parentheses are nested more than {most} deep; the innermost were ignored."),
        Notice::StrayStar => "A * belongs at the end of a word, as in negotiat*, and ? stands for nothing; it was ignored.".to_owned(),
        Notice::StrayMinus => "A - belongs before a word, as in -talks; it was ignored.".to_owned(),
        Notice::Dangling(what) if what == "OR" => "OR needs something on each side; it was ignored.".to_owned(),
        Notice::Dangling(what) => format!("{what} needs a word or a phrase on each side; it was ignored."),
        Notice::NoDistance(typed) => format!("“{typed}” needs a number of words, as in near/5; it was ignored."),
        Notice::Distance { typed, taken } => format!("“{typed}” was read as near/{taken}; near/1 means next to each other."),
        Notice::NothingToSearch(what) => format!("“{what}” has no letters or digits to search for; it was ignored."),
        Notice::UnknownField(name) => {
            let fields: Vec<String> = Field::ALL.iter().map(|field| format!("{}:", field.as_str())).collect();
            format!("There is no field “{name}:”, only {}; it was searched as words.", fields.join(" "))
        }
        Notice::BadValue(field, value) if value.is_empty() => {
            format!("{}: needs a value right after it; it was ignored.", field.as_str())
        }
        Notice::BadValue(field @ (Field::Before | Field::After), value) => {
            format!("“{value}” is not a date for {}:, which needs YYYY-MM-DD, YYYY-MM or YYYY; it was ignored.", field.as_str())
        }
        Notice::BadValue(field, value) | Notice::UnknownValue(field, value) => {
            format!("No {} in this corpus is called “{value}”; it was ignored.", field.as_str())
        }
        Notice::TooLong(most) => format!("Only the first {} words were searched.", number(*most)),
        Notice::Corrected { from, to } => format!("“{}” does not occur; showing results for “{to}”.", short(from)),
        Notice::Like { word, .. } => format!("“{}” does not occur. Words like it that do:", short(word)),
        Notice::PartOfName { field, value, names } => format!("{}:{value} was read as {}.", field.as_str(), names.join(", ")),
        Notice::Widened { word, others } => format!("Other spellings or names searched for “{}”: {}.", short(word), others.join(", ")),
    }
}

/// Where words occur in text that is not the article, and how often.
pub fn only_outside(found: &[(LineKind, usize)]) -> String {
    let kinds: Vec<String> = found.iter().map(|(kind, n)| format!("{} in {}", number(*n), outside(*kind))).collect();
    format!("0 in the articles; {}:", kinds.join(", "))
}

fn outside(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Text | LineKind::Title | LineKind::Subheading | LineKind::Caption => "the articles",
        LineKind::RepeatedTitle => "repeated titles",
        LineKind::InsertedLink => "inserted links",
        LineKind::Credit => "credits",
        LineKind::RatingWidget => "rating widgets",
        LineKind::Navigation => "navigation",
        LineKind::Hashtags => "hashtags",
    }
}

pub fn url_notice(notice: &UrlNotice) -> String {
    match notice {
        UrlNotice::UnknownKey(key) => format!("The address contains an unknown key “{key}”; it was ignored."),
        UrlNotice::BadValue { key, value } => {
            format!("The address contains an unknown value “{value}” for “{key}”; it was ignored.")
        }
        UrlNotice::Repeated(key) => format!("The address contains “{key}” more than once; only the first was used."),
        UrlNotice::NoPassage { report, passage } => {
            format!("“{report}” has no passage {}; the report is shown from its beginning.", number(passage.get().into()))
        }
        UrlNotice::Moved { report, passage } => {
            format!(
                "The text has moved since this link was made: its passage is now passage {} of “{report}”.",
                number(passage.get().into())
            )
        }
        UrlNotice::Changed { report, passage } => format!(
            "The text has changed since this link was made: passage {} of “{report}” begins with other words, and no passage begins with those of the link.",
            number(passage.get().into())
        ),
    }
}
