//! Elements of the page, built by calls. Text is always a text node, so nothing from a corpus is ever markup.
//!
//! Signals, memos, effects and owners are Leptos'. Its `view!` macro makes a type for every shape of markup, which for
//! this page weighs more than the corpus and its index; here every element has one type. ARCHITECTURE.md has the bytes.
pub use crate::reactive::follow;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, Node};

/// An element under construction. What follows the state lives as long as the owner in which it is built.
#[derive(Clone)]
pub struct El(Element);

const SVG: &str = "http://www.w3.org/2000/svg";

/// An HTML element.
pub fn el(tag: &str) -> El {
    El(document().create_element(tag).expect("the tag names of the views are valid"))
}

/// An SVG element.
pub fn svg(tag: &str) -> El {
    El(document().create_element_ns(Some(SVG), tag).expect("the tag names of the views are valid"))
}

/// Leaves its element with its owner: of several that an event reaches, the first may take the page apart.
struct Listener {
    element: Element,
    event: String,
    listener: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.element.remove_event_listener_with_callback(&self.event, self.listener.as_ref().unchecked_ref());
    }
}

/// Puts a value, or its absence, into the page.
type Write = Box<dyn Fn(Option<&str>)>;

/// Follows a value and writes it when it has changed: a browser lays out again what is written, changed or not. Boxed, so
/// that what is written here stands in the program once.
fn follow_value(read: Box<dyn Fn() -> Option<String>>, write: Write) {
    let mut last = None;
    follow(Box::new(move || {
        let value = read();
        if last.as_ref() != Some(&value) {
            write(value.as_deref());
            last = Some(value);
        }
    }));
}

fn follow_children(element: Element, children: Box<dyn Fn() -> Vec<El>>) {
    follow(Box::new(move || {
        let children = children();
        element.set_text_content(None);
        children.iter().for_each(|child| _ = element.append_child(&child.0));
    }));
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

impl El {
    /// An element that stands in the page already.
    pub fn in_page(id: &str) -> Option<Self> {
        document().get_element_by_id(id).map(Self)
    }

    /// The browser's element.
    pub fn node(&self) -> &Element {
        &self.0
    }

    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    pub fn attr(self, name: &str, value: &str) -> Self {
        set_attribute(&self.0, name, Some(value));
        self
    }

    /// Writes an attribute now, or takes it away.
    pub fn set(&self, name: &str, value: Option<&str>) {
        set_attribute(&self.0, name, value);
    }

    /// Writes a text now; it is all that the element holds.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// An attribute that is there or not.
    pub fn flag(self, name: &str, on: bool) -> Self {
        set_attribute(&self.0, name, on.then_some(""));
        self
    }

    /// An attribute that follows the state.
    pub fn attr_of(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        let element = self.0.clone();
        follow_value(Box::new(value), Box::new(move |value| set_attribute(&element, name, value)));
        self
    }

    /// An attribute that is there or not, following the state.
    pub fn flag_of(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        self.attr_of(name, move || on().then(String::new))
    }

    /// A property (`value`, `checked`, `open`) that follows the state.
    pub fn prop_of(self, name: &'static str, value: impl Fn() -> JsValue + 'static) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || {
            let _ = js_sys::Reflect::set(&element, &JsValue::from_str(name), &value());
        }));
        self
    }

    /// Text at the end.
    pub fn text(self, text: &str) -> Self {
        self.append(&document().create_text_node(text));
        self
    }

    /// Text that follows the state; it is all that the element holds.
    pub fn text_of(self, text: impl Fn() -> String + 'static) -> Self {
        let element = self.0.clone();
        follow_value(Box::new(move || Some(text())), Box::new(move |text| element.set_text_content(text)));
        self
    }

    pub fn child(self, child: El) -> Self {
        self.append(&child.0);
        self
    }

    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().for_each(|child| self.append(&child.0));
        self
    }

    /// Children that follow the state; they are all that the element holds. What they followed ends when they go.
    pub fn children_of(self, children: impl Fn() -> Vec<El> + 'static) -> Self {
        follow_children(self.0.clone(), Box::new(children));
        self
    }

    /// Calls back on an event, for as long as the owner lives.
    pub fn on(self, event: &str, call: impl FnMut(Event) + 'static) -> Self {
        let boxed: Box<dyn FnMut(Event)> = Box::new(call);
        let listener = Closure::wrap(boxed);
        let _ = self.0.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        StoredValue::new_local(Listener { element: self.0.clone(), event: event.to_owned(), listener });
        self
    }

    fn append(&self, node: &Node) {
        let _ = self.0.append_child(node);
    }
}
