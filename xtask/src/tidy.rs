//! Rules of the repository that the compiler does not check, each with its reason.

mod words;

mod circles;

mod corpus;

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    crate::run::root().expect("tests run under cargo")
}

/// All files below a folder whose names have this ending; none if the folder does not exist.
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

/// Lines of the app that contain one of these words, as `file:line`.
fn lines_with(words: &[&str]) -> Vec<String> {
    lines_of(files(&root().join("src"), ".rs"), words)
}

fn lines_of(files: impl IntoIterator<Item = PathBuf>, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (number, line) in text(&file).lines().enumerate() {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{}:{}: {}", file.display(), number + 1, line.trim()));
            }
        }
    }
    found
}

/// Text from a corpus is never markup.
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

/// `Window` offers everything the browser can do; the few uses of it are kept where a reader would look for them.
#[test]
fn only_the_browser_layer_and_components_name_the_window() {
    let root = root();
    let allowed = ["src/browser", "src/components"].map(|folder| root.join(folder));
    let others = files(&root.join("src"), ".rs").into_iter().filter(|file| !allowed.iter().any(|folder| file.starts_with(folder)));
    let found = lines_of(others, &["web_sys::window"]);
    assert!(found.is_empty(), "put this into a function of src/browser:\n{}", found.join("\n"));
}

/// The first line of a file tells a reader what it is for.
#[test]
fn every_file_says_in_its_first_line_what_it_is() {
    let root = root();
    let folders = ["src", "crates", "xtask/src", "tests"].map(|folder| root.join(folder));
    let all = folders.iter().flat_map(|folder| files(folder, ".rs")).chain([root.join("build.rs")]);
    let without: Vec<_> = all.filter(|file| file.is_file() && !text(file).starts_with("//!")).collect();
    assert!(without.is_empty(), "start each with a `//!` line: {without:#?}");
}

/// What is true of one machine or mirror is not true of others.
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

/// Its `autotests` are off: a file that nothing takes in would never run.
#[test]
fn every_test_file_of_the_core_is_in_its_one_program() {
    let folder = root().join("crates/core/tests");
    let main = text(&folder.join("main.rs"));
    for file in files(&folder, ".rs").into_iter().filter(|file| file.parent() == Some(&folder) && !file.ends_with("main.rs")) {
        let line = format!("mod {};\n", file.file_stem().unwrap_or_default().to_string_lossy());
        assert!(main.contains(&line), "expected `{}` in {}, found none", line.trim(), folder.join("main.rs").display());
    }
}

/// `.ci/run` is everything; the jobs of CI together are no less.
#[test]
fn ci_has_a_job_for_each_suite() {
    let wanted = format!("suite: [{}]", crate::args::Suite::ALL.map(|(name, _)| name).join(", "));
    assert!(text(&root().join(".github/workflows/ci.yml")).contains(&wanted), "expected `{wanted}` in ci.yml, found other jobs");
}

/// The parts of a declaration's value; text in brackets is one part.
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

/// Whether a declaration names a physical side or axis where CSS has a logical one that follows the writing direction.
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

/// In a right-to-left script the page is mirrored, so style sheets say start and end.
#[test]
fn style_sheets_do_not_say_left_or_right() {
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
