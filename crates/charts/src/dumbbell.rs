//! From an earlier share to the present one, a row each: an open dot, a line, a full dot.

use super::legend::{Legend, dot, swatch};
use super::paint::Paint;
use super::scale::{FigureRange, along};
use super::shape::{Drawing, px};
use super::text_metrics::{Anchor, LABEL, SOFT, STRONG, TextStyle, widest, width_of, wrapped};

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
    pub before: Option<FigureRange>,
    /// What it is.
    pub now: FigureRange,
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
/// The distance of two lines of a name.
const LINE: i32 = px(16);
/// What a line under its name needs.
const UNDER: i32 = px(18);
const NAME: TextStyle = TextStyle { centred: true, ..LABEL };
const VALUE: TextStyle = TextStyle { anchor: Anchor::End, ..NAME };

struct DumbbellPlot {
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
        let mut drawing = Drawing::empty(&self.label, width, 0);
        let width = px(width);
        let mut legend = Legend::at((0, 0));
        legend.add(&mut drawing, dot(Paint::Ring), &self.before);
        legend.add(&mut drawing, dot(Paint::Bar), &self.now);
        if self.rows.iter().any(|row| row.now.max > row.now.min) {
            legend.add(&mut drawing, swatch(Paint::Possible), &self.possible);
        }
        let mut plot = DumbbellPlot {
            narrow: width < NARROW,
            left: px(8),
            right: width - px(8),
            width,
            top: legend.bottom() + px(6),
        };
        if !plot.narrow {
            let names = widest(self.rows.iter().map(|row| row.name.as_str()), &STRONG).min(width * 2 / 5);
            let values = widest(self.rows.iter().map(|row| row.value.as_str()), &STRONG).min(width * 3 / 10);
            let share = widest(self.shares.iter().map(String::as_str), &SOFT) / 2;
            plot.left = (names + GAP).max(share);
            plot.right = width - (values + GAP).max(share);
        }
        let mut bottom = plot.top;
        for row in &self.rows {
            bottom += plot.height(row);
        }
        let mut y = plot.top;
        for row in &self.rows {
            if row.chosen {
                drawing.rect((0, y), (width, plot.height(row)), Paint::Band);
            }
            y += plot.height(row);
        }
        plot.axis(&self.shares, bottom, &mut drawing);
        y = plot.top;
        for row in &self.rows {
            plot.row(row, y, &mut drawing);
            y += plot.height(row);
        }
        drawing.size.1 = bottom + px(24);
        drawing
    }
}

impl DumbbellPlot {
    fn axis(&self, percentages: &[String], bottom: i32, drawing: &mut Drawing) {
        let last = i32::try_from(percentages.len()).unwrap_or(1) - 1;
        for (rank, share) in (0..).zip(percentages) {
            let x = self.left + (self.right - self.left) * rank / last.max(1);
            if !self.narrow {
                let paint = if rank == 0 { Paint::Hairline } else { Paint::Gridline };
                drawing.line((x, self.top), (x, bottom), paint);
            }
            let anchor = match rank {
                0 if self.narrow => Anchor::Start,
                _ if rank == last && self.narrow => Anchor::End,
                _ => Anchor::Middle,
            };
            drawing.text((x, bottom + px(16)), share, &TextStyle { anchor, ..SOFT });
        }
    }

    /// How wide a value may be.
    fn room_of_value(&self) -> i32 {
        if self.narrow { self.width / 2 } else { self.width - self.right - GAP }
    }

    /// How wide the name may be.
    fn room(&self, row: &Growth) -> i32 {
        if self.narrow {
            self.width - GAP - width_of(&row.value, &TextStyle { bold: row.chosen, ..VALUE }).min(self.room_of_value())
        } else {
            self.left - GAP
        }
    }

    /// In how many lines a name may be set.
    fn most(&self) -> usize {
        if self.narrow { 3 } else { 2 }
    }

    #[inline(never)]
    fn height(&self, row: &Growth) -> i32 {
        let lines = wrapped(&row.name, &TextStyle { bold: row.chosen, ..NAME }, self.room(row), self.most());
        px(8) + i32::try_from(lines.len()).unwrap_or(1).max(1) * LINE + if self.narrow { UNDER } else { 0 }
    }

    fn x(&self, count: u32, of: u32) -> i32 {
        self.left + along(count.min(of), of, self.right - self.left)
    }

    fn row(&self, row: &Growth, top: i32, drawing: &mut Drawing) {
        let height = self.height(row);
        let y = top + if self.narrow { height - px(13) } else { height / 2 };
        if self.narrow {
            // Names stand in the way of lines from top to foot.
            drawing.line((self.left, y), (self.right, y), Paint::Gridline);
        }
        self.name(row, top, drawing);
        let now = self.x(row.now.min, row.now.of);
        if row.now.max > row.now.min {
            let end = self.x(row.now.max, row.now.of);
            drawing.rect((now, y - px(5)), (end - now, px(10)), Paint::Possible);
            drawing.line((end, y - px(5)), (end, y + px(5)), Paint::Lighter);
        }
        if let Some(before) = row.before {
            let then = self.x(before.min, before.of);
            drawing.line((then, y), (now, y), Paint::Curve);
            drawing.dot((then, y), px(5), Paint::Ring);
        }
        drawing.dot((now, y), px(5), Paint::Bar);
        let y = if self.narrow { top + px(13) } else { y };
        let value = TextStyle { bold: row.chosen, ..VALUE };
        let wide = drawing.text_within((self.width, y), &row.value, &value, self.room_of_value());
        if row.made_up {
            let y = y + px(9);
            drawing.line((self.width - wide, y), (self.width, y), Paint::Dotted);
        }
    }

    fn name(&self, row: &Growth, top: i32, drawing: &mut Drawing) {
        let (at, set) = ((0, top + px(4) + LINE / 2), (self.room(row), self.most(), LINE));
        if row.to.is_empty() {
            drawing.lines(at, &row.name, &TextStyle { bold: row.chosen, ..NAME }, set);
            return;
        }
        // The link is as large as the place of the name, so that a short one is easy to hit.
        let mut link = Drawing::default();
        let height = self.height(row) - if self.narrow { UNDER } else { 0 };
        link.rect((0, top), (set.0, height), if row.chosen { Paint::Band } else { Paint::Paper });
        link.lines(at, &row.name, &TextStyle { bold: row.chosen, paint: Paint::Accent, ..NAME }, set);
        drawing.link(&row.to, &row.name, link);
    }
}
