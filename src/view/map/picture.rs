//! The drawing: outlines, names of the neighbours, a mark for each capital, and the buttons that move it.
use super::super::dom::{El, el, follow, svg};
use super::Map;
use super::gestures::{by_key, movable};
use super::mark::{Mark, place_name};
use crate::browser::keys::pressed;
use crate::browser::shell::focus_element;
use crate::browser::size::on_width;
use crate::text::map as words;
use atlas_core::api::number_text;
use atlas_core::geo::{Label, Viewport, Way, names, next};
use leptos::prelude::*;

/// What is seen, and how wide that is on the screen.
#[derive(Clone, Copy, PartialEq)]
pub struct Frame {
    pub view: Viewport,
    /// In pixels at the usual size of text.
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
    let row = map.store.atlas.map();
    let size = (row.width.get(), row.height.get());
    if size.0 == 0 {
        return el("p").class("empty").text(words::NO_OUTLINES);
    }
    let frame = RwSignal::new(Frame { view: Viewport::whole(size), width: 600.0 });
    let outer = el("div").class("map__frame").child(drawing(map, frame));
    StoredValue::new_local(on_width(outer.node(), move |pixels| frame.update(|frame| frame.width = pixels.max(1.0))));
    let under = el("div").class("map__under").child(el("p").attr("id", "map-keys").class("map__keys").text(words::KEYS));
    el("div").class("map__drawing").child(outer).child(under.child(buttons(frame)))
}

fn drawing(map: Map, frame: RwSignal<Frame>) -> El {
    let (atlas, row) = (map.store.atlas, map.store.atlas.map());
    let path = |class: &str, d| svg("path").class(class).attr("d", atlas.str(d));
    let drawing =
        svg("svg").class("map__picture").attr("role", "group").attr("aria-label", words::PICTURE).attr("aria-describedby", "map-keys");
    let drawing = drawing.attr_of("viewBox", move || Some(frame.with(|frame| frame.view.to_string())));
    let drawing = drawing.flag_of("data-close", move || frame.with(|frame| frame.view.zoom > 1.0));
    let abroad = atlas.map_names().iter().map(|name| svg("text").class("map__abroad").text(atlas.str(name.name)));
    let abroad: Vec<El> = abroad.collect();
    let marks: Vec<Mark> = atlas.map_points().map(|point| Mark::new(map, point)).collect();
    let links: Vec<El> = marks.iter().map(|mark| mark.link.clone()).collect();
    let texts = marks.iter().map(|mark| mark.name.clone()).chain(abroad.iter().cloned()).collect();
    let abroad: Vec<El> = abroad.into_iter().map(|text| svg("g").child(text)).collect();
    pin(frame, map, [links.clone(), abroad.clone()].concat());
    follow_names(map, frame, texts);
    follow_scene(map, marks);
    let drawing = drawing.child(path("map__borders", row.abroad)).children(abroad);
    let drawing = drawing.child(path("map__land", row.land)).child(path("map__borders", row.borders)).children(links.clone());
    with_keys(movable(drawing, frame), map, frame, links)
}

/// Keeps each thing at its point of the drawing with its size on the screen, whatever the zoom: capitals, then neighbours.
fn pin(frame: RwSignal<Frame>, map: Map, things: Vec<El>) {
    let atlas = map.store.atlas;
    let capitals = atlas.map_points().map(|point| (point.x.get(), point.y.get()));
    let points: Vec<(u16, u16)> = capitals.chain(atlas.map_names().iter().map(|name| (name.x.get(), name.y.get()))).collect();
    follow(Box::new(move || {
        let scale = number_text(frame.get().scale());
        for (thing, (x, y)) in things.iter().zip(&points) {
            thing.set("transform", Some(&format!("translate({x} {y})scale({scale})")));
        }
    }));
}

/// Puts each name where it has room: of the capitals, then of the neighbours.
fn follow_names(map: Map, frame: RwSignal<Frame>, texts: Vec<El>) {
    let opened = map.opened();
    let mut last: Vec<Option<Label>> = Vec::new();
    follow(Box::new(move || {
        let (frame, open) = (frame.get(), opened.get());
        let labels = map.scene(|scene| names(map.store.atlas, scene, open, frame.view, frame.scale()));
        for (at, (text, label)) in texts.iter().zip(&labels).enumerate() {
            if last.get(at) != Some(label) {
                place_name(text, *label);
            }
        }
        last = labels;
    }));
}

fn follow_scene(map: Map, marks: Vec<Mark>) {
    let mut marks = marks;
    follow(Box::new(move || map.scene(|scene| marks.iter_mut().for_each(|mark| mark.show(map, scene)))));
}

/// One of the marks is reached by the Tab key; arrow keys go from one to the next, others move the frame.
fn with_keys(drawing: El, map: Map, frame: RwSignal<Frame>, links: Vec<El>) -> El {
    let points: Vec<(u16, u16)> = map.store.atlas.map_points().map(|point| (point.x.get(), point.y.get())).collect();
    let opened = map.opened();
    let row_of = move |place| map.store.atlas.map_points().position(|point| point.place == place);
    let active = RwSignal::new(opened.get_untracked().and_then(row_of).unwrap_or(0));
    for (row, (link, (x, y))) in links.iter().zip(points.clone()).enumerate() {
        _ = link.clone().on("focus", move |_| {
            active.set(row);
            frame.update(|frame| frame.view = frame.view.showing(f64::from(x), f64::from(y)));
        });
    }
    let of_effect = links.clone();
    follow(Box::new(move || {
        let (active, open) = (active.get(), opened.get().and_then(row_of));
        for (row, link) in of_effect.iter().enumerate() {
            link.set("tabindex", Some(if row == active { "0" } else { "-1" }));
            link.set("aria-current", (Some(row) == open).then_some("true"));
        }
    }));
    drawing.on("keydown", move |event| {
        let Some((key, shift)) = pressed(&event) else { return };
        let to = if shift { None } else { reached(&points, active.get_untracked(), &key) };
        if let Some(link) = to.and_then(|to| links.get(to)) {
            focus_element(link.node());
        } else if let Some(moved) = by_key(frame.get_untracked().view, &key, shift) {
            frame.update(|frame| frame.view = moved);
        } else {
            return;
        }
        event.prevent_default();
    })
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

fn buttons(frame: RwSignal<Frame>) -> El {
    let button = |label: &'static str, sign: &str, key: &'static str| {
        let button = el("button").attr("type", "button").attr("aria-label", label).attr("title", label).text(sign);
        button.on("click", move |_| frame.update(|frame| frame.view = by_key(frame.view, key, false).unwrap_or(frame.view)))
    };
    let buttons = [button(words::ZOOM_IN, "+", "+"), button(words::ZOOM_OUT, "−", "-"), button(words::WHOLE, "⤢", "0")];
    el("div").class("map__zoom").children(buttons)
}
