//! Where in an outline there is room for a line of text.

use super::shape::Point;

/// An outline: its points, ring by ring.
pub type Rings = Vec<Vec<Point>>;

/// The upper left and the lower right corner of what some rings take up.
#[must_use]
pub fn bounds(rings: &Rings) -> Option<(Point, Point)> {
    let mut corners: Option<(Point, Point)> = None;
    for ring in rings {
        for point in ring {
            let (from, to) = corners.unwrap_or((*point, *point));
            corners = Some(((from.0.min(point.0), from.1.min(point.1)), (to.0.max(point.0), to.1.max(point.1))));
        }
    }
    corners
}

/// The widest level room of a height inside some rings: its middle and its width.
#[must_use]
pub fn widest_room(rings: &Rings, height: i32) -> Option<(Point, i32)> {
    let ((_, top), (_, bottom)) = bounds(rings)?;
    let mut best: Option<(Point, i32)> = None;
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
#[inline(never)]
fn inside(rings: &Rings, y: i32) -> Vec<Point> {
    let mut crossings: Vec<i32> = Vec::new();
    for ring in rings {
        let Some(mut one) = ring.last() else { continue };
        for other in ring {
            if (one.1 <= y) != (other.1 <= y) {
                let x = one.0 + (other.0 - one.0) * (y - one.1) / (other.1 - one.1);
                let at = crossings.iter().position(|crossing| *crossing > x).unwrap_or(crossings.len());
                crossings.insert(at, x);
            }
            one = other;
        }
    }
    let mut stretches = Vec::new();
    for pair in crossings.chunks_exact(2) {
        stretches.push((pair[0], pair[1]));
    }
    stretches
}

fn shared(some: &[Point], others: &[Point]) -> Vec<Point> {
    let mut stretches = Vec::new();
    for one in some {
        for other in others {
            let (from, to) = (one.0.max(other.0), one.1.min(other.1));
            if from < to {
                stretches.push((from, to));
            }
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_in_a_square_is_the_square() {
        let square = vec![vec![(0, 0), (100, 0), (100, 100), (0, 100)]];
        assert_eq!(widest_room(&square, 10).map(|(at, width)| (at.0, width)), Some((50, 100)));
        assert_eq!(widest_room(&square, 300), None);
        assert_eq!(widest_room(&Vec::new(), 10), None);
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
