//! How many statements each side has, so that a loud side does not look like a majority.
use super::matrix::{Group, Sort, matrix};
use crate::index::Atlas;
use crate::query::Filter;

/// Utterances by side, and the issues that one side has to itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// Side, utterances in words, deeds; most words first.
    pub sides: Vec<(u16, usize, usize)>,
    /// Issue and the only side that speaks on it.
    pub one_sided: Vec<(u16, u16)>,
}

impl Balance {
    /// Utterances of all sides.
    #[must_use]
    pub fn n(&self) -> usize {
        self.sides.iter().map(|(_, n, _)| n).sum()
    }

    /// The only side that speaks on an issue.
    #[must_use]
    pub fn only_side(&self, issue: u16) -> Option<u16> {
        self.one_sided.iter().find(|(other, _)| *other == issue).map(|(_, side)| *side)
    }
}

/// The balance of the statements that a filter leaves.
#[must_use]
pub fn balance(atlas: &Atlas<'_>, filter: &Filter) -> Balance {
    let matrix = matrix(atlas, filter, Group::Side, Sort::Count, true);
    let sides = matrix.rows.iter().map(|row| (row.value, row.n(), row.cells.iter().map(|cell| cell.n_conduct).sum())).collect();
    let speaking = |issue: &u16| {
        let mut rows = matrix.rows.iter().filter(|row| row.cells[usize::from(*issue)].n > 0);
        rows.next().filter(|_| rows.next().is_none()).map(|row| (*issue, row.value))
    };
    Balance { sides, one_sided: (0..matrix.issues.len() as u16).filter_map(|issue| speaking(&issue)).collect() }
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
        let balance = balance(&atlas, &Filter::default());
        assert_eq!(balance.sides, [(0, 2, 0), (1, 2, 1)]);
        assert_eq!((balance.n(), balance.one_sided.as_slice()), (4, [(0, 0)].as_slice()));
    }
}
