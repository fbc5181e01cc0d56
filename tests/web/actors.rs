//! The pages of actors, and reports of errors, in a mounted page.
use crate::page::{Page, settled};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn an_actor_has_every_issue_with_position_or_silence() {
    let page = Page::at("view=stances&id=price");
    assert_eq!(page.text("h1"), "Ned Price");
    assert_eq!(page.count(".stand"), 16);
    assert_eq!(page.count(".stand[data-silent]"), 12);
    assert!(page.text(".actor-facts").contains("State Department spokesman"));
    let days = page.text(".days");
    assert!(
        days.contains("4 August 2021") && days.contains("7 statements in 2 reports") && days.contains("It is not in their interests"),
        "{days}"
    );
}

#[wasm_bindgen_test]
async fn an_actor_has_beside_its_statements_what_else_is_said_of_or_by_it() {
    let page = Page::at("view=stances&id=kirby");
    let said = page.text(".reported-list");
    assert!(said.contains("clearly not going in the right direction") && !said.contains("Washington now sees"), "{said}");
    assert!(page.count(".beside a[href*='Kirby']") > 0, "a search for the names");
    let page = Page::at("view=stances&id=pakistan");
    let met = page.text(".actor-page .entries");
    for told in ["Talks of envoys and diplomats in Doha", "United Kingdom", "Told differently", "on Wednesday", "Report an error"] {
        assert!(met.contains(told), "{told} in {met}");
    }
    assert!(Page::at("view=stances&id=russia").text(".actor-page .entries").contains("absent"));
}

#[wasm_bindgen_test]
async fn each_fact_can_be_reported_with_its_words() {
    for (address, selector, told) in [
        (
            "view=stances&id=roggio/talks-should-continue",
            ".statement .report-error",
            ["statement%20s133", "walk%20away%20from%20talks", "opposes"],
        ),
        ("view=figures", ".figure .report-error", ["figure%20f", "Quote%3A%20%E2%80%9C", "Label%3A"]),
        ("view=map&id=aybak", ".capital .report-error", ["status%20report%20st06", "overrun%20Aybak", "Claimed"]),
        (
            "view=timeline&from=2021-08-12&to=2021-08-12",
            "[data-mark=meeting] .report-error",
            ["meeting%20m16", "over%20three%20days", "Label%3A"],
        ),
    ] {
        let page = Page::at(address);
        settled().await;
        let href = page.find(selector).get_attribute("href").unwrap_or_default();
        assert!(href.starts_with("mailto:") && href.contains("%3Fid%3D"), "{address}: {href}");
        for told in told {
            assert!(href.contains(told), "{address}: {told} in {href}");
        }
    }
}

#[wasm_bindgen_test]
async fn a_fold_that_is_open_does_not_pass_to_another_actor() {
    let page = Page::at("view=stances&id=price");
    let opened = ".actor-page details[open]";
    page.find(".stand details").set_attribute("open", "").expect("a fold opens");
    assert_eq!(page.count(opened), 1);
    page.click(".nearest a.actor").await;
    assert_ne!(page.text("h1"), "Ned Price");
    assert_eq!(page.count(opened), 0);
}

#[wasm_bindgen_test]
async fn the_nearest_say_what_they_rest_on() {
    let page = Page::at("view=stances&id=taliban");
    let first = page.text(".nearest > li");
    for words in [
        "Biden administration",
        "congruence 2, conflict 0",
        "U.S. forces should leave",
        "Taliban: March 2021; Biden administration: week of 9 August 2021",
        "at least 131 days apart",
    ] {
        assert!(first.contains(words), "{words}: {first}");
    }
}
