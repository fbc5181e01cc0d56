//! Order by similarity: hierarchical clustering with `kodama`, with leaves turned so that similar ones are adjacent.
use kodama::{MethodChain, nnchain};
use std::mem::take;

/// An order of items that puts those with similar features next to each other. Each item is a sorted list of features. The
/// distance of two items is Jaccard's, 1 − |intersection| / |union| (Jaccard 1901), that of two clusters the mean over their
/// members (average linkage, Sokal and Michener 1958). Items without features come last. The result is deterministic.
#[must_use]
pub fn by_similarity(items: &[Vec<u32>]) -> Vec<usize> {
    let (empty, full): (Vec<usize>, Vec<usize>) = (0..items.len()).partition(|item| items[*item].is_empty());
    let apart = |left: usize, right: usize| distance(&items[left], &items[right]);
    let right_of = |at: usize| full[at + 1..].iter().map(move |right| (at, *right));
    let mut above_diagonal: Vec<f32> = (0..full.len()).flat_map(right_of).map(|(at, right)| apart(full[at], right)).collect();
    // `nnchain` and not `linkage`, which brings six methods and a heap: 3 kB of program less.
    let tree = nnchain(&mut above_diagonal, full.len(), MethodChain::Average);
    let mut clusters: Vec<Vec<usize>> = full.iter().map(|item| vec![*item]).collect();
    for step in tree.steps() {
        let mut left = take(&mut clusters[step.cluster1]);
        join(&mut left, take(&mut clusters[step.cluster2]), apart);
        clusters.push(left);
    }
    let mut order = clusters.pop().unwrap_or_default();
    // A tree can be read from either end; start with the end that came first.
    if order.first() > order.last() {
        order.reverse();
    }
    order.extend(empty);
    order
}

/// Appends a cluster, reversing either of the two if that brings similar items together.
fn join(left: &mut Vec<usize>, mut right: Vec<usize>, distance: impl Fn(usize, usize) -> f32) {
    let (Some(first), Some(last)) = (left.first(), left.last()) else { return left.append(&mut right) };
    let (Some(start), Some(end)) = (right.first(), right.last()) else { return };
    let ways = [distance(*last, *start), distance(*last, *end), distance(*first, *start), distance(*first, *end)];
    let best = (1..4).fold(0, |best, way| if ways[way] < ways[best] { way } else { best });
    if best >= 2 {
        left.reverse();
    }
    if best % 2 == 1 {
        right.reverse();
    }
    left.append(&mut right);
}

/// Jaccard's distance of two sorted lists.
fn distance(left: &[u32], right: &[u32]) -> f32 {
    let shared = left.iter().filter(|feature| right.binary_search(feature).is_ok()).count();
    1.0 - shared as f32 / (left.len() + right.len() - shared).max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likes_stand_together() {
        let table: &[(&[&[u32]], &[usize])] = &[
            (&[], &[]),
            (&[&[]], &[0]),
            (&[&[1]], &[0]),
            (&[&[1], &[2], &[1]], &[1, 0, 2]),
            (&[&[], &[1], &[2], &[1]], &[2, 1, 3, 0]),
            // 0 and 1 share two of four, 2 and 3 are one; 1 shares with 2: they meet in the middle.
            (&[&[1, 2, 3], &[2, 3, 7], &[7, 8], &[7, 8, 9]], &[0, 1, 2, 3]),
        ];
        for (items, expected) in table {
            let items: Vec<Vec<u32>> = items.iter().map(|item| item.to_vec()).collect();
            assert_eq!(by_similarity(&items), *expected, "{items:?}");
        }
    }

    #[test]
    fn every_item_is_there_once() {
        let items: Vec<Vec<u32>> = (0..60u32).map(|item| (0..8).filter(|bit| (item * 37 + 11) >> bit & 1 == 1).collect()).collect();
        let mut order = by_similarity(&items);
        assert_eq!(order, by_similarity(&items));
        order.sort_unstable();
        assert_eq!(order, (0..60).collect::<Vec<_>>());
    }
}
