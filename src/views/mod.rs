//! The views: one folder for each, and the one place that says which is open.
pub mod concordance;
pub mod documents;
pub mod figures;
pub mod method;
pub mod stances;
pub mod timeline;

use crate::state::store;
use crate::view::dom::El;
use atlas_core::state::View;
use leptos::html;
use leptos::prelude::*;

/// The view that is open.
#[component]
pub fn ViewPage() -> impl IntoView {
    let open = store().part(|state| state.view);
    let page = move || match open.get() {
        View::Documents => view! { <documents::DocumentsPage/> }.into_any(),
        View::Concordance => view! { <concordance::ConcordancePage/> }.into_any(),
        View::Map => old(crate::view::map::map()),
        View::Stances => view! { <stances::StancesView/> }.into_any(),
        View::Timeline => view! { <timeline::TimelinePage/> }.into_any(),
        View::Figures => view! { <figures::FiguresPage/> }.into_any(),
        View::Method => view! { <method::MethodPage/> }.into_any(),
    };
    view! { <div>{page}</div> }
}

/// A view that is not ported yet.
pub fn old(page: El) -> AnyView {
    let host = NodeRef::<html::Div>::new();
    host.on_load(move |host| _ = host.append_child(page.node()));
    view! { <div node_ref=host></div> }.into_any()
}
