//! Networks as GraphML (Brandes et al., 2002), which networkx, igraph, Gephi, visone and R's `read_graph` read.
use super::table::About;
use super::xml;
use crate::api::number_text;
use crate::index::Atlas;
use crate::model::{IssueId, Position};
use crate::query::{Facet, FacetValue};
use crate::stance::{Agreement, Group, Matrix, Measure, Normalisation, Stance};
use std::fmt::Write;

/// Keys of a graph: id and name in one, of what, type.
type Key = (&'static str, &'static str, &'static str);

const ABOUT: &[Key] =
    &[("corpus", "graph", "string"), ("data_version", "graph", "string"), ("data_date", "graph", "string"), ("filters", "graph", "string")];

fn start(keys: &[Key], about: &About) -> String {
    let mut file = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (name, of, kind) in ABOUT.iter().chain(keys) {
        let _ = writeln!(file, "  <key id=\"{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>");
    }
    let _ = writeln!(file, "  <graph id=\"{}\" edgedefault=\"undirected\">", xml(&about.what));
    let dates = format!("{}/{}", about.reports.0, about.reports.1);
    for (name, value) in
        [("corpus", &about.corpus), ("data_version", &about.version), ("data_date", &dates), ("filters", &about.filters_line())]
    {
        let _ = writeln!(file, "    <data key=\"{name}\">{}</data>", xml(value));
    }
    file
}

fn element(file: &mut String, tag: &str, attributes: &str, data: &[(&str, String)]) {
    let _ = writeln!(file, "    <{tag} {attributes}>");
    for (key, value) in data.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = writeln!(file, "      <data key=\"{key}\">{}</data>", xml(value));
    }
    let _ = writeln!(file, "    </{tag}>");
}

fn end(mut file: String) -> String {
    file.push_str("  </graph>\n</graphml>\n");
    file
}

/// A party as a node; ids of parties and issues are kept apart by their kind.
fn party_node(file: &mut String, atlas: &Atlas<'_>, group: Group, value: FacetValue) {
    let facet = group.facet();
    let side = match group {
        Group::Actor => Facet::Side.id(atlas, atlas.actor(value.actor()).side),
        _ => "",
    };
    let data = [("kind", facet.as_str().to_owned()), ("name", facet.name(atlas, value).to_owned()), ("side", side.to_owned())];
    element(file, "node", &format!("id=\"{}:{}\"", facet.as_str(), xml(facet.id(atlas, value))), &data);
}

/// The one-mode network: an edge for each pair whose value is not zero, with all counts; `weight` is the measure asked for.
#[must_use]
pub fn agreement_graphml(
    atlas: &Atlas<'_>,
    agreement: &Agreement,
    measure: Measure,
    normalisation: Normalisation,
    about: &About,
) -> String {
    const KEYS: &[Key] = &[
        ("kind", "node", "string"),
        ("name", "node", "string"),
        ("side", "node", "string"),
        ("weight", "edge", "double"),
        ("measure", "graph", "string"),
        ("congruence", "edge", "int"),
        ("conflict", "edge", "int"),
        ("subtraction", "edge", "int"),
        ("mixed", "edge", "int"),
        ("shared", "edge", "int"),
        ("weak", "edge", "boolean"),
    ];
    let facet = agreement.group.facet();
    let mut file = start(KEYS, about);
    let _ = writeln!(file, "    <data key=\"measure\">{}, normalisation {}</data>", measure.as_str(), normalisation.as_str());
    agreement.actors.iter().for_each(|actor| party_node(&mut file, atlas, agreement.group, *actor));
    for pair in &agreement.pairs {
        let Some(weight) = pair.value(measure, normalisation).filter(|value| *value != 0.0) else { continue };
        let id = |node: usize| format!("{}:{}", facet.as_str(), xml(facet.id(atlas, agreement.actors[node])));
        let data = [
            ("weight", number_text(weight)),
            ("congruence", pair.congruence.to_string()),
            ("conflict", pair.conflict.to_string()),
            ("subtraction", (i32::from(pair.congruence) - i32::from(pair.conflict)).to_string()),
            ("mixed", pair.mixed.to_string()),
            ("shared", pair.shared.to_string()),
            ("weak", pair.is_weak().to_string()),
        ];
        element(&mut file, "edge", &format!("source=\"{}\" target=\"{}\"", id(pair.a), id(pair.b)), &data);
    }
    end(file)
}

/// The two-mode network: parties and issues, an edge where a party speaks on an issue. `weight` is DNA's subtract for two
/// modes, utterances that support less those that oppose; a divided or mixed party can have 0.
#[must_use]
pub fn affiliation_graphml(atlas: &Atlas<'_>, matrix: &Matrix, about: &About) -> String {
    const KEYS: &[Key] = &[
        ("kind", "node", "string"),
        ("name", "node", "string"),
        ("side", "node", "string"),
        ("weight", "edge", "double"),
        ("position", "edge", "string"),
        ("n", "edge", "int"),
        ("supports", "edge", "int"),
        ("opposes", "edge", "int"),
        ("mixed", "edge", "int"),
    ];
    let mut file = start(KEYS, about);
    matrix.rows.iter().filter(|row| row.n() > 0).for_each(|row| party_node(&mut file, atlas, matrix.group, row.value));
    let issue_id = |issue: IssueId| format!("issue:{}", xml(Facet::Issue.id(atlas, issue)));
    for issue in &matrix.issues {
        let data = [("kind", "issue".to_owned()), ("name", Facet::Issue.name(atlas, *issue).to_owned())];
        element(&mut file, "node", &format!("id=\"{}\"", issue_id(*issue)), &data);
    }
    let facet = matrix.group.facet();
    for (row, issue) in matrix.rows.iter().flat_map(|row| matrix.issues.iter().map(move |issue| (row, *issue))) {
        let cell = row.cell(issue);
        let Some(stance) = cell.stance() else { continue };
        let n = |position| cell.n_of(atlas, position) as f64;
        let data = [
            ("weight", number_text(n(Position::Supports) - n(Position::Opposes))),
            ("position", Stance::as_str(stance).to_owned()),
            ("n", cell.n.to_string()),
            ("supports", number_text(n(Position::Supports))),
            ("opposes", number_text(n(Position::Opposes))),
            ("mixed", number_text(n(Position::Mixed))),
        ];
        let source = format!("{}:{}", facet.as_str(), xml(facet.id(atlas, row.value)));
        element(&mut file, "edge", &format!("source=\"{source}\" target=\"{}\"", issue_id(issue)), &data);
    }
    end(file)
}
