//! Networks as GraphML (Brandes et al., 2002), which networkx, igraph, Gephi, visone and R's `read_graph` read.
use super::table::About;
use super::xml::Element;
use crate::index::Atlas;
use crate::model::Position;
use crate::number::number_text;
use crate::query::{Facet, FacetValue};
use crate::stance::{Agreement, Matrix, Measure, Normalisation, Stance};

/// Keys of a graph: id and name in one, of what, type. None is of the graph itself: Gephi knows nodes and edges alone, and what a file
/// says of itself is its `desc`.
type Key = (&'static str, &'static str, &'static str);

/// What every node has; `label` is what programs write beside it.
const NODE: &[Key] = &[("kind", "node", "string"), ("label", "node", "string"), ("name", "node", "string"), ("side", "node", "string")];

/// An element with the data that is not empty.
fn with_data(element: Element, data: &[(&str, &str)]) -> Element {
    let data = data.iter().filter(|(_, value)| !value.is_empty());
    element.children(data.map(|(key, value)| Element::new("data").with("key", key).text(value)))
}

/// The file: what it is of, its keys, nodes and edges.
fn file(about: &About, measured: &str, keys: &[Key], content: impl Iterator<Item = Element>) -> String {
    let (first, last) = &about.reports;
    let described =
        format!("{}; data {}; reports {first}/{last}; filters: {}{measured}", about.corpus, about.version, about.filters_line());
    let keys = NODE
        .iter()
        .chain(keys)
        .map(|(name, of, kind)| Element::new("key").with("id", name).with("for", of).with("attr.name", name).with("attr.type", kind));
    let graph = Element::new("graph").with("id", &about.what).with("edgedefault", "undirected").children(content);
    Element::new("graphml")
        .with("xmlns", "http://graphml.graphdrawing.org/xmlns")
        .child(Element::new("desc").text(&described))
        .children(keys)
        .child(graph)
        .to_file(true)
}

/// The id of a node: those of parties and issues are kept apart by their kind.
fn node_id(atlas: &Atlas<'_>, facet: Facet, value: impl Into<FacetValue>) -> String {
    format!("{}:{}", facet.as_str(), facet.id(atlas, value))
}

/// A party or an issue as a node.
fn node(atlas: &Atlas<'_>, facet: Facet, value: impl Into<FacetValue>) -> Element {
    let value = value.into();
    let side = match facet {
        Facet::Actor => Facet::Side.id(atlas, atlas.actor(value.actor()).side),
        _ => "",
    };
    let node = Element::new("node").with("id", node_id(atlas, facet, value));
    let name = facet.name(atlas, value);
    with_data(node, &[("kind", facet.as_str()), ("label", name), ("name", name), ("side", side)])
}

/// An edge with its data.
fn edge(source: String, target: String, data: &[(&str, String)]) -> Element {
    let data: Vec<(&str, &str)> = data.iter().map(|(key, value)| (*key, value.as_str())).collect();
    with_data(Element::new("edge").with("source", source).with("target", target), &data)
}

/// The one-mode network: an edge for each pair whose value is not zero, with all counts. `weight` is how far the measure asked for is
/// from zero, since layouts and communities are defined for positive weights alone; `sign` is -1 where it lies below.
#[must_use]
pub fn agreement_graphml(
    atlas: &Atlas<'_>,
    agreement: &Agreement,
    measure: Measure,
    normalisation: Normalisation,
    about: &About,
) -> String {
    const KEYS: &[Key] = &[
        ("weight", "edge", "double"),
        ("sign", "edge", "int"),
        ("congruence", "edge", "int"),
        ("conflict", "edge", "int"),
        ("subtraction", "edge", "int"),
        ("mixed", "edge", "int"),
        ("shared", "edge", "int"),
        ("weak", "edge", "boolean"),
    ];
    let facet = agreement.group.facet();
    let measured = format!("; weight: {}, normalisation {}", measure.as_str(), normalisation.as_str());
    let nodes = agreement.actors.iter().map(|actor| node(atlas, facet, *actor));
    let edges = agreement.pairs.iter().filter_map(|pair| {
        let weight = pair.value(measure, normalisation).filter(|value| *value != 0.0)?;
        let id = |node: usize| node_id(atlas, facet, agreement.actors[node]);
        let data = [
            ("weight", number_text(weight.abs())),
            ("sign", if weight < 0.0 { "-1" } else { "1" }.to_owned()),
            ("congruence", pair.congruence.to_string()),
            ("conflict", pair.conflict.to_string()),
            ("subtraction", (i32::from(pair.congruence) - i32::from(pair.conflict)).to_string()),
            ("mixed", pair.mixed.to_string()),
            ("shared", pair.shared.to_string()),
            ("weak", pair.is_weak().to_string()),
        ];
        Some(edge(id(pair.a), id(pair.b), &data))
    });
    file(about, &measured, KEYS, nodes.chain(edges))
}

/// The two-mode network: parties and issues, an edge where a party speaks on an issue. `weight` is the number of its utterances;
/// `balance` is DNA's subtract for two modes, those that support less those that oppose, and 0 for many a divided or mixed party.
#[must_use]
pub fn affiliation_graphml(atlas: &Atlas<'_>, matrix: &Matrix, about: &About) -> String {
    const KEYS: &[Key] = &[
        ("weight", "edge", "double"),
        ("balance", "edge", "int"),
        ("position", "edge", "string"),
        ("n", "edge", "int"),
        ("supports", "edge", "int"),
        ("opposes", "edge", "int"),
        ("mixed", "edge", "int"),
    ];
    let facet = matrix.group.facet();
    let parties = matrix.rows.iter().filter(|row| row.n() > 0).map(|row| node(atlas, facet, row.value));
    let issues = matrix.issues.iter().map(|issue| node(atlas, Facet::Issue, *issue));
    let cells = matrix.rows.iter().flat_map(|row| matrix.issues.iter().map(move |issue| (row, *issue)));
    let edges = cells.filter_map(|(row, issue)| {
        let cell = row.cell(issue);
        let stance = cell.stance().filter(|_| cell.n > 0)?;
        let n = |position| cell.n_of(atlas, position);
        let balance = n(Position::Supports) as f64 - n(Position::Opposes) as f64;
        let data = [
            ("weight", cell.n.to_string()),
            ("balance", number_text(balance)),
            ("position", Stance::as_str(stance).to_owned()),
            ("n", cell.n.to_string()),
            ("supports", n(Position::Supports).to_string()),
            ("opposes", n(Position::Opposes).to_string()),
            ("mixed", n(Position::Mixed).to_string()),
        ];
        Some(edge(node_id(atlas, facet, row.value), node_id(atlas, Facet::Issue, issue), &data))
    });
    file(about, "; weight: utterances", KEYS, parties.chain(issues).chain(edges))
}
