//! The views that come when they are first shown, and what is shown meanwhile.
use super::{concordance, figures, map, method, stances, timeline};
use crate::browser::idle::{has_worker, saves_data, when_idle};
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
        View::Documents => Ok(()),
        View::Concordance => fetch_concordance().await,
        View::Map => fetch_map().await,
        View::Stances => fetch_stances().await,
        View::Timeline => fetch_timeline().await,
        View::Figures => fetch_figures().await,
        View::Method => fetch_method().await,
    }
}

/// How far a view has come.
#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    Coming,
    Here,
    Missing,
}

/// A view that may have to come first.
#[component]
pub fn Lazy(
    /// Which.
    of: View,
) -> impl IntoView {
    let arrival = RwSignal::new(Arrival::Coming);
    ask(of, arrival);
    move || match arrival.get() {
        Arrival::Coming => view! { <Coming of/> }.into_any(),
        Arrival::Here => at_once(content(of)).and_then(Result::ok).into_any(),
        Arrival::Missing => view! { <DidNotCome of arrival/> }.into_any(),
    }
}

/// Asks for a view; one that is here already is shown without a word in between.
fn ask(view: View, arrival: RwSignal<Arrival>) {
    let arrived = |came: Result<(), Missing>| if came.is_ok() { Arrival::Here } else { Arrival::Missing };
    match at_once(fetch(view)) {
        Some(came) => arrival.set(arrived(came)),
        None => {
            arrival.set(Arrival::Coming);
            // Nobody waits any more where another view was opened meanwhile.
            spawn_local(async move { _ = arrival.try_set(arrived(fetch(view).await)) });
        }
    }
}

/// What stands in the place of a view while it comes.
#[component]
fn Coming(of: View) -> impl IntoView {
    view! {
        <section>
            <h1 class="view-title">{text::view(of)}</h1>
            <p role="status">{text::COMING}</p>
        </section>
    }
}

/// What stands there when it did not come.
#[component]
fn DidNotCome(of: View, arrival: RwSignal<Arrival>) -> impl IntoView {
    view! {
        <section>
            <h1 class="view-title">{text::view(of)}</h1>
            <div class="empty">
                <p role="alert">{text::MISSING_PART}</p>
                <button type="button" on:click=move |_| ask(of, arrival)>{text::TRY_AGAIN}</button>
            </div>
        </section>
    }
}
