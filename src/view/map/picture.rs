//! The drawing: outlines, names of the neighbours, a mark for each capital, and the buttons that move it.
use super::super::dom::{El, el, svg};
use super::Map;
use super::gestures::{by_key, movable};
use super::mark::{Marks, mark, radius_of};
use crate::browser::keys::pressed;
use crate::browser::shell::focus_element;
use crate::browser::size::on_width;
use crate::text::map as words;
use atlas_core::api::number_text;
use atlas_core::geo::{Mark, Viewport, Way, label, labels, next};
use atlas_core::order::ordered;
use leptos::prelude::*;

/// Width of a letter of a name, in pixels, on the safe side.
const LETTER: f64 = 7.2;

/// What is seen, and how wide that is on the screen.
#[derive(Clone, Copy)]
pub struct Frame {
    pub view: Viewport,
    /// In pixels.
    pub width: f64,
}

impl Frame {
    /// Units of the drawing a pixel.
    fn scale(self) -> f64 {
        self.view.size().0 / self.width
    }
}

/// The drawing; words in its place where there is none.
pub fn picture(map: Map) -> El {
    let atlas = map.store.atlas;
    let row = atlas.map();
    let size = (row.width.get(), row.height.get());
    if size.0 == 0 {
        return el("p").class("empty").text(words::NO_OUTLINES);
    }
    let frame = RwSignal::new(Frame { view: Viewport::whole(size), width: 600.0 });
    let points: Vec<(u16, u16)> = atlas.map_points().iter().map(|point| (point.x.get(), point.y.get())).collect();
    let opened = map.opened();
    let at = opened.and_then(|place| atlas.map_points().iter().position(|point| point.place.get() == place.0)).unwrap_or(0);
    let marks = Marks { map, frame, active: RwSignal::new(at), places: places(map, frame) };
    let path = |class: &str, d| svg("path").class(class).attr("d", atlas.str(d));
    let items: Vec<El> = atlas.map_points().iter().enumerate().map(|(row, point)| mark(marks, row, point)).collect();
    let nodes: Vec<_> = items.iter().map(|item| item.node().clone()).collect();
    let drawing =
        svg("svg").class("map__picture").attr("role", "group").attr("aria-label", words::PICTURE).attr("aria-describedby", "map-keys");
    let drawing = drawing.attr_of("viewBox", move || Some(frame.with(|frame| frame.view.to_string())));
    let drawing = drawing.flag_of("data-close", move || frame.with(|frame| frame.view.zoom > 1.0));
    let drawing =
        drawing.child(path("map__borders", row.abroad)).child(path("map__land", row.land)).child(path("map__borders", row.borders));
    let drawing = movable(drawing.children(names(marks)).children(items), frame).on("keydown", move |event| {
        let Some((key, shift)) = pressed(&event) else { return };
        let to = if shift { None } else { reached(&points, marks.active.get_untracked(), &key) };
        if let Some(node) = to.and_then(|to| nodes.get(to)) {
            focus_element(node);
        } else if let Some(moved) = by_key(frame.get_untracked().view, &key, shift) {
            frame.update(|frame| frame.view = moved);
        } else {
            return;
        }
        event.prevent_default();
    });
    let outer = el("div").class("map__frame").child(drawing).child(buttons(frame));
    StoredValue::new_local(on_width(outer.node(), move |pixels| frame.update(|frame| frame.width = pixels.max(1.0))));
    el("div").class("map__drawing").child(outer).child(el("p").attr("id", "map-keys").class("map__keys").text(words::KEYS))
}

/// The names of the neighbours, where there is room for them.
fn names(marks: Marks) -> Vec<El> {
    let atlas = marks.map.store.atlas;
    let first = atlas.map_points().len();
    let name = |(row, name): (usize, &atlas_core::index::MapNameRow)| {
        let text = svg("text").class("map__abroad").text(atlas.str(name.name));
        let text = placed(text, marks, first + row, || 0.0);
        pinned(svg("g").child(text), marks.frame, (name.x.get(), name.y.get()))
    };
    atlas.map_names().iter().enumerate().map(name).collect()
}

/// Puts a name where it has its place beside a mark of some radius, or hides it.
pub fn placed(text: El, marks: Marks, row: usize, radius: impl Fn() -> f64 + Clone + 'static) -> El {
    let place = move || label(radius(), marks.places.with(|places| places.get(row).copied().unwrap_or(usize::MAX)));
    let (x, y, anchor) = (place.clone(), place.clone(), place.clone());
    let text = text.flag_of("hidden", move || place().is_none());
    let text =
        text.attr_of("x", move || x().map(|label| number_text(label.dx))).attr_of("y", move || y().map(|label| number_text(label.dy)));
    text.attr_of("text-anchor", move || anchor().map(|label| label.anchor.to_owned()))
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
pub fn pinned(element: El, frame: RwSignal<Frame>, (x, y): (u16, u16)) -> El {
    element.attr_of("transform", move || Some(format!("translate({x} {y})scale({})", number_text(frame.with(|frame| frame.scale())))))
}

fn buttons(frame: RwSignal<Frame>) -> El {
    let button = |label: &'static str, sign: &str, key: &'static str| {
        let button = el("button").attr("type", "button").attr("aria-label", label).attr("title", label).text(sign);
        button.on("click", move |_| frame.update(|frame| frame.view = by_key(frame.view, key, false).unwrap_or(frame.view)))
    };
    let buttons = [button(words::ZOOM_IN, "+", "+"), button(words::ZOOM_OUT, "−", "-"), button(words::WHOLE, "⤢", "0")];
    el("div").class("map__zoom").children(buttons)
}

/// The places of the names, by number: of the capitals, then of the neighbours. The capital that is open chooses first, then
/// those that something is told of.
fn places(map: Map, frame: RwSignal<Frame>) -> Memo<Vec<usize>> {
    let atlas = map.store.atlas;
    let open = map.store.part(|state| state.id.clone());
    Memo::new(move |_| {
        let (frame, open) = (frame.get(), open.get());
        let (view, scale) = (frame.view, frame.scale());
        let at = |x: u16, y: u16, radius: f64, name: &str| Mark {
            x: (f64::from(x) - view.x) / scale,
            y: (f64::from(y) - view.y) / scale,
            radius,
            width: LETTER * name.chars().count() as f64,
        };
        let mut marks: Vec<(u8, Mark)> = Vec::new();
        map.scene(|scene| {
            for point in atlas.map_points() {
                let place = &atlas.places()[usize::from(point.place.get())];
                let radius = scene
                    .standings
                    .iter()
                    .find(|other| other.place.0 == point.place.get())
                    .map_or(0.0, |standing| radius_of(map, scene, standing));
                let turn = if atlas.str(place.id) == open { 0 } else { u8::from(radius < 8.0) + 1 };
                marks.push((turn, at(point.x.get(), point.y.get(), radius, atlas.str(place.name))));
            }
        });
        marks.extend(atlas.map_names().iter().map(|name| (3, at(name.x.get(), name.y.get(), 0.0, atlas.str(name.name)))));
        let order = ordered(marks.len(), &|left, right| marks[left].0.cmp(&marks[right].0));
        let in_turn: Vec<Mark> = order.iter().map(|row| marks[*row].1).collect();
        let mut places = vec![0; marks.len()];
        let found = labels(&in_turn, (frame.width, view.size().1 / scale));
        order.into_iter().zip(found).for_each(|(row, place)| places[row] = place);
        places
    })
}
