//! Any bytes as a file of the corpus folder: errors with their place, and no panic.
use crate::fixture::{Seeds, good_corpus};
use proptest::prelude::*;

const FILES: [&str; 3] = ["corpus.toml", "documents.toml", "documents/a.txt"];

#[test]
fn deep_nesting_is_an_error_and_no_overflow_of_the_stack() {
    for deep in [
        "[".repeat(100_000),
        format!("a = {}", "[".repeat(100_000)),
        format!("a = {}", "{b=".repeat(100_000)),
        format!("{}a = 1", "a.".repeat(100_000)),
        format!("[{}a]", "a.".repeat(100_000)),
    ] {
        assert!(good_corpus().write(FILES[0], &deep).read().is_err(), "{}", &deep[..10]);
    }
}

/// Reads a damaged folder: whatever it holds, each error is one line with a place in a file of the folder.
fn check_errors_are_lines(seeds: &Seeds) -> Result<(), TestCaseError> {
    if let Err(errors) = seeds.read() {
        prop_assert_eq!(errors.to_string().lines().count(), errors.len());
        for error in errors.iter() {
            let known = error.at.file.as_ref() == "events.toml" || FILES.contains(&error.at.file.as_ref());
            prop_assert!(known && error.at.line > 0 && error.at.column > 0, "{}", error);
        }
    }
    Ok(())
}

/// Pieces that mean something to the reader of the files.
fn fragment() -> impl Strategy<Value = String> {
    let known = [
        "\"",
        "'",
        "\"\"\"",
        "[",
        "]",
        "[[",
        "{",
        "}",
        "=",
        "\n",
        "#",
        ",",
        "\\",
        "document",
        "[document.outlet]",
        "lines = \"1-9\"",
        "starts = [9]",
        "id = \"\\n\"",
        "2021-08-02",
        "\u{feff}",
        "é",
        "\r",
        "\0",
        "9999999999",
        "-1",
        "../",
    ];
    prop_oneof![3 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_as_a_file_give_errors_and_no_panic(file in 0..FILES.len(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        check_errors_are_lines(&good_corpus().write(FILES[file], bytes))?;
    }

    #[test]
    fn a_good_file_with_pieces_put_in_or_taken_out_gives_errors_and_no_panic(
        file in 0..FILES.len(),
        cuts in proptest::collection::vec((any::<proptest::sample::Index>(), 0..30usize, fragment()), 1..4),
    ) {
        let mut text: Vec<char> = good_corpus().text(FILES[file]).chars().collect();
        for (at, len, piece) in cuts {
            let start = at.index(text.len() + 1);
            let end = text.len().min(start + len);
            text.splice(start..end, piece.chars());
        }
        check_errors_are_lines(&good_corpus().write(FILES[file], text.into_iter().collect::<String>()))?;
    }
}
