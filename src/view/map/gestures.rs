//! Zoom and pan by wheel, fingers, mouse and keys.
use super::super::dom::El;
use crate::browser::pointer::{Pointer, capture, pointer, wheel};
use atlas_core::geo::Viewport;
use leptos::prelude::*;

/// A pointer that has moved less than this part of the width has clicked.
const STILL: f64 = 0.012;

const MIDDLE: (f64, f64) = (0.5, 0.5);

/// Lets an element move a viewport.
pub fn movable(element: El, view: RwSignal<Viewport>) -> El {
    let pointers: StoredValue<Vec<Pointer>, LocalStorage> = StoredValue::new_local(Vec::new());
    let start = StoredValue::new((0.0, 0.0));
    let end = move |event| {
        if let Some(gone) = pointer(&event) {
            pointers.update_value(|all| all.retain(|one| one.id != gone.id));
        }
    };
    let element = element.on("pointerdown", move |event| {
        let Some(new) = pointer(&event) else { return };
        start.set_value(new.at);
        pointers.update_value(|all| {
            all.retain(|one| one.id != new.id);
            all.push(new);
        });
    });
    let element = element.on("pointermove", move |event| {
        let Some(moved) = pointer(&event) else { return };
        let all = pointers.get_value();
        let Some(at) = all.iter().position(|one| one.id == moved.id) else { return };
        if all.len() == 1 && distance(start.get_value(), moved.at) < STILL {
            return;
        }
        capture(&event);
        let other = all.iter().find(|one| one.id != moved.id);
        view.update(|view| *view = followed(*view, all[at].at, moved.at, other.map(|other| other.at)));
        start.set_value((f64::MAX, 0.0));
        pointers.update_value(|all| all[at] = moved);
    });
    let element = element.on("pointerup", end).on("pointercancel", end).on("pointerleave", end);
    element.on("wheel", move |event| {
        let Some((factor, at)) = wheel(&event) else { return };
        let next = view.get_untracked().zoomed(factor, at);
        // At the end of the zoom the page scrolls.
        if next != view.get_untracked() {
            event.prevent_default();
            view.set(next);
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
