//! The Method view in a mounted page.
use crate::fixture::coded::coded;
use crate::fixture::corpus_of;
use crate::page::{Page, settled};
use atlas_core::model::{Agreement, Coded, Comparison, Difference, IssueId, Label, Position, StatementId, Voice};
use wasm_bindgen_test::wasm_bindgen_test;

/// How the page tells α of two codings that share two statements.
async fn told(alpha_issue: Option<f64>, alpha_position: Option<f64>) -> String {
    let mut corpus = coded(corpus_of(&[vec!["Some words.".to_owned()]]), &[(0, 0, 0)]);
    let all = Agreement { alpha_issue, alpha_position, n_both: 2, ..Agreement::default() };
    corpus.coding.codings.comparisons = vec![Comparison { all, ..Comparison::default() }];
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
async fn where_coders_differed_is_told_on_the_page_and_beside_the_statement() {
    let mut corpus = coded(corpus_of(&[vec!["Some words.".to_owned()]]), &[(0, 0, 0)]);
    let quote = corpus.coding.statements[0].quote.clone();
    let label = |position| Some(Label { actor: "Somebody".into(), issue: IssueId::of_row(0), position, voice: Voice::Quoted });
    corpus.coding.codings.differences = vec![Difference {
        quote,
        coded: vec![Coded { coding: 0, label: label(Position::Mixed) }, Coded { coding: 1, label: None }],
        settled: Some(StatementId::of_row(0)),
        why: "The rule names it.".into(),
    }];
    let page = Page::of_corpus(&corpus, "view=method");
    settled().await;
    let words = page.text(".difference");
    for told in ["Coding 1", "Somebody", "mixed · quoted", "Coding 2", "nothing coded", "Settled", "The rule names it."] {
        assert!(words.contains(told), "{told} in {words}");
    }
    let page = Page::of_corpus(&corpus, "view=stances&id=a0/i0");
    settled().await;
    assert!(page.text("main").contains("The coders differed"), "{}", page.text("main"));
}

#[wasm_bindgen_test]
async fn the_codebook_names_issues_by_their_titles() {
    let page = Page::at("view=method");
    settled().await;
    let words = page.text(".method");
    assert!(words.contains("“The talks with the Taliban should continue.” (whether to go on talking)"), "{words}");
    assert!(!words.contains("talks-should-continue"), "{words}");
}
