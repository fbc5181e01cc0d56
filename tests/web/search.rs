//! The page mounted whole: typing, choosing, and what stands in the document then.
use stance_atlas::{atlas, browser::location, view};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CustomEvent, CustomEventInit, Document, Element, HtmlInputElement};

/// A page at an address, unmounted when dropped.
struct Page {
    root: Element,
    _mounted: Box<dyn std::any::Any>,
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a browser")
}

impl Page {
    /// The address comes first: the app reads it when it is mounted.
    fn at(query: &str) -> Self {
        location::replace(query);
        let root = document().create_element("div").expect("an element");
        document().body().expect("a body").append_child(&root).expect("a place");
        let host = root.clone();
        let mounted = leptos::mount::mount_to(root.clone().unchecked_into(), move || {
            view::app::app(atlas::opened().expect("the corpus")).iter().for_each(|part| _ = host.append_child(part.node()));
        });
        Self { root, _mounted: Box::new(mounted) }
    }

    fn find(&self, selector: &str) -> Element {
        self.root.query_selector(selector).expect("a selector").unwrap_or_else(|| panic!("no {selector} in {}", self.root.inner_html()))
    }

    fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).expect("a selector").length()
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }

    async fn type_in(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.find(selector).unchecked_into();
        field.set_value(text);
        fire(&field, "input").await;
    }

    async fn click(&self, selector: &str) {
        self.find(selector).unchecked_into::<web_sys::HtmlElement>().click();
        settled().await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

async fn fire(target: &Element, name: &str) {
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    target.dispatch_event(&CustomEvent::new_with_event_init_dict(name, &options).expect("an event")).expect("it is sent");
    settled().await;
}

/// Effects run in a microtask; two turns let those that they wake run too.
async fn settled() {
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}

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
