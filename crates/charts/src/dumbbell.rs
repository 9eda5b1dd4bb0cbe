//! Growth from an earlier share to the current one, a row each: an open dot, a line, a full dot.

use super::legend::{Legend, dot, swatch};
use super::paint::Paint;
use super::scale::{FigureRange, along};
use super::shape::{Drawing, px};
use super::text_metrics::{Anchor, LABEL, SOFT, STRONG, TextStyle, widest, width_of, wrapped};

/// The data of a dumbbell chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dumbbell {
    /// The text alternative.
    pub label: String,
    /// The date of the earlier shares: « fin 2016 ».
    pub before: String,
    /// The date of the current shares: « 13 décembre 2019 ».
    pub now: String,
    /// The legend of the hatch: « possible ».
    pub possible: String,
    /// The labels of the horizontal axis, from 0 % on, evenly spaced.
    pub shares: Vec<String>,
    /// The rows, from top to bottom.
    pub rows: Vec<Growth>,
    /// How many rows are left out: « et 15 autres »; empty if none is.
    pub left_out: String,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Growth {
    /// The label of the row.
    pub name: String,
    /// Whether the label is illustrative itself.
    pub is_name_illustrative: bool,
    /// The address its name links to; empty for no link.
    pub to: String,
    /// The name of the link.
    pub link_label: String,
    /// The earlier share, with a ring at each of its bounds; `None` when there is none.
    pub before: Option<FigureRange>,
    /// The current share.
    pub now: FigureRange,
    /// The current value as a text.
    pub value: String,
    /// Whether it rests on illustrative data.
    pub illustrative: bool,
    /// Whether it is highlighted.
    pub chosen: bool,
}

const GAP: i32 = px(12);
/// Below this width, a name is above its line instead of beside it.
const NARROW: i32 = px(480);
/// The maximum number of lines of a value.
const VALUE_LINES: usize = 2;
/// The distance between two lines of a name or a value.
const LINE: i32 = px(16);
/// The height of a row's line when it is under the name.
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
    /// Draws the chart at a width in pixels; the rows give the height.
    #[must_use]
    pub fn draw(&self, width: i32) -> Drawing {
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
            let mut values = 0;
            for row in &self.rows {
                let lines = wrapped(&row.value, &STRONG, width * 3 / 10, VALUE_LINES);
                values = widest(lines.iter().map(String::as_str), &STRONG).max(values);
            }
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
        if !self.left_out.is_empty() {
            // Beside the labels of the axis, or below them.
            let is_beside = width_of(&self.left_out, &SOFT) <= plot.left - px(24);
            let y = px(if is_beside { 16 } else { 34 });
            drawing.text_within((0, bottom + y), &self.left_out, &SOFT, width);
            drawing.size.1 = bottom + y + px(8);
        }
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

    /// The maximum width of a value.
    fn max_value_width(&self) -> i32 {
        if self.narrow { self.width / 2 } else { self.width - self.right - GAP }
    }

    /// The lines of a value.
    fn value_lines(&self, row: &Growth) -> Vec<String> {
        wrapped(&row.value, &TextStyle { bold: row.chosen, ..VALUE }, self.max_value_width(), VALUE_LINES)
    }

    fn value_width(&self, row: &Growth) -> i32 {
        let style = TextStyle { bold: row.chosen, ..VALUE };
        widest(self.value_lines(row).iter().map(String::as_str), &style)
    }

    /// The maximum width of a name.
    fn max_name_width(&self, row: &Growth) -> i32 {
        if self.narrow { self.width - GAP - self.value_width(row) } else { self.left - GAP }
    }

    /// The maximum number of lines of a name.
    fn max_lines(&self) -> usize {
        if self.narrow { 3 } else { 2 }
    }

    #[inline(never)]
    fn height(&self, row: &Growth) -> i32 {
        let lines =
            wrapped(&row.name, &TextStyle { bold: row.chosen, ..NAME }, self.max_name_width(row), self.max_lines());
        let lines = lines.len().max(self.value_lines(row).len());
        px(8) + i32::try_from(lines).unwrap_or(1).max(1) * LINE + if self.narrow { UNDER } else { 0 }
    }

    fn x(&self, count: u32, of: u32) -> i32 {
        self.left + along(count.min(of), of, self.right - self.left)
    }

    fn row(&self, row: &Growth, top: i32, drawing: &mut Drawing) {
        let height = self.height(row);
        let y = top + if self.narrow { height - px(13) } else { height / 2 };
        if self.narrow {
            // Gridlines from top to bottom would cross the names.
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
            let ends = [before.min, before.max].map(|count| self.x(count, before.of));
            if before.min == before.max {
                drawing.line((ends[0], y), (now, y), Paint::Curve);
            } else {
                drawing.line((ends[0], y), (ends[1], y), Paint::Lighter);
                drawing.dot((ends[1], y), px(5), Paint::Ring);
            }
            drawing.dot((ends[0], y), px(5), Paint::Ring);
        }
        drawing.dot((now, y), px(5), Paint::Bar);
        let value = TextStyle { bold: row.chosen, ..VALUE };
        let last = i32::try_from(self.value_lines(row).len()).unwrap_or(1) - 1;
        let y = if self.narrow { top + px(13) } else { y - last * LINE / 2 };
        drawing.lines((self.width, y), &row.value, &value, (self.max_value_width(), VALUE_LINES, LINE));
        if row.illustrative {
            let y = y + last * LINE + px(9);
            drawing.line((self.width - self.value_width(row), y), (self.width, y), Paint::Dotted);
        }
    }

    fn name(&self, row: &Growth, top: i32, drawing: &mut Drawing) {
        let (at, limits) = ((0, top + px(4) + LINE / 2), (self.max_name_width(row), self.max_lines(), LINE));
        let style = TextStyle { bold: row.chosen, ..NAME };
        let dots = |drawing: &mut Drawing| {
            let mut y = at.1 + px(9);
            for line in wrapped(&row.name, &style, limits.0, limits.1).iter().filter(|_| row.is_name_illustrative) {
                drawing.line((0, y), (width_of(line, &style), y), Paint::Dotted);
                y += LINE;
            }
        };
        if row.to.is_empty() {
            drawing.lines(at, &row.name, &style, limits);
            dots(drawing);
            return;
        }
        // The link covers the whole cell of the name, so that a short name is easy to hit.
        let mut link = Drawing::default();
        let height = self.height(row) - if self.narrow { UNDER } else { 0 };
        link.rect((0, top), (limits.0, height), if row.chosen { Paint::Band } else { Paint::Paper });
        link.lines(at, &row.name, &TextStyle { paint: Paint::Accent, ..style }, limits);
        dots(&mut link);
        drawing.link(&row.to, &row.link_label, link);
    }
}
