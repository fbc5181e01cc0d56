//! Figures by subject: what the view of figures shows, in order.
use super::asked::Asked;
use super::statements::Quoted;
use crate::index::{Atlas, FigureRow, RelationRow};
use crate::model::FigureId;

/// A figure with its id.
pub type Figure<'a> = (FigureId, &'a FigureRow);

/// The figures that a filter leaves, by subject, each subject in order of the day that its figures hold for. Subjects with more than one
/// figure come first.
#[must_use]
pub fn figures_by_subject<'a>(atlas: &'a Atlas<'a>, asked: &Asked) -> Vec<Vec<Figure<'a>>> {
    let mut subjects: Vec<Vec<Figure<'a>>> = Vec::new();
    for (row, figure) in Quoted::new(atlas, asked).figures() {
        match subjects.iter_mut().find(|subject| subject[0].1.subject == figure.subject) {
            Some(subject) => subject.push((row, figure)),
            None => subjects.push(vec![(row, figure)]),
        }
    }
    subjects.iter_mut().for_each(|subject| subject.sort_by_key(|(_, figure)| figure.as_of.first.get()));
    let (several, single): (Vec<_>, Vec<_>) = subjects.into_iter().partition(|subject| subject.len() > 1);
    several.into_iter().chain(single).collect()
}

/// The relations that a figure is part of.
pub fn relations_of<'a>(atlas: &Atlas<'a>, figure: FigureId) -> impl Iterator<Item = &'a RelationRow> + use<'a> {
    atlas.relations().iter().filter(move |relation| relation.first == figure || relation.second == figure)
}
