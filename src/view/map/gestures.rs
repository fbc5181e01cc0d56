//! Zoom and pan by wheel, fingers, mouse and keys.
use super::super::dom::El;
use super::picture::Frame;
use crate::browser::pointer::{Pointer, capture, pointer, wheel};
use atlas_core::geo::Viewport;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Event;

/// A pointer that has moved less than this part of the width has clicked.
const STILL: f64 = 0.012;

const MIDDLE: (f64, f64) = (0.5, 0.5);

/// The fingers on the map, and where the first came down while it may still be a click.
#[derive(Default)]
struct Hand {
    pointers: Vec<Pointer>,
    start: Option<(f64, f64)>,
}

/// Lets an element move the frame.
pub fn movable(element: El, frame: RwSignal<Frame>) -> El {
    let hand = Rc::new(RefCell::new(Hand::default()));
    let (down, moved, up) = (Rc::clone(&hand), Rc::clone(&hand), hand);
    let element = element.on("pointerdown", move |event| {
        let Some(new) = pointer(&event) else { return };
        let mut hand = down.borrow_mut();
        hand.pointers.retain(|one| one.id != new.id);
        hand.pointers.push(new);
        hand.start = Some(new.at);
    });
    let element = element.on("pointermove", move |event| {
        let Some(new) = pointer(&event) else { return };
        let mut hand = moved.borrow_mut();
        let Some(at) = hand.pointers.iter().position(|one| one.id == new.id) else { return };
        if hand.pointers.len() == 1 && hand.start.is_some_and(|start| distance(start, new.at) < STILL) {
            return;
        }
        capture(&event);
        let (old, other) = (hand.pointers[at].at, hand.pointers.iter().find(|one| one.id != new.id).map(|other| other.at));
        frame.update(|frame| frame.view = followed(frame.view, old, new.at, other));
        hand.start = None;
        hand.pointers[at] = new;
    });
    let up: Rc<dyn Fn(Event)> = Rc::new(move |event| {
        if let Some(gone) = pointer(&event) {
            up.borrow_mut().pointers.retain(|one| one.id != gone.id);
        }
    });
    let element = ["pointerup", "pointercancel", "pointerleave"].into_iter().fold(element, |element, name| {
        let up = Rc::clone(&up);
        element.on(name, move |event| up(event))
    });
    element.on("wheel", move |event| {
        let Some((factor, at)) = wheel(&event) else { return };
        let next = frame.get_untracked().view.zoomed(factor, at);
        // At the end of the zoom the page scrolls.
        if next != frame.get_untracked().view {
            event.prevent_default();
            frame.update(|frame| frame.view = next);
        }
    })
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

/// What a key does to a viewport; none where it does nothing.
pub fn by_key(view: Viewport, key: &str, shift: bool) -> Option<Viewport> {
    let step = 0.25;
    match (key, shift) {
        ("+" | "=", _) => Some(view.zoomed(1.5, MIDDLE)),
        ("-", _) => Some(view.zoomed(1.0 / 1.5, MIDDLE)),
        ("0", _) => Some(view.zoomed(0.0, MIDDLE)),
        ("ArrowLeft", true) => Some(view.moved(-step, 0.0)),
        ("ArrowRight", true) => Some(view.moved(step, 0.0)),
        ("ArrowUp", true) => Some(view.moved(0.0, -step)),
        ("ArrowDown", true) => Some(view.moved(0.0, step)),
        _ => None,
    }
}
