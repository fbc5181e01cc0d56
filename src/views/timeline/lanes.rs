//! The picture of the axis: bars, the names of their rows, months.
use super::brush::{Brush, Shades};
use crate::browser::intl;
use crate::state::store;
use crate::text::timeline as words;
use atlas_core::query::{Axis, Bar, Lane, Moment, Tick, TickName, lanes};
use leptos::ev::PointerEvent;
use leptos::prelude::*;

/// Moments on the axis of the corpus.
#[component]
pub fn Lanes(
    /// What is drawn.
    moments: Vec<Moment>,
    /// What lets a span of days be chosen on the picture.
    #[prop(optional)]
    brush: Option<Brush>,
) -> impl IntoView {
    let picture = lanes(Axis::of(store().atlas), &moments);
    let to_brush = move |call: fn(Brush, &PointerEvent)| {
        move |event: PointerEvent| {
            if let Some(brush) = brush {
                call(brush, &event);
            }
        }
    };
    // The brush lies over the bars, and under their names.
    view! {
        <svg
            class="lanes"
            width="100%"
            height=picture.height
            role="img"
            aria-label=words::AXIS
            on:pointerdown=to_brush(Brush::press)
            on:pointermove=to_brush(Brush::draw)
            on:pointerup=to_brush(Brush::release)
            on:pointercancel=to_brush(Brush::cancel)
        >
            {picture.ticks.iter().map(|tick| tick_line(tick, picture.height)).collect_view()}
            {picture.rows.iter().map(bars).collect_view()}
            {brush.map(|brush| view! { <Shades brush/> })}
            {picture.rows.iter().map(name).collect_view()}
        </svg>
    }
}

/// A line at a day with what it is called.
fn tick_line(tick: &Tick, height: i32) -> impl IntoView + use<> {
    let x = tick.x.to_string();
    let name = |(name, y): &(TickName, i32)| {
        let name = match name {
            TickName::Day => intl::day(tick.day),
            TickName::Month => intl::month(tick.day),
            TickName::Year => intl::year(tick.day),
        };
        view! { <text class="lanes__month" x=x.clone() y=*y dx="3">{name}</text> }
    };
    view! {
        <g>
            <line class="lanes__tick" x1=x.clone() x2=x.clone() y2=height/>
            {tick.names.iter().map(name).collect_view()}
        </g>
    }
}

fn bars(row: &Lane) -> impl IntoView + use<> {
    view! {
        <g>
            <line class="lanes__line" x2="100%" y1=row.base y2=row.base/>
            {row.bars.iter().map(bar).collect_view()}
        </g>
    }
}

fn bar(bar: &Bar) -> impl IntoView + use<> {
    view! {
        <rect
            class="lanes__bar"
            x=bar.across.x.to_string()
            y=bar.y
            width=bar.across.width.to_string()
            height=bar.height
            data-mark=bar.mark.as_str()
            data-precision=bar.date.precision.as_str()
            data-first=bar.date.first.0
            data-last=bar.last.0
        >
            <title>{words::bar(bar.n, bar.mark, &intl::dated(bar.date))}</title>
        </rect>
    }
}

fn name(row: &Lane) -> impl IntoView + use<> {
    view! { <text class="lanes__name" x="0" y=row.name_y>{words::date_row(row.mark, row.precision, row.most)}</text> }
}
