//! The views: one folder for each, and the one place that says which is open.
pub mod concordance;
pub mod documents;
pub mod figures;
pub mod map;
pub mod method;
pub mod stances;
pub mod timeline;

use crate::state::store;
use atlas_core::state::View;
use leptos::prelude::*;

/// The view that is open.
#[component]
pub fn ViewPage() -> impl IntoView {
    let open = store().part(|state| state.view);
    let page = move || match open.get() {
        View::Documents => view! { <documents::DocumentsPage/> }.into_any(),
        View::Concordance => view! { <concordance::ConcordancePage/> }.into_any(),
        View::Map => view! { <map::MapPage/> }.into_any(),
        View::Stances => view! { <stances::StancesView/> }.into_any(),
        View::Timeline => view! { <timeline::TimelinePage/> }.into_any(),
        View::Figures => view! { <figures::FiguresPage/> }.into_any(),
        View::Method => view! { <method::MethodPage/> }.into_any(),
    };
    view! { <div>{page}</div> }
}
