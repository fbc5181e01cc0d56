//! Choices: order, context, window.
use super::hits::hits;
use crate::components::{Choices, SelectField};
use crate::text::{self, concordance as words};
use atlas_core::query::{Context, SortKey, Window};
use atlas_core::state::Kwic;
use leptos::prelude::*;

/// Values with their names, in no group.
fn plain(values: impl Iterator<Item = (String, String)>) -> Choices {
    vec![("", values.collect())]
}

/// The levels of sorting, and how much of the passage a line shows.
#[component]
pub fn LineChoices() -> impl IntoView {
    let hits = hits();
    let contexts = Context::ALL.iter().map(|context| (context.as_str().to_owned(), words::context(*context).to_owned()));
    let value = move || hits.kwic.with(|kwic| kwic.context.as_str().to_owned());
    let chosen = move |chosen: String| hits.choose(|kwic| kwic.context = Context::parse(&chosen).unwrap_or(kwic.context));
    view! {
        <div class="choices">
            {(0..Kwic::LEVELS).map(|level| view! { <SortLevel level/> }).collect_view()}
            <SelectField name=words::CONTEXT choices=plain(contexts) value=Signal::derive(value) chosen/>
        </div>
    }
}

/// What lines are sorted by at a level.
#[component]
fn SortLevel(
    /// Which, from 0.
    level: usize,
) -> impl IntoView {
    let hits = hits();
    let none = (level > 0).then(|| (String::new(), words::NO_SORT.to_owned()));
    let keys = SortKey::ALL.iter().map(|key| (key.as_str().to_owned(), words::sort_key(*key).to_owned()));
    let value = move || hits.kwic.with(|kwic| kwic.sort.get(level).map_or_else(String::new, |key| key.as_str().to_owned()));
    let chosen = move |chosen: String| hits.choose(|kwic| kwic.set_level(level, SortKey::parse(&chosen)));
    // A level needs one above it.
    let hidden = move || hits.kwic.with(|kwic| level > kwic.sort.len());
    view! {
        <SelectField
            name=words::SORT[level]
            choices=plain(none.into_iter().chain(keys))
            value=Signal::derive(value)
            chosen
            hidden=Signal::derive(hidden)
        />
    }
}

/// The window, and how often a collocate is to stand in it.
#[component]
pub fn WindowChoices() -> impl IntoView {
    view! {
        <div class="choices">
            <NumberField
                name=words::WINDOW_LEFT
                numbers=(0..=Window::WIDEST).map(u32::from).collect()
                read=|kwic: &Kwic| kwic.window.left.into()
                write={|kwic, n| kwic.window.left = n as u8}
            />
            <NumberField
                name=words::WINDOW_RIGHT
                numbers=(0..=Window::WIDEST).map(u32::from).collect()
                read=|kwic: &Kwic| kwic.window.right.into()
                write={|kwic, n| kwic.window.right = n as u8}
            />
            <NumberField
                name=words::LEAST
                numbers=Kwic::LEAST.to_vec()
                read=|kwic: &Kwic| kwic.least
                write={|kwic, n| kwic.least = n}
            />
        </div>
    }
}

/// A field to choose a number.
#[component]
fn NumberField(
    /// Its label.
    name: &'static str,
    /// What there is to choose.
    numbers: Vec<u32>,
    /// The number chosen.
    read: fn(&Kwic) -> u32,
    /// Chooses one of the numbers.
    write: fn(&mut Kwic, u32),
) -> impl IntoView {
    let hits = hits();
    let choices = plain(numbers.iter().map(|n| (n.to_string(), text::number(*n as usize))));
    let value = move || hits.kwic.with(read).to_string();
    let chosen = move |chosen: String| {
        if let Some(n) = chosen.parse().ok().filter(|n| numbers.contains(n)) {
            hits.choose(|kwic| write(kwic, n));
        }
    };
    view! { <SelectField name choices value=Signal::derive(value) chosen/> }
}
