//! How wide an element is, now and whenever that changes.
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// Calls back with the width in pixels, first before the element is painted, until what comes back is dropped.
pub fn on_width(element: &Element, call: impl Fn(f64) + 'static) -> Option<Watch> {
    let watched = element.clone();
    let boxed: Box<dyn Fn()> = Box::new(move || call(f64::from(watched.client_width())));
    let callback = Closure::wrap(boxed);
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watch { observer, _callback: callback })
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
