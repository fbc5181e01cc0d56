//! Which signs of reported speech no quotation covers, over a small corpus and the shipped one.
use crate::fixture::reported;
use crate::fixture::{Seeds, good_corpus, shipped};
use atlas_core::coverage::coverage;

const TEXT: &str = "Alpha is “near”\n\nThe Gazette says: “peace\nis near,” and adds that war is far.\nNobody agrees, according to Mr. Beta.\nSource: the agency said so\n";

const ACTORS: &str = "[[side]]\nid = \"press\"\nname = \"Press\"\n\n[[actor]]\nid = \"gazette\"\nname = \"The Gazette\"\nkind = \"organisation\"\nside = \"press\"\n";

const QUOTATION: &str = "[[quotation]]\nid = \"q1\"\nspeaker = \"gazette\"\nkind = \"direct\"\ndocument = \"alpha\"\n";

fn seeds() -> Seeds {
    let lines = "[[document.lines]]\nlines = \"6\"\nkind = \"credit\"\n\n[[document.note]]";
    let seeds = good_corpus().write("documents/a.txt", TEXT).replace("documents.toml", "[[document.note]]", lines);
    seeds.write("actors.toml", ACTORS)
}

/// The signs that are not covered, as they are listed.
fn uncovered(seeds: &Seeds) -> Vec<String> {
    let corpus = seeds.read().unwrap_or_else(|errors| panic!("{errors}"));
    coverage(&corpus).uncovered.iter().map(ToString::to_string).collect()
}

const EVERY: [&str; 7] = [
    "documents/a.txt:1:10: ““” in “Alpha is “near””: give it a row in quotations.toml or excuse it",
    "documents/a.txt:1:15: “”” in “Alpha is “near””: give it a row in quotations.toml or excuse it",
    "documents/a.txt:3:13: “says” in “The Gazette says: “peace is near,” and adds…”: give it a row in quotations.toml or excuse it",
    "documents/a.txt:3:19: ““” in “The Gazette says: “peace is near,” and adds that…”: give it a row in quotations.toml or excuse it",
    "documents/a.txt:4:9: “”” in “…Gazette says: “peace is near,” and adds that war is far.”: give it a row in quotations.toml or excuse it",
    "documents/a.txt:4:15: “adds” in “…says: “peace is near,” and adds that war is far.”: give it a row in quotations.toml or excuse it",
    "documents/a.txt:5:16: “according to” in “Nobody agrees, according to Mr. Beta.”: give it a row in quotations.toml or excuse it",
];

#[test]
fn without_a_table_every_mark_and_verb_of_the_articles_is_listed() {
    assert_eq!(uncovered(&seeds()), EVERY);
}

#[test]
fn what_lies_within_a_quotation_or_is_excused_is_not_listed() {
    let excused = "\n[[excused]]\ndocument = \"alpha\"\nquote = \"Alpha is “near”\"\nreason = \"a headline\"\n";
    for (table, left) in [
        (format!("{QUOTATION}quote = \"The Gazette says: “peace is near,” and adds that war is far.\"\n"), &[0, 1, 6][..]),
        // A mark and a verb lie wholly within the words, or they are listed.
        (format!("{QUOTATION}quote = \"The Gazette says: “peace is near,\"\n"), &[0, 1, 4, 5, 6]),
        (format!("{QUOTATION}quote = \"peace is near,” and adds that\"\n"), &[0, 1, 2, 3, 6]),
        (format!("{QUOTATION}quote = \"Nobody agrees, according to Mr. Beta.\"{excused}"), &[2, 3, 4, 5]),
        // Words that name the speaker are none that are quoted.
        (format!("{QUOTATION}quote = \"Nobody agrees, according\"\nattribution = \"The Gazette says\"\n"), &[0, 1, 2, 3, 4, 5, 6]),
    ] {
        let expected: Vec<&str> = left.iter().map(|row| EVERY[*row]).collect();
        assert_eq!(uncovered(&seeds().write("quotations.toml", &table)), expected, "{table}");
    }
}

#[test]
fn verbs_of_another_language_are_not_known_and_that_is_told() {
    let counts = |language: &str| {
        let seeds = seeds().replace("corpus.toml", "language = \"en\"", &format!("language = \"{language}\""));
        let coverage = coverage(&seeds.read().expect("a good corpus"));
        (coverage.knows_verbs, coverage.n_marks, coverage.n_verbs, coverage.uncovered.len())
    };
    assert_eq!([counts("en-GB"), counts("fr")], [(true, 4, 3, 7), (false, 4, 0, 4)]);
}

#[test]
fn every_sign_of_the_shipped_reports_is_a_quotation_or_excused() {
    let coverage = coverage(&shipped());
    assert!(coverage.knows_verbs && coverage.n_marks > 100 && coverage.n_verbs > 100);
    let left: Vec<String> = coverage.uncovered.iter().map(ToString::to_string).collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn the_signs_of_the_shipped_reports_are_counted_whatever_is_covered() {
    let corpus = reported::corpus();
    let (whole, bare) = (coverage(&corpus), {
        let mut corpus = corpus;
        corpus.coding.quotations.clear();
        corpus.coding.excused.clear();
        coverage(&corpus)
    });
    assert_eq!((whole.n_marks, whole.n_verbs), (bare.n_marks, bare.n_verbs));
    assert_eq!(bare.uncovered.len(), bare.n_marks + bare.n_verbs);
    // Two marks and a verb of q1, two and one of q2, one of q3, two of q4, none of q5, two and one of q6, one of q7, two of what is excused.
    assert_eq!(bare.uncovered.len() - whole.uncovered.len(), 3 + 3 + 1 + 2 + 3 + 1 + 2);
}
