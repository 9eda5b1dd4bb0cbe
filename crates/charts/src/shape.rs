//! A drawing as a value: shapes that say what they are, not which colour they have.
//!
//! Shapes are added by plain functions, compiled once: what draws a chart is mostly calls.

use super::paint::Paint;
use super::pen::Pen;
use super::text_metrics::{TextStyle, shortened, width_of, wrapped};

/// A point or a size: across, then down. Lengths are tenths of a pixel everywhere in a drawing.
pub type Point = (i32, i32);

/// Whole pixels as a length.
#[must_use]
pub const fn px(pixels: i32) -> i32 {
    pixels * 10
}

/// A picture without a place: the page draws it, a file keeps it, a frame goes around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// What it shows, for who does not see it.
    pub label: String,
    /// How large it is.
    pub size: Point,
    /// What it holds, the undermost first.
    pub shapes: Vec<Shape>,
}

/// One thing in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle from its upper left corner.
    Rect { at: Point, size: Point, paint: Paint },
    /// A disc around its middle.
    Dot { at: Point, radius: i32, paint: Paint },
    /// An SVG path.
    Path { d: String, paint: Paint },
    /// One line of text.
    Text(Text),
    /// Shapes that lead somewhere, where the drawing can be pressed.
    Link { to: String, label: String, shapes: Vec<Self> },
    /// Shapes moved, and scaled by millionths; their lines stay as thick as they are.
    Group { at: Point, scale: i32, shapes: Vec<Self> },
}

/// One line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Where its anchor stands, on the base line.
    pub at: Point,
    /// What is drawn.
    pub words: String,
    /// The whole of it where that is more than is drawn, else empty.
    pub whole: String,
    /// How it is set.
    pub manner: TextStyle,
}

/// A scale that leaves everything as large as it is.
pub const AS_IT_IS: i32 = 1_000_000;

impl Drawing {
    /// One of a size in pixels, with nothing in it.
    #[must_use]
    pub fn empty(label: &str, width: i32, height: i32) -> Self {
        Self { label: label.to_owned(), size: (px(width), px(height)), shapes: Vec::new() }
    }

    /// Its width and height in whole pixels, as a picture of dots needs them.
    #[must_use]
    pub fn pixels(&self) -> (u32, u32) {
        let pixels = |length: i32| u32::try_from(length).unwrap_or(0).div_ceil(10).max(1);
        (pixels(self.size.0), pixels(self.size.1))
    }

    /// Adds a shape; the one place where they are added.
    #[inline(never)]
    pub fn add(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }

    #[inline(never)]
    pub fn rect(&mut self, at: Point, size: Point, paint: Paint) {
        self.add(Shape::Rect { at, size, paint });
    }

    #[inline(never)]
    pub fn dot(&mut self, at: Point, radius: i32, paint: Paint) {
        self.add(Shape::Dot { at, radius, paint });
    }

    /// A straight line.
    #[inline(never)]
    pub fn line(&mut self, from: Point, to: Point, paint: Paint) {
        let mut pen = Pen::at(from);
        pen.line_to(to);
        self.path(pen, paint);
    }

    #[inline(never)]
    pub fn path(&mut self, pen: Pen, paint: Paint) {
        self.add(Shape::Path { d: pen.d(), paint });
    }

    /// Shapes drawn elsewhere, moved here.
    #[inline(never)]
    pub fn group(&mut self, at: Point, scale: i32, inner: Self) {
        self.add(Shape::Group { at, scale, shapes: inner.shapes });
    }

    /// Shapes that lead somewhere.
    pub fn link(&mut self, to: &str, label: &str, inner: Self) {
        self.add(Shape::Link { to: to.to_owned(), label: label.to_owned(), shapes: inner.shapes });
    }

    /// A text as long as it is.
    #[inline(never)]
    pub fn text(&mut self, at: Point, words: &str, manner: &TextStyle) {
        self.text_within(at, words, manner, i32::MAX);
    }

    /// A text shortened to a width, its whole kept beside it; returns how wide it is.
    #[inline(never)]
    pub fn text_within(&mut self, at: Point, words: &str, manner: &TextStyle, room: i32) -> i32 {
        let short = shortened(words, manner, room);
        let whole = if short.is_some() { words.to_owned() } else { String::new() };
        let words = short.unwrap_or_else(|| words.to_owned());
        let width = width_of(&words, manner);
        self.add(Shape::Text(Text { at: (at.0, at.1 + manner.lowered()), words, whole, manner: *manner }));
        width
    }

    /// A text in lines of a width, each so far under the one before; returns how many there are.
    #[inline(never)]
    pub fn lines(&mut self, at: Point, words: &str, manner: &TextStyle, (room, most, step): (i32, usize, i32)) -> i32 {
        let mut y = at.1;
        for line in wrapped(words, manner, room, most) {
            let whole = if line.ends_with('…') { words.to_owned() } else { String::new() };
            self.add(Shape::Text(Text { at: (at.0, y + manner.lowered()), words: line, whole, manner: *manner }));
            y += step;
        }
        (y - at.1) / step.max(1)
    }
}
