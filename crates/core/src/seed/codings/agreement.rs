//! How well two codings agree: Krippendorff's α over what both found, and how much only one found.
use super::coding::{CodedStatement, Coding};
use super::matching::{Candidate, nearest_pairs};
use crate::model::{Agreement, Comparison, DocumentId, IssueId};
use std::collections::BTreeSet;

/// The first two codings with each other, and each further one with what was settled.
pub fn compare(codings: &[Coding], settled: &Coding) -> Vec<Comparison> {
    let Some([first, second]) = codings.get(..2) else { return Vec::new() };
    let further = codings[2..].iter().map(|coding| compared(settled, coding));
    std::iter::once(compared(first, second)).chain(further).collect()
}

fn compared(first: &Coding, second: &Coding) -> Comparison {
    let n_passages = first.passages.intersection(&second.passages).count();
    let both = Both::new(first.within(second), second.within(first));
    let all = || both.first.iter().chain(&both.second);
    let issues: BTreeSet<IssueId> = all().map(|coded| coded.statement.issue).collect();
    let documents: BTreeSet<DocumentId> = all().map(|coded| coded.statement.quote.document).collect();
    Comparison {
        n_passages,
        all: both.agreement(),
        by_issue: issues.into_iter().map(|issue| (issue, both.on(issue))).collect(),
        by_document: documents.into_iter().map(|document| (document, both.of(document))).collect(),
    }
}

/// The statements of two codings, and which of them are a pair.
struct Both<'a> {
    first: Vec<&'a CodedStatement>,
    second: Vec<&'a CodedStatement>,
    pairs: Vec<(&'a CodedStatement, &'a CodedStatement)>,
}

impl<'a> Both<'a> {
    fn new(first: Vec<&'a CodedStatement>, second: Vec<&'a CodedStatement>) -> Self {
        let pairs = pairs(&first, &second).into_iter().map(|(row, other)| (first[row], second[other])).collect();
        Self { first, second, pairs }
    }

    fn agreement(&self) -> Agreement {
        let issues: Vec<_> = self.pairs.iter().map(|(one, other)| (one.statement.issue.row(), other.statement.issue.row())).collect();
        Agreement {
            alpha_issue: alpha(&issues),
            alpha_position: self.alpha_position(|_| true),
            n_both: self.pairs.len(),
            n_first_only: self.first.len() - self.pairs.len(),
            n_second_only: self.second.len() - self.pairs.len(),
        }
    }

    /// On one issue: a pair whose two issues differ is no pair here, but a statement of each alone.
    fn on(&self, issue: IssueId) -> Agreement {
        let is_on = |coded: &CodedStatement| coded.statement.issue == issue;
        let issues: Vec<_> = self.pairs.iter().map(|(one, other)| (usize::from(is_on(one)), usize::from(is_on(other)))).collect();
        let n_both = self.pairs.iter().filter(|(one, other)| is_on(one) && is_on(other)).count();
        let alone = |coded: &[&CodedStatement]| coded.iter().filter(|coded| is_on(coded)).count() - n_both;
        Agreement {
            alpha_issue: alpha(&issues),
            alpha_position: self.alpha_position(is_on),
            n_both,
            n_first_only: alone(&self.first),
            n_second_only: alone(&self.second),
        }
    }

    fn of(&self, document: DocumentId) -> Agreement {
        let within = |coded: &[&'a CodedStatement]| {
            coded.iter().copied().filter(|coded| coded.statement.quote.document == document).collect::<Vec<_>>()
        };
        Self::new(within(&self.first), within(&self.second)).agreement()
    }

    /// α for the positions of the pairs on one issue, as far as the statements are wanted.
    fn alpha_position(&self, wanted: impl Fn(&CodedStatement) -> bool) -> Option<f64> {
        let same_issue = self.pairs.iter().filter(|(one, other)| one.statement.issue == other.statement.issue && wanted(one));
        let position = |coded: &CodedStatement| usize::from(coded.statement.position.code());
        alpha(&same_issue.map(|(one, other)| (position(one), position(other))).collect::<Vec<_>>())
    }
}

/// Pairs of statements of one actor whose quotes overlap, each statement once; where there is a choice, the pair that
/// agrees most. A sentence may bear several issues, so agreement on the issue is what the choice is made by: α for
/// issues is an upper bound.
fn pairs(first: &[&CodedStatement], second: &[&CodedStatement]) -> Vec<(usize, usize)> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for (row, one) in first.iter().enumerate() {
        for (other_row, other) in second.iter().enumerate() {
            if one.actor == other.actor && one.overlaps(other) {
                let (here, there) = (&one.statement, &other.statement);
                let differences = 2 * usize::from(here.issue != there.issue) + usize::from(here.position != there.position);
                candidates.push((differences, row, other_row));
            }
        }
    }
    nearest_pairs(candidates, first.len(), second.len())
}

/// Krippendorff's α for nominal values of two coders without gaps: `1 − Dₒ / Dₑ`, the observed over the expected disagreement
/// (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, sections A and B, <https://repository.upenn.edu/asc_papers/43>).
///
/// `None` where nothing varies: all values are one, or there are none. Both disagreements are 0 there, and 0 / 0 is not defined.
fn alpha(units: &[(usize, usize)]) -> Option<f64> {
    let n = 2 * units.len();
    let most = units.iter().map(|(left, right)| left.max(right)).max().copied()?;
    let mut counts = vec![0usize; most + 1];
    for (left, right) in units {
        counts[*left] += 1;
        counts[*right] += 1;
    }
    // Pairs of values, of which one unit holds two and all units n · (n − 1).
    let differ: usize = counts.iter().map(|count| count * (n - count)).sum();
    let expected = differ as f64 / (n * (n - 1)) as f64;
    let observed = units.iter().filter(|(left, right)| left != right).count() as f64 / units.len() as f64;
    (differ > 0).then(|| 1.0 - observed / expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(first: &[usize], second: &[usize]) -> Option<f64> {
        alpha(&first.iter().copied().zip(second.iter().copied()).collect::<Vec<_>>())
    }

    /// The examples A and B of the source: binary and nominal values of two observers.
    #[test]
    fn alpha_is_that_of_the_worked_examples() {
        let table: &[(&[usize], &[usize], f64)] = &[
            (&[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], &[1, 1, 1, 0, 0, 1, 0, 0, 0, 0], 0.095),
            (&[0, 0, 1, 1, 3, 2, 2, 2, 4, 3, 3, 0], &[1, 0, 1, 1, 1, 2, 2, 2, 4, 3, 3, 3], 0.692),
            (&[0, 1, 2], &[0, 1, 2], 1.0),
            // Two who never agree: 1 − 1 / (2 / 3).
            (&[0, 1], &[1, 0], -0.5),
            (&[0], &[1], 0.0),
        ];
        for (first, second, expected) in table {
            let found = of(first, second).expect("values that vary");
            assert!((found - expected).abs() < 0.0005, "{first:?} {second:?}: {found}");
        }
    }

    #[test]
    fn alpha_is_not_defined_where_nothing_varies() {
        for (first, second) in [(&[][..], &[][..]), (&[0], &[0]), (&[3, 3, 3], &[3, 3, 3])] {
            assert_eq!(of(first, second), None, "{first:?} {second:?}");
        }
    }
}
