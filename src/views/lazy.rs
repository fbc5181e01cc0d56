//! The views that come when they are first shown, and what is shown meanwhile.
use super::{concordance, figures, map, method, stances, timeline};
use crate::browser::idle::{saves_data, when_idle};
use crate::parts::{Missing, in_part};
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

/// The content of a view; nothing for the one that is in the program.
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

/// Fetches all views, one after the other, once the browser has nothing else to do.
pub fn prefetch_when_idle() {
    when_idle(|| {
        if !saves_data() {
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
        View::Documents => Ok(()),
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
    let attempts = RwSignal::new(1);
    let content = move || {
        attempts.track();
        // Within the owner of this place, so that the view finds its context and is cleaned up with it.
        Suspend::new(async move { content(of).await.unwrap_or_else(|_| view! { <DidNotCome of attempts/> }.into_any()) })
    };
    view! { <Suspense fallback=move || view! { <Coming of/> }>{content}</Suspense> }
}

/// What stands in the place of a view while it comes.
#[component]
fn Coming(of: View) -> impl IntoView {
    view! {
        <section class="coming">
            <h1 class="view-title">{text::view(of)}</h1>
            <p role="status">{text::COMING}</p>
        </section>
    }
}

/// What stands there when it did not come.
#[component]
fn DidNotCome(of: View, attempts: RwSignal<u32>) -> impl IntoView {
    view! {
        <section class="coming">
            <h1 class="view-title">{text::view(of)}</h1>
            <p role="alert">{text::MISSING_PART}</p>
            <button type="button" on:click=move |_| attempts.update(|n| *n += 1)>{text::TRY_AGAIN}</button>
        </section>
    }
}
