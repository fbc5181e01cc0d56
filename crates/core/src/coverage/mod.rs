//! Holds the texts against `quotations.toml`: the quotation marks and verbs of saying that lie in no quotation and are not excused.
mod marks;
mod saying;

use crate::model::{Corpus, Document, DocumentId, Passage, Quote};
use crate::seed::At;
use marks::marks_in;
use saying::{has_verbs_of, verbs_in};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// Letters of the text that stand before and after a sign in the list of those that are not covered.
const AROUND: usize = 30;

/// How much of the signs of reported speech the quotations cover.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// What lies in no quotation and is not excused, in the order of the texts.
    pub uncovered: Vec<Uncovered>,
    /// Quotation marks of the articles; an opening and a closing one are two.
    pub n_marks: usize,
    /// Verbs of saying of the articles.
    pub n_verbs: usize,
    /// Whether verbs of saying are known in the language of each report.
    pub knows_verbs: bool,
}

/// A quotation mark or a verb of saying that lies in no quotation and is not excused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncovered {
    /// Where it stands.
    pub at: At,
    /// The mark or the verb, as it is written.
    pub sign: String,
    /// Some of the text around it.
    pub excerpt: String,
}

impl fmt::Display for Uncovered {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (At { file, line, column }, sign) = (&self.at, &self.sign);
        write!(formatter, "{file}:{line}:{column}: “{sign}” in “{}”: give it a row in quotations.toml or excuse it", self.excerpt)
    }
}

/// Looks through the text of all articles, headlines and captions included.
#[must_use]
pub fn coverage(corpus: &Corpus) -> Coverage {
    let knows_verbs = corpus.documents.iter().all(|document| has_verbs_of(&document.language));
    let mut coverage = Coverage { knows_verbs, ..Coverage::default() };
    for (id, document) in DocumentId::first(corpus.documents.len()).zip(&corpus.documents) {
        let covered = covered_in(corpus, id);
        let file = Arc::from(format!("documents/{}", document.file));
        for passage in document.passages.iter().filter(|passage| passage.kind.is_article()) {
            let uncovered = coverage.look_through(document, passage, &covered);
            coverage.uncovered.extend(uncovered.into_iter().map(|sign| sign.of(document, passage, &file)));
        }
    }
    coverage
}

/// The stretches of a report that are quoted as somebody's words, or excused.
fn covered_in(corpus: &Corpus, document: DocumentId) -> Vec<Range<usize>> {
    let coding = &corpus.coding;
    let quotes = coding.quotations.iter().map(|row| &row.quote).chain(coding.excused.iter().map(|row| &row.quote));
    quotes.filter(|quote: &&Quote| quote.document == document).map(|quote| quote.range.clone()).collect()
}

/// A sign by its place in the text of its passage.
struct Sign {
    range: Range<usize>,
    written: String,
    excerpt: String,
}

impl Sign {
    fn of(self, document: &Document, passage: &Passage, file: &Arc<str>) -> Uncovered {
        let at = At::of_offset(file, &document.text, passage.range.start + self.range.start);
        Uncovered { at, sign: self.written, excerpt: self.excerpt }
    }
}

impl Coverage {
    /// Counts the signs of a passage; those that are not covered, in order.
    fn look_through(&mut self, document: &Document, passage: &Passage, covered: &[Range<usize>]) -> Vec<Sign> {
        let text = passage.text(document);
        let (marks, verbs) = (marks_in(&text), if has_verbs_of(&document.language) { verbs_in(&text) } else { Vec::new() });
        self.n_marks += marks.len();
        self.n_verbs += verbs.len();
        let start = passage.range.start;
        let is_covered =
            |sign: &Range<usize>| covered.iter().any(|quote| quote.start <= start + sign.start && start + sign.end <= quote.end);
        let mut signs: Vec<Range<usize>> = marks.into_iter().chain(verbs).filter(|sign| !is_covered(sign)).collect();
        signs.sort_by_key(|sign| sign.start);
        let sign = |range: Range<usize>| Sign { written: text[range.clone()].to_owned(), excerpt: around(&text, &range), range };
        signs.into_iter().map(sign).collect()
    }
}

/// A stretch of text with whole words before and after it.
fn around(text: &str, range: &Range<usize>) -> String {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let start = if start == 0 { 0 } else { before[start..].find(' ').map_or(range.start, |at| start + at + 1) };
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let end = if end == after.len() { end } else { after[..end].rfind(' ').unwrap_or(0) };
    let words: Vec<&str> = text[start..range.end + end].split_whitespace().collect();
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    format!("{}{}{}", cut(start > 0), words.join(" "), cut(end < after.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_has_whole_words_and_says_where_it_was_cut() {
        let text = "One two three four five six seven eight, he said, nine ten eleven twelve thirteen fourteen.";
        for (sign, expected) in [
            ("said", "…five six seven eight, he said, nine ten eleven twelve…"),
            ("One", "One two three four five six…"),
            ("fourteen.", "…ten eleven twelve thirteen fourteen."),
        ] {
            let start = text.find(sign).expect("a word of the text");
            assert_eq!(around(text, &(start..start + sign.len())), expected);
        }
        assert_eq!(around("“Ja”", &(0..3)), "“Ja”");
    }
}
