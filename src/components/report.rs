//! The way to report an error: of what is on the screen, or of one coded fact.
use super::provenance::passage_selection;
use crate::browser::location;
use crate::reactive::memo;
use crate::state::store;
use crate::text::report as text;
use atlas_core::contact::message;
use atlas_core::index::QuoteRow;
use atlas_core::query::Facet;
use atlas_core::state::Action;
use leptos::prelude::*;

/// Where errors are reported, with the address of what is on the screen.
pub fn contact() -> Memo<String> {
    let store = store();
    memo(move || message(store.atlas.str(store.atlas.info().contact), text::SUBJECT, &store.address()))
}

/// Reports one coded fact: the message has its address, its words and its label.
#[component]
pub fn ReportError(
    /// What it is, with its id.
    what: String,
    /// The words it rests on.
    quote: QuoteRow,
    /// What was coded.
    label: String,
) -> impl IntoView {
    let atlas = store().atlas;
    // The link to a passage is the same in every state.
    let address = atlas.passage_of(quote).map(|passage| {
        let link = location::page() + &store().link_to(Action::Opened(passage_selection(passage)));
        let body = text::body(&link, Facet::Document.name(atlas, passage.document), &atlas.quote(quote), &label);
        message(atlas.str(atlas.info().contact), &text::subject(&what), &body)
    });
    view! { <a class="report-error" href=address>{text::LINK}</a> }
}
