//! A number over the years as a step line, with a lighter line for comparison.

use super::label_placement::{greatest_first, spread};
use super::legend::{Legend, swatch};
use super::paint::Paint;
use super::pen::Pen;
use super::scale::{along, between, ticks};
use super::shape::{Drawing, Point, px};
use super::text_metrics::{Anchor, SMALL, SOFT, SOFT_MIDDLE, STRONG, TICK, TextStyle, widest, width_of, wrapped};

/// The data of a step chart. Days are numbers, counted from any fixed day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// The text alternative.
    pub label: String,
    /// The first and the last day of the axis.
    pub days: Point,
    /// The years on the axis.
    pub years: Vec<Year>,
    /// The line: each day on which the number changes, with the new number.
    pub line: Vec<(i32, u32)>,
    /// The label at its end.
    pub line_end: String,
    /// The line for comparison; may be empty.
    pub other: Vec<(i32, u32)>,
    /// The label at its end.
    pub other_end: String,
    /// Named steps of the line, the lowest first: the number that the step reached, and its name.
    pub named: Vec<(u32, String)>,
    /// The heading of the names: « dont, en 2019 : ».
    pub named_head: String,
    /// How many more there may be on any day: those of unknown day.
    pub undated: u32,
    /// Their legend.
    pub possible: String,
}

/// A year on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Its first and its last day, both on the axis.
    pub days: Point,
    /// « 2019 ».
    pub name: String,
    /// Its label: « + 5 ».
    pub count: String,
}

/// The distance between a label and what it names.
const GAP: i32 = px(8);
/// The width of the leader line from a step to its label.
const LEADER: i32 = px(28);
/// The distance between two lines of text.
const ROW: i32 = px(15);
/// Below this width, names are under the chart instead of beside it.
const NARROW: i32 = px(520);

/// The label of a year, above its name.
const YEAR: TextStyle = TextStyle { anchor: Anchor::Middle, ..STRONG };
const LINE_END: TextStyle = TextStyle { centred: true, ..STRONG };
const OTHER_END: TextStyle = TextStyle { paint: Paint::Soft, ..LINE_END };
const NAME: TextStyle = TextStyle { centred: true, ..SMALL };
const HEAD: TextStyle = TextStyle { centred: true, ..SOFT };

struct StepsPlot<'a> {
    steps: &'a Steps,
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    max_total: u32,
}

/// A label to the right of the plot.
struct SideLabel<'a> {
    /// The height of what it names.
    y: i32,
    /// The horizontal start of its leader line.
    from: i32,
    text: &'a str,
    style: &'static TextStyle,
    /// A secondary line under the first; may be empty.
    head: &'a str,
    /// The number of lines.
    lines: i32,
}

impl Steps {
    /// Draws the chart at a width and a height in pixels; names under it add to the height.
    #[must_use]
    pub fn draw(&self, width: i32, height: i32) -> Drawing {
        let mut drawing = Drawing::empty(&self.label, width, height);
        let bottom = px(height - 44);
        let (max_width, mut names_height) = (px(width) / 3 - LEADER, px(80));
        for (_, name) in &self.named {
            names_height += lines_of(name, max_width) * ROW + px(4);
        }
        let beside = px(width) >= NARROW && !self.named.is_empty() && names_height <= bottom;
        let mut max_total = 1;
        for (_, total) in self.line.iter().chain(&self.other) {
            max_total = max_total.max(*total);
        }
        let certain = self.line.last().map_or(0, |(_, total)| *total);
        max_total = max_total.max(certain + self.undated);
        let left = width_of(&max_total.to_string(), &SOFT) + GAP;
        let ends = width_of(&self.line_end, &STRONG).max(width_of(&self.other_end, &STRONG)) + GAP;
        let right = px(width) - if beside { max_width + LEADER } else { ends.min(px(width / 2)) + px(2) };
        let plot = StepsPlot { steps: self, left, right: right.max(left + px(40)), top: px(10), bottom, max_total };
        plot.area(&mut drawing);
        plot.axis(&mut drawing);
        plot.years(&mut drawing);
        plot.lines(&mut drawing);
        plot.labels(beside, &mut drawing);
        if !beside && !self.named.is_empty() {
            plot.names_below(&mut drawing);
        }
        if self.undated > 0 {
            let mut legend = Legend::at((0, drawing.size.1));
            legend.add(&mut drawing, swatch(Paint::Possible), &self.possible);
            drawing.size.1 = legend.bottom();
        }
        drawing
    }
}

