//! Communes and actions at one glance: a cell each, its state by shape, or by shade where cells are tiny.
//!
//! Cells of one state that follow each other are one line of a broken brush, and all of them one path:
//! what is drawn stays small however many there are.

mod labels;

use self::labels::MatrixLabels;
use super::legend::{Legend, edged, swatch};
use super::paint::Paint;
use super::pen::Pen;
use super::shape::{AS_IT_IS, Drawing, Point, px};
use super::text_metrics::{SMALL, TextStyle, widest, width_of};

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
    pub cells: Vec<DotFill>,
    /// A row or a column to set off, and its name.
    pub chosen: Option<(MatrixLine, String)>,
    /// What the states are called, those that are to be explained.
    pub states: Vec<(DotFill, String)>,
}

/// The state of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DotFill {
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
pub enum MatrixLine {
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
/// The name of what is chosen.
const CHOSEN: TextStyle = TextStyle { bold: true, centred: true, ..SMALL };

/// Where lines of cells begin, and where groups of them do.
struct MatrixAxis<'given> {
    cell: i32,
    lines: Vec<i32>,
    /// Where each begins and ends, and its name.
    groups: Vec<(Point, &'given str)>,
    length: i32,
}

/// A stretch of cells alike: where it begins, and how many they are.
type Run = (Point, i32);

impl<'given> MatrixAxis<'given> {
    #[inline(never)]
    fn of(groups: &'given [(u32, String)], cell: i32) -> Self {
        let mut side = Self { cell, lines: Vec::new(), groups: Vec::new(), length: 0 };
        for (count, name) in groups {
            if *count == 0 {
                continue;
            }
            let start = side.length + if side.length > 0 { GAP } else { 0 };
            side.length = start;
            for _ in 0..*count {
                side.lines.push(side.length);
                side.length += cell;
            }
            side.groups.push(((start, side.length), name));
        }
        side
    }
}

impl Matrix {
    /// The drawing at a width in pixels, at most so high besides its labels.
    #[must_use]
    pub fn drawn(&self, width: i32, height: i32) -> Drawing {
        let mut drawing = Drawing::empty(&self.label, width, 0);
        let (width, height) = (px(width), px(height));
        let (mut columns, rows) = (MatrixAxis::of(&self.columns, CELL), MatrixAxis::of(&self.rows, CELL));
        let names = widest(self.rows.iter().map(|(_, name)| name.as_str()), &SMALL);
        let left = names.min(width * 2 / 5).min(px(220)) + px(14);
        let right = match &self.chosen {
            Some((MatrixLine::Row(_), name)) => width_of(name, &CHOSEN).min(width / 5) + px(10),
            _ => px(1),
        };
        let across = (width - left - right).max(px(10));
        let room = |length: i32, side: &MatrixAxis| length * CELL / side.length.max(CELL);
        let mut cell = room(across, &columns).min(room(height, &rows)).clamp(1, LARGEST);
        if cell < px(5) {
            // Tiny ones are higher than wide, so that a row can still be followed.
            columns = MatrixAxis::of(&self.columns, CELL / 2);
            cell = room(across, &columns).min(room(height, &rows)).clamp(1, px(6));
        }
        let mut labels = MatrixLabels { at: (left, 0), cell };
        labels.columns(&columns, &mut drawing);
        let mut cells = Drawing::default();
        let chosen = self.chosen_place(&columns, &rows);
        if let Some((at, size)) = chosen {
            cells.rect(at, size, Paint::Band);
        }
        for state in DotFill::ALL {
            let runs = self.runs(state, &columns, &rows);
            if runs.is_empty() {
                continue;
            }
            if cell < SHAPES {
                shade(state, &runs, columns.cell, &mut cells);
            } else {
                mark(state, &runs, &mut cells);
            }
        }
        if let Some((at, size)) = chosen {
            cells.rect(at, size, Paint::Edge);
        }
        drawing.group(labels.at, cell * (AS_IT_IS / CELL), cells);
        let mut bottom = labels.at.1 + labels.on_drawing(rows.length) + px(8);
        if let (Some((line, name)), Some((at, _))) = (&self.chosen, chosen) {
            bottom += labels.chosen(*line, name, at, (&columns, &rows), &mut drawing);
        }
        bottom = bottom.max(labels.rows(&rows, &mut drawing)) + px(6);
        let mut legend = Legend::at((0, bottom));
        for (state, words) in &self.states {
            legend.add(&mut drawing, state.drawn(cell < SHAPES), words);
        }
        drawing.size.1 = legend.bottom();
        drawing
    }

