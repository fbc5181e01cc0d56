//! What is known of a passage, wherever it is shown: its note, and who was coded in it with which position on what.
use super::statement::PositionBadge;
use crate::state::store;
use atlas_core::index::{PassageRow, StatementRow};
use atlas_core::model::{ActorId, IssueId, Position};
use atlas_core::query::Facet;
use leptos::prelude::*;

/// The note of a passage, if it has one.
#[component]
pub fn PassageNote(
    /// The passage.
    passage: &'static PassageRow,
) -> impl IntoView {
    let note = Some(store().atlas.str(passage.note)).filter(|note| !note.is_empty());
    note.map(|note| view! { <p class="passage__note" role="note">{note}</p> })
}

/// Who holds what on what, once each. No links: they stand where something opens by a press, or beside a link to the passage.
#[component]
pub fn CodedLabels(
    /// The statements of a passage.
    statements: Vec<&'static StatementRow>,
) -> impl IntoView {
    let mut told: Vec<(ActorId, IssueId, Position)> = Vec::new();
    for statement in statements {
        let label = (statement.actor, statement.issue, statement.position());
        if !told.contains(&label) {
            told.push(label);
        }
    }
    told.into_iter().map(label).collect_view()
}

fn label((actor, issue, position): (ActorId, IssueId, Position)) -> impl IntoView {
    let atlas = store().atlas;
    view! {
        <span class="coded__label">
            <span class="actor">{Facet::Actor.name(atlas, actor)}" "</span>
            <span>{atlas.str(atlas.issue(issue).short)}" "</span>
            <PositionBadge position/>
        </span>
    }
}
