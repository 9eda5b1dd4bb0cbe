//! Reads what is pasted from a spreadsheet: a list of answers, and an error for every cell that is not understood.
//!
//! If the block contains names of communes or actions, they tell which cell is which, in any order; a block that names
//! one of them with words and the other not at all is laid on the grid only after a question. A block without any name
//! is laid on the grid from the active cell on. Nothing is guessed: an ambiguous text is an error.

mod answer_lines;
mod answer_list;
mod answers;
mod block;
mod cells;
mod column_heads;
mod column_uses;
mod columns;
mod commune_names;
mod departments;
mod heads;
mod labels;
mod layout;
mod membership;
mod misplaced;
mod report;
mod roles;
mod row_labels;
mod sheet;
mod signs;
mod spellings;
mod text_mark;

pub use answers::{ILLUSTRATIVE, NotAnAnswer, answer_text, copied_text, parse_answer, state_word};
pub use column_uses::{ColumnUse, TableColumns, columns_read, columns_read_as, heads_of_shape, read_rows_as, shape_of};
pub use commune_names::{CommuneLabel, CommuneNames};
pub use labels::LabelTarget;
pub use report::{PasteError, PasteErrorKind, PastePlace, SetAside, SetAsideKind};
pub use roles::LineRole;
pub use sheet::{separated_rows, tab_separated};
pub use signs::is_error_value;
pub use text_mark::{as_text, without_mark};

use std::sync::Arc;

use crate::answering::{Proposal, Resolution, ResolvedAnswer, implausible_date};
use crate::dates::Day;
use crate::indicators::DayView;
use crate::sorting::distinct;
use crate::territory::{ActionIndex, CommuneIndex, MAX_SIGNS};
use answer_list::AnswerList;
use block::Block;
use cells::PastedAnswer;
use labels::LabelNames;
use layout::read_layout;
use report::Report;

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
    /// The current day: dates too far after it are refused.
    pub today: Day,
}

/// The result of reading a pasted block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpreadsheetPaste {
    /// The answers for cells that change.
    pub changes: Vec<ResolvedAnswer>,
    /// The number of cells that have the pasted state already.
    pub same: usize,
    /// Their answers.
    pub kept: Vec<ResolvedAnswer>,
    /// The answers for those unchanged cells whose row is illustrative. Recording them replaces it by an entered one.
    pub illustrative: Vec<ResolvedAnswer>,
    /// Those of the unchanged cells that a list says are confirmed: whoever wrote it has looked at them.
    pub confirmed: Vec<ResolvedAnswer>,
    /// The communes whose cells have an answer, changed or not, in the order of the tables.
    pub communes: Vec<CommuneIndex>,
    /// The actions and communes of these answers that nobody named: they were found by their position. They are not to
    /// be recorded before the user has agreed to these very names.
    pub by_position: Vec<LabelTarget>,
    /// What is recognised and holds no answer, by kind.
    pub set_aside: Vec<SetAside>,
    /// The errors, by row and column.
    pub errors: Vec<PasteError>,
}

/// The rows of a block that are read: many times those of any territory. Of a larger one nothing is read.
pub const MAX_PASTED_ROWS: usize = 5_000;

/// The cells of a block that are read: its rows times the widest of them.
pub const MAX_PASTED_CELLS: usize = 500_000;

/// Reads a pasted block.
#[must_use]
pub fn read_paste(view: DayView<'_>, target: PasteTarget<'_>, text: &str) -> SpreadsheetPaste {
    match sheet::excess(text) {
        Some(excess) => SpreadsheetPaste::refused(&Block::of(Vec::new()), excess),
        None => read_rows(view, target, sheet::rows(text)),
    }
}

/// Reads rows of cells, such as those of a sheet of a file. Where the target has no communes and no actions, nothing is
/// laid on a grid: what nobody named is an error.
#[must_use]
pub fn read_rows(view: DayView<'_>, target: PasteTarget<'_>, rows: Vec<Vec<String>>) -> SpreadsheetPaste {
    let block = Block::of(rows);
    let names = LabelNames::of(view);
    let list = AnswerList::of(&names, &block);
    if let Some(excess) = block.excess(list.is_some()) {
        return SpreadsheetPaste::refused(&block, excess);
    }
    let mut report = Report::of(&block);
    if let Some(sign) = block.other_separator().filter(|sign| block.first_texts(*sign).any(|text| names.is_label(text)))
    {
        report.error((0, 0), PasteErrorKind::OtherSeparator(sign));
        let (set_aside, errors) = report.finish();
        return SpreadsheetPaste { set_aside, errors, ..SpreadsheetPaste::default() };
    }
    let mut pasted = SpreadsheetPaste::default();
    match list {
        Some(list) => list.read(view, &names, target.today, &mut report, &mut pasted),
        None => pasted.read_table(view, target, &names, &block, &mut report),
    }
    if pasted.changes.is_empty() && pasted.same == 0 && !report.has_errors() {
        let filled = |row: usize| block.filled(row).next().map(|column| (row, column));
        if let Some(place) = (0..block.height()).find_map(filled) {
            report.error(place, PasteErrorKind::NoAnswers);
        }
    }
    pasted.by_position = distinct(pasted.by_position);
    pasted.communes = distinct(pasted.communes);
    (pasted.set_aside, pasted.errors) = report.finish();
    pasted
}

