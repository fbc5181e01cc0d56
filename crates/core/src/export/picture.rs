//! The matrix as a picture of its own: SVG with its colours inside, to be put into a paper.
use super::table::About;
use super::xml;
use crate::index::Atlas;
use crate::query::Facet;
use crate::stance::{Cell, Matrix, Stance};
use std::fmt::Write;

/// Size of a cell, width of the names, height of the issues, all in pixels.
const CELL: usize = 34;
const NAMES: usize = 300;
const HEAD: usize = 280;
const FOOT: usize = 70;

/// Fill, ink and glyph of a position: blue against orange, which colour-blind readers tell apart, and the glyph says the same.
fn look(stance: Stance) -> (&'static str, &'static str, &'static str) {
    match stance {
        Stance::Supports => ("#1f5f8b", "#ffffff", "+"),
        Stance::Opposes => ("#f0b27a", "#1f2120", "−"),
        Stance::Mixed => ("#d9d9d2", "#1f2120", "±"),
        Stance::Divided => ("#ffffff", "#1f2120", "+−"),
    }
}

/// The matrix.
#[must_use]
pub fn matrix_svg(atlas: &Atlas<'_>, matrix: &Matrix, about: &About) -> String {
    let facet = matrix.group.facet();
    let (width, height) = (NAMES + CELL * matrix.issues.len() + 230, HEAD + CELL * matrix.rows.len() + FOOT);
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\">\n<title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
        xml(&about.corpus)
    );
    for (column, issue) in matrix.issues.iter().enumerate() {
        let (x, y) = (NAMES + column * CELL + CELL / 2, HEAD - 8);
        let name = shortened(Facet::Issue.name(atlas, *issue), 46);
        let _ = writeln!(file, "<text transform=\"translate({x} {y}) rotate(-50)\">{}</text>", xml(&name));
    }
    for (at, row) in matrix.rows.iter().enumerate() {
        let y = HEAD + at * CELL;
        let name = shortened(facet.name(atlas, row.value), 40);
        let _ = writeln!(file, "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>", NAMES - 8, y + CELL / 2 + 4, xml(&name));
        for (column, issue) in matrix.issues.iter().enumerate() {
            cell(&mut file, &row.cells[usize::from(*issue)], NAMES + column * CELL, y);
        }
    }
    let y = height - FOOT + 30;
    let key = Stance::ALL.iter().map(|stance| format!("{} {}", look(*stance).2, stance.as_str())).collect::<Vec<_>>().join("   ");
    let _ = writeln!(
        file,
        "<text x=\"8\" y=\"{y}\">{key}   • changed   ! contradiction   empty: not mentioned; the number counts utterances</text>"
    );
    let source =
        format!("{}. Data {} ({}/{}). Filters: {}", about.corpus, about.version, about.reports.0, about.reports.1, about.filters_line());
    let _ = writeln!(file, "<text x=\"8\" y=\"{}\">{}</text>\n</svg>", y + 20, xml(&source));
    file
}

fn cell(file: &mut String, cell: &Cell, x: usize, y: usize) {
    let size = CELL - 2;
    let Some(stance) = cell.stance() else {
        let _ = writeln!(file, "<rect x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\" fill=\"none\" stroke=\"#dedbd1\"/>");
        return;
    };
    let (fill, ink, glyph) = look(stance);
    let mark = if cell.contradicts {
        "!"
    } else if cell.changed {
        "•"
    } else {
        ""
    };
    let _ = writeln!(file, "<rect x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\" fill=\"{fill}\" stroke=\"#585c59\"/>");
    let (middle, line) = (x + size / 2, y + size / 2 + 4);
    let font = if stance == Stance::Divided { 10 } else { 12 };
    let text = format!("{glyph}{}{mark}", cell.n);
    let _ = writeln!(file, "<text x=\"{middle}\" y=\"{line}\" fill=\"{ink}\" font-size=\"{font}\" text-anchor=\"middle\">{text}</text>");
}

fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
