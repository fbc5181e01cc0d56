//! The map as a picture of its own: SVG with title, day, key and sources inside, to be put into a paper.
use super::table::About;
use super::xml::Element;
use crate::geo::{Difference, Drawing, Face, Label, Mark, Neighbour, Scene, Viewport, is_full, shape, sign_place};
use crate::index::Atlas;
use crate::model::{Layer, Status};
use crate::number::number_text;
use std::fmt::Write;

/// How much larger marks and names are drawn than on the screen. At 2 the names of a dense map have no room.
const SCALE: f64 = 1.2;
/// Space around the words, in units.
const MARGIN: u32 = 14;

/// Colour of a mark on white: told apart by the colour-blind, and at least 3:1.
fn colour(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Government) => "#1c5d8c",
        Some(Status::Threatened) => "#7a5a00",
        Some(Status::Contested) => "#a64b00",
        Some(Status::Claimed) => "#5b3f8a",
        Some(Status::Taliban) => "#26262b",
        None => "#585c59",
    }
}

const INK: &str = "#1f2120";
const LINE: &str = "#85888a";
const RECORD: &str = "#a3237c";

/// A face that shows nothing.
const NOTHING: Face = Face { status: None, uncertain: false, disagree: false, fell: None, difference: None };

const fn of(status: Status) -> Face {
    Face { status: Some(status), ..NOTHING }
}

/// What can be drawn, with its meaning; whether it needs the layer of the reports, that of the record.
const KEY: &[(Face, &str, bool, bool)] = &[
    (of(Status::Taliban), "taliban: captured", true, false),
    (of(Status::Claimed), "claimed: captured, by the captor’s word alone", true, false),
    (of(Status::Contested), "contested: fought over", true, false),
    (of(Status::Threatened), "threatened: advanced on, attacked from afar", true, false),
    (of(Status::Government), "government: held by the government", true, false),
    (NOTHING, "unreported: not mentioned by then", true, false),
    (Face { uncertain: true, ..NOTHING }, "day not certain", true, false),
    (Face { disagree: true, ..NOTHING }, "reports contradict each other", true, false),
    (Face { difference: Some(Difference::NotYet), ..NOTHING }, "reported as fallen on a later day only", true, true),
    (Face { fell: Some(true), ..NOTHING }, "fallen by the record", false, true),
    (Face { fell: Some(false), ..NOTHING }, "perhaps: the record’s sources differ", false, true),
];

/// A page that is filled from above.
struct Page {
    width: u32,
    /// How far down it is filled.
    y: u32,
    drawn: Vec<Element>,
}

impl Page {
    /// A text, on as many lines as it takes.
    fn text(&mut self, size: u32, weight: &str, text: &str) {
        // Letters of common typefaces are half as wide as they are high, bold ones somewhat more.
        let most = ((self.width - 2 * MARGIN) * 5 / (size * 3)) as usize;
        let mut rest = text.trim();
        while !rest.is_empty() {
            let end = rest.char_indices().nth(most).map_or(rest.len(), |(end, _)| rest[..end].rfind(' ').unwrap_or(end));
            self.y += size + size / 3;
            let line = Element::new("text").with("x", MARGIN).with("y", self.y).with("font-size", size).with("font-weight", weight);
            self.drawn.push(line.text(&rest[..end]));
            rest = rest[end..].trim_start();
        }
        self.y += size / 3;
    }

    /// What the marks mean, in three columns.
    fn key(&mut self, layer: Layer) {
        let (told, recorded) = (layer != Layer::Record, layer != Layer::Reports);
        let shown = KEY.iter().filter(|(.., of_reports, of_record)| told >= *of_reports && recorded >= *of_record);
        for (column, (face, words, ..)) in (0..).zip(shown) {
            self.y += if column % 3 == 0 { 22 } else { 0 };
            let (x, y) = (MARGIN + 10 + column % 3 * (self.width / 3), self.y - 4);
            // A sign stands alone, where else it has a mark below it.
            let sign = face.signs();
            let signed = || Element::new("text").with_all(&[("x", "-5"), ("y", "5"), ("font-weight", "bold")]).text(&sign);
            let marks = if sign.is_empty() { mark(face) } else { vec![signed()] };
            let meaning = Element::new("text").with("x", 16).with("y", 4).text(words);
            self.drawn.push(Element::new("g").with("transform", format!("translate({x} {y})")).children(marks).child(meaning));
        }
        self.y += 10;
    }

    fn into_svg(self, title: &str) -> String {
        let (width, height) = (self.width, self.y + MARGIN);
        Element::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", format!("0 0 {width} {height}"))
            .with("width", width)
            .with("height", height)
            .with_all(&[("font-family", "sans-serif"), ("font-size", "12.5"), ("fill", INK)])
            .child(Element::new("title").text(title))
            .child(ground("#fff"))
            .children(self.drawn)
            .to_file(false)
    }
}

/// A coloured ground.
fn ground(fill: &str) -> Element {
    Element::new("rect").with_all(&[("width", "100%"), ("height", "100%"), ("fill", fill)])
}

