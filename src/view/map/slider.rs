//! The day: a slider over the days on which something changes, with ticks, steps and play.
use super::super::dom::{El, el, svg};
use super::super::shared::{field_value, status};
use super::Map;
use crate::browser::intl;
use crate::text::map as words;
use atlas_core::geo::Scene;
use atlas_core::model::Day;
use atlas_core::state::Action;
use leptos::prelude::*;
use std::time::Duration;

/// How long play rests on a day.
const REST: Duration = Duration::from_millis(1600);

/// The slider with all that moves it.
pub fn slider(map: Map) -> El {
    let playing = RwSignal::new(false);
    let head = el("p").class("map__day").text_of(move || intl::day(map.scene(|scene| scene.day)));
    let step = move |label: &str, sign: &str, forward: bool| {
        let button = el("button").attr("type", "button").attr("aria-label", label).attr("title", label).text(sign);
        button.flag_of("disabled", move || map.scene(|scene| scene.step(forward).is_none())).on("click", move |_| go(map, forward))
    };
    let play = el("button").attr("type", "button").text_of(move || if playing.get() { words::PAUSE } else { words::PLAY }.to_owned());
    let play = play.on("click", move |_| {
        playing.update(|playing| *playing = !*playing);
        if playing.get_untracked() {
            if map.scene(|scene| scene.step(true).is_none()) {
                let first = map.scene(|scene| scene.stops.first().copied());
                map.store.dispatch(Action::DayReached(first));
            }
            set_timeout(move || tick(map, playing), REST);
        }
    });
    let bar =
        el("div").class("map__bar").child(step(words::PREVIOUS, "‹", false)).child(head).child(step(words::NEXT, "›", true)).child(play);
    el("div").class("map__time").child(bar).child(track(map)).child(summary(map))
}

/// Goes to the next day for as long as there is one and nobody pauses.
fn tick(map: Map, playing: RwSignal<bool>) {
    if playing.try_get_untracked() != Some(true) {
        return;
    }
    go(map, true);
    if map.scene.with_untracked(|scene| scene.step(true).is_some()) {
        set_timeout(move || tick(map, playing), REST);
    } else {
        playing.set(false);
    }
}

fn go(map: Map, forward: bool) {
    if let Some(day) = map.scene.with_untracked(|scene| scene.step(forward)) {
        map.store.dispatch(Action::DayReached(Some(day)));
    }
}

/// First and last day of the slider.
fn ends(scene: &Scene<'_>) -> (Day, Day) {
    (scene.stops.first().copied().unwrap_or(scene.day), scene.stops.last().copied().unwrap_or(scene.day))
}

fn track(map: Map) -> El {
    let number = |day: Day| day.0.to_string();
    let field = el("input").attr("type", "range").attr("aria-label", words::AS_OF).attr("step", "1");
    let field = field.attr_of("min", move || Some(number(map.scene(ends).0))).attr_of("max", move || Some(number(map.scene(ends).1)));
    let field = field.prop_of("value", move || number(map.scene(|scene| scene.day)).into());
    let field = field.attr_of("aria-valuetext", move || Some(intl::day(map.scene(|scene| scene.day))));
    let input = field.clone();
    let field = field.on("input", move |event| {
        let Ok(to) = field_value(&event).parse() else { return };
        let day = map.scene.with_untracked(|scene| scene.snapped(Day(to)));
        map.store.dispatch(Action::DayReached(Some(day)));
        // Where the day stays the same nothing follows: the knob goes back by hand.
        let _ = js_sys::Reflect::set(input.node(), &"value".into(), &number(day).into());
    });
    let ends_shown = el("div").class("map__ends").attr("aria-hidden", "true").children_of(move || {
        let (first, last) = map.scene(ends);
        [first, last].map(|day| el("span").text(&intl::day(day))).into()
    });
    el("div").class("map__track").child(ticks(map)).child(field).child(ends_shown)
}

/// A tick for each day that the slider stops at; those of the record alone are marked apart.
fn ticks(map: Map) -> El {
    let picture =
        svg("svg").class("map__ticks").attr("viewBox", "0 0 1000 10").attr("preserveAspectRatio", "none").attr("aria-hidden", "true");
    picture.children_of(move || {
        map.scene(|scene| {
            let (first, last) = ends(scene);
            let tick = |stop: &Day| {
                let x = (stop.0 - first.0) * 1000 / (last.0 - first.0).max(1);
                let kind = if scene.reported.contains(stop) { "reports" } else { "record" };
                svg("path").attr("d", &format!("M{x} 0V10")).attr("data-layer", kind)
            };
            scene.stops.iter().map(tick).collect()
        })
    })
}

/// What the day shows, in one line that is announced.
fn summary(map: Map) -> El {
    status(move || map.scene(|scene| words::summary(scene.layer, scene.counts, &intl::day(scene.day))))
}
