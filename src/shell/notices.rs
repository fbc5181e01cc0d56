//! What of the address or the query was not understood, or was understood otherwise than typed.
use crate::components::Link;
use crate::state::store;
use crate::text;
use atlas_core::query::{Notice, exactly, instead};
use atlas_core::state::Action;
use leptos::prelude::*;

/// The notices, announced when they change.
#[component]
pub fn Notices() -> impl IntoView {
    let store = store();
    let (answer, ignored) = (store.answer(), store.url_notices());
    let of_address =
        move || ignored.with(|notices| notices.iter().map(|notice| view! { <li>{text::url_notice(notice)}</li> }).collect_view());
    let of_query = move || answer.with(|answer| answer.notices.iter().map(query_notice).collect_view());
    view! { <ul class="notices" aria-live="polite">{of_address}{of_query}</ul> }
}

/// A notice on the query; what was searched beside or instead of the words typed can be declined.
fn query_notice(notice: &Notice) -> AnyView {
    let words = text::query_notice(notice);
    if let Notice::Like { word, others } = notice {
        let offer = |other: String| {
            let q = store().now(|state| instead(&state.filter.q, word, &other));
            view! { " " <Link action=Action::QueryChosen(q, None)>{other}</Link> }
        };
        return view! { <li>{words}{others.iter().cloned().map(offer).collect_view()}</li> }.into_any();
    }
    let (Notice::Corrected { from, .. } | Notice::Widened { word: from, .. }) = notice else {
        return view! { <li>{words}</li> }.into_any();
    };
    let exact = store().now(|state| exactly(&state.filter.q, from));
    let decline = text::exactly(from);
    view! { <li>{words} " " <Link action=Action::QueryChosen(exact, None)>{decline}</Link></li> }.into_any()
}
