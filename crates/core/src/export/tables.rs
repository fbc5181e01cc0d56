//! The stances as tables: matrix, affiliation, agreement.
use super::table::Table;
use crate::index::Atlas;
use crate::model::{IssueId, Position};
use crate::query::Facet;
use crate::stance::{Agreement, Group, Matrix, Measure, Normalisation, Row, Stance};
use serde::Serialize;
use serde_json::Value;

/// One row for each party, and for each issue its position and the number of utterances; silence is empty.
#[must_use]
pub fn matrix_table(atlas: &Atlas<'_>, matrix: &Matrix) -> Table {
    let facet = matrix.group.facet();
    let ids: Vec<&str> = matrix.issues.iter().map(|issue| Facet::Issue.id(atlas, *issue)).collect();
    let of_issue = ids.iter().flat_map(|id| [(*id).to_owned(), format!("{id}:n")]);
    // A row that is a side itself has no further column for it.
    let with_side = matrix.group == Group::Actor;
    let of_side: &[&str] = if with_side { &["side", "sideName"] } else { &[] };
    let names = [facet.as_str(), "name"].into_iter().chain(of_side.iter().copied());
    let columns = names.map(str::to_owned).chain(of_issue).collect();
    let rows = matrix.rows.iter().map(|row| {
        let named = [facet.id(atlas, row.value), facet.name(atlas, row.value)].map(Value::from);
        let side = [row.side.map(|side| Facet::Side.id(atlas, side)), row.side.map(|side| Facet::Side.name(atlas, side))];
        let side = side.map(Value::from).into_iter().take(of_side.len());
        let cells = matrix.issues.iter().map(|issue| row.cell(*issue));
        let cells = cells.flat_map(|cell| [cell.stance().map(Stance::as_str).into(), cell.n.into()]);
        named.into_iter().chain(side).chain(cells).collect()
    });
    Table { columns, rows: rows.collect() }
}

/// A party on an issue.
#[derive(Serialize)]
struct AffiliationRow<'a> {
    party: &'a str,
    name: &'a str,
    side: Option<&'a str>,
    issue: &'a str,
    position: Option<Stance>,
    n: usize,
    supports: usize,
    opposes: usize,
    mixed: usize,
    conduct: usize,
    changed: bool,
    contradicts: bool,
    differ: bool,
    statements: Vec<&'a str>,
}

/// One row for each party and issue on which it speaks or acts: the two-mode network as a list.
#[must_use]
pub fn affiliation_table(atlas: &Atlas<'_>, matrix: &Matrix) -> Table {
    const COLUMNS: &[&str] = &[
        "party",
        "name",
        "side",
        "issue",
        "position",
        "n",
        "supports",
        "opposes",
        "mixed",
        "conduct",
        "changed",
        "contradicts",
        "differ",
        "statements",
    ];
    let facet = matrix.group.facet();
    let row = |(row, issue): (&Row, IssueId)| {
        let cell = row.cell(issue);
        AffiliationRow {
            party: facet.id(atlas, row.value),
            name: facet.name(atlas, row.value),
            side: row.side.map(|side| Facet::Side.id(atlas, side)),
            issue: Facet::Issue.id(atlas, issue),
            position: cell.stance(),
            n: cell.n,
            supports: cell.n_of(atlas, Position::Supports),
            opposes: cell.n_of(atlas, Position::Opposes),
            mixed: cell.n_of(atlas, Position::Mixed),
            conduct: cell.n_conduct,
            changed: cell.changed,
            contradicts: cell.contradicts,
            differ: cell.differ,
            statements: cell.words.iter().map(|id| atlas.str(atlas.statement(*id).id)).collect(),
        }
    };
    let cells = matrix.rows.iter().flat_map(|row| matrix.issues.iter().map(move |issue| (row, *issue)));
    Table::of(COLUMNS, cells.filter(|(row, issue)| !row.cell(*issue).is_empty()).map(row))
        .with_names(atlas, &[("side", "sideName", Facet::Side), ("issue", "issueTitle", Facet::Issue)])
}

/// One row for each pair, with every measure and normalisation.
#[must_use]
pub fn agreement_table(atlas: &Atlas<'_>, agreement: &Agreement) -> Table {
    let facet = agreement.group.facet();
    let mut columns: Vec<String> =
        ["a", "aName", "b", "bName", "congruence", "conflict", "subtraction", "mixed", "shared", "weak"].map(str::to_owned).to_vec();
    let normalised =
        || Measure::ALL.iter().flat_map(|measure| Normalisation::ALL[1..].iter().map(move |normalisation| (*measure, *normalisation)));
    columns.extend(normalised().map(|(measure, normalisation)| format!("{}-{}", measure.as_str(), normalisation.as_str())));
    let rows = agreement.pairs.iter().map(|pair| {
        let id = |node: usize| facet.id(atlas, agreement.actors[node]).into();
        let name = |node: usize| facet.name(atlas, agreement.actors[node]).into();
        let head: [Value; 10] = [
            id(pair.a),
            name(pair.a),
            id(pair.b),
            name(pair.b),
            pair.congruence.into(),
            pair.conflict.into(),
            (i32::from(pair.congruence) - i32::from(pair.conflict)).into(),
            pair.mixed.into(),
            pair.shared.into(),
            pair.is_weak().into(),
        ];
        head.into_iter().chain(normalised().map(|(measure, normalisation)| pair.value(measure, normalisation).into())).collect()
    });
    Table { columns, rows: rows.collect() }
}
