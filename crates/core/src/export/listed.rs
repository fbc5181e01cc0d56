//! Who and what a corpus is made of, a row each: actors, issues, reports. The lists are whole whatever is filtered; beside each stands how
//! much the filter leaves of it, so that silence is seen.
use super::table::Table;
use crate::api::{Actor, DocumentInfo, Issue, actors, documents, issues};
use crate::index::Atlas;
use crate::model::{Day, OutletBasis};
use crate::query::{Asked, Facet, Quoted};
use serde::Serialize;

/// For each value of something that a statement has, the number of statements left.
fn n_statements(atlas: &Atlas<'_>, asked: &Asked, facet: Facet) -> Vec<usize> {
    let mut counts = vec![0; facet.n_values(atlas)];
    for row in Quoted::new(atlas, asked).statements() {
        let report = || atlas.passage_of(row.quote).map(|passage| passage.document.into());
        if let Some(count) = facet.of_statement(atlas, row).or_else(report).and_then(|value| counts.get_mut(value.row())) {
            *count += 1;
        }
    }
    counts
}

/// An actor with the number of their statements.
#[derive(Serialize)]
struct ActorRecord<'a> {
    #[serde(flatten)]
    actor: Actor<'a>,
    statements: usize,
    note: Option<&'a str>,
}

/// Every actor.
#[must_use]
pub fn actors_table(atlas: &Atlas<'_>, asked: &Asked) -> Table {
    const COLUMNS: &[&str] = &["id", "name", "kind", "side", "role", "aliases", "statements", "note"];
    let rows = actors(atlas).into_iter().zip(atlas.actors()).zip(n_statements(atlas, asked, Facet::Actor));
    let rows = rows.map(|((actor, row), statements)| ActorRecord { actor, statements, note: some(atlas.str(row.note)) });
    Table::of(COLUMNS, rows).with_names(atlas, &[("side", "sideName", Facet::Side)])
}

/// An issue with the number of statements on it.
#[derive(Serialize)]
struct IssueRecord<'a> {
    #[serde(flatten)]
    issue: Issue<'a>,
    question: &'a str,
    statements: usize,
}

/// Every issue, in codebook order.
#[must_use]
pub fn issues_table(atlas: &Atlas<'_>, asked: &Asked) -> Table {
    const COLUMNS: &[&str] = &["id", "title", "question", "rule", "supports", "opposes", "mixed", "statements"];
    let rows = issues(atlas).into_iter().zip(atlas.issues()).zip(n_statements(atlas, asked, Facet::Issue));
    Table::of(COLUMNS, rows.map(|((issue, row), statements)| IssueRecord { issue, question: atlas.str(row.question), statements }))
}

/// A report with all that is stated or was deduced of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DocumentRecord<'a> {
    #[serde(flatten)]
    document: DocumentInfo<'a>,
    published_to: Day,
    published_basis: &'a str,
    published_outside: Option<&'a str>,
    outlet_basis: OutletBasis,
    republisher: Option<&'a str>,
    rights_holder: &'a str,
    original: Option<&'a str>,
    byline: Option<&'a str>,
    dateline: Option<&'a str>,
    text_note: Option<&'a str>,
    statements: usize,
}

/// Every report.
#[must_use]
pub fn documents_table(atlas: &Atlas<'_>, asked: &Asked) -> Table {
    const COLUMNS: &[&str] = &[
        "id",
        "file",
        "title",
        "language",
        "outlet",
        "outletBasis",
        "published",
        "publishedTo",
        "precision",
        "publishedBasis",
        "publishedOutside",
        "republisher",
        "rightsHolder",
        "original",
        "byline",
        "dateline",
        "textQuality",
        "textNote",
        "words",
        "passages",
        "statements",
    ];
    let rows = documents(atlas).into_iter().zip(atlas.documents()).zip(n_statements(atlas, asked, Facet::Document));
    let rows = rows.map(|((document, row), statements)| DocumentRecord {
        document,
        published_to: row.published.dated().last(),
        published_basis: atlas.str(row.published_basis),
        published_outside: some(atlas.str(row.published_outside)),
        outlet_basis: OutletBasis::of_code(row.outlet_basis).unwrap_or(OutletBasis::NotStated),
        republisher: some(atlas.str(row.republisher)),
        rights_holder: atlas.str(row.rights_holder),
        original: some(atlas.str(row.original)),
        byline: some(atlas.str(row.byline)),
        dateline: some(atlas.str(row.dateline)),
        text_note: some(atlas.str(row.text_note)),
        statements,
    });
    Table::of(COLUMNS, rows).with_names(atlas, &[("outlet", "outletName", Facet::Outlet)])
}

fn some(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
