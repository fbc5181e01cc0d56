//! What a sheet of paper says of itself.
use crate::browser::{intl, location, shell};
use crate::state::store;
use crate::text;
use leptos::ev;
use leptos::prelude::*;

/// Which page of the web a printed sheet shows, printed when, from which data.
#[component]
pub fn PrintedFrom() -> impl IntoView {
    let atlas = store().atlas;
    let words = move || text::printed(&location::href(), &intl::today(), atlas.str(atlas.info().version));
    let shown = RwSignal::new(words());
    let listener = window_event_listener(ev::Custom::<web_sys::Event>::new("beforeprint"), move |_| {
        shown.set(words());
        // What the head of the first sheet says, the foot of each further one says too.
        shell::set_root_words("--from", &words());
    });
    on_cleanup(move || listener.remove());
    view! { <p class="paper">{shown}</p> }
}
