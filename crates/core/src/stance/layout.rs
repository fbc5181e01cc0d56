//! Where the nodes of a network stand.

/// Places on a circle of radius 1, from the top and clockwise: x to the right, y down, and which way the name is turned.
/// A circle in the order of the clustering, because it is the same at each visit, every name can be read, and nearness of
/// two nodes means likeness and nothing else; a force-directed picture would suggest distances that the data do not have.
#[must_use]
pub fn circle(n: usize) -> Vec<(f64, f64)> {
    let turn = |node: usize| std::f64::consts::TAU * (node as f64 + 0.5) / n.max(1) as f64;
    (0..n).map(|node| (turn(node).sin(), -turn(node).cos())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_stand_apart_on_the_circle() {
        assert!(circle(0).is_empty());
        for n in [1, 2, 5, 60] {
            let places = circle(n);
            assert!(places.iter().all(|(x, y)| (x.hypot(*y) - 1.0).abs() < 1e-9));
            let nearest = places.iter().zip(places.iter().skip(1)).map(|(a, b)| (a.0 - b.0).hypot(a.1 - b.1)).fold(9.0, f64::min);
            assert!(nearest > 3.0 / n as f64);
        }
        let right = circle(4)[0];
        assert!(right.0 > 0.0 && right.1 < 0.0);
    }
}
