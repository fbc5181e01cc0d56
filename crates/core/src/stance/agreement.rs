//! Who agrees with whom: the one-mode networks of Discourse Network Analysis.
//!
//! Sources: Leifeld (2017), “Discourse Network Analysis: Policy Debates as Dynamic Networks”, in Victor, Montgomery and
//! Lubell (eds.), The Oxford Handbook of Political Networks, 301–326; Leifeld, Gruber and Bossner (2019), Discourse
//! Network Analyzer Manual; and the implementation, `Exporter.computeOneModeMatrix` of github.com/leifeld/dna.
//!
//! Let x(a, i, p) be 1 if actor a has at least one utterance in words with position p on issue i, and 0 otherwise, where p is
//! supports or opposes:
//!
//! - congruence(a, b) = Σ over i, p of x(a, i, p) · x(b, i, p)
//! - conflict(a, b) = Σ over i of x(a, i, supports) · x(b, i, opposes) + x(a, i, opposes) · x(b, i, supports)
//! - subtraction = congruence − conflict
//!
//! This is DNA's variant that ignores duplicates across the time range: each issue counts once for each actor and position.
//! Counting statements would give the highest agreement to those who are quoted most, and so measure the press. An actor who
//! both supports and opposes agrees and conflicts at the same time, as in DNA. `mixed` does not exist on DNA's binary scale; it
//! is left out and counted separately.
//!
//! Normalisations, with n(a) = Σ over i, p of x(a, i, p), the activity of a over all issues:
//!
//! - average activity: divided by (n(a) + n(b)) / 2
//! - Jaccard: divided by the number of pairs (i, p) that a or b holds, n(a) + n(b) − congruence
//! - cosine: divided by √(n(a) · n(b)), which is √Σx² · √Σx² because x is 0 or 1. The DNA program, up to 3.0, divides by
//!   √(n(a)²) · √(n(b)²) = n(a) · n(b), which is not the cosine of its manual; this follows the manual.
use super::matrix::{Group, Matrix, Sort, matrix};
use super::order::by_similarity;
use crate::index::Atlas;
use crate::model::{Position, closed_enum};
use crate::order::ordered;
use crate::query::{Asked, FacetValue};

/// Pairs with fewer shared issues are marked as weak. Raising it hides more chance agreement and, in a small corpus, nearly the
/// whole network; below 2 it would mark nothing.
pub const WEAK_BELOW: u16 = 3;

closed_enum! {
    /// What is measured between two actors.
    Measure {
        /// Shared positions.
        Congruence = "congruence",
        /// Opposing positions.
        Conflict = "conflict",
        /// Congruence − conflict.
        Subtraction = "subtraction",
    }
}

closed_enum! {
    /// What a measure is divided by, so that actors who speak often do not agree with everyone.
    Normalisation {
        /// Nothing.
        None = "none",
        /// The mean of the two activities.
        Average = "average",
        /// The number of positions that either holds.
        Jaccard = "jaccard",
        /// The geometric mean of the two activities.
        Cosine = "cosine",
    }
}

/// Two actors; `a` and `b` are indices into `Agreement::actors`, with a < b.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The first.
    pub a: usize,
    /// The second.
    pub b: usize,
    /// Shared positions.
    pub congruence: u16,
    /// Opposing positions.
    pub conflict: u16,
    /// Issues on which both speak, at least one of them only in mixed terms.
    pub mixed: u16,
    /// Issues on which both support or oppose.
    pub shared: u16,
    /// Activity of each: the number of (issue, position) pairs it holds.
    pub activity: (u16, u16),
}

impl Pair {
    /// The value of a measure; `None` if the two share no issue, which is silence, not zero.
    #[must_use]
    pub fn value(&self, measure: Measure, normalisation: Normalisation) -> Option<f64> {
        let (congruence, conflict) = (f64::from(self.congruence), f64::from(self.conflict));
        let (a, b) = (f64::from(self.activity.0), f64::from(self.activity.1));
        let measured = match measure {
            Measure::Congruence => congruence,
            Measure::Conflict => conflict,
            Measure::Subtraction => congruence - conflict,
        };
        let norm = match normalisation {
            Normalisation::None => 1.0,
            Normalisation::Average => (a + b) / 2.0,
            Normalisation::Jaccard => a + b - congruence,
            Normalisation::Cosine => (a * b).sqrt(),
        };
        (self.shared > 0).then(|| measured / norm)
    }

    /// Whether it rests on fewer than `WEAK_BELOW` issues.
    #[must_use]
    pub fn is_weak(&self) -> bool {
        self.shared < WEAK_BELOW
    }
}

