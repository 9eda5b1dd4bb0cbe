//! The share that reaches each threshold, as steps, since there is none between two thresholds: a line for what is
//! certain, a hatched band above it for what is possible.

use super::label_placement::spread;
use super::legend::{Legend, swatch};
use super::paint::Paint;
use super::pen::Pen;
use super::scale::{along, ticks};
use super::shape::{Drawing, Point, px};
use super::text_metrics::{Anchor, SOFT, SOFT_END, SOFT_MIDDLE, STRONG, TICK, TextStyle, widest, width_of};

/// The data of a threshold curve.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curve {
    /// The text alternative.
    pub label: String,
    /// For each threshold from 1 on: how many certainly reach it, and how many possibly.
    pub reached: Vec<(u32, u32)>,
    /// The total.
    pub of: u32,
    /// The title of the axis: « actions au moins ».
    pub axis: String,
    /// The labels of the vertical axis, from 0 % up, evenly spaced.
    pub shares: Vec<String>,
    /// Marked thresholds, the lowest first, each with its label.
    pub pinned: Vec<(u32, String)>,
    /// The legend of the band; it is shown if there is one.
    pub possible: String,
}

const GAP: i32 = px(8);
/// The vertical distance between two flags.
const ROW: i32 = px(20);
/// The width reserved for a number under the axis.
const NUMBER: i32 = px(20);
const PINNED: TextStyle = TextStyle { anchor: Anchor::Middle, ..STRONG };

/// A marked threshold, its label, and how many reach it (certainly, possibly).
type Pin<'a> = (u32, &'a str, (u32, u32));

struct CurvePlot<'a> {
    curve: &'a Curve,
    pins: Vec<Pin<'a>>,
    steps: u32,
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Curve {
    /// Draws the curve at a width and a height in pixels.
    #[must_use]
    pub fn draw(&self, width: i32, height: i32) -> Drawing {
        let mut drawing = Drawing::empty(&self.label, width, height);
        let mut pins: Vec<Pin> = Vec::new();
        for (threshold, label) in &self.pinned {
            if let Some(reached) = self.reached.get((*threshold as usize).wrapping_sub(1)) {
                pins.push((*threshold, label, *reached));
            }
        }
        let plot = CurvePlot {
            curve: self,
            steps: u32::try_from(self.reached.len()).unwrap_or(0),
            left: widest(self.shares.iter().map(String::as_str), &SOFT) + GAP,
            right: px(width - 10),
            top: (i32::try_from(pins.len()).unwrap_or(0) * ROW + px(12)).min(px(height / 2)),
            bottom: px(height - 44),
            pins,
        };
        let certain = plot.points(false);
        plot.area(&certain, &mut drawing);
        plot.shares(&mut drawing);
        plot.numbers(&mut drawing);
        plot.lines(&certain, &mut drawing);
        plot.flags(&mut drawing);
        if self.reached.iter().any(|(min, max)| min < max) {
            let mut legend = Legend::at((0, px(height)));
            legend.add(&mut drawing, swatch(Paint::Possible), &self.possible);
            drawing.size.1 = legend.bottom();
        }
        drawing
    }
}

