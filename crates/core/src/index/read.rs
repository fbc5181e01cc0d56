//! What is read through the tables of an opened index: strings, texts, quotes, and the rows that belong together.
use super::atlas::Atlas;
use super::rows::*;
use crate::model::*;
use std::ops::Range;

impl<'a> Atlas<'a> {
    /// A string of the tables.
    #[must_use]
    pub fn str(&self, reference: StrRef) -> &'a str {
        slice(self.tables.strings, reference)
    }

    /// The lines of a string that holds a list.
    pub fn lines(&self, list: StrRef) -> impl Iterator<Item = &'a str> + use<'a> {
        self.str(list).split('\n').filter(|line| !line.is_empty())
    }

    /// The report with this id, as in addresses.
    #[must_use]
    pub fn document_of(&self, id: &str) -> Option<DocumentId> {
        self.documents().iter().position(|document| self.str(document.id) == id).map(DocumentId::of_row)
    }

    /// The passages of a report, in order.
    #[must_use]
    pub fn passages_of(&self, document: &DocumentRow) -> &'a [PassageRow] {
        rows_of(self.passages(), document.passages)
    }

    /// The text of a passage, with line breaks replaced by spaces.
    #[must_use]
    pub fn text(&self, passage: &PassageRow) -> String {
        unwrapped(slice(self.tables.texts, passage.text))
    }

    /// The length of the text of a passage, in bytes.
    #[must_use]
    pub fn text_len(&self, passage: &PassageRow) -> usize {
        slice(self.tables.texts, passage.text).len()
    }

    /// The passage that contains a quote.
    #[must_use]
    pub fn passage_of(&self, quote: QuoteRow) -> Option<&'a PassageRow> {
        self.passages().get(quote.passage.row())
    }

    /// The words of a quote, with line breaks replaced by spaces.
    #[must_use]
    pub fn quote(&self, quote: QuoteRow) -> String {
        let text = self.passage_of(quote).map(|passage| self.text(passage)).unwrap_or_default();
        text.get(quote_range(quote)).unwrap_or_default().to_owned()
    }

    /// The sources of a fall, in order.
    pub fn sources_of(&self, fall: &FallRow) -> impl Iterator<Item = &'a SourceRow> + use<'a> {
        let sources = self.sources();
        rows_of(self.tables.source_lists, fall.sources).iter().filter_map(move |source| sources.get(source.row()))
    }

    /// The statements that a caveat stands beside.
    #[must_use]
    pub fn statements_of(&self, caveat: &CaveatRow) -> &'a [StatementId] {
        rows_of(self.tables.caveat_lists, caveat.statements)
    }

    /// The caveats that stand beside a statement.
    pub fn caveats_of(&self, statement: &StatementRow) -> impl Iterator<Item = &'a CaveatRow> {
        let is_beside = |caveat: &&CaveatRow| self.statements_of(caveat).iter().any(|id| self.statement(*id).id == statement.id);
        self.caveats().iter().filter(is_beside)
    }

    /// What each coding made of the words of a difference.
    #[must_use]
    pub fn coded_of(&self, difference: &DifferenceRow) -> &'a [CodedRow] {
        rows_of(self.tables.coded_lists, difference.coded)
    }

    /// Where the codings differ on a statement, if they do.
    #[must_use]
    pub fn difference_of(&self, statement: &StatementRow) -> Option<&'a DifferenceRow> {
        let is_of = |difference: &&DifferenceRow| difference.settled().is_some_and(|id| self.statement(id).id == statement.id);
        self.differences().iter().find(is_of)
    }

    /// Who takes part in a meeting, is invited or missing, in this order.
    #[must_use]
    pub fn attendance_of(&self, meeting: &MeetingRow) -> &'a [AttendanceRow] {
        rows_of(self.tables.attendance_lists, meeting.attendance)
    }

    /// All words of a passage as a quote; of one that is longer than a quote can be, its beginning.
    #[must_use]
    pub fn whole(&self, id: PassageId) -> QuoteRow {
        let len = self.text(self.passage(id)).len();
        QuoteRow { passage: id, start: 0.into(), len: u16::try_from(len).unwrap_or(u16::MAX).into() }
    }

    /// The words that a report begins with: its first paragraph, else whatever stands first.
    #[must_use]
    pub fn opening(&self, id: DocumentId) -> QuoteRow {
        let rows = PassageId::first(self.passages().len()).filter(|row| self.passage(*row).document == id);
        let paragraph = rows.clone().find(|row| self.passage(*row).kind() == LineKind::Text);
        paragraph.or_else(|| rows.clone().next()).map_or(QuoteRow::NOTHING, |row| self.whole(row))
    }

    /// Where the places are on the drawing; empty if there is none. Points without a place are left out.
    pub fn map_points(&self) -> impl Iterator<Item = &'a MapPointRow> + Clone + use<'a> {
        let n_places = self.places().len();
        self.tables.map_points.iter().filter(move |point| point.place.row() < n_places)
    }
}

/// The byte range of a quote in the text of its passage.
#[must_use]
pub fn quote_range(quote: QuoteRow) -> Range<usize> {
    let start = usize::from(quote.start.get());
    start..start + usize::from(quote.len.get())
}

/// Some rows of a table; none if the bytes are damaged.
fn rows_of<T>(table: &[T], range: RowRange) -> &[T] {
    let start = range.start.get() as usize;
    table.get(start..start.saturating_add(range.len.get() as usize)).unwrap_or_default()
}

/// Part of a table as text; empty if the bytes are damaged.
fn slice(bytes: &[u8], range: StrRef) -> &str {
    std::str::from_utf8(rows_of(bytes, RowRange { start: range.start, len: range.len })).unwrap_or_default()
}
