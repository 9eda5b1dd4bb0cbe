//! The outline of a commune as line segments, and whether two run along each other.

use outlines::rings;

use crate::sorting::sorted;

/// A point of the view box, in thousandths of its units.
type SidePoint = (f64, f64);

/// A side of an outline.
#[derive(Clone, Copy, Debug)]
struct Side {
    from: SidePoint,
    to: SidePoint,
}

/// The sides of all rings of an outline.
#[derive(Debug)]
pub(super) struct Outline {
    /// Sorted by their left ends.
    sides: Vec<Side>,
    /// The width of the widest side.
    widest: f64,
    low: SidePoint,
    high: SidePoint,
}

impl Outline {
    /// The outline of a path of straight lines; `None` for an empty path and for one with curves.
    pub(super) fn of_path(path: &str) -> Option<Self> {
        let mut sides = Vec::new();
        for ring in rings(path)? {
            let ends = ring.iter().cycle().skip(1);
            let all = ring.iter().zip(ends).map(|(from, to)| Side { from: exact(*from), to: exact(*to) });
            sides.extend(all.filter(|side| side.length() > 0.0));
        }
        let first = sides.first()?.from;
        let sides = sorted(sides, |one: &Side, other| one.low().0.total_cmp(&other.low().0));
        let (mut low, mut high, mut widest) = (first, first, 0.0_f64);
        for side in &sides {
            low = lowest(low, side.low());
            high = highest(high, side.high());
            widest = widest.max(side.high().0 - side.low().0);
        }
        Some(Self { sides, widest, low, high })
    }

    /// Whether a side of both outlines is the same, in whichever direction, or this outline runs along the other one,
    /// within a distance of it, over this length in all.
    pub(super) fn runs_along(&self, other: &Self, distance: f64, length: f64) -> bool {
        if !boxes_meet((self.low, self.high), (other.low, other.high), distance) {
            return false;
        }
        let mut common = 0.0;
        for side in self.sides.iter().filter(|it| boxes_meet((it.low(), it.high()), (other.low, other.high), distance))
        {
            let near = other.sides_near(*side, distance);
            if near.iter().any(|it| it.is_same_as(*side)) {
                return true;
            }
            common += side.length_along(&near, distance);
            if common >= length {
                return true;
            }
        }
        false
    }

    /// The sides within a distance of a side of another outline, and some that are farther away.
    fn sides_near(&self, side: Side, distance: f64) -> Vec<Side> {
        let (low, high) = (side.low(), side.high());
        let first = self.sides.partition_point(|it| it.low().0 < low.0 - distance - self.widest);
        let in_reach = self.sides[first..].iter().take_while(|it| it.low().0 <= high.0 + distance);
        in_reach.filter(|it| boxes_meet((it.low(), it.high()), (low, high), distance)).copied().collect()
    }
}

impl Side {
    fn low(self) -> SidePoint {
        lowest(self.from, self.to)
    }

    fn high(self) -> SidePoint {
        highest(self.from, self.to)
    }

    fn length(self) -> f64 {
        between(self.from, self.to)
    }

    /// The point at a place between its ends: 0 is the first end, 1 the second.
    fn at(self, place: f64) -> SidePoint {
        let (width, height) = (self.to.0 - self.from.0, self.to.1 - self.from.1);
        (self.from.0 + place * width, self.from.1 + place * height)
    }

    /// The place that is nearest to a point.
    fn nearest_place(self, point: SidePoint) -> f64 {
        let (width, height) = (self.to.0 - self.from.0, self.to.1 - self.from.1);
        let along = (point.0 - self.from.0) * width + (point.1 - self.from.1) * height;
        (along / (width * width + height * height)).clamp(0.0, 1.0)
    }

    fn distance_to(self, point: SidePoint) -> f64 {
        between(self.at(self.nearest_place(point)), point)
    }

    fn is_same_as(self, other: Self) -> bool {
        let forward = between(self.from, other.from) + between(self.to, other.to);
        let backward = between(self.from, other.to) + between(self.to, other.from);
        forward.min(backward) <= 0.0
    }

    /// How much of it runs along these sides. It is cut where it is nearest to their ends; a piece runs along a side if
    /// both its ends are within the distance of it, and so is then all between. Sides that only meet it at an angle have
    /// no length in common with it.
    fn length_along(self, near: &[Self], distance: f64) -> f64 {
        let ends = near.iter().flat_map(|it| [it.from, it.to]).filter(|end| self.distance_to(*end) <= distance);
        let cuts = ends.map(|end| self.nearest_place(end)).chain([0.0, 1.0]).collect();
        let cuts: Vec<f64> = sorted(cuts, f64::total_cmp);
        let is_along = |piece: &&[f64]| {
            near.iter().any(|it| piece.iter().all(|place| it.distance_to(self.at(*place)) <= distance))
        };
        cuts.windows(2).filter(is_along).map(|piece| (piece[1] - piece[0]) * self.length()).sum()
    }
}

fn between(one: SidePoint, other: SidePoint) -> f64 {
    let (width, height) = (one.0 - other.0, one.1 - other.1);
    (width * width + height * height).sqrt()
}

fn lowest(one: SidePoint, other: SidePoint) -> SidePoint {
    (one.0.min(other.0), one.1.min(other.1))
}

fn highest(one: SidePoint, other: SidePoint) -> SidePoint {
    (one.0.max(other.0), one.1.max(other.1))
}

/// Whether two boxes, by their lowest and highest points, are within a distance of each other in both directions.
fn boxes_meet(one: (SidePoint, SidePoint), other: (SidePoint, SidePoint), distance: f64) -> bool {
    let meet = |low: f64, high: f64, other_low: f64, other_high: f64| {
        low <= other_high + distance && other_low <= high + distance
    };
    meet(one.0.0, one.1.0, other.0.0, other.1.0) && meet(one.0.1, one.1.1, other.0.1, other.1.1)
}

/// A point in thousandths, for arithmetic.
#[expect(clippy::cast_precision_loss, reason = "the thousandths of a map are far below the 53 bits of a mantissa")]
const fn exact((x, y): outlines::OutlinePoint) -> SidePoint {
    (x as f64, y as f64)
}

/// The longer side of a view box, in thousandths; `None` if it is none.
pub(super) fn view_box_size(view_box: &str) -> Option<f64> {
    let [_, _, width, height] = outlines::view_box(view_box)?;
    let size = exact((width, height));
    Some(size.0.max(size.1))
}
