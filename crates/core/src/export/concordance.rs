//! The lines of a concordance and its collocates as tables.
use super::table::Table;
use crate::api::Value;
use crate::index::Atlas;
use crate::model::Precision;
use crate::query::{Collocates, Context, Line, Piece, RunningWords, excerpt};

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
        let (id, title) = document.map_or(("", ""), |document| (atlas.str(document.id), atlas.str(document.title)));
        let published = document.map(|document| document.published.dated());
        vec![
            side(&whole.before).into(),
            whole.keyword.into(),
            side(&whole.after).into(),
            id.into(),
            title.into(),
            published.map_or(Value::Null, |date| date.first.to_string().into()),
            published.map_or(Value::Null, |date| Precision::as_str(date.precision).into()),
            passage.map_or(Value::Null, |passage| u32::from(passage.number.get()).into()),
            whole.in_file.start.into(),
            whole.in_file.end.into(),
        ]
    };
    Table::of(COLUMNS, order.iter().filter_map(|at| lines.get(*at)).map(row).collect())
}

/// One row for each collocate, in the order given, with all that its measures are made of.
#[must_use]
pub fn collocates_table(words: &RunningWords, collocates: &Collocates, order: &[usize]) -> Table {
    const COLUMNS: &[&str] = &["word", "n", "before", "after", "anywhere", "window", "words", "expected", "g2", "mi"];
    let rows = order.iter().filter_map(|at| collocates.rows.get(*at)).map(|row| {
        vec![
            words.form(row.form).into(),
            row.n.into(),
            row.before.into(),
            row.after.into(),
            row.anywhere.into(),
            collocates.n_window.into(),
            collocates.n_words.into(),
            row.expected.into(),
            row.g2.into(),
            row.mi.into(),
        ]
    });
    Table::of(COLUMNS, rows.collect())
}
