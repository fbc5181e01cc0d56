//! Finds words of the interface outside src/text.rs and src/text/: in calls that show text, and in `view!` blocks.

use super::{files, root, text};

/// Attributes whose value is shown or read out.
const SHOWN_ATTRIBUTES: [&str; 7] = ["aria-label", "aria-description", "aria-valuetext", "aria-placeholder", "title", "placeholder", "alt"];

/// The string literals of a line of Rust, each with the text before it.
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

/// A literal without the placeholders of `format!`.
fn unfilled(literal: &str) -> String {
    let mut inside = false;
    let keep = |letter: &char| {
        inside = (inside || *letter == '{') && *letter != '}';
        !inside
    };
    literal.chars().filter(keep).collect()
}

/// Whether a literal says something to a reader: it has letters and goes where text is shown or read out, or it contains
/// two consecutive words.
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
    const SILENT: [&str; 10] = [
        ".class(",
        "\"class\", ",
        "class=",
        "rel=",
        "aria-labelledby=",
        "query_selector(",
        "query_selector_all(",
        "closest(",
        "matches(",
        ".expect(",
    ];
    let before = before.trim_end_matches('&').trim_end_matches("format!(").trim_end_matches('&').trim_end_matches("move || ");
    let ends = |calls: &[&str]| calls.iter().any(|call| before.ends_with(call));
    let words = unfilled(literal);
    let letters =
        |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1 && !word.contains(['_', '=', '(', '[', '.']);
    let two = words.split(' ').collect::<Vec<_>>().windows(2).any(|pair| pair.iter().all(letters));
    ends(&SHOWN) && words.chars().any(char::is_alphabetic) || two && !ends(&SILENT)
}

/// The end of the comment, string, or character literal that begins here, if one does.
fn skipped(source: &str, at: usize) -> Option<usize> {
    let rest = &source[at..];
    let ended = |end: &str| rest[2..].find(end).map_or(source.len(), |found| at + 2 + found + end.len());
    if rest.starts_with("//") {
        return Some(ended("\n"));
    }
    if rest.starts_with("/*") {
        return Some(ended("*/"));
    }
    if let Some(inside) = rest.strip_prefix('"') {
        let mut escaped = false;
        let closes = |letter: char| {
            let end = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            end
        };
        return Some(inside.find(closes).map_or(source.len(), |end| at + end + 2));
    }
    // A lifetime has no second quote.
    let mut letters = rest.strip_prefix('\'')?.char_indices();
    let (_, first) = letters.next()?;
    let end = if first == '\\' { letters.nth(1)? } else { letters.next()? };
    (end.1 == '\'').then_some(at + end.0 + 2)
}

/// The place after the bracket that closes the one that opens here.
fn closed(source: &str, open: usize) -> usize {
    let (mut depth, mut at) = (0_i32, open);
    while let Some(letter) = source[at..].chars().next() {
        if let Some(end) = skipped(source, at) {
            at = end;
            continue;
        }
        depth += i32::from(matches!(letter, '{' | '(' | '[')) - i32::from(matches!(letter, '}' | ')' | ']'));
        at += letter.len_utf8();
        if depth == 0 {
            break;
        }
    }
    at
}

/// Where the content of each `view!` begins and ends; one inside another comes separately.
fn views(source: &str) -> Vec<(usize, usize)> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(letter) = source[at..].chars().next() {
        if let Some(end) = skipped(source, at) {
            at = end;
            continue;
        }
        if source[at..].starts_with("view!") {
            let open = at + source[at..].find(['{', '(', '[']).unwrap_or(0);
            found.push((open + 1, closed(source, open) - 1));
        }
        at += letter.len_utf8();
    }
    found
}

/// A string literal or an expression that gives one at once: `"…"`, `{"…"}`, `move || "…"`.
fn is_literal(expression: &str) -> bool {
    let expression = expression.trim().trim_start_matches(['{', '(']).trim_start().trim_start_matches("move").trim_start();
    expression.trim_start_matches("||").trim_start().starts_with('"') && expression.chars().any(char::is_alphabetic)
}

/// Attributes of a tag that are shown, with a literal as their value. `tag` has no angle brackets.
fn shown_attributes(tag: &str) -> Vec<&str> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(letter) = tag[at..].chars().next() {
        let name = tag[..at].rsplit([' ', '\n', ':']).next().unwrap_or_default();
        let end = skipped(tag, at).unwrap_or(if "{([".contains(letter) { closed(tag, at) } else { at + letter.len_utf8() });
        if letter == '=' && SHOWN_ATTRIBUTES.contains(&name) && is_literal(&tag[end..]) {
            let value = end + tag[end..].find('"').unwrap_or(0);
            found.push(&tag[value..skipped(tag, value).unwrap_or(tag.len())]);
        }
        at = end;
    }
    found
}

