//! What the marks of a drawing mean: each beside its words, in lines as wide as the drawing.

use super::paint::Paint;
use super::shape::{AS_IT_IS, Drawing, Pair, Shape, Text, px};

/// A mark of at most 16 by 12 pixels, and its words.
pub type Meaning = (Vec<Shape>, String);

/// The distance of two lines.
const ROW: i32 = px(20);
/// From the start of a mark to its words.
const WORDS: i32 = px(22);
/// From one meaning to the next.
const GAP: i32 = px(18);

/// Adds a legend to a drawing, from a corner on; returns how high it is.
pub fn legend(drawing: &mut Drawing, meanings: Vec<Meaning>, at: Pair) -> i32 {
    let right = drawing.size.0;
    let (mut x, mut y) = at;
    for (mark, words) in meanings.into_iter().filter(|(_, words)| !words.is_empty()) {
        let text = Text { paint: Paint::Ink, ..Text::soft((0, 0), &words) }.within(right - at.0 - WORDS);
        let width = WORDS + text.width();
        if x > at.0 && x + width > right {
            (x, y) = (at.0, y + ROW);
        }
        drawing.shapes.push(Shape::Group { at: (x, y + px(4)), scale: AS_IT_IS, shapes: mark });
        drawing.shapes.push(Text { at: (x + WORDS, y + px(14)), ..text }.into());
        x += width + GAP;
    }
    if x > at.0 { y + ROW - at.1 } else { y - at.1 }
}

/// A swatch of a paint.
#[must_use]
pub fn swatch(paint: Paint) -> Vec<Shape> {
    vec![Shape::Rect { at: (0, 0), size: (px(16), px(12)), paint }]
}

/// A swatch of a paint with a line around it, for what is pale.
#[must_use]
pub fn edged(paint: Paint) -> Vec<Shape> {
    let mut shapes = swatch(paint);
    shapes.push(Shape::Rect { at: (5, 5), size: (px(15), px(11)), paint: Paint::Hairline });
    shapes
}

/// A dot of a paint.
#[must_use]
pub fn dot(paint: Paint) -> Vec<Shape> {
    vec![Shape::Dot { at: (px(8), px(6)), radius: px(5), paint }]
}
