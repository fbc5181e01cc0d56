//! The key of the map: what can occur in the layers that are shown.
use super::face::{DISAGREE, LATER, UNCERTAIN};
use super::status::statuses;
use crate::index::Atlas;
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
    /// The sign of what is reported on a later day only.
    Later,
    /// The disc of a place that passages name.
    Named,
}

impl KeyEntry {
    /// The sign that it explains, if it is one.
    #[must_use]
    pub fn sign(self) -> Option<char> {
        match self {
            Self::Uncertain => Some(UNCERTAIN),
            Self::Disagree => Some(DISAGREE),
            Self::Later => Some(LATER),
            Self::Status(_) | Self::Recorded(_) | Self::Named => None,
        }
    }
}

/// The entries in order.
#[must_use]
pub fn key_of(atlas: &Atlas<'_>, layer: Layer) -> Vec<KeyEntry> {
    use KeyEntry::{Disagree, Later, Named, Recorded, Uncertain};
    if atlas.status_kinds().is_empty() {
        return vec![Named];
    }
    let (told, recorded) = (layer != Layer::Record, layer != Layer::Reports);
    let statuses = statuses(atlas).rev().map(Some).chain([None]).map(|status| (told, KeyEntry::Status(status)));
    let others = [(told, Uncertain), (told, Disagree), (recorded, Recorded(true)), (recorded, Recorded(false)), (told && recorded, Later)];
    statuses.chain(others).filter(|(on, _)| *on).map(|(_, entry)| entry).collect()
}
