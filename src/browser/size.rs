//! How wide an element is, and whether it scrolls sideways, now and whenever that changes.
use super::shell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// Calls back with the width in pixels as it would be at the usual size of text, so that what is drawn by it grows with the
/// text; first before the element is painted, until what comes back is dropped.
pub fn on_width(element: &Element, call: impl Fn(f64) + 'static) -> Option<Watch> {
    let watched = element.clone();
    let boxed: Box<dyn Fn()> = Box::new(move || call(f64::from(watched.client_width()) * USUAL / text_size()));
    let callback = Closure::wrap(boxed);
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watch { observer, _callback: callback })
}

/// Calls back with whether an element scrolls sideways, now and whenever its width or that of its content changes, until what comes
/// back is dropped. Content that is put there later is not watched.
pub fn on_overflow(element: &Element, call: impl Fn(bool) + 'static) -> Option<Watch> {
    let (watched, call) = (element.clone(), Rc::new(call));
    // What is told may change the layout, which an observer must not do while it is called.
    let boxed: Box<dyn Fn()> = Box::new(move || {
        let (watched, call) = (watched.clone(), Rc::clone(&call));
        shell::after_layout(move || call(watched.scroll_width() > watched.client_width() + 1));
    });
    let callback = Closure::wrap(boxed);
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    let children = element.children();
    (0..children.length()).filter_map(|at| children.item(at)).for_each(|child| observer.observe(&child));
    Some(Watch { observer, _callback: callback })
}

/// Size of text in pixels where nobody has chosen another.
const USUAL: f64 = 16.0;

/// The size of text of the page in pixels.
fn text_size() -> f64 {
    let root = || web_sys::window()?.document()?.document_element();
    let style = root().and_then(|root| web_sys::window()?.get_computed_style(&root).ok()?);
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    // The code that reads numbers stays out of the program.
    size.map(|size| js_sys::Number::parse_float(&size)).filter(|size| *size > 0.0).unwrap_or(USUAL)
}

/// A watch over an element's width.
pub struct Watch {
    observer: ResizeObserver,
    _callback: Closure<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