/// Who agrees with whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// What the nodes stand for.
    pub group: Group,
    /// The nodes, as values of the group's facet: those who share an issue with another, ordered by similarity.
    pub actors: Vec<FacetValue>,
    /// Those with statements who share no issue with anyone.
    pub apart: Vec<FacetValue>,
    /// Pairs with a shared issue, or with one on which at least one is mixed, sorted by `a`, then `b`.
    pub pairs: Vec<Pair>,
}

impl Agreement {
    /// The pairs that have a value, largest first; among equals, the one resting on more issues.
    #[must_use]
    pub fn ranked(&self, measure: Measure, normalisation: Normalisation) -> Vec<(&Pair, f64)> {
        let pairs: Vec<(&Pair, f64)> = self.pairs.iter().filter_map(|pair| Some((pair, pair.value(measure, normalisation)?))).collect();
        let order = ordered(pairs.len(), &|left, right| {
            let (left, right) = (&pairs[left], &pairs[right]);
            right.1.total_cmp(&left.1).then(right.0.shared.cmp(&left.0.shared))
        });
        order.into_iter().map(|at| pairs[at]).collect()
    }

    /// The pair of two nodes, in either order.
    #[must_use]
    pub fn pair(&self, a: usize, b: usize) -> Option<&Pair> {
        let key = (a.min(b), a.max(b));
        self.pairs.binary_search_by_key(&key, |pair| (pair.a, pair.b)).ok().and_then(|at| self.pairs.get(at))
    }
}

/// Measures agreement over the statements that pass a filter.
#[must_use]
pub fn agreement(atlas: &Atlas<'_>, asked: &Asked, group: Group, pseudo: bool) -> Agreement {
    let Matrix { mut rows, .. } = matrix(atlas, asked, group, Sort::Codebook, pseudo);
    rows.retain(|row| row.n() > 0);
    let held: Vec<Vec<u8>> = rows.iter().map(|row| row.cells.iter().map(clear).collect()).collect();
    let spoken: Vec<Vec<bool>> = rows.iter().map(|row| row.cells.iter().map(|cell| cell.n > 0).collect()).collect();
    let together = |a: usize, b: usize| measured((a, &held[a], &spoken[a]), (b, &held[b], &spoken[b]));
    let n = rows.len();
    let connected: Vec<bool> = (0..n).map(|a| (0..n).any(|b| a != b && together(a, b).shared > 0)).collect();
    let nodes: Vec<usize> = (0..n).filter(|node| connected[*node]).collect();
    let features: Vec<Vec<u32>> = nodes.iter().map(|node| features(&held[*node])).collect();
    let nodes: Vec<usize> = by_similarity(&features).into_iter().map(|at| nodes[at]).collect();
    let pairs = (0..nodes.len()).flat_map(|a| (a + 1..nodes.len()).map(move |b| (a, b)));
    let pairs = pairs.map(|(a, b)| Pair { a, b, ..together(nodes[a], nodes[b]) }).filter(|pair| pair.shared + pair.mixed > 0);
    Agreement {
        group,
        pairs: pairs.collect(),
        actors: nodes.iter().map(|node| rows[*node].value).collect(),
        apart: (0..n).filter(|node| !connected[*node]).map(|node| rows[node].value).collect(),
    }
}

/// Value 1 for supports, 2 for opposes, 3 for both.
fn clear(cell: &super::cell::Cell) -> u8 {
    u8::from(cell.holds(Position::Supports)) | u8::from(cell.holds(Position::Opposes)) << 1
}

/// (issue, position) pairs as numbers.
fn features(held: &[u8]) -> Vec<u32> {
    (0u32..)
        .zip(held)
        .flat_map(|(issue, held)| [1u8, 2].into_iter().filter(move |bit| held & bit != 0).map(move |bit| issue * 4 + u32::from(bit)))
        .collect()
}

type Side<'a> = (usize, &'a [u8], &'a [bool]);

fn measured((a, a_held, a_spoken): Side<'_>, (b, b_held, b_spoken): Side<'_>) -> Pair {
    let activity = |held: &[u8]| held.iter().map(|held| held.count_ones() as u16).sum();
    let mut pair = Pair { a, b, congruence: 0, conflict: 0, mixed: 0, shared: 0, activity: (activity(a_held), activity(b_held)) };
    for issue in 0..a_held.len() {
        let (left, right) = (a_held[issue], b_held[issue]);
        pair.congruence += (left & right).count_ones() as u16;
        pair.conflict += u16::from(left & 1 != 0 && right & 2 != 0) + u16::from(left & 2 != 0 && right & 1 != 0);
        pair.shared += u16::from(left != 0 && right != 0);
        pair.mixed += u16::from(a_spoken[issue] && b_spoken[issue] && (left == 0 || right == 0));
    }
    pair
}

#[cfg(test)]
mod tests;
