//! The map, mounted: slider, marks, history and table, also with corpora that lack something.
use crate::fixture::capitals::{CLAIMED, CONTESTED, Told, told};
use crate::fixture::corpus_of;
use crate::page::{Page, fire, settled};
use atlas_core::model::{Coding, Corpus, Precision};
use stance_atlas::browser::location;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};

fn status_of(page: &Page, capital: &str) -> String {
    page.find(&format!("a.cap[aria-label^=\"{capital},\"]")).get_attribute("data-status").unwrap_or_default()
}

/// The first cell of each row of the table.
fn first_cells(page: &Page) -> Vec<String> {
    (1..=page.count("tbody tr")).map(|row| page.text(&format!("tbody tr:nth-child({row}) th"))).collect()
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
        ["Aybak, Samangan", "Claimed", "according to", "overrun Aybak", "unnamed source", "10 August 2021", "from outside these reports"]
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
    fire(&page.find(".map__layers label:nth-of-type(3) input"), "change").await;
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
    // Status: known values first, unreported last.
    page.click("thead th:nth-child(3) button").await;
    assert_eq!(first_cells(&page)[0], "Kunduz");
}

/// The id of the focused element.
fn focused() -> String {
    let document = web_sys::window().and_then(|window| window.document()).expect("a browser");
    document.active_element().map(|element| element.id()).unwrap_or_default()
}

/// A callback, and a promise that resolves when it is called.
fn once() -> (impl FnOnce() + 'static, impl Future<Output = ()>) {
    let mut sent = None;
    let promise = js_sys::Promise::new(&mut |resolve, _| sent = Some(resolve));
    let sent = sent.expect("a promise runs its executor at once");
    let call = move || drop(sent.call0(&JsValue::NULL));
    (call, async move { drop(wasm_bindgen_futures::JsFuture::from(promise).await) })
}

/// Waits until the browser has laid out the page.
async fn laid_out() {
    let (sent, come) = once();
    leptos::prelude::request_animation_frame(move || leptos::prelude::request_animation_frame(sent));
    come.await;
    settled().await;
}

#[wasm_bindgen_test]
async fn a_status_says_since_when_and_how_long() {
    let page = Page::at("view=map&as-of=2021-08-10");
    settled().await;
    let cell = |capital: &str| page.text(&format!("tr:has(#row-{capital}) td:nth-child(4)"));
    assert_eq!([cell("kunduz"), cell("kabul")], ["8 August 2021 (2 days earlier)", ""]);
    assert_eq!(cell("herat"), "week of 2 August 2021 (2 to 8 days earlier)");
    let described = page.find("#mark-kunduz").get_attribute("aria-description");
    assert_eq!(described.as_deref(), Some("since 8 August 2021 (2 days earlier)"));
    assert_eq!(page.find("#mark-kabul").get_attribute("aria-description"), None);
}

#[wasm_bindgen_test]
async fn the_record_is_told_of_no_day_after_the_one_shown() {
    let page = Page::at("view=map&as-of=2021-08-09&layer=both");
    settled().await;
    let cell = |capital: &str| page.text(&format!("tr:has(#row-{capital}) td:nth-child(6)"));
    assert_eq!(cell("farah"), "not by then");
    assert_eq!(cell("zaranj"), "6 August 2021: never reported as fallen here");
    let page = Page::at("view=map&as-of=2021-08-11&layer=both");
    settled().await;
    assert_eq!(page.text("tr:has(#row-farah) td:nth-child(6)"), "10 to 11 August 2021: never reported as fallen here");
}

#[wasm_bindgen_test]
async fn what_is_opened_from_the_table_takes_the_focus() {
    let page = Page::at("view=map&as-of=2021-08-09");
    settled().await;
    page.click("#row-aybak").await;
    laid_out().await;
    assert_eq!(focused(), "history");
    assert!(page.text(".map__time [role=status]").ends_with("Aybak, Samangan: claimed"), "and is announced");
}

