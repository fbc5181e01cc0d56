//! The app: one page over one atlas. `atlas` opens the bytes, `state` holds what is on the screen, `settings` how, `views` show it,
//! `browser` holds the facts about the browser.
#![cfg(target_arch = "wasm32")]

pub mod app;
pub mod atlas;
pub mod components;
pub mod parts;
pub mod reactive;
pub mod settings;
pub mod shell;
pub mod state;
pub mod text;

pub mod views;

pub mod browser;

use leptos::prelude::*;

/// Mounts the page.
pub fn start() {
    browser::failure::report_panics();
    settings::apply_stored();
    let Some(atlas) = atlas::opened() else { return };
    browser::shell::replace(move || view! { <app::App atlas/> });
    browser::js_api::install();
    views::prefetch_when_idle();
}
