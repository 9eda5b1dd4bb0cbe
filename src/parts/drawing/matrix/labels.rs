//! What stands along the sides of the cells.

use super::{CELL, Line, Side};
use crate::parts::drawing::paint::Paint;
use crate::parts::drawing::placed::spread;
use crate::parts::drawing::shape::{Anchor, Pair, Shape, Text, px};

/// The distance of two names under each other.
const LABEL: i32 = px(16);

/// The labels along the sides.
pub(super) struct Labels {
    /// The upper left corner of the cells.
    pub(super) at: Pair,
    /// How high a cell is on the drawing.
    pub(super) cell: i32,
    /// Whether the names of groups of columns have room side by side.
    pub(super) level: bool,
    /// The middles of groups of columns from that corner on, and how long their names are.
    pub(super) wanted: Vec<Pair>,
    /// How wide the drawing is.
    pub(super) width: i32,
}

impl Labels {
    fn on_drawing(&self, length: i32) -> i32 {
        length * self.cell / CELL
    }

    /// Each group under a bracket, its name over it, level where all of them have room and else upwards.
    pub(super) fn columns(&self, side: &Side, groups: &[(u32, String)], shapes: &mut Vec<Shape>) {
        let (left, top) = self.at;
        let turned: Vec<Pair> = self.wanted.iter().map(|(middle, _)| (*middle, LABEL)).collect();
        let wanted = if self.level { &self.wanted } else { &turned };
        let ends = (if self.level { 0 } else { -px(20) }, self.width - left);
        let names = groups.iter().filter(|(count, _)| *count > 0).map(|(_, name)| name);
        for ((ends, (middle, _)), (place, name)) in
            side.groups.iter().zip(wanted).zip(spread(wanted, ends).into_iter().zip(names))
        {
            let y = top - px(4);
            let (from, to) = (left + self.on_drawing(ends.0), left + self.on_drawing(ends.1));
            shapes.push(Shape::line((from, y), (to, y), Paint::Hairline));
            if (place - middle).abs() > px(2) {
                shapes.push(Shape::line((left + middle, y), (left + place, y - px(7)), Paint::Hairline));
            }
            let text = Text { paint: Paint::Ink, ..Text::soft((left + place, y - px(8)), name) };
            shapes.push(if self.level {
                text.anchored(Anchor::Middle).into()
            } else {
                Text { turned: true, at: (left + place + px(4), y - px(10)), ..text }.within(top - px(22)).into()
            });
        }
    }

    /// The names of groups of rows beside their brackets; returns how far down they reach.
    pub(super) fn rows(&self, side: &Side, groups: &[(u32, String)], shapes: &mut Vec<Shape>) -> i32 {
        let (left, top) = self.at;
        let middle = |ends: &Pair| (self.on_drawing(ends.0 + ends.1) / 2, LABEL);
        let wanted: Vec<Pair> = side.groups.iter().map(middle).collect();
        let places = spread(&wanted, (-px(4), self.on_drawing(side.length) + px(4)));
        let reach = places.last().map_or(0, |place| self.at.1 + place + LABEL / 2);
        let names = groups.iter().filter(|(count, _)| *count > 0).map(|(_, name)| name);
        for ((ends, (middle, _)), (place, name)) in side.groups.iter().zip(&wanted).zip(places.into_iter().zip(names)) {
            let x = left - px(4);
            let (from, to) = (top + self.on_drawing(ends.0), top + self.on_drawing(ends.1));
            shapes.push(Shape::line((x, from), (x, to), Paint::Hairline));
            if (place - middle).abs() > px(2) {
                shapes.push(Shape::line((x, top + middle), (x - px(7), top + place), Paint::Hairline));
            }
            let text = Text { paint: Paint::Ink, ..Text::soft((x - px(8), top + place), name) };
            shapes.push(text.anchored(Anchor::End).around().within(x - px(8)).into());
        }
        reach
    }

    /// The name of the chosen line at its end; returns how much room it takes below.
    pub(super) fn chosen(
        &self,
        line: Line,
        name: &str,
        (columns, rows): (&Side, &Side),
        shapes: &mut Vec<Shape>,
    ) -> i32 {
        let (left, top) = self.at;
        let place =
            |side: &Side, rank: u32| side.lines.get(rank as usize).map(|start| self.on_drawing(start + side.cell / 2));
        let text = |at: Pair| Text { paint: Paint::Ink, ..Text::soft(at, name) }.bold();
        match line {
            Line::Row(rank) => {
                let Some(y) = place(rows, rank) else { return 0 };
                let x = left + self.on_drawing(columns.length) + px(8);
                shapes.push(text((x, top + y)).around().within(self.width - x).into());
                0
            }
            Line::Column(rank) => {
                let Some(x) = place(columns, rank) else { return 0 };
                let y = top + self.on_drawing(rows.length);
                let text = text((0, y + px(20))).within(self.width);
                let wanted: Pair = (left + x, text.width());
                let middle = spread(&[wanted], (0, self.width)).first().copied().unwrap_or(left + x);
                shapes.push(Shape::line((left + x, y + px(2)), (left + x, y + px(8)), Paint::Hairline));
                shapes.push(Text { at: (middle, text.at.1), ..text }.anchored(Anchor::Middle).into());
                px(20)
            }
        }
    }
}
