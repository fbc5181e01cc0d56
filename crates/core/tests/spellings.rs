//! Misspellings, variants and aliases, on the shipped corpus.
use crate::fixture::{corpus_of, shipped_atlas};
use atlas_core::index::{Atlas, Options, build, name_keys};
use atlas_core::model::{Day, LineKind, PassageId};
use atlas_core::query::{Answer, Asked, Expr, Field, Filter, Marker, Notice, exactly, instead, parse, search};
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
    let ghani = ask(&atlas, "actor:Ghani");
    assert!(matches!(ghani.notices.as_slice(), [] | [Notice::PartOfName { .. }]) && !ghani.hits.is_empty(), "{:?}", ghani.notices);
    let in_brackets = ask(&atlas, "actor:\"11 August\"").notices;
    assert!(matches!(in_brackets.as_slice(), [Notice::UnknownValue(..)]), "{in_brackets:?}");
    let nobody = Notice::UnknownValue(Field::Actor, "nobody".into());
    for (q, rest) in [("taliban actor:nobody", "taliban"), ("(actor:nobody OR talks) -actor:nobody", "talks"), ("-(actor:nobody)", "")] {
        let answer = ask(&atlas, q);
        assert_eq!(answer.notices.as_slice(), std::slice::from_ref(&nobody), "{q}");
        assert_eq!(answer.expr, parse(rest).expr, "{q}");
        assert_eq!(answer.hits, ask(&atlas, rest).hits, "{q}");
    }
}

fn n(q: &str) -> usize {
    ask(&shipped_atlas(), q).hits.len()
}

#[test]
fn a_name_is_found_whatever_joins_its_parts_and_however_it_is_transliterated() {
    for (typed, name) in [
        ("Mazar i Sharif", "\"Mazar-e Sharif\""),
        ("mazar-i-sherif", "\"Mazar-e Sharif\""),
        ("Mazaresharif", "\"Mazar-e Sharif\""),
        ("mazar e sharif", "\"Mazar-e Sharif\""),
        ("Lashkargah", "\"Lashkar Gah\""),
        ("lashkar-gah", "\"Lashkar Gah\""),
        ("Qunduz", "Kunduz"),
        ("Muhammad", "Mohammad"),
        ("el Qaeda", "al-Qaida"),
        ("alqaeda", "al-Qaida"),
        ("Zabi ullah", "Zabihullah"),
        ("Khalil zad", "Khalilzad"),
        ("Biden´s", "Biden"),
        ("Bidens", "Biden"),
    ] {
        assert!(n(name) > 0, "{name}");
        assert!(n(typed) >= n(name), "{typed}: {} of {}, {:?}", n(typed), n(name), ask(&shipped_atlas(), typed).notices);
    }
}

#[test]
fn a_compound_is_found_joined_and_apart_within_phrases_too() {
    for (one, other) in [("\"air strike\"", "\"airstrike\""), ("\"air strikes\"", "\"airstrikes\" OR \"air strikes\"")] {
        assert!(n(one) > 0 && n(one) == n(other), "{one} {} {other} {}", n(one), n(other));
    }
    assert_eq!(n("spokesman"), n("spokesmen"));
    assert_eq!(n("man"), n("men"));
}

#[test]
fn only_a_near_name_takes_the_place_of_a_word_and_never_of_a_common_one() {
    let atlas = shipped_atlas();
    for absent in ["sharia", "policy", "truce", "heart", "cese-fire"] {
        let answer = ask(&atlas, absent);
        assert_eq!((answer.hits.len(), answer.corrected), (0, None), "{absent} {:?}", answer.notices);
        assert!(matches!(answer.notices.as_slice(), [Notice::Like { .. }]), "{absent} {:?}", answer.notices);
    }
    let offered = ask(&atlas, "cese-fire").notices;
    assert!(matches!(&offered[..], [Notice::Like { others, .. }] if others.contains(&"cease-fire".to_owned())), "{offered:?}");
    assert_eq!(instead("talks cese-fire", "cese-fire", "cease-fire"), "talks cease-fire");
}

