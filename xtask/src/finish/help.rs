//! The help card of the search field, with examples from the corpus. It stands in the page itself, so that the program need
//! not carry it; the browser opens and closes it.

use super::html::escape;
use super::plain;
use atlas_core::index::Atlas;
use atlas_core::query::{Example, examples};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

#[path = "../../../src/text/help.rs"]
mod text;

/// The card. Each example is a link to what it finds.
pub fn card(atlas: &Atlas<'_>) -> String {
    let items: String = examples(atlas).iter().map(item).collect();
    format!(
        "<section id=\"help\" class=\"help\" popover role=\"dialog\" aria-label=\"{name}\"><h2>{name}</h2><p>{}</p>\n\
         <ul>\n{items}</ul><p>{}</p></section>",
        text::LEAD,
        text::FOOT,
        name = plain::HELP,
    )
}

fn item(example: &Example) -> String {
    let address = utf8_percent_encode(&example.q, NON_ALPHANUMERIC);
    let (q, rule, n) = (escape(&example.q), text::rule(example.form), plain::passages(example.n_passages));
    format!("<li><a href=\"?q={address}\">{q}</a> <span>{rule}</span> <b>{n}</b></li>\n")
}
