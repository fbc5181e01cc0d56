//! Codes in rows → values; a code that no value has reads as the value that claims least.
use super::rows::*;
use crate::model::*;
use zerocopy::little_endian::U16;

/// An id that may be missing: rows count from 1, and 0 is none.
fn reference<Id>(row: U16, id: impl FnOnce(u16) -> Id) -> Option<Id> {
    row.get().checked_sub(1).map(id)
}

impl DateRow {
    /// The date.
    #[must_use]
    pub fn dated(self) -> Dated {
        Dated { first: Day(self.first.get()), precision: Precision::of_code(self.precision).unwrap_or(Precision::Year) }
    }
}

impl From<Dated> for DateRow {
    fn from(date: Dated) -> Self {
        Self { first: date.first.0.into(), precision: date.precision.code() }
    }
}

impl PassageRow {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> LineKind {
        LineKind::of_code(self.kind).unwrap_or(LineKind::Text)
    }
}

impl ActorRow {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> ActorKind {
        ActorKind::of_code(self.kind).unwrap_or(ActorKind::Pseudo)
    }

    /// The one report that it belongs to; none where it may stand in any.
    #[must_use]
    pub fn document(&self) -> Option<DocumentId> {
        reference(self.document, DocumentId::new)
    }
}

impl StatementRow {
    /// What the actor holds.
    #[must_use]
    pub fn position(&self) -> Position {
        Position::of_code(self.position).unwrap_or(Position::Mixed)
    }

    /// How it is told.
    #[must_use]
    pub fn voice(&self) -> Voice {
        Voice::of_code(self.voice).unwrap_or(Voice::Unnamed)
    }

    /// Who tells it, where neither the actor nor the reporter does.
    #[must_use]
    pub fn told_by(&self) -> Option<ActorId> {
        reference(self.told_by, ActorId::new)
    }
}

impl PlaceRow {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> PlaceKind {
        PlaceKind::of_code(self.kind).unwrap_or(PlaceKind::Site)
    }

    /// Latitude and longitude in degrees; none where they are not known.
    #[must_use]
    pub fn point(&self) -> Option<(f64, f64)> {
        let degrees = |millionths: i32| f64::from(millionths) / 1e6;
        let (latitude, longitude) = (self.latitude.get(), self.longitude.get());
        (latitude != 0 || longitude != 0).then(|| (degrees(latitude), degrees(longitude)))
    }
}

impl StatusKindRow {
    /// The mark.
    #[must_use]
    pub fn shape(&self) -> Shape {
        Shape::of_code(self.shape).unwrap_or(Shape::Disc)
    }

    /// Its colour.
    #[must_use]
    pub fn colour(&self) -> Colour {
        Colour::of_code(self.colour).unwrap_or(Colour::Ink)
    }

    /// The status that this one is the claim of, and the side that alone asserts it.
    #[must_use]
    pub fn claim(&self) -> Option<(Status, SideId)> {
        reference(self.claims, Status::new).map(|claimed| (claimed, self.side))
    }
}

impl MapRow {
    /// What the places are that have a status.
    #[must_use]
    pub fn kind(&self) -> PlaceKind {
        PlaceKind::of_code(self.kind).unwrap_or(PlaceKind::Site)
    }

    /// The status that a place of the record has.
    #[must_use]
    pub fn record_status(&self) -> Option<Status> {
        reference(self.record_status, Status::new)
    }
}

impl StatusRow {
    /// How it is told.
    #[must_use]
    pub fn voice(&self) -> Voice {
        Voice::of_code(self.voice).unwrap_or(Voice::Unnamed)
    }

    /// Whose word it is; none for the report's own.
    #[must_use]
    pub fn claimant(&self) -> Option<ActorId> {
        reference(self.claimant, ActorId::new)
    }
}

impl FigureRow {
    /// Lowest and highest value.
    #[must_use]
    pub fn values(&self) -> (f64, f64) {
        (self.low.get() as f64 / 1000.0, self.high.get() as f64 / 1000.0)
    }

    /// Whose number it is; none for the report's own.
    #[must_use]
    pub fn said_by(&self) -> Option<ActorId> {
        reference(self.said_by, ActorId::new)
    }
}

impl AgreementRow {
    /// The issue that it is narrowed to.
    #[must_use]
    pub fn issue(&self) -> Option<IssueId> {
        reference(self.issue, IssueId::new)
    }

    /// The report that it is narrowed to.
    #[must_use]
    pub fn document(&self) -> Option<DocumentId> {
        reference(self.document, DocumentId::new)
    }
}

impl DifferenceRow {
    /// The statement that was settled; none where nothing is coded.
    #[must_use]
    pub fn settled(&self) -> Option<StatementId> {
        reference(self.settled, StatementId::new)
    }
}

impl CodedRow {
    /// Position and voice; none where the coding has nothing.
    #[must_use]
    pub fn label(&self) -> Option<(Position, Voice)> {
        let label = || (Position::of_code(self.position).unwrap_or(Position::Mixed), Voice::of_code(self.voice).unwrap_or(Voice::Unnamed));
        (self.is_coded != 0).then(label)
    }
}

impl QuotationRow {
    /// Whether the words are the speaker's.
    #[must_use]
    pub fn kind(&self) -> QuotationKind {
        QuotationKind::of_code(self.kind).unwrap_or(QuotationKind::Indirect)
    }

    /// Who tells them, where neither the speaker nor the reporter does.
    #[must_use]
    pub fn told_by(&self) -> Option<ActorId> {
        reference(self.told_by, ActorId::new)
    }

    /// The words that name the speaker; none where the quote does.
    #[must_use]
    pub fn attribution(&self) -> Option<QuoteRow> {
        (self.attribution.len.get() > 0).then_some(self.attribution)
    }
}

impl MeetingRow {
    /// Whether it took place; otherwise it is planned, announced or proposed.
    #[must_use]
    pub fn held(&self) -> bool {
        self.held == 1
    }

    /// Who hosts it, where that is told.
    #[must_use]
    pub fn host(&self) -> Option<ActorId> {
        reference(self.host, ActorId::new)
    }

    /// Where it is, where that is told.
    #[must_use]
    pub fn place(&self) -> Option<PlaceId> {
        reference(self.place, PlaceId::new)
    }

    /// Until when, where that is told apart from the day it begins.
    #[must_use]
    pub fn to(&self) -> Option<Dated> {
        (self.to.first.get() != 0).then(|| self.to.dated())
    }

    /// The last day on which it may end.
    #[must_use]
    pub fn last(&self) -> Day {
        let from = self.from.dated().last();
        self.to().map_or(from, |to| to.last().max(from))
    }
}

impl AttendanceRow {
    /// What the actor has to do with the meeting.
    #[must_use]
    pub fn part(&self) -> Attendance {
        Attendance::of_code(self.part).unwrap_or(Attendance::Invited)
    }
}
