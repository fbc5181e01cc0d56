//! The matrix as a picture of its own: SVG with its colours inside, to be put into a paper.
use super::table::About;
use super::xml::Element;
use crate::index::Atlas;
use crate::query::Facet;
use crate::stance::{Cell, Matrix, Stance};
use crate::wrap::wrapped;

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
const DIFFER: &str = "≠";
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
    let height = foot + LINE * (source.len() + 6);
    let issues = matrix.issues.iter().enumerate().map(|(column, issue)| {
        let place = format!("translate({} {}) rotate(-90)", NAMES + column * CELL, HEAD - 6);
        Element::new("g").with("transform", place).children(name(Facet::Issue.name(atlas, *issue), HEAD, 0, 0))
    });
    let rows = matrix.rows.iter().enumerate().flat_map(|(at, row)| {
        let y = HEAD + at * CELL;
        let cells = matrix.issues.iter().enumerate();
        let cells = cells.flat_map(move |(column, issue)| cell(row.cell(*issue), NAMES + column * CELL, y));
        name(facet.name(atlas, row.value), NAMES, NAMES - 8, y).into_iter().chain(cells)
    });
    Element::new("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", format!("0 0 {width} {height}"))
        .with("width", width)
        .with("height", height)
        .with_all(&[("font-family", "sans-serif"), ("font-size", "11"), ("fill", INK)])
        .child(Element::new("title").text(&about.corpus))
        .child(Element::new("rect").with_all(&[("width", "100%"), ("height", "100%"), ("fill", "#ffffff")]))
        .children(issues)
        .child(Element::new("g").with("text-anchor", "end").children(rows))
        .children(key(foot))
        .children(lines(&source, 8, foot + 5 * LINE))
        .to_file(false)
}

fn text(text: &str, x: usize, y: usize) -> Element {
    Element::new("text").with("x", x).with("y", y).text(text)
}

/// A name over the height of a cell, in the middle of it.
fn name(name: &str, width: usize, x: usize, y: usize) -> Vec<Element> {
    let wrapped = wrapped(name, width / LETTER - 4, CELL / LINE);
    lines(&wrapped, x, y + (CELL - LINE * wrapped.len()) / 2 + LINE - 3)
}

/// Sign and number, and the marks in the corner; what is done and not said has dashes around it.
fn cell(cell: &Cell, x: usize, y: usize) -> Vec<Element> {
    let (fill, stroke, sign) = match cell.stance() {
        Some(stance) => {
            let (fill, ink, sign) = look(stance);
            (fill, ink, format!("{sign}{}", cell.n))
        }
        None => ("none", "#c9c5ba", String::new()),
    };
    let size = CELL - 3;
    let dashes: &[_] = if cell.n == 0 && cell.n_conduct > 0 { &[("stroke-dasharray", "3 2")] } else { &[] };
    let field = Element::new("rect").with("x", x).with("y", y).with("width", size).with("height", size);
    let signs = [(cell.changed, CHANGED), (cell.contradicts, CONTRADICTS), (cell.differ, DIFFER), (cell.n_conduct > 0, DEED)];
    let marks: String = signs.into_iter().filter(|(on, _)| *on).map(|(_, sign)| sign).collect();
    let (middle, right) = (x + size / 2, x + size - 2);
    let mut drawn = vec![field.with("fill", fill).with("stroke", stroke).with_all(dashes)];
    if !sign.is_empty() {
        let looks = [("font-size", "12"), ("text-anchor", "middle"), ("fill", stroke)];
        drawn.push(text(&sign, middle, y + size / 2 + 6).with_all(&looks));
    }
    if !marks.is_empty() {
        drawn.push(text(&marks, right, y + 9).with_all(&[("font-size", "9"), ("text-anchor", "end")]));
    }
    drawn
}

/// What the signs mean, on three lines.
fn key(y: usize) -> Vec<Element> {
    let positions = Stance::ALL.iter().map(|stance| format!("{} {}", look(*stance).2, stance.as_str()));
    let marks = [
        (CHANGED, "an actor’s position changed over time"),
        (CONTRADICTS, "a contradiction, order not known"),
        (DIFFER, "actors differ"),
        (DEED, "a deed, not counted with the words"),
    ];
    let marks = marks.map(|(sign, meaning)| format!("{sign} {meaning}"));
    let positions = positions.chain(["the number: utterances".into(), "empty: not mentioned".into()]).collect();
    let rows: [Vec<String>; 3] = [positions, marks[..2].to_vec(), marks[2..].to_vec()];
    lines(&rows.map(|row| row.join(" · ")), 8, y + LINE)
}

fn lines(lines: &[String], x: usize, y: usize) -> Vec<Element> {
    lines.iter().enumerate().map(|(at, line)| text(line, x, y + at * LINE)).collect()
}
