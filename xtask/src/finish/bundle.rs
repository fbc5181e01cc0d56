//! One style sheet instead of many, and scripts and styles without their comments: fewer and fewer bytes to fetch.

use super::split;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The sheets that others build on, in their order; those of views follow by name and may override them, and paper comes last.
const FIRST: [&str; 11] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "shell.css",
    "settings.css",
    "search.css",
    "facets.css",
    "front.css",
    "documents.css",
    "reader.css",
    "statement.css",
];
const LAST: &str = "paper.css";

/// Puts all style sheets of a folder into one file of the site, and gives the link to it.
pub fn styles(staging: &Path, folder: &Path) -> Result<String> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let names = entries.map(|entry| Ok(entry.context("could not read the style sheets")?.file_name().to_string_lossy().into_owned()));
    let mut names = names.collect::<Result<Vec<String>>>()?;
    names.retain(|name| name.ends_with(".css"));
    let place = |name: &str| FIRST.iter().position(|first| *first == name).unwrap_or(FIRST.len()) + usize::from(name == LAST);
    names.sort_by(|left, right| place(left).cmp(&place(right)).then(left.cmp(right)));
    let mut all = String::new();
    for name in &names {
        all.push_str(&style(&std::fs::read_to_string(folder.join(name)).with_context(|| format!("could not read {name}"))?));
    }
    let name = hashed("style.css", all.as_bytes());
    std::fs::write(staging.join(&name), all).with_context(|| format!("could not write {name}"))?;
    Ok(format!("<link rel=\"stylesheet\" href=\"./{name}\">"))
}

/// Makes a script of the page bare and gives it a name with its hash, so that no cache ever mixes two releases.
pub fn script(staging: &Path, page: &str, name: &str) -> Result<String> {
    let file = staging.join(name);
    let text = bare(&std::fs::read_to_string(&file).with_context(|| format!("could not read {name}"))?);
    let hashed = hashed(name, text.as_bytes());
    std::fs::write(staging.join(&hashed), text).with_context(|| format!("could not write {hashed}"))?;
    std::fs::remove_file(&file).with_context(|| format!("could not remove {name}"))?;
    let (before, after) = split(page, &format!("src=\"{name}\""))?;
    Ok(format!("{before}src=\"{hashed}\"{after}"))
}

/// A script without comments that have lines of their own, and without indentation.
pub fn bare(text: &str) -> String {
    let mut inside = false;
    let lines = text.lines().map(str::trim).filter(|line| {
        let comment = inside || line.starts_with("/*");
        inside = comment && !line.ends_with("*/");
        !comment && !line.is_empty() && !line.starts_with("//")
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// `boot.js` as `boot-0123456789abcdef.js`: under such a name a file can be kept by every cache for ever.
pub fn hashed(name: &str, bytes: &[u8]) -> String {
    let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{ending}", hash(bytes))
}

/// The first 16 digits of a SHA-256.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A style sheet without comments, and without the white space that means nothing. What stands in quotation marks stays.
fn style(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '/']) {
        let (before, from) = rest.split_at(at);
        push_tight(&mut kept, before);
        let end = if from.starts_with("/*") {
            from.find("*/").map_or(from.len(), |end| end + 2)
        } else if let Some(inside) = from.strip_prefix('"') {
            let end = inside.find('"').map_or(from.len(), |end| end + 2);
            kept.push_str(&from[..end]);
            end
        } else {
            kept.push('/');
            1
        };
        rest = &from[end..];
    }
    push_tight(&mut kept, rest);
    kept
}

/// Puts rules at the end, with white space where it parts two words only. Before a colon it stays: there it is a descendant.
fn push_tight(kept: &mut String, rules: &str) {
    for letter in rules.chars() {
        let letter = if letter.is_whitespace() { ' ' } else { letter };
        if "{};, ".contains(letter) && kept.ends_with(' ') || letter == '}' && kept.ends_with(';') {
            kept.pop();
        }
        if letter != ' ' || !(kept.is_empty() || kept.ends_with(['{', '}', ';', ':', ','])) {
            kept.push(letter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_idle_white_space_go_and_strings_stay() {
        let text = "/* a */\n  p :is(a, b) > i {\n    content: \"/* ; \" / \"\"; /* b */\n    font: 1rem/1.2 serif ;\n  }\n  @media (width > 40rem) { q { inset: 0 } }\n";
        let bare = "p :is(a,b) > i{content:\"/* ; \" / \"\";font:1rem/1.2 serif}@media (width > 40rem){q{inset:0}}";
        assert_eq!(style(text), bare);
    }

    #[test]
    fn a_script_is_bare_and_its_name_tells_its_bytes() {
        let dir = std::env::temp_dir().join(format!("stance-atlas-script-{}", std::process::id()));
        std::fs::create_dir_all(&dir).expect("a temporary folder");
        std::fs::write(dir.join("a.js"), "// one\n/**\n * two\n */\nf(\"/*\");\n  /* three */\n  g(); // four\n").expect("a file");
        let page = script(&dir, "<script src=\"a.js\"></script>", "a.js").expect("a script");
        let name = page.split('"').nth(1).expect("a name");
        let text = std::fs::read_to_string(dir.join(name)).expect("the file");
        assert_eq!(text, "f(\"/*\");\ng(); // four\n");
        assert_eq!(name, format!("a-{}.js", hash(text.as_bytes())));
        assert!(!dir.join("a.js").exists());
        std::fs::remove_dir_all(&dir).expect("the test made this folder");
    }

    #[test]
    fn the_sheets_become_one_with_tokens_first_and_paper_last() {
        let dir = std::env::temp_dir().join(format!("stance-atlas-bundle-{}", std::process::id()));
        std::fs::create_dir_all(&dir).expect("a temporary folder");
        for name in ["paper", "map", "tokens", "facets"] {
            std::fs::write(dir.join(format!("{name}.css")), format!("{name}{{}}")).expect("a file");
        }
        std::fs::write(dir.join("icon.svg"), "<svg/>").expect("a file");
        let link = styles(&dir, &dir).expect("four sheets");
        let name = link.split_once("./").and_then(|(_, rest)| rest.split_once('"')).expect("a link").0.to_owned();
        assert_eq!(std::fs::read_to_string(dir.join(&name)).expect("the file"), "tokens{}facets{}map{}paper{}");
        std::fs::remove_dir_all(&dir).expect("the test made this folder");
    }
}
