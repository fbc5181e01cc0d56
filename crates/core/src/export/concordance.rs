//! The lines of a concordance and its collocates as tables.
use super::table::Table;
use crate::index::Atlas;
use crate::model::{Day, Precision, TextQuality};
use crate::query::{Collocates, Context, Line, Piece, RunningWords, excerpt};
use serde::Serialize;

/// A keyword with the whole passage before and after it.
#[derive(Serialize)]
struct LineRow<'a> {
    left: String,
    keyword: String,
    right: String,
    document: &'a str,
    title: &'a str,
    published: Option<Day>,
    precision: Option<Precision>,
    passage: Option<u16>,
    start: usize,
    end: usize,
}

/// One row for each line, in the order given: the whole passage before and after the keyword; `start` and `end` of the keyword
/// are UTF-16 units in the report's file.
#[must_use]
pub fn concordance_table(atlas: &Atlas<'_>, lines: &[Line], order: &[usize]) -> Table {
    const COLUMNS: &[&str] = &["left", "keyword", "right", "document", "title", "published", "precision", "passage", "start", "end"];
    let side = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
    let row = |line: &Line| {
        let whole = excerpt(atlas, line, Context::Passage, &[]);
        let passage = atlas.passages().get(line.passage.row());
        let document = passage.and_then(|passage| atlas.documents().get(passage.document.row()));
        let published = document.map(|document| document.published.dated());
        LineRow {
            left: side(&whole.before),
            right: side(&whole.after),
            document: document.map_or("", |document| atlas.str(document.id)),
            title: document.map_or("", |document| atlas.str(document.title)),
            published: published.map(|date| date.first),
            precision: published.map(|date| date.precision),
            passage: passage.map(|passage| passage.number.get()),
            start: whole.in_file.start,
            end: whole.in_file.end,
            keyword: whole.keyword,
        }
    };
    Table::of(COLUMNS, order.iter().filter_map(|at| lines.get(*at)).map(row))
}

/// The same lines as text to be pasted: for each what stands before the keyword, the keyword, what stands after it, the report,
/// the id of the passage, when it was published, and how faithful its words are where they are not as published. Between them
/// are tabs, so that a table takes them as well.
#[must_use]
pub fn concordance_text(atlas: &Atlas<'_>, lines: &[Line], order: &[usize], context: Context) -> String {
    let text = |line: &Line| {
        let shown = excerpt(atlas, line, context, &[]);
        let side = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
        let passage = atlas.passage(line.passage);
        let document = atlas.document(passage.document);
        let id = format!("{}.{}", atlas.str(document.id), passage.number);
        let published = document.published.dated();
        let is_day = published.first == published.last();
        let published = if is_day { published.first.to_string() } else { format!("{}/{}", published.first, published.last()) };
        let quality = TextQuality::of_code(document.text_quality).filter(|quality| *quality != TextQuality::AsPublished);
        let parts = [side(&shown.before), shown.keyword, side(&shown.after), atlas.str(document.title).to_owned(), id, published];
        let parts = parts.into_iter().chain(quality.map(|quality| quality.as_str().to_owned()));
        parts.map(|part| part.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\t") + "\n"
    };
    order.iter().filter_map(|at| lines.get(*at)).map(text).collect()
}

/// A collocate with all that its measures are made of.
#[derive(Serialize)]
struct CollocateRow<'a> {
    word: &'a str,
    n: u32,
    before: u32,
    after: u32,
    anywhere: u32,
    window: u32,
    words: u32,
    expected: f64,
    g2: f64,
    mi: f64,
}

/// One row for each collocate, in the order given.
#[must_use]
pub fn collocates_table(words: &RunningWords, collocates: &Collocates, order: &[usize]) -> Table {
    const COLUMNS: &[&str] = &["word", "n", "before", "after", "anywhere", "window", "words", "expected", "g2", "mi"];
    let rows = order.iter().filter_map(|at| collocates.rows.get(*at)).map(|row| CollocateRow {
        word: words.form(row.form),
        n: row.n,
        before: row.before,
        after: row.after,
        anywhere: row.anywhere,
        window: collocates.n_window,
        words: collocates.n_words,
        expected: row.expected,
        g2: row.g2,
        mi: row.mi,
    });
    Table::of(COLUMNS, rows)
}
