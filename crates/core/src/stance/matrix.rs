//! Parties × issues: who stands where.
use super::cell::Cell;
use super::order::by_similarity;
use super::party::value_of;
use crate::index::{Atlas, StatementRow};
use crate::model::{ActorKind, IssueId, Position, SideId, StatementId, closed_enum};
use crate::order::ordered;
use crate::query::{Asked, Facet, FacetValue, Quoted};

closed_enum! {
    /// What a row of the matrix stands for.
    Group {
        /// A row for each actor.
        Actor = "actor",
        /// A row for each side.
        Side = "side",
        /// A row for each outlet: everything its reports contain.
        Outlet = "outlet",
        /// A row for each report: everything it contains.
        Document = "document",
    }
}

impl Group {
    /// The facet whose values are the rows.
    #[must_use]
    pub fn facet(self) -> Facet {
        match self {
            Self::Actor => Facet::Actor,
            Self::Side => Facet::Side,
            Self::Outlet => Facet::Outlet,
            Self::Document => Facet::Document,
        }
    }
}

closed_enum! {
    /// The order of rows and columns.
    Sort {
        /// Rows by side, as in the corpus; issues as in the codebook.
        Codebook = "codebook",
        /// By name.
        Name = "name",
        /// By number of utterances, most first.
        Count = "n",
        /// By the first day on which something was said.
        Date = "date",
        /// Similar ones next to each other.
        Similarity = "similarity",
    }
}

/// A row of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The value of the group's facet.
    pub value: FacetValue,
    /// The side of the actor, or the side itself; `None` for outlets and reports.
    pub side: Option<SideId>,
    /// One cell for each issue, by `IssueId`.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell of an issue.
    #[must_use]
    pub fn cell(&self, issue: IssueId) -> &Cell {
        &self.cells[issue.row()]
    }

    /// Number of utterances in words.
    #[must_use]
    pub fn n(&self) -> usize {
        self.cells.iter().map(|cell| cell.n).sum()
    }
}

/// Who stands where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// What the rows stand for.
    pub group: Group,
    /// Rows with at least one statement, in the order asked for.
    pub rows: Vec<Row>,
    /// Issues in the order of the columns.
    pub issues: Vec<IssueId>,
}

/// Builds the matrix of the statements that pass a filter. `pseudo` says whether views attributed to nobody in particular have rows
/// and count for their side; for outlets and reports they always count.
#[must_use]
pub fn matrix(atlas: &Atlas<'_>, asked: &Asked, group: Group, sort: Sort, pseudo: bool) -> Matrix {
    let mut matrix = matrix_of(atlas, &Quoted::new(atlas, asked).statement_ids(), group, pseudo);
    matrix.sort(atlas, sort);
    matrix
}

/// The matrix of some statements, its rows in the order of the facet.
#[must_use]
pub fn matrix_of(atlas: &Atlas<'_>, ids: &[StatementId], group: Group, pseudo: bool) -> Matrix {
    let facet = group.facet();
    let n_issues = atlas.issues().len();
    let mut ids_of: Vec<Vec<StatementId>> = vec![Vec::new(); facet.n_values(atlas) * n_issues];
    for id in ids.iter().copied() {
        let statement = atlas.statement(id);
        if !pseudo && matches!(group, Group::Actor | Group::Side) && is_pseudo(atlas, statement) {
            continue;
        }
        let place = value_of(atlas, facet, statement).map(|value| value.row() * n_issues + statement.issue.row());
        if let Some(ids) = place.and_then(|place| ids_of.get_mut(place)) {
            ids.push(id);
        }
    }
    let row = |(value, cells): (FacetValue, &[Vec<StatementId>])| {
        let cells: Vec<Cell> = cells.iter().map(|ids| Cell::of(atlas, ids)).collect();
        cells.iter().any(|cell| !cell.is_empty()).then(|| Row { value, side: side_of(atlas, group, value), cells })
    };
    let rows: Vec<Row> = facet.values(atlas).zip(ids_of.chunks(n_issues.max(1))).filter_map(row).collect();
    Matrix { group, rows, issues: IssueId::first(n_issues).collect() }
}

/// Whether a statement is a view attributed to nobody in particular.
#[must_use]
pub fn is_pseudo(atlas: &Atlas<'_>, statement: &StatementRow) -> bool {
    atlas.actors().get(statement.actor.row()).is_some_and(|actor| actor.kind() == ActorKind::Pseudo)
}

fn side_of(atlas: &Atlas<'_>, group: Group, value: FacetValue) -> Option<SideId> {
    match group {
        Group::Actor => atlas.actors().get(value.row()).map(|actor| actor.side),
        Group::Side => Some(value.side()),
        Group::Outlet | Group::Document => None,
    }
}

