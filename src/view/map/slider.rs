//! The day: a slider over the days on which something changes, with ticks, steps and play.
use super::super::dom::{El, el, svg};
use super::super::shared::{field_value, status};
use super::Map;
use crate::browser::intl;
use crate::reactive::memo;
use crate::text::map as words;
use atlas_core::geo::Scene;
use atlas_core::model::Day;
use atlas_core::state::Action;
use leptos::prelude::*;
use std::time::Duration;

/// How long play rests on a day.
const REST: Duration = Duration::from_millis(1600);

/// The slider with all that moves it, and the choice of layers beside its buttons.
pub fn slider(map: Map, layers: El) -> El {
    let head = el("p").class("map__day").text_of(move || intl::day(map.scene(|scene| scene.day)));
    let step = move |label: &str, sign: &str, forward: bool| {
        let button = el("button").attr("type", "button").attr("aria-label", label).attr("title", label).text(sign);
        button.flag_of("disabled", move || map.scene(|scene| scene.step(forward).is_none())).on("click", move |_| go(map, forward))
    };
    let bar = el("div").class("map__bar").child(step(words::PREVIOUS, "‹", false)).child(head).child(step(words::NEXT, "›", true));
    el("div").class("map__time").child(bar.child(play(map)).child(layers)).child(track(map)).child(summary(map))
}

/// Goes on by itself until it is pressed again or the last day is there. No day slides into the next, whoever likes motion or not.
fn play(map: Map) -> El {
    // How often it was pressed: what an earlier press began ends with the next.
    let presses = RwSignal::new(0_u32);
    let is_on = |presses: u32| presses % 2 == 1;
    let button = el("button").attr("type", "button");
    let button = button.text_of(move || if is_on(presses.get()) { words::PAUSE } else { words::PLAY }.to_owned());
    button.flag_of("disabled", move || map.scene(|scene| scene.stops.len() < 2)).on("click", move |_| {
        presses.update(|presses| *presses += 1);
        let now = presses.get_untracked();
        if is_on(now) {
            if map.scene.with_untracked(|scene| scene.step(true).is_none()) {
                let first = map.scene.with_untracked(|scene| scene.stops.first().copied());
                map.store.dispatch(Action::DayReached(first));
            }
            set_timeout(move || tick(map, presses, now), REST);
        }
    })
}

/// Goes to the next day for as long as there is one and nobody presses again.
fn tick(map: Map, presses: RwSignal<u32>, since: u32) {
    if presses.try_get_untracked() != Some(since) {
        return;
    }
    go(map, true);
    if map.scene.with_untracked(|scene| scene.step(true).is_some()) {
        set_timeout(move || tick(map, presses, since), REST);
    } else {
        presses.set(since + 1);
    }
}

fn go(map: Map, forward: bool) {
    if let Some(day) = map.scene.with_untracked(|scene| scene.step(forward)) {
        map.store.dispatch(Action::DayReached(Some(day)));
    }
}

/// A stop of the slider, and whether something is reported on it; else it is one of the record alone.
type Stop = (Day, bool);

/// First and last day of the slider.
fn ends(scene: &Scene<'_>) -> (Day, Day) {
    (scene.stops.first().copied().unwrap_or(scene.day), scene.stops.last().copied().unwrap_or(scene.day))
}

fn track(map: Map) -> El {
    let number = |day: Day| day.0.to_string();
    let ends = memo(move || map.scene(ends));
    let field = el("input").attr("type", "range").attr("aria-label", words::AS_OF).attr("step", "1");
    let field = field.attr_of("min", move || Some(number(ends.get().0))).attr_of("max", move || Some(number(ends.get().1)));
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
        let (first, last) = ends.get();
        [first, last].map(|day| el("span").text(&intl::day(day))).into()
    });
    el("div").class("map__track").child(ticks(map, ends)).child(field).child(ends_shown)
}

/// A tick for each day that the slider stops at; those of the record alone are marked apart.
fn ticks(map: Map, ends: Memo<(Day, Day)>) -> El {
    let is_reported = |scene: &Scene<'_>, day: Day| scene.reported.contains(&day);
    let stops = memo(move || map.scene(|scene| scene.stops.iter().map(|stop| (*stop, is_reported(scene, *stop))).collect::<Vec<Stop>>()));
    let picture =
        svg("svg").class("map__ticks").attr("viewBox", "0 0 1000 10").attr("preserveAspectRatio", "none").attr("aria-hidden", "true");
    picture.children_of(move || {
        let (first, last) = ends.get();
        let tick = |(stop, reported): &Stop| {
            let x = (stop.0 - first.0) * 1000 / (last.0 - first.0).max(1);
            svg("path").attr("d", &format!("M{x} 0V10")).attr("data-layer", if *reported { "reports" } else { "record" })
        };
        stops.with(|stops| stops.iter().map(tick).collect())
    })
}

/// What the day shows, and the capital that is open, in one line that is announced.
fn summary(map: Map) -> El {
    let opened = map.opened();
    let open = move |scene: &Scene<'_>| {
        let standing = scene.standings.iter().find(|standing| Some(standing.place) == opened.get())?;
        let (name, province) = map.names(standing.place);
        Some(words::capital(name, province, words::status_name(standing.status)))
    };
    let line = move |scene: &Scene<'_>| words::summary(scene.layer, scene.counts, &intl::day(scene.day), open(scene));
    status(move || map.scene(line))
}
