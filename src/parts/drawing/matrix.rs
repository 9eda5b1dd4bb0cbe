//! Communes and actions at one glance: a cell each, its state by shape, or by shade where cells are tiny.
//!
//! Cells of one state that follow each other are one line of a broken brush, and all of them one path:
//! what is drawn stays small however many there are.

use super::legend::{Meaning, edged, legend, swatch};
use super::lettering::{widest, width_of};
use super::paint::Paint;
use super::pen::Pen;
use super::placed::{fits, spread};
use super::shape::{AS_IT_IS, Anchor, Drawing, Pair, SMALL, Shape, Text, px};

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// What it shows, for who does not see it.
    pub label: String,
    /// The columns, group by group: how many, and what they have in common.
    pub columns: Vec<(u32, String)>,
    /// The rows, likewise.
    pub rows: Vec<(u32, String)>,
    /// The cells, row by row.
    pub cells: Vec<State>,
    /// A row or a column to set off, and its name.
    pub chosen: Option<(Line, String)>,
    /// What the states are called, those that are to be explained.
    pub states: Vec<(State, String)>,
}

/// The state of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A full disc.
    Full,
    /// A half disc.
    Half,
    /// An empty ring.
    Empty,
    /// A dash.
    Dash,
    /// A point, and a hatch where cells are tiny.
    Unknown,
}

/// A line of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Row(u32),
    Column(u32),
}

/// Cells are drawn ten pixels wide and then scaled to the room that there is.
const CELL: i32 = px(10);
/// Between two groups.
const GAP: i32 = px(5);
/// From this width on a cell shows its state by shape.
const SHAPES: i32 = px(7);
const LARGEST: i32 = px(16);
const LABEL: i32 = px(16);

/// Where lines of cells begin, and where groups of them do.
struct Side {
    lines: Vec<i32>,
    groups: Vec<Pair>,
    length: i32,
}

impl Side {
    fn of(groups: &[(u32, String)]) -> Self {
        let mut side = Self { lines: Vec::new(), groups: Vec::new(), length: 0 };
        for (count, _) in groups.iter().filter(|(count, _)| *count > 0) {
            let start = side.length + if side.length > 0 { GAP } else { 0 };
            side.length = start;
            for _ in 0..*count {
                side.lines.push(side.length);
                side.length += CELL;
            }
            side.groups.push((start, side.length));
        }
        side
    }
}

impl Matrix {
    /// The drawing at a width in pixels, at most so high besides its labels.
    #[must_use]
    pub fn drawn(&self, width: i32, height: i32) -> Drawing {
        let (columns, rows) = (Side::of(&self.columns), Side::of(&self.rows));
        let mut drawing = Drawing { label: self.label.clone(), size: (px(width), 0), shapes: Vec::new() };
        let named = |groups: &[(u32, String)]| widest(groups.iter().map(|(_, name)| name.as_str()), SMALL, false);
        let left = named(&self.rows).min(px(width) * 3 / 10) + px(14);
        let right = match &self.chosen {
            Some((Line::Row(_), name)) => width_of(name, SMALL, true).min(px(width) / 5) + px(10),
            _ => px(1),
        };
        let across = (px(width) - left - right).max(px(10));
        let room = |length: i32, side: &Side| length * CELL / side.length.max(CELL);
        let cell = room(across, &columns).min(room(px(height), &rows)).min(LARGEST).max(1);
        let on_drawing = |length: i32| length * cell / CELL;
        let wanted: Vec<Pair> = columns
            .groups
            .iter()
            .zip(self.columns.iter().filter(|(count, _)| *count > 0))
            .map(|(ends, (_, name))| (on_drawing(ends.0 + ends.1) / 2, width_of(name, SMALL, false) + px(8)))
            .collect();
        let level = fits(&wanted, (0, on_drawing(columns.length)));
        let top = if level { px(28) } else { named(&self.columns).min(px(160)) + px(22) };
        let labels = Labels { at: (left, top), cell, level, wanted, width: px(width) };
        labels.columns(&columns, &self.columns, &mut drawing.shapes);
        labels.rows(&rows, &self.rows, &mut drawing.shapes);
        let shapes = if cell < SHAPES { self.shades(&columns, &rows) } else { self.marks(&columns, &rows) };
        let cells = self.chosen_band(&columns, &rows).into_iter().chain(shapes).chain(self.outline(&columns, &rows));
        let scale = cell * (AS_IT_IS / CELL);
        drawing.shapes.push(Shape::Group { at: (left, top), scale, shapes: cells.collect() });
        let mut bottom = top + on_drawing(rows.length) + px(8);
        if let Some((line, name)) = &self.chosen {
            bottom += labels.chosen(*line, name, (&columns, &rows), &mut drawing.shapes);
        }
        let meanings = self.states.iter().map(|(state, words)| state.meaning(words, cell < SHAPES)).collect();
        drawing.size.1 = bottom + px(6);
        drawing.size.1 += legend(&mut drawing, meanings, (0, bottom + px(6)));
        drawing
    }

    /// The stretches of cells of a state, each with how many they are: none goes over a gap.
    fn runs(&self, state: State, columns: &Side, rows: &Side) -> Vec<(Pair, i32)> {
        let mut runs: Vec<(Pair, i32)> = Vec::new();
        for (cells, y) in self.cells.chunks(columns.lines.len().max(1)).zip(&rows.lines) {
            for (_, x) in cells.iter().zip(&columns.lines).filter(|(cell, _)| **cell == state) {
                match runs.last_mut() {
                    Some((start, count)) if start.1 == *y && start.0 + *count * CELL == *x => *count += 1,
                    _ => runs.push(((*x, *y), 1)),
                }
            }
        }
        runs
    }

