//! What the history keeps: a run of steps as one entry, and the last state where the browser refuses for a while.
use crate::page::{Page, fire};
use stance_atlas::browser::location;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

/// Counts from now on how many entries are made; a history that is full grows no longer.
fn count_entries() {
    let script =
        "window.entries = 0; history.pushState = (...all) => { window.entries++; History.prototype.pushState.apply(history, all) }";
    js_sys::eval(script).expect("a script");
}

fn n_entries() -> Option<f64> {
    js_sys::eval("window.entries").ok()?.as_f64()
}

async fn pause(milliseconds: i32) {
    let window = web_sys::window().expect("a window");
    let wait = |resolve: js_sys::Function, _| {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).expect("a timer");
    };
    JsFuture::from(js_sys::Promise::new(&mut { wait })).await.expect("it passes");
}

async fn step(page: &Page, selector: &str, value: i32, event: &str) {
    let field: HtmlInputElement = page.find(selector).unchecked_into();
    field.set_value(&value.to_string());
    fire(&field, event).await;
}

#[wasm_bindgen_test]
async fn steps_on_one_slider_are_one_entry() {
    let page = Page::at("view=map");
    count_entries();
    for day in [18_840, 18_847, 18_848] {
        step(&page, ".map__track input", day, "input").await;
    }
    assert!(location::query().contains("as-of="), "{}", location::query());
    assert_eq!(n_entries(), Some(1.0));
    let page = Page::at("view=timeline");
    count_entries();
    for day in [18_700, 18_720, 18_740] {
        step(&page, ".slider:first-child input", day, "change").await;
    }
    assert!(location::query().contains("from=2021-"), "{}", location::query());
    assert_eq!(n_entries(), Some(1.0));
    step(&page, ".slider:nth-child(2) input", 18_840, "change").await;
    assert_eq!(n_entries(), Some(2.0), "the other end is another slider");
    js_sys::eval("delete history.pushState").expect("a script");
}

/// Browsers either throw or say nothing.
#[wasm_bindgen_test]
async fn what_the_browser_refuses_is_written_after_a_pause() {
    for refuse in ["throw new DOMException('too many', 'SecurityError')", "return undefined"] {
        let page = Page::at("q=taliban");
        js_sys::eval(&format!("for (const name of ['pushState', 'replaceState']) history[name] = () => {{ {refuse} }}")).expect("a script");
        page.type_in("#search", "peace").await;
        page.click(".facet__value input").await;
        page.type_in("#search", "war").await;
        assert_eq!(location::query(), "?q=taliban", "{refuse}");
        js_sys::eval("delete history.replaceState").expect("a script");
        count_entries();
        pause(2_500).await;
        assert_eq!(location::query(), "?q=war&document=bombing-halt", "{refuse}");
        assert_eq!(n_entries(), Some(1.0), "the choice among them is an entry");
        js_sys::eval("delete history.pushState").expect("a script");
    }
}
