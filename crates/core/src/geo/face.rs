//! What the mark of a place shows, and the shapes it uses: paths around the centre of the mark, in pixels at the default
//! text size. Shape and fill convey the status without colour.
use super::count::{Difference, difference, fall_of};
use super::status::Standing;
use crate::index::{Atlas, StatusRow};
use crate::model::{Day, Layer, Shape, Status};

/// What is shown of a place on a day, in the selected layers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Face {
    /// Its status in the reports; `None` also if their layer is off.
    pub status: Option<Status>,
    /// Whether the day of that status is uncertain.
    pub uncertain: bool,
    /// Whether reports of the same day contradict each other.
    pub disagree: bool,
    /// Whether the record has it by then: `Some(true)` certainly, `Some(false)` possibly (its sources differ), `None` not.
    pub fell: Option<bool>,
    /// How the reports compare with the record, if both are shown.
    pub difference: Option<Difference>,
    /// How many passages name it and how many the most named one, on a map without statuses.
    pub named: Option<(usize, usize)>,
}

impl Face {
    /// The face of a place that can have a status.
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
            named: None,
        }
    }

    /// The radius of the disc of a place on a map without statuses: its area grows with the number of passages.
    #[must_use]
    pub fn disc(&self) -> Option<f64> {
        let (n, most) = self.named?;
        let part = n as f64 / most.max(1) as f64;
        Some(if n == 0 { 2.5 } else { (LARGEST * part.sqrt()).max(4.0) })
    }

    /// The radius of the ring around a place of the record.
    #[must_use]
    pub fn ring(&self) -> f64 {
        if self.status.is_some() { 10.5 } else { 6.5 }
    }

    /// Half the size of everything that is drawn.
    #[must_use]
    pub fn reach(&self) -> f64 {
        if let Some(radius) = self.disc() {
            return radius + 1.0;
        }
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

/// The radius of the disc of the place that most passages name.
const LARGEST: f64 = 14.0;

/// Sign for an uncertain day.
pub const UNCERTAIN: char = '?';
/// Sign for reports that contradict each other.
pub const DISAGREE: char = '≠';
/// Sign for what is reported on a later day only.
pub const LATER: char = '…';

/// The path of a status; without one it is a small ring.
#[must_use]
pub fn shape(atlas: &Atlas<'_>, status: Option<Status>) -> &'static str {
    let Some(status) = status else { return "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z" };
    match atlas.status_kind(status).shape() {
        Shape::Disc => "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
        Shape::Triangle => "M0-7L7 6H-7zM0-2v5",
        Shape::Lozenge => "M0-8L8 0L0 8L-8 0zM0-5L5 0L0 5z",
        Shape::Hatched => "M-6-6H6V6H-6zM-6-1L-1-6M-6 6L6-6M1 6L6 1",
        Shape::Square => "M-6-6H6V6H-6z",
        Shape::Ring => "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM-1.5 0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z",
        Shape::Cross => "M-7-2.5H-2.5V-7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7z",
        Shape::Star => "M0-8L2-2.7L7.6-2.5L3.2 1L4.7 6.5L0 3.3L-4.7 6.5L-3.2 1L-7.6-2.5L-2-2.7z",
    }
}

/// Whether the path of a status is filled.
#[must_use]
pub fn is_full(atlas: &Atlas<'_>, status: Option<Status>) -> bool {
    let shape = status.map(|status| atlas.status_kind(status).shape());
    matches!(shape, Some(Shape::Disc | Shape::Lozenge | Shape::Square | Shape::Cross | Shape::Star))
}
