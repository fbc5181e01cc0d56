//! Stances, timeline and balance in a mounted page.
use crate::page::{Page, fire, settled};
use stance_atlas::browser::location;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, KeyboardEvent, KeyboardEventInit};

#[wasm_bindgen_test]
async fn silence_is_an_empty_cell_and_a_cell_opens_its_statements() {
    let page = Page::at("view=stances");
    let cells = page.count(".matrix td");
    assert!(cells > 500 && page.count(".matrix td:empty") > cells / 2);
    page.click("[data-open='khalilzad/taliban-sincerity']").await;
    assert_eq!(location::query(), "?view=stances&id=khalilzad/taliban-sincerity");
    assert_eq!(page.count("#evidence .statement"), 2);
    assert!(page.text(".utterance__told").contains("reported 2 times"));
    assert!(page.text("#evidence .evidence__summary").contains("1 utterance"));
    page.click(".evidence__close").await;
    assert_eq!(page.count("#evidence"), 0);
}

#[wasm_bindgen_test]
async fn every_cell_says_its_position_without_colour() {
    let page = Page::at("view=stances&pseudo=1");
    assert_eq!(page.count(".matrix .cell"), page.count(".matrix .cell > .unseen"));
    let cell = page.find("[data-open='taliban/taliban-must-halt-violence']");
    let label = cell.query_selector(".unseen").ok().flatten().and_then(|words| words.text_content()).unwrap_or_default();
    assert!(label.contains("mixed, 3 utterances, the position changed over time, an action"), "{label}");
    assert_eq!(cell.query_selector(".cell__glyph").ok().flatten().and_then(|glyph| glyph.text_content()).as_deref(), Some("±"));
}

#[wasm_bindgen_test]
async fn arrows_go_from_cell_to_cell() {
    let page = Page::at("view=stances");
    let first: HtmlElement = page.find("td [tabindex='0']").unchecked_into();
    let options = KeyboardEventInit::new();
    options.set_bubbles(true);
    options.set_key("ArrowDown");
    first.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).expect("an event")).expect("it is sent");
    settled().await;
    assert_eq!(page.count("td [tabindex='0']"), 1);
    assert_ne!(page.find("td [tabindex='0']"), *first);
    assert_eq!(first.get_attribute("tabindex").as_deref(), Some("-1"));
}

