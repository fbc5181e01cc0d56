//! The matrix as a picture of its own: SVG with its colours inside, to be put into a paper.
use super::table::About;
use super::xml;
use crate::index::Atlas;
use crate::query::Facet;
use crate::stance::{Cell, Matrix, Stance};
use crate::wrap::wrapped;
use std::fmt::Write;

/// Size of a cell, width of the names, height of the issues, width of a letter, height of a line, all in pixels.
const CELL: usize = 38;
const NAMES: usize = 300;
const HEAD: usize = 270;
const LETTER: usize = 6;
const LINE: usize = 12;

const INK: &str = "#1f2120";

/// The marks of a cell, as the page has them.
const CHANGED: &str = "Δ";
const CONTRADICTS: &str = "!";
const DEED: &str = "▪";

/// Fill, ink and sign of a position: blue against orange, which colour-blind readers tell apart, and the sign says the same.
fn look(stance: Stance) -> (&'static str, &'static str, &'static str) {
    match stance {
        Stance::Supports => ("#cfe3f3", "#164a70", "+"),
        Stance::Opposes => ("#f8ddbf", "#7c3c0a", "−"),
        Stance::Mixed => ("#e3deee", "#4b445c", "±"),
        Stance::Divided => ("#ffffff", INK, "+−"),
    }
}

/// The matrix.
#[must_use]
pub fn matrix_svg(atlas: &Atlas<'_>, matrix: &Matrix, about: &About) -> String {
    let facet = matrix.group.facet();
    let width = NAMES + CELL * matrix.issues.len().max(6) + 10;
    let foot = HEAD + CELL * matrix.rows.len() + 20;
    let source =
        format!("{}. Data {} ({}/{}). Filters: {}", about.corpus, about.version, about.reports.0, about.reports.1, about.filters_line());
    let source = wrapped(&source, width / LETTER - 4, usize::MAX);
    let height = foot + LINE * (source.len() + 5);
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"11\" fill=\"{INK}\">\n<title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
        xml(&about.corpus)
    );
    for (column, issue) in matrix.issues.iter().enumerate() {
        let _ = writeln!(file, "<g transform=\"translate({} {}) rotate(-90)\">", NAMES + column * CELL, HEAD - 6);
        name(&mut file, Facet::Issue.name(atlas, *issue), HEAD, 0, 0);
        file.push_str("</g>\n");
    }
    file.push_str("<g text-anchor=\"end\">\n");
    for (at, row) in matrix.rows.iter().enumerate() {
        let y = HEAD + at * CELL;
        name(&mut file, facet.name(atlas, row.value), NAMES, NAMES - 8, y);
        for (column, issue) in matrix.issues.iter().enumerate() {
            cell(&mut file, row.cell(*issue), NAMES + column * CELL, y);
        }
    }
    file.push_str("</g>\n");
    key(&mut file, foot);
    lines(&mut file, &source, 8, foot + 4 * LINE);
    file.push_str("</svg>\n");
    file
}

/// A name over the height of a cell, in the middle of it.
fn name(file: &mut String, name: &str, width: usize, x: usize, y: usize) {
    let wrapped = wrapped(name, width / LETTER - 4, CELL / LINE);
    lines(file, &wrapped, x, y + (CELL - LINE * wrapped.len()) / 2 + LINE - 3);
}

/// Sign and number, and the marks in the corner; what is done and not said has dashes around it.
fn cell(file: &mut String, cell: &Cell, x: usize, y: usize) {
    let (fill, stroke, text) = match cell.stance() {
        Some(stance) => {
            let (fill, ink, sign) = look(stance);
            (fill, ink, format!("{sign}{}", cell.n))
        }
        None => ("none", "#c9c5ba", String::new()),
    };
    let size = CELL - 3;
    let dashes = if cell.n == 0 && cell.n_conduct > 0 { " stroke-dasharray=\"3 2\"" } else { "" };
    let _ = writeln!(file, "<rect x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\" fill=\"{fill}\" stroke=\"{stroke}\"{dashes}/>");
    let signs = [(cell.changed, CHANGED), (cell.contradicts, CONTRADICTS), (cell.n_conduct > 0, DEED)];
    let marks: String = signs.into_iter().filter(|(on, _)| *on).map(|(_, sign)| sign).collect();
    let (middle, right) = (x + size / 2, x + size - 2);
    for (text, x, y, looks) in [
        (text, middle, y + size / 2 + 6, format!("font-size=\"12\" text-anchor=\"middle\" fill=\"{stroke}\"")),
        (marks, right, y + 9, "font-size=\"9\" text-anchor=\"end\"".to_owned()),
    ] {
        if !text.is_empty() {
            let _ = writeln!(file, "<text x=\"{x}\" y=\"{y}\" {looks}>{text}</text>");
        }
    }
}

/// What the signs mean, on two lines.
fn key(file: &mut String, y: usize) {
    let positions = Stance::ALL.iter().map(|stance| format!("{} {}", look(*stance).2, stance.as_str()));
    let marks = [(CHANGED, "changed over time"), (CONTRADICTS, "a contradiction"), (DEED, "a deed, not counted with the words")];
    let marks = marks.map(|(sign, meaning)| format!("{sign} {meaning}"));
    let rows = [positions.chain(["the number: utterances".into(), "empty: not mentioned".into()]).collect(), marks.to_vec()];
    for (at, row) in rows.into_iter().enumerate() {
        let row: Vec<String> = row;
        let _ = writeln!(file, "<text x=\"8\" y=\"{}\">{}</text>", y + (at + 1) * LINE, row.join(" · "));
    }
}

fn lines(file: &mut String, lines: &[String], x: usize, y: usize) {
    for (at, line) in lines.iter().enumerate() {
        let _ = writeln!(file, "<text x=\"{x}\" y=\"{}\">{}</text>", y + at * LINE, xml(line));
    }
}
