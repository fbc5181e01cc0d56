//! The tables that can be taken away.
use super::table::Table;
use crate::api::{Value, figures_of, hit_value, statement_value};
use crate::index::Atlas;
use crate::model::{IssueId, Position};
use crate::query::{Facet, FacetValue, Filter, Marker, Quoted, search};
use crate::stance::{Agreement, Cell, Group, Matrix, Measure, Normalisation, Stance};

/// Objects with the same keys as a table.
pub(super) fn of_objects(values: Vec<Value>, columns: &[&str]) -> Table {
    let row = |value: Value| match value {
        Value::Object(fields) => columns
            .iter()
            .map(|column| fields.iter().find(|(name, _)| name == column).map_or(Value::Null, |(_, value)| value.clone()))
            .collect(),
        _ => Vec::new(),
    };
    Table::of(columns, values.into_iter().map(row).collect())
}

/// The statements that a filter leaves.
#[must_use]
pub fn statements_table(atlas: &Atlas<'_>, filter: &Filter) -> Table {
    const COLUMNS: &[&str] = &[
        "id",
        "actor",
        "side",
        "issue",
        "position",
        "voice",
        "toldBy",
        "utterance",
        "said",
        "precision",
        "document",
        "quote",
        "start",
        "end",
        "condition",
        "note",
        "reason",
    ];
    of_objects(Quoted::new(atlas, filter).statements().map(|statement| statement_value(atlas, statement)).collect(), COLUMNS)
}

/// The figures that a filter leaves.
#[must_use]
pub fn figures_table(atlas: &Atlas<'_>, filter: &Filter) -> Table {
    const COLUMNS: &[&str] =
        &["id", "subject", "title", "value", "unit", "asOf", "precision", "saidBy", "document", "quote", "conflictsWith"];
    of_objects(figures_of(atlas, filter), COLUMNS)
}

/// All passages found, best first.
#[must_use]
pub fn hits_table(atlas: &Atlas<'_>, filter: &Filter) -> Table {
    let answer = search(atlas, filter);
    let marker = Marker::new(atlas, answer.expr.as_ref());
    of_objects(answer.hits.iter().map(|hit| hit_value(atlas, &marker, *hit)).collect(), &["document", "passage", "score", "text", "marks"])
}

/// Id and name of a value.
fn named(atlas: &Atlas<'_>, facet: Facet, value: FacetValue) -> [Value; 2] {
    [facet.id(atlas, value).into(), facet.name(atlas, value).into()]
}

pub(super) fn stance_value(cell: &Cell) -> Value {
    cell.stance().map_or(Value::Null, |stance| Stance::as_str(stance).into())
}

/// One row for each party, and for each issue its position and the number of utterances; silence is empty.
#[must_use]
pub fn matrix_table(atlas: &Atlas<'_>, matrix: &Matrix) -> Table {
    let facet = matrix.group.facet();
    let ids: Vec<&str> = matrix.issues.iter().map(|issue| Facet::Issue.id(atlas, *issue)).collect();
    let of_issue = ids.iter().flat_map(|id| [(*id).to_owned(), format!("{id}:n")]);
    // A row that is a side itself has no further column for it.
    let with_side = matrix.group == Group::Actor;
    let names = [facet.as_str(), "name"].into_iter().chain(with_side.then_some("side"));
    let columns = names.map(str::to_owned).chain(of_issue).collect();
    let rows = matrix.rows.iter().map(|row| {
        let side = with_side.then(|| row.side.map_or(Value::Null, |side| Facet::Side.id(atlas, side).into()));
        let cells = matrix.issues.iter().map(|issue| row.cell(*issue));
        named(atlas, facet, row.value).into_iter().chain(side).chain(cells.flat_map(|cell| [stance_value(cell), cell.n.into()])).collect()
    });
    Table { columns, rows: rows.collect() }
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
        "statements",
    ];
    let facet = matrix.group.facet();
    let row = |row: &crate::stance::Row, issue: IssueId| {
        let cell = row.cell(issue);
        let side = row.side.map_or(Value::Null, |side| Facet::Side.id(atlas, side).into());
        let n = |position: Position| Value::from(cell.n_of(atlas, position));
        let ids = cell.words.iter().map(|id| atlas.str(atlas.statement(*id).id));
        let counts = [cell.n.into(), n(Position::Supports), n(Position::Opposes), n(Position::Mixed), cell.n_conduct.into()];
        let head = named(atlas, facet, row.value).into_iter().chain([side, Facet::Issue.id(atlas, issue).into(), stance_value(cell)]);
        head.chain(counts).chain([cell.changed.into(), cell.contradicts.into(), ids.collect()]).collect::<Vec<Value>>()
    };
    let cells = matrix.rows.iter().flat_map(|row| matrix.issues.iter().map(move |issue| (row, *issue)));
    Table::of(COLUMNS, cells.filter(|(row, issue)| !row.cell(*issue).is_empty()).map(|(of, issue)| row(of, issue)).collect())
}

/// One row for each pair, with every measure and normalisation.
#[must_use]
pub fn agreement_table(atlas: &Atlas<'_>, agreement: &Agreement) -> Table {
    let facet = agreement.group.facet();
    let mut columns: Vec<String> =
        ["a", "b", "congruence", "conflict", "subtraction", "mixed", "shared", "weak"].map(str::to_owned).to_vec();
    let normalised =
        || Measure::ALL.iter().flat_map(|measure| Normalisation::ALL[1..].iter().map(move |normalisation| (*measure, *normalisation)));
    columns.extend(normalised().map(|(measure, normalisation)| format!("{}-{}", measure.as_str(), normalisation.as_str())));
    let rows = agreement.pairs.iter().map(|pair| {
        let id = |node: usize| Value::from(facet.id(atlas, agreement.actors[node]));
        let count = |n: u16| Value::from(u32::from(n));
        let value = |measure, normalisation| pair.value(measure, normalisation).map_or(Value::Null, Value::from);
        let subtraction = f64::from(pair.congruence) - f64::from(pair.conflict);
        let head = [
            id(pair.a),
            id(pair.b),
            count(pair.congruence),
            count(pair.conflict),
            subtraction.into(),
            count(pair.mixed),
            count(pair.shared),
            pair.is_weak().into(),
        ];
        head.into_iter().chain(normalised().map(|(measure, normalisation)| value(measure, normalisation))).collect()
    });
    Table { columns, rows: rows.collect() }
}
