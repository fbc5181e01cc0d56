//! Choices: order, context, window.
use super::Hits;
use crate::text::{self, concordance as words};
use crate::view::dom::{El, el};
use crate::view::stances::choice;
use atlas_core::query::{Context, SortKey, Window};
use atlas_core::state::Kwic;
use leptos::prelude::*;

/// Values with their names, in no group.
fn plain(values: impl Iterator<Item = (String, String)>) -> Vec<(&'static str, Vec<(String, String)>)> {
    vec![("", values.collect())]
}

/// The levels of sorting, and how much of the passage a line shows.
pub fn of_lines(hits: Hits) -> El {
    let levels = (0..Kwic::LEVELS).map(|level| {
        let none = (level > 0).then(|| (String::new(), words::NO_SORT.to_owned()));
        let keys = SortKey::ALL.iter().map(|key| (key.as_str().to_owned(), words::sort_key(*key).to_owned()));
        let value = move || hits.kwic.with(|kwic| kwic.sort.get(level).map_or_else(String::new, |key| key.as_str().to_owned()));
        let field = choice(words::SORT[level], plain(none.into_iter().chain(keys)), value, move |chosen| {
            hits.choose(|kwic| kwic.set_level(level, SortKey::parse(&chosen)));
        });
        // A level needs one above it.
        field.flag_of("hidden", move || hits.kwic.with(|kwic| level > kwic.sort.len()))
    });
    let contexts = Context::ALL.iter().map(|context| (context.as_str().to_owned(), words::context(*context).to_owned()));
    let value = move || hits.kwic.with(|kwic| kwic.context.as_str().to_owned());
    let context = choice(words::CONTEXT, plain(contexts), value, move |chosen| {
        hits.choose(|kwic| kwic.context = Context::parse(&chosen).unwrap_or(kwic.context));
    });
    el("div").class("choices").children(levels).child(context)
}

/// The window, and how often a collocate is to stand in it.
pub fn of_collocates(hits: Hits) -> El {
    let side = |name: &str, read: fn(Window) -> u8, write: fn(&mut Window, u8)| {
        let values = (0..=Window::WIDEST).map(|n| (n.to_string(), text::number(n.into())));
        choice(
            name,
            plain(values),
            move || read(hits.kwic.with(|kwic| kwic.window)).to_string(),
            move |chosen| {
                hits.choose(|kwic| write(&mut kwic.window, chosen.parse().unwrap_or(Window::WIDEST)));
            },
        )
    };
    let left = side(words::WINDOW_LEFT, |window| window.left, |window, n| window.left = n);
    let right = side(words::WINDOW_RIGHT, |window| window.right, |window, n| window.right = n);
    let values = Kwic::LEAST.iter().map(|least| (least.to_string(), text::number(*least as usize)));
    let least = choice(
        words::LEAST,
        plain(values),
        move || hits.kwic.with(|kwic| kwic.least).to_string(),
        move |chosen| {
            hits.choose(|kwic| kwic.least = chosen.parse().unwrap_or(kwic.least));
        },
    );
    el("div").class("choices").child(left).child(right).child(least)
}
