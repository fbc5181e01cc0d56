//! Sorting by rows. Each type that the standard library sorts costs the page some five kilobytes of program; here is one for all.
use std::cmp::Ordering;

/// The rows 0..n in order; what compares equal stays in order.
#[must_use]
pub fn ordered(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..n).collect();
    rows.sort_by(|left, right| compare(*left, *right));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_in_order_and_equal_ones_stay() {
        let words = ["b", "a", "c", "a"];
        assert_eq!(ordered(4, &|left, right| words[left].cmp(words[right])), [1, 3, 0, 2]);
        assert!(ordered(0, &|_, _| Ordering::Equal).is_empty());
    }
}