#[wasm_bindgen_test]
async fn a_side_folds_away_its_actors() {
    let page = Page::at("view=stances");
    let hidden = "tbody:first-of-type tr[hidden]";
    assert_eq!(page.count(hidden), 0);
    page.click(".matrix__fold").await;
    assert!(page.count(hidden) > 0);
    assert_eq!(page.find(".matrix__fold").get_attribute("aria-expanded").as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn rows_are_grouped_and_sorted_as_chosen() {
    let page = Page::at("view=stances");
    let field: web_sys::Element = page.find(".choices select");
    let _ = js_sys::Reflect::set(&field, &"value".into(), &"side".into());
    fire(&field, "change").await;
    assert_eq!(location::query(), "?view=stances&group=side");
    assert_eq!(page.count(".matrix tbody"), 1);
    assert!(page.count(".matrix tbody tr") < 10);
}

#[wasm_bindgen_test]
async fn two_parties_stand_face_to_face() {
    let page = Page::at("view=stances&a=stoltenberg&b=state-department");
    assert!(page.text(".compared__summary").starts_with("Jens Stoltenberg and State Department both speak on 3 issues: they agree on 2"));
    assert_eq!(page.count("[data-relation=agree] .compared"), 2);
    assert_eq!(page.count("[data-relation=mixed] .compared"), 1);
    assert!(page.text("[data-relation=agree] .marks").contains("days apart"));
    assert!(page.text("[data-relation=a-silent] h2").starts_with("Only State Department speaks"));
    // If nobody says or does anything, the name of the issue is enough.
    assert!(page.count("[data-relation=both-silent] .names li") > 0);
    assert_eq!(page.count("[data-relation=both-silent] .compared"), 0);
    page.click(".swap").await;
    assert_eq!(location::query(), "?view=stances&a=state-department&b=stoltenberg");
    assert!(page.text(".compared__summary").starts_with("State Department and Jens Stoltenberg"));
}

/// What both reject is spread over two issues; the passage that mentions both parties shows it in one place.
#[wasm_bindgen_test]
async fn passages_that_tell_of_both_are_listed() {
    let page = Page::at("view=stances&a=ghani&b=taliban");
    assert!(page.text(".together summary").contains("3 passages mention both"));
    let last = page.text(".together__passages > li:last-child");
    for words in [
        "Ashraf Ghani",
        "transitional",
        "Taliban",
        "to blame",
        "Ghani insisted he would not step down",
        "the Taliban refused to sign any deal with Ghani",
    ] {
        assert!(last.contains(words), "{words}: {last}");
    }
    assert_eq!(last.matches("would not step down").count(), 1, "the words of one sentence stand once");
    // One party at two times is still one party.
    assert_eq!(Page::at("view=stances&a=price@2021-08-04..&b=price@..2021-08-03").count(".together"), 0);
}

#[wasm_bindgen_test]
async fn what_cannot_be_compared_is_said() {
    for (address, selector, words) in [
        ("view=stances&a=price&b=price", ".empty", "same party twice"),
        ("view=stances&b=price", ".empty", "Choose two"),
        ("view=stances&a=nobody&b=price", ".notices", "nobody"),
        ("view=stances&id=nobody", ".empty", "nobody"),
        ("view=stances&id=issue:x", ".empty", "issue:x"),
        ("view=stances&id=x/y", ".empty", "x/y"),
        ("view=stances&q=xylophonist", ".empty", "Remove xylophonist"),
        ("view=stances&measure=conflict&actor=price", ".empty", "Remove Actor: Ned Price"),
        ("view=timeline&q=xylophonist", ".empty", "Remove xylophonist"),
    ] {
        let page = Page::at(address);
        settled().await;
        assert!(page.text(selector).contains(words), "{address}: {}", page.text(selector));
    }
}

#[wasm_bindgen_test]
async fn agreement_is_symmetric_on_the_screen_too() {
    let page = Page::at("view=stances&measure=congruence");
    let value = |a: &str, b: &str| page.text(&format!("[data-open='{a} {b}']"));
    assert_eq!(value("khalilzad", "neumann"), "1");
    assert_eq!(value("neumann", "khalilzad"), "1");
    assert!(page.count(".network__edge") > 100);
    assert_eq!(page.count(".network__edge[data-against]"), 0);
    assert_eq!(page.count(".network__node"), page.count(".matrix tbody tr"));
    // What is drawn in a picture is of SVG, its links too.
    for selector in [".network a", ".network__edge", ".network tspan", ".network title"] {
        assert_eq!(page.find(selector).namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"), "{selector}");
    }
    page.click("[data-open='khalilzad neumann']").await;
    assert_eq!(location::query(), "?view=stances&a=khalilzad&b=neumann");
}

#[wasm_bindgen_test]
async fn who_stands_against_whom_is_drawn_so() {
    let page = Page::at("view=stances&measure=conflict");
    assert!(page.count(".network__edge") > 50);
    assert_eq!(page.count(".network__edge"), page.count(".network__edge[data-against]"));
    let page = Page::at("view=stances&measure=subtraction");
    let against = page.count(".network__edge[data-against]");
    assert!(against > 20 && against < page.count(".network__edge"));
    assert!(page.text(".matrix [data-against]").starts_with('−'));
}

#[wasm_bindgen_test]
async fn names_of_actors_lead_to_their_pages() {
    for (address, selector) in [
        ("view=stances", ".matrix th[scope=row] a[href$='id=price']"),
        ("view=stances&a=price&b=taliban", ".face__name a[href$='id=price']"),
        ("view=stances&measure=congruence", ".matrix th[scope=row] a[href$='id=price']"),
        ("view=stances&measure=congruence", ".matrix th[scope=col] a[href$='id=price']"),
        ("view=stances&measure=congruence", ".table th a[href$='id=price']"),
        ("view=stances&measure=congruence", ".network a[href$='id=price']"),
        ("view=stances&id=taliban", ".nearest a[href$='id=price']"),
        ("view=stances&id=issue:taliban-sincerity", ".holder h3 a[href$='id=price']"),
        ("view=timeline&actor=price", ".entry__head a[href$='id=price']"),
        ("view=map", ".map__table td a.actor"),
        ("view=figures", ".figure__when a.actor"),
    ] {
        let page = Page::at(address);
        settled().await;
        assert!(page.count(selector) > 0, "{address}: no {selector}");
    }
    let page = Page::at("id=cling-to-hope.16");
    page.find("#p16 .coded").set_attribute("open", "").expect("a passage with statements opens");
    fire(&page.find("#p16 .coded"), "toggle").await;
    assert!(page.count("#p16 .statement a[href$='id=price']") > 0, "no link in the statement that a passage opens");
}

/// What the reports say of or by an actor stands apart: words on no issue, words that others tell, meetings, and where else it is named.
/// A message has the address, the words and the label of what it is about.
/// Why closeness is not an alliance: the issues, with the days on which each of the two spoke.
/// The report's own doubt stands on the issue's page and beside each claim that it doubts, wherever that is shown.
#[wasm_bindgen_test]
async fn the_reports_own_voice_stands_beside_the_claims() {
    let heed = "It was not immediately clear if Taliban fighters on the ground would heed Yaqoob’s instructions.";
    let page = Page::at("view=stances&id=issue:taliban-protect-civilians");
    let own = page.text(".own-voice");
    assert!(own.contains(heed) && own.contains("passage") && own.contains("nobody’s position"), "{own}");
    assert_eq!(page.count(".statement__caveat"), 2, "two statements of Yaqoob");
    assert!(page.text(".statement__caveat").contains(heed));
    let page = Page::at("view=stances&id=yaqoob/taliban-protect-civilians");
    assert!(page.text("#evidence .statement__caveat").contains(heed));
    let page = Page::at("view=stances&id=issue:sanctions-as-leverage");
    assert!(page.text(".own-voice").contains("No sentence was found"), "what is silent says so");
    let page = Page::at("view=stances&actor=pforzheimer&id=issue:taliban-protect-civilians");
    assert!(page.text(".own-voice").contains("left out by the filters"));
}

/// A side whose members differ has not changed; whose position changed is named.
#[wasm_bindgen_test]
async fn a_change_is_told_of_an_actor_and_never_of_a_side() {
    let page = Page::at("view=stances&group=side");
    let label = |cell: &str| page.text(&format!("[data-open='{cell}'] .unseen"));
    let air = label("side:united-states/restrain-us-air-operations");
    assert!(air.contains("actors differ") && !air.contains("changed"), "{air}");
    let prospects = label("side:united-states/settlement-attainable");
    assert!(prospects.contains("Zalmay Khalilzad: the position changed over time, actors differ"), "{prospects}");
}

#[wasm_bindgen_test]
async fn an_issue_tells_who_is_silent() {
    let page = Page::at("view=stances&id=issue:sanctions-as-leverage");
    let silent = page.text(".holders:last-child");
    assert!(silent.contains("Ashraf Ghani") && silent.contains("NATO and European states"), "{silent}");
    assert!(!silent.contains("Ronald Neumann"));
    assert!(!silent.contains("Security Council"), "who acts is not silent");
    assert!(silent.contains("sides have no statement and no action on this issue") && silent.contains("3 reports have none"), "{silent}");
}

#[wasm_bindgen_test]
async fn the_balance_follows_the_filters() {
    let page = Page::at("view=figures");
    assert!(page.text(".balance__sides").starts_with("United States 6"));
    let page = Page::at("view=stances&side=taliban");
    assert_eq!(page.count(".balance__sides li"), 1);
}

#[wasm_bindgen_test]
async fn a_number_says_what_it_counts_and_in_what() {
    let page = Page::at("view=stances&from=2021-07-01&to=2021-07-31");
    // In July something was said, in reports of other months: voices stand beside the matrix, and beside passages there are none.
    let said = page.find(".balance__sides [data-measure]");
    assert_eq!(said.get_attribute("data-measure").as_deref(), Some("utterances"));
    let filter = said.get_attribute("data-filter").unwrap_or_default();
    assert!(filter.starts_with("side=") && filter.ends_with("&from=2021-07-01&to=2021-07-31"), "{filter}");
    assert_eq!(page.text(".filters legend:has(+ .facet__day)"), "Date said");
    page.click(".views li:first-child a").await;
    assert_eq!(page.text("main [role=status] [data-measure=passages]"), "0 passages");
    assert_eq!(page.count(".balance__sides li"), 0);
    assert_eq!(page.text(".filters legend:has(+ .facet__day)"), "Date of publication");
}
