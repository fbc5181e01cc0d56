//! What is only suspicious stands apart from what is wrong, and what cannot be right is wrong.
use crate::fixture::{Seeds, good_corpus, shipped_corpus};

/// The errors and the warnings of a folder, a line each.
fn found(seeds: &Seeds) -> (Vec<String>, Vec<String>) {
    let found = seeds.findings();
    let lines = |errors: &mut dyn Iterator<Item = &atlas_core::seed::SeedError>| errors.map(ToString::to_string).collect();
    (lines(&mut found.iter()), lines(&mut found.warnings().iter()))
}

/// The folder has this one error, and whatever warnings.
fn has_error(seeds: &Seeds, expected: &str) {
    let (errors, _) = found(seeds);
    assert!(errors.len() == 1 && errors[0].contains(expected), "{expected} in {errors:?}");
}

/// The folder has no error, and this warning.
fn has_warning(seeds: &Seeds, expected: &str) {
    let (errors, warnings) = found(seeds);
    assert!(errors.is_empty() && warnings.iter().any(|warning| warning.contains(expected)), "{expected} in {errors:?} {warnings:?}");
}

#[test]
fn the_shipped_corpus_has_nothing_suspicious() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let (_, warnings) = atlas_core::questions::read_checked(&folder).unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(warnings, []);
    let lost = "[[statement]]\nid = \"x1\"\nactor = \"nobody\"\n";
    has_warning(&shipped_corpus().write("coding/z/statements.toml", lost), "coding/z/statements.toml:1:1: expected the field “issue”");
}

#[test]
fn what_is_suspicious_is_a_warning() {
    let good = good_corpus;
    let long = |n: usize| format!("Alpha\n\nThe Gazette says: peace\nis near.\nNobody agrees {}.\n", "and agrees ".repeat(n));
    for (seeds, expected) in [
        (good(), "expected a question that says what its link gives, found none of it; add expects"),
        (good().write("notes.txt", "n"), "notes.txt:1:1: expected files that are read, found “notes.txt”, which is not read"),
        (good().write("documents/a.txt", long(80)), "documents/a.txt:5:1: expected passages of at most 150 words, found one of 162"),
        (
            good().replace("documents.toml", "\"Beta\"", "\"Gamma\""),
            "documents/b.txt in “title”, found “Gamma”, which does not occur there",
        ),
        (good().replace("documents.toml", "\"the Gazette\"", "\"the Herald\""), "in “words”, found “the Herald”"),
        (shipped_corpus().replace("figures.toml", "value = 48", "value = 47"), "expected a number that its quote tells, found 47"),
        (
            shipped_corpus().replace("actors.toml", "aliases = [", "aliases = [\"Xyzzy Qwertz\", "),
            "expected an alias that the reports have, found “Xyzzy Qwertz”",
        ),
        (
            shipped_corpus()
                .write("variants.toml", shipped_corpus().text("variants.toml") + "\n[[variant]]\nforms = [\"Taliban\", \"Talebs\"]\n"),
            "expected each form in one row, found “Taliban”, as in the row of line",
        ),
    ] {
        has_warning(&seeds, expected);
    }
}

#[test]
fn what_cannot_be_right_is_an_error() {
    let corpus = |from: &str, to: &str| good_corpus().replace("corpus.toml", from, to);
    let documents = |from: &str, to: &str| good_corpus().replace("documents.toml", from, to);
    let figures = |from: &str, to: &str| shipped_corpus().replace("figures.toml", from, to);
    for (seeds, expected) in [
        (corpus("\"en\"", "\"english\""), "expected a language tag (BCP 47), found “english”"),
        (corpus("mailto:someone@example.org", "mailto:"), "expected an address that begins with mailto: or https://"),
        (
            corpus("\"Two reports\"", "\"Two \\u202ereports\""),
            "expected letters that can be seen in “title”, found U+202E RIGHT-TO-LEFT OVERRIDE",
        ),
        (corpus("\"Two reports\"", "\"Two\\u0000\""), "found U+0000 NULL; take the character out"),
        (corpus("q=peace", "document=nobody"), "found document=nobody, which names nothing; correct the link"),
        (
            documents("\"Beta\"\n", "\"Beta\"\noriginal = \"javascript:alert(1)\"\n"),
            "expected an address that begins with https:// or http://",
        ),
        (
            documents("\"Beta\"\n", "\"Beta\"\nbyline = \"\"\n"),
            "expected words in “byline”, found an empty text; fill it in, or leave the field out",
        ),
        (documents("[3, 5]", "[5, 3]"), "expected a line after 5, found 3; put the lines of starts in order"),
        (documents("[3, 5]", "[2, 3, 5]"), "expected a line with words, found line 2, which is blank"),
        (documents("2021-08-10\"", "10.8.2021\""), "found “10.8.2021”; write year, month and day in digits"),
        (documents("\"2021-08-10\"", "2021-08-10"), "found a date without quotation marks; write published = \"2021-08-10\""),
        (good_corpus().write("statments.toml", ""), "expected the name statements.toml, found “statments.toml”; rename it"),
        (good_corpus().write("Actors.toml", ""), "expected the name actors.toml, found “Actors.toml”; rename it"),
        (good_corpus().write("documents/b.txt", "%PDF-1.7\n"), "expected UTF-8 text, found a PDF; save it as plain text"),
        (good_corpus().write("documents/b.txt", "<!DOCTYPE html><p>Beta"), "expected plain text, found the HTML of a page"),
        (good_corpus().write("documents/b.txt", "Beta\0"), "expected UTF-8 text, found NUL bytes"),
        (good_corpus().write("documents/b.txt", b"\xff\xfeB\0"), "expected UTF-8 text, found UTF-16"),
        (good_corpus().write("documents/b.txt", "Beta\rPeace\r"), "found carriage returns alone at the ends of lines"),
        (figures("value = 48", "value = 1e23"), "expected a number up to 9007199254740992 in “value”, found 1e23"),
        (figures("value = 48", "value = inf"), "found one that is not finite"),
        (figures("value = 48", "value = 48.0004"), "expected at most three decimal places in “value”, found 48.0004"),
        (figures("value = 48", "value = \"48\""), "found a text; write value = 48, without quotation marks"),
    ] {
        has_error(&seeds, expected);
    }
    let same = good_corpus().text("documents/b.txt");
    let twice = good_corpus().text("documents.toml")
        + &good_corpus()
            .text("documents.toml")
            .split_off(good_corpus().text("documents.toml").rfind("[[document]]").expect("a row"))
            .replace("beta", "gamma")
            .replace("b.txt", "c.txt");
    has_error(&good_corpus().write("documents/c.txt", same).write("documents.toml", twice), "found that of “beta”, byte for byte");
}

#[test]
fn a_mistake_of_syntax_says_what_was_meant() {
    let name = "name = \"Taliban\"";
    for (to, expected) in [
        ("name = \"The \"Taliban\" movement\"", "put the text between ''' and ''', where quotation marks may stand"),
        ("name = “Taliban”", "put the text between straight quotation marks"),
        ("name = Taliban", "put the text in quotation marks"),
        ("name = \"Taliban\"\nname = \"B\"", "found “duplicate key”; remove one of the two"),
        ("name : \"Taliban\"", "write = between the field and its value"),
        ("name = \"C:\\users\"", "where a backslash is one"),
        ("naem = \"Taliban\"\nname = \"Taliban\"", "rename or remove the field"),
    ] {
        has_error(&shipped_corpus().replace("actors.toml", name, to), expected);
    }
}
