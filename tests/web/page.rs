//! The page mounted whole at an address.
use atlas_core::index::{Atlas, Options, build};
use atlas_core::model::Corpus;
use stance_atlas::{app::App, atlas, browser::location};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, Document, Element, HtmlInputElement};

/// A page at an address, unmounted when dropped.
pub struct Page {
    root: Element,
    _mounted: Box<dyn std::any::Any>,
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a browser")
}

impl Page {
    /// The address comes first: the app reads it when it is mounted.
    pub fn at(query: &str) -> Self {
        Self::of(atlas::opened().expect("the corpus"), query)
    }

    /// The page of a corpus made up for a test.
    pub fn of_corpus(corpus: &Corpus, query: &str) -> Self {
        let atlas = Atlas::open(build(corpus, Options::default()).leak()).expect("opens");
        Self::of(Box::leak(Box::new(atlas)), query)
    }

    fn of(atlas: &'static Atlas<'static>, query: &str) -> Self {
        location::replace(query);
        let root = document().create_element("div").expect("an element");
        document().body().expect("a body").append_child(&root).expect("a place");
        let mounted = leptos::mount::mount_to(root.clone().unchecked_into(), move || leptos::view! { <App atlas/> });
        Self { root, _mounted: Box::new(mounted) }
    }

    pub fn find(&self, selector: &str) -> Element {
        self.root.query_selector(selector).expect("a selector").unwrap_or_else(|| panic!("no {selector} in {}", self.root.inner_html()))
    }

    pub fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).expect("a selector").length()
    }

    pub fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }

    pub async fn type_in(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.find(selector).unchecked_into();
        field.set_value(text);
        fire(&field, "input").await;
    }

    pub async fn click(&self, selector: &str) {
        self.find(selector).unchecked_into::<web_sys::HtmlElement>().click();
        settled().await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

pub async fn fire(target: &Element, name: &str) {
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    target.dispatch_event(&CustomEvent::new_with_event_init_dict(name, &options).expect("an event")).expect("it is sent");
    settled().await;
}

/// Effects run in a microtask; two turns let those that they wake run too.
pub async fn settled() {
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}
