//! Finds room for a line of text inside an outline.

use super::shape::Point;

/// An outline: its points, ring by ring.
pub type Rings = Vec<Vec<Point>>;

/// The upper left and the lower right corner of the bounding box; `None` without points.
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

/// The widest horizontal span of a given height inside the rings: its middle and its width. `None` if there is none.
#[must_use]
pub fn widest_span(rings: &Rings, height: i32) -> Option<(Point, i32)> {
    let ((_, top), (_, bottom)) = bounds(rings)?;
    let mut best: Option<(Point, i32)> = None;
    for rank in 1..STEPS {
        let y = top + (bottom - top) * rank / STEPS;
        let mut spans = inside(rings, y);
        for at in [y - height / 2, y + height / 2] {
            spans = intersection(&spans, &inside(rings, at));
        }
        // An edge that reaches into a span between these three lines has a corner there.
        for point in rings.iter().flatten() {
            if (point.1 - y).abs() <= height / 2 {
                spans = without(&spans, point.0);
            }
        }
        for (from, to) in spans {
            if best.is_none_or(|(_, width)| to - from > width) {
                best = Some(((i32::midpoint(from, to), y), to - from));
            }
        }
    }
    best
}

/// One more than the number of positions that are tried from top to bottom.
const STEPS: i32 = 12;

/// The parts of a horizontal line that are inside, from left to right.
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
    let mut spans = Vec::new();
    for pair in crossings.chunks_exact(2) {
        spans.push((pair[0], pair[1]));
    }
    spans
}

fn intersection(some: &[Point], others: &[Point]) -> Vec<Point> {
    let mut spans = Vec::new();
    for one in some {
        for other in others {
            let (from, to) = (one.0.max(other.0), one.1.min(other.1));
            if from < to {
                spans.push((from, to));
            }
        }
    }
    spans
}

/// The spans, divided at this point.
#[inline(never)]
fn without(spans: &[Point], x: i32) -> Vec<Point> {
    let mut divided = Vec::new();
    for (from, to) in spans {
        if *from < x && x < *to {
            divided.extend([(*from, x), (x, *to)]);
        } else {
            divided.push((*from, *to));
        }
    }
    divided
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_span_of_a_square_is_its_width() {
        let square = vec![vec![(0, 0), (100, 0), (100, 100), (0, 100)]];
        assert_eq!(widest_span(&square, 10).map(|(at, width)| (at.0, width)), Some((50, 100)));
        assert_eq!(widest_span(&square, 300), None);
        assert_eq!(widest_span(&Vec::new(), 10), None);
    }

    #[test]
    fn the_widest_span_of_a_horseshoe_is_in_one_of_its_arms() {
        let horseshoe = vec![vec![(0, 0), (30, 0), (30, 80), (70, 80), (70, 0), (110, 0), (110, 90), (0, 90)]];
        let Some(((x, _), width)) = widest_span(&horseshoe, 12) else { panic!("there is room") };
        assert_eq!((x, width), (90, 40));
    }

    #[test]
    fn the_widest_span_ends_at_a_corner_that_reaches_into_it() {
        let notched = vec![vec![(0, 0), (48, 0), (50, 24), (52, 0), (100, 0), (100, 40), (0, 40)]];
        let Some(((x, y), width)) = widest_span(&notched, 36) else { panic!("there is room") };
        assert!(width <= 50 && x != 50, "{x} {y} {width}");
    }

    #[test]
    fn the_widest_span_is_inside_at_its_top_and_at_its_bottom() {
        let triangle = vec![vec![(0, 100), (50, 0), (100, 100)]];
        let Some(((x, y), width)) = widest_span(&triangle, 20) else { panic!("there is room") };
        assert!((x - 50).abs() <= 1 && width <= y - 10 + 1, "{x} {y} {width}");
    }
}
