//! A place as mark, table and counts tell of it on a day: plain values, of which the page makes words.
use super::count::fall_of;
use super::face::Face;
use super::scene::Scene;
use super::status::Standing;
use crate::index::Atlas;
use crate::model::{ActorId, Dated, Day, Layer, PlaceId, Status};

/// A place of the map on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Capital<'a> {
    /// Which.
    pub place: PlaceId,
    /// Its id in addresses.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The area that it lies in.
    pub province: &'a str,
    /// What its mark shows.
    pub face: Face,
    /// What its mark says first.
    pub says: Says,
    /// Its status by the reports, whichever layers are shown.
    pub status: Option<Status>,
    /// Since when the reports have it so.
    pub since: Option<Since>,
    /// Whether the day of that is not certain.
    pub uncertain: bool,
    /// Whether reports of one day contradict each other.
    pub disagree: bool,
    /// Whose word the status is, each once; none stands for a report itself.
    pub claimants: Vec<Option<ActorId>>,
    /// Earliest and latest day of the record, where it has the place by then and that layer is shown.
    pub fell: Option<(Day, Day)>,
}

/// What a mark says first: the record where nothing else is shown, else the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// The status; none where no report tells of the place.
    Reports(Option<Status>),
    /// Whether it surely was so; none where the record does not have it.
    Record(Option<bool>),
}

/// Since when something holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Since {
    /// The date.
    pub from: Dated,
    /// How many days that is before the day shown, at least and at most.
    pub days: (usize, usize),
}

impl<'a> Scene<'a> {
    /// A place as the scene has it; of one that is not in the scene nothing is told.
    #[must_use]
    pub fn capital(&self, atlas: &Atlas<'a>, place: PlaceId) -> Capital<'a> {
        let row = atlas.place(place);
        let standing = self.standings.iter().find(|standing| standing.place == place);
        let face = self.face(place);
        let status = standing.and_then(|standing| standing.status);
        let fall = fall_of(atlas, place).filter(|_| face.fell.is_some());
        Capital {
            place,
            id: atlas.str(row.id),
            name: atlas.str(row.name),
            province: atlas.str(row.province),
            face,
            says: if self.layer == Layer::Record { Says::Record(face.fell) } else { Says::Reports(status) },
            status,
            since: standing.and_then(|standing| standing.since).map(|from| self.since(from)),
            uncertain: standing.is_some_and(|standing| standing.uncertain),
            disagree: standing.is_some_and(|standing| standing.disagree),
            claimants: standing.map_or_else(Vec::new, claimants),
            fell: fall.map(|fall| (Day(fall.earliest.get()), Day(fall.latest.get()))),
        }
    }

    /// Every place, in the order of the corpus.
    #[must_use]
    pub fn capitals(&self, atlas: &Atlas<'a>) -> Vec<Capital<'a>> {
        self.standings.iter().map(|standing| self.capital(atlas, standing.place)).collect()
    }

    fn since(&self, from: Dated) -> Since {
        let days = |day: Day| usize::try_from(self.day.0 - day.0).unwrap_or(0);
        Since { from, days: (days(from.last()), days(from.first)) }
    }
}

/// Whose word a status is, in the order of the reports, each once.
fn claimants(standing: &Standing<'_>) -> Vec<Option<ActorId>> {
    let mut all: Vec<Option<ActorId>> = Vec::new();
    for report in &standing.by {
        if !all.contains(&report.claimant()) {
            all.push(report.claimant());
        }
    }
    all
}
