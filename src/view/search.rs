//! The search field.
use super::dom::{El, el};
use super::shared::field_value;
use crate::state::store;
use crate::text;
use atlas_core::state::Action;
use leptos::prelude::*;

/// The field; every key press is answered.
pub fn search_field() -> El {
    let store = store();
    let q = store.part(|state| state.filter.q.clone());
    let field = el("input").attr("id", "search").class("search__field").attr("type", "search");
    let field = field.attr("aria-label", text::SEARCH).attr("placeholder", text::SEARCH_HINT);
    let field = field.attr("autocomplete", "off").attr("spellcheck", "false").attr("enterkeyhint", "search");
    let field = field.prop_of("value", move || q.get().into());
    let field = field.on("input", move |event| store.dispatch(Action::QueryTyped(field_value(&event))));
    el("form").class("search").attr("role", "search").child(field).on("submit", |event| event.prevent_default())
}
