//! Suggestions while typing, on the shipped corpus: what is chosen gives what was promised.
use crate::fixture::shipped_atlas;
use atlas_core::index::Atlas;
use atlas_core::query::{Answer, Asked, Facet, Filter, Suggestion, parse, search, suggest};
use proptest::prelude::*;
use proptest::sample::select;

/// What is suggested at the mark `|`, one a line: facet, text, the query when chosen, and whether a value is selected.
fn suggested(q: &str) -> Vec<String> {
    let (before, after) = q.split_once('|').expect("a mark where somebody types");
    let line = |one: Suggestion| {
        let kind = one.facet.map_or("word", Facet::as_str);
        format!("{kind} {} → {}{}", one.text, one.q, if one.value.is_some() { " + filter" } else { "" })
    };
    suggest(&shipped_atlas(), &whole(&shipped_atlas()), before, after).into_iter().map(line).collect()
}

fn whole(atlas: &Atlas<'_>) -> Answer {
    search(atlas, &Asked::everything(atlas))
}

fn check(q: &str, expected: &[&str]) {
    let found = suggested(q);
    for line in expected {
        assert!(found.iter().any(|found| found == line), "expected {line:?} for {q:?}, found {found:#?}");
    }
}

#[test]
fn words_are_completed_and_names_become_filters() {
    check("tali|", &["word taliban → taliban", "actor Taliban →  + filter"]);
    check("peace talks Khal|", &["word khalilzad → peace talks khalilzad", "actor Zalmay Khalilzad → peace talks + filter"]);
    check("ashraf gh|", &["word ghani → ashraf ghani", "actor Ashraf Ghani →  + filter"]);
    check("peace ashraf gh|", &["actor Ashraf Ghani → peace + filter"]);
    check("qanda|", &["place Kandahar (Qandahar) →  + filter"]);
    check("kanda| talks", &["word kandahar → kandahar talks", "place Kandahar → talks + filter"]);
    check("recogni|", &["issue A Taliban takeover by force will and must meet a united world: no recognition, no aid. →  + filter"]);
}

#[test]
fn where_a_filter_would_mean_something_else_only_words_are_suggested() {
    for q in ["talks -khal|", "(khal|", "talks OR khal|", "\"peace khal|", "near/3 khal|", "khal| OR talks", "NOT khal|"] {
        let found = suggested(q);
        assert!(!found.is_empty() && found.iter().all(|line| line.starts_with("word ")), "{q:?}: {found:#?}");
    }
}

#[test]
fn the_value_of_a_field_is_written_out() {
    check("talks actor:khal|", &["actor Zalmay Khalilzad → talks actor:\"Zalmay Khalilzad\""]);
    check("-actor:“zalmay kh|” talks", &["actor Zalmay Khalilzad → -actor:\"Zalmay Khalilzad\" talks"]);
    check("side:tal|", &["side Taliban → side:Taliban"]);
    check("(PLACE:kab|", &["place Kabul → (PLACE:Kabul"]);
    check(
        "issue:sanct|",
        &["issue Sanctions on the Taliban should be kept, restored or extended as leverage. → issue:sanctions-as-leverage"],
    );
    assert_eq!(suggested("actor:|").len(), 8);
    assert!(!suggested("outlet:|").is_empty());
}

#[test]
fn nothing_is_suggested_where_it_would_not_help() {
    for q in ["|", "a|", "taliban |", "tal|iban", "🎉🎉|", "before:20|", "actor:\"Zalmay Khalilzad\" |", "qqqq|", "actor:qqqq|", "x:ta |"]
    {
        assert_eq!(suggested(q), [] as [String; 0], "{q:?}");
    }
    // A word that is there already, and what finds the same.
    assert!(suggested("taliban|").iter().all(|line| !line.starts_with("word taliban")), "{:#?}", suggested("taliban|"));
}

/// What is chosen alone gives as many passages as were promised.
fn check_promise(atlas: &Atlas<'_>, one: &Suggestion) -> Result<(), TestCaseError> {
    let q = if one.facet.is_none() { &one.text } else { &one.q };
    let mut filter = Filter { q: q.clone(), ..Filter::default() };
    if let (Some(facet), Some(value)) = (one.facet, one.value) {
        filter.selections.insert(facet, value);
    }
    prop_assert_eq!(parse(&one.q).notices, [], "{}", one.q);
    prop_assert_eq!(search(atlas, &Asked::new(atlas, filter.clone())).hits.len(), one.n_passages, "{:?}", one);
    prop_assert!(one.n_passages > 0, "{:?}", one);
    Ok(())
}

/// The beginning of a word of the corpus or of a field.
fn beginning() -> impl Strategy<Value = String> {
    let field = select(vec!["", "", "actor:", "place:\"", "issue:", "side:", "outlet:"]);
    let word = prop_oneof![
        "[a-z]{2,3}",
        select(vec!["tali", "ghan", "U.S", "cease-f", "air", "kab", "Afgh", "gov", "zalmay khal", "mazar", "presid", "herat"])
            .prop_map(str::to_owned)
    ];
    (field, word).prop_map(|(field, word)| format!("{field}{word}"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_suggested_gives_what_it_promises(q in beginning()) {
        let atlas = shipped_atlas();
        for one in suggest(&atlas, &whole(&atlas), &q, "") {
            check_promise(&atlas, &one)?;
        }
    }

    #[test]
    fn anything_can_be_typed_anywhere(before in "\\PC{0,20}", after in "\\PC{0,5}") {
        _ = suggest(&shipped_atlas(), &whole(&shipped_atlas()), &before, &after);
        _ = suggest(&shipped_atlas(), &whole(&shipped_atlas()), &format!("actor:{before}"), &after);
    }
}
