//! Zoom and pan by wheel, fingers and mouse.
use crate::browser::pointer::{capture, pointer, wheel};
use atlas_core::geo::{Frame, Hand};
use leptos::ev::{PointerEvent, WheelEvent};
use leptos::prelude::*;

/// What a hand does to a frame.
#[derive(Clone, Copy)]
pub struct Gestures {
    frame: RwSignal<Frame>,
    hand: StoredValue<Hand>,
}

impl Gestures {
    /// A hand that moves a frame.
    pub fn new(frame: RwSignal<Frame>) -> Self {
        Self { frame, hand: StoredValue::new(Hand::default()) }
    }

    /// A pointer comes down.
    pub fn down(self, event: &PointerEvent) {
        if let Some(pointer) = pointer(event) {
            self.hand.update_value(|hand| hand.down(pointer));
        }
    }

    /// A pointer moves. The drawing gets all that it does from then on, wherever it goes.
    pub fn moved(self, event: &PointerEvent) {
        let Some(pointer) = pointer(event) else { return };
        let view = self.frame.get_untracked().view;
        if let Some(view) = self.hand.try_update_value(|hand| hand.moved(pointer, view)).flatten() {
            capture(event);
            self.frame.update(|frame| frame.view = view);
        }
    }

    /// A pointer goes.
    pub fn up(self, event: &PointerEvent) {
        self.hand.update_value(|hand| hand.up(event.pointer_id()));
    }

    /// The wheel turns. At the end of the zoom the page scrolls.
    pub fn turned(self, event: &WheelEvent) {
        let Some((factor, at)) = wheel(event) else { return };
        let view = self.frame.get_untracked().view;
        let zoomed = view.zoomed(factor, at);
        if zoomed != view {
            event.prevent_default();
            self.frame.update(|frame| frame.view = zoomed);
        }
    }
}