    fn marks(&self, columns: &Side, rows: &Side) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for state in [State::Unknown, State::Dash, State::Empty, State::Half, State::Full] {
            let runs = self.runs(state, columns, rows);
            shapes.extend(marks(state, &runs));
        }
        shapes
    }

    /// Lines as thick as a row, so that a stretch is one stroke; a hatch fills what is not known.
    fn shades(&self, columns: &Side, rows: &Side) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for (state, paint) in [
            (State::Unknown, Paint::Possible),
            (State::Empty, Paint::RowEmpty),
            (State::Half, Paint::RowHalf),
            (State::Full, Paint::RowFull),
        ] {
            let mut pen: Option<Pen> = None;
            for (at, count) in self.runs(state, columns, rows) {
                let pen = pen.get_or_insert_with(|| Pen::at(at));
                if paint == Paint::Possible {
                    pen.rect(at, (count * CELL, CELL - px(1)));
                } else {
                    pen.move_to((at.0, at.1 + CELL / 2));
                    pen.line_to((at.0 + count * CELL, at.1 + CELL / 2));
                }
            }
            shapes.extend(pen.map(|pen| Shape::Path { d: pen.d(), paint }));
        }
        shapes
    }

    fn chosen_place(&self, columns: &Side, rows: &Side) -> Option<(Pair, Pair)> {
        let line = |side: &Side, rank: u32| side.lines.get(rank as usize).copied();
        match self.chosen.as_ref()?.0 {
            Line::Row(rank) => Some(((0, line(rows, rank)?), (columns.length, CELL))),
            Line::Column(rank) => Some(((line(columns, rank)?, 0), (CELL, rows.length))),
        }
    }

    fn chosen_band(&self, columns: &Side, rows: &Side) -> Option<Shape> {
        let (at, size) = self.chosen_place(columns, rows)?;
        Some(Shape::Rect { at, size, paint: Paint::Band })
    }

    fn outline(&self, columns: &Side, rows: &Side) -> Option<Shape> {
        let (at, size) = self.chosen_place(columns, rows)?;
        Some(Shape::Rect { at, size, paint: Paint::Edge })
    }
}

impl State {
    const fn shade(self) -> Paint {
        match self {
            Self::Full => Paint::Bar,
            Self::Half => Paint::Faint,
            Self::Empty | Self::Dash => Paint::BarGround,
            Self::Unknown => Paint::Possible,
        }
    }

    fn meaning(self, words: &str, tiny: bool) -> Meaning {
        let mark = match (tiny, self) {
            (true, Self::Dash) => edged(Paint::Paper),
            (true, Self::Empty) => edged(Paint::BarGround),
            (true, _) => swatch(self.shade()),
            (false, _) => {
                let shapes = marks(self, &[((0, 0), 1)]).collect();
                vec![Shape::Group { at: (px(2), 0), scale: 1_200_000, shapes }]
            }
        };
        (mark, words.to_owned())
    }
}

/// Stretches of cells drawn with the brushes of a state.
fn marks(state: State, runs: &[(Pair, i32)]) -> impl Iterator<Item = Shape> {
    let brushes: &[Paint] = match state {
        State::Full => &[Paint::MarkFull],
        State::Half | State::Empty => &[Paint::MarkRing, Paint::MarkHole],
        State::Dash => &[Paint::MarkDash],
        State::Unknown => &[Paint::MarkPoint],
    };
    // A brush sets down for a tenth of a pixel at the middle of each cell; that of dashes for five pixels.
    let down = if state == State::Dash { px(5) } else { 1 };
    let line = |brush: &Paint| {
        let mut pen: Option<Pen> = None;
        for (at, count) in runs {
            let start = (at.0 + (CELL - down) / 2, at.1 + CELL / 2);
            let pen = pen.get_or_insert_with(|| Pen::at(start));
            pen.move_to(start);
            pen.line_to((start.0 + (count - 1) * CELL + down, start.1));
        }
        Some(Shape::Path { d: pen?.d(), paint: *brush })
    };
    let halves = (state == State::Half && !runs.is_empty()).then(|| {
        let mut d = String::new();
        for (at, count) in runs {
            (0..*count).for_each(|rank| Pen::half_disc(&mut d, (at.0 + rank * CELL + CELL / 2, at.1 + CELL / 2), 33));
        }
        Shape::Path { d, paint: Paint::Bar }
    });
    brushes.iter().filter_map(line).chain(halves).collect::<Vec<_>>().into_iter()
}

/// The labels along the sides.
struct Labels {
    at: Pair,
    cell: i32,
    level: bool,
    wanted: Vec<Pair>,
    width: i32,
}

impl Labels {
    fn on_drawing(&self, length: i32) -> i32 {
        length * self.cell / CELL
    }

    /// Each group under a bracket, its name over it, level where all of them have room and else upwards.
    fn columns(&self, side: &Side, groups: &[(u32, String)], shapes: &mut Vec<Shape>) {
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

    fn rows(&self, side: &Side, groups: &[(u32, String)], shapes: &mut Vec<Shape>) {
        let (left, top) = self.at;
        let middle = |ends: &Pair| (self.on_drawing(ends.0 + ends.1) / 2, LABEL);
        let wanted: Vec<Pair> = side.groups.iter().map(middle).collect();
        let places = spread(&wanted, (-px(4), self.on_drawing(side.length) + px(4)));
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
    }

    /// The name of the chosen line at its end; returns how much room it takes below.
    fn chosen(&self, line: Line, name: &str, (columns, rows): (&Side, &Side), shapes: &mut Vec<Shape>) -> i32 {
        let (left, top) = self.at;
        let place =
            |side: &Side, rank: u32| side.lines.get(rank as usize).map(|start| self.on_drawing(start + CELL / 2));
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
