//! The whole page, mounted: typing, choosing, and the resulting document.
use crate::page::{Page, fire, settled};
use stance_atlas::browser::location;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, KeyboardEvent, KeyboardEventInit};

#[wasm_bindgen_test]
async fn typing_a_phrase_marks_it_and_writes_the_address() {
    let page = Page::at("");
    page.type_in("#search", "\"lion's share\"").await;
    assert!(page.text("[role=status]").starts_with("3 passages"), "{}", page.text("[role=status]"));
    assert_eq!(page.count(".hit"), 3);
    assert_eq!(page.text(".hit mark"), "lion’s share");
    assert_eq!(location::query(), "?q=%22lion%27s+share%22");
}

#[wasm_bindgen_test]
async fn an_address_gives_its_screen() {
    let page = Page::at("q=sanction&document=throw-in-the-towel");
    // Leptos sets the value of a field after the rest.
    settled().await;
    assert_eq!(page.find("#search").unchecked_into::<HtmlInputElement>().value(), "sanction");
    assert_eq!(page.count(".chip"), 2);
    assert!(page.count(".hit") > 0);
}

#[wasm_bindgen_test]
async fn a_facet_value_narrows_and_its_chip_widens_again() {
    let page = Page::at("q=taliban");
    let before = page.text("[role=status]");
    page.click(".facet__value input").await;
    assert!(location::query().contains("document=bombing-halt"), "{}", location::query());
    assert_ne!(page.text("[role=status]"), before);
    page.click(".chip").await;
    assert_eq!(page.text("[role=status]"), before);
}

#[wasm_bindgen_test]
async fn nothing_found_says_what_to_do() {
    let page = Page::at("");
    page.type_in("#search", "xylophone").await;
    assert!(page.text("[role=status]").starts_with("0 passages"));
    assert!(page.text(".empty").contains("Remove xylophone"));
}

#[wasm_bindgen_test]
async fn what_the_address_does_not_mean_is_named_and_the_rest_is_shown() {
    let page = Page::at("q=kabul&colour=red&from=yesterday&document=nothing");
    let notices = page.text(".notices");
    assert!(notices.contains("colour") && notices.contains("yesterday") && notices.contains("nothing"), "{notices}");
    assert!(page.count(".hit") > 0);
}

#[wasm_bindgen_test]
async fn the_reader_folds_away_what_is_not_the_article_and_marks_hits() {
    let page = Page::at("q=peace&id=cling-to-hope");
    assert!(page.count(".folded") >= 5);
    assert!(page.count(".passage mark") > 0);
    assert!(page.text(".reader__note").contains("machine-translated"));
    page.click(".hitbar button:last-of-type").await;
    assert!(location::query().contains("id=cling-to-hope."), "{}", location::query());
    assert_eq!(page.count("[aria-current=location]"), 1);
}

#[wasm_bindgen_test]
async fn markup_in_a_query_stays_text() {
    let page = Page::at("");
    page.type_in("#search", "<img src=x onerror=alert(1)> \"").await;
    assert_eq!(page.count("main img"), 0);
    assert!(page.text(".chip__label").contains("<img"));
    assert!(page.text(".notices").contains("quotation mark"));
}

/// Presses a key in the search field.
async fn press(page: &Page, key: &str) {
    let options = KeyboardEventInit::new();
    options.set_key(key);
    options.set_bubbles(true);
    options.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).expect("an event");
    page.find("#search").dispatch_event(&event).expect("it is sent");
    settled().await;
}

fn marked(page: &Page) -> Option<String> {
    page.find("#search").get_attribute("aria-activedescendant").map(|id| page.text(&format!("#{id} span")))
}

#[wasm_bindgen_test]
async fn suggestions_come_while_typing_and_are_chosen_by_keys() {
    let page = Page::at("");
    let field = page.find("#search");
    page.type_in("#search", "khal").await;
    let n = page.count("#suggestions [role=option]");
    assert!(n >= 2 && !page.find("#suggestions").has_attribute("hidden"));
    assert_eq!(page.text(".search [aria-live]"), format!("{n} suggestions"));
    let attributes = ["aria-autocomplete", "aria-controls", "role", "aria-expanded", "list"].map(|name| field.get_attribute(name));
    assert_eq!(attributes, [Some("list".to_owned()), Some("suggestions".to_owned()), None, None, None]);
    assert_eq!(marked(&page), None);
    press(&page, "ArrowDown").await;
    assert_eq!(marked(&page).as_deref(), Some("khalilzad"));
    press(&page, "ArrowUp").await;
    assert_eq!(marked(&page), None, "before the first is the field");
    press(&page, "ArrowUp").await;
    press(&page, "ArrowDown").await;
    press(&page, "ArrowDown").await;
    press(&page, "Enter").await;
    assert_eq!(field.unchecked_into::<HtmlInputElement>().value(), "khalilzad");
    assert!(page.find("#suggestions").has_attribute("hidden"));
    assert_eq!(location::query(), "?q=khalilzad");
}

#[wasm_bindgen_test]
async fn an_actor_that_is_chosen_becomes_a_filter_beside_the_other_words() {
    let page = Page::at("");
    page.type_in("#search", "talks zalmay kh").await;
    page.click("#suggestions [role=option]:nth-child(2)").await;
    assert_eq!(location::query(), "?q=talks&actor=khalilzad");
    assert!(page.text(".chip__label").contains("Zalmay Khalilzad"), "{}", page.text(".chip__label"));
}

#[wasm_bindgen_test]
async fn suggestions_stand_in_nobodys_way() {
    let page = Page::at("");
    page.type_in("#search", "khal").await;
    press(&page, "Enter").await;
    assert_eq!(location::query(), "?q=khal", "Enter without a mark leaves what was typed");
    press(&page, "Escape").await;
    assert!(page.find("#suggestions").has_attribute("hidden"));
    assert_eq!(location::query(), "?q=khal", "the first Escape closes the list alone");
    page.type_in("#search", "khali").await;
    assert!(!page.find("#suggestions").has_attribute("hidden"));
    fire(&page.find("#search"), "blur").await;
    assert!(page.find("#suggestions").has_attribute("hidden"));
    page.type_in("#search", "k").await;
    assert_eq!(page.count("#suggestions [role=option]"), 0, "one letter says nothing yet");
}

#[wasm_bindgen_test]
async fn a_correction_is_said_and_can_be_declined() {
    let page = Page::at("q=Talban+%22Talban%22+talks");
    assert!(page.text(".notices").contains("“Talban” does not occur; showing results for “taliban”."), "{}", page.text(".notices"));
    page.click(".notices a").await;
    assert_eq!(location::query(), "?q=%22Talban%22+%22Talban%22+talks");
    assert_eq!(page.text(".notices"), "");
}

#[wasm_bindgen_test]
async fn what_is_wrong_with_a_query_is_said_and_the_rest_is_answered() {
    for (q, said) in [
        ("talks+actor:nobody", "No actor in this corpus is called “nobody”"),
        ("talks+before:2021-13-40", "“2021-13-40” is not a date for before:"),
        ("talks+near%2F", "“near/” needs a number of words"),
        ("talks+the:ghani", "There is no field “the:”, only actor: side:"),
    ] {
        let page = Page::at(&format!("q={q}"));
        assert!(page.text(".notices").contains(said), "{}", page.text(".notices"));
        assert!(page.count(".hit") > 0, "{q}");
    }
}
