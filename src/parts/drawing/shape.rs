//! A drawing as a value: shapes that say what they are, not which colour they have.

use super::lettering::{shortened, width_of, wrapped};
use super::paint::Paint;
use super::pen::Pen;

/// A point or a size: across, then down. Lengths are tenths of a pixel everywhere in a drawing.
pub type Pair = (i32, i32);

/// Whole pixels as a length.
#[must_use]
pub const fn px(pixels: i32) -> i32 {
    pixels * 10
}

/// The size of labels.
pub const LABEL: i32 = px(13);
/// The size of what stands beside them, softer.
pub const SMALL: i32 = px(12);

/// A picture without a place: the page draws it, a file keeps it, a frame goes around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// What it shows, for who does not see it.
    pub label: String,
    /// How large it is.
    pub size: Pair,
    /// What it holds, the undermost first.
    pub shapes: Vec<Shape>,
}

impl Drawing {
    /// Its width and height in whole pixels, as a picture of dots needs them.
    #[must_use]
    pub fn pixels(&self) -> (u32, u32) {
        let pixels = |length: i32| u32::try_from(length).unwrap_or(0).div_ceil(10).max(1);
        (pixels(self.size.0), pixels(self.size.1))
    }
}

/// One thing in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle from its upper left corner.
    Rect { at: Pair, size: Pair, paint: Paint },
    /// A disc around its middle.
    Dot { at: Pair, radius: i32, paint: Paint },
    /// An SVG path.
    Path { d: String, paint: Paint },
    /// One line of text.
    Text(Text),
    /// Shapes that lead somewhere, where the drawing can be pressed.
    Link { to: String, label: String, shapes: Vec<Self> },
    /// Shapes moved, and scaled by millionths; their lines stay as thick as they are.
    Group { at: Pair, scale: i32, shapes: Vec<Self> },
}

/// A scale that leaves everything as large as it is.
pub const AS_IT_IS: i32 = 1_000_000;

impl Shape {
    /// A straight line.
    #[must_use]
    pub fn line(from: Pair, to: Pair, paint: Paint) -> Self {
        let mut pen = Pen::at(from);
        pen.line_to(to);
        Self::Path { d: pen.d(), paint }
    }
}

/// Which point of a text its place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Where its anchor stands, on the base line.
    pub at: Pair,
    /// What is drawn.
    pub words: String,
    /// The whole of it where that is more than is drawn, else empty.
    pub whole: String,
    /// How large.
    pub size: i32,
    pub bold: bool,
    pub anchor: Anchor,
    /// Whether it runs upwards.
    pub turned: bool,
    pub paint: Paint,
}

impl Text {
    /// A label in ink that starts at a point of its base line.
    #[must_use]
    pub fn new(at: Pair, words: &str) -> Self {
        Self {
            at,
            words: words.to_owned(),
            whole: String::new(),
            size: LABEL,
            bold: false,
            anchor: Anchor::Start,
            turned: false,
            paint: Paint::Ink,
        }
    }

    /// A smaller, softer one.
    #[must_use]
    pub fn soft(at: Pair, words: &str) -> Self {
        Self { size: SMALL, paint: Paint::Soft, ..Self::new(at, words) }
    }

    #[must_use]
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    #[must_use]
    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// Lowered so that the letters stand around the height given as base line.
    #[must_use]
    pub fn around(self) -> Self {
        let at = (self.at.0, self.at.1 + self.size * 36 / 100);
        Self { at, ..self }
    }

    /// Shortened to a width; the whole text is kept beside it.
    #[must_use]
    pub fn within(mut self, width: i32) -> Self {
        if let Some(short) = shortened(&self.words, self.size, self.bold, width) {
            self.whole = std::mem::replace(&mut self.words, short);
        }
        self
    }

    /// In lines of a width, all in the same place; one that had to be cut short keeps the whole.
    #[must_use]
    pub fn lines(&self, width: i32, at_most: usize) -> Vec<Self> {
        let lines = wrapped(&self.words, self.size, self.bold, width, at_most);
        let line = |words: String| {
            let whole = if words.ends_with('…') { self.words.clone() } else { String::new() };
            Self { words, whole, ..self.clone() }
        };
        lines.into_iter().map(line).collect()
    }

    /// How wide it is, as far as can be told without a page.
    #[must_use]
    pub fn width(&self) -> i32 {
        width_of(&self.words, self.size, self.bold)
    }
}

impl From<Text> for Shape {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}
