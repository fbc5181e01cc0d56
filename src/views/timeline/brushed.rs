//! The axis with what chooses a span on it: the pointer, or two sliders.
use super::brush::Brush;
use super::lanes::Lanes;
use crate::browser::intl;
use crate::components::Sentence;
use crate::text::counts::Counted;
use crate::text::timeline as words;
use atlas_core::count::Measure;
use atlas_core::model::Day;
use atlas_core::query::{Axis, Filter, Moment};
use atlas_core::state::{Action, Slider as End};
use leptos::prelude::*;
use std::sync::Arc;

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
    let any_time = brush.store.part(|state| Filter { from: None, to: None, ..state.filter.clone() });
    let count = move || any_time.with(|filter| Counted::new(brush.store.atlas, Measure::OutsideAxis, filter, n_outside));
    let words = Signal::derive(move || words::outside_axis(count()));
    let outside = (n_outside > 0).then(|| view! { <p class="count" hidden=is_narrowed><Sentence words/></p> });
    view! {
        <Lanes moments=moments.to_vec() brush/>
        <Sliders brush/>
        {outside}
    }
}

#[component]
fn Sliders(
    /// What chooses the span.
    brush: Brush,
) -> impl IntoView {
    let (first, last) = (move || brush.span.get().0, move || brush.span.get().1);
    let from = move |day: Day| brush.slide(End::From, (day, brush.span.get_untracked().1.max(day)));
    let to = move |day: Day| brush.slide(End::To, (brush.span.get_untracked().0.min(day), day));
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
        if let Ok(day) = event_target_value(&event).parse() {
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
