//! Pieces that several views use: marked text, links that follow the state, provenance.
use super::dom::{El, el};
use crate::browser::intl;
use crate::state::store;
use crate::text;
use atlas_core::index::{Atlas, DocumentRow, PassageRow};
use atlas_core::model::TextQuality;
use atlas_core::state::{Action, Selection};
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::Event;

/// The selection of a passage.
pub fn passage_of(passage: &PassageRow) -> Selection {
    Selection::Passage(passage.document, passage.number)
}

/// An element with a text whose marked ranges (bytes, in order, apart) stand in `<mark>`.
pub fn marked(mut element: El, text: &str, marks: &[Range<usize>]) -> El {
    let mut done = 0;
    for mark in marks {
        let (Some(before), Some(inside)) = (text.get(done..mark.start), text.get(mark.clone())) else { break };
        element = element.text(before).child(el("mark").text(inside));
        done = mark.end;
    }
    element.text(text.get(done..).unwrap_or_default())
}

/// A link that changes the state instead of loading the page; with a modifier key the browser's own way goes on.
pub fn link(action: Action) -> El {
    linked(el("a"), action)
}

/// The same for a link of another kind, as those of SVG are.
pub fn linked(link: El, action: Action) -> El {
    let store = store();
    let address = action.clone();
    link.attr_of("href", move || Some(store.link_to(address.clone()))).on("click", move |event| {
        if is_plain_click(&event) {
            event.prevent_default();
            store.dispatch(action.clone());
        }
    })
}

/// Whether a click asks for nothing but to follow a link here.
pub fn is_plain_click(event: &Event) -> bool {
    event
        .dyn_ref::<web_sys::MouseEvent>()
        .is_none_or(|mouse| !mouse.ctrl_key() && !mouse.meta_key() && !mouse.shift_key() && !mouse.alt_key())
}

/// What stands in the field that an event comes from.
pub fn field_value(event: &Event) -> String {
    let value = event.target().and_then(|field| js_sys::Reflect::get(&field, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// A count that is announced when it changes: the element stays, its words follow.
pub fn status(words: impl Fn() -> String + 'static) -> El {
    el("p").class("count").attr("role", "status").text_of(words)
}

/// What may be wider than the screen: it scrolls in a frame of its own, which says so where it does.
pub fn wide(name: &str, content: El) -> El {
    let hint = el("p").class("wide__hint").text(text::WIDE);
    el("div").class("wide").attr("tabindex", "0").attr("role", "group").attr("aria-label", name).child(hint).child(content)
}

/// Where errors are reported, with the address of what is on the screen.
pub fn contact(atlas: &Atlas<'_>) -> String {
    let contact = atlas.str(atlas.info().contact);
    let separator = if contact.contains('?') { '&' } else { '?' };
    format!("{contact}{separator}body={}", js_sys::encode_uri_component(&store().address()))
}

/// Outlet, date and quality of a report, on one line.
pub fn provenance(document: &DocumentRow) -> El {
    let atlas = store().atlas;
    let line = el("p").class("provenance").child(el("span").class("provenance__outlet").text(&text::outlet_name(atlas, document)));
    let line = line.child(el("span").text(&intl::dated(document.published.dated())));
    match TextQuality::of_code(document.text_quality) {
        Some(quality) if quality != TextQuality::AsPublished => {
            line.child(el("span").class("provenance__quality").text(text::quality(quality)))
        }
        _ => line,
    }
}