impl<'a> StepsPlot<'a> {
    #[inline(never)]
    fn x(&self, day: i32) -> i32 {
        self.left + between(day, self.steps.days, self.right - self.left)
    }

    #[inline(never)]
    fn y(&self, total: u32) -> i32 {
        self.bottom - along(total, self.max_total, self.bottom - self.top)
    }

    fn axis(&self, drawing: &mut Drawing) {
        for tick in ticks(self.max_total, 4) {
            let y = self.y(tick);
            let paint = if tick == 0 { Paint::Hairline } else { Paint::Gridline };
            drawing.line((self.left, y), (self.right, y), paint);
            drawing.text((self.left - GAP, y), &tick.to_string(), &TICK);
        }
    }

    fn years(&self, drawing: &mut Drawing) {
        let years = &self.steps.years;
        let mut year_width = widest(years.iter().map(|year| year.name.as_str()), &STRONG);
        year_width = year_width.max(widest(years.iter().map(|year| year.count.as_str()), &STRONG)) + px(4);
        let max_width = usize::try_from((self.right - self.left) / year_width).unwrap_or(1).max(1);
        // If not all years fit, every second or third one is shown, counted from the last.
        let interval = years.len().div_ceil(max_width).max(1);
        let (mut kept, mut wanted) = (Vec::new(), Vec::new());
        for (rank, year) in years.iter().enumerate() {
            let x = self.x(year.days.0);
            drawing.line((x, self.bottom), (x, self.bottom + px(5)), Paint::Hairline);
            if (years.len() - 1 - rank).is_multiple_of(interval) {
                kept.push(year);
                wanted.push((i32::midpoint(x, self.x(year.days.1)), year_width));
            }
        }
        let middles = spread(&wanted, (self.left, self.right + px(6)));
        for (year, middle) in kept.into_iter().zip(middles) {
            drawing.text((middle, self.bottom + px(20)), &year.count, &YEAR);
            drawing.text((middle, self.bottom + px(37)), &year.name, &SOFT_MIDDLE);
        }
    }

    /// Draws the area before the gridlines, so that they stay visible.
    fn area(&self, drawing: &mut Drawing) {
        let mut area = self.pen(&self.steps.line);
        area.line_to((self.right, self.bottom));
        area.close();
        drawing.path(area, Paint::Area);
        if self.steps.undated > 0 {
            let mut band = self.corners(&self.steps.line, 0);
            band.extend(self.corners(&self.steps.line, self.steps.undated).into_iter().rev());
            let mut pen = Pen::at((self.left, self.bottom));
            pen.through(&band);
            pen.close();
            drawing.path(pen, Paint::Possible);
        }
    }

    fn lines(&self, drawing: &mut Drawing) {
        for (total, _) in &self.steps.named {
            let first = self.steps.line.iter().find(|(_, reached)| reached >= total);
            let (x, y) = (first.map_or(self.right, |(day, _)| self.x(*day)), self.y(*total));
            drawing.line((x, y), (self.right, y), Paint::Gridline);
        }
        self.line(&self.steps.other, (Paint::Lighter, Paint::Soft), drawing);
        self.line(&self.steps.line, (Paint::Curve, Paint::Bar), drawing);
    }

    #[inline(never)]
    fn line(&self, points: &[(i32, u32)], (line, end): (Paint, Paint), drawing: &mut Drawing) {
        if let Some((_, total)) = points.last() {
            drawing.path(self.pen(points), line);
            drawing.dot((self.right, self.y(*total)), px(4), end);
        }
    }

