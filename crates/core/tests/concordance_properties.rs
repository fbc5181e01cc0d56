//! Over any corpus a concordance has what a look at every word finds: each hit once, sorted and counted as it stands.
use crate::fixture::corpus_of;
use crate::fixture::naive::Naive;
use atlas_core::index::{Atlas, Options, build};
use atlas_core::model::Corpus;
use atlas_core::query::{
    Asked, Context, Filter, Line, RunningWords, SortKey, Window, collocates, concordance, dispersion, excerpt, search, sorted,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::ops::Range;

/// Few words, so that they meet: forms of one stem, one compound in its three ways of writing, compounds that overlap and one of
/// more parts than are kept, initials, another script, marks that are no words.
const WORDS: &[&str] = &[
    "peace",
    "talk",
    "talks",
    "cease-fire",
    "ceasefire",
    "cease",
    "fire",
    "Kabul-based",
    "KABUL",
    "U.S.",
    "US-led",
    "usled",
    "led",
    "x-y",
    "xy",
    "xy-z",
    "xyz",
    "x",
    "y",
    "v-w-x-y-z",
    "vwxyz",
    "v",
    "Moïse",
    "moise",
    "2,500",
    "کابل",
    "—",
    "(Doha)",
];

fn word() -> impl Strategy<Value = String> {
    select(WORDS).prop_map(str::to_owned)
}

fn corpus() -> impl Strategy<Value = Corpus> {
    let passage = proptest::collection::vec(word(), 1..12).prop_map(|words| words.join(" "));
    let document = proptest::collection::vec(passage, 1..9);
    proptest::collection::vec(document, 1..5).prop_map(|documents| corpus_of(&documents))
}

fn leaf() -> impl Strategy<Value = String> {
    let phrase = proptest::collection::vec(word(), 1..4).prop_map(|words| format!("\"{}\"", words.join(" ")));
    let prefix = word().prop_map(|word| format!("{}*", word.chars().take(2).collect::<String>()));
    prop_oneof![3 => word(), 1 => prefix, 2 => phrase]
}

/// Never next to each other, where both are one keyword: the naive scan knows no such thing.
fn query() -> impl Strategy<Value = String> {
    let between = select(vec![" ", " OR ", " -", " OR -", " near/2 ", " near/6 ", " (", ") OR (", ") near/3 (", " outlet:o1 OR "]);
    (leaf(), proptest::collection::vec((between, leaf()), 0..4))
        .prop_map(|(first, rest)| rest.into_iter().fold(first, |query, (between, leaf)| format!("{query}{between}{leaf}")))
}

/// The lines of a query over all text, with the words.
fn ask(atlas: &Atlas<'_>, q: &str) -> (Filter, RunningWords, Vec<Line>) {
    let filter = Filter { q: q.to_owned(), non_article: true, ..Filter::default() };
    let words = RunningWords::new(atlas);
    let lines = concordance(atlas, &words, &search(atlas, &Asked::new(atlas, filter.clone())));
    (filter, words, lines)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_hit_is_one_line_where_a_scan_finds_it(corpus in corpus(), q in query()) {
        let bytes = build(&corpus, Options::default());
        let atlas = Atlas::open(&bytes).expect("opens what was built");
        let (filter, _, lines) = ask(&atlas, &q);
        let found: Vec<(usize, Range<usize>)> =
            lines.iter().map(|line| (line.passage.row(), line.words.start as usize..line.words.end as usize)).collect();
        let naive = Naive::new(&corpus);
        let wanted: Vec<(usize, Range<usize>)> = search(&atlas, &Asked::new(&atlas, filter.clone())).expr.iter()
            .flat_map(|expr| naive.rows(expr).into_iter().map(move |row| (expr, row)))
            .flat_map(|(expr, row)| naive.keywords(expr, row).into_iter().map(move |range| (row, range)))
            .collect();
        prop_assert_eq!(found, wanted, "{}", q);
    }

    /// Nothing is lost, doubled or moved: before, keyword and after are the passage.
    #[test]
    fn a_whole_line_is_its_passage(corpus in corpus(), q in query(), keys in subsequence(SortKey::ALL.to_vec(), 1..=3)) {
        let bytes = build(&corpus, Options::default());
        let atlas = Atlas::open(&bytes).expect("opens what was built");
        for line in ask(&atlas, &q).2 {
            let passage = &atlas.passages()[line.passage.row()];
            let whole = excerpt(&atlas, &line, Context::Passage, &keys);
            let pieces = |side: &[atlas_core::query::Piece]| side.iter().map(|piece| piece.text.as_str()).collect::<String>();
            prop_assert!(!whole.keyword.is_empty() && whole.more == [false, false]);
            prop_assert_eq!(pieces(&whole.before) + &whole.keyword + &pieces(&whole.after), atlas.text(passage));
            let cut = excerpt(&atlas, &line, Context::Line, &keys);
            prop_assert_eq!((cut.keyword, cut.in_file), (whole.keyword, whole.in_file));
            prop_assert!(pieces(&whole.before).ends_with(&pieces(&cut.before)) && pieces(&whole.after).starts_with(&pieces(&cut.after)));
        }
    }

    #[test]
    fn sorting_keeps_every_line_and_puts_the_words_in_order(corpus in corpus(), q in query(), key in select(SortKey::ALL)) {
        let bytes = build(&corpus, Options::default());
        let atlas = Atlas::open(&bytes).expect("opens what was built");
        let (_, words, lines) = ask(&atlas, &q);
        let order = sorted(&atlas, &words, &lines, &[key]);
        let mut rows = order.clone();
        rows.sort_unstable();
        prop_assert_eq!(rows, (0..lines.len()).collect::<Vec<_>>());
        // The word that a reader sees there; what is last in the alphabet stands for none.
        let word = |row: &usize| {
            let line = &lines[*row];
            let place = key.place(line)? as usize;
            words.of(line.passage.row()).get(place).map(|form| words.form(*form))
        };
        if key.as_str().len() == 2 {
            let shown: Vec<Option<&str>> = order.iter().map(word).collect();
            prop_assert!(shown.iter().zip(shown.iter().skip(1)).all(|(one, next)| next.is_none() || (one.is_some() && one <= next)), "{:?}", shown);
        }
    }

    /// A word is in the window if a keyword stands at most so many words away, and is no keyword itself.
    #[test]
    fn collocates_are_counted_as_a_look_at_every_word_counts_them(corpus in corpus(), q in query(), left in 0..4u8, right in 0..4u8) {
        let bytes = build(&corpus, Options::default());
        let atlas = Atlas::open(&bytes).expect("opens what was built");
        let (filter, words, lines) = ask(&atlas, &q);
        let window = Window { left, right };
        let found = collocates(&atlas, &words, &filter, &lines, window, 1);
        let (mut n_words, mut n_window) = (0, 0);
        let mut counts = vec![(0, 0); words.n_forms()];
        for passage in 0..atlas.passages().len() {
            let here = || lines.iter().filter(|line| line.passage.row() == passage);
            for (place, form) in (0u32..).zip(words.of(passage)).filter(|(place, _)| !here().any(|line| line.words.contains(place))) {
                let before = |line: &Line| line.words.start > place && line.words.start - place <= u32::from(left);
                let after = |line: &Line| place >= line.words.end && place - line.words.end < u32::from(right);
                let inside = here().any(|line| before(line) || after(line));
                let count = &mut counts[*form as usize];
                *count = (count.0 + u32::from(inside), count.1 + 1);
                (n_words, n_window) = (n_words + 1, n_window + u32::from(inside));
            }
        }
        prop_assert_eq!((found.n_words, found.n_window), (n_words, n_window));
        let wanted: Vec<(u32, u32)> = (0u32..).zip(&counts).filter(|(_, (n, _))| *n > 0).map(|(form, (n, _))| (form, *n)).collect();
        prop_assert_eq!(found.rows.iter().map(|row| (row.form, row.n)).collect::<Vec<_>>(), wanted);
        for row in &found.rows {
            let anywhere = counts[row.form as usize].1;
            prop_assert!((row.expected - f64::from(n_window) * f64::from(anywhere) / f64::from(n_words)).abs() < 1e-9);
            prop_assert!(row.n <= row.before + row.after && row.g2.is_finite() && row.mi.is_finite());
            // Both measures say the same of where more or less was expected.
            prop_assert!((f64::from(row.n) >= row.expected) == (row.g2 >= 0.0) && (row.mi > 1e-9) <= (row.g2 >= 0.0));
        }
        let hits: usize = dispersion(&atlas, &words, &filter, &lines).iter().map(|strip| strip.hits.len()).sum();
        prop_assert_eq!(hits, lines.len());
    }
}