    /// The stretches of cells of a state, each with how many they are: none goes over a gap.
    fn runs(&self, state: DotFill, columns: &MatrixAxis, rows: &MatrixAxis) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (cells, y) in self.cells.chunks(columns.lines.len().max(1)).zip(&rows.lines) {
            for (cell, x) in cells.iter().zip(&columns.lines) {
                match runs.last_mut() {
                    _ if *cell != state => {}
                    Some((start, count)) if start.1 == *y && start.0 + *count * columns.cell == *x => *count += 1,
                    _ => runs.push(((*x, *y), 1)),
                }
            }
        }
        runs
    }

    fn chosen_place(&self, columns: &MatrixAxis, rows: &MatrixAxis) -> Option<(Point, Point)> {
        let line = |side: &MatrixAxis, rank: u32| side.lines.get(rank as usize).copied();
        match self.chosen.as_ref()?.0 {
            MatrixLine::Row(rank) => Some(((0, line(rows, rank)?), (columns.length, CELL))),
            MatrixLine::Column(rank) => Some(((line(columns, rank)?, 0), (columns.cell, rows.length))),
        }
    }
}

impl DotFill {
    /// Those drawn first are the least noticed.
    const ALL: [Self; 5] = [Self::Unknown, Self::Dash, Self::Empty, Self::Half, Self::Full];

    /// Its mark for the legend.
    fn drawn(self, tiny: bool) -> Drawing {
        let mut mark_of = Drawing::default();
        match self {
            _ if !tiny => {
                let mut cell = Drawing::default();
                mark(self, &[((0, 0), 1)], &mut cell);
                mark_of.group((px(2), 0), 1_200_000, cell);
            }
            Self::Full => return swatch(Paint::Bar),
            Self::Half => return swatch(Paint::Faint),
            Self::Empty => return edged(Paint::BarGround),
            Self::Dash => return edged(Paint::Paper),
            Self::Unknown => return swatch(Paint::Possible),
        }
        mark_of
    }
}

/// Stretches of tiny cells as lines as thick as a row, so that each is one stroke; a hatch fills what is
/// not known.
fn shade(state: DotFill, runs: &[Run], cell: i32, drawing: &mut Drawing) {
    let paint = match state {
        DotFill::Full => Paint::RowFull,
        DotFill::Half => Paint::RowHalf,
        DotFill::Empty => Paint::RowEmpty,
        DotFill::Dash => return,
        DotFill::Unknown => Paint::Possible,
    };
    let mut pen = Pen::at((0, 0));
    for (at, count) in runs {
        if state == DotFill::Unknown {
            pen.rect(*at, (count * cell, CELL - px(1)));
        } else {
            pen.move_to((at.0, at.1 + CELL / 2));
            pen.line_to((at.0 + count * cell, at.1 + CELL / 2));
        }
    }
    drawing.path(pen, paint);
}

/// Stretches of cells drawn with the brushes of a state.
fn mark(state: DotFill, runs: &[Run], drawing: &mut Drawing) {
    let brushes: &[Paint] = match state {
        DotFill::Full => &[Paint::MarkFull],
        DotFill::Half | DotFill::Empty => &[Paint::MarkRing, Paint::MarkHole],
        DotFill::Dash => &[Paint::MarkDash],
        DotFill::Unknown => &[Paint::MarkPoint],
    };
    // A brush sets down for a tenth of a pixel at the middle of each cell; that of dashes for five pixels.
    let down = if state == DotFill::Dash { px(5) } else { 1 };
    for brush in brushes {
        let mut pen = Pen::at((0, 0));
        for (at, count) in runs {
            let start = (at.0 + (CELL - down) / 2, at.1 + CELL / 2);
            pen.move_to(start);
            pen.line_to((start.0 + (count - 1) * CELL + down, start.1));
        }
        drawing.path(pen, *brush);
    }
    if state == DotFill::Half {
        let mut pen = Pen::at((0, 0));
        for (at, count) in runs {
            for rank in 0..*count {
                pen.half_disc((at.0 + rank * CELL + CELL / 2, at.1 + CELL / 2), 33);
            }
        }
        drawing.path(pen, Paint::Bar);
    }
}
