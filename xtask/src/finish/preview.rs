//! The picture that other sites show with a link: the corpus itself, a row for each report, a bar for each passage as long
//! as its text; so every corpus has its own.

use super::canvas::{Canvas, Colour, Rect, encode};
use anyhow::Result;
use atlas_core::model::{Corpus, Document, TextQuality};

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// More rows would be too thin to see.
const MOST_ROWS: usize = 9;
const MARGIN: f32 = 72.0;
/// Height of the head with its three bars, the sign of the page.
const HEAD: f32 = 96.0;

pub const PAPER: Colour = [0xfa, 0xf9, 0xf5];
pub const INK: Colour = [0x17, 0x59, 0x6a];
const PALE: Colour = [0xb9, 0xcd, 0xd1];
const OTHER: Colour = [0xb9, 0x7c, 0x25];

/// The picture as a PNG file.
pub fn png(corpus: &Corpus) -> Result<Vec<u8>> {
    let mut canvas = Canvas::new(WIDTH, HEIGHT, PAPER);
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
