//! What chooses a span of days: a bar that is pressed, the pointer drawn over the axis, or two sliders.
use super::super::dom::{El, el, svg};
use super::super::shared::field_value;
use super::lanes::{Span, across, is_on_axis, lanes, n_days, span};
use crate::browser::intl;
use crate::browser::pointer::{capture, pointer};
use crate::reactive::memo;
use crate::state::Store;
use crate::text::timeline as words;
use atlas_core::model::Day;
use atlas_core::query::{Filter, Moment};
use atlas_core::state::Action;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The axis, the sliders, and how much lies outside of the axis.
pub fn brush(store: Store, moments: &[Moment]) -> Vec<El> {
    let span = span(store);
    // What would be chosen, while somebody draws it.
    let drawn: RwSignal<Option<(i32, i32)>> = RwSignal::new(None);
    let filter = store.part(|state| state.filter.clone());
    let window = memo(move || {
        let (one, other) = drawn.get().unwrap_or_else(|| filter.with(|filter| chosen(filter, span)));
        (one.min(other), one.max(other))
    });
    let picture = lanes(store, moments, Some(shades(window, span)));
    let picture = drawn_on(picture, drawn, span, move |(one, other)| set_span(store, one.min(other), one.max(other), span));
    let n_outside: usize = moments.iter().filter(|moment| !is_on_axis(moment, span)).map(|moment| moment.marked.len()).sum();
    // Within a span of days the list has none of them.
    let whole = move || filter.with(|filter| filter.from.is_none() && filter.to.is_none());
    let outside = (n_outside > 0).then(|| el("p").class("count").text(&words::outside_axis(n_outside)).flag_of("hidden", move || !whole()));
    [Some(picture), Some(sliders(store, window, span)), outside].into_iter().flatten().collect()
}

/// Lets a pointer draw a span on the picture: a drag from day to day, or a press on a bar. A press beside all bars is none.
fn drawn_on(picture: El, drawn: RwSignal<Option<(i32, i32)>>, span: Span, done: impl Fn((i32, i32)) + 'static) -> El {
    let start: RwSignal<Option<i32>> = RwSignal::new(None);
    picture
        .on("pointerdown", move |event| {
            start.set(day_at(&event, span));
            drawn.set(days_of_bar(&event));
            capture(&event);
        })
        .on("pointermove", move |event| {
            if let (Some(start), Some(day)) = (start.get_untracked(), day_at(&event, span))
                && start != day
            {
                drawn.set(Some((start, day)));
            }
        })
        .on("pointerup", move |_| {
            start.set(None);
            if let Some(days) = drawn.get_untracked() {
                drawn.set(None);
                done(days);
            }
        })
        .on("pointercancel", move |_| {
            start.set(None);
            drawn.set(None);
        })
}

/// The span of the filters, within the axis.
fn chosen(filter: &Filter, span: Span) -> (i32, i32) {
    let day = |day: Option<Day>, open: Day| day.unwrap_or(open).0.clamp(span.0.0, span.1.0);
    (day(filter.from, span.0), day(filter.to, span.1))
}

/// What lies before and after the span, covered.
fn shades(window: Memo<(i32, i32)>, span: Span) -> El {
    let cover = move |first, last| across(svg("rect").attr("height", "100%"), first, last, span);
    svg("g").attr("class", "lanes__shade").children_of(move || {
        let (first, last) = window.get();
        vec![cover(span.0.0, first - 1), cover(last + 1, span.1.0)]
    })
}

fn day_at(event: &Event, span: Span) -> Option<i32> {
    let days = (pointer(event)?.at.0 * f64::from(n_days(span))) as i32;
    Some(span.0.0 + days.clamp(0, n_days(span) - 1))
}

/// The days of the bar that an event is on: who presses it chooses them.
fn days_of_bar(event: &Event) -> Option<(i32, i32)> {
    let bar: Element = event.target()?.dyn_into().ok()?;
    let day = |name: &str| bar.get_attribute(name)?.parse().ok();
    Some((day("data-first")?, day("data-last")?))
}

/// Sets the days; an end of the axis is no bound.
fn set_span(store: Store, from: i32, to: i32, span: Span) {
    let from = (from > span.0.0).then_some(Day(from));
    store.dispatch(Action::SpanSet(from, (to < span.1.0).then_some(Day(to))));
}

fn sliders(store: Store, window: Memo<(i32, i32)>, span: Span) -> El {
    let slider = move |name: &str, first: bool| {
        let value = move || if first { window.get().0 } else { window.get().1 };
        let field = el("input").attr("type", "range").attr("min", &span.0.0.to_string()).attr("max", &span.1.0.to_string());
        let field = field.attr("aria-label", name).attr_of("aria-valuetext", move || Some(intl::day(Day(value()))));
        let field = field.prop_of("value", move || value().to_string().into()).on("change", move |event| {
            let Ok(day) = field_value(&event).parse::<i32>() else { return };
            let (from, to) = window.get_untracked();
            if first { set_span(store, day, to.max(day), span) } else { set_span(store, from.min(day), day, span) }
        });
        let day = el("span").text_of(move || intl::day(Day(value())));
        el("label").class("slider").child(el("span").text(name)).child(field).child(day)
    };
    let whole = el("button").attr("type", "button").text(words::WHOLE).on("click", move |_| store.dispatch(Action::SpanSet(None, None)));
    let group = el("div").class("sliders").attr("role", "group").attr("aria-label", words::SPAN);
    group.child(slider(words::SPAN_FROM, true)).child(slider(words::SPAN_TO, false)).child(whole)
}
