//! The reader: one report with its passages numbered, hits marked, and what is not the article folded away.
use super::dom::{El, el};
use super::shared::{contact, link, marked, provenance};
use super::statement::{position_badge, statement_card};
use crate::browser::{intl, shell};
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text;
use atlas_core::index::{DocumentRow, PassageRow};
use atlas_core::model::{DocumentId, LineKind, OutletBasis, TextQuality};
use atlas_core::query::{Facet, Marker};
use atlas_core::state::Action;
use leptos::prelude::*;

/// A report.
pub fn reader(document: DocumentId) -> El {
    let store = store();
    let atlas = store.atlas;
    let row = &atlas.documents()[document.row()];
    shell::set_title(&text::title(atlas.str(row.title)));
    let selected = store.part(|state| state.selected_passage().1);
    Effect::new(move |_| match selected.get() {
        Some(number) => shell::after_layout(move || shell::scroll_to(&anchor(number))),
        None => shell::after_layout(shell::scroll_to_top),
    });
    let words = el("div").class("reader__text").attr("lang", atlas.str(atlas.info().language)).children(passages(row));
    el("article")
        .class("reader")
        .child(el("p").class("reader__back").child(link(Action::Opened(String::new())).attr("data-out", "").text(text::BACK_TO_LIST)))
        .child(title(row))
        .child(provenance(row))
        .children(quality_note(row))
        .child(about(row))
        .child(hit_bar(document))
        .child(words)
}

/// The headline; where the text has it, it is a passage like the others.
fn title(row: &'static DocumentRow) -> El {
    let atlas = store().atlas;
    let heading = el("h1").class("reader__title");
    match atlas.passages_of(row).iter().find(|passage| passage.kind() == LineKind::Title) {
        Some(passage) => current(heading, row, passage).child(words(passage)),
        None => heading.text(atlas.str(row.title)),
    }
}

fn anchor(number: u16) -> String {
    format!("p{number}")
}

fn quality_note(row: &DocumentRow) -> Option<El> {
    let machine = TextQuality::of_code(row.text_quality) == Some(TextQuality::MachineTranslated);
    let note = if machine { text::MACHINE_LONG } else { store().atlas.str(row.text_note) };
    (!note.is_empty()).then(|| el("p").class("reader__note").attr("role", "note").text(note))
}

/// Outlet, dates, rights and links of the report.
fn about(row: &'static DocumentRow) -> El {
    let atlas = store().atlas;
    let basis = OutletBasis::of_code(row.outlet_basis).unwrap_or(OutletBasis::NotStated);
    let outlet = format!("{}. {}", text::outlet_name(atlas, row), text::outlet_basis(basis, atlas.str(row.outlet_words)));
    let published = format!("{}. {}", intl::dated(row.published.dated()), atlas.str(row.published_basis));
    let facts = [
        (text::OUTLET, outlet.as_str()),
        (text::PUBLISHED, published.as_str()),
        (text::PUBLISHED_OUTSIDE, atlas.str(row.published_outside)),
        (text::REPUBLISHER, atlas.str(row.republisher)),
        (text::BYLINE, atlas.str(row.byline)),
        (text::DATELINE, atlas.str(row.dateline)),
        (text::TEXT, atlas.str(row.text_note)),
        (text::RIGHTS_HOLDER, atlas.str(row.rights_holder)),
    ];
    let facts = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
    let list = el("dl").children(facts.flat_map(|(name, fact)| [el("dt").text(name), el("dd").text(fact)]));
    let original = atlas.str(row.original);
    let original = (!original.is_empty()).then(|| el("a").attr("href", original).attr("rel", "noreferrer").text(text::ORIGINAL));
    let file = format!("documents/{}", atlas.str(row.file));
    let file = (atlas.info().quotes_only == 0).then(|| el("a").attr("href", &file).text(text::TEXT_FILE));
    let report = el("a").text(text::REPORT_ERROR).attr_of("href", move || Some(contact(atlas)));
    let links = el("p").class("about__links").children(original).children(file).child(report);
    el("details").class("about").child(el("summary").text(text::ABOUT_REPORT)).child(list).child(links)
}

/// Goes from hit to hit, while words are asked for.
fn hit_bar(document: DocumentId) -> El {
    let store = store();
    let numbers = memo(move || hit_numbers(store, document));
    let at = store.part(|state| state.selected_passage().1);
    let asked = store.part(|state| !state.filter.q.trim().is_empty());
    let label = move || {
        numbers.with(|numbers| match at.get().and_then(|number| numbers.binary_search(&number).ok()) {
            Some(index) => text::hit_of(index + 1, numbers.len()),
            None => text::hits(numbers.len()),
        })
    };
    let button = move |words: &str, forward: bool| {
        let go = move |_| {
            if let Some(number) = numbers.with_untracked(|numbers| next_hit(numbers, at.get_untracked(), forward)) {
                let id = store.atlas.str(store.atlas.documents()[document.row()].id);
                store.dispatch(Action::HitReached(format!("{id}.{number}")));
            }
        };
        let button = el("button").attr("type", "button").text(words).flag_of("disabled", move || numbers.with(Vec::is_empty));
        button.on("click", go)
    };
    let bar = el("div").class("hitbar").flag_of("hidden", move || !asked.get());
    let bar = bar.child(el("span").attr("role", "status").text_of(label));
    bar.child(button(text::PREVIOUS_HIT, false)).child(button(text::NEXT_HIT, true))
}

