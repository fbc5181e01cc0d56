//! A span of days that the pointer chooses on the axis: a bar that is pressed, or a stretch that is drawn.
use crate::browser::pointer::{capture, pointer};
use crate::reactive::memo;
use crate::state::{Store, store};
use atlas_core::model::Day;
use atlas_core::query::Axis;
use atlas_core::state::{Action, Slider};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// First and last day, or the other way round while they are drawn.
type Days = (Day, Day);

/// A span of days that is chosen on the axis.
#[derive(Clone, Copy)]
pub struct Brush {
    pub(super) store: Store,
    pub(super) axis: Axis,
    /// The span as it would be chosen now: while somebody draws it, that of the pointer.
    pub(super) span: Memo<Days>,
    /// What the pointer has drawn so far.
    drawn: RwSignal<Option<Days>>,
    /// Where it went down.
    start: StoredValue<Option<Day>>,
}

impl Brush {
    pub(super) fn new() -> Self {
        let store = store();
        let axis = Axis::of(store.atlas);
        let drawn: RwSignal<Option<Days>> = RwSignal::new(None);
        let chosen = store.part(move |state| axis.chosen(state.filter.from, state.filter.to));
        let span = memo(move || {
            let (one, other) = drawn.get().unwrap_or_else(|| chosen.get());
            (one.min(other), one.max(other))
        });
        Self { store, axis, span, drawn, start: StoredValue::new(None) }
    }

    pub(super) fn choose(self, days: Days) {
        let (from, to) = self.axis.bounds(days);
        self.store.dispatch(Action::SpanSet(from, to));
    }

    /// The slider of one end was moved.
    pub(super) fn slide(self, slider: Slider, days: Days) {
        let (from, to) = self.axis.bounds(days);
        self.store.dispatch(Action::SpanMoved(slider, from, to));
    }

    /// The pointer goes down: on a bar its days may be meant, beside all bars nothing yet.
    pub fn press(self, event: &PointerEvent) {
        self.start.set_value(self.day_at(event));
        self.drawn.set(days_of_bar(event));
        capture(event);
    }

    /// The pointer moves: from another day on a span is drawn.
    pub fn draw(self, event: &PointerEvent) {
        if let (Some(start), Some(day)) = (self.start.get_value(), self.day_at(event))
            && start != day
        {
            self.drawn.set(Some((start, day)));
        }
    }

    /// The pointer goes up: what it has drawn, or the bar it pressed, is chosen.
    pub fn release(self, _: &PointerEvent) {
        self.start.set_value(None);
        if let Some(days) = self.drawn.get_untracked() {
            self.drawn.set(None);
            self.choose(days);
        }
    }

    /// The browser took the pointer for something else.
    pub fn cancel(self, _: &PointerEvent) {
        self.start.set_value(None);
        self.drawn.set(None);
    }

    fn day_at(self, event: &PointerEvent) -> Option<Day> {
        pointer(event).map(|pointer| self.axis.day_at(pointer.at.0))
    }
}

/// The days of the bar that an event is on.
fn days_of_bar(event: &PointerEvent) -> Option<Days> {
    let bar: Element = event.target()?.dyn_into().ok()?;
    let day = |name: &str| bar.get_attribute(name)?.parse().ok().map(Day);
    Some((day("data-first")?, day("data-last")?))
}

/// What lies before and after the span, covered.
#[component]
pub fn Shades(
    /// What chooses the span.
    brush: Brush,
) -> impl IntoView {
    let shade = move |at: usize| {
        let stretch = memo(move || brush.axis.outside(brush.span.get())[at]);
        let (x, width) = (move || stretch.get().x.to_string(), move || stretch.get().width.to_string());
        view! { <rect height="100%" x=x width=width/> }
    };
    view! { <g class="lanes__shade">{shade(0)}{shade(1)}</g> }
}
