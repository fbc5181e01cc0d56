//! Words of other languages than English: which forms are found together, and which English rules keep out of them.
use crate::fixture::spoken::spoken;
use atlas_core::index::{Atlas, Options, build, needs_stemmers, tokenize};
use atlas_core::query::{Asked, Expr, Filter, Marker, Notice, search};

/// What a query finds, each as the words that are marked in it, and what is said of it.
fn found(reports: &[(&str, &[&str])], q: &str) -> (Vec<String>, Vec<Notice>) {
    let bytes = build(&spoken(reports), Options::default());
    let atlas = Atlas::open(&bytes).expect("opens what was built");
    let answer = search(&atlas, &Asked::new(&atlas, Filter { q: q.to_owned(), non_article: true, ..Filter::default() }));
    let marker = Marker::new(&atlas, answer.expr.as_ref());
    let mut rows: Vec<usize> = answer.hits.iter().map(|hit| hit.passage.row()).collect();
    rows.sort_unstable();
    let marked = |row: usize| {
        let text = atlas.text(&atlas.passages()[row]);
        marker.marks(&text).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>().join("|")
    };
    (rows.into_iter().map(marked).collect(), answer.notices)
}

const GERMAN: &[&str] = &[
    "Der Rat verhandelte über die Häuser am Markt.",
    "Ein Haus in der Straße wurde verkauft; die Verhandlungen dauern an.",
    "Die NATO-Staaten und die Ausschu\u{308}sse tagten, geht's weiter?",
    "Des Hauses Dach ist undicht. us",
];

#[test]
fn a_german_word_is_found_in_each_of_its_forms_whether_or_not_it_is_typed_as_it_occurs() {
    for (q, expected) in [
        ("Haus", &["Häuser", "Haus", "Hauses"][..]),
        ("häuser", &["Häuser", "Haus", "Hauses"]),
        ("HA\u{308}USERN", &["Häuser", "Haus", "Hauses"]),
        ("hauser", &["Häuser", "Haus", "Hauses"]),
        ("verhandlung", &["Verhandlungen"]),
        ("strasse", &["Straße"]),
        ("Straßen", &["Straße"]),
        ("ausschüsse", &["Ausschu\u{308}sse"]),
        ("NATO-Staat", &["NATO-Staaten"]),
        ("staat", &["Staaten"]),
        ("\"Häuser am\"", &["Häuser am"]),
        ("verhandl*", &["Verhandlungen"]),
    ] {
        assert_eq!(found(&[("de", GERMAN)], q).0, expected, "{q}");
    }
}

#[test]
fn english_rules_keep_out_of_other_languages() {
    // In English, these are forms of one word.
    for (text, q) in [("die", "dying"), ("were", "was"), ("geht's so", "geht"), ("men", "man"), ("rot", "rots")] {
        assert!(found(&[("hr", &[text])], q).0.is_empty(), "{q} in {text}");
    }
    // A noun is no name for its capital letter, and no misspelt name of another word.
    let (hits, notices) = found(&[("de", &["Es gab ein Treffen der Ausschüsse im Rathaus."])], "Rathause");
    assert_eq!((hits.len(), notices), (1, Vec::new()));
    let (hits, notices) = found(&[("de", &["Es sprach ein Herr Khalilzad im Saal."])], "Khalizad");
    assert!(hits.is_empty() && matches!(notices.as_slice(), [Notice::Like { others, .. }] if others == &["khalilzad"]), "{notices:?}");
    // The peoples are known by their English names.
    assert!(found(&[("de", &["Man sprach in Frankreich und Iran."])], "Iranian").0.is_empty());
    assert_eq!(found(&[("en", &["They spoke in Iran."])], "Iranian").0.len(), 1);
    // *us* is no pronoun here.
    assert_eq!(found(&[("de", GERMAN), ("de", &["Die US-Armee"])], "us").0, ["us", "US"]);
}

