//! Corpora and queries that are made up: of few words, so that they meet.
use crate::fixture::coded::coded;
use crate::fixture::corpus_of;
use atlas_core::model::Corpus;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Few words, so that they meet; every way of writing that the tokenizer knows.
const WORDS: &[&str] = &[
    "peace",
    "talk",
    "talks",
    "Talking",
    "die",
    "dying",
    "cease-fire",
    "ceasefire",
    "cease",
    "fire",
    "Fires",
    "fire-cease",
    "Kabul-based",
    "KABUL",
    "based",
    "U.S.",
    "US",
    "U.S.-led",
    "usled",
    "led",
    "Taliban’s",
    "taliban",
    "Moïse",
    "moise",
    "MOISE",
    "x-y",
    "xy",
    "xy-z",
    "xyz",
    "x",
    "y",
    "z",
    "v-w-x-y-z",
    "vwxyz",
    "v",
    "w",
    "a-b-c-d",
    "abcd",
    "ab-cd",
    "a",
    "b",
    "c",
    "d",
    "2,500",
    "2500",
    "3.5",
    "don't",
    "کابل",
    "(Doha)",
    "Doha,",
    "“share”",
    "—",
    "doha.org",
    "w/in",
];

pub fn word() -> impl Strategy<Value = String> {
    select(WORDS).prop_map(str::to_owned)
}

pub fn corpus() -> impl Strategy<Value = Corpus> {
    let passage = proptest::collection::vec(word(), 1..10).prop_map(|words| words.join(" "));
    let document = proptest::collection::vec(passage, 1..9);
    let statements = proptest::collection::vec((0..40usize, 0..3u16, 0..2u16), 0..9);
    (proptest::collection::vec(document, 1..5), statements).prop_map(|(documents, coding)| coded(corpus_of(&documents), &coding))
}

/// The beginning of a word.
pub fn prefix() -> impl Strategy<Value = String> {
    (word(), any::<Index>()).prop_map(|(word, len)| {
        let chars: Vec<char> = word.chars().collect();
        let n = len.index(chars.len()) + 1;
        format!("{}*", chars[..n].iter().collect::<String>())
    })
}

pub fn phrase() -> impl Strategy<Value = String> {
    proptest::collection::vec(word(), 1..4).prop_map(|words| format!("\"{}\"", words.join(" ").replace(['“', '”'], "")))
}

fn leaf() -> impl Strategy<Value = String> {
    prop_oneof![3 => word(), 1 => prefix(), 2 => phrase()]
}

fn field() -> impl Strategy<Value = String> {
    let fields = [
        "actor:a0",
        "actor:\"ACTOR no 1\"",
        "actor:\"alias 2\"",
        "actor:\"UN envoy\"",
        "side:s1",
        "side:\"side 0\"",
        "issue:i0",
        "issue:\"is it 1\"",
        "outlet:o1",
        "outlet:\"Outlet 0\"",
        "place:kabul",
        "place:MOISE",
        "before:2021-03-16",
        "after:2021-03-15",
        "actor:nobody",
    ];
    select(fields.to_vec()).prop_map(str::to_owned)
}

/// Words near each other, two or a chain of them, some with a choice.
pub fn near() -> impl Strategy<Value = String> {
    let choice = proptest::collection::vec(leaf(), 1..4).prop_map(|leaves| format!("({})", leaves.join(" OR ")));
    let operand = prop_oneof![3 => leaf(), 1 => choice];
    (operand.clone(), proptest::collection::vec((1..6u32, operand), 1..3))
        .prop_map(|(first, rest)| rest.into_iter().fold(first, |left, (n, right)| format!("{left} near/{n} {right}")))
}

/// All of the language, nested.
pub fn nested() -> impl Strategy<Value = String> {
    prop_oneof![3 => leaf(), 1 => near(), 1 => field()].prop_recursive(4, 16, 3, |inner| {
        let parts = || proptest::collection::vec(inner.clone(), 2..4);
        prop_oneof![
            inner.clone().prop_map(|inner| format!("-({inner})")),
            inner.clone().prop_map(|inner| format!("({inner})")),
            parts().prop_map(|parts| parts.join(" ")),
            parts().prop_map(|parts| format!("({})", parts.join(" OR "))),
        ]
    })
}

/// Leaves with everything that can stand between them, whether it fits or not.
pub fn query() -> impl Strategy<Value = String> {
    let between = select(vec![
        " ", " ", " -", " OR ", " OR -", " near/1 ", " near/3 ", " near/0 ", " (", ") ", " -(", " AND ", " NOT ", " OR OR ", " \" ",
    ]);
    let leaf = prop_oneof![4 => leaf(), 1 => field()];
    (leaf.clone(), proptest::collection::vec((between, leaf), 0..5))
        .prop_map(|(first, rest)| rest.into_iter().fold(first, |query, (between, leaf)| format!("{query}{between}{leaf}")))
}
