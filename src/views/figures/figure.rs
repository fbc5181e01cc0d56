//! One figure, whose count it is, and how it stands to others.
use crate::browser::intl;
use crate::components::{ActorLink, Quotation, ReportError};
use crate::state::store;
use crate::text;
use atlas_core::index::{FigureRow, RelationRow};
use atlas_core::model::{FigureId, RelationKind};
use atlas_core::query::{Figure, relations_of};
use leptos::prelude::*;

/// A figure with its quote.
#[component]
pub fn FigureItem(figure: Figure<'static>) -> impl IntoView {
    let atlas = store().atlas;
    let (id, figure) = figure;
    let who = match figure.said_by() {
        Some(actor) => view! { <span>{text::SAID_BY}<ActorLink actor/></span> }.into_any(),
        None => view! { <span>{text::REPORT_ITSELF}</span> }.into_any(),
    };
    let note = Some(atlas.str(figure.note)).filter(|note| !note.is_empty());
    let label = format!("{}: {} {}", atlas.str(figure.title), figure_value(figure), atlas.str(figure.unit));
    let relations = relations_of(atlas, id).map(|relation| view! { <FigureRelation relation of=id/> });
    view! {
        <li class="figure">
            <p class="figure__number"><strong>{figure_value(figure)}</strong> " " {atlas.str(figure.unit)}</p>
            <p class="figure__when"><span>{text::as_of(&intl::dated(figure.as_of.dated()))}</span>{who}</p>
            {note.map(|note| view! { <p class="figure__note">{note}</p> })}
            {relations.collect_view()}
            <Quotation quote=figure.quote/>
            <p class="figure__report"><ReportError what=text::report::figure(atlas.str(figure.id)) quote=figure.quote label/></p>
        </li>
    }
}

/// The number, or its range.
pub fn figure_value(figure: &FigureRow) -> String {
    let (low, high) = figure.values();
    if low == high { intl::decimal(low) } else { text::range(&intl::decimal(low), &intl::decimal(high)) }
}

/// How two figures stand to each other, and why.
#[component]
pub fn FigureRelation(
    /// The two.
    relation: &'static RelationRow,
    /// The one of them that this is said of, if it is said of one.
    #[prop(optional, into)]
    of: Option<FigureId>,
) -> impl IntoView {
    view! { <p class="figure__relation"><strong>{related(relation, of)}</strong> " " {store().atlas.str(relation.why)}</p> }
}

fn related(relation: &RelationRow, of: Option<FigureId>) -> String {
    let disagree = RelationKind::of_code(relation.kind) == Some(RelationKind::Disagree);
    let other = if of == Some(relation.first) { relation.second } else { relation.first };
    let figure = |id: FigureId| store().atlas.figures().get(id.row());
    let (Some(this), Some(other)) = (of.and_then(figure), figure(other)) else {
        return (if disagree { text::DISAGREES } else { text::OVERTAKEN }).to_owned();
    };
    let label = match disagree {
        true => text::DISAGREES_WITH,
        false if this.as_of.first.get() > other.as_of.first.get() => text::OVERTAKES,
        false => text::OVERTAKEN_BY,
    };
    text::related(label, &figure_value(other), &intl::dated(other.as_of.dated()))
}
