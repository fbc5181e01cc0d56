//! What is wrong with a query or an address, and what was done about it.
use super::number;
use atlas_core::query::{Field, Notice, short};
use atlas_core::state::UrlNotice;

pub fn query_notice(notice: &Notice) -> String {
    match notice {
        Notice::UnclosedQuote => "A quotation mark is not closed; what follows it is searched as words.".to_owned(),
        Notice::Unbalanced => "A parenthesis has no partner; it was left out.".to_owned(),
        Notice::TooDeep(most) => format!("Parentheses go deeper than {most}; the innermost were left out."),
        Notice::StrayStar => "A * belongs at the end of a word, as in negotiat*; it was left out.".to_owned(),
        Notice::StrayMinus => "A - belongs before a word, as in -talks; it was left out.".to_owned(),
        Notice::Dangling(what) if what == "OR" => "OR needs something on each side; it was left out.".to_owned(),
        Notice::Dangling(what) => format!("{what} needs a word or a phrase on each side; it was left out."),
        Notice::NoDistance(typed) => format!("“{typed}” lacks its number of words, as in near/5; it was left out."),
        Notice::Distance { typed, taken } => format!("“{typed}” was taken as near/{taken}: near/1 is next to each other."),
        Notice::NothingToSearch(what) => format!("“{what}” has no letters or digits to search for; it was left out."),
        Notice::UnknownField(name) => {
            let fields: Vec<String> = Field::ALL.iter().map(|field| format!("{}:", field.as_str())).collect();
            format!("There is no field “{name}:”, only {}; it is searched as words.", fields.join(" "))
        }
        Notice::BadValue(field, value) if value.is_empty() => {
            format!("{}: needs a value right after it; it was left out.", field.as_str())
        }
        Notice::BadValue(field @ (Field::Before | Field::After), value) => {
            format!("“{value}” is no day for {}:, which wants YYYY-MM-DD; it was left out.", field.as_str())
        }
        Notice::BadValue(field, value) | Notice::UnknownValue(field, value) => {
            format!("No {} in this corpus is called “{value}”; it was left out.", field.as_str())
        }
        Notice::TooLong(most) => format!("Only the first {} words were searched.", number(*most)),
        Notice::Corrected { from, to } => format!("“{}” does not occur; showing “{to}”.", short(from)),
        Notice::Widened { word, others } => format!("“{}” is also written, or meant by: {}.", short(word), others.join(", ")),
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
