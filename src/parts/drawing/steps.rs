//! How a number grew over the years: a line that steps up, and a lighter one that it is compared with.

use super::lettering::{widest, width_of};
use super::paint::Paint;
use super::pen::Pen;
use super::placed::{fits, spread};
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
    /// Some steps by name: the number that each one reached, and its name.
    pub named: Vec<(u32, String)>,
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
/// The distance of two labels under each other.
const ROW: i32 = px(17);
/// Up to this width names stand under the drawing rather than beside it.
const NARROW: i32 = px(520);

struct Plot<'given> {
    steps: &'given Steps,
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    greatest: u32,
}

impl Steps {
    /// The drawing at a width and a height in pixels; names under it make it higher.
    #[must_use]
    pub fn drawn(&self, width: i32, height: i32) -> Drawing {
        let (width, height) = (px(width), px(height));
        let narrow = width < NARROW;
        let ends = widest([&self.line_end, &self.other_end].map(String::as_str).into_iter(), LABEL, true);
        let names = if narrow { 0 } else { widest(self.named.iter().map(|(_, name)| name.as_str()), SMALL, false) };
        let beside = if names > 0 && !self.named.is_empty() { names + LEADER } else { 0 };
        let totals = self.line.iter().chain(&self.other).map(|(_, total)| *total);
        let greatest = totals.max().unwrap_or(0).max(1);
        let left = width_of(&greatest.to_string(), SMALL, false) + GAP;
        let right = (width - GAP - beside.max(ends).min(width * 2 / 5)).max(left + px(40));
        let plot = Plot { steps: self, left, right, top: px(10), bottom: height - px(44), greatest };
        let mut shapes = plot.axes();
        plot.lines(&mut shapes);
        let room = width - right - GAP;
        let below = plot.labels(&mut shapes, room, narrow, width);
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
        let wide = widest(self.steps.years.iter().map(|year| year.name.as_str()), SMALL, false) + GAP;
        let room = usize::try_from((self.right - self.left) / wide).unwrap_or(1).max(1);
        // Where there is no room for all, every second or third year counting from the last.
        let every = self.steps.years.len().div_ceil(room);
        let kept: Vec<&Year> = self.steps.years.iter().rev().step_by(every.max(1)).collect();
        let kept: Vec<&Year> = kept.into_iter().rev().collect();
        let middles = kept.iter().map(|year| (i32::midpoint(self.x(year.days.0), self.x(year.days.1)), wide));
        let middles = spread(&middles.collect::<Vec<_>>(), (self.left, self.right));
        for year in &self.steps.years {
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
        let (left, right, bottom) = (self.left, self.right, self.bottom);
        let mut area = self.pen(&self.steps.line, (left, bottom));
        area.line_to((right, bottom));
        area.close();
        // Under the grid, so that the round numbers can be followed across.
        shapes.insert(0, Shape::Path { d: area.d(), paint: Paint::Area });
        for (points, paint) in [(&self.steps.other, Paint::Lighter), (&self.steps.line, Paint::Curve)] {
            if points.is_empty() {
                continue;
            }
            let end = (right, self.y(last_of(points)));
            shapes.push(Shape::Path { d: self.pen(points, (left, bottom)).d(), paint });
            let paint = if paint == Paint::Curve { Paint::Bar } else { Paint::Soft };
            shapes.push(Shape::Dot { at: end, radius: px(4), paint });
        }
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

    /// The ends of both lines and the names of steps, spread along the right side; where names have no
    /// room there they stand below, and this is how much higher that makes the drawing.
    fn labels(&self, shapes: &mut Vec<Shape>, room: i32, narrow: bool, width: i32) -> i32 {
        let mut labels = Vec::new();
        if !self.steps.other.is_empty() {
            let text = Text::new((0, 0), &self.steps.other_end);
            labels.push((self.y(last_of(&self.steps.other)), Text { paint: Paint::Soft, ..text.bold() }));
        }
        if !self.steps.line.is_empty() {
            labels.push((self.y(last_of(&self.steps.line)), Text::new((0, 0), &self.steps.line_end).bold()));
        }
        let ends = labels.len();
        let height = (px(2), self.bottom);
        let all = i32::try_from(self.steps.named.len() + ends).unwrap_or(0) * ROW;
        let beside = !narrow && fits(&[(0, all)], height);
        if beside {
            labels.extend(self.steps.named.iter().rev().map(|(total, name)| {
                let text = Text::new((0, 0), name);
                (self.y(*total), Text { size: SMALL, ..text })
            }));
        }
        let wanted: Vec<Pair> = labels.iter().map(|(y, _)| (*y, ROW)).collect();
        let places = spread(&wanted, height);
        for (rank, ((y, text), place)) in labels.into_iter().zip(places).enumerate() {
            let indent = if beside && !self.steps.named.is_empty() { LEADER } else { GAP };
            let (from, to) = ((self.right + px(5), y), (self.right + indent - px(3), place));
            if rank >= ends || place != y {
                let from = if rank < ends { from } else { (self.right, y) };
                shapes.push(Shape::line(from, to, if rank < ends { Paint::Hairline } else { Paint::Gridline }));
            }
            let text = Text { at: (self.right + indent, place), ..text };
            shapes.push(text.around().within(room + GAP - indent).into());
        }
        if beside { 0 } else { self.names_below(shapes, width) }
    }

    fn names_below(&self, shapes: &mut Vec<Shape>, width: i32) -> i32 {
        let mut y = self.bottom + px(44);
        for (_, name) in &self.steps.named {
            y += ROW;
            shapes.push(Shape::Dot { at: (self.left + px(3), y - px(5)), radius: px(3), paint: Paint::Bar });
            let text = Text::new((self.left + px(12), y), name);
            shapes.push(Text { size: SMALL, ..text }.within(width - self.left - px(12)).into());
        }
        if self.steps.named.is_empty() { 0 } else { y - self.bottom - px(44) + px(6) }
    }
}

fn last_of(points: &[(i32, u32)]) -> u32 {
    points.last().map_or(0, |(_, total)| *total)
}
