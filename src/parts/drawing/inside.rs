//! Where in an outline there is room for a line of text.

use super::shape::Pair;

/// The widest level room of a height inside some rings: its middle and its width.
#[must_use]
pub fn widest_room(rings: &[Vec<Pair>], height: i32) -> Option<(Pair, i32)> {
    let points = || rings.iter().flatten();
    let (top, bottom) = (points().map(|point| point.1).min()?, points().map(|point| point.1).max()?);
    let mut best: Option<(Pair, i32)> = None;
    for rank in 1..TRIED {
        let y = top + (bottom - top) * rank / TRIED;
        let mut rooms = inside(rings, y);
        for at in [y - height / 2, y + height / 2] {
            rooms = shared(&rooms, &inside(rings, at));
        }
        for (from, to) in rooms {
            if best.is_none_or(|(_, width)| to - from > width) {
                best = Some(((i32::midpoint(from, to), y), to - from));
            }
        }
    }
    best
}

/// How many heights are tried, less one.
const TRIED: i32 = 12;

/// The stretches of a height that lie inside, from left to right.
fn inside(rings: &[Vec<Pair>], y: i32) -> Vec<Pair> {
    let mut crossings: Vec<i32> = Vec::new();
    for ring in rings {
        let next = ring.iter().cycle().skip(1);
        for (one, other) in ring.iter().zip(next).filter(|(one, other)| (one.1 <= y) != (other.1 <= y)) {
            let x = one.0 + (other.0 - one.0) * (y - one.1) / (other.1 - one.1);
            let at = crossings.iter().position(|crossing| *crossing > x).unwrap_or(crossings.len());
            crossings.insert(at, x);
        }
    }
    crossings.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

fn shared(some: &[Pair], others: &[Pair]) -> Vec<Pair> {
    let pairs = some.iter().flat_map(|one| others.iter().map(move |other| (one.0.max(other.0), one.1.min(other.1))));
    pairs.filter(|(from, to)| from < to).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_in_a_square_is_the_square() {
        let square = vec![vec![(0, 0), (100, 0), (100, 100), (0, 100)]];
        assert_eq!(widest_room(&square, 10).map(|(at, width)| (at.0, width)), Some((50, 100)));
        assert_eq!(widest_room(&square, 300), None);
        assert_eq!(widest_room(&[], 10), None);
    }

    #[test]
    fn the_room_in_a_horseshoe_is_in_one_of_its_arms() {
        let horseshoe = vec![vec![(0, 0), (30, 0), (30, 80), (70, 80), (70, 0), (110, 0), (110, 90), (0, 90)]];
        let Some(((x, _), width)) = widest_room(&horseshoe, 12) else { panic!("there is room") };
        assert_eq!((x, width), (90, 40));
    }

    #[test]
    fn the_room_is_inside_at_its_top_and_at_its_foot() {
        let triangle = vec![vec![(0, 100), (50, 0), (100, 100)]];
        let Some(((x, y), width)) = widest_room(&triangle, 20) else { panic!("there is room") };
        assert!((x - 50).abs() <= 1 && width <= y - 10 + 1, "{x} {y} {width}");
    }
}
