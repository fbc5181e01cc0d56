//! Rules of the repository that no compiler checks, each with its reason.

mod circles;

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

/// The string literals of a line of Rust, each with what stands before it.
fn literals(line: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = line[at..].find('"').map(|start| at + start + 1) {
        if line[..start - 1].ends_with('\'') {
            at = start;
            continue;
        }
        let mut end = start;
        while let Some(quote) = line[end..].find('"').map(|quote| end + quote) {
            end = quote + 1;
            if !line[..quote].ends_with('\\') {
                break;
            }
        }
        let end = end.max(start + 1);
        found.push((&line[..start - 1], &line[start..end - 1]));
        at = end;
    }
    found
}

/// A literal without the places that `format!` fills.
fn unfilled(literal: &str) -> String {
    let mut inside = false;
    let keep = |letter: &char| {
        inside = (inside || *letter == '{') && *letter != '}';
        !inside
    };
    literal.chars().filter(keep).collect()
}

/// Whether a literal says something to a reader: it goes where text is shown or read out and has letters, or it has two
/// words that follow each other.
fn is_said(before: &str, literal: &str) -> bool {
    const SHOWN: [&str; 9] = [
        ".text(",
        ".text_of(",
        "\"aria-label\", ",
        "\"aria-description\", ",
        "\"aria-valuetext\", ",
        "\"title\", ",
        "\"placeholder\", ",
        "\"alt\", ",
        "set_title(",
    ];
    const SILENT: [&str; 7] = [".class(", "\"class\", ", "query_selector(", "query_selector_all(", "closest(", "matches(", ".expect("];
    let before = before.trim_end_matches('&').trim_end_matches("format!(").trim_end_matches('&').trim_end_matches("move || ");
    let ends = |calls: &[&str]| calls.iter().any(|call| before.ends_with(call));
    let words = unfilled(literal);
    let letters =
        |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1 && !word.contains(['_', '=', '(', '[', '.']);
    let two = words.split(' ').collect::<Vec<_>>().windows(2).any(|pair| pair.iter().all(letters));
    ends(&SHOWN) && words.chars().any(char::is_alphabetic) || two && !ends(&SILENT)
}

/// A component takes its words from `src/text.rs` and `src/text/`, so that all of them can be read, and put into another
/// language, in one place. What the core has to say comes as a value that is turned into words there.
#[test]
fn no_component_has_words_of_its_own() {
    let mut found = Vec::new();
    for file in files(&root().join("src/view"), ".rs") {
        for (number, line) in text(&file).lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let said = literals(line).into_iter().filter(|(before, literal)| is_said(before, literal));
            found.extend(said.map(|(_, literal)| format!("{}:{}: {literal:?}", file.display(), number + 1)));
        }
    }
    assert!(found.is_empty(), "put these words into src/text.rs or src/text/:\n{}", found.join("\n"));
}

#[test]
fn words_are_told_from_names_of_parts() {
    for (line, said) in [
        (r#"el("p").text("Nothing")"#, true),
        (r#"el("p").text(&format!("{n} rows"))"#, true),
        (r#"el("p").attr("aria-label", "Close")"#, true),
        (r#"let words = "not found";"#, true),
        (r#"el("p").text(" · ").class("one two").text(&format!("{a}, {b}"))"#, false),
        (r#"svg("path").attr("d", &format!("M{x} {y}H{z}")).attr("transform", "translate(1 2)")"#, false),
        (r#"if key == "ArrowLeft" && mark == '"' { text::CLOSE }"#, false),
    ] {
        assert_eq!(literals(line).iter().any(|(before, literal)| is_said(before, literal)), said, "{line}");
    }
}

/// The value of a declaration in its parts; what stands in brackets is one.
fn parts(value: &str) -> Vec<String> {
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for letter in value.trim().chars() {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        match parts.last_mut() {
            Some(part) if letter != ' ' || depth > 0 => part.push(letter),
            _ => parts.push(String::new()),
        }
    }
    parts
}

/// Whether a declaration speaks of left and right, or of width and height, where CSS has words that turn with the script.
fn is_one_sided(property: &str, value: &str) -> bool {
    let has_side = property.split('-').any(|part| matches!(part, "left" | "right" | "top" | "bottom" | "width" | "height"));
    let logical = has_side && !matches!(property, "stroke-width" | "outline-width" | "border-width" | "line-height");
    let aligned = matches!(property, "text-align" | "float" | "clear") && matches!(value, "left" | "right");
    let parts = parts(value);
    let sides = ["inset", "margin", "padding", "scroll-margin", "scroll-padding", "border-width", "border-color", "border-style"];
    let four = parts.len() == 4 && sides.contains(&property) && parts[1] != parts[3];
    let corners = property == "border-radius" && parts.len() == 4 && (parts[0] != parts[1] || parts[2] != parts[3]);
    logical || aligned || four || corners
}

/// Where a script is written from the right the page is mirrored, so the style sheets say start and end.
#[test]
fn style_sheets_know_no_left_and_right() {
    let mut found = Vec::new();
    for file in files(&root().join("style"), ".css") {
        let sheet = text(&file);
        for declaration in sheet.split(['{', '}', ';']) {
            let Some((property, value)) = declaration.split_once(':') else { continue };
            let property = property.rsplit("*/").next().unwrap_or_default().trim();
            if property.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-') && is_one_sided(property, value.trim()) {
                found.push(format!("{}: {property}: {}", file.display(), value.trim()));
            }
        }
    }
    assert!(found.is_empty(), "use the logical property instead (inline-start, block-size …):\n{}", found.join("\n"));
}

#[test]
fn one_sided_declarations_are_found() {
    for (property, value, one_sided) in [
        ("margin-left", "1rem", true),
        ("max-width", "3rem", true),
        ("text-align", "right", true),
        ("inset", "calc(100% + 1px) 3rem auto 0", true),
        ("border-radius", "1rem 0 0 1rem", true),
        ("margin", "0 1rem 2rem 1rem", false),
        ("inset-inline-start", "0", false),
        ("border-radius", "1rem 1rem 0 0", false),
        ("line-height", "1.5", false),
        ("text-align", "start", false),
    ] {
        assert_eq!(is_one_sided(property, value), one_sided, "{property}: {value}");
    }
}
