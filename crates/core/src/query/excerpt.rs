//! Excerpt: a line as shown, cut out of the text of its passage.
use super::concordance::SortKey;
use super::line::Line;
use crate::index::Atlas;
use crate::model::closed_enum;
use std::ops::Range;

closed_enum! {
    /// How much of the passage a line shows.
    Context {
        /// What fits on a line.
        Line = "line",
        /// A few lines.
        Wide = "wide",
        /// The whole passage.
        Passage = "passage",
    }
}

impl Context {
    /// Words on each side.
    #[must_use]
    pub fn n_words(self) -> usize {
        match self {
            // More than fit on a line of the widest page.
            Self::Line => 14,
            Self::Wide => 30,
            Self::Passage => usize::MAX,
        }
    }
}

/// Why a stretch of context is highlighted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standout {
    /// The lines are sorted by this word, at this level (from 1).
    Sorted(usize),
    /// `near` asked for it.
    Near,
}

/// A stretch of context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its text, including white space and punctuation.
    pub text: String,
    /// Why it is highlighted.
    pub standout: Option<Standout>,
}

/// A line as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The context before the keyword.
    pub before: Vec<Piece>,
    /// The keyword as written.
    pub keyword: String,
    /// The context after the keyword.
    pub after: Vec<Piece>,
    /// Whether the passage goes on before and after.
    pub more: [bool; 2],
    /// Range of the keyword in the report's file, in UTF-16 units.
    pub in_file: Range<usize>,
}

/// Cuts a line out of its passage.
#[must_use]
pub fn excerpt(atlas: &Atlas<'_>, line: &Line, context: Context, keys: &[SortKey]) -> Excerpt {
    let passage = atlas.passage(line.passage);
    let text = atlas.text(passage);
    let words: Vec<Range<usize>> = atlas.tokens(&text).into_iter().filter(|token| !token.joined).map(|token| token.range).collect();
    let bytes = |range: &Range<u32>| {
        let of_words = words.get(range.start as usize..range.end as usize).unwrap_or_default();
        of_words.first().map_or(text.len(), |word| word.start)..of_words.last().map_or(text.len(), |word| word.end)
    };
    let keyword = bytes(&line.words);
    let mut marks: Vec<(Range<usize>, Standout)> = line.near.iter().map(|range| (bytes(range), Standout::Near)).collect();
    let levels = keys.iter().zip(1..).filter_map(|(key, level)| Some((key.place(line)?, level)));
    marks.extend(levels.filter_map(|(place, level)| Some((words.get(place as usize)?.clone(), Standout::Sorted(level)))));
    marks.sort_by_key(|(range, _)| (range.start, range.end));
    let first = (line.words.start as usize).checked_sub(context.n_words()).and_then(|word| words.get(word)).map_or(0, |word| word.start);
    let last =
        (line.words.end as usize).checked_add(context.n_words()).and_then(|word| words.get(word)).map_or(text.len(), |word| word.start);
    let units = |range: Range<usize>| text.get(range).unwrap_or_default().encode_utf16().count();
    let start = passage.file_start_utf16.get() as usize + units(0..keyword.start);
    Excerpt {
        before: pieces(&text, first..keyword.start, &marks),
        after: pieces(&text, keyword.end..last.max(keyword.end), &marks),
        more: [first > 0, last < text.len()],
        in_file: start..start + units(keyword.clone()),
        keyword: text.get(keyword).unwrap_or_default().to_owned(),
    }
}

/// Splits a stretch of text at its marks. If marks overlap, the first counts.
fn pieces(text: &str, range: Range<usize>, marks: &[(Range<usize>, Standout)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |range: Range<usize>, standout| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), standout });
        }
    };
    let mut done = range.start;
    for (mark, standout) in marks.iter().filter(|(mark, _)| range.start <= mark.start && mark.end <= range.end) {
        if mark.start >= done {
            add(done..mark.start, None);
            add(mark.clone(), Some(*standout));
            done = mark.end;
        }
    }
    add(done..range.end, None);
    pieces
}
