//! A picture of rectangles as a PNG file, drawn here, without a font and without a library.

use anyhow::{Context, Result};
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use std::io::Write;

pub type Colour = [u8; 3];

pub struct Rect {
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
    /// Radius of the corners.
    pub r: f32,
}

pub struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<Colour>,
}

impl Canvas {
    pub fn new(width: u32, height: u32, colour: Colour) -> Self {
        Self { width, height, pixels: vec![colour; (width * height) as usize] }
    }

    /// Edges are smoothed by how far a pixel's middle is inside.
    pub fn rect(&mut self, rect: Rect, colour: Colour) {
        let span = |from: f32, len: f32, most: u32| (from.floor().max(0.0) as u32)..((from + len).ceil().max(0.0) as u32).min(most);
        for y in span(rect.y, rect.h, self.height) {
            for x in span(rect.x, rect.w, self.width) {
                let inside = rect.depth(x as f32 + 0.5, y as f32 + 0.5);
                let cover = (inside + 0.5).clamp(0.0, 1.0);
                let pixel = &mut self.pixels[(y * self.width + x) as usize];
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
pub fn encode(canvas: &Canvas) -> Result<Vec<u8>> {
    let mut rows = ZlibEncoder::new(Vec::new(), Compression::best());
    for row in canvas.pixels.chunks(canvas.width as usize) {
        rows.write_all(&[0]).and_then(|()| rows.write_all(row.as_flattened())).context("could not draw a picture")?;
    }
    let rows = rows.finish().context("could not draw a picture")?;
    let mut header = [canvas.width.to_be_bytes(), canvas.height.to_be_bytes()].concat();
    header.extend([8, 2, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [(b"IHDR", header.as_slice()), (b"IDAT", &rows), (b"IEND", &[])] {
        let mut crc = Crc::new();
        crc.update(kind);
        crc.update(data);
        file.extend(u32::try_from(data.len()).context("the picture is too big")?.to_be_bytes());
        file.extend(kind);
        file.extend(data);
        file.extend(crc.sum().to_be_bytes());
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::super::preview::{INK, PAPER};
    use super::*;

    #[test]
    fn a_rectangle_is_full_inside_and_nothing_outside() {
        let mut canvas = Canvas::new(40, 40, PAPER);
        canvas.rect(Rect { x: 10.0, y: 10.0, w: 20.0, h: 20.0, r: 4.0 }, INK);
        let at = |x: u32, y: u32| canvas.pixels[(y * 40 + x) as usize];
        assert_eq!((at(20, 20), at(10, 20), at(29, 20)), (INK, INK, INK));
        assert_eq!((at(9, 20), at(30, 20), at(10, 10)), (PAPER, PAPER, PAPER));
        assert!(encode(&canvas).is_ok_and(|png| png.starts_with(b"\x89PNG") && png.ends_with(b"IEND\xae\x42\x60\x82")));
    }
}
