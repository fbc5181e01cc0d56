//! The key of the map: what can occur in the layers that are shown.
use super::face::{DISAGREE, LATER, UNCERTAIN};
use crate::model::{Layer, Status};

/// An entry of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyEntry {
    /// The shape of a status, and of none.
    Status(Option<Status>),
    /// The sign of a day that is not certain.
    Uncertain,
    /// The sign of reports that contradict each other.
    Disagree,
    /// The ring of the record: sure or not.
    Recorded(bool),
    /// The sign of a capture that is reported on a later day only.
    Later,
}

impl KeyEntry {
    /// The sign that it explains, if it is one.
    #[must_use]
    pub fn sign(self) -> Option<char> {
        match self {
            Self::Uncertain => Some(UNCERTAIN),
            Self::Disagree => Some(DISAGREE),
            Self::Later => Some(LATER),
            Self::Status(_) | Self::Recorded(_) => None,
        }
    }
}

/// The entries in order.
#[must_use]
pub fn key_of(layer: Layer) -> Vec<KeyEntry> {
    use KeyEntry::{Disagree, Later, Recorded, Uncertain};
    let (told, recorded) = (layer != Layer::Record, layer != Layer::Reports);
    let statuses = Status::ALL.iter().rev().copied().map(Some).chain([None]).map(|status| (told, KeyEntry::Status(status)));
    let others = [(told, Uncertain), (told, Disagree), (recorded, Recorded(true)), (recorded, Recorded(false)), (told && recorded, Later)];
    statuses.chain(others).filter(|(on, _)| *on).map(|(_, entry)| entry).collect()
}
