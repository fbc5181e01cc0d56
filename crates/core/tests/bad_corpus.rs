//! Damaged corpus folders: each error names the file, the line and the column, what was expected, what was found and
//! what to do.
use crate::fixture::{Seeds, check, good_corpus, sha256};

const C: &str = "corpus.toml";
const D: &str = "documents.toml";

/// The good corpus after one change.
fn changed(file: &str, from: &str, to: &str) -> Seeds {
    good_corpus().replace(file, from, to)
}

#[test]
fn the_good_corpus_is_good() {
    let corpus = good_corpus().read().unwrap_or_else(|errors| panic!("{errors}"));
    let texts: Vec<_> = corpus.documents[0].passages.iter().map(|passage| passage.text(&corpus.documents[0])).collect();
    assert_eq!(texts, ["Alpha", "The Gazette says: peace is near.", "Nobody agrees."]);
    let notes: Vec<_> = corpus.documents[0].passages.iter().map(|passage| passage.note.as_str()).collect();
    assert_eq!(notes, ["", "Hard to read.", ""]);
}

#[test]
fn a_missing_or_unreadable_file_is_named() {
    check(&good_corpus().remove(C), &["corpus.toml:1:1: expected a readable file corpus.toml, found no such file; add corpus.toml"]);
    check(
        &good_corpus().remove(D),
        &["documents.toml:1:1: expected a readable file documents.toml, found no such file; add documents.toml"],
    );
    let missing = "documents.toml:29:8: expected a readable file documents/b.txt, found no such file; add documents/b.txt";
    check(&good_corpus().remove("documents/b.txt"), &[missing]);
    let empty = "documents.toml:29:8: expected text in documents/b.txt, found an empty file; put the report's text there";
    check(&good_corpus().write("documents/b.txt", ""), &[empty]);
    check(&good_corpus().write("documents/b.txt", " \n\n"), &[empty]);
    let odd_name = "documents.toml:29:8: expected a readable file documents/b .txt, found no such file; add documents/b .txt";
    check(&changed(D, "b.txt", "b\\n.txt").remove("documents/b.txt"), &[odd_name]);
    let bytes = b"Peace\nis \xc3\xa4\xff far\n";
    for (file, expected) in [
        (
            "documents/b.txt",
            "documents/b.txt:2:5: expected UTF-8 text, found byte 0xff at offset 11; save the file as UTF-8, or have cargo xtask convert FILE do so if…",
        ),
        (
            C,
            "corpus.toml:2:5: expected UTF-8 text, found byte 0xff at offset 11; save the file as UTF-8, or have cargo xtask convert FILE do so if…",
        ),
        (
            D,
            "documents.toml:2:5: expected UTF-8 text, found byte 0xff at offset 11; save the file as UTF-8, or have cargo xtask convert FILE do so if…",
        ),
    ] {
        check(&good_corpus().write(file, bytes), &[expected]);
    }
    let folder = "corpus.toml:1:1: expected a corpus folder, found no folder “no-such-folder”; give the path of a folder like seeds/";
    let errors = atlas_core::seed::read("no-such-folder".as_ref()).expect_err("there is none").to_string();
    assert!(errors.lines().any(|line| line == folder), "{errors}");
}

#[test]
fn a_changed_file_does_not_pass_for_the_one_received() {
    let sum = sha256(b"Peace is far.\n");
    let expected = format!(
        "documents.toml:30:10: expected the sha256 of documents/b.txt, {sum}, found “0a1b”; restore documents/b.txt … write sha256 = \"{sum}\"…"
    );
    check(&changed(D, "<b.txt>", "0a1b"), &[&expected]);
    let expected = expected.replace("30:10", "27:1").replace("0a1b", "");
    check(
        &changed(D, "sha256 = \"<b.txt>\"\n", ""),
        &["documents.toml:27:1: expected the field “sha256”, found none; add sha256 = …", &expected],
    );
}