#[wasm_bindgen_test]
async fn the_counts_name_who_says_so_and_open_the_capital() {
    let page = Page::at("view=map&as-of=2021-08-09");
    settled().await;
    let counts = page.text(".tallies");
    for wanted in ["Kunduz: Senior administration official", "8 August 2021", "Aybak: Taliban spokesman (Al Jazeera), 9 August 2021"] {
        assert!(counts.contains(wanted), "no {wanted} in {counts}");
    }
    page.click(".tallies a").await;
    assert!(location::query().contains("id=kunduz"));
}

#[wasm_bindgen_test]
async fn own_counts_of_later_days_are_there_and_marked() {
    let page = Page::at("view=map&as-of=2021-08-09");
    settled().await;
    assert_eq!((page.count(".map__own li"), page.count(".map__own li[data-later]")), (3, 2));
    assert!(page.text(".map__own").contains("Disagrees: The same report counts five"), "{}", page.text(".map__own"));
}

#[wasm_bindgen_test]
async fn play_that_is_pressed_again_does_not_run_twice() {
    let page = Page::at("view=map&as-of=2021-08-02");
    settled().await;
    for _ in 0..3 {
        page.click(".map__bar button:nth-of-type(3)").await;
    }
    assert_eq!(page.text(".map__bar button:nth-of-type(3)"), "Pause");
    let (sent, come) = once();
    leptos::prelude::set_timeout(sent, std::time::Duration::from_millis(2000));
    come.await;
    assert_eq!(page.text(".map__day"), "8 August 2021", "one step in one rest");
}

/// A corpus of one made-up capital, without a drawing: none is made in a browser.
fn made_up(reports: &[Told]) -> Corpus {
    let mut corpus = corpus_of(&[vec!["Some words.".to_owned()]]);
    corpus.coding = told(reports);
    corpus
}

#[wasm_bindgen_test]
async fn a_corpus_without_a_drawing_says_so_and_shows_the_table() {
    let page = Page::of_corpus(&made_up(&[(CONTESTED, 5, Precision::Day, 0)]), "view=map");
    settled().await;
    assert!(page.text(".map").contains("no drawing of these places"));
    assert_eq!((page.count("a.cap"), page.count("tbody tr")), (0, 1));
    assert_eq!(page.text("tbody tr td:nth-child(3)"), "Contested");
    assert!(!page.text(".map").contains("SVG") && !page.text(".map").contains("PNG"), "no picture is offered");
    assert_eq!(page.count(".map__bar button[disabled]"), 3, "one day: nothing to step to, nothing to play");
    page.click("#row-c").await;
    laid_out().await;
    assert_eq!(focused(), "history");
}

#[wasm_bindgen_test]
async fn reports_that_contradict_each_other_stand_side_by_side() {
    let reports = [(CLAIMED, 5, Precision::Day, 1), (CONTESTED, 5, Precision::Day, 0)];
    let page = Page::of_corpus(&made_up(&reports), "view=map&id=c");
    settled().await;
    assert_eq!(page.text("tbody tr td:nth-child(3)"), "Contested. Reports contradict each other");
    assert!(page.text(".capital").contains("Reports for the same day contradict each other here"));
    assert_eq!(page.count(".capital__report"), 2);
}

#[wasm_bindgen_test]
async fn a_corpus_of_which_nothing_is_coded_has_a_map_page_that_says_so() {
    let mut corpus = made_up(&[]);
    let page = Page::of_corpus(&corpus, "view=map&layer=both&id=c");
    settled().await;
    assert_eq!(page.text("tbody tr td:nth-child(3)"), "Unreported");
    assert!(page.text(".capital").contains("No report included here mentions it"));
    drop(page);
    corpus.coding = Coding::default();
    let page = Page::of_corpus(&corpus, "view=map&as-of=2021-08-09&id=kunduz");
    settled().await;
    assert!(page.text(".map").contains("No place in these reports has a known position."));
}
