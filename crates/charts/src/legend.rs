//! What the marks of a drawing mean: each beside its words, in lines as wide as the drawing.

use super::paint::Paint;
use super::shape::{AS_IT_IS, Drawing, Point, px};
use super::text_metrics::{SMALL, width_of};

/// The distance of two lines.
const ROW: i32 = px(20);
/// From the start of a mark to its words.
const WORDS: i32 = px(22);
/// From one meaning to the next.
const GAP: i32 = px(18);

/// Sets meanings one after the other.
#[derive(Debug)]
pub struct Legend {
    left: i32,
    at: Point,
}

impl Legend {
    /// One that begins at a corner.
    #[must_use]
    pub const fn at(corner: Point) -> Self {
        Self { left: corner.0, at: corner }
    }

    /// Adds a mark of at most 16 by 12 pixels and its words; nothing where there are no words.
    #[inline(never)]
    pub fn add(&mut self, drawing: &mut Drawing, mark: Drawing, words: &str) {
        if words.is_empty() {
            return;
        }
        let room = drawing.size.0 - self.left - WORDS;
        if self.at.0 > self.left && self.at.0 + WORDS + width_of(words, &SMALL) > drawing.size.0 {
            self.at = (self.left, self.at.1 + ROW);
        }
        let (x, y) = self.at;
        drawing.group((x, y + px(4)), AS_IT_IS, mark);
        self.at.0 += WORDS + GAP + drawing.text_within((x + WORDS, y + px(14)), words, &SMALL, room);
    }

    /// Where it ends below.
    #[must_use]
    pub const fn bottom(&self) -> i32 {
        if self.at.0 > self.left { self.at.1 + ROW } else { self.at.1 }
    }
}

/// A swatch of a paint.
#[must_use]
pub fn swatch(paint: Paint) -> Drawing {
    let mut mark = Drawing::default();
    mark.rect((0, 0), (px(16), px(12)), paint);
    mark
}

/// A swatch of a paint with a line around it, for what is pale.
#[must_use]
pub fn edged(paint: Paint) -> Drawing {
    let mut mark = swatch(paint);
    mark.rect((5, 5), (px(15), px(11)), Paint::Hairline);
    mark
}

/// A dot of a paint.
#[must_use]
pub fn dot(paint: Paint) -> Drawing {
    let mut mark = Drawing::default();
    mark.dot((px(8), px(6)), px(5), paint);
    mark
}
