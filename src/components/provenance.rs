//! Where words come from: the report's outlet, date and quality, and the words with what was found in them.
use crate::browser::intl;
use crate::state::store;
use crate::text;
use atlas_core::index::{DocumentRow, PassageRow};
use atlas_core::model::TextQuality;
use atlas_core::model::language::direction;
use atlas_core::state::Selection;
use leptos::prelude::*;
use std::ops::Range;

/// The language of a report's words, and which way they are written, as an element says it.
pub fn tongue(document: &DocumentRow) -> (&'static str, &'static str) {
    let language = store().atlas.str(document.language);
    (language, direction(language).as_str())
}

/// The selection of a passage.
pub fn passage_selection(passage: &PassageRow) -> Selection {
    Selection::Passage(passage.document, passage.number)
}

/// Outlet, date and quality of a report, on one line.
#[component]
pub fn Provenance(
    /// The report.
    document: &'static DocumentRow,
) -> impl IntoView {
    let quality = TextQuality::of_code(document.text_quality).filter(|quality| *quality != TextQuality::AsPublished);
    view! {
        <p class="provenance">
            <span class="provenance__outlet">{text::outlet_name(store().atlas, document)}</span>
            <span>{intl::dated(document.published.dated())}</span>
            {quality.map(|quality| view! { <span class="provenance__quality">{text::quality(quality)}</span> })}
        </p>
    }
}

/// A text whose marked ranges (bytes, in order, not overlapping) stand in `<mark>`.
#[component]
pub fn Marked(
    /// The text.
    #[prop(into)]
    text: String,
    /// What is marked.
    marks: Vec<Range<usize>>,
) -> impl IntoView {
    let mut done = 0;
    let mut parts = Vec::new();
    for mark in marks {
        let (Some(before), Some(inside)) = (text.get(done..mark.start), text.get(mark.clone())) else { break };
        parts.push((before.to_owned(), inside.to_owned()));
        done = mark.end;
    }
    let rest = text.get(done..).unwrap_or_default().to_owned();
    let parts: Vec<_> = parts.into_iter().map(|(before, inside)| view! { {before}<mark>{inside}</mark> }).collect();
    view! { {parts}{rest} }
}
