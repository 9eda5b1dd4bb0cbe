//! What stands along the sides of the cells.

use super::{CELL, CHOSEN, MatrixAxis, MatrixLine};
use crate::label_placement::{fits, spread};
use crate::paint::Paint;
use crate::shape::{Drawing, Point, px};
use crate::text_metrics::{Anchor, SMALL, TextStyle, width_of};

/// The distance of two names under each other.
const ROW: i32 = px(16);
const LEVEL: TextStyle = TextStyle { anchor: Anchor::Middle, ..SMALL };
const TURNED: TextStyle = TextStyle { turned: true, ..SMALL };
const BESIDE: TextStyle = TextStyle { anchor: Anchor::End, centred: true, ..SMALL };
const BELOW: TextStyle = TextStyle { anchor: Anchor::Middle, ..CHOSEN };

pub(super) struct MatrixLabels {
    /// The upper left corner of the cells.
    pub(super) at: Point,
    /// How high a cell is on the drawing.
    pub(super) cell: i32,
}

impl MatrixLabels {
    #[inline(never)]
    pub(super) fn on_drawing(&self, length: i32) -> i32 {
        length * self.cell / CELL
    }

    /// Each group of columns under a bracket, its name over it, level where all of them have room and
    /// else upwards; the cells begin below.
    pub(super) fn columns(&mut self, side: &MatrixAxis, drawing: &mut Drawing) {
        let mut wanted: Vec<Point> = Vec::new();
        let mut longest = 0;
        for ((from, to), name) in &side.groups {
            let width = width_of(name, &SMALL);
            longest = longest.max(width);
            wanted.push((self.on_drawing(from + to) / 2, width + px(8)));
        }
        let level = fits(&wanted, (0, self.on_drawing(side.length)));
        let left = self.at.0;
        self.at.1 = if level { px(28) } else { longest.min(px(160)) + px(22) };
        if !level {
            for (_, length) in &mut wanted {
                *length = ROW;
            }
        }
        let y = self.at.1 - px(4);
        let places = spread(&wanted, (if level { 0 } else { -px(20) }, drawing.size.0 - left));
        for (rank, ((from, to), name)) in side.groups.iter().enumerate() {
            let (middle, place) = (left + wanted[rank].0, left + places[rank]);
            drawing.line((left + self.on_drawing(*from), y), (left + self.on_drawing(*to), y), Paint::Hairline);
            lead((middle, y), (place, y - px(7)), drawing);
            if level {
                drawing.text((place, y - px(8)), name, &LEVEL);
            } else {
                drawing.text_within((place + px(4), y - px(10)), name, &TURNED, self.at.1 - px(22));
            }
        }
    }

    /// The names of groups of rows beside their brackets; returns how far down they reach.
    pub(super) fn rows(&self, side: &MatrixAxis, drawing: &mut Drawing) -> i32 {
        let (x, top) = (self.at.0 - px(4), self.at.1);
        let mut wanted: Vec<Point> = Vec::new();
        for ((from, to), _) in &side.groups {
            wanted.push((self.on_drawing(from + to) / 2, ROW));
        }
        let places = spread(&wanted, (-px(4), self.on_drawing(side.length) + px(4)));
        for (rank, ((from, to), name)) in side.groups.iter().enumerate() {
            let (middle, place) = (top + wanted[rank].0, top + places[rank]);
            drawing.line((x, top + self.on_drawing(*from)), (x, top + self.on_drawing(*to)), Paint::Hairline);
            lead((x, middle), (x - px(7), place), drawing);
            drawing.text_within((x - px(8), place), name, &BESIDE, x - px(8));
        }
        places.last().map_or(0, |place| top + place + ROW / 2)
    }

    /// The name of the chosen line at its end, given where the line begins; returns how much room it
    /// takes below.
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

/// A line to a name that had to move.
fn lead(from: Point, to: Point, drawing: &mut Drawing) {
    if (from.0 - to.0).abs() > px(2) && (from.1 - to.1).abs() > px(2) {
        drawing.line(from, to, Paint::Hairline);
    }
}
