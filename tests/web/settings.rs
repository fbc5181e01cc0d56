//! Settings: what is stored, what is applied, and a store that holds nonsense.
use crate::page::Page;
use stance_atlas::browser::{shell, storage};
use stance_atlas::settings::{ALL, SHORTCUTS, SIZE, THEME, apply_stored};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

/// The tests share one store and one root element.
fn reset() {
    ALL.iter().for_each(|setting| setting.choose(setting.values[0]));
}

#[wasm_bindgen_test]
fn every_value_is_applied_stored_and_found_again() {
    for setting in ALL {
        for value in setting.values {
            setting.choose(value);
            assert!(setting.is(value));
            shell::set_root_data(setting.name, None);
            apply_stored();
            assert_eq!(setting.chosen(), *value, "{}", setting.name);
        }
    }
    reset();
}

#[wasm_bindgen_test]
fn a_default_leaves_no_mark_on_the_page() {
    reset();
    for setting in ALL {
        assert_eq!(shell::root_data(setting.name), None);
    }
}

#[wasm_bindgen_test]
fn nonsense_in_the_store_is_the_default() {
    for nonsense in ["", "DARK", "dark ", "\"><b>", "null", "🌗", &"dark".repeat(10_000)] {
        for setting in ALL {
            storage::write(&format!("stance-atlas.{}", setting.name), nonsense);
        }
        apply_stored();
        assert_eq!((THEME.chosen(), SIZE.chosen(), SHORTCUTS.chosen()), ("system", "normal", "on"), "{nonsense:?}");
    }
    reset();
}

#[wasm_bindgen_test]
fn a_value_that_is_unknown_is_not_chosen() {
    THEME.choose("dark");
    THEME.choose("sepia");
    assert_eq!(THEME.chosen(), "system");
    reset();
}

#[wasm_bindgen_test]
fn a_full_store_still_applies_the_choice() {
    // Longer than any browser stores: the write is refused, the page goes on.
    storage::write("stance-atlas.too-long", &"x".repeat(12_000_000));
    assert_eq!(storage::read("stance-atlas.too-long"), None);
    THEME.choose("dark");
    assert_eq!(shell::root_data("theme").as_deref(), Some("dark"));
    reset();
}

#[wasm_bindgen_test]
async fn the_panel_shows_and_changes_the_choice() {
    reset();
    SIZE.choose("large");
    let page = Page::at("view=method");
    let field = |selector: &str| -> HtmlInputElement { page.find(selector).unchecked_into() };
    assert!(field("[name=size][value=large]").checked() && field("[name=theme][value=system]").checked());
    page.click("[name=theme][value=dark]").await;
    assert_eq!((THEME.chosen(), SIZE.chosen()), ("dark", "large"));
    assert_eq!(storage::read("stance-atlas.theme").as_deref(), Some("dark"));
    drop(page);
    reset();
}
