//! The passages found: without words, sorted, with what is known of each; and lines that are ticked.
use crate::page::{Page, fire, settled};
use stance_atlas::browser::location;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

async fn choose(page: &Page, selector: &str, value: &str) {
    let field: Element = page.find(selector);
    let _ = js_sys::Reflect::set(&field, &"value".into(), &value.into());
    fire(&field, "change").await;
}

#[wasm_bindgen_test]
async fn filters_alone_list_their_passages_in_the_order_of_the_text() {
    let page = Page::at("document=envoy-in-qatar");
    assert_eq!(page.count(".hit"), 30, "a page of them");
    assert!(page.find(".hit a").get_attribute("href").is_some_and(|href| href.starts_with("?id=envoy-in-qatar.1&")));
    assert_eq!(page.count(".choices option"), 2, "nothing is relevant without words");
    page.click(".more").await;
    assert!(page.count(".hit") > 30);
    let page = Page::at("");
    assert_eq!(page.count(".hit"), 0, "the front page lists none");
}

#[wasm_bindgen_test]
async fn passages_are_sorted_by_what_is_chosen() {
    let page = Page::at("q=peace");
    let first = |page: &Page| page.find(".hit a").get_attribute("href").unwrap_or_default();
    let best = first(&page);
    choose(&page, ".choices select", "report").await;
    assert_eq!(location::query(), "?q=peace&sort=report");
    assert!(first(&page).starts_with("?id=bombing-halt."), "{}", first(&page));
    choose(&page, ".choices select", "date").await;
    assert!(first(&page).starts_with("?id=diplomatic-effort."), "{}", first(&page));
    choose(&page, ".choices select", "relevance").await;
    assert_eq!((location::query().as_str(), first(&page)), ("?q=peace", best));
}

#[wasm_bindgen_test]
async fn headlines_are_left_out_and_a_chip_says_so() {
    let page = Page::at("headlines=0&document=cling-to-hope");
    assert_eq!(page.count(".hit__kind"), 0);
    assert!(page.text(".chips").contains("Without headlines"), "{}", page.text(".chips"));
    page.click(".chip:last-of-type").await;
    let page = Page::at("document=cling-to-hope");
    assert!(page.count(".hit__kind") > 0);
}

#[wasm_bindgen_test]
async fn a_result_says_what_is_known_of_its_passage() {
    let page = Page::at("document=cling-to-hope");
    assert!(page.count(".hit .passage__note") > 0, "garbled passages say so");
    for _ in 0..3 {
        if page.count(".more") > 0 {
            page.click(".more").await;
        }
    }
    let labels = page.text(".hit .coded__labels");
    assert!(labels.contains("supports") || labels.contains("opposes") || labels.contains("mixed"), "{labels}");
    // Actor, issue and position: three parts with words of their own.
    assert_eq!(page.count(".hit .coded__label"), page.count(".hit .coded__label > .actor + span:not(:empty) + .position"));
}

#[wasm_bindgen_test]
async fn a_link_to_a_passage_leaves_the_search_behind_and_a_click_on_a_result_does_not() {
    let page = Page::at("q=peace&side=taliban");
    let href = page.find(".hit a").get_attribute("href").unwrap_or_default();
    assert!(href.starts_with("?id=") && href.contains("&words=") && !href.contains("q=") && !href.contains("side="), "{href}");
    page.click(".hit a").await;
    assert!(location::query().starts_with("?q=peace&side=taliban&id="), "{}", location::query());
    page.click("[aria-current=location] .passage__number").await;
    assert_eq!(location::query(), href);
}

#[wasm_bindgen_test]
async fn a_passage_that_is_not_there_or_has_moved_is_said() {
    let page = Page::at("id=envoy-in-qatar.999");
    assert!(page.text(".notices").contains("has no passage 999"), "{}", page.text(".notices"));
    assert!(page.count(".passage") > 10);
    page.click(".reader__back a").await;
    assert_eq!(page.text(".notices"), "", "it is not true of another address");
    let page = Page::at("id=envoy-in-qatar.5.&utm_source=letter&amp;fbclid=1");
    settled().await;
    assert_eq!((page.text(".notices").as_str(), page.count("[aria-current=location]")), ("", 1));
    let words = "words=words+of+another+edition";
    let page = Page::at(&format!("id=envoy-in-qatar.5&{words}"));
    assert!(page.text(".notices").contains("passage 5 of"), "{}", page.text(".notices"));
}

#[wasm_bindgen_test]
async fn lines_that_are_ticked_are_counted_until_the_lines_are_others() {
    let page = Page::at("view=concordance&q=taliban");
    assert_eq!(page.text(".kwic__ticked p"), "");
    let name = page.find(".kwic__tick input").get_attribute("aria-label").unwrap_or_default();
    assert!(name.starts_with("Tick ") && name.contains(", passage "), "{name}");
    page.click("tbody tr:nth-child(1) .kwic__tick input").await;
    page.click("tbody tr:nth-child(3) .kwic__tick input").await;
    assert_eq!(page.text(".kwic__ticked p"), "2 of 125 lines ticked");
    // Another order is no other lines.
    page.click(".kwic th:first-child button").await;
    assert_eq!(page.text(".kwic__ticked p"), "2 of 125 lines ticked");
    page.type_in("#search", "peace").await;
    assert_eq!(page.text(".kwic__ticked p"), "");
    assert!(page.find(".kwic__ticked .downloads__files").unchecked_into::<HtmlElement>().hidden());
    page.click("tbody tr:nth-child(1) .kwic__tick input").await;
    page.click("tbody tr:nth-child(1) .kwic__tick input").await;
    assert_eq!(page.text(".kwic__ticked p"), "", "a second press takes the tick away");
}