/// The map as a picture.
#[must_use]
pub fn map_svg(atlas: &Atlas<'_>, scene: &Scene<'_>, about: &About) -> String {
    let map = atlas.map();
    let headline = headline(scene);
    let (from, to) = &about.reports;
    let mut page = Page { width: u32::from(map.width.get()).max(10 * MARGIN), y: 6, drawn: Vec::new() };
    page.text(20, "bold", &about.corpus);
    page.text(15, "normal", &headline);
    page.drawn.push(drawing(page.y, atlas, scene));
    page.y += u32::from(map.height.get()) + 6;
    page.key(scene.layer);
    page.text(
        12,
        "normal",
        &format!("Source: {}, data {}, reports of {from} to {to}. {}", about.corpus, about.version, about.filters_line()),
    );
    page.text(10, "normal", atlas.str(map.credit));
    page.into_svg(&headline)
}

/// What the picture shows, in one line.
fn headline(scene: &Scene<'_>) -> String {
    let counts = scene.counts;
    let mut head = format!("As of {}", scene.day);
    if scene.layer != Layer::Record {
        let told = counts.told().map(|(status, n)| match status {
            Some(Status::Taliban) => format!("named as fallen {n} of {}", counts.all),
            Some(Status::Claimed) => format!("only claimed {n}"),
            Some(status) => format!("{} {n}", status.as_str()),
            None => format!("not mentioned {n}"),
        });
        let _ = write!(head, ": {}", told.collect::<Vec<_>>().join(", "));
    }
    if scene.layer != Layer::Reports {
        let (sure, possible) = counts.record;
        let range = if sure == possible { String::new() } else { format!(" to {possible}") };
        let _ = write!(head, "; by the record, from outside the reports, {sure}{range}");
    }
    head
}

fn drawing(y: u32, atlas: &Atlas<'_>, scene: &Scene<'_>) -> Element {
    let map = atlas.map();
    let (width, height) = (map.width.get(), map.height.get());
    let mut drawing =
        Element::new("svg").with("y", y).with("width", width).with("height", height).with("font-size", 11).child(ground("#f1efe8"));
    for (path, fill, stroke) in [(map.abroad, "none", LINE), (map.land, "#fff", INK), (map.borders, "none", LINE)] {
        drawing.push(Element::new("path").with_all(&[("d", atlas.str(path)), ("fill", fill), ("stroke", stroke)]));
    }
    let marks = Drawing::of(atlas, scene, None, Viewport::whole((width, height)), SCALE);
    for Mark { at, name, face, label, .. } in &marks.marks {
        let weight: &[_] = if face.status.is_some() { &[("font-weight", "bold")] } else { &[] };
        let signs = Some(face.signs()).filter(|signs| !signs.is_empty());
        let signs = signs.map(|signs| text(sign_place(face.reach()), "start", &[("font-weight", "bold")], &signs));
        drawing.push(placed(*at, mark(face).into_iter().chain(signs).chain(name_of(*label, weight, name))));
    }
    for Neighbour { at, name, label } in &marks.neighbours {
        drawing.push(placed(*at, name_of(*label, &[("font-style", "italic")], name)));
    }
    drawing
}

/// Something at a point of the drawing, in pixels of its own.
fn placed((x, y): (u16, u16), drawn: impl IntoIterator<Item = Element>) -> Element {
    Element::new("g").with("transform", format!("translate({x} {y}) scale({})", number_text(SCALE))).children(drawn)
}

/// A name where there is room for it, over a bright edge.
fn name_of(label: Option<Label>, looks: &[(&'static str, &str)], name: &str) -> Option<Element> {
    const EDGE: &[(&str, &str)] = &[("stroke", "#fff"), ("stroke-width", "3"), ("stroke-opacity", "0.8"), ("paint-order", "stroke")];
    label.map(|Label { dx, dy, anchor }| text((dx, dy), anchor, looks, name).with_all(EDGE))
}

fn text((x, y): (f64, f64), anchor: &str, looks: &[(&'static str, &str)], text: &str) -> Element {
    let placed = Element::new("text").with("x", number_text(x)).with("y", number_text(y)).with("text-anchor", anchor);
    placed.with_all(looks).text(text)
}

/// The shape of a status, with the ring of the record.
fn mark(face: &Face) -> Vec<Element> {
    let colour = colour(face.status);
    let fill = if is_full(face.status) { colour } else { "#fff" };
    let path = Element::new("path").with("d", shape(face.status)).with("fill", fill).with("fill-rule", "evenodd");
    let ring = face.fell.map(|sure| {
        let dashes: &[_] = if sure { &[] } else { &[("stroke-dasharray", "3 2.5")] };
        let circle = Element::new("circle").with("r", number_text(face.ring())).with("fill", "none").with("stroke", RECORD);
        circle.with("stroke-width", 2).with_all(dashes)
    });
    [path.with("stroke", colour).with("stroke-width", "1.75")].into_iter().chain(ring).collect()
}
