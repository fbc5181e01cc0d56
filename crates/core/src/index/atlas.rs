//! The opened index: typed views on the bytes. Whatever the bytes hold, reading them does not panic, but for damaged terms, which
//! `verify` finds.
use super::format::{OpenError, Section, Sections, damaged};
use super::postings::{FormId, Numbers, Posting, decode_form, decode_positions};
use super::rows::*;
use super::tokenize::{Token, index_tokens, stem, stem_prefix};
use crate::model::*;
use fst::{IntoStreamer, Map, Streamer};
use levenshtein_automata::LevenshteinAutomatonBuilder;
use std::sync::OnceLock;
use zerocopy::little_endian::U16;

/// An opened index.
pub struct Atlas<'a> {
    info: &'a InfoRow,
    questions: &'a [QuestionRow],
    outlets: &'a [NamedRow],
    documents: &'a [DocumentRow],
    passages: &'a [PassageRow],
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
    strings: &'a [u8],
    texts: &'a [u8],
    later: OnceLock<Later<'a>>,
}

/// What may come after the front page: terms, notes, sources.
struct Later<'a> {
    notes: &'a [u8],
    sources: &'a [SourceRow],
    source_lists: &'a [U16],
    /// Exact forms → their ids.
    forms_fst: Map<&'a [u8]>,
    irregulars: &'a [IrregularRow],
    compounds: &'a [CompoundRow],
    postings: &'a [u8],
}

impl<'a> Later<'a> {
    fn open(sections: &Sections<'a>) -> Result<Self, OpenError> {
        Ok(Self {
            notes: sections.bytes(Section::Notes)?,
            sources: sections.rows(Section::Sources)?,
            source_lists: sections.rows(Section::SourceLists)?,
            forms_fst: Map::new(sections.bytes(Section::FormsFst)?).map_err(|_| damaged(Section::FormsFst))?,
            irregulars: sections.rows(Section::Irregulars)?,
            compounds: sections.rows(Section::Compounds)?,
            postings: sections.bytes(Section::Postings)?,
        })
    }
}

