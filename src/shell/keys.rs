//! Keys that do, wherever the focus is, what a link or a button of the page does.
use crate::browser::page::{FIELDS, ROWS, all, click, first, focused, go, has_open_popover};
use crate::settings::SHORTCUTS;
use atlas_core::state::Shortcut;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement};

/// Listens for as long as the owner lives.
pub fn listen_to_keys() {
    let listener = window_event_listener(ev::keydown, |event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if is_free(&event) && !is_in(&target, FIELDS) && !has_open_popover() && press(&event.key(), &target) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether nothing else has claimed the key.
fn is_free(event: &ev::KeyboardEvent) -> bool {
    !event.ctrl_key() && !event.alt_key() && !event.meta_key() && !event.default_prevented()
}

fn is_in(target: &Element, selector: &str) -> bool {
    target.closest(selector).ok().flatten().is_some()
}

/// Whether the key did something.
fn press(key: &str, target: &Element) -> bool {
    let Some(shortcut) = Shortcut::of_key(key) else { return false };
    if shortcut.is_optional() && SHORTCUTS.is("off") {
        return false;
    }
    match shortcut {
        Shortcut::Leave => leave(target),
        Shortcut::Search => go(first("#search")),
        Shortcut::Keys => show_keys(),
        Shortcut::Next => step(true),
        Shortcut::Previous => step(false),
        Shortcut::Open(view) => open(view),
    }
}

/// Folds what holds the focus, else follows the link that leads out of what is open.
fn leave(target: &Element) -> bool {
    match target.closest("main details[open]").ok().flatten().and_then(|details| details.dyn_into::<HtmlDetailsElement>().ok()) {
        Some(details) => {
            details.set_open(false);
            go(details.first_element_child())
        }
        None => click(first("main [data-out]")),
    }
}

fn show_keys() -> bool {
    let Some(keys) = first("#keys").and_then(|keys| keys.dyn_into::<HtmlElement>().ok()) else { return false };
    let _ = keys.show_popover();
    go(Some(keys.into()))
}

fn open(nth: usize) -> bool {
    click(all(".views a").into_iter().nth(nth)) && go(first("main"))
}

/// To the next or previous result, entry or row; in a report with hits to the next or previous hit.
fn step(forward: bool) -> bool {
    let hits = all("main .hitbar:not([hidden]) button");
    if !hits.is_empty() {
        click(hits.into_iter().nth(usize::from(forward)));
        return true;
    }
    let rows = all(ROWS);
    let focus = focused();
    let at = rows.iter().rposition(|row| row.contains(focus.as_deref()));
    let reach = |row: &Element| go(row.query_selector("a, button, summary").ok().flatten());
    match forward {
        true => rows.iter().skip(at.map_or(0, |at| at + 1)).any(reach),
        false => rows.iter().take(at.unwrap_or(0)).rev().any(reach),
    }
}
