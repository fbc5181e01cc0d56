//! The drawing: outlines, names of the neighbours, a mark for each capital, and the buttons that move it.
use super::super::dom::{El, el, svg};
use super::Map;
use super::gestures::{by_key, movable};
use super::mark::{Marks, mark, shown};
use crate::browser::keys::pressed;
use crate::browser::shell::focus_element;
use crate::browser::size::on_width;
use crate::text::map as words;
use atlas_core::geo::{Label, Mark, RING, Viewport, Way, labels, next, radius};
use atlas_core::order::ordered;
use leptos::prelude::*;

/// Width of a letter of a name, in pixels, on the safe side.
const LETTER: f64 = 6.6;

/// The drawing; words in its place where there is none.
pub fn picture(map: Map) -> El {
    let atlas = map.store.atlas;
    let row = atlas.map();
    let size = (row.width.get(), row.height.get());
    if size.0 == 0 {
        return el("p").class("empty").text(words::NO_OUTLINES);
    }
    let view = RwSignal::new(Viewport::whole(size));
    let width = RwSignal::new(600.0);
    let scale = Memo::new(move |_| view.with(Viewport::size).0 / width.get());
    let points: Vec<(u16, u16)> = atlas.map_points().iter().map(|point| (point.x.get(), point.y.get())).collect();
    let opened = map.opened();
    let at = opened.and_then(|place| atlas.map_points().iter().position(|point| point.place.get() == place.0)).unwrap_or(0);
    let marks = Marks { map, view, scale, active: RwSignal::new(at), labels: placed(map, view, scale, width) };
    let path = |class: &str, d| svg("path").class(class).attr("d", atlas.str(d));
    let names = atlas.map_names().iter().map(|name| {
        let text = svg("text").class("map__abroad").attr("text-anchor", "middle").text(atlas.str(name.name));
        pinned(text, scale, (name.x.get(), name.y.get()))
    });
    let items: Vec<El> = atlas.map_points().iter().enumerate().map(|(row, point)| mark(marks, row, point)).collect();
    let nodes: Vec<_> = items.iter().map(|item| item.node().clone()).collect();
    let drawing =
        svg("svg").class("map__picture").attr("role", "group").attr("aria-label", words::PICTURE).attr("aria-describedby", "map-keys");
    let drawing =
        drawing.attr_of("viewBox", move || Some(view.get().to_string())).flag_of("data-close", move || view.with(|view| view.zoom > 1.0));
    let drawing =
        drawing.child(path("map__borders", row.abroad)).child(path("map__land", row.land)).child(path("map__borders", row.borders));
    let drawing = movable(drawing.children(names).children(items), view).on("keydown", move |event| {
        let Some((key, shift)) = pressed(&event) else { return };
        let to = if shift { None } else { reached(&points, marks.active.get_untracked(), &key) };
        if let Some(node) = to.and_then(|to| nodes.get(to)) {
            focus_element(node);
        } else if let Some(moved) = by_key(view.get_untracked(), &key, shift) {
            view.set(moved);
        } else {
            return;
        }
        event.prevent_default();
    });
    let frame = el("div").class("map__frame").child(drawing).child(buttons(view));
    StoredValue::new_local(on_width(frame.node(), move |pixels| width.set(pixels.max(1.0))));
    frame.child(el("p").attr("id", "map-keys").class("map__keys").text(words::KEYS))
}

/// Where a key leads from a capital.
fn reached(points: &[(u16, u16)], from: usize, key: &str) -> Option<usize> {
    match key {
        "ArrowLeft" => next(points, from, Way::Left).or(Some(from)),
        "ArrowRight" => next(points, from, Way::Right).or(Some(from)),
        "ArrowUp" => next(points, from, Way::Up).or(Some(from)),
        "ArrowDown" => next(points, from, Way::Down).or(Some(from)),
        "Home" => Some(0),
        "End" => points.len().checked_sub(1),
        _ => None,
    }
}

/// Stays at a point of the drawing with its size in pixels, whatever the zoom.
pub fn pinned(element: El, scale: Memo<f64>, (x, y): (u16, u16)) -> El {
    element.attr_of("transform", move || Some(format!("translate({x} {y})scale({})", atlas_core::api::number_text(scale.get()))))
}

fn buttons(view: RwSignal<Viewport>) -> El {
    let button = |label: &'static str, sign: &str, key: &'static str| {
        let button = el("button").attr("type", "button").attr("aria-label", label).attr("title", label).text(sign);
        button.on("click", move |_| view.update(|view| *view = by_key(*view, key, false).unwrap_or(*view)))
    };
    let buttons = [button(words::ZOOM_IN, "+", "+"), button(words::ZOOM_OUT, "−", "-"), button(words::WHOLE, "⤢", "0")];
    el("div").class("map__zoom").children(buttons)
}

/// Where the names go. The capital that is open chooses first, then those that something is told of.
fn placed(map: Map, view: RwSignal<Viewport>, scale: Memo<f64>, width: RwSignal<f64>) -> Memo<Vec<Option<Label>>> {
    let atlas = map.store.atlas;
    let open = map.store.part(|state| state.id.clone());
    Memo::new(move |_| {
        let (view, scale, width) = (view.get(), scale.get(), width.get());
        let open = open.get();
        map.scene(|scene| {
            let marks: Vec<(usize, Mark)> = atlas
                .map_points()
                .iter()
                .map(|point| {
                    let place = &atlas.places()[usize::from(point.place.get())];
                    let standing = scene.standings.iter().find(|standing| standing.place.0 == point.place.get());
                    let status = standing.and_then(|standing| shown(scene, standing));
                    let fell = standing.is_some_and(|standing| scene.fell(atlas, standing.place).is_some());
                    let turn = match (status, fell) {
                        _ if atlas.str(place.id) == open => 0,
                        (Some(_), _) => 1,
                        (None, true) => 2,
                        (None, false) => 3,
                    };
                    let mark = Mark {
                        x: (f64::from(point.x.get()) - view.x) / scale,
                        y: (f64::from(point.y.get()) - view.y) / scale,
                        radius: if fell { RING } else { radius(status) },
                        width: LETTER * atlas.str(place.name).chars().count() as f64,
                    };
                    (turn, mark)
                })
                .collect();
            let order = ordered(marks.len(), &|left, right| marks[left].0.cmp(&marks[right].0));
            let in_turn: Vec<Mark> = order.iter().map(|row| marks[*row].1).collect();
            let mut placed = vec![None; marks.len()];
            let found = labels(&in_turn, (width, view.size().1 / scale));
            order.into_iter().zip(found).for_each(|(row, label)| placed[row] = label);
            placed
        })
    })
}
