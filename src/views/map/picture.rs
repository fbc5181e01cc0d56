//! The drawing: outlines, names of the neighbours, a mark for each place, and the buttons that move it.
use super::gestures::Gestures;
use super::mark::{CapitalMark, PlacedName, translated};
use super::shown::Shown;
use crate::browser::keys::pressed;
use crate::browser::shell::focus_element;
use crate::browser::size::on_width;
use crate::reactive::memo;
use crate::text::map as words;
use atlas_core::geo::{Drawing, Frame, Viewport, reached};
use atlas_core::number::number_text;
use leptos::prelude::*;
use leptos::{ev, html, svg};

/// The drawing.
#[component]
pub fn Picture() -> impl IntoView {
    let row = Shown::here().atlas.map();
    let size = (row.width.get(), row.height.get());
    if size.0 == 0 {
        return view! { <p class="empty">{words::NO_DRAWING}</p> }.into_any();
    }
    let frame = RwSignal::new(Frame { view: Viewport::whole(size), width: 600.0 });
    let outer = NodeRef::<html::Div>::new();
    outer.on_load(move |outer| {
        let width = move |pixels: f64| frame.update(|frame| frame.width = pixels.max(1.0));
        StoredValue::new_local(on_width(&outer, width));
    });
    view! {
        <div class="map__drawing">
            <div class="map__frame" node_ref=outer><Canvas frame/></div>
            <div class="map__under"><p id="map-keys" class="map__keys">{words::KEYS}</p><Zoom frame/></div>
        </div>
    }
    .into_any()
}

/// What is drawn, and all that moves it.
#[component]
fn Canvas(
    /// What of it is seen.
    frame: RwSignal<Frame>,
) -> impl IntoView {
    let shown = Shown::here();
    let (atlas, row) = (shown.atlas, shown.atlas.map());
    let drawing = memo(move || {
        let (Frame { view, .. }, scale, open) = (frame.get(), frame.get().scale(), shown.open.get());
        shown.scene.with(|scene| Drawing::of(atlas, scene, open, view, scale))
    });
    let scale = memo(move || number_text(frame.get().scale()));
    let marks = Marks::new(shown, drawing);
    let hand = Gestures::new(frame);
    view! {
        <svg
            class="map__picture"
            role="group"
            aria-label=words::picture(atlas)
            aria-describedby="map-keys"
            viewBox=move || frame.get().view.to_string()
            data-close=move || { frame.get().view.zoom > 1.0 }
            on:pointerdown=move |event| hand.down(&event)
            on:pointermove=move |event| hand.moved(&event)
            on:pointerup=move |event| hand.up(&event)
            on:pointercancel=move |event| hand.up(&event)
            on:pointerleave=move |event| hand.up(&event)
            on:wheel=move |event| hand.turned(&event)
            on:keydown=move |event| marks.key(frame, &event)
        >
            <path class="map__borders" d=atlas.str(row.abroad)></path>
            {neighbours(drawing, scale)}
            <path class="map__land" d=atlas.str(row.land)></path>
            <path class="map__borders" d=atlas.str(row.borders)></path>
            {marks.drawn(frame, drawing, scale)}
        </svg>
    }
}

/// The names of the countries around.
fn neighbours(drawing: Memo<Drawing<'static>>, scale: Memo<String>) -> impl IntoView {
    let neighbours = drawing.with_untracked(|drawing| drawing.neighbours.clone());
    let neighbour = |row: usize| {
        let (at, name) = (neighbours[row].at, neighbours[row].name);
        let label = memo(move || drawing.with(|drawing| drawing.neighbours[row].label));
        view! { <g transform=move || translated(at, &scale.read())><PlacedName name class="map__abroad" label/></g> }
    };
    (0..neighbours.len()).map(neighbour).collect_view()
}

/// The marks as the keyboard has them: the Tab key reaches one of them, arrow keys go from one to the next.
#[derive(Clone, Copy)]
struct Marks {
    active: RwSignal<usize>,
    points: StoredValue<Vec<(u16, u16)>>,
    links: StoredValue<Vec<NodeRef<svg::A>>>,
}

impl Marks {
    /// The marks of a drawing; the Tab key reaches the place that is open, else the first.
    fn new(shown: Shown, drawing: Memo<Drawing<'static>>) -> Self {
        let (open, marks) = (shown.open.get_untracked(), drawing.with_untracked(|drawing| drawing.marks.clone()));
        Self {
            active: RwSignal::new(marks.iter().position(|mark| open == Some(mark.place)).unwrap_or(0)),
            points: StoredValue::new(marks.iter().map(|mark| mark.at).collect()),
            links: StoredValue::new(marks.iter().map(|_| NodeRef::new()).collect()),
        }
    }

    /// Their elements. The one that gets the focus is brought into the frame.
    fn drawn(self, frame: RwSignal<Frame>, drawing: Memo<Drawing<'static>>, scale: Memo<String>) -> impl IntoView {
        let (points, links) = (self.points.get_value(), self.links.get_value());
        let mark = |(row, ((x, y), link)): (usize, ((u16, u16), NodeRef<svg::A>))| {
            let focused = move || {
                self.active.set(row);
                frame.update(|frame| frame.view = frame.view.showing(x.into(), y.into()));
            };
            view! { <CapitalMark row drawing scale active=self.active link focused/> }
        };
        points.into_iter().zip(links).enumerate().map(mark).collect_view()
    }

    /// Does what a key says, if it says something: another mark, or another part of the map.
    fn key(self, frame: RwSignal<Frame>, event: &ev::KeyboardEvent) {
        let Some((key, shift)) = pressed(event) else { return };
        let to = (!shift).then(|| self.points.with_value(|points| reached(points, self.active.get_untracked(), &key))).flatten();
        if let Some(link) = to.and_then(|to| self.links.with_value(|links| links.get(to)?.get_untracked())) {
            focus_element(&link);
        } else if let Some(moved) = frame.get_untracked().view.by_key(&key, shift) {
            frame.update(|frame| frame.view = moved);
        } else {
            return;
        }
        event.prevent_default();
    }
}

/// The buttons that zoom.
#[component]
fn Zoom(
    /// What they move.
    frame: RwSignal<Frame>,
) -> impl IntoView {
    let button = move |label: &'static str, sign: &'static str, key: &'static str| {
        let zoom = move |_| frame.update(|frame| frame.view = frame.view.by_key(key, false).unwrap_or(frame.view));
        view! { <button type="button" aria-label=label title=label on:click=zoom>{sign}</button> }
    };
    view! {
        <div class="map__zoom">
            {button(words::ZOOM_IN, "+", "+")} {button(words::ZOOM_OUT, "−", "-")} {button(words::WHOLE, "⤢", "0")}
        </div>
    }
}
