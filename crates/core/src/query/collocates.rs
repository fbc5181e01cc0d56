//! Collocates: words that occur around a keyword more often than their frequency alone would suggest.
//!
//! Every word of the passages that pass the filter is either inside the window around some keyword or outside all windows;
//! the keywords themselves are not counted. Each word thus gives a contingency table, in the notation of Evert (Corpora and
//! Collocations, 2008): O11 this word in the window, O12 other words in the window, O21 and O22 the same outside.
use super::filter::Filter;
use super::line::Line;
use super::running::RunningWords;
use super::select::without_words;
use crate::index::Atlas;
use crate::model::closed_enum;
use crate::order::ordered;
use std::ops::Range;

/// How many words before and after a keyword count as its window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Words before it.
    pub left: u8,
    /// Words after it.
    pub right: u8,
}

impl Window {
    /// The widest window. Beyond it words are hardly neighbours, and most passages are shorter than twice this.
    pub const WIDEST: u8 = 10;

    /// The ranges of words before and after a keyword, in a passage of the given number of words.
    #[must_use]
    pub fn around(self, line: &Line, n_words: usize) -> [Range<usize>; 2] {
        let start = (line.words.start as usize).min(n_words);
        let end = (line.words.end as usize).min(n_words);
        [start.saturating_sub(usize::from(self.left))..start, end..(end + usize::from(self.right)).min(n_words)]
    }

    /// The positions of a form in the window of a line.
    pub fn places(self, words: &RunningWords, line: &Line, form: u32) -> impl Iterator<Item = u32> {
        let row = words.of(line.passage.row());
        let places = self.around(line, row.len()).into_iter().flatten();
        places.filter(move |place| row[*place] == form).filter_map(|place| u32::try_from(place).ok())
    }

    /// As in the address: `5-5`.
    #[must_use]
    pub fn print(self) -> String {
        format!("{}-{}", self.left, self.right)
    }

    /// Reads it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (left, right) = text.split_once('-')?;
        let side = |text: &str| text.parse().ok().filter(|n: &u8| *n <= Self::WIDEST && text == n.to_string());
        Some(Self { left: side(left)?, right: side(right)? })
    }
}

/// A word around the keyword.
#[derive(Clone, Debug, PartialEq)]
pub struct Collocate {
    /// Number of its form.
    pub form: u32,
    /// Occurrences in the window (O11). A word between two keywords counts once.
    pub n: u32,
    /// Occurrences before a keyword.
    pub before: u32,
    /// Occurrences after a keyword.
    pub after: u32,
    /// Occurrences anywhere in the passages that pass the filter (C1).
    pub anywhere: u32,
    /// Expected occurrences in the window under independence (E11).
    pub expected: f64,
    /// Log-likelihood ratio G²; negative if the word occurs less often than expected.
    pub g2: f64,
    /// Pointwise mutual information, in bits.
    pub mi: f64,
}

closed_enum! {
    /// What collocates are sorted by.
    Strength {
        /// Log-likelihood.
        G2 = "g2",
        /// Mutual information.
        Mi = "mi",
        /// Occurrences in the window.
        Count = "n",
        /// Occurrences before.
        Before = "before",
        /// Occurrences after.
        After = "after",
        /// Alphabetically.
        Word = "word",
    }
}

/// The collocates of a keyword, and what they were counted in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collocates {
    /// Those frequent enough in the window, in the order of their forms.
    pub rows: Vec<Collocate>,
    /// Words in the window (R1).
    pub n_window: u32,
    /// Words in the passages that pass the filter, without the keywords (N).
    pub n_words: u32,
}

/// Where a word stands.
const BEFORE: u8 = 1;
const AFTER: u8 = 2;
const KEYWORD: u8 = 4;

/// The words in the windows of some lines that occur there at least `least` times.
#[must_use]
pub fn collocates(atlas: &Atlas<'_>, words: &RunningWords, filter: &Filter, lines: &[Line], window: Window, least: u32) -> Collocates {
    let passages = without_words(atlas, filter);
    // Of each form: in the window, before, after, anywhere.
    let mut counts = vec![[0u32; 4]; words.n_forms()];
    let (mut n_window, mut n_words) = (0, 0);
    let mut at = 0;
    let mut places: Vec<u8> = Vec::new();
    for passage in passages.ones() {
        let row = words.of(passage);
        places.clear();
        places.resize(row.len(), 0);
        at += lines[at..].iter().take_while(|line| line.passage.row() < passage).count();
        let here = lines[at..].iter().take_while(|line| line.passage.row() == passage);
        here.for_each(|line| mark(&mut places, line, window));
        for (form, place) in row.iter().zip(&places).filter(|(_, place)| **place & KEYWORD == 0) {
            let Some(count) = counts.get_mut(*form as usize) else { continue };
            let inside = u32::from(*place != 0);
            count[0] += inside;
            count[1] += u32::from(*place & BEFORE != 0);
            count[2] += u32::from(*place & AFTER != 0);
            count[3] += 1;
            n_window += inside;
            n_words += 1;
        }
    }
    let often = (0u32..).zip(&counts).filter(|(_, count)| count[0] >= least.max(1));
    let rows = often.map(|(form, [n, before, after, anywhere])| {
        let table = Table { n: *n, window: n_window, word: *anywhere, all: n_words };
        let (expected, g2, mi) = (table.expected(), table.g2(), table.mi());
        Collocate { form, n: *n, before: *before, after: *after, anywhere: *anywhere, expected, g2, mi }
    });
    Collocates { rows: rows.collect(), n_window, n_words }
}

