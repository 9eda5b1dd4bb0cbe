//! How a number grew over the years: a line that steps up, and a lighter one that it is compared with.

use super::lettering::{widest, width_of};
use super::paint::Paint;
use super::pen::Pen;
use super::placed::{fits, greatest_first, spread};
use super::scale::{along, between, ticks};
use super::shape::{Anchor, Drawing, LABEL, Pair, SMALL, Shape, Text, px};

/// What is drawn. Days are counted from any one day on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// What it shows, for who does not see it.
    pub label: String,
    /// The first day and the last.
    pub days: Pair,
    /// The years, each with a word on it.
    pub years: Vec<Year>,
    /// The line: from each day on, how many.
    pub line: Vec<(i32, u32)>,
    /// What stands at its end.
    pub line_end: String,
    /// The line that it is compared with; may be empty.
    pub other: Vec<(i32, u32)>,
    /// What stands at its end.
    pub other_end: String,
    /// Some of the line's steps, the lowest first: the number that each one reached, and its name.
    pub named: Vec<(u32, String)>,
    /// What stands over their names: « dont, en 2019 : ».
    pub named_head: String,
}

/// A year on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Its first day and its last, both on the axis.
    pub days: Pair,
    /// « 2019 ».
    pub name: String,
    /// What is said of it: « + 5 ».
    pub count: String,
}

/// How far a label stands from what it names.
const GAP: i32 = px(8);
/// What a leader needs to get from its step to a label that had to move.
const LEADER: i32 = px(28);
/// The distance of two lines of text.
const ROW: i32 = px(15);
/// Up to this width names stand under the drawing rather than beside it.
const NARROW: i32 = px(520);

struct Plot<'given> {
    steps: &'given Steps,
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    width: i32,
    greatest: u32,
}

/// What stands to the right of the plot.
struct Label {
    /// The height that it is about.
    y: i32,
    lines: Vec<Text>,
    /// Where the thread that leads to it begins.
    from: i32,
}

impl Steps {
    /// The drawing at a width and a height in pixels; names under it make it higher.
    #[must_use]
    pub fn drawn(&self, width: i32, height: i32) -> Drawing {
        let (width, height) = (px(width), px(height));
        let bottom = height - px(44);
        let room = width / 3 - LEADER;
        let lines = |(_, name): &(u32, String)| i32::try_from(named(name, 0, room).len()).unwrap_or(1) * ROW + px(4);
        let beside = width >= NARROW
            && !self.named.is_empty()
            && fits(&[(0, px(80) + self.named.iter().map(lines).sum::<i32>())], (0, bottom));
        let totals = self.line.iter().chain(&self.other).map(|(_, total)| *total);
        let greatest = totals.max().unwrap_or(0).max(1);
        let left = width_of(&greatest.to_string(), SMALL, false) + GAP;
        let ends = widest([&self.line_end, &self.other_end].map(String::as_str).into_iter(), LABEL, true) + GAP;
        let right = width - if beside { room + LEADER } else { ends.min(width / 2) + px(2) };
        let plot = Plot { steps: self, left, right: right.max(left + px(40)), top: px(10), bottom, width, greatest };
        let mut shapes = plot.axes();
        plot.lines(&mut shapes);
        plot.labels(&mut shapes, beside);
        let below = if beside { 0 } else { plot.names_below(&mut shapes) };
        Drawing { label: self.label.clone(), size: (width, height + below), shapes }
    }
}

