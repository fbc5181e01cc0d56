//! The views that come when they are first shown.
use super::{concordance, documents, figures, map, method, stances, timeline};
use crate::browser::idle::{has_worker, saves_data, when_idle};
use crate::components::Late;
use crate::parts::{Missing, at_once, in_part};
use crate::text;
use atlas_core::state::View;
use leptos::prelude::*;
use leptos::task::spawn_local;

in_part! { concordance fetched by fetch_concordance: fn concordance() -> AnyView { view! { <concordance::ConcordancePage/> }.into_any() } }
in_part! { map fetched by fetch_map: fn map() -> AnyView { view! { <map::MapPage/> }.into_any() } }
in_part! { stances fetched by fetch_stances: fn stances() -> AnyView { view! { <stances::StancesView/> }.into_any() } }
in_part! { more fetched by fetch_timeline: fn timeline() -> AnyView { view! { <timeline::TimelinePage/> }.into_any() } }
in_part! { more fetched by fetch_figures: fn figures() -> AnyView { view! { <figures::FiguresPage/> }.into_any() } }
in_part! { more fetched by fetch_method: fn method() -> AnyView { view! { <method::MethodPage/> }.into_any() } }

/// The content of a view; nothing for Documents, whose front page is in the program.
async fn content(view: View) -> Result<AnyView, Missing> {
    match view {
        View::Documents => Ok(().into_any()),
        View::Concordance => concordance().await,
        View::Map => map().await,
        View::Stances => stances().await,
        View::Timeline => timeline().await,
        View::Figures => figures().await,
        View::Method => method().await,
    }
}

/// Fetches a view that is likely to be opened. What does not come is asked for again when it is shown.
pub fn prefetch(view: View) {
    if !saves_data() {
        spawn_local(async move { _ = fetch(view).await });
    }
}

/// Fetches all views, one after the other, once the browser has nothing else to do. Only where no worker stores the whole site ahead:
/// beside it this would be done twice, and Chromium 156 then left the worker of a newer release waiting after a reload.
pub fn prefetch_when_idle() {
    when_idle(|| {
        if !saves_data() && !has_worker() {
            spawn_local(async {
                for view in View::ALL {
                    _ = fetch(*view).await;
                }
            });
        }
    });
}

async fn fetch(view: View) -> Result<(), Missing> {
    match view {
        View::Documents => documents::fetch_reading().await,
        View::Concordance => fetch_concordance().await,
        View::Map => fetch_map().await,
        View::Stances => fetch_stances().await,
        View::Timeline => fetch_timeline().await,
        View::Figures => fetch_figures().await,
        View::Method => fetch_method().await,
    }
}

/// A view that may have to come first.
#[component]
pub fn Lazy(
    /// Which.
    of: View,
) -> impl IntoView {
    let content = move || at_once(content(of)).and_then(Result::ok);
    view! { <Late title=text::view(of) fetch=move || fetch(of) content/> }
}
