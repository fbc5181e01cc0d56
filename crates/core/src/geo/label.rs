//! Where names go on the drawing: beside their marks, over no mark and over no other name.

/// A mark with the name that it should have, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// Half its width and height.
    pub radius: f64,
    /// Width of the name.
    pub width: f64,
}

/// Where a name is set, from the middle of its mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// To the right.
    pub dx: f64,
    /// Down, to the line that the letters stand on.
    pub dy: f64,
    /// `start`, `middle` or `end`: which part of the name stands there.
    pub anchor: &'static str,
}

/// Height of a line of letters, in pixels.
const LINE: f64 = 13.0;
/// From the line that letters stand on to the top of the capitals, in pixels.
const RISE: f64 = 10.0;
/// Space between a mark and its name, in pixels.
const GAP: f64 = 3.0;

type Rect = (f64, f64, f64, f64);

/// A place for each name, as its number in the order of preference; `NONE` where there is no room. Marks that come first
/// choose first. What is not within the frame has no name.
#[must_use]
pub fn labels(marks: &[Mark], frame: (f64, f64)) -> Vec<usize> {
    let mut taken: Vec<Rect> =
        marks.iter().map(|mark| (mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius)).collect();
    let mut place = |mark: &Mark| {
        let fits = |label: &Label| {
            let (left, top, right, bottom) = rect(mark, label);
            let inside = left >= 0.0 && top >= 0.0 && right <= frame.0 && bottom <= frame.1;
            inside && !taken.iter().any(|other| left < other.2 && other.0 < right && top < other.3 && other.1 < bottom)
        };
        let places = candidates(mark.radius);
        let found = places.iter().position(fits);
        taken.extend(found.map(|place| rect(mark, &places[place])));
        found.unwrap_or(NONE)
    };
    marks.iter().map(&mut place).collect()
}

/// The number of no place.
pub const NONE: usize = 8;

/// Where a name is set that has a place beside a mark of this radius.
#[must_use]
pub fn label(radius: f64, place: usize) -> Option<Label> {
    candidates(radius).get(place).copied()
}

/// The places that a name may have, best first: right, left, above, below, then the corners.
fn candidates(radius: f64) -> [Label; NONE] {
    let out = radius + GAP;
    let (middle, above, below) = (RISE / 2.0 - 1.0, -out, out + RISE - 1.0);
    let slant = radius * 0.7 + 1.0;
    [
        (out, middle, "start"),
        (-out, middle, "end"),
        (0.0, above, "middle"),
        (0.0, below, "middle"),
        (slant, -slant, "start"),
        (slant, slant + RISE - 1.0, "start"),
        (-slant, -slant, "end"),
        (-slant, slant + RISE - 1.0, "end"),
    ]
    .map(|(dx, dy, anchor)| Label { dx, dy, anchor })
}

/// What a name covers.
fn rect(mark: &Mark, label: &Label) -> Rect {
    let part = match label.anchor {
        "start" => 0.0,
        "end" => 1.0,
        _ => 0.5,
    };
    let (left, top) = (mark.x + label.dx - mark.width * part, mark.y + label.dy - RISE);
    (left, top, left + mark.width, top + LINE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overlap(left: Rect, right: Rect) -> bool {
        left.0 < right.2 && right.0 < left.2 && left.1 < right.3 && right.1 < left.3
    }

    /// Marks scattered by a fixed sequence, many of them close together.
    fn scattered(n: usize) -> Vec<Mark> {
        let mut seed = 7_u64;
        let mut next = |most: f64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 40) as f64 / 16_777_216.0 * most
        };
        (0..n).map(|_| Mark { x: next(390.0), y: next(300.0), radius: 7.0, width: 30.0 + next(60.0) }).collect()
    }

    #[test]
    fn names_cover_neither_marks_nor_each_other_nor_the_edge() {
        for n in [1, 10, 34, 100] {
            let marks = scattered(n);
            let labels = labels(&marks, (390.0, 300.0));
            let rects: Vec<Rect> =
                marks.iter().zip(&labels).filter_map(|(mark, place)| Some(rect(mark, &label(mark.radius, *place)?))).collect();
            assert!(!rects.is_empty());
            for (at, one) in rects.iter().enumerate() {
                assert!(one.0 >= 0.0 && one.1 >= 0.0 && one.2 <= 390.0 && one.3 <= 300.0, "{one:?} is outside");
                assert!(rects[..at].iter().all(|other| !overlap(*one, *other)), "{one:?} covers a name");
                let covers = |mark: &Mark| overlap(*one, (mark.x - 7.0, mark.y - 7.0, mark.x + 7.0, mark.y + 7.0));
                assert!(!marks.iter().any(covers), "{one:?} covers a mark");
            }
        }
    }

    #[test]
    fn what_comes_first_has_its_name_on_the_right() {
        let marks = [Mark { x: 50.0, y: 50.0, radius: 5.0, width: 40.0 }, Mark { x: 110.0, y: 50.0, radius: 5.0, width: 40.0 }];
        let labels = labels(&marks, (200.0, 100.0));
        assert_eq!(labels, [0, 0]);
        assert_eq!(label(5.0, 0).map(|label| (label.dx, label.anchor)), Some((8.0, "start")));
    }

    #[test]
    fn no_room_means_no_name() {
        let marks = [Mark { x: 5.0, y: 5.0, radius: 5.0, width: 400.0 }];
        assert_eq!(labels(&marks, (100.0, 100.0)), [NONE]);
        assert_eq!(label(5.0, NONE), None);
    }
}
