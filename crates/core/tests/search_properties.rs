//! Search by the index gives what a look at every word gives; marks and counts fit the hits.
use crate::fixture::corpus_of;
use crate::fixture::naive::Naive;
use crate::generated::{corpus, near, nested, phrase, prefix, query, word};
use atlas_core::index::{Atlas, Options, build};
use atlas_core::model::{Corpus, Day};
use atlas_core::query::{Asked, Expr, Facet, FacetValue, Field, Filter, Marker, search, utf16_range};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeMap;

fn filter_of(q: String) -> Filter {
    Filter { q, non_article: true, ..Filter::default() }
}

/// The index and the naive scan find the same passages.
fn check(corpus: &Corpus, q: String) -> Result<(), TestCaseError> {
    let bytes = build(corpus, Options::default());
    let atlas = Atlas::open(&bytes).expect("opens what was built");
    let filter = filter_of(q);
    let answer = search(&atlas, &Asked::new(&atlas, filter.clone()));
    let mut found: Vec<usize> = answer.hits.iter().map(|hit| hit.passage.row()).collect();
    found.sort_unstable();
    let wanted = answer.expr.as_ref().map_or_else(|| (0..atlas.passages().len()).collect(), |expr| Naive::new(corpus).rows(expr));
    let texts: Vec<String> = atlas.passages().iter().map(|passage| atlas.text(passage)).collect();
    prop_assert_eq!(found, wanted, "{} read as {:?} in {:#?}", filter.q, answer.expr, texts);
    check_marks(&atlas, &filter)
}

/// Marks are ranges of whole characters, in order and apart; where all hits are hits of words, each has one.
fn check_marks(atlas: &Atlas<'_>, filter: &Filter) -> Result<(), TestCaseError> {
    let answer = search(atlas, &Asked::new(atlas, filter.clone()));
    let marker = Marker::new(atlas, answer.expr.as_ref());
    let words_alone = matches!(answer.expr, Some(Expr::Word(_) | Expr::Prefix(_) | Expr::Phrase(_) | Expr::Near(..)));
    for hit in &answer.hits {
        let text = atlas.text(&atlas.passages()[hit.passage.row()]);
        let marks = marker.marks(&text);
        prop_assert!(!words_alone || !marks.is_empty(), "{} has no mark in {}", filter.q, text);
        let mut last = 0;
        for range in &marks {
            prop_assert!(last <= range.start && range.start < range.end, "{:?} in {}", marks, text);
            let marked = text.get(range.clone());
            prop_assert!(marked.is_some_and(|words| words.chars().any(char::is_alphanumeric)), "{:?} in {}", marks, text);
            let units: Vec<u16> = text.encode_utf16().collect();
            let sliced = String::from_utf16(&units[utf16_range(&text, range)]);
            prop_assert_eq!(sliced.as_deref().ok(), marked);
            last = range.end;
        }
    }
    Ok(())
}