/// The end of a tag that opens here; brackets and strings in it may contain `>`, and so may `=>` and `->`.
fn tag_end(source: &str, open: usize) -> usize {
    let mut at = open + 1;
    while let Some(letter) = source[at..].chars().next() {
        if letter == '>' && !source[..at].ends_with(['=', '-']) {
            break;
        }
        at = skipped(source, at).unwrap_or(if "{([".contains(letter) { closed(source, at) } else { at + letter.len_utf8() });
    }
    at
}

/// The words in the `view!` blocks of a file, each with its place: children that are text, and attributes that are shown.
fn words_of_views(source: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (begin, end) in views(source) {
        let mut at = begin;
        while at < end {
            let rest = &source[at..end];
            let next = match rest.chars().next() {
                Some('<') => {
                    let end = tag_end(source, at);
                    found.extend(shown_attributes(&source[at + 1..end]).into_iter().map(|words| (at, words)));
                    end + 1
                }
                Some('{') => {
                    let end = closed(source, at);
                    found.extend(is_literal(&source[at..end]).then(|| (at, &source[at..end])));
                    end
                }
                Some('"') => {
                    let end = skipped(source, at).unwrap_or(end);
                    found.extend(is_literal(&source[at..end]).then(|| (at, &source[at..end])));
                    end
                }
                _ if rest.starts_with("//") || rest.starts_with("/*") => skipped(source, at).unwrap_or(end),
                _ => {
                    let end =
                        at + rest.char_indices().skip(1).find(|(_, letter)| "<{\"/".contains(*letter)).map_or(rest.len(), |(end, _)| end);
                    found.extend(source[at..end].chars().any(char::is_alphabetic).then(|| (at, source[at..end].trim())));
                    end
                }
            };
            at = next;
        }
    }
    found
}

/// A component takes its words from `src/text.rs` and `src/text/`, so that all of them can be read, and translated, in one
/// place. What the core has to say comes as a value that is turned into words there.
#[test]
fn no_component_has_words_of_its_own() {
    let mut found = Vec::new();
    for file in ["src/shell", "src/views", "src/components"].iter().flat_map(|folder| files(&root().join(folder), ".rs")) {
        let source = text(&file);
        for (number, line) in source.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let said = literals(line).into_iter().filter(|(before, literal)| is_said(before, literal));
            found.extend(said.map(|(_, literal)| format!("{}:{}: {literal:?}", file.display(), number + 1)));
        }
        let line = |at: usize| source[..at].matches('\n').count() + 1;
        found.extend(words_of_views(&source).iter().map(|(at, words)| format!("{}:{}: {words}", file.display(), line(*at))));
    }
    assert!(found.is_empty(), "put these words into src/text.rs or src/text/:\n{}", found.join("\n"));
}

#[test]
fn words_are_told_apart_from_names() {
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

#[test]
fn words_in_views_are_found() {
    for (source, words) in [
        (r#"view! { <p>"Nothing here"</p> }"#, vec!["\"Nothing here\""]),
        (r#"view! { <p>Nothing here<b>{n}</b></p> }"#, vec!["Nothing here"]),
        (r#"view! { <p>{"Nothing"}</p> }"#, vec!["{\"Nothing\"}"]),
        (r#"view! { <p>{move || "Nothing"}</p> }"#, vec!["{move || \"Nothing\"}"]),
        (r#"view! { <button aria-label="Close" class="round small">"×"</button> }"#, vec!["\"Close\""]),
        ("view! {\n  <input\n    placeholder=\"Words\"\n    title={\"Search\"}/>\n}", vec!["\"Words\"", "\"Search\""]),
        (r#"view! { <Show when=move || n.get() == 1><i attr:title="One">{n}</i></Show> }"#, vec!["\"One\""]),
        (r#"view! { <For each=rows key=|row| row.id let(row)>{view! { <li>"Row"</li> }}</For> }"#, vec!["\"Row\""]),
        (r#"view! { <p on:click=move |_| { if a > b { go("x") } }>"Go"</p> }"#, vec!["\"Go\""]),
        (r#"view! { <p aria-label=text::CLOSE title={move || name.get()}>{text::CLOSE}" · "{" "}</p> }"#, vec![]),
        (r#"view! { <path d="M0 0" role="img" class:on={move || x == '"'}/> /* "words" */ }"#, vec![]),
        (r#"let view = "view! { <p>not one</p> }"; // view! { <p>nor this</p> }"#, vec![]),
        (r#"fn a<'a>(b: &'a str) -> impl IntoView + use<'a> { view! { <p class="a">{b}</p> } }"#, vec![]),
    ] {
        let found: Vec<&str> = words_of_views(source).into_iter().map(|(_, words)| words).collect();
        assert_eq!(found, words, "{source}");
    }
}
