//! Concordance: every hit with its keyword and position, and the order of the lines.
use super::answer::Answer;
use super::keywords::keywords;
use super::line::Line;
use super::running::RunningWords;
use crate::index::Atlas;
use crate::model::{DocumentId, closed_enum};
use crate::order::ordered;
use fixedbitset::FixedBitSet;
use std::cmp::Ordering;

/// Every hit in the passages that pass a filter, in the order of the corpus.
#[must_use]
pub fn concordance(atlas: &Atlas<'_>, words: &RunningWords, answer: &Answer) -> Vec<Line> {
    let Some(expr) = &answer.expr else { return Vec::new() };
    let mut within = FixedBitSet::with_capacity(atlas.passages().len());
    answer.hits.iter().for_each(|hit| within.insert(hit.passage.row()));
    keywords(atlas, words, expr, &within)
}

closed_enum! {
    /// What lines are sorted by: the first to third word on either side, the keyword, the report or its date.
    SortKey {
        /// The word before the keyword.
        L1 = "l1",
        /// The second word before it.
        L2 = "l2",
        /// The third word before it.
        L3 = "l3",
        /// The keyword as it is written, folded.
        Keyword = "keyword",
        /// The word after the keyword.
        R1 = "r1",
        /// The second word after it.
        R2 = "r2",
        /// The third word after it.
        R3 = "r3",
        /// The report, in the order of the corpus.
        Document = "document",
        /// First day on which the report may have been published.
        Date = "date",
    }
}

impl SortKey {
    /// The position of the word a line is sorted by; `None` for the other keys, and where it would lie before the passage.
    #[must_use]
    pub fn place(self, line: &Line) -> Option<u32> {
        let (start, end) = (line.words.start, line.words.end);
        match self {
            Self::L1 => start.checked_sub(1),
            Self::L2 => start.checked_sub(2),
            Self::L3 => start.checked_sub(3),
            Self::R1 => Some(end),
            Self::R2 => end.checked_add(1),
            Self::R3 => end.checked_add(2),
            Self::Keyword | Self::Document | Self::Date => None,
        }
    }
}

/// The indices of the lines, sorted by the first key, then the next, then in the order of the corpus. Lines without a word at
/// the position come last.
#[must_use]
pub fn sorted(atlas: &Atlas<'_>, words: &RunningWords, lines: &[Line], keys: &[SortKey]) -> Vec<usize> {
    let levels: Vec<Vec<u32>> = keys.iter().map(|key| ranks(atlas, words, lines, *key)).collect();
    ordered(lines.len(), &|left, right| {
        let mut orders = levels.iter().map(|ranks| ranks[left].cmp(&ranks[right]));
        orders.find(|order| *order != Ordering::Equal).unwrap_or(Ordering::Equal)
    })
}

/// The sort key of each line, as a number.
fn ranks(atlas: &Atlas<'_>, words: &RunningWords, lines: &[Line], key: SortKey) -> Vec<u32> {
    let document = |line: &Line| atlas.passages().get(line.passage.row()).map_or(DocumentId::new(u16::MAX), |passage| passage.document);
    match key {
        SortKey::Document => lines.iter().map(|line| document(line).row() as u32).collect(),
        SortKey::Date => {
            let days = atlas.documents().iter().map(|document| document.published.dated().first);
            // Flipping the sign bit keeps the order for days before 1970, which are negative.
            let days: Vec<u32> = days.map(|day| (day.0 as u32) ^ (1 << 31)).collect();
            lines.iter().map(|line| days.get(document(line).row()).copied().unwrap_or(u32::MAX)).collect()
        }
        SortKey::Keyword => {
            let order = ordered(lines.len(), &|left, right| keyword(words, &lines[left]).cmp(keyword(words, &lines[right])));
            let mut ranks = vec![0; lines.len()];
            for two in order.windows(2) {
                let differ = keyword(words, &lines[two[0]]) != keyword(words, &lines[two[1]]);
                ranks[two[1]] = ranks[two[0]] + u32::from(differ);
            }
            ranks
        }
        _ => {
            let word = |line: &Line| words.of(line.passage.row()).get(key.place(line)? as usize).copied();
            lines.iter().map(|line| word(line).unwrap_or(u32::MAX)).collect()
        }
    }
}

/// The forms of a line's keyword.
#[must_use]
pub fn keyword<'a>(words: &'a RunningWords, line: &Line) -> &'a [u32] {
    words.of(line.passage.row()).get(line.words.start as usize..line.words.end as usize).unwrap_or_default()
}

/// The most frequent forms at a position of the lines, each with its count.
#[must_use]
pub fn most_frequent(words: &RunningWords, lines: &[Line], key: SortKey) -> Vec<(u32, usize)> {
    let mut counts = vec![0usize; words.n_forms()];
    for form in lines.iter().filter_map(|line| words.of(line.passage.row()).get(key.place(line)? as usize)) {
        if let Some(count) = counts.get_mut(*form as usize) {
            *count += 1;
        }
    }
    by_count(&counts)
}

/// Forms of at least the given number of letters, most frequent first. Function words are short, so these show what a corpus is
/// about.
#[must_use]
pub fn long_words(words: &RunningWords, n_letters: usize) -> Vec<(u32, usize)> {
    let mut counts = vec![0usize; words.n_forms()];
    let is_long: Vec<bool> =
        (0..words.n_forms() as u32).map(|form| words.form(form).chars().filter(|c| c.is_alphabetic()).count() >= n_letters).collect();
    for form in words.all().filter(|form| is_long.get(*form as usize) == Some(&true)) {
        counts[form as usize] += 1;
    }
    by_count(&counts)
}

fn by_count(counts: &[usize]) -> Vec<(u32, usize)> {
    let order = ordered(counts.len(), &|left, right| counts[right].cmp(&counts[left]));
    order.into_iter().take_while(|form| counts[*form] > 0).map(|form| (form as u32, counts[form])).collect()
}
