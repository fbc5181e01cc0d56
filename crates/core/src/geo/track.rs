//! The track of the slider: its ends, a tick for each day that it stops at, and whether the day lies outside of them.
use super::scene::Scene;
use crate::model::Day;

/// A stop of the slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// How far along the track, in thousandths.
    pub at: i32,
    /// Whether something is reported on the day; else it is one of the record alone.
    pub is_reported: bool,
}

/// The track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// The stops in order.
    pub ticks: Vec<Tick>,
}

/// A day beyond the ends of the track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// The day lies before the first stop, which is this one.
    Before(Day),
    /// The day lies after the last stop, which is this one.
    After(Day),
}

impl Scene<'_> {
    /// The track that the stops make; that of a scene without stops is its day alone.
    #[must_use]
    pub fn track(&self) -> Track {
        let (first, last) = (self.stops.first().copied().unwrap_or(self.day), self.stops.last().copied().unwrap_or(self.day));
        let tick = |stop: &Day| {
            let at = (stop.0 - first.0) * 1000 / (last.0 - first.0).max(1);
            Tick { at, is_reported: self.reported.contains(stop) }
        };
        Track { first, last, ticks: self.stops.iter().map(tick).collect() }
    }

    /// Whether the day lies outside of the track.
    #[must_use]
    pub fn outside(&self) -> Option<Outside> {
        match (self.stops.first(), self.stops.last()) {
            (Some(first), _) if self.day < *first => Some(Outside::Before(*first)),
            (_, Some(last)) if self.day > *last => Some(Outside::After(*last)),
            _ => None,
        }
    }
}