#[test]
fn what_must_be_unique_is() {
    let id = "documents.toml:28:6: expected a document id that is used once, found “alpha” again (first in line 2); rename or remove one…";
    check(&changed(D, "\"beta\"", "\"alpha\""), &[id]);
    let twice = changed(D, "b.txt", "a.txt").replace(D, "<b.txt>", "<a.txt>").remove("documents/b.txt");
    check(
        &twice,
        &["documents.toml:29:8: expected a file that is used once, found “a.txt” again (first in line 3); rename or remove one…"],
    );
    let name =
        "documents.toml:39:6: expected outlet “gazette” to be named “The Gazette” as before, found “Outlet not stated”; give one name…";
    check(&changed(D, "id = \"none\"", "id = \"gazette\""), &[name]);
}

#[test]
fn fields_are_known_there_and_filled() {
    for (file, from, to, expected) in [
        (
            D,
            "title = \"Beta\"",
            "title = \"Beta\"\nheadline = 1",
            "documents.toml:32:1: expected one of the fields basis, … title, found “headline”; rename or remove the field…",
        ),
        (
            C,
            "period",
            "motto = 1\nperiod",
            "corpus.toml:4:1: expected one of the fields coded_by, …, found “motto”; rename or remove the field…",
        ),
        (D, "title = \"Beta\"\n", "", "documents.toml:27:1: expected the field “title”, found none; add title = …"),
        (C, "rights = \"none\"\n", "", "corpus.toml:1:1: expected the field “rights”, found none; add rights = …"),
        (C, "link = \"q=peace\"\n", "", "corpus.toml:10:1: expected the field “link”, found none; add link = …"),
        (D, "\"Beta\"", "\" \"", "documents.toml:31:9: expected words in “title”, found an empty text; fill in title"),
        (D, "\"Beta\"", "5", "documents.toml:31:9: expected text in “title”, found integer; write title = \"5\", in quotation marks"),
        (
            D,
            "\"beta\"",
            "\"Be ta\"",
            "documents.toml:28:6: expected an id of lower-case letters, digits and hyphens, found “Be ta”; rename it",
        ),
        (
            C,
            "mailto:",
            "",
            "corpus.toml:6:11: expected an address that begins with mailto: or https://, found “someone@example.org”; write the full address",
        ),
        (C, "\"full\"", "\"all\"", "corpus.toml:8:11: expected one of full, quotes-only, found “all”; choose a publish from the list"),
        (
            D,
            "\"as-published\"",
            "\"good\"",
            "documents.toml:36:8: expected one of as-published, machine-translated, damaged, found “good”; choose a text from the list",
        ),
        (D, "words = \"the Gazette\"\n", "", "documents.toml:13:1: expected the field “words”, found none; add words = …"),
        (D, "basis = \"not-stated\"", "basis = \"inferred\"", "documents.toml:38:1: expected the field “words”, found none; add words = …"),
        (
            D,
            "[document.outlet]\nid = \"none\"\nname = \"Outlet not stated\"\nbasis = \"not-stated\"\n",
            "",
            "documents.toml:27:1: expected a table [document.outlet], found none; add it, …",
        ),
        (
            D,
            "[document.outlet]\nid = \"none\"\nname = \"Outlet not stated\"\nbasis = \"not-stated\"\n",
            "outlet = 1\n",
            "documents.toml:38:10: expected a table in “outlet”, found integer; correct the value",
        ),
    ] {
        check(&changed(file, from, to), &[expected]);
    }
}

#[test]
fn dates_are_days_that_begin_their_interval() {
    let date = "documents.toml:33:13: expected a date YYYY-MM-DD, found “2021-02-30”; correct it: there is no such day in the calendar";
    check(&changed(D, "2021-08-10", "2021-02-30"), &[date]);
    let precision = "documents.toml:34:13: expected one of day, week, month, year, found “hour”; choose a precision from the list";
    check(&changed(D, "\"day\"", "\"hour\""), &[precision]);
    check(&changed(D, "\"day\"", "\"hour\"").replace(D, "2021-08-10", "2021-02-30"), &[date, precision]);
    let begins =
        |interval: &str| format!("documents.toml:33:13: expected the first day of a {interval}, found 2021-08-10; write the first day…");
    for interval in ["week", "month", "year"] {
        check(&changed(D, "\"day\"", &format!("\"{interval}\"")), &[&begins(interval)]);
    }
}