impl SpreadsheetPaste {
    /// A block of which nothing is read.
    fn refused(block: &Block, excess: PasteErrorKind) -> Self {
        let mut report = Report::of(block);
        report.error((0, 0), excess);
        Self { errors: report.finish().1, ..Self::default() }
    }

    /// Reads a table of communes and actions.
    fn read_table(
        &mut self,
        view: DayView<'_>,
        target: PasteTarget<'_>,
        names: &LabelNames<'_>,
        block: &Block,
        report: &mut Report<'_>,
    ) {
        let layout = read_layout(view, names, block, target, report);
        for row in &layout.rows {
            for column in &layout.columns {
                let (commune, action) = if layout.communes_down { (row, column) } else { (column, row) };
                let (LabelTarget::Commune(commune), LabelTarget::Action(action)) = (commune.target, action.target)
                else {
                    continue;
                };
                let added = cells::read_cell(block, report, row, column).and_then(|answer| {
                    self.communes.extend(answer.is_some().then_some(commune));
                    let added =
                        answer.map_or(Ok(false), |answer| self.add(view, action, commune, answer, target.today));
                    added.map_err(|kind| ((row.at, column.at), kind))
                });
                match added {
                    Ok(true) => {
                        let lines = [row, column].into_iter().filter(|line| line.by_position);
                        self.by_position.extend(lines.map(|line| line.target));
                    }
                    // If the block is repeated, its errors are reported once.
                    Err((place, kind)) if row.is_first && column.is_first => report.error(place, kind),
                    Ok(false) | Err(_) => {}
                }
            }
        }
    }

    /// Adds what is pasted on one cell; returns whether it can be recorded.
    fn add(
        &mut self,
        view: DayView<'_>,
        action: ActionIndex,
        commune: CommuneIndex,
        PastedAnswer { answer, note, is_illustrative }: PastedAnswer,
        today: Day,
    ) -> Result<bool, PasteErrorKind> {
        if note.as_ref().is_some_and(|note| note.len() > MAX_SIGNS && note.chars().count() > MAX_SIGNS) {
            return Err(PasteErrorKind::NoteTooLong);
        }
        let with_note = |answer: ResolvedAnswer| ResolvedAnswer { note: note.clone().or(answer.note), ..answer };
        match view.resolve(action, commune, Proposal::Correction(answer)) {
            // What was made up must not become an answer because it was copied elsewhere.
            Resolution::Changes(_) if is_illustrative => return Err(PasteErrorKind::Illustrative),
            Resolution::Changes(changed) => match implausible_date(view.territory.action(action), answer, today) {
                Some((_, why)) => return Err(PasteErrorKind::ImplausibleDate(why)),
                None => self.changes.push(with_note(changed)),
            },
            Resolution::Same { answer, .. } if note.is_some() && note != answer.note => {
                self.changes.push(with_note(answer));
            }
            Resolution::Same { answer, illustrative } => {
                let illustrative = illustrative && !is_illustrative;
                self.same += 1;
                self.kept.push(answer.clone());
                self.illustrative.extend(illustrative.then_some(answer));
                return Ok(illustrative);
            }
            Resolution::EndsBeforeStart => return Err(PasteErrorKind::EndsBeforeStart),
        }
        Ok(true)
    }

    /// The actions whose cells change, in the order of the tables.
    #[must_use]
    pub fn changed_actions(&self) -> Vec<ActionIndex> {
        distinct(self.changes.iter().map(|change| change.action).collect())
    }

    /// The answers to record: the changes and, if they are `confirmed`, those that replace illustrative ones. The
    /// remark of the whole paste goes with each that has none.
    #[must_use]
    pub fn answers(&self, confirmed: bool, note: &str) -> Vec<ResolvedAnswer> {
        let note = Some(note.trim()).filter(|note| !note.is_empty()).map(Arc::<str>::from);
        let confirmed = self.illustrative.iter().filter(|_| confirmed);
        let with_note = |answer: &ResolvedAnswer| ResolvedAnswer {
            note: answer.note.clone().or_else(|| note.clone()),
            ..answer.clone()
        };
        self.changes.iter().chain(confirmed).map(with_note).collect()
    }
}
