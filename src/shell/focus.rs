//! Where the focus goes when the focused element is removed, and where a followed link leaves the reader.
use crate::browser::page::{all, first, focused, go};
use crate::browser::{location, shell};
use crate::components::is_plain_click;
use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::ev;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit, MutationRecord, Node, UrlSearchParams};

/// A link within the page.
const LINK: &str = "a[href^='?']";

/// Follows clicks and the focus for as long as the owner lives.
pub fn keep_focus() {
    // Before the link's own listener, which changes the page.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let clicks = EventListener::new_with_options(&window(), "click", options, |event| {
        if let Some(event) = event.dyn_ref::<ev::MouseEvent>().filter(|event| is_plain_click(event)) {
            follow(event);
        }
    });
    let held = Rc::new(RefCell::new(None::<Element>));
    let holds = held.clone();
    let focus = EventListener::new(&window(), "focusin", move |event| {
        *holds.borrow_mut() = event.target().and_then(|target| target.dyn_into().ok());
    });
    StoredValue::new_local((clicks, focus, Watch::new(held)));
}

/// Closing something returns the focus to the link that opened it; a new page starts at the top.
fn follow(event: &ev::MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(link) = target.and_then(|target| target.closest(LINK).ok().flatten()) else { return };
    let (head, left) = (first("main h1"), location::query());
    shell::after_layout(move || {
        if link.has_attribute("data-out") {
            _ = go(opener(&left)) || go(first("main"));
        } else if first("main h1") != head {
            shell::scroll_to_top();
        }
    });
}

/// The link to an address, whatever the order of its keys; else one to the same thing, for links to passages have no search.
fn opener(query: &str) -> Option<Element> {
    let params = |query: &str| UrlSearchParams::new_with_str(query).ok();
    let asked = |query: &str| {
        let params = params(query)?;
        params.sort().ok()?;
        params.to_string().as_string()
    };
    let thing = |query: &str| params(query)?.get("id");
    let links = all(&format!("main {LINK}"));
    let find = |read: &dyn Fn(&str) -> Option<String>| {
        let wanted = read(query)?;
        links.iter().find(|link| link.get_attribute("href").and_then(|href| read(&href)).as_ref() == Some(&wanted)).cloned()
    };
    find(&asked).or_else(|| find(&thing))
}

/// A watch over what is taken out of the page.
struct Watch {
    observer: Option<MutationObserver>,
    _callback: Closure<dyn Fn(js_sys::Array)>,
}

impl Watch {
    fn new(held: Rc<RefCell<Option<Element>>>) -> Self {
        let callback = Closure::<dyn Fn(js_sys::Array)>::new(move |changes: js_sys::Array| {
            let held = held.borrow().clone().filter(|held| !held.is_connected());
            let body = document().body().map(Element::from);
            if let Some(held) = held.filter(|_| focused() == body) {
                give_back(&held, &changes);
            }
        });
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok();
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        if let (Some(observer), Some(app)) = (&observer, first("#app")) {
            let _ = observer.observe_with_options(&app, &options);
        }
        Self { observer, _callback: callback }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// A removed button passes the focus to the button that replaces it; otherwise it goes to the main content.
fn give_back(held: &Element, changes: &js_sys::Array) {
    let removed = |change: &MutationRecord| -> Vec<Node> {
        let nodes = change.removed_nodes();
        (0..nodes.length()).filter_map(|at| nodes.item(at)).collect()
    };
    let mut changes = changes.iter().map(|change| change.unchecked_into::<MutationRecord>());
    let Some(change) = changes.find(|change| removed(change).iter().any(|node| node.contains(Some(held)))) else { return };
    let gone: Vec<Element> = removed(&change).iter().flat_map(buttons).collect();
    let here = change.target().map(|target| buttons(&target)).unwrap_or_default();
    let row = gone.iter().position(|button| button == held);
    let next = row.and_then(|row| here.get(row.min(here.len().saturating_sub(1))).cloned());
    if let Some(next) = next.or_else(|| first("main")) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = next.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    }
}

/// A button itself, or the buttons in an element.
fn buttons(node: &Node) -> Vec<Element> {
    let Some(element) = node.dyn_ref::<Element>() else { return Vec::new() };
    if element.local_name() == "button" {
        return vec![element.clone()];
    }
    let Ok(list) = element.query_selector_all("button") else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}
