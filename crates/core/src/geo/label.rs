//! Places names on the drawing: beside their marks, without covering a mark or another name.
//!
//! Lengths are pixels at the default text size; a caller that draws larger text scales marks and names together.

use crate::order::ordered;

/// What a mark takes up, and the name it should get.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Footprint {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// Half its width and height; 0 for a name without a mark.
    pub reach: f64,
    /// How many signs it has at its upper right.
    pub n_signs: usize,
    /// Width of the name.
    pub width: f64,
    /// Priority: lower numbers are placed first.
    pub turn: u8,
}

/// Where a name is placed, relative to the centre of its mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// To the right.
    pub dx: f64,
    /// Down, to the baseline.
    pub dy: f64,
    /// SVG's `text-anchor`: `start`, `middle` or `end`.
    pub anchor: &'static str,
}

/// Height of a line of letters.
const LINE: f64 = 13.0;
/// From the baseline to the top of capital letters.
const RISE: f64 = 10.0;
/// Space between a mark and its name.
const GAP: f64 = 3.0;
/// Space at both ends of a name.
const EDGE: f64 = 2.0;
/// Width of a sign.
const SIGN: f64 = 10.0;

/// Left, upper, right and lower edge.
type Rect = (f64, f64, f64, f64);

/// A place for each name; `None` if there is no room or the mark lies outside the frame.
#[must_use]
pub fn labels(marks: &[Footprint], frame: (f64, f64)) -> Vec<Option<Label>> {
    let free = |mark: &Footprint, taken: Rect| {
        let inside = taken.0 >= 0.0 && taken.1 >= 0.0 && taken.2 <= frame.0 && taken.3 <= frame.1;
        let seen = mark.x >= 0.0 && mark.y >= 0.0 && mark.x <= frame.0 && mark.y <= frame.1;
        inside && seen && !marks.iter().any(|other| covers(taken, other) || (other.n_signs > 0 && overlap(taken, signs(other))))
    };
    // One bit for each place that is still possible for the name.
    let mut rooms: Vec<u8> = marks.iter().map(|mark| places(|place| free(mark, rect(mark, place)))).collect();
    let mut found = vec![None; marks.len()];
    let order = ordered(marks.len(), &|left, right| marks[left].turn.cmp(&marks[right].turn));
    for (at, row) in order.iter().enumerate() {
        let waiting = &order[at + 1..];
        let left = |place: usize, other: usize| {
            let taken = rect(&marks[*row], place);
            rooms[other] & places(|place| !overlap(taken, rect(&marks[other], place)))
        };
        // The best place that does not take the last possible place of another name; otherwise the best.
        let has = |place: &usize| rooms[*row] & 1 << place != 0;
        let spares = |place: &usize| waiting.iter().all(|other| rooms[*other] == 0 || left(*place, *other) != 0);
        if let Some(place) = (0..N_PLACES).filter(has).find(spares).or_else(|| (0..N_PLACES).find(has)) {
            found[*row] = Some(label(&marks[*row], place));
            let rest: Vec<u8> = waiting.iter().map(|other| left(place, *other)).collect();
            waiting.iter().zip(rest).for_each(|(other, rest)| rooms[*other] = rest);
        }
    }
    found
}

/// Width of a name in bold, as an upper bound: the typeface measured here is as wide as any common screen typeface.
#[must_use]
pub fn width(name: &str) -> f64 {
    let of_letter = |letter: char| match letter {
        'i' | 'j' | 'l' | 'I' | 'J' | ' ' | '.' | '\'' | '’' => 4.1,
        'f' | 'r' | 't' | '-' => 5.4,
        'a' | 'c' | 'e' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 7.4,
        'm' | 'w' | 'M' | 'W' => 11.6,
        'a'..='z' => 7.9,
        'A'..='Z' => 9.0,
        _ => 11.0,
    };
    name.chars().map(of_letter).sum()
}

/// Where the signs of a mark begin, relative to its centre.
#[must_use]
pub fn sign_place(reach: f64) -> (f64, f64) {
    (reach * 0.7, -reach * 0.7)
}

/// What the signs of a mark cover.
fn signs(mark: &Footprint) -> Rect {
    let (dx, dy) = sign_place(mark.reach);
    let (left, line) = (mark.x + dx, mark.y + dy);
    (left, line - RISE, left + SIGN * mark.n_signs as f64, line + 1.0)
}

/// Number of candidate places.
const N_PLACES: usize = 8;

/// One bit for each candidate place that is free.
fn places(is_good: impl Fn(usize) -> bool) -> u8 {
    (0..N_PLACES).fold(0, |bits, place| bits | u8::from(is_good(place)) << place)
}

/// A candidate place, best first: right, left, above, below, then the corners. A name without a mark is centred.
fn label(mark: &Footprint, place: usize) -> Label {
    let out = mark.reach + GAP;
    let slant = mark.reach * 0.7 + GAP;
    let (middle, below) = (RISE / 2.0 - 1.0, slant + RISE - 1.0);
    let (dx, dy, anchor) = [
        (out, middle, "start"),
        (-out, middle, "end"),
        (0.0, -out, "middle"),
        (0.0, out + RISE - 1.0, "middle"),
        (slant, -slant, "start"),
        (slant, below, "start"),
        (-slant, -slant, "end"),
        (-slant, below, "end"),
    ][place];
    if mark.reach > 0.0 { Label { dx, dy, anchor } } else { Label { dx: 0.0, dy: middle, anchor: "middle" } }
}

