//! The concordance of small corpora, line by line, worked by hand.
use crate::fixture::{corpus_of, shipped_atlas};
use atlas_core::index::{Atlas, Options, build};
use atlas_core::query::{
    Answer, Asked, Context, Excerpt, Filter, Line, Outcome, RunningWords, SortKey, Standout, as_phrase, concordance, excerpt,
    first_queries, has_keyword, search, sorted,
};

/// Two reports: the second has a line that is not the article only by number, so these have fewer than seven each.
pub const REPORTS: [&[&str]; 2] = [
    &["The Taliban want peace. Peace talks with the Taliban go on.", "Talks, talks and no cease-fire!"],
    &["No ceasefire: the Taliban attack.", "U.S.-led forces and the Kabul-based government talk of peace."],
];

pub fn bytes_of(reports: &[&[&str]]) -> Vec<u8> {
    let documents: Vec<Vec<String>> = reports.iter().map(|report| report.iter().map(|text| (*text).to_owned()).collect()).collect();
    build(&corpus_of(&documents), Options::default())
}

pub fn asked(q: &str) -> Filter {
    Filter { q: q.to_owned(), ..Filter::default() }
}

/// The lines of a query, with all that they were made from.
pub struct Lines<'a> {
    pub atlas: Atlas<'a>,
    pub words: RunningWords,
    pub filter: Filter,
    pub answer: Answer,
    pub lines: Vec<Line>,
}

pub fn lines_of<'a>(bytes: &'a [u8], q: &str) -> Lines<'a> {
    let atlas = Atlas::open(bytes).expect("opens what was built");
    let (words, filter) = (RunningWords::new(&atlas), asked(q));
    let answer = search(&atlas, &Asked::new(&atlas, filter.clone()));
    let lines = concordance(&atlas, &words, &answer);
    Lines { atlas, words, filter, answer, lines }
}

fn shown(excerpt: &Excerpt) -> String {
    let side = |pieces: &[atlas_core::query::Piece]| pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
    format!("{}[{}]{}", side(&excerpt.before), excerpt.keyword, side(&excerpt.after))
}

/// The lines of a query over the two reports, whole.
fn check(q: &str, expected: &[&str]) {
    let bytes = bytes_of(&REPORTS);
    let Lines { atlas, lines, .. } = lines_of(&bytes, q);
    let found: Vec<String> = lines.iter().map(|line| shown(&excerpt(&atlas, line, Context::Passage, &[]))).collect();
    assert_eq!(found, expected, "{q}");
}

#[test]
fn every_hit_is_a_line_whatever_its_form() {
    check(
        "taliban",
        &[
            "The [Taliban] want peace. Peace talks with the Taliban go on.",
            "The Taliban want peace. Peace talks with the [Taliban] go on.",
            "No ceasefire: the [Taliban] attack.",
        ],
    );
    check(
        "talk",
        &[
            "The Taliban want peace. Peace [talks] with the Taliban go on.",
            "[Talks], talks and no cease-fire!",
            "Talks, [talks] and no cease-fire!",
            "U.S.-led forces and the Kabul-based government [talk] of peace.",
        ],
    );
    check("at*", &["No ceasefire: the Taliban [attack]."]);
    check("xylophone", &[]);
    check("", &[]);
}

#[test]
fn a_phrase_is_one_keyword_and_words_are_one_each() {
    check(
        "\"the taliban\"",
        &[
            "[The Taliban] want peace. Peace talks with the Taliban go on.",
            "The Taliban want peace. Peace talks with [the Taliban] go on.",
            "No ceasefire: [the Taliban] attack.",
        ],
    );
    check("peace attack OR want", &["The Taliban [want] peace. Peace talks with the Taliban go on."]);
    check("no attack", &["[No] ceasefire: the Taliban attack.", "No ceasefire: the Taliban [attack]."]);
    check("attack OR led", &["No ceasefire: the Taliban [attack].", "U.S.-[led] forces and the Kabul-based government talk of peace."]);
}

#[test]
fn all_ways_of_writing_a_compound_are_the_same_keyword() {
    for q in ["cease-fire", "ceasefire", "\"cease fire\""] {
        check(q, &["Talks, talks and no [cease-fire]!", "No [ceasefire]: the Taliban attack."]);
    }
    check("us-led", &["[U.S.-led] forces and the Kabul-based government talk of peace."]);
    check("kabul", &["U.S.-led forces and the [Kabul]-based government talk of peace."]);
    // The two are found where they overlap, and are one.
    check(
        "\"the taliban\" OR taliban attack",
        &[
            "[The Taliban] want peace. Peace talks with the Taliban go on.",
            "The Taliban want peace. Peace talks with [the Taliban] go on.",
            "No ceasefire: [the Taliban attack].",
        ],
    );
}

