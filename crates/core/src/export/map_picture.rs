//! The map as a picture of its own: SVG with title, day, key and sources inside, to be put into a paper.
use super::table::About;
use super::xml;
use crate::api::number_text;
use crate::geo::{Difference, Face, Label, Scene, Viewport, is_full, names, shape, sign_place};
use crate::index::Atlas;
use crate::model::{Layer, Status};
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
    file: String,
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
            let line = xml(&rest[..end]);
            let _ =
                writeln!(self.file, "<text x=\"{MARGIN}\" y=\"{}\" font-size=\"{size}\" font-weight=\"{weight}\">{line}</text>", self.y);
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
            let mark = if sign.is_empty() { mark(face) } else { format!("<text x=\"-5\" y=\"5\" font-weight=\"bold\">{sign}</text>") };
            let _ = writeln!(self.file, "<g transform=\"translate({x} {y})\">{mark}<text x=\"16\" y=\"4\">{words}</text></g>");
        }
        self.y += 10;
    }

    fn into_svg(self, title: &str) -> String {
        let (width, height) = (self.width, self.y + MARGIN);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12.5\" fill=\"{INK}\">\n<title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n{}</svg>\n",
            xml(title),
            self.file
        )
    }
}

/// The map as a picture.
#[must_use]
pub fn map_svg(atlas: &Atlas<'_>, scene: &Scene<'_>, about: &About) -> String {
    let map = atlas.map();
    let headline = headline(scene);
    let (from, to) = &about.reports;
    let mut page = Page { width: u32::from(map.width.get()).max(10 * MARGIN), y: 6, file: String::new() };
    page.text(20, "bold", &about.corpus);
    page.text(15, "normal", &headline);
    drawing(&mut page, atlas, scene);
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
        let (fallen, all, claimed, unreported) = (counts.fallen, counts.all, counts.claimed, counts.unreported);
        let _ = write!(head, ": named as fallen {fallen} of {all}, only claimed {claimed}, not mentioned {unreported}");
    }
    if scene.layer != Layer::Reports {
        let (sure, possible) = counts.record;
        let range = if sure == possible { String::new() } else { format!(" to {possible}") };
        let _ = write!(head, "; by the record, from outside the reports, {sure}{range}");
    }
    head
}

fn drawing(page: &mut Page, atlas: &Atlas<'_>, scene: &Scene<'_>) {
    let map = atlas.map();
    let (width, height) = (map.width.get(), map.height.get());
    let file = &mut page.file;
    let _ = writeln!(
        file,
        "<svg y=\"{}\" width=\"{width}\" height=\"{height}\" font-size=\"11\"><rect width=\"100%\" height=\"100%\" fill=\"#f1efe8\"/>",
        page.y
    );
    for (path, fill, stroke) in [(map.abroad, "none", LINE), (map.land, "#fff", INK), (map.borders, "none", LINE)] {
        let _ = writeln!(file, "<path d=\"{}\" fill=\"{fill}\" stroke=\"{stroke}\"/>", atlas.str(path));
    }
    let labels = names(atlas, scene, None, Viewport::whole((width, height)), SCALE);
    let capitals = atlas.map_points().map(|point| {
        let place = point.place;
        (point.x.get(), point.y.get(), atlas.place(place).name, scene.face(place))
    });
    for ((x, y, name, face), label) in capitals.zip(&labels) {
        let weight = if face.status.is_some() { "font-weight=\"bold\"" } else { "" };
        let at = sign_place(face.reach());
        let signs = text(at, "start", "font-weight=\"bold\"", &face.signs());
        let content = mark(&face) + &signs + &name_of(*label, weight, atlas.str(name));
        placed(file, (x, y), &content);
    }
    for (name, label) in atlas.map_names().iter().zip(&labels[atlas.map_points().count()..]) {
        placed(file, (name.x.get(), name.y.get()), &name_of(*label, "font-style=\"italic\"", atlas.str(name.name)));
    }
    file.push_str("</svg>\n");
    page.y += u32::from(height) + 6;
}

/// Something at a point of the drawing, in pixels of its own.
fn placed(file: &mut String, (x, y): (u16, u16), content: &str) {
    let _ = writeln!(file, "<g transform=\"translate({x} {y}) scale({})\">{content}</g>", number_text(SCALE));
}

/// A name where there is room for it, over a bright edge.
fn name_of(label: Option<Label>, attributes: &str, name: &str) -> String {
    let Some(Label { dx, dy, anchor }) = label else { return String::new() };
    let edge = "stroke=\"#fff\" stroke-width=\"3\" stroke-opacity=\"0.8\" paint-order=\"stroke\"";
    text((dx, dy), anchor, &format!("{attributes} {edge}"), name)
}

fn text((x, y): (f64, f64), anchor: &str, attributes: &str, text: &str) -> String {
    let (x, y) = (number_text(x), number_text(y));
    format!("<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" {attributes}>{}</text>", xml(text))
}

/// The shape of a status, with the ring of the record.
fn mark(face: &Face) -> String {
    let colour = colour(face.status);
    let fill = if is_full(face.status) { colour } else { "#fff" };
    let shape = shape(face.status);
    let path = format!("<path d=\"{shape}\" fill=\"{fill}\" fill-rule=\"evenodd\" stroke=\"{colour}\" stroke-width=\"1.75\"/>");
    let dashes = |sure: bool| if sure { "" } else { " stroke-dasharray=\"3 2.5\"" };
    let circle =
        |sure| format!("<circle r=\"{}\" fill=\"none\" stroke=\"{RECORD}\" stroke-width=\"2\"{}/>", number_text(face.ring()), dashes(sure));
    path + &face.fell.map_or_else(String::new, circle)
}
