//! The page as a screen reader gets it: landmarks, headings and controls as lines of text, without what changes with a corpus.

use crate::command::devtools;
use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt::Write;

/// What a page is divided into; the children are shown below.
const PARTS: [&str; 17] = [
    "RootWebArea",
    "banner",
    "search",
    "navigation",
    "main",
    "complementary",
    "region",
    "form",
    "contentinfo",
    "dialog",
    "alert",
    "status",
    "group",
    "radiogroup",
    "table",
    "listbox",
    "heading",
];

/// What is operated; what a browser builds it from is its own affair.
const CONTROLS: [&str; 12] = [
    "link",
    "button",
    "DisclosureTriangle",
    "checkbox",
    "radio",
    "switch",
    "slider",
    "combobox",
    "searchbox",
    "textbox",
    "spinbutton",
    "Date",
];

/// What is said about an element besides its role and name.
const SAID: [&str; 9] = ["level", "live", "expanded", "checked", "selected", "pressed", "modal", "disabled", "autocomplete"];

/// Where there are many of a role beside one another, the first ones stand for all.
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

/// The parts and controls within a node, through whatever else there is.
fn children<'a>(by_id: &HashMap<&str, &'a Value>, node: &Value) -> Vec<&'a Value> {
    if CONTROLS.contains(&role(node)) {
        return vec![];
    }
    let ids = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let nodes = ids.filter_map(|id| by_id.get(id).copied());
    nodes.flat_map(|child| if is_shown(child) { vec![child] } else { children(by_id, child) }).collect()
}

/// Whatever speaks by itself counts, too. A group without a name is what a browser makes of something that unfolds.
fn is_shown(node: &Value) -> bool {
    let is_known = PARTS.contains(&role(node)) && (role(node) != "group" || !name(node).is_empty()) || CONTROLS.contains(&role(node));
    node["ignored"] != true && (is_known || property(node, "live").is_some())
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

fn name(node: &Value) -> &str {
    node["name"]["value"].as_str().unwrap_or_default()
}

/// Headings of each level are a kind of their own.
fn kind(node: &Value) -> (&str, Option<u64>) {
    let level = property(node, "level").filter(|_| role(node) == "heading");
    (role(node), level.and_then(Value::as_u64))
}

fn property<'a>(node: &'a Value, name: &str) -> Option<&'a Value> {
    node["properties"].as_array()?.iter().find(|property| property["name"] == name).map(|property| &property["value"]["value"])
}

fn write(by_id: &HashMap<&str, &Value>, nodes: &[&Value], depth: usize, text: &mut String) {
    let mut seen = HashMap::new();
    for node in nodes {
        let n_alike = nodes.iter().filter(|other| kind(other) == kind(node)).count();
        let nth = seen.entry(kind(node)).or_insert(0);
        *nth += 1;
        if n_alike > MANY && *nth > SHOWN {
            if *nth == SHOWN + 1 {
                let _ = writeln!(text, "{:1$}… more of {2}", "", depth * 2, role(node));
            }
            continue;
        }
        let _ = writeln!(text, "{:1$}{2}", "", depth * 2, line(node));
        write(by_id, &children(by_id, node), depth + 1, text);
    }
}

fn line(node: &Value) -> String {
    let mut line = role(node).to_owned();
    let name = plain(name(node));
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
    fn only_parts_and_controls_are_seen_with_names_and_levels() {
        let nodes = json!([
            { "nodeId": "1", "role": { "value": "RootWebArea" }, "childIds": ["2", "6"] },
            { "nodeId": "2", "role": { "value": "generic" }, "childIds": ["3", "4"] },
            { "nodeId": "3", "role": { "value": "heading" }, "name": { "value": "Map" }, "properties": [{ "name": "level", "value": { "value": 1 } }], "childIds": [] },
            { "nodeId": "4", "role": { "value": "button" }, "name": { "value": "All 90" }, "properties": [{ "name": "expanded", "value": { "value": false } }], "childIds": ["5"] },
            { "nodeId": "5", "role": { "value": "link" }, "childIds": [] },
            { "nodeId": "6", "role": { "value": "table" }, "name": { "value": "Capitals" }, "childIds": ["7", "9"] },
            { "nodeId": "7", "role": { "value": "row" }, "name": { "value": "Kabul" }, "childIds": ["8"] },
            { "nodeId": "8", "role": { "value": "link" }, "name": { "value": "Kabul" }, "childIds": [] },
            { "nodeId": "9", "role": { "value": "paragraph" }, "properties": [{ "name": "live", "value": { "value": "polite" } }], "childIds": [] },
        ]);
        let nodes = nodes.as_array().expect("a list");
        let by_id = nodes.iter().map(|node| (node["nodeId"].as_str().expect("an id"), node)).collect();
        let mut text = String::new();
        write(&by_id, &children(&by_id, &nodes[0]), 0, &mut text);
        let lines =
            ["heading \"Map\" level=1", "button \"All 0\" folded", "table \"Capitals\"", "  link \"Kabul\"", "  paragraph live=polite"];
        assert_eq!(text.lines().collect::<Vec<_>>(), lines);
    }
}
