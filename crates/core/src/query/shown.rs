//! What the view of a concordance shows: which of its screens, which lines in which order, and each line cut out of its report.
use super::answer::Answer;
use super::collocates::Window;
use super::concordance::{SortKey, long_words, sorted};
use super::excerpt::{Context, Excerpt, excerpt};
use super::keywords::has_keyword;
use super::line::Line;
use super::running::RunningWords;
use crate::index::Atlas;
use crate::index::tokenize::fold;
use crate::model::{Dated, DocumentId, PassageNumber, TextQuality};

/// What there is to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was asked yet.
    Start,
    /// No passage fits.
    NoPassage,
    /// Passages fit, but the query has no keyword.
    NoKeyword,
    /// Passages fit, but by a part of the query that has no keyword.
    NoLine,
    /// There are lines.
    Lines,
}

impl Outcome {
    /// Of a query (if one was typed), its answer and its lines.
    #[must_use]
    pub fn of(is_asked: bool, answer: &Answer, lines: &[Line]) -> Self {
        match &answer.expr {
            None if !is_asked => Self::Start,
            _ if answer.hits.is_empty() => Self::NoPassage,
            Some(expr) if has_keyword(expr) => {
                if lines.is_empty() {
                    Self::NoLine
                } else {
                    Self::Lines
                }
            }
            _ => Self::NoKeyword,
        }
    }
}

/// A column of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The words before the keyword.
    Before,
    /// The keyword.
    Keyword,
    /// The words after it.
    After,
    /// The report and its date.
    Report,
}

impl Column {
    /// Every column from left to right.
    pub const ALL: [Self; 4] = [Self::Before, Self::Keyword, Self::After, Self::Report];

    /// The column in which stands what a key sorts by.
    #[must_use]
    pub fn of(key: SortKey) -> Self {
        match key {
            SortKey::L1 | SortKey::L2 | SortKey::L3 => Self::Before,
            SortKey::Keyword => Self::Keyword,
            SortKey::R1 | SortKey::R2 | SortKey::R3 => Self::After,
            SortKey::Document | SortKey::Date => Self::Report,
        }
    }

    /// What lines are sorted by when the head of the column is pressed.
    #[must_use]
    pub fn sort_keys(self) -> &'static [SortKey] {
        match self {
            Self::Before => &[SortKey::L1, SortKey::L2, SortKey::L3],
            Self::Keyword => &[SortKey::Keyword, SortKey::R1, SortKey::R2],
            Self::After => &[SortKey::R1, SortKey::R2, SortKey::R3],
            Self::Report => &[SortKey::Date, SortKey::Document],
        }
    }
}

/// A collocate that lines are narrowed to, and the window it is looked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Companion {
    form: Option<u32>,
    window: Window,
}

impl Companion {
    /// A word as typed; the empty word narrows nothing. One that the corpus does not have stands beside no keyword.
    #[must_use]
    pub fn new(words: &RunningWords, word: &str, window: Window) -> Option<Self> {
        (!word.is_empty()).then(|| Self { form: words.number_of(&fold(word)), window })
    }

    /// Where it stands in the window of a line.
    fn places(self, words: &RunningWords, line: &Line) -> impl Iterator<Item = u32> {
        self.form.into_iter().flat_map(move |form| self.window.places(words, line, form))
    }
}

/// The rows of the lines that hold a companion, where there is one; in the order of the keys.
#[must_use]
pub fn arranged(atlas: &Atlas<'_>, words: &RunningWords, lines: &[Line], keys: &[SortKey], with: Option<Companion>) -> Vec<usize> {
    let mut order = sorted(atlas, words, lines, keys);
    if let Some(with) = with {
        order.retain(|row| with.places(words, &lines[*row]).next().is_some());
    }
    order
}

/// A line as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownLine {
    /// The report.
    pub document: DocumentId,
    /// The number of the passage in it.
    pub number: PassageNumber,
    /// When the report was published.
    pub published: Dated,
    /// Whether the words are those of a translation by machine.
    pub is_machine: bool,
    /// The keyword and the words around it.
    pub excerpt: Excerpt,
}

impl ShownLine {
    /// A line with its companion marked, if it has one.
    #[must_use]
    pub fn new(atlas: &Atlas<'_>, words: &RunningWords, line: &Line, context: Context, keys: &[SortKey], with: Option<Companion>) -> Self {
        let passage = atlas.passage(line.passage);
        let document = atlas.document(passage.document);
        let places: Vec<u32> = with.map(|with| with.places(words, line).collect()).unwrap_or_default();
        let near = line.near.iter().cloned().chain(places.into_iter().map(|place| place..place + 1)).collect();
        Self {
            document: passage.document,
            number: passage.number,
            published: document.published.dated(),
            is_machine: TextQuality::of_code(document.text_quality) == Some(TextQuality::MachineTranslated),
            excerpt: excerpt(atlas, &Line { near, ..line.clone() }, context, keys),
        }
    }
}

/// How many reports lines stand in; they come in the order of the corpus.
#[must_use]
pub fn n_reports(atlas: &Atlas<'_>, lines: &[Line]) -> usize {
    let mut reports: Vec<DocumentId> = lines.iter().map(|line| atlas.passage(line.passage).document).collect();
    reports.dedup();
    reports.len()
}

/// Shorter words are mostly those that hold a sentence together.
const LONG: usize = 7;

/// Queries to begin with: the most frequent words that are no function words, so many at most, then those that others ask,
/// each once.
#[must_use]
pub fn first_queries(words: &RunningWords, n_words: usize, others: impl Iterator<Item = String>) -> Vec<String> {
    let frequent = long_words(words, LONG).into_iter().take(n_words);
    let mut queries: Vec<String> = frequent.map(|(form, _)| words.form(form).to_owned()).collect();
    for q in others.filter(|q| !q.is_empty()) {
        if !queries.contains(&q) {
            queries.push(q);
        }
    }
    queries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_a_column_sorts_by_what_stands_in_it() {
        for column in Column::ALL {
            assert_eq!(column.sort_keys().first().map(|key| Column::of(*key)), Some(column));
        }
    }
}