/// The hit after or before a passage, round and round.
fn next_hit(numbers: &[u16], at: Option<u16>, forward: bool) -> Option<u16> {
    let at = at.unwrap_or(0);
    let next = if forward { numbers.iter().find(|number| **number > at) } else { numbers.iter().rev().find(|number| **number < at) };
    next.or(if forward { numbers.first() } else { numbers.last() }).copied()
}

/// The numbers of the report's passages that the filters leave, in reading order.
fn hit_numbers(store: Store, document: DocumentId) -> Vec<u16> {
    let passages = store.atlas.passages();
    let mut numbers: Vec<u16> = store.answer().with(|answer| {
        let here = answer.hits.iter().map(|hit| &passages[hit.passage.row()]).filter(|passage| passage.document.get() == document.0);
        here.map(|passage| passage.number.get()).collect()
    });
    numbers.sort_unstable();
    numbers
}

fn passages(row: &'static DocumentRow) -> Vec<El> {
    let passages = store().atlas.passages_of(row);
    if passages.is_empty() {
        return vec![el("p").class("empty").text(text::QUOTES_ONLY)];
    }
    passages.iter().filter(|passage| passage.kind() != LineKind::Title).map(|passage| passage_item(row, passage)).collect()
}

fn passage_item(row: &DocumentRow, passage: &'static PassageRow) -> El {
    let store = store();
    let atlas = store.atlas;
    let number = passage.number.get();
    let kind = passage.kind();
    let id = format!("{}.{number}", atlas.str(row.id));
    let permalink = link(Action::Opened(id))
        .class("passage__number")
        .attr("aria-label", &text::passage_link(number))
        .text(&text::number(number.into()));
    let note = atlas.str(passage.note);
    let note = (!note.is_empty()).then(|| el("p").class("passage__note").attr("role", "note").text(note));
    let item = current(el("div").class("passage").attr("data-kind", kind.as_str()), row, passage);
    let item = item.child(permalink).child(el("p").class("passage__text").attr("dir", "auto").child(words(passage))).children(note);
    let item = item.children(coded(passage));
    if kind.is_article() {
        return item;
    }
    let number = Some(number);
    let selected = store.part(move |state| state.selected_passage().1 == number);
    let folded = el("details").class("folded").prop_of("open", move || selected.get().into());
    folded.child(el("summary").text(&text::folded(kind))).child(item)
}

/// What was coded in a passage: actor and position for each statement; open, the whole statements.
fn coded(passage: &'static PassageRow) -> Option<El> {
    let store = store();
    let atlas = store.atlas;
    let here = move || {
        atlas
            .statements()
            .iter()
            .filter(move |statement| atlas.passage_of(statement.quote).is_some_and(|other| std::ptr::eq(other, passage)))
    };
    here().next()?;
    let labels = here().map(|statement| {
        // No link in what opens: the statement below has it.
        let actor = el("span").class("actor").text(Facet::Actor.name(atlas, statement.actor.get()));
        el("span").class("coded__label").child(actor).child(position_badge(statement.position()))
    });
    let open = RwSignal::new(false);
    let cards =
        el("div").class("coded__cards").children_of(move || if open.get() { here().map(statement_card).collect() } else { Vec::new() });
    let summary = el("summary").class("coded__labels").attr("title", text::STATEMENTS_HERE).children(labels);
    let details = el("details").class("coded").child(summary).child(cards);
    let node = details.node().clone();
    Some(details.on("toggle", move |_| open.set(node.has_attribute("open"))))
}

/// An element that is the passage: its anchor, and whether it is the one that is selected.
fn current(element: El, row: &DocumentRow, passage: &PassageRow) -> El {
    let store = store();
    let number = passage.number.get();
    let id = format!("{}.{number}", store.atlas.str(row.id));
    let current = store.part(move |state| state.id == id);
    element.attr("id", &anchor(number)).attr_of("aria-current", move || current.get().then(|| "location".to_owned()))
}

/// The words of a passage with what the query found in them.
fn words(passage: &'static PassageRow) -> El {
    let store = store();
    el("span").children_of(move || {
        let text = store.atlas.text(passage);
        let marks = store.answer().with(|answer| Marker::new(store.atlas, answer.expr.as_ref()).marks(&text));
        vec![marked(el("span"), &text, &marks)]
    })
}
