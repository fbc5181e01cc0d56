//! The tables of an opened index, row by row.
use super::atlas::Atlas;
use super::rows::*;
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
        self.map_points.iter().filter(move |point| usize::from(point.place.get()) < n_places)
    }

    /// The sources of a fall, in order.
    pub fn sources_of(&self, fall: &FallRow) -> impl Iterator<Item = &'a SourceRow> + use<'a> {
        let start = fall.sources.start.get() as usize;
        let sources = self.sources;
        let list = self.source_lists.get(start..start.saturating_add(fall.sources.len.get() as usize)).unwrap_or_default();
        list.iter().filter_map(move |row| sources.get(usize::from(row.get())))
    }

    /// The passage that a quote stands in.
    #[must_use]
    pub fn passage_of(&self, quote: QuoteRow) -> Option<&'a PassageRow> {
        self.passages().get(quote.passage.get() as usize)
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
