//! What is pasted from a spreadsheet: cells to answers, and all that is not understood, each with its place.
//!
//! A block that names its communes or actions is read by these names, in any order; any other lies on the grid
//! from a place on. Nothing is guessed: what may mean two things is not understood.

mod answers;
mod labels;
mod sheet;

pub use answers::{NotAnAnswer, answer_text, parse_answer, state_word};
pub use sheet::tab_separated;

use crate::answering::{Proposal, Resolution, ResolvedAnswer};
use crate::indicators::DayView;
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex};
use labels::{BlockLabels, LabelTarget};

/// The part of a grid that a block without names lies on.
#[derive(Clone, Copy, Debug)]
pub struct PasteTarget<'a> {
    /// The communes from the place of the block on, in the order in which they are shown.
    pub communes: &'a [CommuneIndex],
    /// The actions from there on.
    pub actions: &'a [ActionIndex],
    /// How many of each are selected: a smaller block is repeated over them.
    pub selected: (usize, usize),
    /// Whether actions stand under one another.
    pub transposed: bool,
}

/// What a pasted block comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpreadsheetPaste {
    /// The cells that change.
    pub changes: Vec<ResolvedAnswer>,
    /// How many cells show already what is pasted.
    pub same: usize,
    /// Those of them that rest on an illustrative row, which could be answered for.
    pub made_up: Vec<ResolvedAnswer>,
    /// What is not understood, in the order of its places.
    pub errors: Vec<PasteError>,
}

/// Something that is not understood, and where it stands in the block, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteError {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// What stands there.
    pub text: String,
    /// What is wrong with it.
    pub kind: PasteErrorKind,
}

/// Why something is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasteErrorKind {
    /// It is neither a state nor a date.
    NotAnAnswer,
    /// It ends before it begins.
    EndsFirst,
    /// It names no commune and no action that is known, or may be one of two.
    UnknownName,
    /// It stands where a name is needed to know what it is about.
    NoName,
    /// It names what was named before.
    NamedTwice,
    /// It is about a commune that is no member or an action that does not run on the day.
    NotOnThisDay,
    /// It lies beyond the last row or column of the grid.
    Beyond,
}

/// Reads a block.
#[must_use]
pub fn read_paste(view: DayView<'_>, target: PasteTarget<'_>, text: &str) -> SpreadsheetPaste {
    let block = sheet::rows(text);
    let labels = BlockLabels::of(view.territory, &block);
    let communes_down = labels.communes_down.unwrap_or(!target.transposed);
    let communes = target.communes.iter().map(|place| LabelTarget::Commune(*place)).collect();
    let actions = target.actions.iter().map(|place| LabelTarget::Action(*place)).collect();
    let (of_communes, of_actions) = ((communes, target.selected.0), (actions, target.selected.1));
    let (down, across) = if communes_down { (of_communes, of_actions) } else { (of_actions, of_communes) };
    let mut pasted = SpreadsheetPaste::default();
    let rows =
        BlockAxis { block: &block, down: true, own: &labels.rows, naming: &labels.columns, named: &labels.of_rows }
            .lines(down, &mut pasted.errors);
    let columns =
        BlockAxis { block: &block, down: false, own: &labels.columns, naming: &labels.rows, named: &labels.of_columns }
            .lines(across, &mut pasted.errors);
    for &(row, one, first_row) in &rows {
        for &(column, other, first_column) in &columns {
            let (LabelTarget::Commune(commune), LabelTarget::Action(action)) =
                (if communes_down { (one, other) } else { (other, one) })
            else {
                continue;
            };
            let text = block.get(row).and_then(|row| row.get(column)).map_or("", String::as_str);
            if let Err(why) = pasted.take(view, action, commune, text)
                // Where a block is repeated, what is wrong with it is said once.
                && first_row && first_column
            {
                pasted.errors.push(PasteError { row, column, text: text.to_owned(), kind: why });
            }
        }
    }
    pasted.errors = sorted(pasted.errors, |one, other| (one.row, one.column).cmp(&(other.row, other.column)));
    pasted
}

