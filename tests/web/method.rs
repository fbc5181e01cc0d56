//! The Method view in a mounted page.
use crate::fixture::coded::coded;
use crate::fixture::corpus_of;
use crate::page::{Page, settled};
use atlas_core::model::Agreement;
use wasm_bindgen_test::wasm_bindgen_test;

/// How the page tells α of two codings that share two statements.
async fn told(alpha_issue: Option<f64>, alpha_position: Option<f64>) -> String {
    let mut corpus = coded(corpus_of(&[vec!["Some words.".to_owned()]]), &[(0, 0, 0)]);
    corpus.coding.agreement = Some(Agreement { alpha_issue, alpha_position, n_both: 2, ..Agreement::default() });
    let page = Page::of_corpus(&corpus, "view=method");
    settled().await;
    page.text(".method")
}

#[wasm_bindgen_test]
async fn alpha_is_not_defined_where_nothing_varies() {
    let words = told(None, Some(0.5)).await;
    assert!(words.contains("α is not defined for the issue and 0.5 for the position"), "{words}");
    assert!(words.contains("not defined where nothing varies"), "{words}");
    let words = told(Some(0.95), Some(1.0)).await;
    assert!(words.contains("α is 0.95 for the issue and 1 for the position") && !words.contains("not defined"), "{words}");
}

#[wasm_bindgen_test]
async fn the_codebook_names_issues_by_their_titles() {
    let page = Page::at("view=method");
    settled().await;
    let words = page.text(".method");
    assert!(words.contains("“The talks with the Taliban should continue.” (whether to go on talking)"), "{words}");
    assert!(!words.contains("talks-should-continue"), "{words}");
}
