//! Positions of the nodes of a network.

/// A point on the unit circle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
    /// Degrees from the right, clockwise.
    pub degrees: f64,
}

/// Points on a circle, clockwise from the top. Nodes are arranged on a circle in the order of the clustering because that layout
/// is the same on every visit, every name can be read, and nearness means similarity and nothing else; a force-directed layout
/// would suggest distances that the data do not have.
#[must_use]
pub fn circle(n: usize) -> Vec<Place> {
    let degrees = |node: usize| 360.0 * (node as f64 + 0.5) / n.max(1) as f64 - 90.0;
    (0..n).map(degrees).map(|degrees| Place { x: sine(degrees + 90.0), y: sine(degrees), degrees }).collect()
}

/// The sine of degrees between -90 and 360, by its series to the power of 13 (error below 1e-9 within a quarter turn). The
/// standard library's weighs four kilobytes, for arguments of any size.
fn sine(degrees: f64) -> f64 {
    let turned = if degrees > 270.0 { degrees - 360.0 } else { degrees };
    let x = if turned > 90.0 { 180.0 - turned } else { turned }.to_radians();
    let (mut term, mut sum) = (x, x);
    for k in 1..=6 {
        term *= -x * x / f64::from(2 * k * (2 * k + 1));
        sum += term;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_stand_apart_on_the_circle() {
        assert!(circle(0).is_empty());
        for n in [1, 2, 5, 60] {
            let places = circle(n);
            for place in &places {
                let angle = place.degrees.to_radians();
                assert!((place.x - angle.cos()).abs() < 1e-8 && (place.y - angle.sin()).abs() < 1e-8, "{place:?}");
            }
            let nearest = places.iter().zip(places.iter().skip(1)).map(|(a, b)| (a.x - b.x).hypot(a.y - b.y)).fold(9.0, f64::min);
            assert!(nearest > 3.0 / n as f64);
        }
        assert!(circle(4)[0].x > 0.0 && circle(4)[0].y < 0.0);
    }
}
