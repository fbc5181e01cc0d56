//! The opened index: typed views on the bytes. Whatever the bytes hold, reading them does not panic, but for damaged terms, which
//! `verify` finds.
use super::format::{OpenError, Section, Sections, damaged};
use super::rows::*;
use crate::model::*;
use fst::Map;

/// An opened index.
pub struct Atlas<'a> {
    info: &'a InfoRow,
    questions: &'a [QuestionRow],
    outlets: &'a [NamedRow],
    documents: &'a [DocumentRow],
    pub(super) passages: &'a [PassageRow],
    pub(super) sides: &'a [SideRow],
    pub(super) actors: &'a [ActorRow],
    pub(super) issues: &'a [IssueRow],
    pub(super) statements: &'a [StatementRow],
    pub(super) places: &'a [PlaceRow],
    pub(super) status: &'a [StatusRow],
    pub(super) figures: &'a [FigureRow],
    pub(super) relations: &'a [RelationRow],
    pub(super) events: &'a [EventRow],
    pub(super) variants: &'a [VariantRow],
    pub(super) falls: &'a [FallRow],
    pub(super) mentions: &'a [MentionRow],
    pub(super) map: &'a MapRow,
    pub(super) map_names: &'a [MapNameRow],
    pub(super) map_points: &'a [MapPointRow],
    pub(super) sources: &'a [SourceRow],
    pub(super) source_lists: &'a [SourceId],
    strings: &'a [u8],
    texts: &'a [u8],
    /// Exact forms → their ids.
    pub(super) forms_fst: Map<&'a [u8]>,
    pub(super) irregulars: &'a [IrregularRow],
    pub(super) compounds: &'a [CompoundRow],
    pub(super) postings: &'a [u8],
}

impl<'a> Atlas<'a> {
    /// Opens bytes that `build` wrote. Costs the same for every size.
    ///
    /// # Errors
    /// Bytes of something else, of another version, or cut off.
    pub fn open(bytes: &'a [u8]) -> Result<Self, OpenError> {
        let sections = Sections::open(bytes)?;
        Ok(Self {
            info: sections.rows(Section::Info)?.first().ok_or_else(|| damaged(Section::Info))?,
            questions: sections.rows(Section::Questions)?,
            outlets: sections.rows(Section::Outlets)?,
            documents: sections.rows(Section::Documents)?,
            passages: sections.rows(Section::Passages)?,
            sides: sections.rows(Section::Sides)?,
            actors: sections.rows(Section::Actors)?,
            issues: sections.rows(Section::Issues)?,
            statements: sections.rows(Section::Statements)?,
            places: sections.rows(Section::Places)?,
            status: sections.rows(Section::Status)?,
            figures: sections.rows(Section::Figures)?,
            relations: sections.rows(Section::Relations)?,
            events: sections.rows(Section::Events)?,
            variants: sections.rows(Section::Variants)?,
            falls: sections.rows(Section::Falls)?,
            mentions: sections.rows(Section::Mentions)?,
            map: sections.rows(Section::Map)?.first().ok_or_else(|| damaged(Section::Map))?,
            map_names: sections.rows(Section::MapNames)?,
            map_points: sections.rows(Section::MapPoints)?,
            sources: sections.rows(Section::Sources)?,
            source_lists: sections.rows(Section::SourceLists)?,
            strings: sections.bytes(Section::Strings)?,
            texts: sections.bytes(Section::Texts)?,
            forms_fst: Map::new(sections.bytes(Section::FormsFst)?).map_err(|_| damaged(Section::FormsFst))?,
            irregulars: sections.rows(Section::Irregulars)?,
            compounds: sections.rows(Section::Compounds)?,
            postings: sections.bytes(Section::Postings)?,
        })
    }

    /// Whether the terms are those that were written. `open` does not ask, because the answer costs a walk over them and
    /// the page carries its own bytes; but the transducer of the terms (the fst crate) may panic on damaged ones. Whoever
    /// opens bytes of unknown origin asks first.
    ///
    /// # Errors
    /// Terms whose checksum is another.
    pub fn verify(&self) -> Result<(), OpenError> {
        self.forms_fst.as_fst().verify().map_err(|_| damaged(Section::FormsFst))
    }

    /// A string of the tables.
    #[must_use]
    pub fn str(&self, reference: StrRef) -> &'a str {
        slice(self.strings, reference)
    }

    /// What the corpus says of itself.
    #[must_use]
    pub fn info(&self) -> &'a InfoRow {
        self.info
    }

    /// Questions that lead in.
    #[must_use]
    pub fn questions(&self) -> &'a [QuestionRow] {
        self.questions
    }

    /// Outlets, by `OutletId`.
    #[must_use]
    pub fn outlets(&self) -> &'a [NamedRow] {
        self.outlets
    }

    /// Reports, by `DocumentId`.
    #[must_use]
    pub fn documents(&self) -> &'a [DocumentRow] {
        self.documents
    }

    /// The report of an id that a reader gave.
    #[must_use]
    pub fn document_of(&self, id: &str) -> Option<DocumentId> {
        self.documents.iter().position(|document| self.str(document.id) == id).map(DocumentId::of_row)
    }

    /// Passages, by `PassageId`.
    #[must_use]
    pub fn passages(&self) -> &'a [PassageRow] {
        self.passages
    }

    /// The passages of a report, in order.
    #[must_use]
    pub fn passages_of(&self, document: &DocumentRow) -> &'a [PassageRow] {
        let start = document.passages.start.get() as usize;
        self.passages.get(start..start.saturating_add(document.passages.len.get() as usize)).unwrap_or_default()
    }

    /// The words of a passage, line breaks read as spaces.
    #[must_use]
    pub fn text(&self, passage: &PassageRow) -> String {
        unwrapped(slice(self.texts, passage.text))
    }

    /// Bytes of the words of a passage.
    #[must_use]
    pub fn text_len(&self, passage: &PassageRow) -> usize {
        slice(self.texts, passage.text).len()
    }
}

/// Part of a section as text; empty where the bytes are damaged.
fn slice(bytes: &[u8], range: StrRef) -> &str {
    let start = range.start.get() as usize;
    let part = bytes.get(start..start.saturating_add(range.len.get() as usize)).unwrap_or_default();
    std::str::from_utf8(part).unwrap_or_default()
}
