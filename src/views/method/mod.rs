//! Method: how this was made, what it can and cannot tell, and how to object.
mod balance;
mod codebook;
mod codings;

use crate::browser::{intl, shell};
use crate::components::{Definitions, Downloads, contact};
use crate::state::store;
use crate::text;
use atlas_core::index::DocumentRow;
use balance::BalanceTables;
use codebook::Codebook;
use codings::{Differences, Reliability};
use leptos::prelude::*;

/// What the corpus is made of; whoever has these tables has all of the coding.
const FILES: &[(&str, &str)] = &[
    ("statements", "csv"),
    ("actors", "csv"),
    ("issues", "csv"),
    ("documents", "csv"),
    ("quotations", "csv"),
    ("meetings", "csv"),
    ("figures", "csv"),
    ("status", "csv"),
    ("timeline", "csv"),
];

/// The view.
#[component]
pub fn MethodPage() -> impl IntoView {
    let store = store();
    shell::set_title(&text::title(text::METHOD));
    let is_coded = !store.atlas.statements().is_empty();
    let has_codings = !store.atlas.agreements().is_empty();
    let has_differences = !store.atlas.differences().is_empty();
    view! {
        <section class="method">
            <h1 class="view-title">{text::METHOD}</h1>
            {is_coded.then(|| view! { <Part title=text::METHOD_CODING><CodedBy/></Part> })}
            {has_codings.then(|| view! { <Part title=text::codings::AGREEMENT><Reliability/></Part> })}
            {has_differences.then(|| view! { <Part title=text::codings::DIFFERENCES><Differences/></Part> })}
            {is_coded.then(|| view! { <Part title=text::METHOD_BALANCE><BalanceTables/></Part> })}
            {is_coded.then(|| view! { <Part title=text::METHOD_CODEBOOK><Codebook/></Part> })}
            <Part title=text::METHOD_SOURCES>{store.atlas.documents().iter().map(|document| view! { <Source document/> }).collect_view()}</Part>
            <Part title=text::METHOD_LIMITS><Limits/></Part>
            <Part title=text::METHOD_DATA><Data/></Part>
        </section>
    }
}

#[component]
fn Part(title: &'static str, children: Children) -> impl IntoView {
    view! { <section class="method__part"><h2>{title}</h2>{children()}</section> }
}

/// Who coded, in the words of the corpus, and what holds of every corpus.
#[component]
fn CodedBy() -> impl IntoView {
    let atlas = store().atlas;
    let mut coded_by: Vec<&str> = atlas.lines(atlas.info().coded_by).collect();
    if coded_by.is_empty() {
        coded_by.push(text::CODER_NOT_STATED);
    }
    coded_by.push(text::METHOD_EVIDENCE);
    coded_by.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()
}

/// What the corpus says that it cannot tell, and what none can.
#[component]
fn Limits() -> impl IntoView {
    let atlas = store().atlas;
    let all = atlas.lines(atlas.info().limits).chain(text::METHOD_LIMIT_LIST.iter().copied());
    let without_forms = atlas.languages().iter().filter(|language| language.is_stemmed == 0);
    let languages = without_forms.map(|language| text::without_word_forms(atlas.str(language.tag)));
    let unspaced = atlas.documents().iter().filter(|document| document.is_unspaced == 1);
    let unspaced = unspaced.map(|document| text::without_spaces(atlas.str(document.title)));
    let all = all.map(str::to_owned).chain(languages).chain(unspaced);
    view! { <ul class="bullets">{all.map(|words| view! { <li>{words}</li> }).collect_view()}</ul> }
}

/// What was deduced of a report.
#[component]
fn Source(document: &'static DocumentRow) -> impl IntoView {
    let atlas = store().atlas;
    let stated = [
        (text::PUBLISHED_OUTSIDE, document.published_outside),
        (text::TEXT, document.text_note),
        (text::RIGHTS_HOLDER, document.rights_holder),
    ];
    let published = format!("{} {}", intl::dated(document.published.dated()), atlas.str(document.published_basis));
    let facts = std::iter::once((text::PUBLISHED, published));
    let facts = facts.chain(stated.into_iter().map(|(name, fact)| (name, atlas.str(fact).to_owned()))).collect();
    view! { <div class="method__source"><h3>{atlas.str(document.title)}</h3><Definitions facts/></div> }
}

#[component]
fn Data() -> impl IntoView {
    let atlas = store().atlas;
    let info = atlas.info();
    let report = contact();
    view! {
        <p>{text::data_line(atlas.str(info.version), atlas.str(info.sha256))}</p>
        <p>{atlas.str(info.rights)}</p>
        <p><a href=report>{text::REPORT_ERROR}</a></p>
        <Downloads files=FILES/>
    }
}
