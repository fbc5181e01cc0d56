//! The search field, and the help beside it.
use super::suggestions::{SuggestionList, Suggestions};
use crate::browser::{keys, shell};
use crate::components::is_plain_click;
use crate::state::{Store, store};
use crate::text;
use atlas_core::state::{Action, decode};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The id of the field.
pub const FIELD: &str = "search";
/// The card stands in the page itself; the build writes it.
const HELP: &str = "help";

/// The field; every key press is answered.
#[component]
pub fn Search() -> impl IntoView {
    let store = store();
    let q = store.part(|state| state.filter.q.clone());
    let suggestions = Suggestions::new(store);
    let typed = move |event: ev::Event| {
        let typed = event_target_value(&event);
        let caret = keys::caret(&event).unwrap_or(typed.len());
        store.dispatch(Action::QueryTyped(typed.clone()));
        suggestions.offer(&typed[..caret], &typed[caret..]);
    };
    let pressed = move |event: ev::KeyboardEvent| {
        if keys::pressed(&event).is_some_and(|(key, shift)| !shift && suggestions.take_key(&key)) {
            event.prevent_default();
        }
    };
    let submitted = move |event: ev::SubmitEvent| {
        event.prevent_default();
        suggestions.close();
    };
    view! {
        <form class="search" role="search" on:submit=submitted>
            <Help/>
            <input
                id=FIELD
                class="search__field"
                type="search"
                aria-label=text::SEARCH
                placeholder=text::SEARCH_HINT
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                aria-autocomplete="list"
                aria-controls=super::suggestions::ID
                aria-activedescendant=move || suggestions.marked_id()
                prop:value=q
                on:input=typed
                on:keydown=pressed
                on:blur=move |_| suggestions.close()
            />
            <SuggestionList suggestions/>
        </form>
    }
}

/// The button of the help card. Each example on the card is a link that is followed without loading the page again.
#[component]
fn Help() -> impl IntoView {
    let store = store();
    let card = document().get_element_by_id(HELP);
    if let Some(card) = card.clone() {
        let listener = window_event_listener(ev::click, move |event| follow_example(store, &card, &event));
        on_cleanup(move || listener.remove());
    }
    view! {
        <button class="search__help" type="button" aria-label=text::HELP hidden=card.is_none() popovertarget=HELP>"?"</button>
    }
}

fn follow_example(store: Store, card: &Element, event: &ev::MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok()).filter(|target| card.contains(Some(target)));
    let Some(address) = target.and_then(|target| target.get_attribute("href")) else { return };
    if is_plain_click(event) {
        event.prevent_default();
        store.dispatch(Action::Chosen(Box::new(decode(store.atlas, &address).state)));
        shell::hide_popover(card);
        shell::focus(FIELD);
    }
}
