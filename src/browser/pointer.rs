//! Fingers, the mouse and its wheel over an element; positions are parts of its width and height.
use atlas_core::geo::Pointer;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

/// Where on the element that listens an event happened.
fn position(mouse: &MouseEvent) -> Option<(f64, f64)> {
    let element: Element = mouse.current_target()?.dyn_into().ok()?;
    let frame = element.get_bounding_client_rect();
    Some(((f64::from(mouse.client_x()) - frame.left()) / frame.width(), (f64::from(mouse.client_y()) - frame.top()) / frame.height()))
}

/// The pointer of an event.
pub fn pointer(event: &Event) -> Option<Pointer> {
    let pointer: &PointerEvent = event.dyn_ref()?;
    Some(Pointer { id: pointer.pointer_id(), at: position(pointer)? })
}

/// Of the things below a click the one whose middle is nearest; none for a key that clicks.
pub fn nearest(event: &Event, css: &str) -> Option<Element> {
    let mouse: &MouseEvent = event.dyn_ref()?;
    if mouse.detail() == 0 {
        return None;
    }
    let (x, y) = (mouse.client_x() as f32, mouse.client_y() as f32);
    let below = web_sys::window()?.document()?.elements_from_point(x, y);
    let things = below.iter().filter_map(|element| element.dyn_into::<Element>().ok());
    let distance = |element: &Element| {
        let frame = element.get_bounding_client_rect();
        f64::hypot(frame.left() + frame.width() / 2.0 - f64::from(x), frame.top() + frame.height() / 2.0 - f64::from(y))
    };
    let thing = things.filter_map(|element| Some((distance(&element), element.closest(css).ok()??)));
    thing.min_by(|(left, _), (right, _)| left.total_cmp(right)).map(|(_, thing)| thing)
}

/// From now on the element that listens gets all that a pointer does, wherever it goes.
pub fn capture(event: &Event) {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    if let (Some(element), Some(pointer)) = (element, event.dyn_ref::<PointerEvent>()) {
        let _ = element.set_pointer_capture(pointer.pointer_id());
    }
}

/// How much a wheel asks to come closer, and where.
pub fn wheel(event: &Event) -> Option<(f64, (f64, f64))> {
    let wheel: &WheelEvent = event.dyn_ref()?;
    Some((if wheel.delta_y() < 0.0 { 1.25 } else { 0.8 }, position(wheel)?))
}
