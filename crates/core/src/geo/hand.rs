//! Fingers on the map: one moves it, two zoom it.
use super::viewport::Viewport;

/// A pointer that has moved less than this part of the width has clicked.
const STILL: f64 = 0.012;

/// A finger or the mouse.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// Which.
    pub id: i32,
    /// Part of the width, part of the height.
    pub at: (f64, f64),
}

/// The fingers on the map, and where the last came down while it may still be a click.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hand {
    pointers: Vec<Pointer>,
    start: Option<(f64, f64)>,
}

impl Hand {
    /// A pointer comes down.
    pub fn down(&mut self, pointer: Pointer) {
        self.up(pointer.id);
        self.pointers.push(pointer);
        self.start = Some(pointer.at);
    }

    /// A pointer moves: the viewport that follows it; none where it is not down, or may still be a click.
    #[must_use]
    pub fn moved(&mut self, pointer: Pointer, view: Viewport) -> Option<Viewport> {
        let at = self.pointers.iter().position(|one| one.id == pointer.id)?;
        if self.pointers.len() == 1 && self.start.is_some_and(|start| distance(start, pointer.at) < STILL) {
            return None;
        }
        let other = self.pointers.iter().find(|one| one.id != pointer.id).map(|other| other.at);
        let followed = followed(view, self.pointers[at].at, pointer.at, other);
        self.start = None;
        self.pointers[at] = pointer;
        Some(followed)
    }

    /// A pointer goes.
    pub fn up(&mut self, id: i32) {
        self.pointers.retain(|one| one.id != id);
    }
}

/// One pointer pulls, two spread.
fn followed(view: Viewport, from: (f64, f64), to: (f64, f64), other: Option<(f64, f64)>) -> Viewport {
    match other {
        None => view.moved(from.0 - to.0, from.1 - to.1),
        Some(other) => view.zoomed(distance(to, other) / distance(from, other).max(0.01), other),
    }
}

fn distance(left: (f64, f64), right: (f64, f64)) -> f64 {
    (left.0 - right.0).hypot(left.1 - right.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointer(id: i32, x: f64, y: f64) -> Pointer {
        Pointer { id, at: (x, y) }
    }

    fn close() -> Viewport {
        Viewport::whole((1000, 800)).zoomed(2.0, (0.5, 0.5))
    }

    #[test]
    fn one_finger_pulls_once_it_is_no_click() {
        let mut hand = Hand::default();
        assert_eq!(hand.moved(pointer(1, 0.2, 0.2), close()), None, "it is not down");
        hand.down(pointer(1, 0.5, 0.5));
        assert_eq!(hand.moved(pointer(1, 0.505, 0.5), close()), None, "it may be a click");
        assert_eq!(hand.moved(pointer(1, 0.4, 0.5), close()), Some(close().moved(0.1, 0.0)));
        assert_eq!(hand.moved(pointer(1, 0.399, 0.5), close()), Some(close().moved(0.4 - 0.399, 0.0)), "every move counts now");
        hand.up(1);
        assert_eq!(hand.moved(pointer(1, 0.1, 0.1), close()), None);
    }

    #[test]
    fn two_fingers_zoom_about_the_one_that_rests() {
        let mut hand = Hand::default();
        hand.down(pointer(1, 0.5, 0.5));
        hand.down(pointer(2, 0.6, 0.5));
        let spread = hand.moved(pointer(2, 0.7, 0.5), close()).expect("two are never a click");
        assert!((spread.zoom - 4.0).abs() < 1e-9, "twice as far apart is twice as close: {spread:?}");
        hand.up(2);
        assert_eq!(hand.moved(pointer(1, 0.4, 0.5), close()), Some(close().moved(0.1, 0.0)), "the other pulls");
    }
}
