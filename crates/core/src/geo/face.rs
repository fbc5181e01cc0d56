//! What the mark of a capital shows, and the shapes it uses: paths around the centre of the mark, in pixels at the default
//! text size. Shape and fill convey the status without colour.
use super::count::{Difference, difference, fall_of};
use super::status::Standing;
use crate::index::{Atlas, StatusRow};
use crate::model::{Day, Layer, Status};

/// What is shown of a capital on a day, in the selected layers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Face {
    /// Its status in the reports; `None` also if their layer is off.
    pub status: Option<Status>,
    /// Whether the day of that status is uncertain.
    pub uncertain: bool,
    /// Whether reports of the same day contradict each other.
    pub disagree: bool,
    /// Whether it had fallen by the record: `Some(true)` certainly, `Some(false)` possibly (its sources differ), `None` not.
    pub fell: Option<bool>,
    /// How the reports compare with the record, if both are shown.
    pub difference: Option<Difference>,
}

impl Face {
    /// The face of a capital.
    #[must_use]
    pub fn of(atlas: &Atlas<'_>, standing: &Standing<'_>, reports: &[&StatusRow], day: Day, layer: Layer) -> Self {
        let (told, recorded) = (layer != Layer::Record, layer != Layer::Reports);
        let fall = fall_of(atlas, standing.place).filter(|fall| recorded && fall.earliest.get() <= day.0);
        Self {
            status: standing.status.filter(|_| told),
            uncertain: told && standing.uncertain,
            disagree: told && standing.disagree,
            fell: fall.map(|fall| fall.latest.get() <= day.0),
            difference: difference(atlas, standing, reports, day).filter(|_| told && recorded),
        }
    }

    /// The radius of the ring around a capital that had fallen by the record.
    #[must_use]
    pub fn ring(&self) -> f64 {
        if self.status.is_some() { 10.5 } else { 6.5 }
    }

    /// Half the size of everything that is drawn.
    #[must_use]
    pub fn reach(&self) -> f64 {
        match self.fell {
            Some(_) => self.ring() + 1.0,
            None if self.status.is_some() => 8.0,
            None => 3.5,
        }
    }

    /// The signs at its upper right.
    #[must_use]
    pub fn signs(&self) -> String {
        let later = self.difference == Some(Difference::NotYet);
        [(self.uncertain, UNCERTAIN), (self.disagree, DISAGREE), (later, LATER)]
            .into_iter()
            .filter_map(|(on, sign)| on.then_some(sign))
            .collect()
    }
}

/// Sign for an uncertain day.
pub const UNCERTAIN: char = '?';
/// Sign for reports that contradict each other.
pub const DISAGREE: char = '≠';
/// Sign for a capture that is reported on a later day only.
pub const LATER: char = '…';

/// The path of a status; without one it is a small ring.
#[must_use]
pub fn shape(status: Option<Status>) -> &'static str {
    match status {
        // A full disc.
        Some(Status::Government) => "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
        // A hollow triangle with a bar.
        Some(Status::Threatened) => "M0-7L7 6H-7zM0-2v5",
        // A lozenge, half of it full.
        Some(Status::Contested) => "M0-8L8 0L0 8L-8 0zM0-5L5 0L0 5z",
        // A square of diagonal lines.
        Some(Status::Claimed) => "M-6-6H6V6H-6zM-6-1L-1-6M-6 6L6-6M1 6L6 1",
        // A full square.
        Some(Status::Taliban) => "M-6-6H6V6H-6z",
        None => "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z",
    }
}

/// Whether the path of a status is filled.
#[must_use]
pub fn is_full(status: Option<Status>) -> bool {
    matches!(status, Some(Status::Government | Status::Contested | Status::Taliban))
}
