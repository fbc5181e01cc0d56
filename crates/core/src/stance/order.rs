//! Order by similarity: average linkage, leaves turned so that neighbours are alike.
//!
//! A clustering of our own, because the library for it (`kodama` 0.3, seven methods, a heap) adds 4,440 bytes gzip to the
//! page and this adds a tenth of it; the rows number in the hundreds at most, where speed is no matter.

/// An order of items in which those with the same features stand together. Each item is a sorted list of features; the
/// distance of two is Jaccard's, 1 − |shared| / |either| (Jaccard 1901), and that of two clusters the mean over their
/// members (average linkage, Sokal and Michener 1958). Items without features come last. Equal input, equal order.
#[must_use]
pub fn by_similarity(items: &[Vec<u32>]) -> Vec<usize> {
    let n = items.len();
    let (empty, full): (Vec<usize>, Vec<usize>) = (0..n).partition(|item| items[*item].is_empty());
    let mut distances = vec![0.0; n * n];
    for left in &full {
        for right in &full {
            distances[left * n + right] = distance(&items[*left], &items[*right]);
        }
    }
    let between = |left: &[usize], right: &[usize]| {
        let sum: f32 = left
            .iter()
            .flat_map(|left| right.iter().map(move |right| (left, right)))
            .map(|(left, right)| distances[left * n + right])
            .sum();
        sum / (left.len() * right.len()) as f32
    };
    let mut clusters: Vec<Vec<usize>> = full.into_iter().map(|item| vec![item]).collect();
    while clusters.len() > 1 {
        let mut nearest = (f32::INFINITY, 0, 1);
        for left in 0..clusters.len() {
            for right in left + 1..clusters.len() {
                let apart = between(&clusters[left], &clusters[right]);
                if apart < nearest.0 {
                    nearest = (apart, left, right);
                }
            }
        }
        let right = clusters.remove(nearest.2);
        let left = &mut clusters[nearest.1];
        join(left, right, |one, other| distances[one * n + other]);
    }
    clusters.into_iter().flatten().chain(empty).collect()
}

/// Appends a cluster, either of the two turned round where that brings likes together.
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
            (&[&[1], &[2], &[1]], &[0, 2, 1]),
            (&[&[], &[1], &[2], &[1]], &[1, 3, 2, 0]),
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