/// What a name covers at a place.
fn rect(mark: &Footprint, place: usize) -> Rect {
    let label = label(mark, place);
    let part = match label.anchor {
        "start" => 0.0,
        "end" => 1.0,
        _ => 0.5,
    };
    let (left, top) = (mark.x + label.dx - mark.width * part, mark.y + label.dy - RISE);
    (left - EDGE, top, left + mark.width + EDGE, top + LINE)
}

fn overlap(one: Rect, other: Rect) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}

/// Whether a rectangle overlaps a (round) mark.
fn covers(rect: Rect, mark: &Footprint) -> bool {
    let (dx, dy) = (mark.x.clamp(rect.0, rect.2) - mark.x, mark.y.clamp(rect.1, rect.3) - mark.y);
    dx * dx + dy * dy < mark.reach * mark.reach
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(x: f64, y: f64, width: f64) -> Footprint {
        Footprint { x, y, reach: 5.0, n_signs: 0, width, turn: 0 }
    }

    /// Marks scattered by a fixed sequence, many of them close together.
    fn scattered(n: usize) -> Vec<Footprint> {
        let mut seed = 7_u64;
        let mut next = |most: f64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 40) as f64 / 16_777_216.0 * most
        };
        (0..n).map(|at| Footprint { n_signs: at % 3, turn: at as u8 % 2, ..mark(next(390.0), next(300.0), 30.0 + next(60.0)) }).collect()
    }

    #[test]
    fn names_cover_neither_marks_nor_signs_nor_each_other_nor_the_edge() {
        for n in [1, 10, 34, 100] {
            let marks = scattered(n);
            let labels = labels(&marks, (390.0, 300.0));
            let place = |mark: &Footprint, found: &Label| (0..N_PLACES).find(|place| label(mark, *place) == *found).expect("a place");
            let rects = marks.iter().zip(&labels).filter_map(|(mark, found)| Some(rect(mark, place(mark, found.as_ref()?))));
            let rects: Vec<Rect> = rects.collect();
            assert!(!rects.is_empty());
            for (at, one) in rects.iter().enumerate() {
                assert!(one.0 >= 0.0 && one.1 >= 0.0 && one.2 <= 390.0 && one.3 <= 300.0, "{one:?} is outside");
                assert!(rects[..at].iter().all(|other| !overlap(*one, *other)), "{one:?} covers a name");
                let over = |mark: &Footprint| covers(*one, mark) || (mark.n_signs > 0 && overlap(*one, signs(mark)));
                assert!(!marks.iter().any(over), "{one:?} covers a mark or a sign");
            }
        }
    }

    #[test]
    fn a_name_stands_at_the_right_where_nothing_is_in_the_way() {
        let marks = [mark(50.0, 50.0, 40.0), mark(110.0, 50.0, 40.0)];
        let right = Some(Label { dx: 8.0, dy: 4.0, anchor: "start" });
        assert_eq!(labels(&marks, (200.0, 100.0)), [right, right]);
    }

    #[test]
    fn the_corners_are_used_where_the_sides_are_taken() {
        let around = [(62.0, 56.0), (38.0, 56.0), (44.0, 36.0), (50.0, 66.0)].map(|(x, y)| mark(x, y, 0.0));
        let marks = [vec![mark(50.0, 50.0, 40.0)], around.to_vec()].concat();
        let label = labels(&marks, (100.0, 100.0))[0].expect("a place");
        assert_eq!((label.anchor, label.dx > 0.0, label.dy < 0.0), ("start", true, true), "above at the right: {label:?}");
    }

    fn named(marks: &[Footprint], width: f64) -> Vec<bool> {
        labels(marks, (width, 16.0)).iter().map(Option::is_some).collect()
    }

    #[test]
    fn whose_turn_is_first_has_its_name() {
        let two = |first: u8, second: u8| {
            let marks = [Footprint { turn: first, ..mark(40.0, 8.0, 60.0) }, Footprint { turn: second, ..mark(120.0, 8.0, 60.0) }];
            named(&marks, 160.0)
        };
        assert_eq!([two(0, 1), two(1, 0)], [[true, false], [false, true]]);
    }

    #[test]
    fn a_name_stands_where_it_takes_no_other_its_last_place() {
        // At its right the first would take the second its only one, however long that waits.
        let marks = [mark(100.0, 8.0, 60.0), Footprint { turn: 1, ..mark(180.0, 8.0, 60.0) }];
        assert_eq!(named(&marks, 200.0), [true, true]);
    }

    #[test]
    fn no_room_means_no_name() {
        assert_eq!(labels(&[mark(5.0, 5.0, 400.0)], (100.0, 100.0)), [None]);
        assert_eq!(labels(&[mark(-20.0, 50.0, 40.0)], (100.0, 100.0)), [None], "its mark is not seen");
    }

    #[test]
    fn a_name_alone_stands_in_the_middle_and_blocks_no_other() {
        let alone = Footprint { reach: 0.0, turn: 1, ..mark(50.0, 50.0, 40.0) };
        assert_eq!(labels(&[alone], (100.0, 100.0)), [Some(Label { dx: 0.0, dy: 4.0, anchor: "middle" })]);
        let beside = mark(40.0, 50.0, 40.0);
        assert_eq!(labels(&[alone, beside], (100.0, 100.0))[1].map(|label| label.dx), Some(8.0));
    }
}
