//! The picture that other sites show with a link: the corpus itself, a row for each report, a bar for each passage as long
//! as its text. Drawn here, without a font and without a library, so that every corpus has its own.

use anyhow::{Context, Result};
use atlas_core::model::{Corpus, Document, TextQuality};
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use std::io::Write;

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// More rows would be too thin to see.
const MOST_ROWS: usize = 9;
const MARGIN: f32 = 72.0;
/// Height of the head with its three bars, the sign of the page.
const HEAD: f32 = 96.0;

type Colour = [u8; 3];
const PAPER: Colour = [0xfa, 0xf9, 0xf5];
const INK: Colour = [0x17, 0x59, 0x6a];
const PALE: Colour = [0xb9, 0xcd, 0xd1];
const OTHER: Colour = [0xb9, 0x7c, 0x25];

/// The picture as a PNG file.
pub fn png(corpus: &Corpus) -> Result<Vec<u8>> {
    let mut canvas = Canvas::new();
    canvas.rect(Rect { x: 0.0, y: 0.0, w: WIDTH as f32, h: 14.0, r: 0.0 }, INK);
    for (i, h) in [0.4, 0.6, 1.0].into_iter().enumerate() {
        let h = 44.0 * h;
        canvas.rect(Rect { x: MARGIN + 22.0 * i as f32, y: MARGIN + 44.0 - h, w: 14.0, h, r: 2.0 }, INK);
    }
    canvas.rect(Rect { x: MARGIN, y: MARGIN + 52.0, w: WIDTH as f32 - 2.0 * MARGIN, h: 3.0, r: 0.0 }, INK);
    let shown = &corpus.documents[..corpus.documents.len().min(MOST_ROWS)];
    let row = (HEIGHT as f32 - 1.6 * MARGIN - HEAD) / shown.len().max(1) as f32;
    let most = shown.iter().map(|document| document.passages.len()).max().unwrap_or(1);
    let step = (WIDTH as f32 - 2.0 * MARGIN) / most.max(1) as f32;
    for (i, document) in shown.iter().enumerate() {
        draw_report(&mut canvas, document, MARGIN + HEAD + row * i as f32, row * 0.78, step);
    }
    encode(&canvas)
}

/// Bars hang from the row's middle to both sides; what is not the article is pale, a wording that was tampered with ochre.
fn draw_report(canvas: &mut Canvas, document: &Document, top: f32, height: f32, step: f32) {
    let longest = document.passages.iter().map(|passage| passage.range.len()).max().unwrap_or(1) as f32;
    let ink = if document.text_quality == TextQuality::AsPublished { INK } else { OTHER };
    for (i, passage) in document.passages.iter().enumerate() {
        let h = (passage.range.len() as f32 / longest).sqrt() * height;
        let w = (step * 0.62).min(18.0);
        let bar = Rect { x: MARGIN + step * i as f32, y: top + (height - h) / 2.0, w, h, r: (w / 2.0).min(3.0) };
        canvas.rect(bar, if passage.kind.is_article() { ink } else { PALE });
    }
}

struct Rect {
    x: f32,
    y: f32,
    w: f32,
    h: f32,
    /// Radius of the corners.
    r: f32,
}

struct Canvas {
    pixels: Vec<Colour>,
}

impl Canvas {
    fn new() -> Self {
        Self { pixels: vec![PAPER; (WIDTH * HEIGHT) as usize] }
    }

    /// Edges are smoothed by how far a pixel's middle is inside.
    fn rect(&mut self, rect: Rect, colour: Colour) {
        let span = |from: f32, len: f32, most: u32| (from.floor().max(0.0) as u32)..((from + len).ceil().max(0.0) as u32).min(most);
        for y in span(rect.y, rect.h, HEIGHT) {
            for x in span(rect.x, rect.w, WIDTH) {
                let inside = rect.depth(x as f32 + 0.5, y as f32 + 0.5);
                let cover = (inside + 0.5).clamp(0.0, 1.0);
                let pixel = &mut self.pixels[(y * WIDTH + x) as usize];
                for (old, new) in pixel.iter_mut().zip(colour) {
                    *old = (f32::from(*old) + (f32::from(new) - f32::from(*old)) * cover).round() as u8;
                }
            }
        }
    }
}

impl Rect {
    /// Distance of a point to the edge, positive inside.
    fn depth(&self, x: f32, y: f32) -> f32 {
        let dx = (x - self.x - self.w / 2.0).abs() - self.w / 2.0 + self.r;
        let dy = (y - self.y - self.h / 2.0).abs() - self.h / 2.0 + self.r;
        self.r - dx.max(0.0).hypot(dy.max(0.0)) - dx.max(dy).min(0.0)
    }
}

/// PNG: signature, header, one compressed block of rows without filter, end.
fn encode(canvas: &Canvas) -> Result<Vec<u8>> {
    let mut rows = ZlibEncoder::new(Vec::new(), Compression::best());
    for row in canvas.pixels.chunks(WIDTH as usize) {
        rows.write_all(&[0]).and_then(|()| rows.write_all(row.as_flattened())).context("could not draw the preview")?;
    }
    let rows = rows.finish().context("could not draw the preview")?;
    let mut header = [WIDTH.to_be_bytes(), HEIGHT.to_be_bytes()].concat();
    header.extend([8, 2, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [(b"IHDR", header.as_slice()), (b"IDAT", &rows), (b"IEND", &[])] {
        let mut crc = Crc::new();
        crc.update(kind);
        crc.update(data);
        file.extend(u32::try_from(data.len()).context("the preview is too big")?.to_be_bytes());
        file.extend(kind);
        file.extend(data);
        file.extend(crc.sum().to_be_bytes());
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rectangle_is_full_inside_and_nothing_outside() {
        let mut canvas = Canvas::new();
        canvas.rect(Rect { x: 10.0, y: 10.0, w: 20.0, h: 20.0, r: 4.0 }, INK);
        let at = |x: u32, y: u32| canvas.pixels[(y * WIDTH + x) as usize];
        assert_eq!((at(20, 20), at(10, 20), at(29, 20)), (INK, INK, INK));
        assert_eq!((at(9, 20), at(30, 20), at(10, 10)), (PAPER, PAPER, PAPER));
        assert!(encode(&canvas).is_ok_and(|png| png.starts_with(b"\x89PNG") && png.ends_with(b"IEND\xae\x42\x60\x82")));
    }
}
