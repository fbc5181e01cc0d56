//! Rules of the repository that no compiler checks, each with its reason.

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    crate::run::root().expect("tests run under cargo")
}

/// All files below a folder whose names end so.
fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.expect("a readable folder").path()) {
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn text(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Lines of the app that hold one of these words, as `file:line`.
fn lines_with(words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files(&root().join("src"), ".rs") {
        for (number, line) in text(&file).lines().enumerate() {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{}:{}: {}", file.display(), number + 1, line.trim()));
            }
        }
    }
    found
}

/// Text of a corpus is never markup.
#[test]
fn the_app_makes_no_markup_from_text() {
    let found = lines_with(&["inner_html", "outer_html", "insert_adjacent_html", "create_contextual_fragment"]);
    assert!(found.is_empty(), "build elements from text nodes instead:\n{}", found.join("\n"));
}

/// The page's policy refuses style attributes; custom properties set through CSSOM pass.
#[test]
fn the_app_writes_no_style_attribute() {
    let found = lines_with(&[" style=", " style:", "\"style\""]);
    assert!(found.is_empty(), "use a class or a data- attribute instead:\n{}", found.join("\n"));
}

/// A reader finds out in one line what a file is for.
#[test]
fn every_file_says_in_its_first_line_what_it_is() {
    let root = root();
    let folders = ["src", "crates", "xtask/src", "tests"].map(|folder| root.join(folder));
    let all = folders.iter().flat_map(|folder| files(folder, ".rs")).chain([root.join("build.rs")]);
    let without: Vec<_> = all.filter(|file| file.is_file() && !text(file).starts_with("//!")).collect();
    assert!(without.is_empty(), "begin each with `//!` and one line: {without:#?}");
}

/// What was true on one machine or behind one mirror is true nowhere else.
#[test]
fn no_configuration_names_a_machine() {
    let root = root();
    for name in ["Cargo.toml", "Cargo.lock", "Trunk.toml", ".cargo/config.toml", ".ci/run"] {
        let text = text(&root.join(name));
        for word in ["/home/", "/root/", "/Users/", "/work/"] {
            assert!(!text.contains(word), "{name} names {word}; make it relative");
        }
    }
}
