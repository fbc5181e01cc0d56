//! The page as a screen reader gets it: roles, names and levels as lines of text, without details that often change with a corpus.

use crate::command::devtools;
use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt::Write;

/// Roles that only carry text or nothing; their children are shown.
const BARE: [&str; 15] = [
    "generic",
    "none",
    "StaticText",
    "InlineTextBox",
    "LabelText",
    "Legend",
    "ListMarker",
    "LineBreak",
    "paragraph",
    "strong",
    "emphasis",
    "mark",
    "superscript",
    "presentation",
    "Abbr",
];

/// What is said about an element besides its role and name.
const SAID: [&str; 9] = ["level", "live", "expanded", "checked", "selected", "pressed", "modal", "disabled", "autocomplete"];

/// In a long run of similar elements, the first ones stand for all.
const SHOWN: usize = 3;
const MANY: usize = 12;

/// The longest name that is shown in full.
const NAME: usize = 70;

/// The part of the page that has this role, as text.
pub async fn tree(page: &Page, part: &str) -> Result<String> {
    devtools(page.client(), "Accessibility.enable", json!({})).await?;
    let tree = devtools(page.client(), "Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().context("expected the nodes of an accessibility tree")?;
    let by_id: HashMap<&str, &Value> = nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let mut text = String::new();
    let root = nodes.iter().find(|node| role(node) == part && node["ignored"] != true).with_context(|| format!("expected a {part}"))?;
    write(&by_id, &[root], 0, &mut text);
    Ok(text)
}

/// The nodes that count within a node, through those that do not.
fn children<'a>(by_id: &HashMap<&str, &'a Value>, node: &Value) -> Vec<&'a Value> {
    let ids = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let nodes = ids.filter_map(|id| by_id.get(id).copied());
    nodes.flat_map(|child| if is_bare(child) { children(by_id, child) } else { vec![child] }).collect()
}

fn is_bare(node: &Value) -> bool {
    node["ignored"] == true || BARE.contains(&role(node)) && property(node, "live").is_none()
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

fn property<'a>(node: &'a Value, name: &str) -> Option<&'a Value> {
    node["properties"].as_array()?.iter().find(|property| property["name"] == name).map(|property| &property["value"]["value"])
}

fn write(by_id: &HashMap<&str, &Value>, nodes: &[&Value], depth: usize, text: &mut String) {
    let mut rest = nodes;
    while let Some(first) = rest.first() {
        let alike = rest.iter().take_while(|node| role(node) == role(first)).count();
        let shown = if alike > MANY { SHOWN } else { alike };
        for node in &rest[..shown] {
            let _ = writeln!(text, "{:1$}{2}", "", depth * 2, line(node));
            write(by_id, &children(by_id, node), depth + 1, text);
        }
        if shown < alike {
            let _ = writeln!(text, "{:1$}… more of {2}", "", depth * 2, role(first));
        }
        rest = &rest[alike..];
    }
}

fn line(node: &Value) -> String {
    let mut line = role(node).to_owned();
    let name = plain(node["name"]["value"].as_str().unwrap_or_default());
    if !name.is_empty() {
        let _ = write!(line, " \"{name}\"");
    }
    for said in SAID.iter().copied().filter(|said| *said != "level" || role(node) == "heading") {
        match property(node, said) {
            Some(Value::Bool(true)) => line = format!("{line} {said}"),
            Some(Value::String(value)) if value != "false" && value != "off" => line = format!("{line} {said}={value}"),
            Some(Value::Number(value)) => line = format!("{line} {said}={value}"),
            Some(Value::Bool(false)) if said == "expanded" => line.push_str(" folded"),
            _ => {}
        }
    }
    line
}

/// A name with every number written as 0, and cut if it is long.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    for letter in name.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        match letter {
            '0'..='9' if plain.ends_with('0') => {}
            '0'..='9' => plain.push('0'),
            letter => plain.push(letter),
        }
    }
    match plain.char_indices().nth(NAME) {
        Some((end, _)) => format!("{}…", &plain[..end]),
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_long_names_do_not_count() {
        assert_eq!(plain("  12 passages in 3 of\n1,234 reports"), "0 passages in 0 of 0,0 reports");
        assert_eq!(plain(&"x".repeat(100)), format!("{}…", "x".repeat(NAME)));
    }

    #[test]
    fn roles_names_and_levels_are_seen_through_what_is_bare() {
        let nodes = json!([
            { "nodeId": "1", "role": { "value": "RootWebArea" }, "childIds": ["2"] },
            { "nodeId": "2", "role": { "value": "generic" }, "childIds": ["3", "4"] },
            { "nodeId": "3", "role": { "value": "heading" }, "name": { "value": "Map" }, "properties": [{ "name": "level", "value": { "value": 1 } }], "childIds": [] },
            { "nodeId": "4", "role": { "value": "button" }, "name": { "value": "All 90" }, "properties": [{ "name": "expanded", "value": { "value": false } }], "childIds": [] },
        ]);
        let nodes = nodes.as_array().expect("a list");
        let by_id = nodes.iter().map(|node| (node["nodeId"].as_str().expect("an id"), node)).collect();
        let mut text = String::new();
        write(&by_id, &children(&by_id, &nodes[0]), 0, &mut text);
        assert_eq!(text, "heading \"Map\" level=1\nbutton \"All 0\" folded\n");
    }
}
