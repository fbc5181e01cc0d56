//! Counts that are announced, and frames for what is wider than the screen.
use super::count::Sentence;
use crate::text::{self, counts::Said};
use leptos::prelude::*;

/// A count that is announced when it changes: the element stays, its words follow.
#[component]
pub fn Status(
    /// The words.
    #[prop(into)]
    words: Signal<Said>,
) -> impl IntoView {
    view! { <p class="count" role="status"><Sentence words/></p> }
}

/// What may be wider than the screen: it scrolls in a frame of its own, which says so where it does.
#[component]
pub fn Wide(
    /// Accessible name of the frame.
    name: &'static str,
    /// Class of the frame.
    #[prop(default = "wide")]
    class: &'static str,
    /// Content.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=class tabindex="0" role="group" aria-label=name>
            <p class="wide__hint">{text::WIDE}</p>
            {children()}
        </div>
    }
}
