//! A matrix of communes and actions: each cell shows a state by a shape, or by a shade when cells are tiny.
//!
//! Adjacent cells of one state are drawn as one dashed line, and all cells of a state as one path. This keeps the SVG
//! small however many cells there are.

mod labels;

use self::labels::MatrixLabels;
use super::legend::{Legend, bordered_swatch, swatch};
use super::paint::Paint;
use super::pen::Pen;
use super::shape::{Drawing, Point, UNSCALED, px};
use super::text_metrics::{SMALL, TextStyle, widest, width_of};

/// The data of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The text alternative.
    pub label: String,
    /// The groups of columns: the number of columns and the name of each group.
    pub columns: Vec<(u32, String)>,
    /// The groups of rows, likewise.
    pub rows: Vec<(u32, String)>,
    /// The cells, row by row.
    pub cells: Vec<DotFill>,
    /// A highlighted row or column, and its name.
    pub chosen: Option<(MatrixLine, String)>,
    /// The states in the legend, with their texts.
    pub states: Vec<(DotFill, String)>,
}

/// The mark of a cell.
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
    /// A point, or a hatch when cells are tiny.
    Unknown,
}

/// A row or a column, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatrixLine {
    Row(u32),
    Column(u32),
}

/// The size of a cell before scaling.
const CELL: i32 = px(10);
/// The gap between two groups.
const GAP: i32 = px(5);
/// The width from which a cell shows its state by a shape.
const MIN_SHAPE: i32 = px(7);
/// The maximum size of a cell.
const MAX_CELL: i32 = px(16);
/// The name of the highlighted line.
const CHOSEN: TextStyle = TextStyle { bold: true, centred: true, ..SMALL };

/// The positions of the rows or columns and of their groups, before scaling.
struct MatrixAxis<'a> {
    cell: i32,
    lines: Vec<i32>,
    /// The start, the end and the name of each group.
    groups: Vec<(Point, &'a str)>,
    length: i32,
}

/// A run of cells of one state: its upper left corner and its number of cells.
type Run = (Point, i32);

impl<'a> MatrixAxis<'a> {
    #[inline(never)]
    fn of(groups: &'a [(u32, String)], cell: i32) -> Self {
        let mut axis = Self { cell, lines: Vec::new(), groups: Vec::new(), length: 0 };
        for (count, name) in groups {
            if *count == 0 {
                continue;
            }
            let start = axis.length + if axis.length > 0 { GAP } else { 0 };
            axis.length = start;
            for _ in 0..*count {
                axis.lines.push(axis.length);
                axis.length += cell;
            }
            axis.groups.push(((start, axis.length), name));
        }
        axis
    }
}

impl Matrix {
    /// Draws the matrix at a width in pixels. `height` limits the cells; labels and legend come on top.
    #[must_use]
    pub fn draw(&self, width: i32, height: i32) -> Drawing {
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
        let cell_size = |length: i32, axis: &MatrixAxis| length * CELL / axis.length.max(CELL);
        let mut cell = cell_size(across, &columns).min(cell_size(height, &rows)).clamp(1, MAX_CELL);
        if cell < px(5) {
            // Tiny cells are higher than wide, so that the eye can follow a row.
            columns = MatrixAxis::of(&self.columns, CELL / 2);
            cell = cell_size(across, &columns).min(cell_size(height, &rows)).clamp(1, px(6));
        }
        let mut labels = MatrixLabels { at: (left, 0), cell };
        labels.columns(&columns, &mut drawing);
        let mut cells = Drawing::default();
        let chosen = self.chosen_area(&columns, &rows);
        if let Some((at, size)) = chosen {
            cells.rect(at, size, Paint::Band);
        }
        for state in DotFill::ALL {
            let runs = self.runs(state, &columns, &rows);
            if runs.is_empty() {
                continue;
            }
            if cell < MIN_SHAPE {
                draw_shades(state, &runs, columns.cell, &mut cells);
            } else {
                draw_marks(state, &runs, &mut cells);
            }
        }
        if let Some((at, size)) = chosen {
            cells.rect(at, size, Paint::Edge);
        }
        drawing.group(labels.at, cell * (UNSCALED / CELL), cells);
        let mut bottom = labels.at.1 + labels.on_drawing(rows.length) + px(8);
        if let (Some((line, name)), Some((at, _))) = (&self.chosen, chosen) {
            bottom += labels.chosen(*line, name, at, (&columns, &rows), &mut drawing);
        }
        bottom = bottom.max(labels.rows(&rows, &mut drawing)) + px(6);
        let mut legend = Legend::at((0, bottom));
        for (state, text) in &self.states {
            legend.add(&mut drawing, state.legend_mark(cell < MIN_SHAPE), text);
        }
        drawing.size.1 = legend.bottom();
        drawing
    }

    /// The runs of cells of a state. No run crosses a gap between groups.
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

    fn chosen_area(&self, columns: &MatrixAxis, rows: &MatrixAxis) -> Option<(Point, Point)> {
        let line = |axis: &MatrixAxis, rank: u32| axis.lines.get(rank as usize).copied();
        match self.chosen.as_ref()?.0 {
            MatrixLine::Row(rank) => Some(((0, line(rows, rank)?), (columns.length, CELL))),
            MatrixLine::Column(rank) => Some(((line(columns, rank)?, 0), (columns.cell, rows.length))),
        }
    }
}

impl DotFill {
    /// In drawing order, the least prominent first.
    const ALL: [Self; 5] = [Self::Unknown, Self::Dash, Self::Empty, Self::Half, Self::Full];

    /// Draws the mark for the legend.
    fn legend_mark(self, tiny: bool) -> Drawing {
        let mut legend_mark = Drawing::default();
        match self {
            _ if !tiny => {
                let mut cell = Drawing::default();
                draw_marks(self, &[((0, 0), 1)], &mut cell);
                legend_mark.group((px(2), 0), 1_200_000, cell);
            }
            Self::Full => return swatch(Paint::Bar),
            Self::Half => return swatch(Paint::Faint),
            Self::Empty => return bordered_swatch(Paint::BarGround),
            Self::Dash => return bordered_swatch(Paint::Paper),
            Self::Unknown => return swatch(Paint::Possible),
        }
        legend_mark
    }
}

/// Draws runs of tiny cells as lines as thick as a row, one stroke each; unknown cells are hatched.
fn draw_shades(state: DotFill, runs: &[Run], cell: i32, drawing: &mut Drawing) {
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

/// Draws runs of cells with the dashed strokes of a state.
fn draw_marks(state: DotFill, runs: &[Run], drawing: &mut Drawing) {
    let paints: &[Paint] = match state {
        DotFill::Full => &[Paint::MarkFull],
        DotFill::Half | DotFill::Empty => &[Paint::MarkRing, Paint::MarkHole],
        DotFill::Dash => &[Paint::MarkDash],
        DotFill::Unknown => &[Paint::MarkPoint],
    };
    // The length of a stroke's dash at the middle of each cell: a tenth of a pixel with a round cap for a disc, five
    // pixels for a dash.
    let dash = if state == DotFill::Dash { px(5) } else { 1 };
    for paint in paints {
        let mut pen = Pen::at((0, 0));
        for (at, count) in runs {
            let start = (at.0 + (CELL - dash) / 2, at.1 + CELL / 2);
            pen.move_to(start);
            pen.line_to((start.0 + (count - 1) * CELL + dash, start.1));
        }
        drawing.path(pen, *paint);
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
