//! Hatches and rows of marks in a file, as plain lines and discs: not every program that shows an SVG has patterns, or
//! dashes as short as a disc.

use outlines::{OutlinePoint, rings};

use super::Writer;
use crate::paint::{Paint, ShapeStyle};
use crate::pen::{push_millionths, push_tenths};
use crate::scale::inverse;
use crate::shape::Point;

/// Along which sum of its coordinates the first line of a hatch lies, and how far the next one, in hundredths of a
/// tenth: lines six pixels apart, at half a right angle.
const LINES: (i64, i64) = (4243, 8485);
/// How far the marks of neighbouring cells are from each other.
const STEP: i64 = 100;

/// The corners of a rectangle.
pub(super) fn corners(at: Point, size: Point) -> Vec<Vec<OutlinePoint>> {
    let (x, y) = (i64::from(at.0) * 100, i64::from(at.1) * 100);
    let (right, bottom) = (x + i64::from(size.0) * 100, y + i64::from(size.1) * 100);
    vec![vec![(x, y), (right, y), (right, bottom), (x, bottom)]]
}

impl Writer<'_> {
    /// Renders a hatch as lines within rings, whose points are in thousandths.
    pub(super) fn hatched(&mut self, rings: &[Vec<OutlinePoint>], lines: Paint) {
        self.out.push_str("<path d=\"");
        let apart = LINES.1 * inverse(self.scale) / 1_000_000;
        let first = LINES.0 * inverse(self.scale) / 1_000_000;
        let sums = || rings.iter().flatten().map(|point| point.0 + point.1);
        let (least, most) = (sums().min().unwrap_or(0), sums().max().unwrap_or(0));
        let mut sum = first + (least - first).div_euclid(apart.max(1)) * apart;
        while sum <= most {
            let mut crossings: Vec<i64> = Vec::new();
            for ring in rings {
                let Some(mut one) = ring.last() else { continue };
                for other in ring {
                    let (from, to) = (one.0 + one.1, other.0 + other.1);
                    if (from <= sum) != (to <= sum) {
                        crossings.push(one.0 + (other.0 - one.0) * (sum - from) / (to - from));
                    }
                    one = other;
                }
            }
            crossings.sort_unstable();
            for ends in crossings.chunks_exact(2) {
                for (x, command) in ends.iter().zip("ML".chars()) {
                    self.out.push(command);
                    push_millionths(&mut self.out, x / 10 * 10_000);
                    self.out.push(' ');
                    push_millionths(&mut self.out, (sum - x) / 10 * 10_000);
                }
            }
            sum += apart.max(1);
        }
        self.out.push('"');
        self.paint(lines);
        self.out.push_str("/>");
    }

    /// Renders the marks of rows of cells; `false` where the path has none.
    pub(super) fn marks(&mut self, d: &str, style: &ShapeStyle) -> bool {
        let (true, Some((dash, _)), Some(colour)) = (style.grows, style.dash, style.stroke) else { return false };
        let Some(rings) = rings(d) else { return false };
        self.out.push_str("<path d=\"");
        for ring in &rings {
            let ([(x, y), .., (end, _)], radius) = (&ring[..], style.width / 2) else { continue };
            let (y, end) = (y / 100, end / 100);
            let mut at = x / 100;
            while at <= end {
                self.mark((at, y), radius, if style.round { 0 } else { dash });
                at += STEP;
            }
        }
        self.out.push('"');
        if style.round {
            self.colour("fill", Some(colour));
        } else {
            self.colour("fill", None);
            self.colour("stroke", Some(colour));
            self.number("stroke-width", style.width);
        }
        self.out.push_str("/>");
        true
    }

    /// A disc around a point, or a dash from there.
    fn mark(&mut self, (x, y): (i64, i64), radius: i32, dash: i32) {
        let mut command = |name: char, first: i64| {
            self.out.push(name);
            push_millionths(&mut self.out, first * 100_000);
            self.out.push(' ');
        };
        if dash > 0 {
            command('M', x);
            push_millionths(&mut self.out, y * 100_000);
            self.out.push('h');
            push_tenths(&mut self.out, dash);
            return;
        }
        command('M', x - i64::from(radius));
        push_millionths(&mut self.out, y * 100_000);
        for across in [radius * 2, -radius * 2] {
            self.out.push('a');
            push_tenths(&mut self.out, radius);
            self.out.push(' ');
            push_tenths(&mut self.out, radius);
            self.out.push_str(" 0 1 0 ");
            push_tenths(&mut self.out, across);
            self.out.push_str(" 0");
        }
        self.out.push('z');
    }
}