#[test]
fn names_have_no_inflections_but_a_people_is_found_with_its_country() {
    let atlas = shipped_atlas();
    let written = |q: &str| {
        let marked = |passage: PassageId| {
            let text = atlas.text(atlas.passage(passage));
            let answer = ask(&atlas, q);
            Marker::new(&atlas, answer.expr.as_ref()).marks(&text).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>()
        };
        let mut all: Vec<String> = ask(&atlas, q).hits.iter().flat_map(|hit| marked(hit.passage)).collect();
        all.sort();
        all.dedup();
        all
    };
    assert_eq!(written("Jen"), ["Jen"]);
    assert_eq!(written("Jens"), ["Jens"]);
    assert!(written("depart").iter().all(|word| !word.starts_with("Department")), "{:?}", written("depart"));
    assert!(written("Iran").iter().any(|word| word.starts_with("Iran")));
    assert!(matches!(ask(&atlas, "Pakistanis").notices.as_slice(), [Notice::Widened { .. }]), "{:?}", ask(&atlas, "Pakistanis").notices);
    let us = written("US");
    assert!(us.iter().all(|word| word != "us") && us.contains(&"US".to_owned()), "{us:?}");
    assert_eq!(n("US"), n("us"));
    assert_eq!(n("\"told us\""), 1);
    assert_eq!(n("\"told US\""), 0);
}

#[test]
fn where_nothing_is_found_it_is_said_what_there_is() {
    let atlas = shipped_atlas();
    let zero = |q: &str| ask(&atlas, q).zero.expect("nothing is found");
    let hochul = zero("Hochul");
    assert_eq!(hochul.outside, [(LineKind::InsertedLink, 1)]);
    let apart = zero("ceasefire Istanbul");
    assert!(apart.each.len() == 2 && apart.each.iter().all(|one| one.n_passages == n(&one.q) && one.n_passages > 0), "{apart:?}");
    let any = apart.any.expect("any of them");
    assert_eq!(any.n_passages, n("ceasefire OR Istanbul"));
    let question = zero("did the Taliban attack Kabul");
    assert_eq!(question.each.iter().map(|one| one.q.as_str()).collect::<Vec<_>>(), ["Taliban", "attack", "Kabul"]);
    let july = Filter { from: Day::parse("2021-07-01"), to: Day::parse("2021-07-31"), ..Filter::default() };
    let july = search(&atlas, &Asked::new(&atlas, july));
    assert!(july.zero.is_some_and(|zero| zero.n_said > 0), "nothing was published in July, but something was said");
    let exact = zero("\"peace talk\"").other_forms.expect("in other forms");
    assert_eq!(exact.n_passages, n(&exact.q));
}

#[test]
fn months_and_years_are_dates_and_a_star_within_a_word_is_told() {
    assert_eq!(n("after:2021-07"), n("after:2021-07-31"));
    assert_eq!(n("before:2021-08"), n("before:2021-08-01"));
    assert_eq!((n("after:2021"), n("before:2021")), (0, 0));
    let atlas = shipped_atlas();
    let (star, mark) = (ask(&atlas, "p*ce"), ask(&atlas, "pe?ce"));
    assert_eq!(star.notices.first(), mark.notices.first());
    assert_eq!(ask(&atlas, "Kabul?").hits, ask(&atlas, "Kabul").hits);
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
    fn a_word_is_corrected_to_a_name_that_sounds_alike_or_else_to_the_most_frequent_one_edit_away(
        words in proptest::collection::vec(("[abk]{4,7}", any::<bool>()), 1..40),
        typed in "[abk]{4,7}",
    ) {
        let written = |(word, is_name): &(String, bool)| {
            let (first, rest) = word.split_at(1);
            vec!["of such things".to_owned(), if *is_name { format!("{}{rest}", first.to_uppercase()) } else { word.clone() }]
        };
        let passages: Vec<Vec<String>> = words.chunks(4).map(|words| vec![words.iter().flat_map(written).collect::<Vec<_>>().join(" ") + " and I"]).collect();
        let corpus = corpus_of(&passages);
        let bytes = build(&corpus, Options::default());
        let atlas = Atlas::open(&bytes).expect("opens what was built");
        let answer = ask(&atlas, &typed);
        let is_name = |form: &str| words.iter().all(|(word, is_name)| word != form || *is_name);
        let count = |form: &str| words.chunks(4).filter(|words| words.iter().any(|(word, _)| word == form)).count();
        let names: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).filter(|word| is_name(word)).collect();
        let sounds_alike = |name: &&&str| name.len() >= 5 && typed.len() >= 5 && name_keys(name).iter().any(|key| name_keys(&typed).contains(key));
        let alike = names.iter().filter(sounds_alike).min();
        let mut near: Vec<&&str> = names.iter().filter(|word| distance(word, &typed) == 1).collect();
        near.sort_by_key(|word| (std::cmp::Reverse(count(word)), **word));
        let near = near.first().copied().filter(|_| typed.len() >= 5);
        let occurs = words.iter().any(|(word, _)| *word == typed) || names.len() < words.len() && !atlas.forms_of(&typed, &typed).is_empty();
        let wanted = alike.or(near).filter(|_| !occurs && !atlas.is_common(&typed));
        prop_assert_eq!(answer.corrected, wanted.map(|word| Expr::Word((*word).to_owned())), "{} {:?}", typed, words);
    }
}