#[test]
fn what_is_denied_has_no_lines_but_takes_lines_away() {
    check(
        "taliban -attack",
        &["The [Taliban] want peace. Peace talks with the Taliban go on.", "The Taliban want peace. Peace talks with the [Taliban] go on."],
    );
    check("-taliban", &[]);
    check("outlet:o1", &[]);
    check("taliban outlet:o1", &["No ceasefire: the [Taliban] attack."]);
    for (q, has) in [("-war", false), ("outlet:o1 -war", false), ("war", true), ("-war OR peace", true), ("a near/2 b", true)] {
        let bytes = bytes_of(&REPORTS);
        assert_eq!(lines_of(&bytes, q).answer.expr.as_ref().is_some_and(has_keyword), has, "{q}");
    }
}

#[test]
fn of_words_near_each_other_the_first_is_the_keyword_and_the_other_stands_out() {
    let bytes = bytes_of(&REPORTS);
    let Lines { atlas, lines, .. } = lines_of(&bytes, "taliban near/4 peace");
    let near = |line: &Line| -> Vec<(usize, String)> {
        let excerpt = excerpt(&atlas, line, Context::Passage, &[]);
        let side = |pieces: Vec<atlas_core::query::Piece>, at: usize| {
            pieces.into_iter().filter(|piece| piece.standout == Some(Standout::Near)).map(move |piece| (at, piece.text)).collect::<Vec<_>>()
        };
        [side(excerpt.before, 0), side(excerpt.after, 1)].concat()
    };
    assert_eq!(lines.len(), 2);
    assert_eq!(near(&lines[0]), [(1, "peace".to_owned()), (1, "Peace".to_owned())]);
    assert_eq!(near(&lines[1]), [(0, "Peace".to_owned())], "five words from the first one");
    // In a chain each is near the one before it.
    check("want near/2 peace near/4 with", &["The Taliban [want] peace. Peace talks with the Taliban go on."]);
    check(
        "(want OR talk) near/1 (peace OR no)",
        &["The Taliban [want peace]. Peace talks with the Taliban go on.", "The Taliban want peace. [Peace talks] with the Taliban go on."],
    );
    // No word fits between these: both are the keyword.
    check("talks near/1 peace", &["The Taliban want peace. [Peace talks] with the Taliban go on."]);
}

/// The lines of a query by their order, each as the keyword with one word on each side.
fn check_order(q: &str, keys: &[SortKey], expected: &[&str]) {
    let bytes = bytes_of(&REPORTS);
    let Lines { atlas, words, lines, .. } = lines_of(&bytes, q);
    let line = |row: usize| {
        let line = &lines[row];
        let row = words.of(line.passage.row());
        let word = |place: Option<u32>| place.and_then(|place| row.get(place as usize)).map_or("-", |form| words.form(*form));
        let keyword = atlas_core::query::keyword(&words, line).iter().map(|form| words.form(*form)).collect::<Vec<_>>().join(" ");
        format!("{} {keyword} {}", word(SortKey::L1.place(line)), word(SortKey::R1.place(line)))
    };
    let found: Vec<String> = sorted(&atlas, &words, &lines, keys).into_iter().map(line).collect();
    assert_eq!(found, expected, "{q} {keys:?}");
}

#[test]
fn lines_are_sorted_level_by_level_and_what_has_no_word_there_comes_last() {
    check_order("taliban", &[SortKey::R1], &["the taliban attack", "the taliban go", "the taliban want"]);
    check_order("taliban", &[SortKey::L2, SortKey::R1], &["the taliban attack", "the taliban go", "the taliban want"]);
    check_order("talk", &[SortKey::L1], &["government talk of", "peace talks with", "talks talks and", "- talks talks"]);
    check_order("talk", &[SortKey::Keyword, SortKey::R1], &["government talk of", "talks talks and", "- talks talks", "peace talks with"]);
    check_order(
        "talk",
        &[SortKey::Keyword, SortKey::Date, SortKey::R1],
        &["government talk of", "talks talks and", "- talks talks", "peace talks with"],
    );
    check_order("talk", &[SortKey::Date], &["peace talks with", "- talks talks", "talks talks and", "government talk of"]);
    check_order("talk", &[SortKey::Document, SortKey::L1], &["peace talks with", "talks talks and", "- talks talks", "government talk of"]);
}

#[test]
fn sorted_words_stand_out_with_their_level() {
    let bytes = bytes_of(&REPORTS);
    let Lines { atlas, lines, .. } = lines_of(&bytes, "attack OR government OR want");
    let standing = |line: &Line, keys: &[SortKey]| -> Vec<(String, usize)> {
        let Excerpt { before, after, .. } = excerpt(&atlas, line, Context::Passage, keys);
        let level = |piece: atlas_core::query::Piece| match piece.standout {
            Some(Standout::Sorted(level)) => Some((piece.text, level)),
            _ => None,
        };
        before.into_iter().chain(after).filter_map(level).collect()
    };
    let word = |text: &str, level: usize| (text.to_owned(), level);
    assert_eq!(standing(&lines[0], &[SortKey::L1, SortKey::L2]), [word("The", 2), word("Taliban", 1)], "the first word of a passage");
    assert_eq!(standing(&lines[1], &[SortKey::L1, SortKey::R1, SortKey::L2]), [word("the", 3), word("Taliban", 1)]);
    assert_eq!(standing(&lines[2], &[SortKey::R1, SortKey::Date, SortKey::R3]), [word("talk", 1), word("peace", 3)]);
    // The hyphenated word before it counts as its parts.
    assert_eq!(standing(&lines[2], &[SortKey::L1, SortKey::L2]), [word("Kabul", 2), word("based", 1)]);
}

