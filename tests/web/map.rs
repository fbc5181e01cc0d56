//! The map mounted: the slider, the marks, the history, the table.
use crate::page::{Page, fire, settled};
use stance_atlas::browser::location;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};

fn status_of(page: &Page, capital: &str) -> String {
    page.find(&format!("a.cap[aria-label^=\"{capital},\"]")).get_attribute("data-status").unwrap_or_default()
}

fn all(selector: &str) -> web_sys::NodeList {
    let document = web_sys::window().and_then(|window| window.document()).expect("a browser");
    document.query_selector_all(selector).expect("a selector")
}

/// The first cell of each row of the table.
fn first_cells(_: &Page) -> Vec<String> {
    let cells = all("tbody th");
    (0..cells.length()).filter_map(|at| cells.item(at)?.text_content()).collect()
}

#[wasm_bindgen_test]
async fn the_map_opens_on_the_last_reported_day() {
    let page = Page::at("view=map");
    settled().await;
    assert_eq!(page.count("a.cap"), 34);
    assert_eq!(page.count("tbody tr"), 34);
    assert_eq!(page.text(".map__day"), "11 August 2021");
    assert_eq!([status_of(&page, "Kunduz"), status_of(&page, "Aybak"), status_of(&page, "Kabul")], ["taliban", "claimed", "unreported"]);
    assert_eq!(page.find("a.cap[aria-label^=Aybak]").get_attribute("aria-label").as_deref(), Some("Aybak, Samangan: claimed"));
    assert_eq!(location::query(), "?view=map", "the default day stays out of the address");
}

#[wasm_bindgen_test]
async fn a_step_of_the_slider_changes_marks_table_and_address_and_keeps_the_marks() {
    let page = Page::at("view=map");
    settled().await;
    let kunduz = page.find("a.cap[aria-label^=Kunduz]");
    let slider: HtmlInputElement = page.find("input[type=range]").unchecked_into();
    for day in ["2021-08-10", "2021-08-09", "2021-08-08", "2021-08-02"] {
        slider.set_value_as_number(slider.value_as_number() - 1.0);
        fire(&slider, "input").await;
        assert!(location::query().contains(&format!("as-of={day}")), "{} is not {day}", location::query());
    }
    assert_eq!(status_of(&page, "Kunduz"), "unreported");
    assert!(kunduz.is_same_node(Some(&page.find("a.cap[aria-label^=Kunduz]"))), "what has the focus is not taken away");
    assert_eq!(page.text(".map__day"), "2 August 2021");
    assert_eq!(page.text("a.cap[aria-label^=Herat] .cap__flag"), "?", "known to the week only");
}

#[wasm_bindgen_test]
async fn a_capital_opens_its_history_and_closes_it() {
    let page = Page::at("view=map&as-of=2021-08-09");
    settled().await;
    let aybak: HtmlElement = page.find("tbody a[href*=aybak]").unchecked_into();
    aybak.click();
    settled().await;
    assert!(location::query().contains("id=aybak"));
    let history = page.text(".capital");
    for wanted in
        ["Aybak, Samangan", "Claimed", "according to", "overrun Aybak", "paraphrased", "10 August 2021", "from outside these reports"]
    {
        assert!(history.contains(wanted), "no {wanted} in {history}");
    }
    assert_eq!(page.count("a.cap[aria-current]"), 1);
    page.click(".capital__close").await;
    assert_eq!(page.count(".capital"), 0);
}

#[wasm_bindgen_test]
async fn the_record_is_a_layer_of_its_own() {
    let page = Page::at("view=map&as-of=2021-08-09");
    settled().await;
    let rings = |page: &Page| page.count("a.cap .cap__ring[data-fell]");
    assert_eq!(rings(&page), 0);
    let choices = all(".map__layers input");
    let both: Element = choices.item(2).expect("three layers").unchecked_into();
    fire(&both, "change").await;
    assert!(location::query().contains("layer=both"), "{}", location::query());
    assert_eq!(rings(&page), 6);
    assert!(page.text(".map__counts").contains("4 never reported as fallen here"), "{}", page.text(".map__counts"));
}

#[wasm_bindgen_test]
async fn a_column_sorts_turns_round_and_goes_back() {
    let page = Page::at("view=map");
    settled().await;
    let before = first_cells(&page);
    page.click("thead button").await;
    let up = first_cells(&page);
    let mut sorted = before.clone();
    sorted.sort();
    assert_eq!(up, sorted);
    assert_eq!(page.find("thead th").get_attribute("aria-sort").as_deref(), Some("ascending"));
    page.click("thead button").await;
    sorted.reverse();
    assert_eq!(first_cells(&page), sorted);
    page.click("thead button").await;
    assert_eq!(first_cells(&page), before);
    // Status: what is known comes first, what is not reported last.
    page.click("thead th:nth-child(3) button").await;
    assert_eq!(first_cells(&page)[0], "Kunduz");
}
