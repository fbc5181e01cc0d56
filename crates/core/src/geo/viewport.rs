//! The visible part of the drawing. Positions in the frame are fractions of its width and height, independent of pixels.
use std::fmt;

/// The largest zoom.
pub const CLOSEST: f64 = 12.0;

/// How far a key moves, as a part of the frame.
const STEP: f64 = 0.25;

const MIDDLE: (f64, f64) = (0.5, 0.5);

/// A part of the drawing with the shape of the whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Left edge in units of the drawing.
    pub x: f64,
    /// Upper edge in units.
    pub y: f64,
    /// Zoom; 1 shows the whole drawing.
    pub zoom: f64,
    size: (f64, f64),
}

impl Viewport {
    /// The whole of a drawing.
    #[must_use]
    pub fn whole(size: (u16, u16)) -> Self {
        Self { x: 0.0, y: 0.0, zoom: 1.0, size: (f64::from(size.0), f64::from(size.1)) }
    }

    /// Width and height in units.
    #[must_use]
    pub fn size(&self) -> (f64, f64) {
        (self.size.0 / self.zoom, self.size.1 / self.zoom)
    }

    /// Zooms by a factor, keeping the given point of the frame in place.
    #[must_use]
    pub fn zoomed(self, factor: f64, (across, down): (f64, f64)) -> Self {
        let (width, height) = self.size();
        let zoom = (self.zoom * factor).clamp(1.0, CLOSEST);
        let shrunk = 1.0 - self.zoom / zoom;
        Self { x: self.x + width * shrunk * across, y: self.y + height * shrunk * down, zoom, ..self }.within()
    }

    /// Moves by fractions of the frame; right and down are positive.
    #[must_use]
    pub fn moved(self, across: f64, down: f64) -> Self {
        let (width, height) = self.size();
        Self { x: self.x + width * across, y: self.y + height * down, ..self }.within()
    }

    /// The same, moved as little as necessary to have a point well inside.
    #[must_use]
    pub fn showing(self, x: f64, y: f64) -> Self {
        let (width, height) = self.size();
        let inside = |at: f64, start: f64, length: f64| (start + length * 0.1..=start + length * 0.9).contains(&at);
        if self.zoom == 1.0 || (inside(x, self.x, width) && inside(y, self.y, height)) {
            return self;
        }
        Self { x: x - width / 2.0, y: y - height / 2.0, ..self }.within()
    }

    /// What a key makes of it: `+`, `-` and `0` zoom, arrow keys with Shift move; none where a key does nothing.
    #[must_use]
    pub fn by_key(self, key: &str, shift: bool) -> Option<Self> {
        match (key, shift) {
            ("+" | "=", _) => Some(self.zoomed(1.5, MIDDLE)),
            ("-", _) => Some(self.zoomed(1.0 / 1.5, MIDDLE)),
            ("0", _) => Some(self.zoomed(0.0, MIDDLE)),
            ("ArrowLeft", true) => Some(self.moved(-STEP, 0.0)),
            ("ArrowRight", true) => Some(self.moved(STEP, 0.0)),
            ("ArrowUp", true) => Some(self.moved(0.0, -STEP)),
            ("ArrowDown", true) => Some(self.moved(0.0, STEP)),
            _ => None,
        }
    }

    fn within(self) -> Self {
        let (width, height) = self.size();
        Self { x: self.x.clamp(0.0, self.size.0 - width), y: self.y.clamp(0.0, self.size.1 - height), ..self }
    }
}

/// What is seen, and how wide that is on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// What is seen.
    pub view: Viewport,
    /// Width in pixels at the usual size of text.
    pub width: f64,
}

impl Frame {
    /// Units of the drawing a pixel.
    #[must_use]
    pub fn scale(&self) -> f64 {
        self.view.size().0 / self.width
    }
}

/// As SVG's `viewBox`.
impl fmt::Display for Viewport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, height) = self.size();
        // The one way of printing numbers; the code that prints floats stays out of the program.
        let [x, y, width, height] = [self.x, self.y, width, height].map(crate::number::number_text);
        write!(formatter, "{x} {y} {width} {height}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Viewport {
        Viewport::whole((1000, 800))
    }

    #[test]
    fn what_is_under_the_finger_stays_there() {
        let closer = whole().zoomed(2.0, (0.25, 0.5));
        assert_eq!((closer.x, closer.y, closer.size()), (125.0, 200.0, (500.0, 400.0)));
        assert_eq!(closer.zoomed(0.5, (0.25, 0.5)), whole());
    }

    #[test]
    fn nothing_beyond_the_edge_is_seen_and_zoom_has_its_bounds() {
        assert_eq!(whole().moved(0.3, -0.3), whole());
        assert_eq!(whole().zoomed(0.1, (0.5, 0.5)), whole());
        let closest = whole().zoomed(100.0, (1.0, 1.0));
        assert_eq!(closest.zoom, CLOSEST);
        let (width, height) = closest.size();
        assert!((closest.x + width - 1000.0).abs() < 1e-6 && (closest.y + height - 800.0).abs() < 1e-6);
        let end = closest.moved(9.0, 9.0);
        assert!((end.x - closest.x).abs() < 1e-6 && (end.y - closest.y).abs() < 1e-6);
    }

    #[test]
    fn a_point_that_is_reached_is_brought_into_view() {
        let corner = whole().zoomed(4.0, (0.0, 0.0));
        assert_eq!(corner.showing(100.0, 100.0), corner);
        let moved = corner.showing(900.0, 700.0);
        assert!(moved.x + 250.0 > 900.0 && moved.y + 200.0 > 700.0);
        assert_eq!(whole().showing(999.0, 1.0), whole());
    }

    #[test]
    fn keys_zoom_and_with_shift_move() {
        let closer = whole().by_key("+", false).expect("a key that zooms");
        assert_eq!(closer.zoom, 1.5);
        assert_eq!(closer.by_key("=", true), closer.by_key("+", false));
        assert_eq!(closer.by_key("ArrowRight", true), Some(closer.moved(0.25, 0.0)));
        assert_eq!([closer.by_key("ArrowRight", false), closer.by_key("a", false)], [None, None]);
        assert_eq!(closer.by_key("0", false), Some(whole()));
    }

    #[test]
    fn the_view_box_is_plain_numbers() {
        assert_eq!(whole().to_string(), "0 0 1000 800");
        assert_eq!(whole().zoomed(3.0, (0.5, 0.5)).to_string(), "333.333333 266.666667 333.333333 266.666667");
    }
}
