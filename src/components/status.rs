//! Counts that are announced, and frames for what is wider than the screen.
use super::count::Sentence;
use crate::browser::size::on_overflow;
use crate::text::{self, counts::Said};
use leptos::html;
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
    #[prop(into)]
    name: String,
    /// Class of the frame.
    #[prop(default = "wide")]
    class: &'static str,
    /// Content.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=class tabindex="0" role="group" aria-label=name>
            <WideHint/>
            {children()}
        </div>
    }
}

/// Says of the frame that it stands in that it scrolls sideways, where and while it does.
#[component]
pub fn WideHint() -> impl IntoView {
    let (hint, scrolls) = (NodeRef::<html::P>::new(), RwSignal::new(false));
    hint.on_load(move |hint| {
        // The frame may be gone when the browser has laid out the page.
        let say = move |is_wide| _ = scrolls.try_update(|scrolls| *scrolls = is_wide);
        StoredValue::new_local(hint.parent_element().and_then(|frame| on_overflow(&frame, say)));
    });
    view! { <p class="wide__hint" node_ref=hint hidden=move || !scrolls.get()>{text::WIDE}</p> }
}
