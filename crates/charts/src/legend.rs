//! The legend of a drawing: each mark with its text, in lines as wide as the drawing.

use super::paint::Paint;
use super::shape::{Drawing, Point, UNSCALED, px};
use super::text_metrics::{SMALL, width_of};

/// The distance between two lines.
const ROW: i32 = px(20);
/// From the left of a mark to its text.
const TEXT: i32 = px(22);
/// Between two entries.
const GAP: i32 = px(18);

/// The position of the next entry.
#[derive(Debug)]
pub struct Legend {
    left: i32,
    at: Point,
}

impl Legend {
    /// A legend whose upper left corner is here.
    #[must_use]
    pub const fn at(corner: Point) -> Self {
        Self { left: corner.0, at: corner }
    }

    /// Adds a mark of at most 16 by 12 pixels and its text; adds nothing when the text is empty.
    #[inline(never)]
    pub fn add(&mut self, drawing: &mut Drawing, mark: Drawing, text: &str) {
        if text.is_empty() {
            return;
        }
        let max_width = drawing.size.0 - self.left - TEXT;
        if self.at.0 > self.left && self.at.0 + TEXT + width_of(text, &SMALL) > drawing.size.0 {
            self.at = (self.left, self.at.1 + ROW);
        }
        let (x, y) = self.at;
        drawing.group((x, y + px(4)), UNSCALED, mark);
        self.at.0 += TEXT + GAP + drawing.text_within((x + TEXT, y + px(14)), text, &SMALL, max_width);
    }

    /// Its lower edge.
    #[must_use]
    pub const fn bottom(&self) -> i32 {
        if self.at.0 > self.left { self.at.1 + ROW } else { self.at.1 }
    }
}

/// A filled rectangle.
#[must_use]
pub fn swatch(paint: Paint) -> Drawing {
    let mut mark = Drawing::default();
    mark.rect((0, 0), (px(16), px(12)), paint);
    mark
}

/// A filled rectangle with a border, for pale colours.
#[must_use]
pub fn bordered_swatch(paint: Paint) -> Drawing {
    let mut mark = swatch(paint);
    mark.rect((5, 5), (px(15), px(11)), Paint::Hairline);
    mark
}

/// A dot.
#[must_use]
pub fn dot(paint: Paint) -> Drawing {
    let mut mark = Drawing::default();
    mark.dot((px(8), px(6)), px(5), paint);
    mark
}
