//! The app: one page over one atlas. `atlas` opens the bytes, `state` holds what is on the screen, `settings` how, `view` shows it,
//! `browser` is the only place that talks to the browser.
#![cfg(target_arch = "wasm32")]

pub mod atlas;
pub mod reactive;
pub mod settings;
pub mod state;
pub mod text;

pub mod view;

pub mod browser;

/// Mounts the page.
pub fn start() {
    browser::failure::report_panics();
    if browser::js_api::is_lent() {
        return browser::js_api::install();
    }
    settings::apply_stored();
    let Some(atlas) = atlas::opened() else { return };
    browser::shell::replace(move || view::app::app(atlas).iter().map(|part| part.node().clone()).collect());
    browser::js_api::install();
}
