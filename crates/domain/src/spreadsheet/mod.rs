//! Reads what is pasted from a spreadsheet: a list of answers, and an error for every cell that is not understood.
//!
//! If the block contains names of communes or actions, they tell which cell is which, in any order. Otherwise the block
//! is laid on the grid from the active cell on. Nothing is guessed: an ambiguous text is an error.

mod answers;
mod labels;
mod sheet;

pub use answers::{ILLUSTRATIVE, NotAnAnswer, answer_text, copied_text, parse_answer, state_word};
pub use sheet::tab_separated;

use crate::answering::{Proposal, Resolution, ResolvedAnswer};
use crate::indicators::DayView;
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex};
use labels::{BlockLabels, LabelTarget};

/// The part of the grid that a block without names is pasted on.
#[derive(Clone, Copy, Debug)]
pub struct PasteTarget<'a> {
    /// The communes from the first cell of the target on, in the order of the grid.
    pub communes: &'a [CommuneIndex],
    /// The actions from the first cell of the target on, in the order of the grid.
    pub actions: &'a [ActionIndex],
    /// The number of communes and of actions that are selected. A smaller block is repeated to fill the selection.
    pub selected: (usize, usize),
    /// Whether the rows of the grid are actions.
    pub transposed: bool,
}

/// The result of reading a pasted block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpreadsheetPaste {
    /// The answers for cells that change.
    pub changes: Vec<ResolvedAnswer>,
    /// The number of cells that have the pasted state already.
    pub same: usize,
    /// The answers for those unchanged cells whose row is illustrative. Recording them replaces it by an entered one.
    pub illustrative: Vec<ResolvedAnswer>,
    /// The errors, by row and column.
    pub errors: Vec<PasteError>,
}

/// An error in a cell of the block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteError {
    /// The row in the block, from 0.
    pub row: usize,
    /// The column in the block, from 0.
    pub column: usize,
    /// The text of the cell.
    pub text: String,
    /// What is wrong.
    pub kind: PasteErrorKind,
}

/// The kinds of errors in a pasted block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasteErrorKind {
    /// The text is not an answer.
    NotAnAnswer,
    /// The period would end on the day it begins, or before.
    EndsBeforeStart,
    /// The label names no commune and no action, or two of them.
    UnknownName,
    /// The line has no label, but other lines do.
    NoName,
    /// The label names the same commune or action as an earlier one.
    NamedTwice,
    /// The commune is not a member, or the action does not run, on the day shown.
    NotOnThisDay,
    /// The line is beyond the last row or column of the grid.
    Beyond,
}

/// Reads a pasted block.
#[must_use]
pub fn read_paste(view: DayView<'_>, target: PasteTarget<'_>, text: &str) -> SpreadsheetPaste {
    let block = sheet::rows(text);
    let labels = BlockLabels::of(view.territory, &block);
    let communes_down = labels.communes_down.unwrap_or(!target.transposed);
    let communes = target.communes.iter().map(|commune| LabelTarget::Commune(*commune)).collect();
    let actions = target.actions.iter().map(|action| LabelTarget::Action(*action)).collect();
    let (of_communes, of_actions) = ((communes, target.selected.0), (actions, target.selected.1));
    let (down, across) = if communes_down { (of_communes, of_actions) } else { (of_actions, of_communes) };
    let mut pasted = SpreadsheetPaste::default();
    let row_axis = BlockAxis {
        block: &block,
        down: true,
        label_lines: &labels.rows,
        label_positions: &labels.columns,
        targets: &labels.of_rows,
    };
    let column_axis = BlockAxis {
        block: &block,
        down: false,
        label_lines: &labels.columns,
        label_positions: &labels.rows,
        targets: &labels.of_columns,
    };
    let rows = row_axis.lines(down, &mut pasted.errors);
    let columns = column_axis.lines(across, &mut pasted.errors);
    for &(row, one, first_row) in &rows {
        for &(column, other, first_column) in &columns {
            let (LabelTarget::Commune(commune), LabelTarget::Action(action)) =
                (if communes_down { (one, other) } else { (other, one) })
            else {
                continue;
            };
            let text = block.get(row).and_then(|row| row.get(column)).map_or("", String::as_str);
            if let Err(kind) = pasted.add(view, action, commune, text)
               // If the block is repeated, its errors are reported once.
               && first_row && first_column
            {
                pasted.errors.push(PasteError { row, column, text: text.to_owned(), kind });
            }
        }
    }
    pasted.errors = sorted(pasted.errors, |one, other| (one.row, one.column).cmp(&(other.row, other.column)));
    pasted
}

