//! Meetings that reports tell differently.
use crate::index::{Atlas, DisagreementRow};
use crate::model::MeetingId;

/// The meetings that another report tells differently from this one, each with in what they differ.
pub fn disagreements_of<'a>(atlas: &Atlas<'a>, meeting: MeetingId) -> impl Iterator<Item = (MeetingId, &'a DisagreementRow)> + use<'a> {
    atlas.disagreements().iter().filter_map(move |row| match (row.first, row.second) {
        (first, second) if first == meeting => Some((second, row)),
        (first, second) if second == meeting => Some((first, row)),
        _ => None,
    })
}
