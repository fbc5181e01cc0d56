//! The day: a slider over the days on which something changes, with ticks, steps and play.
use super::shown::Shown;
use crate::browser::intl;
use crate::components::Status;
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text::map as words;
use atlas_core::geo::{Scene, Tick, Track};
use atlas_core::model::Day;
use atlas_core::state::Action;
use leptos::prelude::*;
use leptos::{ev, html};
use std::time::Duration;

/// How long play rests on a day.
const REST: Duration = Duration::from_millis(1600);

/// The slider with all that moves it, and what stands beside its buttons.
#[component]
pub fn Slider(
    /// What stands beside its buttons.
    children: Children,
) -> impl IntoView {
    let day = Shown::here().part(|scene| scene.day);
    view! {
        <div class="map__time">
            <div class="map__bar">
                <Step label=words::PREVIOUS sign="‹" forward=false/>
                <p class="map__day">{move || intl::day(day.get())}</p>
                <Step label=words::NEXT sign="›" forward=true/>
                <Play/>
                {children()}
            </div>
            <DayField day/>
            <Summary/>
        </div>
    }
}

/// A button that goes to the next stop or back.
#[component]
fn Step(
    /// Its accessible name.
    label: &'static str,
    /// What it shows.
    sign: &'static str,
    /// Which way.
    forward: bool,
) -> impl IntoView {
    let (shown, store) = (Shown::here(), store());
    let is_at_end = shown.part(move |scene| scene.step(forward).is_none());
    let go = move |_| go(shown, store, forward);
    view! { <button type="button" aria-label=label title=label disabled=is_at_end on:click=go>{sign}</button> }
}

/// Goes on by itself until it is pressed again or the last day is there. No day slides into the next, whoever likes motion or not.
#[component]
fn Play() -> impl IntoView {
    let (shown, store) = (Shown::here(), store());
    // How often it was pressed: what an earlier press began ends with the next.
    let presses = RwSignal::new(0_u32);
    let is_on = move || !presses.get().is_multiple_of(2);
    let has_one_stop = shown.part(|scene| scene.stops.len() < 2);
    let press = move |_| {
        presses.update(|presses| *presses += 1);
        let now = presses.get_untracked();
        if now.is_multiple_of(2) {
            return;
        }
        if step(shown, true).is_none() {
            store.dispatch(Action::DayReached(shown.scene.with_untracked(|scene| scene.stops.first().copied())));
        }
        set_timeout(move || tick(shown, store, presses, now), REST);
    };
    let name = move || if is_on() { words::PAUSE } else { words::PLAY };
    view! { <button type="button" disabled=has_one_stop on:click=press>{name}</button> }
}

/// Goes to the next day for as long as there is one and nobody presses again.
fn tick(shown: Shown, store: Store, presses: RwSignal<u32>, since: u32) {
    if presses.try_get_untracked() != Some(since) {
        return;
    }
    go(shown, store, true);
    if step(shown, true).is_some() {
        set_timeout(move || tick(shown, store, presses, since), REST);
    } else {
        presses.set(since + 1);
    }
}

fn step(shown: Shown, forward: bool) -> Option<Day> {
    shown.scene.with_untracked(|scene| scene.step(forward))
}

fn go(shown: Shown, store: Store, forward: bool) {
    if let Some(day) = step(shown, forward) {
        store.dispatch(Action::DayReached(Some(day)));
    }
}

/// The slider itself.
#[component]
fn DayField(
    /// The day shown.
    day: Memo<Day>,
) -> impl IntoView {
    let (shown, store) = (Shown::here(), store());
    let track = shown.part(Scene::track);
    // Ends and knob follow one memo, in this order: a knob that is set before its ends would be held back by them.
    let knob = memo(move || track.with(|track| [track.first, track.last, day.get()].map(|day| day.0.to_string())));
    let of_knob = move |at: usize| move || knob.with(|knob| knob[at].clone());
    let field = NodeRef::<html::Input>::new();
    let moved = move |event: ev::Event| {
        let Ok(to) = event_target_value(&event).parse() else { return };
        let day = shown.scene.with_untracked(|scene| scene.snapped(Day(to)));
        store.dispatch(Action::DayReached(Some(day)));
        // Where the day stays the same nothing follows: the knob goes back by hand.
        if let Some(field) = field.get_untracked() {
            field.set_value(&day.0.to_string());
        }
    };
    let end = move |read: fn(&Track) -> Day| move || intl::day(track.with(read));
    view! {
        <div class="map__track">
            <Ticks track/>
            <input
                type="range"
                aria-label=words::AS_OF
                step="1"
                min=of_knob(0)
                max=of_knob(1)
                prop:value=of_knob(2)
                aria-valuetext=move || intl::day(day.get())
                node_ref=field
                on:input=moved
            />
            <div class="map__ends" aria-hidden="true"><span>{end(|track| track.first)}</span><span>{end(|track| track.last)}</span></div>
        </div>
    }
}

/// A tick for each day that the slider stops at; those of the record alone are marked apart.
#[component]
fn Ticks(
    /// The track.
    track: Memo<Track>,
) -> impl IntoView {
    let tick = |tick: &Tick| {
        let layer = if tick.is_reported { "reports" } else { "record" };
        view! { <path d=format!("M{} 0V10", tick.at) data-layer=layer></path> }
    };
    view! {
        <svg class="map__ticks" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            {move || track.with(|track| track.ticks.iter().map(tick).collect_view())}
        </svg>
    }
}

/// What the day shows, and the place that is open, in one line that is announced.
#[component]
fn Summary() -> impl IntoView {
    let shown = Shown::here();
    let open = move |scene: &Scene<'static>| {
        let capital = scene.capital(shown.atlas, shown.open.get()?);
        Some(words::capital(capital.name, capital.province, words::status_name(shown.atlas, capital.status)))
    };
    let words = shown.part(move |scene| {
        let told = scene.counts.told(shown.atlas).map(|(status, n)| (status, shown.of_status(status, n))).collect();
        let (sure, possible) = scene.counts.record;
        let record = words::by_record(shown.recorded(true, sure), shown.recorded(false, possible));
        words::summary(shown.atlas, scene.layer, told, record, shown.all(), &intl::day(scene.day), open(scene))
    });
    view! { <Status words/> }
}
