//! The tables of an opened index, row by row.
use super::atlas::Atlas;
use super::rows::*;
use crate::model::*;
use std::ops::Range;

impl<'a> Atlas<'a> {
    /// Parties, by `SideId`.
    #[must_use]
    pub fn sides(&self) -> &'a [SideRow] {
        self.sides
    }

    /// Actors, by `ActorId`.
    #[must_use]
    pub fn actors(&self) -> &'a [ActorRow] {
        self.actors
    }

    /// Issues in codebook order, by `IssueId`.
    #[must_use]
    pub fn issues(&self) -> &'a [IssueRow] {
        self.issues
    }

    /// Statements in the order of the texts.
    #[must_use]
    pub fn statements(&self) -> &'a [StatementRow] {
        self.statements
    }

    /// Places, by `PlaceId`.
    #[must_use]
    pub fn places(&self) -> &'a [PlaceRow] {
        self.places
    }

    /// Reports on the state of capitals.
    #[must_use]
    pub fn status(&self) -> &'a [StatusRow] {
        self.status
    }

    /// Figures.
    #[must_use]
    pub fn figures(&self) -> &'a [FigureRow] {
        self.figures
    }

    /// Figures set against each other.
    #[must_use]
    pub fn relations(&self) -> &'a [RelationRow] {
        self.relations
    }

    /// Events.
    #[must_use]
    pub fn events(&self) -> &'a [EventRow] {
        self.events
    }

    /// Spellings that mean the same.
    #[must_use]
    pub fn variants(&self) -> &'a [VariantRow] {
        self.variants
    }

    /// Sources of the record.
    #[must_use]
    pub fn sources(&self) -> &'a [SourceRow] {
        self.sources
    }

    /// When capitals fell, by the record.
    #[must_use]
    pub fn falls(&self) -> &'a [FallRow] {
        self.falls
    }

    /// The places that passages name, by passage.
    #[must_use]
    pub fn mentions(&self) -> &'a [MentionRow] {
        self.mentions
    }

    /// The drawing that the capitals stand in.
    #[must_use]
    pub fn map(&self) -> &'a MapRow {
        self.map
    }

    /// The neighbours' names on the drawing.
    #[must_use]
    pub fn map_names(&self) -> &'a [MapNameRow] {
        self.map_names
    }

    /// Where each capital stands on the drawing; empty where there is none. A point without its place is none.
    pub fn map_points(&self) -> impl Iterator<Item = &'a MapPointRow> + Clone + use<'a> {
        let n_places = self.places.len();
        self.map_points.iter().filter(move |point| point.place.row() < n_places)
    }

    /// A report. Where bytes are damaged and there is none, as in the look-ups below, a row of nothing.
    #[must_use]
    pub fn document(&self, id: DocumentId) -> &'a DocumentRow {
        self.documents().get(id.row()).unwrap_or(&DocumentRow::NOTHING)
    }

    /// An outlet.
    #[must_use]
    pub fn outlet(&self, id: OutletId) -> &'a NamedRow {
        self.outlets().get(id.row()).unwrap_or(&NamedRow::NOTHING)
    }

    /// A passage.
    #[must_use]
    pub fn passage(&self, id: PassageId) -> &'a PassageRow {
        self.passages.get(id.row()).unwrap_or(&PassageRow::NOTHING)
    }

    /// A party.
    #[must_use]
    pub fn side(&self, id: SideId) -> &'a SideRow {
        self.sides.get(id.row()).unwrap_or(&SideRow::NOTHING)
    }

    /// An actor.
    #[must_use]
    pub fn actor(&self, id: ActorId) -> &'a ActorRow {
        self.actors.get(id.row()).unwrap_or(&ActorRow::NOTHING)
    }

    /// An issue.
    #[must_use]
    pub fn issue(&self, id: IssueId) -> &'a IssueRow {
        self.issues.get(id.row()).unwrap_or(&IssueRow::NOTHING)
    }

    /// A statement.
    #[must_use]
    pub fn statement(&self, id: StatementId) -> &'a StatementRow {
        self.statements.get(id.row()).unwrap_or(&StatementRow::NOTHING)
    }

    /// A place.
    #[must_use]
    pub fn place(&self, id: PlaceId) -> &'a PlaceRow {
        self.places.get(id.row()).unwrap_or(&PlaceRow::NOTHING)
    }

    /// A report on the state of a capital.
    #[must_use]
    pub fn status_report(&self, id: StatusId) -> &'a StatusRow {
        self.status.get(id.row()).unwrap_or(&StatusRow::NOTHING)
    }

    /// A figure.
    #[must_use]
    pub fn figure(&self, id: FigureId) -> &'a FigureRow {
        self.figures.get(id.row()).unwrap_or(&FigureRow::NOTHING)
    }

    /// An event.
    #[must_use]
    pub fn event(&self, id: EventId) -> &'a EventRow {
        self.events.get(id.row()).unwrap_or(&EventRow::NOTHING)
    }

    /// The sources of a fall, in order.
    pub fn sources_of(&self, fall: &FallRow) -> impl Iterator<Item = &'a SourceRow> + use<'a> {
        let start = fall.sources.start.get() as usize;
        let sources = self.sources;
        let list = self.source_lists.get(start..start.saturating_add(fall.sources.len.get() as usize)).unwrap_or_default();
        list.iter().filter_map(move |row| sources.get(row.row()))
    }

    /// The passage that a quote stands in.
    #[must_use]
    pub fn passage_of(&self, quote: QuoteRow) -> Option<&'a PassageRow> {
        self.passages().get(quote.passage.row())
    }

    /// The words of a quote, line breaks read as spaces.
    #[must_use]
    pub fn quote(&self, quote: QuoteRow) -> String {
        let text = self.passage_of(quote).map(|passage| self.text(passage)).unwrap_or_default();
        text.get(range(quote)).unwrap_or_default().to_owned()
    }

    /// The lines of a string that holds a list; none where it is empty.
    pub fn lines(&self, list: StrRef) -> impl Iterator<Item = &'a str> + use<'a> {
        self.str(list).split('\n').filter(|line| !line.is_empty())
    }
}

/// The bytes of a quote in its passage.
#[must_use]
pub fn range(quote: QuoteRow) -> Range<usize> {
    let start = usize::from(quote.start.get());
    start..start + usize::from(quote.len.get())
}
