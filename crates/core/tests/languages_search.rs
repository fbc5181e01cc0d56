//! In reports of several languages the index finds what a look at every word finds, with the same stemmers.
use crate::fixture::spoken::spoken;
use atlas_core::index::tokenize::{fold, stem};
use atlas_core::index::{Atlas, Options, build, stem_in};
use atlas_core::model::Corpus;
use atlas_core::query::{Asked, Expr, Filter, Marker, search};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::{BTreeMap, BTreeSet};

/// Each language with forms of a few words: some in capital letters, decomposed, or without their marks. In small letters no English
/// word is a name.
const WORDS: &[(&str, &str)] = &[
    ("de", "haus häuser HÄUSERN ha\u{308}user hauses hauser verhandlung verhandlungen verhandelt rat rats räte rate straße strassen die"),
    ("fr", "négocier négociée negociee ne\u{301}gocié accord accords l’accord d'accords j'accorde été étés ete rat rats die"),
    ("tr", "kitap kitaplar KİTAPLAR kitapları kitaplari ankara ankara'da ışık ışıklar isik"),
    ("ar", "مفاوضات المفاوضات مُفاوَضات كتاب الكتاب كتـاب كتب"),
    ("ps", "خبرې خبرو كتاب rat rats"),
    ("en", "talk talks talking die dies dying house houses rat rats rate accord accords"),
];

/// The language of a report, and its passages in words.
type Report = (&'static str, Vec<Vec<&'static str>>);

fn words_of(row: (&'static str, &'static str)) -> Vec<&'static str> {
    row.1.split(' ').collect()
}

fn report(row: (&'static str, &'static str)) -> impl Strategy<Value = Report> {
    let passage = proptest::collection::vec(select(words_of(row)), 1..4);
    (Just(row.0), proptest::collection::vec(passage, 1..5))
}

/// Reports in one language and in others, and a word of the first.
fn asked() -> impl Strategy<Value = (Vec<Report>, &'static str)> {
    select(WORDS).prop_flat_map(|row| {
        let others = proptest::collection::vec(select(WORDS).prop_flat_map(report), 0..3);
        let reports = (report(row), others).prop_map(|(first, others)| std::iter::once(first).chain(others).collect());
        (reports, select(words_of(row)))
    })
}

/// The forms of a word of a text, each as it is written: of one with an elided part also what follows it.
fn written(language: &str, word: &str) -> Vec<String> {
    let parted = word.split_once(['\'', '’']).filter(|_| language == "fr");
    let rest = parted.map(|(_, rest)| rest.to_owned());
    std::iter::once(word.to_owned()).chain(rest).collect()
}

/// The passages, in order, with a form that shares a stem with the word in a language that both are read in.
fn scan(corpus: &Corpus, word: &str) -> Vec<usize> {
    let mut by_language: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut passages: Vec<BTreeSet<String>> = Vec::new();
    for document in &corpus.documents {
        for passage in &document.passages {
            let text = passage.text(document);
            let words: Vec<String> = text.split(' ').flat_map(|word| written(&document.language, word)).collect();
            passages.push(words.iter().map(|word| fold(word)).collect());
            by_language.entry(&document.language).or_default().extend(words);
        }
    }
    let mut wanted = BTreeSet::from([fold(word)]);
    for (language, words) in by_language {
        // What has an elided part is found by the word after it.
        let alone = words.iter().filter(|word| language != "fr" || !word.contains(['\'', '’']));
        let stem_of = |word: &str| if language == "en" { Some(stem(&fold(word))) } else { stem_in(language, word) };
        let typed: Vec<String> = alone.clone().filter(|other| fold(other) == fold(word)).filter_map(|other| stem_of(other)).collect();
        let stems: Vec<String> = stem_of(word).into_iter().chain(typed).collect();
        wanted.extend(alone.filter(|other| stem_of(other).is_some_and(|stem| stems.contains(&stem))).map(|other| fold(other)));
    }
    (0..passages.len()).filter(|row| !passages[*row].is_disjoint(&wanted)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_word_in_any_form_is_found_in_every_form_and_nowhere_else((reports, q) in asked()) {
        let texts: Vec<(&str, Vec<String>)> =
            reports.iter().map(|(language, passages)| (*language, passages.iter().map(|words| words.join(" ")).collect())).collect();
        let borrowed: Vec<(&str, Vec<&str>)> = texts.iter().map(|(language, texts)| (*language, texts.iter().map(String::as_str).collect())).collect();
        let corpus = spoken(&borrowed.iter().map(|(language, texts)| (*language, texts.as_slice())).collect::<Vec<_>>());
        let bytes = build(&corpus, Options::default());
        let atlas = Atlas::open(&bytes).expect("opens what was built");
        let answer = search(&atlas, &Asked::new(&atlas, Filter { q: q.to_owned(), non_article: true, ..Filter::default() }));
        prop_assert_eq!(&answer.expr, &Some(Expr::Word(q.to_owned())));
        let mut found: Vec<usize> = answer.hits.iter().map(|hit| hit.passage.row()).collect();
        found.sort_unstable();
        prop_assert_eq!(&found, &scan(&corpus, q), "{} in {:?}", q, reports);
        let marker = Marker::new(&atlas, answer.expr.as_ref());
        for row in found {
            let text = atlas.text(&atlas.passages()[row]);
            prop_assert!(!marker.marks(&text).is_empty(), "{} has no mark in {}", q, text);
        }
    }

    #[test]
    fn no_word_is_too_strange_for_a_stemmer(word in "\\PC{0,12}", ending in "[a-zäöüéèêßığşçñ'’]{0,6}") {
        for (language, _) in WORDS.iter().chain(&[("da", ""), ("nl", ""), ("fi", ""), ("el", ""), ("hu", ""), ("it", ""), ("no", ""), ("pt", ""), ("ro", ""), ("ru", ""), ("es", ""), ("sv", ""), ("ta", "")]) {
            _ = stem_in(language, &format!("{word}{ending}"));
            _ = stem_in(language, &ending);
        }
    }
}