impl<'a> Atlas<'a> {
    /// Opens bytes that `build` wrote. Costs the same for every size.
    ///
    /// # Errors
    /// Bytes of something else, of another version, or cut off.
    pub fn open(bytes: &'a [u8]) -> Result<Self, OpenError> {
        let sections = Sections::open(bytes)?;
        let later = OnceLock::new();
        if !sections.bytes(Section::FormsFst)?.is_empty() {
            let _ = later.set(Later::open(&sections)?);
        }
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
            strings: sections.bytes(Section::Strings)?,
            texts: sections.bytes(Section::Texts)?,
            later,
        })
    }

    /// Adds the second part of an index that was opened without it. A second call changes nothing.
    ///
    /// # Errors
    /// Bytes of something else, of another version or another build, or cut off.
    pub fn add(&self, bytes: &'a [u8]) -> Result<(), OpenError> {
        let sections = Sections::open(bytes)?;
        if sections.bytes(Section::Info)? != self.str(self.info.sha256).as_bytes() {
            return Err(OpenError::OtherBuild);
        }
        let _ = self.later.set(Later::open(&sections)?);
        Ok(())
    }

    /// Whether the second part is there: without it nothing is found, and notes are empty.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.later.get().is_some()
    }

    /// Whether the terms are those that were written. `open` does not ask, because the answer costs a walk over them and
    /// the page carries its own bytes; but the transducer of the terms (the fst crate) may panic on damaged ones. Whoever
    /// opens bytes of unknown origin asks first.
    ///
    /// # Errors
    /// Terms whose checksum is another.
    pub fn verify(&self) -> Result<(), OpenError> {
        self.later.get().map_or(Ok(()), |later| later.forms_fst.as_fst().verify().map_err(|_| damaged(Section::FormsFst)))
    }

    /// A string of the tables.
    #[must_use]
    pub fn str(&self, reference: StrRef) -> &'a str {
        let start = reference.start.get();
        if start & NOTE == 0 {
            return slice(self.strings, reference);
        }
        self.later.get().map_or("", |later| slice(later.notes, StrRef { start: (start & !NOTE).into(), len: reference.len }))
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

    /// The form of a word, if it occurs.
    #[must_use]
    pub fn form(&self, form: &str) -> Option<FormId> {
        self.later.get().and_then(|later| later.forms_fst.get(form)).and_then(|row| u32::try_from(row).ok()).map(FormId)
    }

    /// The forms that begin so, with their words.
    pub fn forms_with_prefix(&self, prefix: &str, mut call: impl FnMut(&str, FormId)) {
        let Some(later) = self.later.get() else { return };
        let mut stream = later.forms_fst.range().ge(prefix).into_stream();
        while let Some((form, id)) = stream.next() {
            match std::str::from_utf8(form) {
                Ok(form) if form.starts_with(prefix) => call(form, FormId(u32::try_from(id).unwrap_or(u32::MAX))),
                _ => return,
            }
        }
    }

    /// The forms that one letter more, less or other, or two neighbours swapped, tell from a word.
    pub fn forms_one_edit_from(&self, word: &str, mut call: impl FnMut(&str, FormId)) {
        let Some(later) = self.later.get() else { return };
        let automaton = LevenshteinAutomatonBuilder::new(1, true).build_dfa(word);
        let mut stream = later.forms_fst.search(automaton).into_stream();
        while let Some((form, id)) = stream.next() {
            if let Ok(form) = std::str::from_utf8(form) {
                call(form, FormId(u32::try_from(id).unwrap_or(u32::MAX)));
            }
        }
    }

    /// The forms that share a stem.
    #[must_use]
    pub fn forms_of_stem(&self, wanted: &str) -> Vec<FormId> {
        let mut forms = Vec::new();
        self.forms_with_prefix(stem_prefix(wanted), |form, id| {
            if stem(form) == wanted {
                forms.push(id);
            }
        });
        let irregulars = self.later.get().map_or::<&[IrregularRow], _>(&[], |later| later.irregulars);
        let first = irregulars.partition_point(|row| self.str(row.stem) < wanted);
        let irregular = irregulars.iter().skip(first).take_while(|row| self.str(row.stem) == wanted);
        forms.extend(irregular.map(|row| FormId(row.form.get())));
        forms
    }

    /// The parts of a compound, of its joined form.
    #[must_use]
    pub fn parts_of(&self, joined: &str) -> Option<Vec<String>> {
        let form = self.form(joined)?;
        let compounds = self.later.get()?.compounds;
        let row = compounds.binary_search_by_key(&form.0, |row| row.joined.get()).ok()?;
        let parts = self.str(compounds.get(row)?.parts);
        Some(parts.split(' ').map(str::to_owned).collect())
    }

    /// The tokens of a passage's text, as the index has them.
    #[must_use]
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        index_tokens(text, |joined| self.parts_of(joined))
    }

    fn post_bytes(&self) -> &'a [u8] {
        self.later.get().map_or(&[], |later| later.postings)
    }

    /// The sources of the record and the lists of them.
    pub(super) fn source_tables(&self) -> (&'a [SourceRow], &'a [U16]) {
        self.later.get().map_or((&[], &[]), |later| (later.sources, later.source_lists))
    }

    /// The passages with a form, in order, each with how often.
    pub fn postings(&self, form: FormId) -> impl Iterator<Item = Posting> + use<'a> {
        let n_passages = self.passages.len();
        decode_form(self.post_bytes(), form).0.take_while(move |posting| (posting.passage as usize) < n_passages)
    }

    /// Calls with each passage and position of a form, in order.
    pub fn each_position(&self, form: FormId, mut call: impl FnMut(u32, u32)) {
        let (_, mut numbers) = decode_form(self.post_bytes(), form);
        let mut positions = Vec::new();
        for posting in self.postings(form) {
            positions.clear();
            decode_positions(&mut numbers, posting.n_times, &mut positions);
            positions.iter().for_each(|position| call(posting.passage, *position));
        }
    }

    /// The number of passages with a form.
    #[must_use]
    pub fn n_postings(&self, form: FormId) -> u32 {
        Numbers::at(self.post_bytes(), form.0 as usize).next().unwrap_or(0)
    }

    /// The passages with a form, each with the positions of its words.
    #[must_use]
    pub fn positions(&self, form: FormId) -> Vec<(u32, Vec<u32>)> {
        let (_, mut numbers) = decode_form(self.post_bytes(), form);
        self.postings(form)
            .map(|posting| {
                let mut positions = Vec::new();
                decode_positions(&mut numbers, posting.n_times, &mut positions);
                (posting.passage, positions)
            })
            .collect()
    }
}

/// Part of a section as text; empty where the bytes are damaged.
fn slice(bytes: &[u8], range: StrRef) -> &str {
    let start = range.start.get() as usize;
    let part = bytes.get(start..start.saturating_add(range.len.get() as usize)).unwrap_or_default();
    std::str::from_utf8(part).unwrap_or_default()
}
