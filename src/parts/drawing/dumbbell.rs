//! From an earlier share to the present one, a row each: an open dot, a line, a full dot.

use super::legend::{dot, legend, swatch};
use super::lettering::widest;
use super::paint::Paint;
use super::scale::Extent;
use super::shape::{Anchor, Drawing, LABEL, SMALL, Shape, Text, px};

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dumbbell {
    /// What it shows, for who does not see it.
    pub label: String,
    /// When the earlier shares were: « fin 2016 ».
    pub before: String,
    /// When the present ones are: « 13 décembre 2019 ».
    pub now: String,
    /// What the hatch means, where there is one: « possible ».
    pub possible: String,
    /// The percentages along the foot, from 0: as texts, evenly apart.
    pub shares: Vec<String>,
    /// The rows, in the order in which they stand.
    pub rows: Vec<Growth>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Growth {
    /// What grew.
    pub name: String,
    /// Where its name leads; empty for nowhere.
    pub to: String,
    /// What it was, if it was; drawn where it is certain.
    pub before: Option<Extent>,
    /// What it is.
    pub now: Extent,
    /// The present value in words.
    pub value: String,
    /// Whether it rests on what is made up.
    pub made_up: bool,
    /// Whether it is the one that is looked for.
    pub chosen: bool,
}

const GAP: i32 = px(12);
/// Up to this width a name stands over its line rather than beside it.
const NARROW: i32 = px(480);
const HEAD: i32 = px(6);
/// The distance of two lines of a name.
const LINE: i32 = px(16);

struct Plot {
    narrow: bool,
    left: i32,
    right: i32,
    width: i32,
    top: i32,
}

impl Dumbbell {
    /// The drawing at a width in pixels, as high as its rows are.
    #[must_use]
    pub fn drawn(&self, width: i32) -> Drawing {
        let width = px(width);
        let narrow = width < NARROW;
        let mut drawing = Drawing { label: self.label.clone(), size: (width, 0), shapes: Vec::new() };
        let hatched = self.rows.iter().any(|row| row.now.max > row.now.min);
        let possible = if hatched { self.possible.clone() } else { String::new() };
        let meanings = vec![
            (dot(Paint::Ring), self.before.clone()),
            (dot(Paint::Bar), self.now.clone()),
            (swatch(Paint::Possible), possible),
        ];
        let top = legend(&mut drawing, meanings, (0, 0)) + HEAD;
        let names = widest(self.rows.iter().map(|row| row.name.as_str()), LABEL, true).min(width * 2 / 5);
        let values = widest(self.rows.iter().map(|row| row.value.as_str()), LABEL, true).min(width * 3 / 10);
        let share = widest(self.shares.iter().map(String::as_str), SMALL, false) / 2;
        let beside = (names + GAP).max(share);
        let (left, right) = if narrow { (px(8), width - px(8)) } else { (beside, width - (values + GAP).max(share)) };
        let plot = Plot { narrow, left, right, width, top };
        let (mut rows, mut bottom) = (Vec::new(), top);
        for row in &self.rows {
            let height = plot.height(row);
            if row.chosen {
                let (at, size) = ((0, bottom), (width, height));
                drawing.shapes.push(Shape::Rect { at, size, paint: Paint::Band });
            }
            plot.row(row, bottom, &mut rows);
            bottom += height;
        }
        plot.axis(&self.shares, bottom, &mut drawing.shapes);
        drawing.shapes.extend(rows);
        drawing.size.1 = bottom + px(24);
        drawing
    }
}

impl Plot {
    fn axis(&self, percentages: &[String], bottom: i32, shapes: &mut Vec<Shape>) {
        let last = i32::try_from(percentages.len()).unwrap_or(1) - 1;
        for (rank, share) in (0..).zip(percentages) {
            let x = self.left + (self.right - self.left) * rank / last.max(1);
            if !self.narrow {
                let paint = if rank == 0 { Paint::Hairline } else { Paint::Gridline };
                shapes.push(Shape::line((x, self.top), (x, bottom), paint));
            }
            let anchor = match rank {
                0 if self.narrow => Anchor::Start,
                _ if rank == last && self.narrow => Anchor::End,
                _ => Anchor::Middle,
            };
            shapes.push(Text::soft((x, bottom + px(16)), share).anchored(anchor).into());
        }
    }

    fn row(&self, row: &Growth, top: i32, shapes: &mut Vec<Shape>) {
        let height = self.height(row);
        let y = top + if self.narrow { height - px(13) } else { height / 2 };
        let words = if self.narrow { top + px(13) } else { y };
        let value = self.value(row, words);
        if self.narrow {
            // Names stand in the way of lines from top to foot.
            shapes.push(Shape::line((self.left, y), (self.right, y), Paint::Gridline));
        }
        self.name(row, top, shapes);
        let x = |count: u32, of: u32| self.left + Extent { min: count, max: count, of }.ends(self.right - self.left).0;
        let now = x(row.now.min, row.now.of);
        if row.now.max > row.now.min {
            self.possible(row.now, y, shapes);
            let end = x(row.now.max, row.now.of);
            shapes.push(Shape::line((end, y - px(5)), (end, y + px(5)), Paint::Lighter));
        }
        if let Some(before) = row.before {
            let then = x(before.min, before.of);
            shapes.push(Shape::line((then, y), (now, y), Paint::Curve));
            shapes.push(Shape::Dot { at: (then, y), radius: px(5), paint: Paint::Ring });
        }
        shapes.push(Shape::Dot { at: (now, y), radius: px(5), paint: Paint::Bar });
        if row.made_up {
            let y = value.at.1 + px(4);
            shapes.push(Shape::line((self.width - value.width(), y), (self.width, y), Paint::Dotted));
        }
        shapes.push(value.into());
    }

    fn value(&self, row: &Growth, y: i32) -> Text {
        let value = Text { bold: row.chosen, ..Text::new((self.width, y), &row.value) };
        let room = if self.narrow { self.width / 2 } else { self.width - self.right - GAP };
        value.anchored(Anchor::End).around().within(room)
    }

    /// The name in one line or two, and how wide they may be.
    fn names(&self, row: &Growth) -> (Vec<Text>, i32) {
        let room = if self.narrow { self.width - self.value(row, 0).width() - GAP } else { self.left - GAP };
        (Text { bold: row.chosen, ..Text::new((0, 0), &row.name) }.lines(room, if self.narrow { 3 } else { 2 }), room)
    }

    fn height(&self, row: &Growth) -> i32 {
        let lines = i32::try_from(self.names(row).0.len()).unwrap_or(1).max(1);
        px(8) + lines * LINE + if self.narrow { px(18) } else { 0 }
    }

    fn name(&self, row: &Growth, top: i32, shapes: &mut Vec<Shape>) {
        let (lines, room) = self.names(row);
        let height = self.height(row) - if self.narrow { px(18) } else { 0 };
        let paint = if row.to.is_empty() { Paint::Ink } else { Paint::Accent };
        let line = |(rank, line): (i32, Text)| {
            let at = (0, top + px(4) + rank * LINE + LINE / 2);
            Shape::from(Text { at, paint, ..line }.around())
        };
        let lines = (0..).zip(lines).map(line);
        if row.to.is_empty() {
            shapes.extend(lines);
            return;
        }
        // The link is as large as the place of the name, so that a short one is easy to hit.
        let paint = if row.chosen { Paint::Band } else { Paint::Paper };
        let ground = Shape::Rect { at: (0, top), size: (room, height), paint };
        let shapes_of = [ground].into_iter().chain(lines).collect();
        shapes.push(Shape::Link { to: row.to.clone(), label: row.name.clone(), shapes: shapes_of });
    }

    fn possible(&self, extent: Extent, y: i32, shapes: &mut Vec<Shape>) {
        let (min, max) = extent.ends(self.right - self.left);
        let (at, size) = ((self.left + min, y - px(5)), (max - min, px(10)));
        shapes.push(Shape::Rect { at, size, paint: Paint::Possible });
    }
}
