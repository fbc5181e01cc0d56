//! The timeline in a mounted page.
use crate::page::{Page, fire, settled};
use stance_atlas::browser::location;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_timeline_is_brushed_by_its_sliders() {
    let page = Page::at("view=timeline");
    let all = page.text(".timeline [role=status]");
    let field = page.find("[aria-label='Span from']");
    // 2021-08-09 in days since 1970.
    let _ = js_sys::Reflect::set(&field, &"value".into(), &"18848".into());
    fire(&field, "change").await;
    assert_eq!(location::query(), "?view=timeline&from=2021-08-09");
    assert_ne!(page.text(".timeline [role=status]"), all);
    page.click(".sliders button").await;
    assert_eq!(page.text(".timeline [role=status]"), all);
}

#[wasm_bindgen_test]
async fn a_bar_that_is_pressed_chooses_its_days() {
    let page = Page::at("view=timeline");
    let bar = page.find(".lanes__bar[data-mark=statement][data-precision=week]");
    for kind in ["pointerdown", "pointerup"] {
        let options = web_sys::PointerEventInit::new();
        options.set_bubbles(true);
        bar.dispatch_event(&web_sys::PointerEvent::new_with_event_init_dict(kind, &options).expect("an event")).expect("it is sent");
    }
    settled().await;
    assert_eq!(location::query(), "?view=timeline&from=2021-08-02&to=2021-08-08");
    // Pressing where there is no bar chooses nothing.
    let options = web_sys::PointerEventInit::new();
    for kind in ["pointerdown", "pointerup"] {
        let event = web_sys::PointerEvent::new_with_event_init_dict(kind, &options).expect("an event");
        page.find(".lanes").dispatch_event(&event).expect("it is sent");
    }
    settled().await;
    assert_eq!(location::query(), "?view=timeline&from=2021-08-02&to=2021-08-08");
}

/// What is not in SVG's namespace stands in the page and is not drawn.
#[wasm_bindgen_test]
async fn every_part_of_the_axis_is_drawn() {
    let page = Page::at("view=timeline&from=2021-08-09");
    for selector in
        [".lanes__bar", ".lanes__bar > title", ".lanes__tick", ".lanes__line", ".lanes__name", ".lanes__month", ".lanes__shade > rect"]
    {
        assert_eq!(page.find(selector).namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"), "{selector}");
    }
    let width = |page: &Page, at: &str| page.find(&format!(".lanes__shade > rect:{at}-child")).get_attribute("width");
    assert_ne!(width(&page, "first").as_deref(), Some("0.00%"));
    assert_eq!(width(&page, "last").as_deref(), Some("0.00%"));
    page.click(".sliders button").await;
    assert_eq!(width(&page, "first").as_deref(), Some("0.00%"));
}

#[wasm_bindgen_test]
async fn the_list_is_shown_a_part_at_a_time() {
    let page = Page::at("view=timeline");
    assert_eq!(page.count(".entry"), 40);
    page.click(".timeline .more").await;
    assert_eq!(page.count(".entry"), 80);
    assert!(page.text(".entries + .count").starts_with("The first 80 of "));
    // A date stands once, above its first entry.
    assert!(page.count(".entry__date") < 80);
}
