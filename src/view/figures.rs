//! Figures: the numbers that the reports give, by subject, in order of the day they hold for.
use super::dom::{El, el};
use super::facets::{narrowed, nothing_left};
use super::shared::status;
use super::statement::{actor_link, quotation};
use crate::browser::{intl, shell};
use crate::state::{Store, store};
use crate::text;
use atlas_core::index::{Atlas, FigureRow, RelationRow};
use atlas_core::model::RelationKind;
use atlas_core::query::{Filter, Quoted};
use leptos::prelude::*;

/// The view.
pub fn figures() -> El {
    let store = store();
    shell::set_title(&text::title(text::FIGURES));
    let filter = store.part(|state| state.filter.clone());
    let body = el("div").children_of(move || {
        let filter = filter.get();
        let rows: Vec<(u16, &FigureRow)> = Quoted::new(store.atlas, &filter).figures().collect();
        if rows.is_empty() { vec![nothing_left(store)] } else { subjects(store, &rows) }
    });
    let count = status(move || {
        let n = filter.with(|filter| Quoted::new(store.atlas, filter).figures().count());
        text::figures_of(n, store.atlas.figures().len())
    });
    let n_left = move |filter: &Filter| Quoted::new(store.atlas, filter).figures().count();
    let left = narrowed(move |filter| text::left(n_left(filter), store.atlas.figures().len(), text::OF_FIGURES));
    let intro = el("p").class("lead").text(text::FIGURES_LEAD);
    el("section").class("figures").child(el("h1").class("view-title").text(text::FIGURES)).child(intro).child(left).child(count).child(body)
}

/// The figures by subject; subjects with more than one figure come first.
fn subjects(store: Store, rows: &[(u16, &'static FigureRow)]) -> Vec<El> {
    let mut subjects: Vec<Vec<(u16, &FigureRow)>> = Vec::new();
    for (row, figure) in rows {
        match subjects.iter_mut().find(|subject| subject[0].1.subject == figure.subject) {
            Some(subject) => subject.push((*row, *figure)),
            None => subjects.push(vec![(*row, *figure)]),
        }
    }
    subjects.iter_mut().for_each(|subject| subject.sort_by_key(|(_, figure)| figure.as_of.first.get()));
    let (several, single): (Vec<_>, Vec<_>) = subjects.into_iter().partition(|subject| subject.len() > 1);
    several.into_iter().chain(single).map(|subject| subject_group(store, &subject)).collect()
}

fn subject_group(store: Store, subject: &[(u16, &'static FigureRow)]) -> El {
    let title = store.atlas.str(subject[0].1.title);
    let items = subject.iter().map(|(row, figure)| figure_item(store, *row, figure));
    el("section")
        .class("subject")
        .child(el("h2").class("subject__title").text(title))
        .child(el("ol").class("subject__figures").children(items))
}

fn figure_item(store: Store, row: u16, figure: &FigureRow) -> El {
    let atlas = store.atlas;
    let number = el("p").class("figure__number").child(el("strong").text(&figure_value(figure))).text(" ").text(atlas.str(figure.unit));
    let whose = match figure.said_by() {
        Some(actor) => el("span").text(text::SAID_BY).child(actor_link(actor)),
        None => el("span").text(text::REPORT_ITSELF),
    };
    let when = el("p").class("figure__when").child(el("span").text(&text::as_of(&intl::dated(figure.as_of.dated())))).child(whose);
    let note = atlas.str(figure.note);
    let note = (!note.is_empty()).then(|| el("p").class("figure__note").text(note));
    let relations = atlas.relations().iter().filter(|relation| relation.first.get() == row || relation.second.get() == row);
    let relations = relations.map(|relation| figure_relation(atlas, relation, Some(row)));
    el("li").class("figure").child(number).child(when).children(note).children(relations).child(quotation(figure.quote))
}

/// The number, or its range.
pub fn figure_value(figure: &FigureRow) -> String {
    let (low, high) = figure.values();
    if low == high { intl::decimal(low) } else { text::range(&intl::decimal(low), &intl::decimal(high)) }
}

/// How two figures stand to each other, and why; `of` is the one that this is said of, if it is said of one.
pub fn figure_relation(atlas: &Atlas<'_>, relation: &RelationRow, of: Option<u16>) -> El {
    let disagree = RelationKind::of_code(relation.kind) == Some(RelationKind::Disagree);
    let other = if of == Some(relation.first.get()) { relation.second.get() } else { relation.first.get() };
    let figure = |row: u16| atlas.figures().get(usize::from(row));
    let label = match (of.and_then(figure), figure(other)) {
        (Some(this), Some(other)) => {
            let later = this.as_of.first.get() > other.as_of.first.get();
            let label = if disagree {
                text::DISAGREES_WITH
            } else if later {
                text::OVERTAKES
            } else {
                text::OVERTAKEN_BY
            };
            text::related(label, &figure_value(other), &intl::dated(other.as_of.dated()))
        }
        _ => (if disagree { text::DISAGREES } else { text::OVERTAKEN }).to_owned(),
    };
    el("p").class("figure__relation").child(el("strong").text(&label)).text(" ").text(atlas.str(relation.why))
}