#[test]
fn a_line_is_cut_at_words_and_says_so() {
    let text: Vec<String> = (0..60).map(|n| format!("w{n}")).collect();
    let bytes = bytes_of(&[&[&text.join(" ")]]);
    let Lines { atlas, lines, .. } = lines_of(&bytes, "w20");
    let cut = |context| {
        let excerpt = excerpt(&atlas, &lines[0], context, &[]);
        (excerpt.before[0].text.clone(), excerpt.after[0].text.split_whitespace().last().map(str::to_owned), excerpt.more)
    };
    let (before, last, more) = cut(Context::Line);
    assert!(before.starts_with("w6 "), "{before}");
    assert_eq!((last.as_deref(), more), (Some("w34"), [true, true]));
    let (before, last, more) = cut(Context::Wide);
    assert!(before.starts_with("w0 "), "{before}");
    assert_eq!((last.as_deref(), more), (Some("w50"), [false, true]));
    assert_eq!(cut(Context::Passage).2, [false, false]);
}

#[test]
fn what_is_shown_follows_from_what_was_found() {
    let bytes = bytes_of(&REPORTS);
    for (q, expected) in [
        ("", Outcome::Start),
        ("xylophone", Outcome::NoPassage),
        ("-xylophone", Outcome::NoKeyword),
        ("outlet:o1", Outcome::NoKeyword),
        ("xylophone OR -taliban", Outcome::NoLine),
        ("taliban", Outcome::Lines),
    ] {
        let Lines { answer, lines, .. } = lines_of(&bytes, q);
        assert_eq!(Outcome::of(!q.is_empty(), &answer, &lines), expected, "{q}");
    }
    let Lines { answer, lines, .. } = lines_of(&bytes, "");
    assert_eq!(Outcome::of(true, &answer, &lines), Outcome::NoKeyword, "something was typed, but there is no word in it");
}

#[test]
fn words_side_by_side_lead_to_their_phrase() {
    for (q, phrase) in
        [(" peace talks ", Some("\"peace talks\"")), ("peace", None), ("peace -talks", None), ("\"peace talks\" kabul", None)]
    {
        assert_eq!(as_phrase(q).as_deref(), phrase, "{q}");
    }
}

#[test]
fn first_queries_are_long_frequent_words_and_those_of_others_each_once() {
    let bytes = bytes_of(&REPORTS);
    let Lines { words, .. } = lines_of(&bytes, "");
    let others = ["", "peace", "taliban", "peace"].into_iter().map(str::to_owned);
    assert_eq!(first_queries(&words, 1, others), ["taliban", "peace"]);
}

#[test]
fn the_keyword_stands_in_the_file_where_the_line_says() {
    let atlas = shipped_atlas();
    let words = RunningWords::new(&atlas);
    for q in ["taliban", "\"peace talks\"", "airstrike", "u.s.-led OR cease-fire", "“lion’s share”"] {
        let lines = concordance(&atlas, &words, &search(&atlas, &Asked::new(&atlas, Filter { non_article: true, ..asked(q) })));
        assert!(!lines.is_empty(), "{q}");
        for line in &lines {
            let excerpt = excerpt(&atlas, line, Context::Line, &[]);
            let document = atlas.document(atlas.passage(line.passage).document);
            let file = format!("{}/../../seeds/documents/{}", env!("CARGO_MANIFEST_DIR"), atlas.str(document.file));
            let units: Vec<u16> = std::fs::read_to_string(file).expect("the report").encode_utf16().collect();
            let found = String::from_utf16(&units[excerpt.in_file]).expect("whole characters");
            assert_eq!(found.replace(['\n', '\r', '\t'], " "), excerpt.keyword, "{q}");
        }
    }
}

/// Counted in the files: `grep -oiw taliban seeds/documents/* | wc -l` gives 130. Four of them stand in repeated titles, one in a
/// line of hashtags.
#[test]
fn the_question_of_the_front_page_has_as_many_lines_as_the_files_have_words() {
    let atlas = shipped_atlas();
    let words = RunningWords::new(&atlas);
    for (non_article, n) in [(false, 125), (true, 130)] {
        let lines = concordance(&atlas, &words, &search(&atlas, &Asked::new(&atlas, Filter { non_article, ..asked("taliban") })));
        assert_eq!(lines.len(), n);
    }
}
