//! The page mounted whole: typing, choosing, and what stands in the document then.
use crate::page::Page;
use stance_atlas::browser::location;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

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
