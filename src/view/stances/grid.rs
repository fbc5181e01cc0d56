//! A table of links as one stop of the Tab key: arrows go from link to link, and one listener serves them all.
use super::super::dom::El;
use super::super::shared::is_plain_click;
use crate::browser::keys::pressed;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Links in the cells of `table` bear `data-open`; a plain click on one calls back with what it says.
pub fn grid(table: El, open: impl Fn(&str) + 'static) -> El {
    let node = table.node().clone();
    if let Some(first) = node.query_selector("td [data-open]").ok().flatten() {
        let _ = first.set_attribute("tabindex", "0");
    }
    let table = table.on("click", move |event| {
        if let Some(opened) = link_of(&event).filter(|_| is_plain_click(&event)).and_then(|link| link.get_attribute("data-open")) {
            event.prevent_default();
            open(&opened);
        }
    });
    table.on("keydown", move |event| {
        let (Some((key, _)), Some(link)) = (pressed(&event), link_of(&event)) else { return };
        let Some(next) = link.closest("td").ok().flatten().and_then(|cell| step(&node, &cell, &key)) else { return };
        event.prevent_default();
        let _ = link.set_attribute("tabindex", "-1");
        let _ = next.set_attribute("tabindex", "0");
        if let Some(next) = next.dyn_ref::<HtmlElement>() {
            let _ = next.focus();
        }
    })
}

fn link_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("td [data-open]").ok().flatten()
}

fn link_in(cell: &Element) -> Option<Element> {
    cell.query_selector("[data-open]").ok().flatten()
}

/// The link that a key leads to; none where there is no further one.
fn step(table: &Element, cell: &Element, key: &str) -> Option<Element> {
    let along = |next: fn(&Element) -> Option<Element>| {
        let mut at = next(cell);
        while let Some(cell) = at {
            if let Some(link) = link_in(&cell) {
                return Some(link);
            }
            at = next(&cell);
        }
        None
    };
    match key {
        "ArrowRight" => along(Element::next_element_sibling),
        "ArrowLeft" => along(Element::previous_element_sibling),
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