    /// The path of the steps, from zero to the last day.
    #[inline(never)]
    fn pen(&self, points: &[(i32, u32)]) -> Pen {
        let mut pen = Pen::at((self.left, self.bottom));
        pen.through(&self.corners(points, 0));
        pen
    }

    /// The corners of the steps, so much above them.
    #[inline(never)]
    fn corners(&self, points: &[(i32, u32)], above: u32) -> Vec<Point> {
        let mut y = self.y(above);
        let mut corners = vec![(self.left, y)];
        for (day, total) in points {
            let x = self.x(*day);
            corners.push((x, y));
            y = self.y(*total + above);
            corners.push((x, y));
        }
        corners.push((self.right, y));
        corners
    }

    /// The label at the end of a line; its leader line begins beside the dot.
    fn end(&self, points: &[(i32, u32)], text: &'a str, style: &'static TextStyle) -> Option<SideLabel<'a>> {
        let y = self.y(points.last()?.1);
        Some(SideLabel { y, from: self.right + px(6), text, style, head: "", lines: 1 })
    }

    /// Draws the labels of both lines and of the named steps, spread along the right side.
    fn labels(&self, beside: bool, drawing: &mut Drawing) {
        let x = self.right + if beside { LEADER } else { GAP };
        let max_width = drawing.size.0 - x;
        let mut labels = Vec::new();
        labels.extend(self.end(&self.steps.line, &self.steps.line_end, &LINE_END));
        if beside {
            let end = labels.first().map_or(0, |label| label.y);
            if let Some(label) = labels.first_mut().filter(|_| !self.steps.named_head.is_empty()) {
                (label.head, label.lines) = (&self.steps.named_head, 2);
            }
            for (total, name) in self.steps.named.iter().rev() {
                let y = self.y(*total);
                let from = self.right + if y == end { px(6) } else { 0 };
                labels.push(SideLabel {
                    y,
                    from,
                    text: name,
                    style: &NAME,
                    head: "",
                    lines: lines_of(name, max_width),
                });
            }
        }
        labels.extend(self.end(&self.steps.other, &self.steps.other_end, &OTHER_END));
        let mut heights = Vec::new();
        for label in &labels {
            heights.push(-i64::from(label.y));
        }
        let order = greatest_first(&heights);
        let mut wanted: Vec<Point> = Vec::new();
        for index in &order {
            wanted.push((labels[*index].y, labels[*index].lines * ROW + px(4)));
        }
        let middles = spread(&wanted, (0, self.bottom + px(4)));
        for (rank, index) in order.into_iter().enumerate() {
            let label = &labels[index];
            let first = middles[rank] - (label.lines - 1) * ROW / 2;
            if beside {
                let mut leader = Pen::at((label.from, label.y));
                // All turn at one place, so that none crosses another.
                leader.through(&[(self.right + px(8), label.y), (x - px(8), first), (x - px(4), first)]);
                drawing.path(leader, Paint::Hairline);
            }
            let max_lines = if label.lines > 1 && label.head.is_empty() { 2 } else { 1 };
            drawing.lines((x, first), label.text, label.style, (max_width, max_lines, ROW));
            if !label.head.is_empty() {
                drawing.text_within((x, first + ROW), label.head, &HEAD, max_width);
            }
        }
    }

    /// Draws the names as a list under the chart, and extends the drawing.
    fn names_below(&self, drawing: &mut Drawing) {
        let (x, mut y) = (self.left + px(12), self.bottom + px(67));
        drawing.text_within((self.left, y), &self.steps.named_head, &SOFT, drawing.size.0 - self.left);
        for (_, name) in &self.steps.named {
            y += px(5) + ROW;
            drawing.dot((self.left + px(3), y - px(4)), px(3), Paint::Bar);
            let max_width = drawing.size.0 - x;
            y += (drawing.lines((x, y), name, &SMALL, (max_width, 2, ROW)) - 1).max(0) * ROW;
        }
        drawing.size.1 = y + px(6);
    }
}

fn lines_of(name: &str, max_width: i32) -> i32 {
    i32::try_from(wrapped(name, &SMALL, max_width, 2).len()).unwrap_or(1)
}
