//! How well two codings in `coding/` agree: Krippendorff's α over what both found, and how much only one found.
use super::actors::read_actors;
use super::error::Errors;
use super::folder::Folder;
use super::names::Names;
use super::quotes::Texts;
use super::statements;
use super::syntax::Spot;
use crate::model::{Agreement, Document, Issue, Statement};

/// Compares the first two codings of the folder, by name; none where there are fewer. What a coding has wrong is its
/// own affair: only statements that hold up are compared.
pub fn read(folder: &Folder, documents: &[Document], ids: &[Spot<String>], issues: (&[Issue], &Names)) -> Option<Agreement> {
    let codings = folder.names("coding");
    let [first, second] = codings.get(..2)? else { return None };
    let read = |name: &String| {
        let ignored = &mut Errors::default();
        let texts = Texts::new(documents, ids, ignored);
        let folder = folder.subfolder(&format!("coding/{name}"));
        let (_, actors, names) = read_actors(&folder, &texts, ignored);
        let (statements, _) = statements::read(&folder, documents, &texts, &names, issues, ignored);
        let actor = |statement: &Statement| actors.get(statement.actor.row()).map_or(String::new(), |actor| actor.id.clone());
        statements.into_iter().map(|statement| (actor(&statement), statement)).collect::<Vec<_>>()
    };
    Some(compare(&read(first), &read(second)))
}

/// Statements with the ids of their actors.
type Coded = [(String, Statement)];

fn compare(first: &Coded, second: &Coded) -> Agreement {
    let pairs = pairs(first, second);
    let issue = |pair: &(usize, usize)| (first[pair.0].1.issue.row(), second[pair.1].1.issue.row());
    let position = |pair: &(usize, usize)| (usize::from(first[pair.0].1.position.code()), usize::from(second[pair.1].1.position.code()));
    let same_issue = pairs.iter().filter(|pair| issue(pair).0 == issue(pair).1);
    Agreement {
        alpha_issue: alpha(&pairs.iter().map(issue).collect::<Vec<_>>()),
        alpha_position: alpha(&same_issue.map(position).collect::<Vec<_>>()),
        n_both: pairs.len(),
        n_first_only: first.len() - pairs.len(),
        n_second_only: second.len() - pairs.len(),
    }
}

/// Pairs of statements of one actor whose quotes overlap, each statement once; where there is a choice, the pair that
/// agrees most. A sentence may bear several issues, so agreement on the issue is what the choice is made by: α for
/// issues is an upper bound.
fn pairs(first: &Coded, second: &Coded) -> Vec<(usize, usize)> {
    let mut candidates: Vec<(usize, usize, usize)> = Vec::new();
    for (row, (actor, one)) in first.iter().enumerate() {
        for (other_row, (other_actor, other)) in second.iter().enumerate() {
            let (here, there) = (&one.quote, &other.quote);
            let overlap = here.document == there.document && here.range.start < there.range.end && there.range.start < here.range.end;
            if actor == other_actor && overlap {
                let differences = 2 * usize::from(one.issue != other.issue) + usize::from(one.position != other.position);
                candidates.push((differences, row, other_row));
            }
        }
    }
    candidates.sort_unstable();
    let (mut used, mut used_other) = (vec![false; first.len()], vec![false; second.len()]);
    let mut pairs = Vec::new();
    for (_, row, other) in candidates {
        if !used[row] && !used_other[other] {
            (used[row], used_other[other]) = (true, true);
            pairs.push((row, other));
        }
    }
    pairs
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
