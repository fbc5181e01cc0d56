//! The reader: one report with its passages numbered, hits marked, and what is not the article folded away.
use super::passages::{Marks, PassageWords, Passages, anchor, current};
use crate::browser::{intl, shell};
use crate::components::{Definitions, Link, Provenance, Sentence, contact, tongue};
use crate::reactive::memo;
use crate::state::store;
use crate::text::{self, counts::Counted};
use atlas_core::count::Measure;
use atlas_core::index::DocumentRow;
use atlas_core::model::{DocumentId, LineKind, OutletBasis, TextQuality};
use atlas_core::query::{Facet, hit_numbers, next_hit};
use atlas_core::stance::Party;
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;

/// A report.
#[component]
pub fn Reader(document: DocumentId) -> impl IntoView {
    let store = store();
    let atlas = store.atlas;
    let row = &atlas.documents()[document.row()];
    shell::set_title(&text::title(atlas.str(row.title)));
    let selected = store.part(|state| state.selection.passage_number());
    Effect::new(move |_| match selected.get() {
        Some(number) => shell::after_layout(move || shell::scroll_to(&anchor(number))),
        None => shell::after_layout(shell::scroll_to_top),
    });
    let marks = Marks::of(row);
    let (lang, _) = tongue(row);
    view! {
        <article class="reader">
            <p class="reader__back"><Link action=Action::Opened(Selection::Nothing) out=true>{text::BACK_TO_LIST}</Link></p>
            <Title row marks/>
            <Provenance document=row/>
            <QualityNote row/>
            <About row/>
            <HitBar document/>
            <div class="reader__text" lang=lang><Passages row marks/></div>
        </article>
    }
}

/// The headline; where the text has it, it is a passage like the others.
#[component]
fn Title(row: &'static DocumentRow, marks: Marks) -> impl IntoView {
    let atlas = store().atlas;
    let (lang, dir) = tongue(row);
    match atlas.passages_of(row).iter().enumerate().find(|(_, passage)| passage.kind() == LineKind::Title) {
        Some((at, passage)) => view! {
            <h1 class="reader__title" lang=lang dir=dir id=anchor(passage.number) aria-current=current(passage)><PassageWords passage marks=marks.at(at)/></h1>
        }
        .into_any(),
        None => view! { <h1 class="reader__title" lang=lang dir=dir>{atlas.str(row.title)}</h1> }.into_any(),
    }
}

#[component]
fn QualityNote(row: &'static DocumentRow) -> impl IntoView {
    let machine = TextQuality::of_code(row.text_quality) == Some(TextQuality::MachineTranslated);
    let note = if machine { text::MACHINE_LONG } else { store().atlas.str(row.text_note) };
    (!note.is_empty()).then(|| view! { <p class="reader__note" role="note">{note}</p> })
}

/// Outlet, dates, rights and links of the report.
#[component]
fn About(row: &'static DocumentRow) -> impl IntoView {
    let atlas = store().atlas;
    let basis = OutletBasis::of_code(row.outlet_basis).unwrap_or(OutletBasis::NotStated);
    let told = [
        (text::OUTLET, format!("{}. {}", text::outlet_name(atlas, row), text::outlet_basis(basis, atlas.str(row.outlet_words)))),
        (text::PUBLISHED, format!("{}. {}", intl::dated(row.published.dated()), atlas.str(row.published_basis))),
        (text::PASSAGES, text::numbered(row.n_passages.get() as usize, atlas.passages_of(row).len())),
    ];
    let stated = [
        (text::PUBLISHED_OUTSIDE, row.published_outside),
        (text::REPUBLISHER, row.republisher),
        (text::BYLINE, row.byline),
        (text::DATELINE, row.dateline),
        (text::TEXT, row.text_note),
        (text::RIGHTS_HOLDER, row.rights_holder),
    ];
    let facts = told.into_iter().chain(stated.into_iter().map(|(name, fact)| (name, atlas.str(fact).to_owned()))).collect();
    let original = Some(atlas.str(row.original)).filter(|original| !original.is_empty());
    let file = (atlas.info().quotes_only == 0).then(|| format!("documents/{}", atlas.str(row.file)));
    let report = contact();
    view! {
        <details class="about">
            <summary>{text::ABOUT_REPORT}</summary>
            <Definitions facts/>
            <p class="about__links">
                {original.map(|original| view! { <a href=original rel="noreferrer">{text::ORIGINAL}</a> })}
                {file.map(|file| view! { <a href=file>{text::TEXT_FILE}</a> })}
                <a href=report>{text::REPORT_ERROR}</a>
            </p>
        </details>
    }
}

/// Goes from hit to hit, while words are asked for.
#[component]
fn HitBar(document: DocumentId) -> impl IntoView {
    let store = store();
    let answer = store.answer();
    let numbers = memo(move || answer.with(|answer| hit_numbers(store.atlas, answer, document)));
    let at = store.part(|state| state.selection.passage_number());
    let asked = store.part(|state| !state.filter.q.trim().is_empty());
    let filter = store.part(|state| state.filter.clone());
    let label = memo(move || {
        let here = filter.with(|filter| {
            filter.selections.admits(Facet::Document, document).then(|| Party::new(Facet::Document, document).within(filter))
        });
        let Some(here) = here else { return vec![text::LEFT_OUT.into()] };
        numbers.with(|numbers| {
            let index = at.get().and_then(|number| numbers.binary_search(&number).ok());
            let n = Counted::new(store.atlas, Measure::Passages, &here, numbers.len());
            text::counts::hits(index.map(|index| index + 1), n)
        })
    });
    let go = move |forward| {
        if let Some(number) = numbers.with_untracked(|numbers| next_hit(numbers, at.get_untracked(), forward)) {
            store.dispatch(Action::HitReached(Selection::Passage(document, number)));
        }
    };
    let none = move || numbers.with(Vec::is_empty);
    view! {
        <div class="hitbar" hidden=move || !asked.get()>
            <span role="status"><Sentence words=label/></span>
            <button type="button" disabled=none on:click=move |_| go(false)>{text::PREVIOUS_HIT}</button>
            <button type="button" disabled=none on:click=move |_| go(true)>{text::NEXT_HIT}</button>
        </div>
    }
}
