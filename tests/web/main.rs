//! Components in a real browser.
#![cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod actors;
mod api;
mod concordance;
mod failure;
#[path = "../../crates/core/tests/fixture/mod.rs"]
mod fixture;
mod history;
mod map;
mod method;
mod once;
mod page;
mod results;
mod search;
mod settings;
mod stances;
mod timeline;