#[test]
fn words_near_each_other_are_marked_where_they_are_near() {
    let text = "talks on peace and a cease-fire ; no talks for ten days of war and no ceasefire then";
    let bytes = build(&corpus_of(&[vec![text.to_owned()]]), Options::default());
    let atlas = Atlas::open(&bytes).expect("opens what was built");
    for (q, expected) in [
        ("talks near/2 peace", &["talks", "peace"][..]),
        ("cease-fire near/3 peace", &["peace", "cease-fire"]),
        ("\"no talks\" near/9 day*", &["no talks", "days"]),
        ("fire near/2 then", &["ceasefire", "then"]),
    ] {
        let answer = search(&atlas, &Asked::new(&atlas, filter_of(q.to_owned())));
        let marks: Vec<&str> = Marker::new(&atlas, answer.expr.as_ref()).marks(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(marks, expected, "{q}");
    }
}

/// The parts of an expression and of what it holds, by name.
fn parts(expr: &Expr, into: &mut Vec<&'static str>) {
    into.push(match expr {
        Expr::Word(_) => "word",
        Expr::Prefix(_) => "prefix",
        Expr::Phrase(_) => "phrase",
        Expr::Near(left, ..) if matches!(**left, Expr::Near(..)) => "chain of near",
        Expr::Near(left, ..) if matches!(**left, Expr::Or(_)) => "near with a choice",
        Expr::Near(..) => "near",
        Expr::Field(field, _) => field.as_str(),
        Expr::Not(_) => "not",
        Expr::And(_) => "and",
        Expr::Or(_) => "or",
    });
    match expr {
        Expr::Near(left, _, right) => [left, right].into_iter().for_each(|side| parts(side, into)),
        Expr::Not(inner) => parts(inner, into),
        Expr::And(inner) | Expr::Or(inner) => inner.iter().for_each(|part| parts(part, into)),
        _ => {}
    }
}

/// A generator that seldom finds anything would prove little.
#[test]
fn the_generated_queries_use_every_part_of_the_language_and_find_some_passages_but_not_all() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut n_telling: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..400 {
        let (corpus, q) = (corpus(), nested()).new_tree(&mut runner).expect("a value").current();
        let bytes = build(&corpus, Options::default());
        let atlas = Atlas::open(&bytes).expect("opens what was built");
        let answer = search(&atlas, &Asked::new(&atlas, filter_of(q)));
        let mut found = Vec::new();
        answer.expr.iter().for_each(|expr| parts(expr, &mut found));
        if (1..atlas.passages().len()).contains(&answer.hits.len()) {
            found.sort_unstable();
            found.dedup();
            found.into_iter().for_each(|part| *n_telling.entry(part).or_default() += 1);
        }
    }
    for part in ["word", "prefix", "phrase", "near", "chain of near", "near with a choice", "not", "and", "or"]
        .into_iter()
        .chain(Field::ALL.iter().map(|field| field.as_str()))
    {
        assert!(n_telling.get(part).is_some_and(|n| *n >= 3), "{part}: {n_telling:?}");
    }
}

/// Query, chosen values (of outlets or of documents), first and last day, whether lines that are no article count.
type Parts = (Option<String>, Vec<(bool, Index)>, Option<i32>, Option<i32>, bool);

fn filter() -> impl Strategy<Value = Parts> {
    let day = || proptest::option::of(18_698..18_706);
    (proptest::option::of(query()), proptest::collection::vec(any::<(bool, Index)>(), 0..4), day(), day(), any::<bool>())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_word_is_found_where_a_scan_finds_it(corpus in corpus(), q in word()) {
        check(&corpus, q)?;
    }

    #[test]
    fn a_prefix_is_found_where_a_scan_finds_it(corpus in corpus(), q in prefix()) {
        check(&corpus, q)?;
    }

    #[test]
    fn a_phrase_is_found_where_a_scan_finds_it(corpus in corpus(), q in phrase()) {
        check(&corpus, q)?;
    }

    #[test]
    fn words_near_each_other_are_found_where_a_scan_finds_them(corpus in corpus(), q in near()) {
        check(&corpus, q)?;
    }

    #[test]
    fn any_nested_query_finds_what_a_scan_finds(corpus in corpus(), q in nested()) {
        check(&corpus, q)?;
    }

    #[test]
    fn any_malformed_query_finds_what_a_scan_of_its_rest_finds(corpus in corpus(), q in query()) {
        check(&corpus, q)?;
    }

    #[test]
    fn a_facet_count_is_the_number_of_hits_that_the_value_alone_would_give(corpus in corpus(), (q, chosen, from, to, non_article) in filter()) {
        let bytes = build(&corpus, Options::default());
        let atlas = Atlas::open(&bytes).expect("opens what was built");
        let mut filter = Filter { q: q.unwrap_or_default(), from: from.map(Day), to: to.map(Day), non_article, ..Filter::default() };
        for (outlet, value) in chosen {
            let facet = if outlet { Facet::Outlet } else { Facet::Document };
            filter.selections.insert(facet, FacetValue::of_row(value.index(facet.n_values(&atlas))));
        }
        for (facet, counts) in search(&atlas, &Asked::new(&atlas, filter.clone())).facets {
            prop_assert_eq!(counts.len(), facet.n_values(&atlas));
            for (value, count) in facet.values(&atlas).zip(counts) {
                let mut alone = Filter { selections: filter.selections.without(facet), ..filter.clone() };
                alone.selections.insert(facet, value);
                prop_assert_eq!(count, search(&atlas, &Asked::new(&atlas, alone.clone())).hits.len(), "{:?} {}", facet, facet.id(&atlas, value));
            }
        }
    }
}
