//! The map as a picture of its own: SVG with title, day, key and sources inside, to be put into a paper.
use super::table::About;
use super::xml::Element;
use crate::geo::{Difference, Drawing, Face, KeyEntry, Label, Mark, Neighbour, Scene, Viewport, is_full, key_of, shape, sign_place};
use crate::index::Atlas;
use crate::model::{Colour, Layer, Status};
use crate::number::number_text;
use std::fmt::Write;

/// How much larger marks and names are drawn than on the screen. At 2 the names of a dense map have no room.
const SCALE: f64 = 1.2;
/// Space around the words, in units.
const MARGIN: u32 = 14;

/// Colour of a mark on white: told apart by the colour-blind, and at least 3:1.
fn colour(atlas: &Atlas<'_>, face: &Face) -> &'static str {
    let Some(status) = face.status else { return if face.named.is_some() { "#1c5d8c" } else { "#585c59" } };
    match atlas.status_kind(status).colour() {
        Colour::Blue => "#1c5d8c",
        Colour::Amber => "#7a5a00",
        Colour::Orange => "#a64b00",
        Colour::Violet => "#5b3f8a",
        Colour::Ink => "#26262b",
        Colour::Red => "#a3262a",
        Colour::Green => "#2d6a35",
        Colour::Brown => "#6b4a33",
    }
}

const INK: &str = "#1f2120";
const LINE: &str = "#85888a";
const RECORD: &str = "#a3237c";

/// What can be drawn, each with its meaning.
fn key(atlas: &Atlas<'_>, layer: Layer) -> Vec<(Face, String)> {
    let done = atlas.str(atlas.map().done);
    let nothing = Face::default();
    let entry = |entry: KeyEntry| match entry {
        KeyEntry::Status(None) => (nothing, "unreported: not mentioned by then".to_owned()),
        KeyEntry::Status(status) => (Face { status, ..nothing }, status.map_or_else(String::new, |status| named(atlas, status))),
        KeyEntry::Uncertain => (Face { uncertain: true, ..nothing }, "day not certain".to_owned()),
        KeyEntry::Disagree => (Face { disagree: true, ..nothing }, "reports contradict each other".to_owned()),
        KeyEntry::Later => (Face { difference: Some(Difference::NotYet), ..nothing }, format!("reported as {done} on a later day only")),
        KeyEntry::Recorded(true) => (Face { fell: Some(true), ..nothing }, format!("{done} by the record")),
        KeyEntry::Recorded(false) => (Face { fell: Some(false), ..nothing }, "perhaps: the record’s sources differ".to_owned()),
        KeyEntry::Named => (Face { named: Some((1, 2)), ..nothing }, "the larger, the more passages name the place".to_owned()),
    };
    key_of(atlas, layer).into_iter().map(entry).collect()
}

/// A status with what happened or what it means, where that says more than its name.
fn named(atlas: &Atlas<'_>, status: Status) -> String {
    let kind = atlas.status_kind(status);
    let [name, event, meaning] = [kind.name, kind.event, kind.meaning].map(|words| atlas.str(words));
    let more = [event, meaning].into_iter().find(|words| *words != name);
    more.map_or_else(|| name.to_owned(), |more| format!("{name}: {more}"))
}

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

    /// What the marks mean: in three columns, or in two where the words are long.
    fn key(&mut self, atlas: &Atlas<'_>, layer: Layer) {
        let entries = key(atlas, layer);
        let longest = entries.iter().map(|(_, words)| words.chars().count()).max().unwrap_or(0);
        let n_columns = if longest > 44 { 2 } else { 3 };
        for (column, (face, words)) in (0..).zip(&entries) {
            self.y += if column % n_columns == 0 { 22 } else { 0 };
            let (x, y) = (MARGIN + 10 + column % n_columns * (self.width / n_columns), self.y - 4);
            // A sign stands alone, where else it has a mark below it.
            let sign = face.signs();
            let signed = || Element::new("text").with_all(&[("x", "-5"), ("y", "5"), ("font-weight", "bold")]).text(&sign);
            let marks = if sign.is_empty() { mark(atlas, face) } else { vec![signed()] };
            let meaning = Element::new("text").with("x", 16).with("y", 4).text(words.as_str());
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
    let headline = headline(atlas, scene);
    let (from, to) = &about.reports;
    let mut page = Page { width: u32::from(map.width.get()).max(10 * MARGIN), y: 6, drawn: Vec::new() };
    page.text(20, "bold", &about.corpus);
    page.text(15, "normal", &headline);
    page.drawn.push(drawing(page.y, atlas, scene));
    page.y += u32::from(map.height.get()) + 6;
    page.key(atlas, scene.layer);
    page.text(
        12,
        "normal",
        &format!("Source: {}, data {}, reports of {from} to {to}. {}", about.corpus, about.version, about.filters_line()),
    );
    page.text(10, "normal", atlas.str(map.credit));
    page.into_svg(&headline)
}

/// What the picture shows, in one line.
fn headline(atlas: &Atlas<'_>, scene: &Scene<'_>) -> String {
    if atlas.status_kinds().is_empty() {
        return atlas.str(atlas.map().title).to_owned();
    }
    let counts = &scene.counts;
    let mut head = format!("As of {}", scene.day);
    if scene.layer != Layer::Record {
        let brief = |status: Option<Status>| status.map_or("not mentioned", |status| atlas.str(atlas.status_kind(status).brief));
        let told = counts.told(atlas).enumerate().map(|(at, (status, n))| {
            let of_all = if at == 0 { format!(" of {}", counts.all) } else { String::new() };
            format!("{} {n}{of_all}", brief(status))
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
        let weight: &[_] = if face.status.is_some() || face.named.is_some_and(|(n, _)| n > 0) { &[("font-weight", "bold")] } else { &[] };
        let signs = Some(face.signs()).filter(|signs| !signs.is_empty());
        let signs = signs.map(|signs| text(sign_place(face.reach()), "start", &[("font-weight", "bold")], &signs));
        drawing.push(placed(*at, mark(atlas, face).into_iter().chain(signs).chain(name_of(*label, weight, name))));
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
fn mark(atlas: &Atlas<'_>, face: &Face) -> Vec<Element> {
    let colour = colour(atlas, face);
    if let Some(radius) = face.disc() {
        let disc = Element::new("circle").with("r", number_text(radius)).with("fill", colour).with("fill-opacity", "0.35");
        return vec![disc.with("stroke", colour)];
    }
    let fill = if is_full(atlas, face.status) { colour } else { "#fff" };
    let path = Element::new("path").with("d", shape(atlas, face.status)).with("fill", fill).with("fill-rule", "evenodd");
    let ring = face.fell.map(|sure| {
        let dashes: &[_] = if sure { &[] } else { &[("stroke-dasharray", "3 2.5")] };
        let circle = Element::new("circle").with("r", number_text(face.ring())).with("fill", "none").with("stroke", RECORD);
        circle.with("stroke-width", 2).with_all(dashes)
    });
    [path.with("stroke", colour).with("stroke-width", "1.75")].into_iter().chain(ring).collect()
}
