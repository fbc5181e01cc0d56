//! Which statement of one coding is which of another.

/// How far two statements are apart, and their rows in the one and the other list.
pub type Candidate = (usize, usize, usize);

/// Pairs of rows, the nearest first, each row of either list in one pair at most.
pub fn nearest_pairs(mut candidates: Vec<Candidate>, n_first: usize, n_second: usize) -> Vec<(usize, usize)> {
    candidates.sort_unstable();
    let (mut is_taken, mut is_other_taken) = (vec![false; n_first], vec![false; n_second]);
    let mut pairs = Vec::new();
    for (_, row, other) in candidates {
        if !is_taken[row] && !is_other_taken[other] {
            (is_taken[row], is_other_taken[other]) = (true, true);
            pairs.push((row, other));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_are_paired_and_each_row_once() {
        let candidates = vec![(2, 0, 0), (0, 1, 0), (1, 0, 1), (0, 1, 1)];
        assert_eq!(nearest_pairs(candidates, 2, 2), [(1, 0), (0, 1)]);
    }
}