#[test]
fn lines_are_those_of_the_file() {
    let lines = "expected lines like \"3\" or \"3-5\", from 1, found";
    for (from, to, expected) in [
        ("\"1\"", "\"6\"", "documents.toml:20:9: expected lines within 1-5, found lines 6-6; count the lines of the file"),
        ("\"3-4\"", "\"4-7\"", "documents.toml:24:9: expected lines within 1-5, found lines 4-7; count the lines of the file"),
        ("\"3-4\"", "\"4-3\"", &format!("documents.toml:24:9: {lines} “4-3”; name the first and the last line")),
        ("\"3-4\"", "\"0-3\"", &format!("documents.toml:24:9: {lines} “0-3”; name the first and the last line")),
        ("\"3-4\"", "\"four\"", &format!("documents.toml:24:9: {lines} “four”; name the first and the last line")),
        ("\"3-4\"", "\"99999999999999999999\"", &format!("documents.toml:24:9: {lines} “99999999999999999999”; …")),
        ("\"3-4\"", "\"\"", "documents.toml:24:9: expected words in “lines”, found an empty text; fill in lines"),
        ("\"3-4\"", "3", "documents.toml:24:9: expected text in “lines”, found integer; write lines = \"3\", in quotation marks"),
        ("lines = \"3-4\"\n", "", "documents.toml:23:1: expected the field “lines”, found none; add lines = …"),
        ("[3, 5]", "[3, 6]", "documents.toml:11:14: expected a line within 1-5, found 6; count the lines of the file"),
        ("[3, 5]", "[0, 3]", "documents.toml:11:11: expected a line within 1-5, found 0; count the lines of the file"),
        ("[3, 5]", "[3, 0x10]", "documents.toml:11:14: expected a line within 1-5, found 16; count the lines of the file"),
        ("[3, 5]", "[3, -5]", "documents.toml:11:14: expected whole numbers from 0 in “starts”, found integer; correct the value"),
        ("[3, 5]", "[3, 5.0]", "documents.toml:11:14: expected whole numbers from 0 in “starts”, found float; correct the value"),
        ("[3, 5]", "[3, 1_0]", "documents.toml:11:14: expected a line within 1-5, found 10; count the lines of the file"),
        ("[3, 5]", "5", "documents.toml:11:10: expected a list of whole numbers in “starts”, found integer; correct the value"),
    ] {
        check(&changed(D, from, to), &[expected]);
    }
    let overlap = changed(D, "[[document.note]]", "[[document.lines]]\nlines = \"1-2\"\nkind = \"credit\"\n[[document.note]]");
    check(
        &overlap,
        &["documents.toml:24:9: expected each line to have one kind, found lines that already have one; keep the ranges apart"],
    );
    let nothing_left = changed(D, "lines = \"1\"\nkind = \"title\"", "lines = \"1-5\"\nkind = \"credit\"");
    let no_text = "documents.toml:3:8: expected article text, found no line of it; check the kinds in [[document.lines]]";
    check(
        &nothing_left,
        &[no_text, "events.toml:8:9: expected a quote from the article's text, found “peace is near” in a line of the kind “credit”…"],
    );
}

#[test]
fn the_folder_holds_what_is_listed() {
    let unlisted = |name: &str| {
        format!(
            "documents.toml:1:1: expected a [[document]] for each file of documents/, found documents/{name}, which no row describes; describe the file or remove it"
        )
    };
    check(&good_corpus().write("documents/c.txt", "More."), &[&unlisted("c.txt")]);
    assert!(good_corpus().write("documents/.DS_Store", "hidden").read().is_ok(), "hidden files are no reports");
    for name in ["documents/a.txt", "../corpus.toml", "..", "a\\\\b"] {
        let found = name.replace("\\\\", "\\");
        let bare = format!("documents.toml:3:8: expected a bare file name, found “{found}”; name a file of documents/ without its folder");
        check(&changed(D, "\"a.txt\"", &format!("\"{name}\"")), &[&unlisted("a.txt"), &bare]);
    }
    check(
        &good_corpus().write(D, ""),
        &["documents.toml:1:1: expected at least one [[document]], found none; describe each file of documents/"],
    );
    let table = changed(D, "[[document]]\nid = \"beta\"", "[document]\nid = \"beta\"");
    check(
        &table,
        &[
            "documents.toml:27:1: expected rows [[document]], found one table [document]; write [[document]] above each row, with two brackets",
        ],
    );
}