impl SpreadsheetPaste {
    /// Takes in what is pasted on one cell.
    fn take(
        &mut self,
        view: DayView<'_>,
        action: ActionIndex,
        commune: CommuneIndex,
        text: &str,
    ) -> Result<(), PasteErrorKind> {
        let Some(said) = parse_answer(text).map_err(|NotAnAnswer| PasteErrorKind::NotAnAnswer)? else { return Ok(()) };
        if !view.has(action, commune) {
            return Err(PasteErrorKind::NotOnThisDay);
        }
        match view.resolve(action, commune, Proposal::Correction(said)) {
            Resolution::Changes(answer) => self.changes.push(answer),
            Resolution::Same { answer, made_up } => {
                self.same += 1;
                self.made_up.extend(made_up.then_some(answer));
            }
            Resolution::EndsFirst => return Err(PasteErrorKind::EndsFirst),
        }
        Ok(())
    }
}

/// The rows of a block, or its columns.
struct BlockAxis<'a> {
    block: &'a [Vec<String>],
    /// Whether it is the rows.
    down: bool,
    /// Which of them are labels of the others' cells.
    own: &'a [usize],
    /// The lines across that name them.
    naming: &'a [usize],
    /// What they are named, by line.
    named: &'a [Option<LabelTarget>],
}

impl BlockAxis<'_> {
    /// What each line is about, and whether it is not a repetition; what is wrong with the names of the others.
    fn lines(
        &self,
        (places, selected): (Vec<LabelTarget>, usize),
        faults: &mut Vec<PasteError>,
    ) -> Vec<(usize, LabelTarget, bool)> {
        let data: Vec<usize> = (0..self.count()).filter(|line| !self.own.contains(line)).collect();
        let mut lines: Vec<(usize, LabelTarget, bool)> = Vec::new();
        for (rank, &line) in data.iter().enumerate() {
            let by_name = !self.naming.is_empty();
            let about = if by_name { self.named.get(line).copied().flatten() } else { places.get(rank).copied() };
            let why = match about {
                Some(named) if lines.iter().any(|(_, other, _)| *other == named) => PasteErrorKind::NamedTwice,
                Some(named) => {
                    lines.push((line, named, true));
                    continue;
                }
                None if !by_name => PasteErrorKind::Beyond,
                None if self.naming.iter().any(|&across| !self.text(line, across).trim().is_empty()) => {
                    PasteErrorKind::UnknownName
                }
                None => PasteErrorKind::NoName,
            };
            let across = (0..self.width()).find(|&across| !self.text(line, across).trim().is_empty());
            let across = self.naming.iter().copied().find(|&it| !self.text(line, it).trim().is_empty()).or(across);
            // An empty line is about nothing and wants nothing.
            if let Some(across) = across {
                let (row, column) = if self.down { (line, across) } else { (across, line) };
                faults.push(PasteError { row, column, text: self.text(line, across).to_owned(), kind: why });
            }
        }
        if self.naming.is_empty() && !data.is_empty() && selected > data.len() && selected.is_multiple_of(data.len()) {
            let more =
                (data.len()..selected).filter_map(|rank| Some((data[rank % data.len()], *places.get(rank)?, false)));
            lines.extend(more);
        }
        lines
    }

    fn count(&self) -> usize {
        if self.down { self.block.len() } else { widest(self.block) }
    }

    fn width(&self) -> usize {
        if self.down { widest(self.block) } else { self.block.len() }
    }

    fn text(&self, line: usize, across: usize) -> &str {
        let (row, column) = if self.down { (line, across) } else { (across, line) };
        self.block.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }
}

fn widest(block: &[Vec<String>]) -> usize {
    block.iter().map(Vec::len).max().unwrap_or(0)
}
