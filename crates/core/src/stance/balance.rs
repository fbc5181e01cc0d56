//! How many statements each side makes, so that a loud side is not mistaken for a majority.
use super::matrix::{Group, Matrix, Row, Sort, matrix, matrix_of};
use crate::index::Atlas;
use crate::model::{IssueId, SideId};
use crate::order::ordered;
use crate::query::{Asked, Facet, FacetValue, Quoted};

/// Utterances by side, and the issues on which only one side speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// Side, utterances in words, actions; most utterances first.
    pub sides: Vec<(SideId, usize, usize)>,
    /// Issues with the only side that speaks on them.
    pub one_sided: Vec<(IssueId, SideId)>,
}

impl Balance {
    /// Utterances in words of all sides.
    #[must_use]
    pub fn n(&self) -> usize {
        self.sides.iter().map(|(_, n, _)| n).sum()
    }

    /// The sides as parts of a bar of a whole width: side, start and width of each, in their order.
    #[must_use]
    pub fn parts(&self, whole: usize) -> Vec<(SideId, usize, usize)> {
        let (n, mut start) = (self.n().max(1), 0);
        let part = |(side, words, _): &(SideId, usize, usize)| {
            let width = words * whole / n;
            start += width;
            (*side, start - width, width)
        };
        self.sides.iter().map(part).collect()
    }

    /// The only side that speaks on an issue; `None` if several do, or none.
    #[must_use]
    pub fn only_side(&self, issue: IssueId) -> Option<SideId> {
        self.one_sided.iter().find(|(other, _)| *other == issue).map(|(_, side)| *side)
    }
}

/// The balance of the statements that pass a filter.
#[must_use]
pub fn balance(atlas: &Atlas<'_>, asked: &Asked) -> Balance {
    of(&matrix_of(atlas, &Quoted::new(atlas, asked).statement_ids(), Group::Side, true))
}

/// The balance of the statements in the passages that a filter finds, whenever they were made.
#[must_use]
pub fn found_balance(atlas: &Atlas<'_>, asked: &Asked) -> Balance {
    of(&matrix_of(atlas, &Quoted::found_statement_ids(atlas, asked), Group::Side, true))
}

fn of(matrix: &Matrix) -> Balance {
    let n: Vec<usize> = matrix.rows.iter().map(Row::n).collect();
    let by_number = ordered(n.len(), &|left, right| n[right].cmp(&n[left]));
    let sides = by_number.into_iter().map(|row| &matrix.rows[row]);
    let sides = sides.map(|row| (row.value.side(), row.n(), row.cells.iter().map(|cell| cell.n_conduct).sum())).collect();
    let speaking = |issue: IssueId| {
        let mut rows = matrix.rows.iter().filter(|row| row.cell(issue).n > 0);
        rows.next().filter(|_| rows.next().is_none()).map(|row| (issue, row.value.side()))
    };
    Balance { sides, one_sided: IssueId::first(matrix.issues.len()).filter_map(speaking).collect() }
}

/// How many utterances and deeds a value of a facet has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The value.
    pub value: FacetValue,
    /// Utterances in words.
    pub words: usize,
    /// Deeds.
    pub deeds: usize,
}

/// Utterances and deeds of each report of the whole corpus, in its order.
#[must_use]
pub fn counts_by_report(atlas: &Atlas<'_>) -> Vec<Counted> {
    let rows = matrix(atlas, &Asked::everything(atlas), Group::Document, Sort::Codebook, true).rows;
    let counted = |value: FacetValue| {
        let row = rows.iter().find(|row| row.value == value);
        let (words, deeds) = row.map_or((0, 0), |row| (row.n(), row.cells.iter().map(|cell| cell.n_conduct).sum()));
        Counted { value, words, deeds }
    };
    Facet::Document.values(atlas).map(counted).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::bytes;
    use super::*;

    #[test]
    fn sides_and_one_sided_issues_are_counted() {
        let bytes = bytes(&[
            "a1 i supports quoted u 2021-08-04",
            "a1 i supports quoted u 2021-08-04",
            "b1 i opposes conduct - 2021-08-04",
            "b1 j opposes quoted - 2021-08-04",
            "b2 j opposes quoted - 2021-08-04",
            "a2 j opposes quoted - 2021-08-04",
        ]);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let balance = balance(&atlas, &Asked::everything(&atlas));
        let (a, b) = (SideId::new(0), SideId::new(1));
        assert_eq!(balance.sides, [(a, 2, 0), (b, 2, 1)]);
        assert_eq!(balance.parts(1000), [(a, 0, 500), (b, 500, 500)]);
        assert_eq!((balance.n(), balance.one_sided.as_slice()), (4, [(IssueId::new(0), a)].as_slice()));
    }
}
