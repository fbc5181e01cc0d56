//! A table of links as one stop of the Tab key: arrows go from link to link, and one listener serves them all.
//!
//! Both on purpose. A reader with a keyboard would otherwise press Tab several hundred times to get past the table; and the
//! matrix is built whole whenever a filter changes, so that hundreds of listeners would be made and dropped each time. Which link
//! is the stop is known by its `tabindex` alone.
use crate::browser::keys::pressed;
use crate::components::is_plain_click;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The table. Links in its cells bear `data-open`, one of them `tabindex="0"` and the others `-1`.
#[component]
pub fn Grid(
    /// Class of the table.
    class: &'static str,
    /// Accessible name.
    name: &'static str,
    /// Called at a plain click on a link, with what its `data-open` says.
    open: impl Fn(&str) + 'static,
    /// Head and rows.
    children: Children,
) -> impl IntoView {
    let table = NodeRef::<html::Table>::new();
    let clicked = move |event: MouseEvent| {
        let opened = link_of(&event).filter(|_| is_plain_click(&event)).and_then(|link| link.get_attribute("data-open"));
        if let Some(opened) = opened {
            event.prevent_default();
            open(&opened);
        }
    };
    let key_pressed = move |event: KeyboardEvent| {
        if table.get_untracked().is_some_and(|table| go(&table, &event)) {
            event.prevent_default();
        }
    };
    view! { <table node_ref=table class=class aria-label=name on:click=clicked on:keydown=key_pressed>{children()}</table> }
}

/// Goes to the link that a key leads to; says whether there is one.
fn go(table: &Element, event: &KeyboardEvent) -> bool {
    let (Some((key, _)), Some(link)) = (pressed(event), link_of(event)) else { return false };
    let Some(next) = link.closest("td").ok().flatten().and_then(|cell| step(table, &cell, &key)) else { return false };
    let _ = link.set_attribute("tabindex", "-1");
    let _ = next.set_attribute("tabindex", "0");
    if let Some(next) = next.dyn_ref::<HtmlElement>() {
        let _ = next.focus();
    }
    true
}

fn link_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("td [data-open]").ok().flatten()
}

fn link_in(cell: &Element) -> Option<Element> {
    cell.query_selector("[data-open]").ok().flatten()
}

/// The link that a key leads to; none where there is no further one.
fn step(table: &Element, cell: &Element, key: &str) -> Option<Element> {
    match key {
        "ArrowRight" => along(cell, Element::next_element_sibling),
        "ArrowLeft" => along(cell, Element::previous_element_sibling),
        "Home" => cell.parent_element().and_then(|row| link_in(&row)),
        "ArrowDown" | "ArrowUp" => {
            let row = cell.parent_element()?;
            let column = (0..row.children().length()).position(|at| row.children().item(at).as_ref() == Some(cell))?;
            let rows = table.query_selector_all("tr:not([hidden])").ok()?;
            let rows: Vec<Element> = (0..rows.length()).filter_map(|at| rows.item(at)?.dyn_into().ok()).collect();
            let at = rows.iter().position(|other| *other == row)?;
            let link = |row: &Element| row.children().item(column as u32).and_then(|cell| link_in(&cell));
            if key == "ArrowDown" { rows[at + 1..].iter().find_map(link) } else { rows[..at].iter().rev().find_map(link) }
        }
        _ => None,
    }
}

/// The link in the nearest cell of the row that has one.
fn along(cell: &Element, next: fn(&Element) -> Option<Element>) -> Option<Element> {
    std::iter::successors(next(cell), next).find_map(|cell| link_in(&cell))
}
