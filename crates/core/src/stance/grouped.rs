//! The matrix as it is shown: rows under their sides, columns with what only one side speaks on.
use super::balance::balance;
use super::matrix::{Group, Matrix, Row, Sort, matrix};
use super::party::Party;
use crate::index::Atlas;
use crate::model::{IssueId, SideId};
use crate::query::Asked;

/// The matrix as a table: its columns, and its rows in groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupedMatrix {
    /// What a row stands for.
    pub group: Group,
    /// The columns in their order.
    pub columns: Vec<Column>,
    /// The rows: in one group, or in one for each side.
    pub bodies: Vec<Body>,
}

/// A column of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The issue.
    pub issue: IssueId,
    /// The side that has the issue to itself.
    pub only_side: Option<SideId>,
}

/// Rows that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The row of the side that the actors speak for; none where rows are not grouped.
    pub side: Option<Row>,
    /// The rows, of which there is at least one.
    pub rows: Vec<Row>,
}

impl GroupedMatrix {
    /// The rows of all groups, without those of the sides.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.bodies.iter().flat_map(|body| &body.rows)
    }

    /// Statements in the rows, words and deeds.
    #[must_use]
    pub fn n_statements(&self) -> usize {
        self.rows().flat_map(|row| &row.cells).map(|cell| cell.words.len() + cell.deeds.len()).sum()
    }

    /// Issues with a statement.
    #[must_use]
    pub fn n_issues(&self) -> usize {
        self.columns.iter().filter(|column| self.rows().any(|row| !row.cell(column.issue).is_empty())).count()
    }

    /// The party that a row stands for.
    #[must_use]
    pub fn party(&self, row: &Row) -> Party {
        Party::new(self.group.facet(), row.value)
    }

    /// The first cell with statements, as a reader meets them.
    #[must_use]
    pub fn first_cell(&self) -> Option<(Party, IssueId)> {
        let all = self.bodies.iter().flat_map(|body| {
            let side = body.side.iter().map(|row| (Party::new(Group::Side.facet(), row.value), row));
            side.chain(body.rows.iter().map(|row| (self.party(row), row)))
        });
        let issues = || self.columns.iter().map(|column| column.issue);
        all.filter_map(|(party, row)| Some((party, issues().find(|issue| !row.cell(*issue).is_empty())?))).next()
    }
}

/// The matrix of the statements that a filter leaves; options as in `matrix`. Actors stand under their sides, unless those who
/// hold alike are to stand together.
#[must_use]
pub fn grouped_matrix(atlas: &Atlas<'_>, asked: &Asked, group: Group, sort: Sort, pseudo: bool) -> GroupedMatrix {
    let Matrix { rows, issues, .. } = matrix(atlas, asked, group, sort, pseudo);
    let balance = balance(atlas, asked);
    let columns = issues.into_iter().map(|issue| Column { issue, only_side: balance.only_side(issue) }).collect();
    let bodies = if group == Group::Actor && sort != Sort::Similarity {
        let sides = matrix(atlas, asked, Group::Side, sort, pseudo).rows;
        sides.into_iter().map(|side| Body { rows: of_side(&rows, side.side), side: Some(side) }).collect()
    } else {
        vec![Body { side: None, rows }]
    };
    GroupedMatrix { group, columns, bodies: bodies.into_iter().filter(|body| !body.rows.is_empty()).collect() }
}

fn of_side(rows: &[Row], side: Option<SideId>) -> Vec<Row> {
    rows.iter().filter(|row| row.side == side).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::bytes;
    use super::*;
    use crate::query::Facet;

    const LINES: &[&str] = &[
        "b1 j supports quoted - 2021-08-04",
        "a1 j opposes conduct - 2021-08-02",
        "a1 i supports quoted - 2021-08-02",
        "a2 i opposes quoted - 2021-08-03",
    ];

    fn shown(group: Group, sort: Sort) -> String {
        let bytes = bytes(LINES);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let table = grouped_matrix(&atlas, &Asked::everything(&atlas), group, sort, false);
        let column = |column: &Column| {
            let only = column.only_side.map_or("", |side| Facet::Side.id(&atlas, side));
            format!("{}{only}", Facet::Issue.id(&atlas, column.issue))
        };
        let row = |row: &Row| group.facet().id(&atlas, row.value).to_owned();
        let body = |body: &Body| {
            let side = body.side.as_ref().map_or(String::new(), |side| format!("{}: ", Facet::Side.id(&atlas, side.value)));
            side + &body.rows.iter().map(row).collect::<Vec<_>>().join(" ")
        };
        let parts = |texts: Vec<String>| texts.join(" | ");
        let first = table
            .first_cell()
            .map_or(String::new(), |(party, issue)| format!("{}/{}", party.print(&atlas), Facet::Issue.id(&atlas, issue)));
        format!(
            "{}; {}; first {first}; {} of {}",
            parts(table.columns.iter().map(column).collect()),
            parts(table.bodies.iter().map(body).collect()),
            table.n_statements(),
            table.n_issues()
        )
    }

    #[test]
    fn actors_stand_under_their_sides_unless_likeness_orders_them() {
        for (group, sort, expected) in [
            (Group::Actor, Sort::Codebook, "ia | jb; a: a1 a2 | b: b1; first side:a/i; 4 of 2"),
            (Group::Actor, Sort::Similarity, "ia | jb; a2 a1 b1; first a2/i; 4 of 2"),
            (Group::Side, Sort::Codebook, "ia | jb; a b; first side:a/i; 4 of 2"),
            (Group::Document, Sort::Name, "ia | jb; d; first document:d/i; 4 of 2"),
        ] {
            assert_eq!(shown(group, sort), expected, "{group:?} {sort:?}");
        }
    }

    #[test]
    fn a_table_without_statements_has_no_rows() {
        let bytes = bytes(LINES);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let filter = crate::query::Filter { q: "xylophonist".into(), ..Default::default() };
        let table = grouped_matrix(&atlas, &Asked::new(&atlas, filter), Group::Document, Sort::Codebook, false);
        assert!(table.bodies.is_empty() && table.first_cell().is_none());
    }
}
