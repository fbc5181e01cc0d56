//! Networks as files: GraphML parses, and has the numbers of the tables and nothing that other programs refuse.
use crate::export::{call, filters};
use crate::fixture::shipped_atlas as atlas;
use atlas_core::query::Asked;
use atlas_core::stance::{Group, agreement};

/// The value of a key at a node or an edge.
fn data<'a>(element: roxmltree::Node<'a, '_>, key: &str) -> &'a str {
    element.children().find(|data| data.attribute("key") == Some(key)).and_then(|data| data.text()).unwrap_or_default()
}

#[test]
fn graphml_parses_and_its_numbers_are_those_of_the_table() {
    for more in filters() {
        let text = call("agreement", "graphml", &more).expect("a file");
        let document = roxmltree::Document::parse(&text).expect("XML");
        let ids: Vec<_> = document.descendants().filter(|node| node.has_tag_name("node")).filter_map(|node| node.attribute("id")).collect();
        let table: serde_json::Value = serde_json::from_str(&call("agreement", "json", &more).expect("a file")).expect("JSON");
        let column = if more.iter().any(|(key, _)| *key == "measure") { "subtraction-jaccard" } else { "congruence" };
        let weights = table["rows"].as_array().into_iter().flatten().filter(|row| row["shared"] != 0 && row[column] != 0).count();
        let edges: Vec<_> = document.descendants().filter(|node| node.has_tag_name("edge")).collect();
        assert_eq!(edges.len(), weights, "{more:?}");
        for edge in edges {
            let end = |name| edge.attribute(name).expect("an end");
            assert!(ids.contains(&end("source")) && ids.contains(&end("target")), "an edge between nodes that are there");
            let bare = |name| end(name).split_once(':').expect("kind:id").1;
            let row = table["rows"]
                .as_array()
                .into_iter()
                .flatten()
                .find(|row| row["a"] == bare("source") && row["b"] == bare("target"))
                .expect("a row");
            for key in ["congruence", "conflict", "shared", "mixed", "subtraction"] {
                assert_eq!(data(edge, key), row[key].to_string(), "{key}");
            }
            let [weight, sign] = ["weight", "sign"].map(|key| data(edge, key).parse::<f64>().expect("a number"));
            assert!(weight > 0.0, "layouts and communities are of positive weights");
            assert_eq!(Some(weight * sign), row[column].as_f64());
        }
    }
}

#[test]
fn the_two_mode_network_has_the_cells_of_the_matrix() {
    let text = call("affiliation", "graphml", &[]).expect("a file");
    let document = roxmltree::Document::parse(&text).expect("XML");
    let table: serde_json::Value = serde_json::from_str(&call("affiliation", "json", &[]).expect("a file")).expect("JSON");
    let rows: Vec<_> = table["rows"].as_array().into_iter().flatten().filter(|row| row["n"] != 0).collect();
    let edges: Vec<_> = document.descendants().filter(|node| node.has_tag_name("edge")).collect();
    assert_eq!(edges.len(), rows.len());
    for edge in edges {
        let end = |name| edge.attribute(name).and_then(|id| id.split_once(':')).expect("kind:id").1;
        let row = rows.iter().find(|row| row["party"] == end("source") && row["issue"] == end("target")).expect("a row");
        assert_eq!(row["position"], data(edge, "position"));
        assert_eq!([data(edge, "n"), data(edge, "weight")], [row["n"].to_string(), row["n"].to_string()]);
        let balance = row["supports"].as_i64().zip(row["opposes"].as_i64()).map(|(supports, opposes)| supports - opposes);
        assert_eq!(data(edge, "balance").parse().ok(), balance);
    }
}

#[test]
fn a_network_has_labels_and_no_key_that_gephi_refuses() {
    for what in ["agreement", "affiliation"] {
        let text = call(what, "graphml", &[("side", "taliban")]).expect("a file");
        let document = roxmltree::Document::parse(&text).expect("XML");
        let keys: Vec<_> = document.descendants().filter(|node| node.has_tag_name("key")).collect();
        assert!(keys.iter().all(|key| matches!(key.attribute("for"), Some("node" | "edge"))), "{what}: {keys:?}");
        for node in document.descendants().filter(|node| node.has_tag_name("node")) {
            assert!(!data(node, "label").is_empty() && data(node, "label") == data(node, "name"), "{what}");
        }
        // What the file is of stands where the format has a place for it.
        let desc = document.root_element().first_element_child().filter(|node| node.has_tag_name("desc")).and_then(|node| node.text());
        assert!(desc.is_some_and(|desc| desc.contains("side=taliban") && desc.contains("data 1.")), "{what}: {desc:?}");
    }
}

#[test]
fn the_network_as_a_file_is_the_network() {
    let atlas = atlas();
    let network = agreement(&atlas, &Asked::everything(&atlas), Group::Actor, false);
    let file: serde_json::Value = serde_json::from_str(&call("agreement", "json", &[]).expect("a file")).expect("JSON");
    assert_eq!(file["rows"].as_array().map_or(0, Vec::len), network.pairs.len());
}
