//! What a change of the state costs: a query is evaluated once, and what stays as it was keeps its elements.
use crate::page::Page;
use atlas_core::query::n_evaluations;
use wasm_bindgen_test::wasm_bindgen_test;

const SCREENS: [&str; 13] = [
    "",
    "q=peace",
    "q=peace&side=taliban&from=2021-03-01",
    "q=peace&id=envoy-in-qatar",
    "view=concordance",
    "view=concordance&q=peace",
    "view=map&q=peace&id=kandahar",
    "view=stances&q=peace&id=price/taliban-sincerity",
    "view=stances&q=peace&id=khalilzad",
    "view=stances&q=peace&a=price&b=taliban",
    "view=stances&q=peace&measure=congruence",
    "view=timeline&q=peace&from=2021-03-01",
    "view=figures&q=peace",
];

#[wasm_bindgen_test]
async fn a_key_press_evaluates_the_query_once_whatever_is_shown() {
    for screen in SCREENS {
        let page = Page::at(screen);
        // With suggestions, without, corrected, and finding nothing.
        for q in ["tali", "lion's share", "Khalizad talks", "qqqqzzzz", "actor:kha"] {
            let before = n_evaluations();
            page.type_in("#search", q).await;
            assert_eq!(n_evaluations() - before, 1, "{q:?} typed at {screen:?}");
        }
    }
}

#[wasm_bindgen_test]
async fn what_is_asked_for_is_not_evaluated_again_for_another_choice() {
    for (screen, choices) in [
        ("q=taliban", [".facet__value input", ".chip", ".hit__source a", ".reader__back a"].as_slice()),
        (
            "view=map&q=taliban",
            &["#row-kunduz", ".map__bar button:nth-of-type(3)", ".map__layers label:last-of-type input", ".capital__close"],
        ),
        ("view=stances&q=taliban", &[".cell[href]", ".evidence__close", ".matrix__issue a"]),
        ("view=timeline&q=taliban", &[".facet__value input"]),
    ] {
        let page = Page::at(screen);
        for choice in choices {
            let before = n_evaluations();
            page.click(choice).await;
            assert_eq!(n_evaluations() - before, 0, "{choice} at {screen}");
        }
    }
}

#[wasm_bindgen_test]
async fn what_is_found_again_as_it_was_keeps_its_elements() {
    let page = Page::at("q=%22lion%27s+share%22");
    let first = page.find(".hit");
    page.type_in("#search", "\"lion's share\" ").await;
    assert!(page.find(".hit").is_same_node(Some(&first)));
    page.type_in("#search", "lion's").await;
    assert_eq!(page.text(".hit mark"), "lion’s", "other marks are other elements");
}
