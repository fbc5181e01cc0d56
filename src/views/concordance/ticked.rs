//! The boxes that tick lines, and what can be taken away of those that are ticked.
use super::hits::hits;
use super::save::SaveTable;
use crate::browser::{clipboard, shell};
use crate::reactive::memo;
use crate::text::concordance as words;
use atlas_core::export::{concordance_table, concordance_text};
use atlas_core::query::arranged;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;

/// How many lines are ticked, and what can be done with them.
#[component]
pub fn Ticked() -> impl IntoView {
    let hits = hits();
    let rows = hits.ticks.rows;
    // What became of a copy.
    let told = RwSignal::new("");
    let count = move || {
        let n = rows.with(BTreeSet::len);
        if n == 0 { String::new() } else { words::ticked(n, hits.lines.with(|lines| lines.len())) }
    };
    // Also those that a collocate leaves out at the moment.
    let order = move || {
        let order = hits
            .lines
            .with_untracked(|lines| hits.kwic.with_untracked(|kwic| arranged(hits.store.atlas, hits.words, lines, &kwic.sort, None)));
        rows.with_untracked(|rows| order.into_iter().filter(|row| rows.contains(row)).collect::<Vec<_>>())
    };
    let table = move || hits.lines.with_untracked(|lines| concordance_table(hits.store.atlas, lines, &order()));
    let copy = move |_| {
        let context = hits.kwic.with_untracked(|kwic| kwic.context);
        let text = hits.lines.with_untracked(|lines| concordance_text(hits.store.atlas, lines, &order(), context));
        spawn_local(async move { told.set(if clipboard::copy(&text).await { words::COPIED } else { words::NOT_COPIED }) });
    };
    let clear = move |_| {
        hits.ticks.clear();
        // The button is gone then.
        shell::focus("lines");
    };
    view! {
        <div class="kwic__ticked">
            <p aria-live="polite">{count}</p>
            <div class="downloads__files" hidden=move || rows.with(BTreeSet::is_empty)>
                <SaveTable what="concordance-ticked" name=words::TICKED_AS_CSV table/>
                <button type="button" on:click=copy>{words::COPY_TICKED}</button>
                <button type="button" on:click=clear>{words::CLEAR_TICKS}</button>
                <span role="alert">{told}</span>
            </div>
        </div>
    }
}

/// The box that ticks a line.
#[component]
pub fn Tick(
    /// The row of the line.
    row: usize,
    /// Which line it is, in words.
    label: String,
) -> impl IntoView {
    let ticks = hits().ticks;
    let is_ticked = memo(move || ticks.rows.with(|rows| rows.contains(&row)));
    view! { <input type="checkbox" aria-label=label prop:checked=is_ticked on:change=move |_| ticks.toggle(row)/> }
}
