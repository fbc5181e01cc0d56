//! Links that change the state instead of loading the page.
use crate::reactive::memo;
use crate::state::{Store, store};
use atlas_core::model::ActorId;
use atlas_core::query::Facet;
use atlas_core::state::{Action, Selection};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A link with the address of what it leads to. A plain click changes the state; with a modifier key the browser goes its own way.
/// The address of a passage has no search, which a click keeps.
#[component]
pub fn Link(
    /// What a click does.
    action: Action,
    /// Class of the element.
    #[prop(optional, into)]
    class: Option<&'static str>,
    /// Id of the element.
    #[prop(optional, into)]
    id: Option<String>,
    /// Accessible name, where the content does not say enough.
    #[prop(optional, into)]
    label: Option<String>,
    /// What of several links is open: `page`, `true`, `location`.
    #[prop(optional, into)]
    current: Option<Signal<Option<&'static str>>>,
    /// Whether the link leads out of what is open; Escape follows it.
    #[prop(optional)]
    out: bool,
    /// Content.
    children: Children,
) -> impl IntoView {
    let store = store();
    view! {
        <a
            class=class
            id=id
            href=href_of(store, action.clone())
            aria-label=label
            aria-current=move || current.and_then(|current| current.get())
            data-out=out.then_some("")
            on:click=move |event| follow(store, &event, &action)
        >
            {children()}
        </a>
    }
}

/// The address of the state after an action.
pub fn href_of(store: Store, action: Action) -> Memo<String> {
    memo(move || store.link_to(action.clone()))
}

/// Does what a link says, unless the click asks for a new tab or the like.
pub fn follow(store: Store, event: &MouseEvent, action: &Action) {
    if is_plain_click(event) {
        event.prevent_default();
        store.dispatch(action.clone());
    }
}

/// Whether a click asks for nothing but to follow a link here.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key()
}

/// The name of an actor; it leads to the actor's page.
#[component]
pub fn ActorLink(
    /// Who.
    actor: ActorId,
) -> impl IntoView {
    view! { <Link action=Action::Opened(Selection::Actor(actor)) class="actor">{Facet::Actor.name(store().atlas, actor)}</Link> }
}
