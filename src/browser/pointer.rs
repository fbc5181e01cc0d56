//! Fingers, the mouse and its wheel over an element; positions are parts of its width and height.
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

/// A finger or the mouse.
#[derive(Clone, Copy)]
pub struct Pointer {
    /// Which.
    pub id: i32,
    /// Part of the width, part of the height.
    pub at: (f64, f64),
}

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