impl Matrix {
    fn sort(&mut self, atlas: &Atlas<'_>, sort: Sort) {
        let facet = self.group.facet();
        let rows = &self.rows;
        let of_rows = |key: &dyn Fn(&Row) -> i64| ordered(rows.len(), &|left, right| key(&rows[left]).cmp(&key(&rows[right])));
        let row_order = match sort {
            Sort::Codebook => of_rows(&|row| row.side.map_or(0, |side| side.row() as i64)),
            Sort::Name => by_name(rows.len(), &|row| facet.name(atlas, rows[row].value)),
            Sort::Count => of_rows(&|row| -(row.n() as i64)),
            Sort::Date => of_rows(&|row| first_day(atlas, &mut row.cells.iter())),
            Sort::Similarity => by_similarity(&rows.iter().map(|row| held(&mut row.cells.iter())).collect::<Vec<_>>()),
        };
        let column = |issue: usize| rows.iter().map(move |row| &row.cells[issue]);
        let n = self.issues.len();
        let of_columns = |key: &dyn Fn(usize) -> i64| ordered(n, &|left, right| key(left).cmp(&key(right)));
        let columns = match sort {
            Sort::Codebook => (0..n).collect(),
            Sort::Name => by_name(n, &|issue| Facet::Issue.name(atlas, IssueId::of_row(issue))),
            Sort::Count => of_columns(&|issue| -(column(issue).map(|cell| cell.n as i64).sum::<i64>())),
            Sort::Date => of_columns(&|issue| first_day(atlas, &mut column(issue))),
            Sort::Similarity => by_similarity(&(0..n).map(|issue| held(&mut column(issue))).collect::<Vec<_>>()),
        };
        self.issues = columns.into_iter().map(IssueId::of_row).collect();
        self.rows = row_order
            .into_iter()
            .map(|row| std::mem::replace(&mut self.rows[row], Row { value: FacetValue::default(), side: None, cells: Vec::new() }))
            .collect();
    }
}

/// The numbers below n, sorted by name, ignoring case.
fn by_name<'a>(n: usize, name: &dyn Fn(usize) -> &'a str) -> Vec<usize> {
    ordered(n, &|left, right| name(left).to_lowercase().cmp(&name(right).to_lowercase()))
}

/// The first day on which something was said or done.
fn first_day(atlas: &Atlas<'_>, cells: &mut dyn Iterator<Item = &Cell>) -> i64 {
    let days = cells.flat_map(|cell| cell.words.iter().chain(&cell.deeds)).map(|id| atlas.statement(*id).said.first.get());
    days.min().map_or(i64::MAX, i64::from)
}

/// The positions in a row or column: a number for each pair of index and position, sorted.
fn held<'a>(cells: &mut dyn Iterator<Item = &'a Cell>) -> Vec<u32> {
    let n = Position::ALL.len() as u32;
    let of_cell = |(at, cell): (u32, &'a Cell)| {
        Position::ALL.iter().filter(|position| cell.holds(**position)).map(move |position| at * n + u32::from(position.code()))
    };
    (0u32..).zip(cells).flat_map(of_cell).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::bytes;
    use super::*;

    const LINES: &[&str] = &[
        "a1 i supports quoted - 2021-08-04",
        "a2 i opposes quoted - 2021-08-02",
        "b1 j supports quoted u 2021-08-04",
        "b1 j supports quoted u 2021-08-04",
        "b1 j supports quoted - 2021-08-05",
        "a1 k opposes conduct - 2021-07-04",
        "p-critics k opposes unnamed - 2021-08-04",
        "b2 i supports quoted - 2021-08-09",
    ];

    fn rows(group: Group, sort: Sort, pseudo: bool) -> String {
        let bytes = bytes(LINES);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let matrix = matrix(&atlas, &Asked::everything(&atlas), group, sort, pseudo);
        let issues: Vec<_> = matrix.issues.iter().map(|issue| Facet::Issue.id(&atlas, *issue)).collect();
        let cell = |cell: &Cell| format!("{}{}", cell.stance().map_or("-", |stance| &stance.as_str()[..1]), cell.n);
        let row = |row: &Row| {
            let cells: Vec<_> = matrix.issues.iter().map(|issue| cell(row.cell(*issue))).collect();
            format!("{} {}", group.facet().id(&atlas, row.value), cells.join(" "))
        };
        format!("{}: {}", issues.join(" "), matrix.rows.iter().map(row).collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn rows_and_columns_stand_as_asked() {
        for (group, sort, pseudo, expected) in [
            (Group::Actor, Sort::Codebook, false, "i j k: a1 s1 -0 -0, a2 o1 -0 -0, b1 -0 s2 -0, b2 s1 -0 -0"),
            (Group::Actor, Sort::Codebook, true, "i j k: a1 s1 -0 -0, a2 o1 -0 -0, b1 -0 s2 -0, b2 s1 -0 -0, p-critics -0 -0 o1"),
            (Group::Actor, Sort::Count, false, "i j k: b1 -0 s2 -0, a1 s1 -0 -0, a2 o1 -0 -0, b2 s1 -0 -0"),
            (Group::Actor, Sort::Date, false, "k i j: a1 -0 s1 -0, a2 -0 o1 -0, b1 -0 -0 s2, b2 -0 s1 -0"),
            (Group::Side, Sort::Codebook, false, "i j k: a d2 -0 -0, b s1 s2 -0"),
            (Group::Side, Sort::Codebook, true, "i j k: a d2 -0 -0, b s1 s2 -0, p -0 -0 o1"),
            (Group::Outlet, Sort::Name, false, "i j k: gazette d3 s2 o1"),
            (Group::Document, Sort::Similarity, false, "j i k: d s2 d3 o1"),
        ] {
            assert_eq!(rows(group, sort, pseudo), expected, "{group:?} {sort:?}");
        }
        // a1 and b2 hold the same; they stand together.
        assert!(rows(Group::Actor, Sort::Similarity, false).contains("a1 s1 -0 -0, b2 s1 -0 -0"));
    }
}
