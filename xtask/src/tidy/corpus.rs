//! Nothing of the corpus that the page ships with stands in the program: somebody else's takes its place.
use super::{files, root, text};
use std::collections::BTreeSet;

/// Ids and names that are ordinary words, and words of the program's own.
const ORDINARY: &[&str] = &[
    "analysts",
    "claimed",
    "contested",
    "international",
    "neighbours",
    "no side",
    "none",
    "not-stated",
    "other",
    "outlet not stated",
    "press",
    "price",
];

/// Words of the shipped map that no other corpus needs to have.
const OF_THE_MAP: &[&str] = &["afghan", "captured", "fallen", "provincial"];

/// The ids and names of sides, actors, issues, places, statuses, reports and outlets, in lower case.
fn ids_and_names() -> BTreeSet<String> {
    let seeds = root().join("seeds");
    let tables = ["actors", "issues", "places", "map", "documents"].map(|table| text(&seeds.join(table).with_extension("toml")));
    let value = |line: &str| {
        let (key, value) = line.split_once(" = ")?;
        let is_asked = ["id", "name", "short"].contains(&key.trim());
        is_asked.then(|| value.trim().trim_matches('"').to_lowercase())
    };
    let outlet = |line: &str| line.split_once("[document.outlet]").map(|_| String::new());
    let values = tables.iter().flat_map(|table| table.lines()).filter_map(|line| value(line).or_else(|| outlet(line)));
    values
        .filter(|value| value.len() > 3 && !ORDINARY.contains(&value.as_str()))
        .chain(OF_THE_MAP.iter().map(|word| (*word).to_owned()))
        .collect()
}

/// Whether a line has a word or several as such, and not as a part of a longer one.
fn has(line: &str, words: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    line.match_indices(words).any(|(at, _)| {
        !line[..at].chars().next_back().is_some_and(is_letter) && !line[at + words.len()..].chars().next().is_some_and(is_letter)
    })
}

/// The lines of a file that are no tests.
fn program(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.starts_with("#[cfg(test)]\nmod") && !line.starts_with("mod tests"))
        .map(|(at, line)| (at + 1, line))
}

#[test]
fn the_program_has_no_id_and_no_name_of_the_shipped_corpus() {
    let root = root();
    let folders = ["src", "crates/core/src", "style", "xtask/src"].map(|folder| root.join(folder));
    let sources = folders.iter().flat_map(|folder| [".rs", ".css", ".js", ".ts"].into_iter().flat_map(|end| files(folder, end)));
    let names = ids_and_names();
    assert!(names.contains("taliban") && names.contains("kabul"), "{names:?}");
    let mut found = Vec::new();
    for file in sources.filter(|file| !file.components().any(|part| part.as_os_str() == "tidy")) {
        for (number, line) in program(&text(&file)) {
            let line = line.to_lowercase();
            found.extend(names.iter().filter(|name| has(&line, name)).map(|name| format!("{}:{number}: {name}", file.display())));
        }
    }
    assert!(found.is_empty(), "say it of any corpus, or let the corpus say it:\n{}", found.join("\n"));
}

#[test]
fn names_are_found_as_words_alone() {
    assert!(has("// the fall of kabul.", "kabul") && has("\"kabul\"", "kabul"));
    assert!(!has("kabuls", "kabul") && !has("a-kabul-b", "kabul") && !has("kab ul", "kabul"));
}