/// Marks the window and the keyword of a line.
fn mark(places: &mut [u8], line: &Line, window: Window) {
    let [before, after] = window.around(line, places.len());
    let keyword = before.end..after.start;
    for (range, place) in [(before, BEFORE), (after, AFTER), (keyword, KEYWORD)] {
        places[range].iter_mut().for_each(|places| *places |= place);
    }
}

/// A contingency table, given by its margins.
struct Table {
    n: u32,
    window: u32,
    word: u32,
    all: u32,
}

impl Table {
    fn expected(&self) -> f64 {
        f64::from(self.window) * f64::from(self.word) / f64::from(self.all.max(1))
    }

    fn mi(&self) -> f64 {
        (f64::from(self.n) / self.expected()).log2()
    }

    /// T. Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”, Computational Linguistics 19, 1993.
    fn g2(&self) -> f64 {
        let [n, window, word, all] = [self.n, self.window, self.word, self.all].map(f64::from);
        let cell = |observed: f64, row: f64, column: f64| {
            let expected = row * column / all;
            if observed > 0.0 { observed * (observed / expected).ln() } else { 0.0 }
        };
        let cells = cell(n, window, word)
            + cell(window - n, window, all - word)
            + cell(word - n, all - window, word)
            + cell(all - window - word + n, all - window, all - word);
        let g2 = (2.0 * cells).max(0.0);
        if n < self.expected() { -g2 } else { g2 }
    }
}

/// The indices of the collocates, strongest first; ties are ordered alphabetically.
#[must_use]
pub fn ranked(rows: &[Collocate], by: Strength) -> Vec<usize> {
    let value = |row: &Collocate| match by {
        Strength::G2 => row.g2,
        Strength::Mi => row.mi,
        Strength::Count => f64::from(row.n),
        Strength::Before => f64::from(row.before),
        Strength::After => f64::from(row.after),
        Strength::Word => 0.0,
    };
    ordered(rows.len(), &|left, right| value(&rows[right]).total_cmp(&value(&rows[left])))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Six words in the window, of them two this one; four of it among thirty in all.
    ///
    /// |         | this | other |    |   expected         |
    /// | inside  |    2 |     4 |  6 |  0.8       5.2     |
    /// | outside |    2 |    22 | 24 |  3.2      20.8     |
    /// |         |    4 |    26 | 30 |                    |
    ///
    /// MI = log2(2 / 0.8) = log2 2.5 = 1.321928.
    /// G² = 2 (2 ln 2.5 + 4 ln (4/5.2) + 2 ln (2/3.2) + 22 ln (22/20.8))
    ///    = 2 (1.832581 − 1.049457 − 0.940007 + 1.233968) = 2.154171.
    #[test]
    fn both_measures_are_those_worked_by_hand() {
        let table = Table { n: 2, window: 6, word: 4, all: 30 };
        assert!((table.expected() - 0.8).abs() < 1e-9);
        assert!((table.mi() - 1.321_928).abs() < 1e-6);
        assert!((table.g2() - 2.154_171).abs() < 1e-6, "{}", table.g2());
    }

    #[test]
    fn a_word_as_often_as_expected_scores_nothing_and_a_rarer_one_less() {
        // 2 of 6 inside, 8 of 24 outside: a third here and there.
        let same = Table { n: 2, window: 6, word: 10, all: 30 };
        assert!(same.g2().abs() < 1e-9 && same.mi().abs() < 1e-9);
        let rarer = Table { n: 1, window: 6, word: 10, all: 30 };
        assert!(rarer.g2() < 0.0 && rarer.mi() < 0.0);
        // All of the text is window: nothing can be told.
        assert!(Table { n: 4, window: 30, word: 4, all: 30 }.g2().abs() < 1e-9);
    }

    #[test]
    fn a_window_is_read_as_it_is_written() {
        for (text, window) in [("5-5", Some((5, 5))), ("0-1", Some((0, 1))), ("10-0", Some((10, 0))), ("0-0", Some((0, 0)))] {
            assert_eq!(Window::parse(text).map(|window| (window.left, window.right)), window, "{text}");
            assert_eq!(Window::parse(text).map(Window::print).as_deref(), Some(text));
        }
        for text in ["", "5", "-", "5-", "11-1", "05-5", "+5-5", "5-5-5", "300-1", "５-5"] {
            assert_eq!(Window::parse(text), None, "{text}");
        }
    }
}
