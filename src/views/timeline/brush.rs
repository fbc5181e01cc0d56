//! What chooses a span of days: a bar that is pressed, the pointer drawn over the axis, or two sliders.
use super::lanes::Lanes;
use crate::browser::intl;
use crate::browser::pointer::{capture, pointer};
use crate::components::field_value;
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text::timeline as words;
use atlas_core::model::Day;
use atlas_core::query::{Axis, Moment};
use atlas_core::state::Action;
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// First and last day, or the other way round while they are drawn.
type Days = (Day, Day);

/// A span of days that is chosen on the axis.
#[derive(Clone, Copy)]
pub struct Brush {
    store: Store,
    axis: Axis,
    /// The span as it would be chosen now: while somebody draws it, that of the pointer.
    span: Memo<Days>,
    /// What the pointer has drawn so far.
    drawn: RwSignal<Option<Days>>,
    /// Where it went down.
    start: StoredValue<Option<Day>>,
}

impl Brush {
    fn new() -> Self {
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

    fn choose(self, days: Days) {
        let (from, to) = self.axis.bounds(days);
        self.store.dispatch(Action::SpanSet(from, to));
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

/// The axis, the sliders, and how much lies outside of the axis.
#[component]
pub fn Brushed(
    /// What stands on the axis.
    moments: Arc<Vec<Moment>>,
) -> impl IntoView {
    let brush = Brush::new();
    let n_outside = brush.axis.n_outside(&moments);
    // Within a span of days the list has none of them.
    let is_narrowed = brush.store.part(|state| state.filter.from.is_some() || state.filter.to.is_some());
    let outside = (n_outside > 0).then(|| view! { <p class="count" hidden=is_narrowed>{words::outside_axis(n_outside)}</p> });
    view! {
        <Lanes moments=moments.to_vec() brush/>
        <Sliders brush/>
        {outside}
    }
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

#[component]
fn Sliders(
    /// What chooses the span.
    brush: Brush,
) -> impl IntoView {
    let (first, last) = (move || brush.span.get().0, move || brush.span.get().1);
    let from = move |day: Day| brush.choose((day, brush.span.get_untracked().1.max(day)));
    let to = move |day: Day| brush.choose((brush.span.get_untracked().0.min(day), day));
    view! {
        <div class="sliders" role="group" aria-label=words::SPAN>
            <Slider name=words::SPAN_FROM axis=brush.axis day=Signal::derive(first) chosen=from/>
            <Slider name=words::SPAN_TO axis=brush.axis day=Signal::derive(last) chosen=to/>
            <button type="button" on:click=move |_| brush.store.dispatch(Action::SpanSet(None, None))>{words::WHOLE}</button>
        </div>
    }
}

/// A slider over the days of an axis.
#[component]
fn Slider(
    /// Its name.
    name: &'static str,
    /// Its days.
    axis: Axis,
    /// The day it stands at.
    day: Signal<Day>,
    /// Called with the day chosen.
    chosen: impl Fn(Day) + 'static,
) -> impl IntoView {
    let choose = move |event: leptos::ev::Event| {
        if let Ok(day) = field_value(&event).parse() {
            chosen(Day(day));
        }
    };
    view! {
        <label class="slider">
            <span>{name}</span>
            <input
                type="range"
                min=axis.first.0
                max=axis.last.0
                aria-label=name
                aria-valuetext=move || intl::day(day.get())
                prop:value=move || day.get().0.to_string()
                on:change=choose
            />
            <span>{move || intl::day(day.get())}</span>
        </label>
    }
}
