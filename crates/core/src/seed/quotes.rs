//! Quotes: each must stand exactly once in its document, modulo white space, within one passage of article text.
use super::error::{At, Errors, excerpt};
use super::names::Names;
use super::nearest::{Difference, first_difference};
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{Document, DocumentId, LineKind, Quote};
use std::cell::Cell;
use std::ops::Range;

/// A quote as a row gives it.
pub struct RawQuote {
    document: Spot<String>,
    quote: Spot<String>,
    prefix: String,
    suffix: String,
    /// What to do where the words occur more than once.
    if_many: &'static str,
}

impl RawQuote {
    pub fn parse(row: &mut Row<'_>, errors: &mut Errors) -> Self {
        Self {
            document: row.text("document", errors),
            quote: row.text("quote", errors),
            prefix: row.text_or_empty("prefix", errors),
            suffix: row.text_or_empty("suffix", errors),
            if_many: "lengthen it, or add prefix or suffix",
        }
    }

    /// The id of the document.
    pub fn document(&self) -> &Spot<String> {
        &self.document
    }

    /// Further words of the same document.
    pub fn beside(&self, words: Spot<String>) -> Self {
        let document = self.document.clone();
        Self { document, quote: words, prefix: String::new(), suffix: String::new(), if_many: "lengthen it" }
    }
}

/// Places in a passage have two bytes.
const MOST: usize = u16::MAX as usize;

/// Which passages may be quoted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Quotable {
    /// Paragraphs alone: headlines, headings and captions repeat.
    Paragraphs,
    /// All article text.
    Article,
}

/// The documents with their text in one run of words, made once.
pub struct Texts<'a> {
    documents: &'a [Document],
    names: Names,
    flat: Vec<Flat>,
    /// Quotes so far that occur nowhere.
    n_lost: Cell<usize>,
}

/// Quotes that occur nowhere of which the nearest text is told: looking for it takes its time.
const MOST_NEAREST: usize = 24;

/// A text with each run of white space as one space, and the byte in the text of each byte.
struct Flat {
    text: String,
    offsets: Vec<usize>,
}

impl Flat {
    fn new(text: &str) -> Self {
        let mut flat = Self { text: String::with_capacity(text.len()), offsets: Vec::with_capacity(text.len()) };
        for (offset, c) in text.char_indices() {
            let c = if c.is_whitespace() { ' ' } else { c };
            if c == ' ' && flat.text.ends_with(' ') {
                continue;
            }
            flat.text.push(c);
            flat.offsets.resize(flat.text.len(), offset);
        }
        flat
    }

    /// The range in the text of a range here that ends with a whole character.
    fn range(&self, text: &str, start: usize, end: usize) -> Range<usize> {
        let last = self.offsets[end - 1];
        self.offsets[start]..last + text[last..].chars().next().map_or(0, char::len_utf8)
    }
}

impl<'a> Texts<'a> {
    pub fn new(documents: &'a [Document], ids: &[Spot<String>], errors: &mut Errors) -> Self {
        let flat = documents.iter().map(|document| Flat::new(&document.text)).collect();
        // No document at all is an error that was noted.
        let names = Names::if_read("document id", (!ids.is_empty()).then(|| ids.iter()), errors);
        Self { documents, names, flat, n_lost: Cell::default() }
    }

    /// The reports.
    pub fn documents(&self) -> &'a [Document] {
        self.documents
    }

    /// The documents' ids.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Finds a quote, or notes why not.
    pub fn find(&self, raw: &RawQuote, quotable: Quotable, errors: &mut Errors) -> Option<Quote> {
        let row = self.names.resolve(&raw.document, errors)?;
        let (document, flat) = (self.documents.get(row)?, &self.flat[row]);
        let wanted = flattened(&raw.quote.value);
        if wanted.is_empty() {
            return None;
        }
        let (prefix, suffix) = (flattened(&raw.prefix), flattened(&raw.suffix));
        let fits = |start: &usize| {
            flat.text[..*start].trim_end().ends_with(&prefix) && flat.text[start + wanted.len()..].trim_start().starts_with(&suffix)
        };
        let found: Vec<usize> = flat.text.match_indices(&wanted).map(|(start, _)| start).filter(fits).collect();
        let at = &raw.quote.at;
        match found.as_slice() {
            [start] => self.place(row, flat.range(&document.text, *start, start + wanted.len()), quotable, at, errors),
            [] if flat.text.contains(&wanted) => {
                let expected = format!("a quote that stands in {} between its prefix and its suffix", document.file);
                errors.add(
                    at,
                    expected,
                    format!("{} between other words", excerpt(&wanted)),
                    "correct prefix and suffix, or leave them out",
                );
                None
            }
            [] => {
                let is_near = self.n_lost.replace(self.n_lost.get() + 1) < MOST_NEAREST;
                let remedy = if is_near { remedy(document, flat, &wanted) } else { "correct the quote or its document".to_owned() };
                errors.add(at, format!("a quote that occurs in {}", document.file), excerpt(&wanted), remedy);
                None
            }
            many => {
                let found = format!("{}, which occurs there {} times", excerpt(&wanted), many.len());
                errors.add(at, format!("a quote that occurs once in {}", document.file), found, raw.if_many);
                None
            }
        }
    }

    /// Whether words stand in the passage of a quote, white space aside.
    pub fn stand_beside(&self, quote: &Quote, words: &str) -> bool {
        let document = &self.documents[quote.document.row()];
        flattened(&document.text[document.passages[quote.passage].range.clone()]).contains(&flattened(words))
    }

    fn place(&self, row: usize, range: Range<usize>, quotable: Quotable, at: &At, errors: &mut Errors) -> Option<Quote> {
        let document = &self.documents[row];
        let quote = excerpt(&document.text[range.clone()]);
        let passage = document.passages.partition_point(|passage| passage.range.end < range.end);
        let Some(passage) = document.passages.get(passage).filter(|passage| passage.range.start <= range.start).map(|_| passage) else {
            errors.add(at, "a quote within one passage", quote, "shorten it to one paragraph");
            return None;
        };
        if range.end - document.passages[passage].range.start > MOST {
            errors.add(
                at,
                format!("a quote within the first {MOST} bytes of its passage"),
                quote,
                "part the passage in documents.toml (starts)",
            );
            return None;
        }
        let kind = document.passages[passage].kind;
        let fits = match quotable {
            Quotable::Paragraphs => kind == LineKind::Text,
            Quotable::Article => kind.is_article(),
        };
        if !fits {
            let found = format!("{quote} in a line of the kind “{}”", kind.as_str());
            errors.add(at, "a quote from the article's text", found, "quote the article");
        }
        Some(Quote { document: DocumentId::of_row(row), passage, range })
    }
}

/// What to do about a quote that does not occur: where it first differs from the text that is nearest to it.
fn remedy(document: &Document, flat: &Flat, wanted: &str) -> String {
    let Some(Difference { at, in_quote, in_text, hint }) = first_difference(&flat.text, wanted) else {
        return "correct the quote or its document; no text there is like it".to_owned();
    };
    if in_text.is_empty() {
        return format!("correct the quote; the text ends before {}", excerpt(in_quote));
    }
    let line = document.text[..flat.offsets[at]].matches('\n').count() + 1;
    let hint = hint.map_or_else(String::new, |hint| format!(" ({hint})"));
    format!("correct the quote; it has {} where line {line} of the report has {}{hint}", excerpt(in_quote), excerpt(in_text))
}

/// White space as single spaces.
fn flattened(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
