//! Communes and actions at one glance: a cell each, its state by shape, or by shade where cells are tiny.
//!
//! Cells of one state that follow each other are one line of a broken brush, and all of them one path:
//! what is drawn stays small however many there are.

mod labels;

use self::labels::Labels;
use super::legend::{Meaning, edged, legend, swatch};
use super::lettering::{widest, width_of};
use super::paint::Paint;
use super::pen::Pen;
use super::placed::fits;
use super::shape::{AS_IT_IS, Drawing, Pair, SMALL, Shape, px};

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

/// Where lines of cells begin, and where groups of them do.
struct Side {
    cell: i32,
    lines: Vec<i32>,
    groups: Vec<Pair>,
    length: i32,
}

impl Side {
    fn of(groups: &[(u32, String)], cell: i32) -> Self {
        let mut side = Self { cell, lines: Vec::new(), groups: Vec::new(), length: 0 };
        for (count, _) in groups.iter().filter(|(count, _)| *count > 0) {
            let start = side.length + if side.length > 0 { GAP } else { 0 };
            side.length = start;
            for _ in 0..*count {
                side.lines.push(side.length);
                side.length += cell;
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
        let (mut columns, rows) = (Side::of(&self.columns, CELL), Side::of(&self.rows, CELL));
        let mut drawing = Drawing { label: self.label.clone(), size: (px(width), 0), shapes: Vec::new() };
        let widest_of = |groups: &[(u32, String)]| widest(groups.iter().map(|(_, name)| name.as_str()), SMALL, false);
        let left = widest_of(&self.rows).min(px(width) * 2 / 5).min(px(220)) + px(14);
        let right = match &self.chosen {
            Some((Line::Row(_), name)) => width_of(name, SMALL, true).min(px(width) / 5) + px(10),
            _ => px(1),
        };
        let across = (px(width) - left - right).max(px(10));
        let room = |length: i32, side: &Side| length * CELL / side.length.max(CELL);
        let mut cell = room(across, &columns).min(room(px(height), &rows)).clamp(1, LARGEST);
        if cell < px(5) {
            // Tiny ones are higher than wide, so that a row can still be followed.
            columns = Side::of(&self.columns, CELL / 2);
            cell = room(across, &columns).min(room(px(height), &rows)).clamp(1, px(6));
        }
        let on_drawing = |length: i32| length * cell / CELL;
        let wanted: Vec<Pair> = columns
            .groups
            .iter()
            .zip(self.columns.iter().filter(|(count, _)| *count > 0))
            .map(|(ends, (_, name))| (on_drawing(ends.0 + ends.1) / 2, width_of(name, SMALL, false) + px(8)))
            .collect();
        let level = fits(&wanted, (0, on_drawing(columns.length)));
        let top = if level { px(28) } else { widest_of(&self.columns).min(px(160)) + px(22) };
        let labels = Labels { at: (left, top), cell, level, wanted, width: px(width) };
        labels.columns(&columns, &self.columns, &mut drawing.shapes);
        let named = labels.rows(&rows, &self.rows, &mut drawing.shapes);
        let shapes = if cell < SHAPES { self.shades(&columns, &rows) } else { self.marks(&columns, &rows) };
        let cells = self.chosen_band(&columns, &rows).into_iter().chain(shapes).chain(self.outline(&columns, &rows));
        let scale = cell * (AS_IT_IS / CELL);
        drawing.shapes.push(Shape::Group { at: (left, top), scale, shapes: cells.collect() });
        let mut bottom = top + on_drawing(rows.length) + px(8);
        if let Some((line, name)) = &self.chosen {
            bottom += labels.chosen(*line, name, (&columns, &rows), &mut drawing.shapes);
        }
        let meanings = self.states.iter().map(|(state, words)| state.meaning(words, cell < SHAPES)).collect();
        bottom = bottom.max(named);
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
                    Some((start, count)) if start.1 == *y && start.0 + *count * columns.cell == *x => *count += 1,
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
                    pen.rect(at, (count * columns.cell, CELL - px(1)));
                } else {
                    pen.move_to((at.0, at.1 + CELL / 2));
                    pen.line_to((at.0 + count * columns.cell, at.1 + CELL / 2));
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
            Line::Column(rank) => Some(((line(columns, rank)?, 0), (columns.cell, rows.length))),
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
            for rank in 0..*count {
                Pen::half_disc(&mut d, (at.0 + rank * CELL + CELL / 2, at.1 + CELL / 2), 33);
            }
        }
        Shape::Path { d, paint: Paint::Bar }
    });
    brushes.iter().filter_map(line).chain(halves).collect::<Vec<_>>().into_iter()
}
