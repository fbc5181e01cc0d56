//! Tables of what is on the screen, as files.
use super::hits::{Hits, hits};
use crate::browser::download;
use atlas_core::export::{About, Table};
use leptos::prelude::*;

/// A button that hands out a table.
#[component]
pub fn SaveTable(
    /// What the table is of; the file is named after it.
    what: &'static str,
    /// The words on the button.
    #[prop(into)]
    name: String,
    /// Makes the table.
    table: impl Fn() -> Table + 'static,
) -> impl IntoView {
    let hits = hits();
    view! { <button type="button" on:click=move |_| save(hits, what, &table())>{name}</button> }
}

fn save(hits: Hits, what: &'static str, table: &Table) {
    let atlas = hits.store.atlas;
    let filter = hits.store.now(|state| state.filter.clone());
    let options = hits.kwic.with_untracked(|kwic| kwic.pairs(true));
    let options: Vec<(String, String)> = options.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let name = format!("{what}-{}.csv", atlas.str(atlas.info().version));
    download::save(&name, &table.to_csv(&About::new(atlas, what, &filter, &options)));
}
