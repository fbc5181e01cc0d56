//! Moving between places with the arrow keys.

/// The direction of an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// West.
    Left,
    /// East.
    Right,
    /// North.
    Up,
    /// South.
    Down,
}

impl Way {
    /// Every direction.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];
}

/// Weight of the distance to the side relative to the distance ahead. Raising it keeps closer to the direction; below 1.5 the
/// path zigzags.
const ASIDE: i32 = 2;

/// The nearest point in a direction, with distance to the side weighted by `SIDEWAYS`.
#[must_use]
pub fn next(points: &[(u16, u16)], from: usize, way: Way) -> Option<usize> {
    let (x, y) = points.get(from).copied()?;
    let steps = |(other_x, other_y): (u16, u16)| {
        let (east, south) = (i32::from(other_x) - i32::from(x), i32::from(other_y) - i32::from(y));
        match way {
            Way::Left => (-east, south),
            Way::Right => (east, south),
            Way::Up => (-south, east),
            Way::Down => (south, east),
        }
    };
    let ahead = points.iter().enumerate().map(|(at, point)| (steps(*point), at)).filter(|((ahead, _), _)| *ahead > 0);
    ahead.min_by_key(|((ahead, aside), _)| ahead + ASIDE * aside.abs()).map(|(_, at)| at)
}

/// Where a key leads from a point: an arrow to the next that way or nowhere else, Home and End to the first and the last; none
/// for another key.
#[must_use]
pub fn reached(points: &[(u16, u16)], from: usize, key: &str) -> Option<usize> {
    let way = match key {
        "ArrowLeft" => Way::Left,
        "ArrowRight" => Way::Right,
        "ArrowUp" => Way::Up,
        "ArrowDown" => Way::Down,
        "Home" => return Some(0),
        "End" => return points.len().checked_sub(1),
        _ => return None,
    };
    next(points, from, way).or(Some(from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_goes_to_the_nearest_ahead() {
        let points = [(50, 50), (80, 50), (60, 90), (20, 40), (50, 10)];
        let to = |way| next(&points, 0, way);
        assert_eq!([to(Way::Right), to(Way::Left), to(Way::Up), to(Way::Down)], [Some(1), Some(3), Some(4), Some(2)]);
        assert_eq!(next(&points, 1, Way::Right), None);
        assert_eq!(next(&points, 9, Way::Right), None);
    }

    #[test]
    fn keys_lead_on_or_stay() {
        let points = [(50, 50), (80, 50), (60, 90)];
        let to = |key| reached(&points, 1, key);
        assert_eq!(["ArrowLeft", "ArrowRight", "Home", "End", "x"].map(to), [Some(0), Some(1), Some(0), Some(2), None]);
        assert_eq!(reached(&[], 0, "End"), None);
    }

    #[test]
    fn two_points_in_one_place_do_not_trap() {
        let points = [(5, 5), (5, 5), (9, 5)];
        assert_eq!(next(&points, 0, Way::Right), Some(2));
    }
}
