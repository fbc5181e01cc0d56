//! The concordance in a mounted page.
use crate::page::{Page, fire, settled};
use stance_atlas::browser::location;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

async fn choose(page: &Page, selector: &str, value: &str) {
    let field: Element = page.find(selector);
    let _ = js_sys::Reflect::set(&field, &"value".into(), &value.into());
    fire(&field, "change").await;
}

#[wasm_bindgen_test]
async fn every_hit_is_a_line_and_more_of_them_come_when_asked_for() {
    let page = Page::at("view=concordance&q=taliban");
    assert_eq!(page.text("[role=status]"), "125 hits in 5 of 5 reports");
    assert_eq!(page.count(".kwic tbody tr"), 40);
    assert_eq!(page.text(".kwic caption"), "40 of 125 lines");
    page.click(".concordance .more").await;
    assert_eq!(page.count(".kwic tbody tr"), 80);
    assert_eq!(page.count(".strip"), 5);
}

#[wasm_bindgen_test]
async fn lines_are_sorted_by_what_is_chosen_and_the_head_says_so() {
    let page = Page::at("view=concordance&q=taliban");
    assert_eq!(page.text("[aria-sort=ascending]"), "After");
    page.click(".kwic th:first-child button").await;
    assert_eq!(location::query(), "?view=concordance&q=taliban&sort=l1,l2,l3");
    assert_eq!(page.text(".kwic [aria-sort=ascending]"), "Before");
    assert_eq!(page.text(".kwic__before [data-level='1']"), "a");
    choose(&page, ".choices select", "date").await;
    assert_eq!(location::query(), "?view=concordance&q=taliban&sort=date,l2,l3");
    assert_eq!(page.text(".kwic__source span:nth-child(2)"), "March 2021");
}

#[wasm_bindgen_test]
async fn a_collocate_narrows_the_lines_and_gives_them_back() {
    let page = Page::at("view=concordance&q=taliban&by=n");
    let word = page.text(".collocates tbody tr:nth-child(2) button");
    page.click(".collocates tbody tr:nth-child(2) button").await;
    assert_eq!(location::query(), format!("?view=concordance&q=taliban&by=n&with={word}"));
    let narrowed = page.text(".kwic__narrowed");
    assert!(narrowed.contains(&format!("of 125 lines with “{word}” up to 5 words before or after")), "{narrowed}");
    assert_eq!(page.count("[aria-pressed=true]"), 1);
    page.click(".kwic__narrowed button").await;
    assert_eq!(location::query(), "?view=concordance&q=taliban&by=n");
    assert_eq!(page.text(".kwic caption"), "40 of 125 lines");
}

#[wasm_bindgen_test]
async fn the_window_and_the_number_decide_what_is_a_collocate() {
    let page = Page::at("view=concordance&q=taliban&window=0-1&min=1&by=n");
    assert!(page.text(".collocates").contains("fighters"));
    assert_eq!(page.text(".collocates tbody td:nth-child(3)"), "0", "none stands before");
    choose(&page, "#collocates select", "0").await;
    choose(&page, "#collocates label:nth-child(2) select", "0").await;
    assert!(location::query().contains("window=0-0"), "{}", location::query());
    assert!(page.text("#collocates .empty").contains("at least one word"));
}

#[wasm_bindgen_test]
async fn without_a_keyword_it_says_what_to_do() {
    for (address, selector, words) in [
        ("view=concordance", ".kwic__examples", "taliban 125"),
        ("view=concordance", ".kwic__ways", "near/5"),
        ("view=concordance&q=-taliban", ".concordance .empty", "no keyword"),
        ("view=concordance&q=outlet:cnn", ".concordance .empty", "no keyword"),
        ("view=concordance&q=xylophonist", ".concordance .empty", "Remove xylophonist"),
        ("view=concordance&q=taliban&with=xylophonist", ".kwic__narrowed", "0 of 125 lines"),
        ("view=concordance&q=xylophonist+OR+-taliban", ".concordance .empty", "none of the keywords"),
        ("view=concordance&q=peace+talks", ".kwic__hint", "“peace talks” as a phrase"),
        ("view=concordance&q=taliban&sort=colour&window=99&min=x", ".notices", "colour"),
    ] {
        let page = Page::at(address);
        settled().await;
        assert!(page.text(selector).contains(words), "{address}: {}", page.text(selector));
    }
}

#[wasm_bindgen_test]
async fn filters_narrow_the_lines_and_typing_drops_the_collocate() {
    let page = Page::at("view=concordance&q=taliban&with=peace&document=bombing-halt");
    assert_eq!(page.text("[role=status]"), "30 hits in 1 of 5 reports");
    assert_eq!(page.count(".strip"), 1);
    page.type_in("#search", "peace").await;
    assert!(!location::query().contains("with="), "{}", location::query());
    assert_eq!(page.text(".kwic__keyword"), "peace");
}

#[wasm_bindgen_test]
async fn a_line_opens_its_passage() {
    let page = Page::at("view=concordance&q=\"lion's+share\"");
    page.click(".kwic__keyword a").await;
    assert!(location::query().contains("id=") && !location::query().contains("view="), "{}", location::query());
    assert_eq!(page.count("[aria-current=location] mark"), 1);
}