impl Plot<'_> {
    fn x(&self, day: i32) -> i32 {
        self.left + between(day, self.steps.days, self.right - self.left)
    }

    fn y(&self, total: u32) -> i32 {
        self.bottom - along(total, self.greatest, self.bottom - self.top)
    }

    fn axes(&self) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for tick in ticks(self.greatest, 4) {
            let y = self.y(tick);
            let paint = if tick == 0 { Paint::Hairline } else { Paint::Gridline };
            shapes.push(Shape::line((self.left, y), (self.right, y), paint));
            let number = Text::soft((self.left - GAP, y), &tick.to_string());
            shapes.push(number.anchored(Anchor::End).around().into());
        }
        self.years(&mut shapes);
        shapes
    }

    fn years(&self, shapes: &mut Vec<Shape>) {
        let years = &self.steps.years;
        let words = years.iter().flat_map(|year| [year.name.as_str(), year.count.as_str()]);
        let wide = widest(words, LABEL, true) + px(4);
        let room = usize::try_from((self.right - self.left) / wide).unwrap_or(1).max(1);
        // Where there is no room for all, every second or third year, counting from the last.
        let mut kept: Vec<&Year> = years.iter().rev().step_by(years.len().div_ceil(room).max(1)).collect();
        kept.reverse();
        let middles = kept.iter().map(|year| (i32::midpoint(self.x(year.days.0), self.x(year.days.1)), wide));
        let middles = spread(&middles.collect::<Vec<_>>(), (self.left, self.right + px(6)));
        for year in years {
            let x = self.x(year.days.0);
            shapes.push(Shape::line((x, self.bottom), (x, self.bottom + px(5)), Paint::Hairline));
        }
        for (year, middle) in kept.into_iter().zip(middles) {
            let count = Text::new((middle, self.bottom + px(20)), &year.count);
            shapes.push(count.bold().anchored(Anchor::Middle).into());
            let name = Text::soft((middle, self.bottom + px(37)), &year.name);
            shapes.push(name.anchored(Anchor::Middle).into());
        }
    }

    fn lines(&self, shapes: &mut Vec<Shape>) {
        let start = (self.left, self.bottom);
        let mut area = self.pen(&self.steps.line, start);
        area.line_to((self.right, self.bottom));
        area.close();
        // Under the grid, so that the round numbers can be followed across.
        shapes.insert(0, Shape::Path { d: area.d(), paint: Paint::Area });
        for (total, _) in &self.steps.named {
            let y = self.y(*total);
            shapes.push(Shape::line((self.reached(*total), y), (self.right, y), Paint::Gridline));
        }
        for (points, paint, end) in
            [(&self.steps.other, Paint::Lighter, Paint::Soft), (&self.steps.line, Paint::Curve, Paint::Bar)]
        {
            if let Some((_, total)) = points.last() {
                shapes.push(Shape::Path { d: self.pen(points, start).d(), paint });
                shapes.push(Shape::Dot { at: (self.right, self.y(*total)), radius: px(4), paint: end });
            }
        }
    }

    /// Where the line first reached a number.
    fn reached(&self, total: u32) -> i32 {
        self.steps.line.iter().find(|(_, of)| *of >= total).map_or(self.right, |(day, _)| self.x(*day))
    }

    /// A pen that has drawn the steps from a start to the last day.
    fn pen(&self, points: &[(i32, u32)], start: Pair) -> Pen {
        let mut pen = Pen::at(start);
        let mut y = start.1;
        for (day, total) in points {
            let x = self.x(*day);
            pen.line_to((x, y));
            y = self.y(*total);
            pen.line_to((x, y));
        }
        pen.line_to((self.right, y));
        pen
    }

    /// The ends of both lines and the names of steps, spread along the right side.
    fn labels(&self, shapes: &mut Vec<Shape>, beside: bool) {
        let indent = if beside { LEADER } else { GAP };
        let (x, room) = (self.right + indent, self.width - self.right - indent);
        let end = |points: &[(i32, u32)], text: &str, paint: Paint| {
            let y = self.y(points.last()?.1);
            let text = Text { paint, ..Text::new((x, 0), text).bold().within(room) };
            Some(Label { y, lines: vec![text], from: self.right + px(6) })
        };
        let mut labels = Vec::new();
        labels.extend(end(&self.steps.line, &self.steps.line_end, Paint::Ink));
        if beside {
            let head = Text::soft((x, 0), &self.steps.named_head).within(room);
            if let Some(line) = labels.first_mut().filter(|_| !head.words.is_empty()) {
                line.lines.push(head);
            }
            for (total, name) in self.steps.named.iter().rev() {
                // From beside the dot where it stands at the end of the line.
                let last = self.steps.line.last().is_some_and(|(_, end)| end == total);
                let from = self.right + if last { px(6) } else { 0 };
                labels.push(Label { y: self.y(*total), lines: named(name, x, room), from });
            }
        }
        labels.extend(end(&self.steps.other, &self.steps.other_end, Paint::Soft));
        let heights: Vec<i64> = labels.iter().map(|label| -i64::from(label.y)).collect();
        let mut labels: Vec<Option<Label>> = labels.into_iter().map(Some).collect();
        let labels: Vec<Label> = greatest_first(&heights).into_iter().filter_map(|at| labels[at].take()).collect();
        let height = |label: &Label| i32::try_from(label.lines.len()).unwrap_or(1) * ROW + px(4);
        let wanted: Vec<Pair> = labels.iter().map(|label| (label.y, height(label))).collect();
        let places = spread(&wanted, (0, self.bottom + px(4)));
        for ((label, place), (y, height)) in labels.into_iter().zip(places).zip(wanted) {
            let first = place - height / 2 + px(2) + ROW / 2;
            if beside {
                let mut thread = Pen::at((label.from, y));
                thread.line_to((x - px(8), first));
                thread.line_to((x - px(4), first));
                shapes.push(Shape::Path { d: thread.d(), paint: Paint::Hairline });
            }
            for (rank, text) in (0..).zip(label.lines) {
                shapes.push(Text { at: (x, first + rank * ROW), ..text }.around().into());
            }
        }
    }

    /// The names in a list, and how much higher it makes the drawing.
    fn names_below(&self, shapes: &mut Vec<Shape>) -> i32 {
        if self.steps.named.is_empty() {
            return 0;
        }
        let start = self.bottom + px(52);
        let mut y = start + ROW;
        shapes.push(Text::soft((self.left, y), &self.steps.named_head).within(self.width - self.left).into());
        let x = self.left + px(12);
        for (_, name) in &self.steps.named {
            shapes.push(Shape::Dot { at: (self.left + px(3), y + ROW + px(1)), radius: px(3), paint: Paint::Bar });
            y += px(5);
            for text in named(name, x, self.width - x) {
                y += ROW;
                shapes.push(Text { at: (x, y), ..text }.into());
            }
        }
        y + px(6) - self.bottom - px(44)
    }
}

/// A name in one or two lines.
fn named(name: &str, x: i32, room: i32) -> Vec<Text> {
    Text { size: SMALL, ..Text::new((x, 0), name) }.lines(room, 2)
}
