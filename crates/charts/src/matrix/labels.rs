//! The labels around the cells of a matrix.

use super::{CELL, CHOSEN, MatrixAxis, MatrixLine};
use crate::label_placement::{fits, spread};
use crate::paint::Paint;
use crate::shape::{Drawing, Point, px};
use crate::text_metrics::{Anchor, SMALL, TextStyle, width_of};

/// The vertical distance between two names.
const ROW: i32 = px(16);
const LEVEL: TextStyle = TextStyle { anchor: Anchor::Middle, ..SMALL };
const TURNED: TextStyle = TextStyle { turned: true, ..SMALL };
const BESIDE: TextStyle = TextStyle { anchor: Anchor::End, centred: true, ..SMALL };
const BELOW: TextStyle = TextStyle { anchor: Anchor::Middle, ..CHOSEN };

pub(super) struct MatrixLabels {
    /// The upper left corner of the cells.
    pub(super) at: Point,
    /// The height of a cell on the drawing.
    pub(super) cell: i32,
}

impl MatrixLabels {
    #[inline(never)]
    pub(super) fn on_drawing(&self, length: i32) -> i32 {
        length * self.cell / CELL
    }

    /// Draws a bracket above each group of columns, and its name above the bracket: horizontal if all names fit,
    /// else upright. Moves the corner of the cells below them.
    pub(super) fn columns(&mut self, axis: &MatrixAxis, drawing: &mut Drawing) {
        let mut wanted: Vec<Point> = Vec::new();
        let mut max_width = 0;
        for ((from, to), name) in &axis.groups {
            let width = width_of(name, &SMALL);
            max_width = max_width.max(width);
            wanted.push((self.on_drawing(from + to) / 2, width + px(8)));
        }
        let is_horizontal = fits(&wanted, (0, self.on_drawing(axis.length)));
        let left = self.at.0;
        self.at.1 = if is_horizontal { px(28) } else { max_width.min(px(160)) + px(22) };
        if !is_horizontal {
            for (_, length) in &mut wanted {
                *length = ROW;
            }
        }
        let y = self.at.1 - px(4);
        let middles = spread(&wanted, (if is_horizontal { 0 } else { -px(20) }, drawing.size.0 - left));
        for (rank, ((from, to), name)) in axis.groups.iter().enumerate() {
            let (wanted, middle) = (left + wanted[rank].0, left + middles[rank]);
            drawing.line((left + self.on_drawing(*from), y), (left + self.on_drawing(*to), y), Paint::Hairline);
            leader((wanted, y), (middle, y - px(7)), drawing);
            if is_horizontal {
                drawing.text((middle, y - px(8)), name, &LEVEL);
            } else {
                drawing.text_within((middle + px(4), y - px(10)), name, &TURNED, self.at.1 - px(22));
            }
        }
    }

    /// Draws the brackets and names of the groups of rows; returns the lower edge of the last name.
    pub(super) fn rows(&self, axis: &MatrixAxis, drawing: &mut Drawing) -> i32 {
        let (x, top) = (self.at.0 - px(4), self.at.1);
        let mut wanted: Vec<Point> = Vec::new();
        for ((from, to), _) in &axis.groups {
            wanted.push((self.on_drawing(from + to) / 2, ROW));
        }
        let middles = spread(&wanted, (-px(4), self.on_drawing(axis.length) + px(4)));
        for (rank, ((from, to), name)) in axis.groups.iter().enumerate() {
            let (wanted, middle) = (top + wanted[rank].0, top + middles[rank]);
            drawing.line((x, top + self.on_drawing(*from)), (x, top + self.on_drawing(*to)), Paint::Hairline);
            leader((x, wanted), (x - px(7), middle), drawing);
            drawing.text_within((x - px(8), middle), name, &BESIDE, x - px(8));
        }
        middles.last().map_or(0, |middle| top + middle + ROW / 2)
    }

    /// Draws the name of the highlighted line at its end. `start` is where the line begins; returns the height that
    /// the name adds below the cells.
    pub(super) fn chosen(
        &self,
        line: MatrixLine,
        name: &str,
        start: Point,
        (columns, rows): (&MatrixAxis, &MatrixAxis),
        drawing: &mut Drawing,
    ) -> i32 {
        let (left, top) = self.at;
        if let MatrixLine::Row(_) = line {
            let x = left + self.on_drawing(columns.length) + px(8);
            let y = top + self.on_drawing(start.1 + CELL / 2);
            drawing.text_within((x, y), name, &CHOSEN, drawing.size.0 - x);
            return 0;
        }
        let x = left + self.on_drawing(start.0 + columns.cell / 2);
        let y = top + self.on_drawing(rows.length);
        let half = width_of(name, &BELOW).min(drawing.size.0) / 2 + 1;
        drawing.line((x, y + px(2)), (x, y + px(8)), Paint::Hairline);
        let middle = x.min(drawing.size.0 - half).max(half);
        drawing.text_within((middle, y + px(16)), name, &BELOW, drawing.size.0);
        px(20)
    }
}

/// Draws a leader line to a name that had to move.
fn leader(from: Point, to: Point, drawing: &mut Drawing) {
    if (from.0 - to.0).abs() > px(2) && (from.1 - to.1).abs() > px(2) {
        drawing.line(from, to, Paint::Hairline);
    }
}
