//! The search field, what it suggests while somebody types, and the help beside it.
use super::dom::{El, el};
use super::shared::{field_value, is_plain_click};
use super::suggest::Suggestions;
use crate::browser::{keys, shell};
use crate::state::{Store, store};
use crate::text;
use atlas_core::state::{Action, decode};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

const ID: &str = "search";
/// The card stands in the page itself; the build writes it.
const HELP: &str = "help";

/// The field; every key press is answered.
pub fn search_field() -> El {
    let store = store();
    let q = store.part(|state| state.filter.q.clone());
    let field = el("input").attr("id", ID).class("search__field").attr("type", "search");
    let field = field.attr("aria-label", text::SEARCH).attr("placeholder", text::SEARCH_HINT);
    let field = field.attr("autocomplete", "off").attr("spellcheck", "false").attr("enterkeyhint", "search");
    let field = field.prop_of("value", move || q.get().into()).on("focus", move |_| store.complete());
    let suggestions = Suggestions::new(store);
    let [offer, keys, left, sent] = std::array::from_fn(|_| suggestions.clone());
    let field = suggestions.controlled_by(field).on("blur", move |_| left.close());
    let field = field.on("input", move |event| {
        let typed = field_value(&event);
        let caret = keys::caret(&event).unwrap_or(typed.len());
        store.dispatch(Action::QueryTyped(typed.clone()));
        offer.offer(&typed[..caret], &typed[caret..]);
    });
    let field = field.on("keydown", move |event| {
        if keys::pressed(&event).is_some_and(|(key, shift)| !shift && keys.take_key(&key)) {
            event.prevent_default();
        }
    });
    let form = el("form").class("search").attr("role", "search").child(help(store)).child(field).children(suggestions.list());
    form.on("submit", move |event| {
        event.prevent_default();
        sent.close();
    })
}

/// The button of the help card. Each example of it is a link that is followed without loading the page again.
fn help(store: Store) -> El {
    let card = El::in_page(HELP).map(|card| {
        let node = card.node().clone();
        card.on("click", move |event| {
            let link = event.target().and_then(|target| target.dyn_into::<Element>().ok()).and_then(|target| target.get_attribute("href"));
            if let Some(address) = link.filter(|_| is_plain_click(&event)) {
                event.prevent_default();
                store.dispatch(Action::Chosen(Box::new(decode(store.atlas, &address).state)));
                shell::hide_popover(&node);
                shell::focus(ID);
            }
        })
    });
    let button = el("button").class("search__help").attr("type", "button").attr("aria-label", text::HELP).text("?");
    button.flag("hidden", card.is_none()).attr("popovertarget", HELP)
}