impl CurvePlot<'_> {
    /// The position of a threshold; the first one, 1, is half a step from the left.
    #[inline(never)]
    fn x(&self, threshold: u32) -> i32 {
        self.left + along(threshold * 2 - 1, self.steps * 2, self.right - self.left)
    }

    #[inline(never)]
    fn y(&self, count: u32) -> i32 {
        self.bottom - along(count, self.curve.of, self.bottom - self.top)
    }

    /// The corners of the steps. That of a threshold reaches half a step to both sides.
    fn points(&self, possible: bool) -> Vec<Point> {
        let (mut points, mut left) = (Vec::new(), self.left);
        for (threshold, (min, max)) in (1..).zip(&self.curve.reached) {
            let (right, y) = (
                self.left + along(threshold, self.steps, self.right - self.left),
                self.y(if possible { *max } else { *min }),
            );
            points.extend([(left, y), (right, y)]);
            left = right;
        }
        points
    }

    fn area(&self, certain: &[Point], drawing: &mut Drawing) {
        let (Some(first), Some(last)) = (certain.first(), certain.last()) else { return };
        let mut area = Pen::at((first.0, self.bottom));
        area.through(certain);
        area.line_to((last.0, self.bottom));
        area.close();
        drawing.path(area, Paint::Area);
    }

    fn shares(&self, drawing: &mut Drawing) {
        let last = i32::try_from(self.curve.shares.len()).unwrap_or(1) - 1;
        for (rank, share) in (0..).zip(&self.curve.shares) {
            let y = self.bottom - (self.bottom - self.top) * rank / last.max(1);
            let paint = if rank == 0 { Paint::Hairline } else { Paint::Gridline };
            drawing.line((self.left, y), (self.right, y), paint);
            drawing.text((self.left - GAP, y), share, &TICK);
        }
    }

    /// Draws the numbers of the marked thresholds, and the round numbers that fit between them.
    fn numbers(&self, drawing: &mut Drawing) {
        let y = self.bottom + px(18);
        let mut wanted: Vec<Point> = Vec::new();
        for (threshold, ..) in &self.pins {
            wanted.push((self.x(*threshold), NUMBER));
        }
        let middles = spread(&wanted, (self.left, self.right));
        for ((threshold, ..), middle) in self.pins.iter().zip(&middles) {
            drawing.text((*middle, y), &threshold.to_string(), &PINNED);
        }
        let max_ticks = u32::try_from((self.right - self.left) / px(40)).unwrap_or(1);
        for tick in ticks(self.steps, max_ticks.min(12)) {
            if tick > 0 {
                let x = self.x(tick);
                if middles.iter().all(|middle| (middle - x).abs() >= NUMBER) {
                    drawing.text((x, y), &tick.to_string(), &SOFT_MIDDLE);
                }
            }
        }
        let width = self.right - self.left;
        drawing.text_within((self.right, self.bottom + px(37)), &self.curve.axis, &SOFT_END, width);
    }

    fn lines(&self, certain: &[Point], drawing: &mut Drawing) {
        let (Some(first), possible) = (certain.first(), self.points(true)) else { return };
        if possible != certain {
            let mut band = Pen::at(*first);
            band.through(&possible);
            for point in certain.iter().rev() {
                band.line_to(*point);
            }
            band.close();
            drawing.path(band, Paint::Possible);
            let mut line = Pen::at(possible[0]);
            line.through(&possible[1..]);
            drawing.path(line, Paint::Lighter);
        }
        let mut line = Pen::at(*first);
        line.through(&certain[1..]);
        drawing.path(line, Paint::Curve);
    }

    /// Draws a pole and a label for each marked threshold. If all labels fit to the right of their poles, the leftmost
    /// is the highest, so that no pole crosses a text; else they are a list above the poles.
    fn flags(&self, drawing: &mut Drawing) {
        let fits = |pin: &Pin| self.x(pin.0) + px(6) + width_of(pin.1, &STRONG) <= self.right;
        let beside = self.pins.iter().all(fits);
        for (rank, (threshold, label, (min, max))) in (1..).zip(&self.pins) {
            let (x, y) = (self.x(*threshold), ROW * rank - px(4));
            let foot = if beside { y - px(10) } else { self.top - px(4) };
            drawing.line((x, self.bottom), (x, foot), Paint::Hairline);
            if max > min {
                drawing.dot((x, self.y(*max)), px(4), Paint::Ring);
            }
            drawing.dot((x, self.y(*min)), px(5), Paint::Ink);
            let from = if beside { x + px(6) } else { 0 };
            drawing.text_within((from, y), label, &STRONG, drawing.size.0 - from);
        }
    }
}
