//! What chooses a span of days: the pointer on the picture of the axis, or two sliders.
use super::super::dom::{El, el, svg};
use super::super::shared::{field_value, wide};
use super::lanes::{LEFT, Span, WIDTH, is_on_axis, lanes, span, x_of};
use crate::browser::intl;
use crate::browser::pointer::{capture, pointer};
use crate::state::Store;
use crate::text::timeline as words;
use atlas_core::model::Day;
use atlas_core::query::{Filter, Moment};
use atlas_core::state::Action;
use leptos::prelude::*;
use web_sys::Event;

/// The axis, the sliders, and how much lies outside of the axis.
pub fn brush(store: Store, moments: &[Moment]) -> Vec<El> {
    let span = span(store);
    // While somebody drags: where it began and where it is.
    let held: RwSignal<Option<(i32, i32)>> = RwSignal::new(None);
    let filter = store.part(|state| state.filter.clone());
    let window = Memo::new(move |_| {
        let (one, other) = held.get().unwrap_or_else(|| filter.with(|filter| chosen(filter, span)));
        (one.min(other), one.max(other))
    });
    let picture = lanes(store, moments).child(shade(window, span, true)).child(shade(window, span, false));
    let picture = picture
        .on("pointerdown", move |event| {
            capture(&event);
            held.set(day_at(&event, span).map(|day| (day, day)));
        })
        .on("pointermove", move |event| {
            if let (Some((start, _)), Some(day)) = (held.get_untracked(), day_at(&event, span)) {
                held.set(Some((start, day)));
            }
        })
        .on("pointerup", move |_| {
            if held.get_untracked().is_some() {
                let (from, to) = window.get_untracked();
                held.set(None);
                set_span(store, from, to, span);
            }
        })
        .on("pointercancel", move |_| held.set(None));
    let n_outside: usize = moments.iter().filter(|moment| !is_on_axis(moment, span)).map(|moment| moment.rows.len()).sum();
    let mut parts = vec![wide(words::TIMELINE, picture), sliders(store, window, span)];
    if n_outside > 0 {
        parts.push(el("p").class("count").text(&words::outside_axis(n_outside)));
    }
    parts
}

/// The span of the filters, within the axis.
fn chosen(filter: &Filter, span: Span) -> (i32, i32) {
    let day = |day: Option<Day>, open: Day| day.unwrap_or(open).0.clamp(span.0.0, span.1.0);
    (day(filter.from, span.0), day(filter.to, span.1))
}

/// What lies before or after the span, covered.
fn shade(window: Memo<(i32, i32)>, span: Span, before: bool) -> El {
    let ends = move || if before { (LEFT, x_of(window.get().0, span)) } else { (x_of(window.get().1 + 1, span), WIDTH) };
    let cover = svg("rect").attr("class", "lanes__shade").attr("y", "0").attr("height", "2000");
    cover.attr_of("x", move || Some(ends().0.to_string())).attr_of("width", move || Some((ends().1 - ends().0).to_string()))
}

fn day_at(event: &Event, span: Span) -> Option<i32> {
    let x = (pointer(event)?.at.0 * f64::from(WIDTH)) as i32;
    let n_days = span.1.0 - span.0.0 + 1;
    Some(span.0.0 + ((x - LEFT) * n_days / (WIDTH - LEFT)).clamp(0, n_days - 1))
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
