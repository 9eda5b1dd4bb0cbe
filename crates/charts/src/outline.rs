//! The geometry of outlines, as far as navigation between regions with the arrow keys and labels need it.

use outlines::OutlinePoint;

use super::shape::Point;

/// The direction of an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    Left,
    Right,
}

impl Direction {
    /// Reads the name of a key; `None` for any other key.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            _ => None,
        }
    }
}

/// The middle of the bounding box of a path of straight lines; `None` for any other path.
#[must_use]
pub fn middle(path: &str) -> Option<(i32, i32)> {
    let mut bounds: Option<(i32, i32, i32, i32)> = None;
    for at in rings(path)?.into_iter().flatten() {
        let (left, top, right, bottom) = bounds.unwrap_or((at.0, at.1, at.0, at.1));
        bounds = Some((left.min(at.0), top.min(at.1), right.max(at.0), bottom.max(at.1)));
    }
    bounds.map(|(left, top, right, bottom)| (i32::midpoint(left, right), i32::midpoint(top, bottom)))
}

/// The highest and the lowest point of a path of straight lines; `None` for any other path.
#[must_use]
pub fn top_and_bottom(path: &str) -> Option<[(i32, i32); 2]> {
    let points = || rings(path).into_iter().flatten().flatten();
    Some([points().min_by_key(|(_, y)| *y)?, points().max_by_key(|(_, y)| *y)?])
}

/// The points of a path of straight lines in whole units, ring by ring; `None` for any other path.
#[must_use]
pub fn rings(path: &str) -> Option<Vec<Vec<Point>>> {
    let whole = |thousandths: i64| i32::try_from(thousandths / 1000).unwrap_or(0);
    let ring = |ring: Vec<OutlinePoint>| ring.into_iter().map(|(x, y)| (whole(x), whole(y))).collect();
    Some(outlines::rings(path)?.into_iter().map(ring).collect())
}

/// The nearest of the other points in a direction: of those in the quarter of the plane around it, the one with the
/// shortest way along the axes; `None` if there is none.
///
/// From any point, every other one can be reached: the direction of the quarter in which it lies always leads to a
/// point that has a shorter way to it.
#[must_use]
pub fn nearest<Key: Copy + PartialEq>(points: &[(Key, (i32, i32))], from: Key, direction: Direction) -> Option<Key> {
    let origin = points.iter().position(|(key, _)| *key == from)?;
    let count = i64::try_from(points.len()).unwrap_or(i64::MAX);
    // The plane is turned by next to nothing, and points at one place are moved apart by as little, so that no point
    // lies between two quarters.
    let place = |rank: usize| {
        let (x, y) = points[rank].1;
        let (x, y) = (i64::from(x) * count + i64::try_from(rank).unwrap_or(0), i64::from(y) * count);
        (x * TURN + y, y * TURN - x)
    };
    let (left, top) = place(origin);
    let mut best: Option<(i64, usize)> = None;
    for rank in 0..points.len() {
        let (x, y) = place(rank);
        let (right, down) = (x - left, y - top);
        let (ahead, sideways) = match direction {
            Direction::Up => (-down, right),
            Direction::Down => (down, right),
            Direction::Left => (-right, down),
            Direction::Right => (right, down),
        };
        let way = ahead + sideways.abs();
        if ahead > sideways.abs() && best.is_none_or(|(least, _)| way < least) {
            best = Some((way, rank));
        }
    }
    best.map(|(_, rank)| points[rank].0)
}

/// The plane is turned by one in so many.
const TURN: i64 = 100_000_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rendered::numbers;

    #[test]
    fn a_path_of_straight_lines_has_a_middle() {
        assert_eq!(middle("M10 20l10 0 0 10-10 0z"), Some((15, 25)));
        assert_eq!(middle("M0 0h4v2h-4zm10 10l2 2"), Some((6, 6)));
        assert_eq!(middle("M10.4 20.9l10.5 0,0 10.2-10 0z"), Some((15, 25)));
        assert_eq!(middle("M0 0c1 1 2 2 3 3"), None);
        assert_eq!(middle(""), None);
        assert_eq!(top_and_bottom("M10 20l10 5 0 10-10 0z"), Some([(10, 20), (10, 35)]));
        assert_eq!(top_and_bottom("M0 0c1 1 2 2 3 3"), None);
    }

    #[test]
    fn an_arrow_key_leads_to_the_nearest_point_ahead() {
        let points = [('a', (0, 0)), ('b', (10, 1)), ('c', (5, 9)), ('d', (-5, 0))];
        assert_eq!(nearest(&points, 'a', Direction::Right), Some('b'));
        assert_eq!(nearest(&points, 'a', Direction::Down), Some('c'));
        assert_eq!(nearest(&points, 'a', Direction::Left), Some('d'));
        assert_eq!(nearest(&points, 'a', Direction::Up), None);
    }

    /// The points that cannot be reached from some other point.
    fn out_of_reach(points: &[(usize, (i32, i32))]) -> Vec<(usize, usize)> {
        let all = [Direction::Up, Direction::Down, Direction::Left, Direction::Right];
        let next: Vec<Vec<usize>> =
            points.iter().map(|(key, _)| all.iter().filter_map(|it| nearest(points, *key, *it)).collect()).collect();
        let mut missed = Vec::new();
        for start in 0..points.len() {
            let (mut reached, mut waiting) = (vec![false; points.len()], vec![start]);
            while let Some(at) = waiting.pop() {
                if !std::mem::replace(&mut reached[at], true) {
                    waiting.extend(&next[at]);
                }
            }
            missed.extend((0..points.len()).filter(|at| !reached[*at]).map(|at| (start, at)));
        }
        missed
    }

    #[test]
    fn the_arrow_keys_reach_every_commune_of_the_bundled_map_from_any_other() {
        let rows = include_str!("../../../data/mel/contours.csv").lines().skip(1);
        let middles: Vec<(usize, (i32, i32))> =
            rows.filter_map(|row| middle(row.split_once(',')?.1)).enumerate().collect();
        assert!(middles.len() > 90);
        assert_eq!(out_of_reach(&middles), Vec::new());
    }

    #[test]
    fn the_arrow_keys_reach_every_point_of_any_layout_from_any_other() {
        for seed in 0..400 {
            let mut number = numbers(seed);
            let count = usize::try_from(1 + number(40)).unwrap();
            // Small ranges have points in one line, on diagonals and at one place.
            let range = [2, 5, 12, 1000][usize::try_from(number(4)).unwrap()];
            let points: Vec<(usize, (i32, i32))> =
                (0..count).map(|key| (key, (number(range) - 1, number(range) - 1))).collect();
            assert_eq!(out_of_reach(&points), Vec::new(), "{seed}: {points:?}");
        }
    }

    #[test]
    fn an_arrow_key_never_leads_backwards_or_more_to_the_side_than_ahead() {
        for seed in 0..200 {
            let mut number = numbers(seed);
            let points: Vec<(usize, (i32, i32))> = (0..30).map(|key| (key, (number(60), number(60)))).collect();
            for (key, from) in &points {
                let Some(to) = nearest(&points, *key, Direction::Right) else { continue };
                let to = points[to].1;
                assert!(to.0 >= from.0 && (to.1 - from.1).abs() <= to.0 - from.0, "{seed}: {from:?} {to:?}");
            }
        }
    }
}
