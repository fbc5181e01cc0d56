//! How figures stand to each other, for the map.
use super::dom::{El, el};
use crate::browser::intl;
use crate::text;
pub use crate::views::figures::figure_value;
use atlas_core::index::{Atlas, RelationRow};
use atlas_core::model::{FigureId, RelationKind};

/// How two figures stand to each other, and why; `of` is the one that this is said of, if it is said of one.
pub fn figure_relation(atlas: &Atlas<'_>, relation: &RelationRow, of: Option<FigureId>) -> El {
    let disagree = RelationKind::of_code(relation.kind) == Some(RelationKind::Disagree);
    let other = if of == Some(relation.first) { relation.second } else { relation.first };
    let figure = |id: FigureId| atlas.figures().get(id.row());
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
