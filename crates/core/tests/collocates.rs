//! Collocates, companions and strips of small concordances, worked by hand.
use crate::concordance::{Lines, REPORTS, asked, bytes_of, lines_of};
use atlas_core::query::{
    Asked, Companion, Context, Filter, ShownLine, SortKey, Standout, Strength, Window, arranged, collocates, concordance, dispersion,
    n_reports, ranked, search,
};

/// Twenty words, of them two the keyword:
///
/// > the taliban want peace the taliban want war
/// > no peace no war no talks no end no no now never
///
/// With two words on each side the windows hold: the, want, peace, the, want, war. “peace” stands in the window of both
/// keywords, and counts once.
/// Without the two keywords N = 18 words, and R1 = 6.
///
/// | word  | O11 | C1 | E11 = 6 C1 / 18 | MI = log2(O11 / E11) |
/// | the   |  2  | 2  | 0.6667          | log2 3 = 1.584963    |
/// | want  |  2  | 2  | 0.6667          | 1.584963             |
/// | peace |  1  | 2  | 0.6667          | log2 1.5 = 0.584963  |
/// | war   |  1  | 2  | 0.6667          | 0.584963             |
///
/// G²(the) = 2 (2 ln 3 + 4 ln (4 / 5.3333) + 0 + 12 ln (12 / 10.6667)) = 2 (2.197225 − 1.150728 + 1.413396) = 4.919785.
#[test]
fn collocates_are_counted_and_weighed_as_by_hand() {
    let bytes = bytes_of(&[&["the taliban want peace the taliban want war"], &["no peace no war no talks no end no no now never"]]);
    let Lines { atlas, words, filter, lines, .. } = lines_of(&bytes, "taliban");
    let found = collocates(&atlas, &words, &filter, &lines, Window { left: 2, right: 2 }, 1);
    assert_eq!((found.n_window, found.n_words), (6, 18));
    let rows: Vec<_> = found.rows.iter().map(|row| (words.form(row.form), row.n, row.before, row.after)).collect();
    assert_eq!(rows, [("peace", 1, 1, 1), ("the", 2, 2, 0), ("want", 2, 0, 2), ("war", 1, 0, 1)]);
    for row in &found.rows {
        let mi = if row.n == 2 { 1.584_963 } else { 0.584_963 };
        assert!((row.expected - 2.0 / 3.0).abs() < 1e-9 && (row.mi - mi).abs() < 1e-6, "{row:?}");
    }
    assert!((found.rows[1].g2 - 4.919_785).abs() < 1e-5, "{:?}", found.rows[1]);
    let order = |by| ranked(&found.rows, by).into_iter().map(|row| words.form(found.rows[row].form)).collect::<Vec<_>>();
    assert_eq!(order(Strength::G2), ["the", "want", "peace", "war"]);
    assert_eq!(order(Strength::After), ["want", "peace", "war", "the"]);
    assert_eq!(order(Strength::Word), ["peace", "the", "want", "war"]);
    // Only the words before; only those that stand there twice.
    let before = collocates(&atlas, &words, &filter, &lines, Window { left: 1, right: 0 }, 2);
    let rows: Vec<_> = before.rows.iter().map(|row| (words.form(row.form), row.n)).collect();
    assert_eq!((rows, before.n_window), (vec![("the", 2)], 2));
}

#[test]
fn the_lines_with_a_collocate_are_those_whose_window_holds_it() {
    let bytes = bytes_of(&REPORTS);
    let Lines { words, lines, .. } = lines_of(&bytes, "taliban");
    let with = |form: &str, left, right| {
        let form = words.number_of(form).expect("it occurs");
        lines.iter().map(|line| Window { left, right }.places(&words, line, form).next().is_some()).collect::<Vec<_>>()
    };
    assert_eq!(with("peace", 0, 2), [true, false, false]);
    assert_eq!(with("peace", 4, 0), [false, true, false]);
    assert_eq!(with("fire", 2, 0), [false, false, true], "a compound counts as its parts");
    assert_eq!(with("taliban", 10, 10), [true, true, false], "the keyword of another line");
    assert_eq!(with("the", 0, 0), [false; 3]);
}

#[test]
fn a_companion_narrows_the_lines_and_is_marked_in_them() {
    let bytes = bytes_of(&REPORTS);
    let Lines { atlas, words, lines, .. } = lines_of(&bytes, "taliban");
    let (window, keys) = (Window { left: 4, right: 2 }, [SortKey::R1]);
    let rows = |word: &str| arranged(&atlas, &words, &lines, &keys, Companion::new(&words, word, window));
    assert_eq!(rows(""), [2, 1, 0], "the empty word narrows nothing");
    assert_eq!(rows("Peace"), [1, 0]);
    assert!(rows("xylophone").is_empty());
    let shown = ShownLine::new(&atlas, &words, &lines[0], Context::Line, &keys, Companion::new(&words, "peace", window));
    let after: Vec<_> = shown.excerpt.after.into_iter().map(|piece| (piece.text, piece.standout)).collect();
    let piece = |text: &str, standout| (text.to_owned(), standout);
    assert_eq!(after[1..4], [piece("want", Some(Standout::Sorted(1))), piece(" ", None), piece("peace", Some(Standout::Near))]);
    assert_eq!((shown.document.row(), shown.number, shown.is_machine), (0, atlas_core::model::PassageNumber::new(1), false));
    assert_eq!(n_reports(&atlas, &lines), 2);
}

#[test]
fn each_report_has_a_strip_also_where_it_has_no_hit() {
    let bytes = bytes_of(&REPORTS);
    let Lines { atlas, words, filter, lines, .. } = lines_of(&bytes, "forces OR led");
    let strips = dispersion(&atlas, &words, &filter, &lines);
    // “No cease fire the Taliban attack” are six words, of seventeen; “led” is the eighth of them, “forces” the ninth.
    let places: Vec<_> = strips.iter().map(|strip| (strip.document.row(), strip.hits.clone())).collect();
    assert_eq!(places, [(0, vec![]), (1, vec![7.0 / 17.0, 8.0 / 17.0])]);
    assert_eq!(strips[1].tenths(), [0, 0, 0, 0, 2, 0, 0, 0, 0, 0]);
    assert_eq!(strips[1].ticks(1000).collect::<Vec<_>>(), [411, 470]);
    let filter = Filter { q: filter.q, from: Some(atlas_core::model::Day(18_701)), ..Filter::default() };
    let lines = concordance(&atlas, &words, &search(&atlas, &Asked::new(&atlas, filter.clone())));
    assert_eq!(dispersion(&atlas, &words, &filter, &lines).len(), 1, "a report that the filters leave out has none");
}

#[test]
fn the_filters_narrow_lines_and_what_collocates_are_compared_with() {
    let bytes = bytes_of(&REPORTS);
    let Lines { atlas, words, .. } = lines_of(&bytes, "taliban");
    let filter = Filter { to: Some(atlas_core::model::Day(18_700)), ..asked("taliban") };
    let lines = concordance(&atlas, &words, &search(&atlas, &Asked::new(&atlas, filter.clone())));
    assert_eq!(lines.len(), 2);
    // Seventeen words of the first report, without its two keywords.
    assert_eq!(collocates(&atlas, &words, &filter, &lines, Window { left: 5, right: 5 }, 1).n_words, 15);
}
