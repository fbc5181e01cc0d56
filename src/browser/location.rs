//! The address: its query string, the history, Back and Forward.
use crate::text;
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Once;
use std::time::Duration;
use wasm_bindgen::prelude::*;

/// After this the last state that a browser refused is written again. Browsers allow some 100 changes of the address in 10 to
/// 30 seconds; a longer pause leaves the address behind for longer.
const PAUSE: Duration = Duration::from_secs(2);
/// How often it is written again: for longer than any browser's limit lasts, but not for ever where none is allowed at all.
const TRIES: u32 = 20;

static SAID: Once = Once::new();

thread_local! {
    static REFUSED: RefCell<Option<Refused>> = const { RefCell::new(None) };
}

/// The last state that the browser did not write.
struct Refused {
    query: String,
    is_new: bool,
    tries: u32,
}

/// The query string, with `?` where there is one.
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The whole address, for permanent links.
pub fn href() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The address of the page, without a state.
pub fn page() -> String {
    href().split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Whether the address says this already; what was refused meanwhile is left behind then.
pub fn settled_at(wanted: &str) -> bool {
    let is_there = query().trim_start_matches('?') == wanted;
    if is_there {
        REFUSED.set(None);
    }
    is_there
}

/// A new entry in the history.
pub fn push(query: &str) {
    write(query, true);
}

/// The present entry with another query string.
pub fn replace(query: &str) {
    write(query, false);
}

/// Writes the address. What a browser refuses is written after a pause, unless something later is; the page goes on.
fn write(query: &str, is_new: bool) {
    let before = REFUSED.take();
    // An entry that is still owed is made with whatever is written next.
    let is_new = is_new || before.as_ref().is_some_and(|before| before.is_new);
    let Err(error) = try_write(query, is_new) else { return };
    SAID.call_once(|| web_sys::console::warn_2(&JsValue::from_str(text::ADDRESS_REFUSED), &error));
    let is_waiting = before.is_some();
    REFUSED.set(Some(Refused { query: query.to_owned(), is_new, tries: TRIES }));
    if !is_waiting {
        set_timeout(write_again, PAUSE);
    }
}

/// Writes what was refused last, for as long as it is refused and the tries last.
fn write_again() {
    let Some(refused) = REFUSED.take() else { return };
    if try_write(&refused.query, refused.is_new).is_err() && refused.tries > 1 {
        REFUSED.set(Some(Refused { tries: refused.tries - 1, ..refused }));
        set_timeout(write_again, PAUSE);
    }
}

/// Writes the address once. Some browsers throw when they refuse, others say nothing and leave it as it was.
fn try_write(query: &str, is_new: bool) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let location = window.location();
    let search = if query.is_empty() { String::new() } else { format!("?{query}") };
    let address = format!("{}{search}", location.pathname()?);
    let history = window.history()?;
    match is_new {
        true => history.push_state_with_url(&JsValue::NULL, "", Some(&address))?,
        false => history.replace_state_with_url(&JsValue::NULL, "", Some(&address))?,
    }
    if location.search()? == search { Ok(()) } else { Err(JsValue::NULL) }
}

/// Calls back with the query string after Back or Forward, for as long as the owner lives.
pub fn on_navigation(call: impl Fn(String) + 'static) {
    let listener = window_event_listener(leptos::ev::popstate, move |_| {
        // What was not written yet is left behind.
        REFUSED.set(None);
        call(query());
    });
    on_cleanup(move || listener.remove());
}
