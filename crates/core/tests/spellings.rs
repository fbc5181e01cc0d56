//! Misspellings, variants and aliases, on the shipped corpus.
use crate::fixture::{corpus_of, shipped_atlas};
use atlas_core::index::{Atlas, Options, build};
use atlas_core::model::PassageId;
use atlas_core::query::{Answer, Asked, Expr, Field, Filter, Notice, exactly, parse, search};
use proptest::prelude::*;

fn ask(atlas: &Atlas<'_>, q: &str) -> Answer {
    search(atlas, &Asked::new(atlas, Filter { q: q.into(), ..Filter::default() }))
}

fn passages(answer: &Answer) -> Vec<PassageId> {
    let mut passages: Vec<PassageId> = answer.hits.iter().map(|hit| hit.passage).collect();
    passages.sort_unstable();
    passages
}

#[test]
fn other_spellings_and_names_are_searched_too_and_it_is_said() {
    let atlas = shipped_atlas();
    for (q, same_as) in [
        ("airstrike", "\"air strikes\" OR airstrike OR \"air attacks\" OR \"air attack\""),
        ("Khalizad", "Khalilzad"),
        ("Qandahar", "Kandahar"),
        ("Talban", "Taliban"),
        ("Tailban", "Taliban"),
        ("Khalizad near/40 Talban", "Khalilzad near/40 Taliban"),
        ("ceasefire", "\"cease fire\""),
        ("Taleban near/5 peace", "Taliban near/5 peace"),
        ("peace near/5 Taleban", "peace near/5 Taliban"),
        ("9/11", "\"September 11\""),
        ("Khalizad's", "Khalilzad"),
    ] {
        let found = passages(&ask(&atlas, q));
        assert!(!found.is_empty(), "{q}");
        assert_eq!(found, passages(&ask(&atlas, same_as)), "{q}: {:?}", ask(&atlas, q).notices);
    }
    assert!(ask(&atlas, "Khalizad").corrected.is_some_and(|corrected| corrected.to_string() == "khalilzad"));
    assert!(matches!(ask(&atlas, "airstrike").notices.as_slice(), [Notice::Widened { .. }]));
    for exact in ["\"Khalizad\"", "\"airstrike\"", "Khalilzad", "talks", "Ghni", "65000", "20211", "11"] {
        let answer = ask(&atlas, exact);
        assert!(answer.notices.is_empty() && answer.corrected.is_none(), "{exact}: {:?}", answer.notices);
    }
}

#[test]
fn what_was_searched_instead_can_be_declined_and_nothing_else_changes() {
    for (q, words, exact) in [
        ("Khalizad", "Khalizad", "\"Khalizad\""),
        ("Talban Talbans \"Talban talks\" Talban*", "Talban", "\"Talban\" Talbans \"Talban talks\" Talban*"),
        ("(talks OR Khalizad near/3 said) -Khalizad", "Khalizad", "(talks OR \"Khalizad\" near/3 said) -\"Khalizad\""),
        ("State Department actor:\"State Department\"", "State Department", "\"State\" \"Department\" actor:\"State Department\""),
        ("Khalizad (", "Khalizad", "\"Khalizad\""),
    ] {
        assert_eq!(exactly(q, words), exact);
    }
    let atlas = shipped_atlas();
    for q in ["Khalizad talks", "airstrike", "air strike", "Qandahar"] {
        let Some(Notice::Corrected { from: words, .. } | Notice::Widened { word: words, .. }) = ask(&atlas, q).notices.first().cloned()
        else {
            panic!("nothing was said of {q}");
        };
        assert_eq!(ask(&atlas, &exactly(q, &words)).notices, [], "{q}");
    }
}

#[test]
fn a_field_takes_ids_names_and_aliases_and_what_nobody_is_called_is_said_and_left_out() {
    let atlas = shipped_atlas();
    for (one, other) in
        [("actor:khalilzad", "actor:\"Zalmay Khalilzad\""), ("place:kandahar", "place:QANDAHAR"), ("side:taliban", "side:Taliban")]
    {
        let found = passages(&ask(&atlas, one));
        assert_eq!(found, passages(&ask(&atlas, other)), "{one} {other} {:?}", ask(&atlas, one).notices);
        assert!(!found.is_empty(), "{one}");
    }
    let nobody = Notice::UnknownValue(Field::Actor, "nobody".into());
    for (q, rest) in [("taliban actor:nobody", "taliban"), ("(actor:nobody OR talks) -actor:nobody", "talks"), ("-(actor:nobody)", "")] {
        let answer = ask(&atlas, q);
        assert_eq!(answer.notices.as_slice(), std::slice::from_ref(&nobody), "{q}");
        assert_eq!(answer.expr, parse(rest).expr, "{q}");
        assert_eq!(answer.hits, ask(&atlas, rest).hits, "{q}");
    }
}

/// Damerau's and Levenshtein's distance of neighbours swapped once, cell by cell.
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut cells = vec![vec![0; right.len() + 1]; left.len() + 1];
    for i in 0..=left.len() {
        for j in 0..=right.len() {
            cells[i][j] = match (i, j) {
                (0, _) => j,
                (_, 0) => i,
                _ => {
                    let other = usize::from(left[i - 1] != right[j - 1]);
                    let edit = (cells[i - 1][j] + 1).min(cells[i][j - 1] + 1).min(cells[i - 1][j - 1] + other);
                    let swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                    if swapped { edit.min(cells[i - 2][j - 2] + 1) } else { edit }
                }
            };
        }
    }
    cells[left.len()][right.len()]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_word_is_corrected_to_the_most_frequent_one_that_is_one_edit_away(
        words in proptest::collection::vec(prop_oneof!["[abk]{4,7}", "[abکب]{4,6}"], 1..40),
        typed in prop_oneof!["[abk]{4,7}", "[abکب]{5,6}"],
    ) {
        let corpus = corpus_of(&words.chunks(4).map(|words| words.to_vec()).collect::<Vec<_>>());
        let bytes = build(&corpus, Options::default());
        let atlas = Atlas::open(&bytes).expect("opens what was built");
        let answer = ask(&atlas, &typed);
        let count = |form: &str| words.iter().filter(|word| *word == form).count();
        let mut near: Vec<&String> = words.iter().filter(|word| distance(word, &typed) == 1).collect();
        near.sort_by_key(|word| (std::cmp::Reverse(count(word)), word.as_str()));
        let wanted = (typed.chars().count() >= 5 && !words.contains(&typed)).then_some(near.first()).flatten();
        prop_assert_eq!(answer.corrected, wanted.map(|word| Expr::Word((*word).clone())), "{} {:?}", typed, words);
    }
}
