//! The views: one folder for each, and the one place that says which is open.
pub mod concordance;
pub mod documents;
pub mod figures;
pub mod map;
pub mod method;
pub mod stances;
pub mod timeline;

mod lazy;

pub use lazy::{prefetch, prefetch_when_idle};

use crate::state::store;
use atlas_core::state::View;
use leptos::prelude::*;

/// The view that is open.
#[component]
pub fn ViewPage() -> impl IntoView {
    let open = store().part(|state| state.view);
    let page = move || match open.get() {
        View::Documents => view! { <documents::DocumentsPage/> }.into_any(),
        view => view! { <lazy::Lazy of=view/> }.into_any(),
    };
    view! { <div>{page}</div> }
}