impl SpreadsheetPaste {
    /// Adds the text that is pasted on one cell.
    fn add(
        &mut self,
        view: DayView<'_>,
        action: ActionIndex,
        commune: CommuneIndex,
        text: &str,
    ) -> Result<(), PasteErrorKind> {
        let Some(answer) = parse_answer(text).map_err(|NotAnAnswer| PasteErrorKind::NotAnAnswer)? else {
            return Ok(());
        };
        if !view.is_counted(action, commune) {
            return Err(PasteErrorKind::NotOnThisDay);
        }
        match view.resolve(action, commune, Proposal::Correction(answer)) {
            Resolution::Changes(answer) => self.changes.push(answer),
            Resolution::Same { answer, illustrative } => {
                self.same += 1;
                self.illustrative.extend(illustrative.then_some(answer));
            }
            Resolution::EndsBeforeStart => return Err(PasteErrorKind::EndsBeforeStart),
        }
        Ok(())
    }
}

/// The lines of a block in one direction: its rows, or its columns.
struct BlockAxis<'a> {
    block: &'a [Vec<String>],
    /// Whether the lines are the rows.
    down: bool,
    /// The lines that contain labels for the other direction, and no answers.
    label_lines: &'a [usize],
    /// The positions within each line that contain its label.
    label_positions: &'a [usize],
    /// The commune or action that each line's label names.
    targets: &'a [Option<LabelTarget>],
}

impl BlockAxis<'_> {
    /// The commune or action of each line, and whether the line is not a repetition. Lines without one are reported as
    /// errors.
    fn lines(
        &self,
        (grid_targets, selected): (Vec<LabelTarget>, usize),
        errors: &mut Vec<PasteError>,
    ) -> Vec<(usize, LabelTarget, bool)> {
        let data: Vec<usize> = (0..self.count()).filter(|line| !self.label_lines.contains(line)).collect();
        let mut lines: Vec<(usize, LabelTarget, bool)> = Vec::new();
        for (rank, &line) in data.iter().enumerate() {
            let by_name = !self.label_positions.is_empty();
            let target =
                if by_name { self.targets.get(line).copied().flatten() } else { grid_targets.get(rank).copied() };
            let is_filled = |position: &usize| !self.text(line, *position).trim().is_empty();
            let label = self.label_positions.iter().copied().find(is_filled);
            let kind = match target {
                Some(target) if lines.iter().any(|(_, other, _)| *other == target) => PasteErrorKind::NamedTwice,
                Some(target) => {
                    lines.push((line, target, true));
                    continue;
                }
                None if !by_name => PasteErrorKind::Beyond,
                None if label.is_some() => PasteErrorKind::UnknownName,
                None => PasteErrorKind::NoName,
            };
            // An empty line is not an error.
            if let Some(position) = label.or_else(|| (0..self.width()).find(is_filled)) {
                let (row, column) = if self.down { (line, position) } else { (position, line) };
                errors.push(PasteError { row, column, text: self.text(line, position).to_owned(), kind });
            }
        }
        let is_repeated = selected > data.len() && selected.is_multiple_of(data.len());
        if self.label_positions.is_empty() && !data.is_empty() && is_repeated {
            let repetitions = (data.len()..selected)
                .filter_map(|rank| Some((data[rank % data.len()], *grid_targets.get(rank)?, false)));
            lines.extend(repetitions);
        }
        lines
    }

    fn count(&self) -> usize {
        if self.down { self.block.len() } else { widest(self.block) }
    }

    fn width(&self) -> usize {
        if self.down { widest(self.block) } else { self.block.len() }
    }

    fn text(&self, line: usize, position: usize) -> &str {
        let (row, column) = if self.down { (line, position) } else { (position, line) };
        self.block.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }
}

fn widest(block: &[Vec<String>]) -> usize {
    block.iter().map(Vec::len).max().unwrap_or(0)
}
