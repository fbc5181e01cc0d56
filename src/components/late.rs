//! Content that may have to come first: what is shown meanwhile, and what when it does not come.
use crate::parts::{Missing, at_once};
use crate::text;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far content has come.
#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    Coming,
    Here,
    Missing,
}

/// Content that lies in a part of the program.
#[component]
pub fn Late<F, R, C>(
    /// Its heading, where nothing else is on the page meanwhile.
    #[prop(optional, into)]
    title: Option<&'static str>,
    /// Fetches the part.
    fetch: F,
    /// The content, once the part is here.
    content: C,
) -> impl IntoView
where
    F: Fn() -> R + Copy + Send + Sync + 'static,
    R: Future<Output = Result<(), Missing>> + 'static,
    C: Fn() -> Option<AnyView> + Send + 'static,
{
    let arrival = RwSignal::new(Arrival::Coming);
    ask(fetch, arrival);
    let heading = move || title.map(|title| view! { <h1 class="view-title">{title}</h1> });
    move || match arrival.get() {
        Arrival::Coming => view! { <section>{heading()}<p role="status">{text::COMING}</p></section> }.into_any(),
        Arrival::Here => content().into_any(),
        Arrival::Missing => {
            let again = move |_| ask(fetch, arrival);
            view! {
                <section>
                    {heading()}
                    <div class="empty">
                        <p role="alert">{text::MISSING_PART}</p>
                        <button type="button" on:click=again>{text::TRY_AGAIN}</button>
                    </div>
                </section>
            }
            .into_any()
        }
    }
}

/// Asks for a part; what is here already is shown without a word in between.
fn ask<R: Future<Output = Result<(), Missing>> + 'static>(fetch: impl Fn() -> R, arrival: RwSignal<Arrival>) {
    let arrived = |came: Result<(), Missing>| if came.is_ok() { Arrival::Here } else { Arrival::Missing };
    match at_once(fetch()) {
        Some(came) => arrival.set(arrived(came)),
        None => {
            arrival.set(Arrival::Coming);
            let coming = fetch();
            // Nobody waits any more where something else was opened meanwhile.
            spawn_local(async move { _ = arrival.try_set(arrived(coming.await)) });
        }
    }
}