#[test]
fn a_corpus_in_two_languages_reads_a_word_in_both() {
    let reports: &[(&str, &[&str])] =
        &[("en", &["The talks went on while troops were dying."]), ("de", &["Die Truppen sprachen von Talks und Gesprächen."])];
    for (q, expected) in [
        ("talk", &["talks", "Talks"][..]),
        ("die", &["dying", "Die"]),
        ("gespräch", &["Gesprächen"]),
        ("truppe", &["Truppen"]),
        ("troop", &["troops"]),
    ] {
        assert_eq!(found(reports, q).0, expected, "{q}");
    }
}

#[test]
fn a_word_is_found_without_what_is_elided_before_it_and_a_phrase_with_it() {
    let french: &[(&str, &[&str])] = &[("fr", &["L’accord de paix est signé aujourd'hui.", "Ils parlent d'accords; un accord."])];
    let italian: &[(&str, &[&str])] = &[("it", &["Il testo dell'accordo e l'aquila."])];
    for (reports, q, expected) in [
        (french, "accord", &["accord", "accords|accord"][..]),
        (french, "accords", &["accord", "accords|accord"]),
        (french, "l'accord", &["L’accord", "accords|accord"]),
        (french, "\"accord de paix\"", &["accord de paix"]),
        (french, "\"l'accord de paix\"", &["L’accord de paix"]),
        (italian, "accordi", &["accordo"]),
        (french, "aujourd'hui", &["aujourd'hui"]),
        (french, "hui", &[]),
    ] {
        let (hits, notices) = found(reports, q);
        assert_eq!((hits.iter().map(String::as_str).collect(), notices), (expected.to_vec(), Vec::new()), "{q}");
    }
}

#[test]
fn words_of_a_language_without_a_stemmer_are_found_as_they_are_written() {
    let text = "وزیر د خبرو په اړه وویل، كِتَاب او کتـــاب";
    let reports: &[(&str, &[&str])] = &[("ps", &[text])];
    for (q, n) in [("خبرو", 1), ("خبرې", 0), ("كتاب", 1), ("كِتَاب", 1), ("کتاب", 1), ("\"د خبرو په\"", 1)] {
        assert_eq!(found(reports, q).0.len(), n, "{q}");
    }
    let bytes = build(&spoken(reports), Options::default());
    let atlas = Atlas::open(&bytes).expect("opens what was built");
    let languages: Vec<(&str, u8)> = atlas.languages().iter().map(|row| (atlas.str(row.tag), row.is_stemmed)).collect();
    assert_eq!(languages, [("ps", 0)]);
}

#[test]
fn letters_are_one_however_they_are_encoded_or_cased() {
    for (text, q) in [
        ("İstanbul ve ISPARTA", "istanbul isparta"),
        ("istanbul ve ısparta", "İSTANBUL ISPARTA"),
        ("Ţinuturi și Iaşi", "tinuturi iasi"),
        ("négociations", "ne\u{301}gociations"),
        ("ne\u{301}gociations", "négociations"),
        ("Việt Nam", "Vie\u{323}\u{302}t"),
        ("Ελλάδα", "ελλα\u{301}δα"),
        ("Йод и ёлка", "йод елка"),
        ("מָקוֹם", "מקום"),
    ] {
        assert_eq!(found(&[("und", &[text])], q).0.len(), 1, "{q} in {text}");
    }
    assert_eq!(tokenize::fold("Straße"), tokenize::fold("STRASSE"));
}

#[test]
fn an_english_corpus_has_no_stems_in_its_index_and_needs_no_stemmers() {
    let needs = |tags: &[&str]| needs_stemmers(&spoken(&tags.iter().map(|tag| (*tag, &["Text"][..])).collect::<Vec<_>>()));
    assert_eq!([&["en", "en-US"][..], &["ps"], &["en", "DE-at"]].map(needs), [false, false, true]);
    let bytes = build(&spoken(&[("en", &["The talks"]), ("en-GB", &["One talk"])]), Options::default());
    let atlas = Atlas::open(&bytes).expect("opens what was built");
    assert_eq!(atlas.languages().len(), 1);
    let answer = search(&atlas, &Asked::new(&atlas, Filter { q: "talking".to_owned(), ..Filter::default() }));
    assert_eq!((answer.hits.len(), answer.expr), (2, Some(Expr::Word("talking".to_owned()))));
}
