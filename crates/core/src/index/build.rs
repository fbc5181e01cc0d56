//! Corpus → bytes. The same corpus gives the same bytes.
use super::atlas::Contents;
use super::coding::Encoder;
use super::languages::Read;
use super::rows::{DocumentRow, InfoRow, NamedRow, PassageRow, QuestionRow, RowRange, StrRef};
use super::strings::{Strings, number, row_range};
use super::terms::build_terms;
use super::tokenize::tokenize;
use crate::model::language::is_unspaced;
use crate::model::{Corpus, Document, DocumentId, Passage, Publish, unwrapped};
use sha2::{Digest, Sha256};
use std::ops::Range;

/// What a build ships.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Quotes and metadata alone, whatever `corpus.toml` allows.
    pub quotes_only: bool,
}

/// Writes the index of a corpus.
#[must_use]
pub fn build(corpus: &Corpus, options: Options) -> Vec<u8> {
    let quotes_only = options.quotes_only || corpus.info.publish == Publish::QuotesOnly;
    let mut strings = Strings::default();
    let mut texts = String::new();
    let mut shipped = Vec::new();
    let documents: Vec<DocumentRow> = corpus
        .documents
        .iter()
        .zip(DocumentId::first(corpus.documents.len()))
        .map(|(document, id)| {
            let start = shipped.len();
            let parts = if quotes_only { quoted_passages(corpus, id, document) } else { whole_passages(document) };
            shipped
                .extend(parts.into_iter().map(|(passage, range)| encode_passage(document, id, passage, range, &mut texts, &mut strings)));
            encode_document(document, row_range(start..shipped.len()), &mut strings)
        })
        .collect();
    let passage_texts: Vec<String> = shipped.iter().map(|row: &PassageRow| text_of(&texts, row.text)).collect();
    let read = Read::of_all(corpus, &shipped, &passage_texts);
    let terms = build_terms(corpus, &read, &mut strings);
    shipped.iter_mut().zip(&terms.n_words).for_each(|(row, n_words)| row.n_words = (*n_words).into());
    let info = encode_info(corpus, quotes_only, &mut strings);
    let questions = &corpus.info.questions;
    let questions = questions.iter().map(|question| QuestionRow {
        text: strings.add(&question.text),
        link: strings.add(&question.link),
        answer: strings.add(&question.answer),
    });
    let questions = questions.collect();
    let outlets = corpus.outlets.iter().map(|outlet| NamedRow { id: strings.add(&outlet.id), name: strings.add(&outlet.name) }).collect();
    let drawn = super::map::draw(corpus, &mut strings);
    let status_kinds = super::map::status_kinds(&corpus.coding.map, &mut strings);
    let mut coded = Encoder { corpus, passages: &shipped, read: &read, strings: &mut strings };
    let (falls, source_lists) = coded.falls();
    let (caveats, caveat_lists) = coded.caveats();
    let (differences, coded_lists) = coded.differences();
    let (meetings, attendance_lists) = coded.meetings();
    let contents = Contents {
        questions,
        outlets,
        documents,
        sides: coded.sides(),
        actors: coded.actors(),
        issues: coded.issues(),
        statements: coded.statements(),
        caveats,
        places: coded.places(),
        status_kinds,
        status: coded.status(),
        figures: coded.figures(),
        relations: coded.relations(),
        events: coded.events(),
        quotations: coded.quotations(),
        meetings,
        disagreements: coded.disagreements(),
        variants: coded.variants(&terms.peoples),
        agreements: coded.agreements(),
        differences,
        sources: coded.sources(),
        falls,
        mentions: coded.mentions(),
        map_names: drawn.names,
        languages: terms.languages,
        info: vec![info],
        map: vec![drawn.map],
        map_points: drawn.points,
        source_lists,
        caveat_lists,
        coded_lists,
        attendance_lists,
        strings: strings.into_bytes(),
        texts: texts.into_bytes(),
        forms_fst: terms.forms_fst,
        irregulars: terms.irregulars,
        stems: terms.stems,
        foreign_forms: terms.foreign_forms,
        compounds: terms.compounds,
        name_keys: terms.name_keys,
        common_words: terms.common_words,
        postings: terms.postings,
        passages: shipped,
    };
    contents.encode()
}

/// Each passage with the whole of its range.
fn whole_passages(document: &Document) -> Vec<(&Passage, Range<usize>)> {
    document.passages.iter().map(|passage| (passage, passage.range.clone())).collect()
}

