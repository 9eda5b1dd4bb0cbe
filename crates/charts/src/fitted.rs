//! The view box of outlines, scaled into a drawing.

use super::outline::rings;
use super::polygon::Rings;
use super::shape::{Drawing, Point, UNSCALED};

/// An SVG view box, in whole units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ViewBox {
    pub left: i32,
    pub top: i32,
    pub width: i32,
    pub height: i32,
}

impl ViewBox {
    /// Reads four numbers, without their decimals; any other text is a box of 100 units.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let numbers = outlines::view_box(text).unwrap_or_default();
        match numbers.map(|thousandths| i32::try_from(thousandths / 1000).unwrap_or(0)) {
            [left, top, width, height] if width > 0 && height > 0 => Self { left, top, width, height },
            _ => Self { left: 0, top: 0, width: 100, height: 100 },
        }
    }

    /// The place of a point in the box, in thousandths of its width and of its height.
    #[must_use]
    pub fn thousandths(self, (x, y): Point) -> Point {
        let part = |at: i32, of: i32| i32::try_from(i64::from(at) * 1000 / i64::from(of)).unwrap_or(0).clamp(0, 1000);
        (part(x - self.left, self.width), part(y - self.top, self.height))
    }
}

/// A view box scaled to fit into a size.
pub struct Fitted {
    start: Point,
    scale: i32,
    at: Point,
    /// Its size on the drawing.
    pub size: Point,
}

impl Fitted {
    /// Scales the view box to the largest size that fits, and centres it horizontally.
    pub fn of(view_box: &str, within: Point) -> Self {
        let ViewBox { left, top, width, height } = ViewBox::of(view_box);
        let (start, size) = ((left, top), (width, height));
        // Millionths of a pixel per unit of the view box.
        let scale = |within: i32, size: i32| i64::from(within) * 100_000 / i64::from(size);
        let scale = scale(within.0, size.0).min(scale(within.1, size.1));
        let scale = i32::try_from(scale).unwrap_or(UNSCALED).max(1);
        let mut fitted = Self { start, scale, at: (0, 0), size: (0, 0) };
        let end = fitted.on_drawing((start.0 + size.0, start.1 + size.1));
        fitted.at = ((within.0 - end.0) / 2, 0);
        fitted.size = (within.0, end.1);
        fitted
    }

    /// Converts a point of the view box to the drawing.
    #[inline(never)]
    pub fn on_drawing(&self, point: Point) -> Point {
        let length = |length: i32| i32::try_from(i64::from(length) * i64::from(self.scale) / 100_000).unwrap_or(0);
        (self.at.0 + length(point.0 - self.start.0), self.at.1 + length(point.1 - self.start.1))
    }

    /// Converts a point of the drawing to tenths of a unit of the view box.
    pub fn in_the_view_box(&self, point: Point) -> Point {
        let length = |length: i32| i32::try_from(i64::from(length) * 1_000_000 / i64::from(self.scale)).unwrap_or(0);
        (self.start.0 * 10 + length(point.0 - self.at.0), self.start.1 * 10 + length(point.1 - self.at.1))
    }

    /// The points of an outline on the drawing; `None` if it has other than straight lines.
    pub fn rings(&self, path: &str) -> Option<Rings> {
        let mut rings = rings(path)?;
        for ring in &mut rings {
            for point in ring {
                *point = self.on_drawing(*point);
            }
        }
        Some(rings)
    }

    /// Adds outlines in their own units, in a group that scales and moves them.
    pub fn group(&self, outlines: Drawing, drawing: &mut Drawing) {
        drawing.group(self.on_drawing((0, 0)), self.scale, outlines);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_has_its_place_in_the_view_box() {
        let view_box = ViewBox::of("10 20 200 400.5");
        assert_eq!(view_box, ViewBox { left: 10, top: 20, width: 200, height: 400 });
        assert_eq!(view_box.thousandths((60, 220)), (250, 500));
        assert_eq!(view_box.thousandths((-60, 9000)), (0, 1000));
        assert_eq!(ViewBox::of("a"), ViewBox { left: 0, top: 0, width: 100, height: 100 });
    }
}