#[test]
fn broken_toml_is_named_without_errors_that_follow_from_it() {
    for (file, from, to, expected) in [
        (
            C,
            "\"Two reports\"",
            "\"Two reports",
            &["corpus.toml:1:21: expected TOML, found “invalid basic string…; end the text with a quotation mark; …"][..],
        ),
        (C, "title = \"Two reports\"", "title", &["corpus.toml:1:6: expected TOML, found “key with no value…"]),
        (C, "[[question]]", "[[question]", &["corpus.toml:10:12: expected TOML, found “unclosed array table…"]),
        (C, "language", "title", &["corpus.toml:3:1: expected TOML, found “duplicate key”…"]),
        (
            D,
            "[3, 5]",
            "[3, 5",
            &["documents.toml:13:1: expected TOML, found “missing comma…", "documents.toml:41:21: expected TOML, found “unclosed array…"],
        ),
        (D, "\"alpha\"", "alpha", &["documents.toml:2:6: expected TOML, found “string values must be quoted…"]),
        (D, "\"alpha\"", "\"alp\\ha\"", &["documents.toml:2:11: expected TOML, found “missing escaped value…"]),
    ] {
        check(&changed(file, from, to), expected);
    }
    let two = changed(D, "\"alpha\"", "alpha").replace(D, "\"beta\"", "beta");
    check(&two, &["documents.toml:2:6: expected TOML…", "documents.toml:28:6: expected TOML…"]);
}

#[test]
fn all_errors_of_all_files_come_in_one_run_and_in_order() {
    let seeds = changed(D, "title = \"Beta\"\n", "").replace(C, "\"full\"", "\"all\"").replace(C, "\"en\"", "7");
    let seeds = seeds.replace(D, "2021-08-02", "2021-08-03").write("documents/a.txt", b"Alpha\n\xff").write("documents/z.txt", "");
    check(
        &seeds,
        &[
            "corpus.toml:3:12: expected text in “language”, found integer…",
            "corpus.toml:8:11: expected one of full, quotes-only…",
            "documents.toml:1:1: expected a [[document]] for each file of documents/, found documents/z.txt…",
            "documents.toml:7:13: expected the first day of a week…",
            "documents.toml:27:1: expected the field “title”…",
            "documents/a.txt:2:1: expected UTF-8 text…",
        ],
    );
    let nothing = good_corpus().write(C, "").remove(D).read().expect_err("nothing is there");
    assert_eq!(nothing.len(), 9, "eight fields and a file\n{nothing}");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let windows = |file: &str| format!("\u{feff}{}", good_corpus().text(file).replace('\n', "\r\n"));
    let seeds = [C, D, "documents/a.txt"].into_iter().fold(good_corpus(), |seeds, file| seeds.write(file, windows(file)));
    let corpus = seeds.read().unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(corpus.documents[0].passages.len(), 3);
    check(
        &seeds.replace(C, "\"en\"", "7"),
        &["corpus.toml:3:12: expected text in “language”, found integer; write language = \"7\", in quotation marks"],
    );
}

#[test]
fn more_passages_than_their_numbers_can_count_are_refused() {
    let seeds = good_corpus().write("documents/b.txt", "x\n\n".repeat(65_536));
    check(&seeds, &["documents.toml:28:6: expected at most 65,534 passages in a document, found 65536; split the file into two documents"]);
}

#[test]
fn a_reference_to_a_report_that_has_lost_its_text_is_no_second_error() {
    let lost = "documents.toml:3:8: expected a readable file documents/a.txt, found no such file; add documents/a.txt";
    check(&good_corpus().remove("documents/a.txt"), &[lost]);
    let unknown = "events.toml:7:12: expected a known document id, found “alpah”; correct it, or the id that it means (the nearest is “alpha”), or add it";
    check(&changed("events.toml", "\"alpha\"", "\"alpah\""), &[unknown]);
    let quote = "events.toml:8:9: expected a quote that occurs in a.txt, found “peace is far”; correct the quote; it has “far” where line 4 of the report has “near.”";
    check(&changed("events.toml", "peace is near", "peace is far"), &[quote]);
}
