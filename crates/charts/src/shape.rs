//! A drawing as a value. Shapes have a role ([`Paint`]), not a colour.
//!
//! The functions that add shapes are not inlined, to keep the program small.

use super::paint::Paint;
use super::pen::Pen;
use super::text_metrics::{TextStyle, shortened, width_of, wrapped};

/// A point or a size: horizontal, then vertical. Lengths in a drawing are in tenths of a pixel.
pub type Point = (i32, i32);

/// Converts pixels to a length.
#[must_use]
pub const fn px(pixels: i32) -> i32 {
    pixels * 10
}

/// A drawing: shapes within a size.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// The text alternative.
    pub label: String,
    /// The width and the height.
    pub size: Point,
    /// The shapes, from back to front.
    pub shapes: Vec<Shape>,
}

/// One shape.
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
    /// Shapes that are a link on the page; in a file they are only drawn. The Tab key stops at it, or passes over it to
    /// the table of the drawing.
    Link { to: String, label: String, is_stop: bool, shapes: Vec<Self> },
    /// Shapes moved and scaled; `scale` is in millionths. The strokes keep their width.
    Group { at: Point, scale: i32, shapes: Vec<Self> },
    /// Shapes that are a picture with a name of its own on the page; in a file they are only drawn.
    Picture { label: String, shapes: Vec<Self> },
}

/// One line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The position of its anchor, on the base line.
    pub at: Point,
    /// The visible text.
    pub line: String,
    /// The full text when the visible one is shortened, else empty.
    pub full: String,
    /// The style.
    pub style: TextStyle,
}

/// The scale 1, in millionths.
pub const UNSCALED: i32 = 1_000_000;

impl Drawing {
    /// A drawing of a size in pixels, without shapes.
    #[must_use]
    pub fn empty(label: &str, width: i32, height: i32) -> Self {
        Self { label: label.to_owned(), size: (px(width), px(height)), shapes: Vec::new() }
    }

    /// The width and the height in whole pixels, for a raster image.
    #[must_use]
    pub fn pixels(&self) -> (u32, u32) {
        let pixels = |length: i32| u32::try_from(length).unwrap_or(0).div_ceil(10).max(1);
        (pixels(self.size.0), pixels(self.size.1))
    }

    /// Adds a shape.
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

    /// Adds a straight line.
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

    /// Adds the shapes of another drawing, moved and scaled.
    #[inline(never)]
    pub fn group(&mut self, at: Point, scale: i32, inner: Self) {
        self.add(Shape::Group { at, scale, shapes: inner.shapes });
    }

    /// Adds the shapes of another drawing as a link.
    pub fn link(&mut self, to: &str, label: &str, inner: Self) {
        self.add(Shape::Link { to: to.to_owned(), label: label.to_owned(), is_stop: true, shapes: inner.shapes });
    }

    /// Adds the shapes of another drawing as one of many links: the Tab key leads to the table instead.
    pub fn link_among_many(&mut self, to: &str, label: &str, inner: Self) {
        self.add(Shape::Link { to: to.to_owned(), label: label.to_owned(), is_stop: false, shapes: inner.shapes });
    }

    /// Adds the shapes of another drawing, moved, as a picture with this name.
    pub fn picture(&mut self, at: Point, label: &str, mut inner: Self) {
        let shapes = std::mem::take(&mut inner.shapes);
        inner.add(Shape::Picture { label: label.to_owned(), shapes });
        self.group(at, UNSCALED, inner);
    }

    /// Adds a text of any length.
    #[inline(never)]
    pub fn text(&mut self, at: Point, text: &str, style: &TextStyle) {
        self.text_within(at, text, style, i32::MAX);
    }

    /// Adds a text, shortened to a maximum width if necessary; returns its width.
    #[inline(never)]
    pub fn text_within(&mut self, at: Point, text: &str, style: &TextStyle, max_width: i32) -> i32 {
        let short = shortened(text, style, max_width);
        let full = if short.is_some() { text.to_owned() } else { String::new() };
        let text = short.unwrap_or_else(|| text.to_owned());
        let width = width_of(&text, style);
        self.add(Shape::Text(Text { at: (at.0, at.1 + style.base_line_offset()), line: text, full, style: *style }));
        width
    }

    /// Adds a text in lines of a maximum width and number, `step` apart; returns the number of lines.
    #[inline(never)]
    pub fn lines(
        &mut self,
        at: Point,
        text: &str,
        style: &TextStyle,
        (max_width, max_lines, step): (i32, usize, i32),
    ) -> i32 {
        let mut y = at.1;
        for line in wrapped(text, style, max_width, max_lines) {
            let full = if line.ends_with('…') { text.to_owned() } else { String::new() };
            self.add(Shape::Text(Text { at: (at.0, y + style.base_line_offset()), line, full, style: *style }));
            y += step;
        }
        (y - at.1) / step.max(1)
    }
}