/// The stretches of each passage that are quoted, where only quotes are published.
fn quoted_passages<'a>(corpus: &Corpus, id: DocumentId, document: &'a Document) -> Vec<(&'a Passage, Range<usize>)> {
    let coding = &corpus.coding;
    let statements = coding.statements.iter().map(|statement| &statement.quote);
    let status = coding.status.iter().map(|status| &status.quote);
    let figures = coding.figures.iter().map(|figure| &figure.quote);
    let caveats = coding.caveats.iter().map(|caveat| &caveat.quote);
    let differences = coding.codings.differences.iter().map(|difference| &difference.quote);
    let events = coding.events.iter().map(|event| &event.quote);
    let said = coding.quotations.iter().flat_map(|quotation| std::iter::once(&quotation.quote).chain(&quotation.attribution));
    let met = coding.meetings.iter().map(|meeting| &meeting.quote);
    let quotes = statements.chain(status).chain(figures).chain(caveats).chain(events).chain(said).chain(met).chain(differences);
    let mut ranges: Vec<Range<usize>> = quotes.filter(|quote| quote.document == id).map(|quote| quote.range.clone()).collect();
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    let passage = |range: &Range<usize>| {
        document.passages.iter().find(|passage| passage.range.start <= range.start && range.end <= passage.range.end)
    };
    apart.into_iter().filter_map(|range| Some((passage(&range)?, range))).collect()
}

fn encode_passage(
    document: &Document,
    id: DocumentId,
    passage: &Passage,
    range: Range<usize>,
    texts: &mut String,
    strings: &mut Strings,
) -> PassageRow {
    let start = texts.len();
    texts.push_str(&document.text[range.clone()]);
    PassageRow {
        document: id,
        number: passage.number,
        kind: passage.kind.code(),
        text: StrRef { start: number(start), len: number(texts.len() - start) },
        file_start: number(range.start),
        file_start_utf16: number(document.text[..range.start].encode_utf16().count()),
        n_words: 0.into(),
        note: strings.add(&passage.note),
    }
}

fn encode_document(document: &Document, passages: RowRange, strings: &mut Strings) -> DocumentRow {
    let article = || document.passages.iter().filter(|passage| passage.kind.is_article());
    let words = |passage: &Passage| tokenize(&passage.text(document)).iter().filter(|token| !token.joined).count();
    DocumentRow {
        id: strings.add(&document.id),
        file: strings.add(&document.file),
        title: strings.add(&document.title),
        language: strings.add(&document.language),
        is_unspaced: u8::from(is_unspaced(&document.language, &document.text)),
        outlet: document.outlet,
        outlet_basis: document.outlet_basis.code(),
        outlet_words: strings.add(&document.outlet_words),
        republisher: strings.add(&document.republisher),
        rights_holder: strings.add(&document.rights_holder),
        original: strings.add(&document.original),
        byline: strings.add(&document.byline),
        dateline: strings.add(&document.dateline),
        published: document.published.into(),
        published_basis: strings.add(&document.published_basis),
        published_outside: strings.add(&document.published_outside),
        text_quality: document.text_quality.code(),
        text_note: strings.add(&document.text_note),
        n_words: number(article().map(words).sum()),
        n_passages: number(article().count()),
        passages,
    }
}

fn encode_info(corpus: &Corpus, quotes_only: bool, strings: &mut Strings) -> InfoRow {
    let info = &corpus.info;
    InfoRow {
        title: strings.add(&info.title),
        description: strings.add(&info.description),
        language: strings.add(&info.language),
        period: strings.add(&info.period),
        rights: strings.add(&info.rights),
        version: strings.add(&info.version),
        contact: strings.add(&info.contact),
        coded_by: strings.add(&info.coded_by.join("\n")),
        limits: strings.add(&info.limits.join("\n")),
        sha256: strings.add(&digest(corpus)),
        quotes_only: u8::from(quotes_only),
    }
}

/// SHA-256 over the resolved corpus: equal corpora, and only they, share it.
fn digest(corpus: &Corpus) -> String {
    let hash = Sha256::digest(format!("{corpus:?}").as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn text_of(texts: &str, range: StrRef) -> String {
    let start = range.start.get() as usize;
    unwrapped(&texts[start..start + range.len.get() as usize])
}
