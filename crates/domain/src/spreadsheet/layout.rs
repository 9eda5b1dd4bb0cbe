//! Which commune and which action each row and column of a pasted block stands for.

use std::collections::BTreeMap;

use crate::indicators::DayView;
use crate::spreadsheet::PasteTarget;
use crate::spreadsheet::answer_lines::AnswerLine;
use crate::spreadsheet::block::Block;
use crate::spreadsheet::columns::read_columns;
use crate::spreadsheet::commune_names::is_bare_number;
use crate::spreadsheet::heads::HeadRows;
use crate::spreadsheet::labels::{LabelLines, LabelNames, LabelTarget, is_of_answers};
use crate::spreadsheet::membership::on_this_day;
use crate::spreadsheet::report::{PasteErrorKind, Report, SetAsideKind};
use crate::spreadsheet::roles::{HeadMeaning, meaning};
use crate::spreadsheet::row_labels::{RowLabels, is_code_name};
use crate::spreadsheet::signs::is_footnote;

/// The lines of a block that hold answers.
#[derive(Debug)]
pub(super) struct BlockLayout {
    pub(super) communes_down: bool,
    pub(super) rows: Vec<AnswerLine>,
    pub(super) columns: Vec<AnswerLine>,
    /// The columns that name the rows.
    pub(super) labels: RowLabels,
    /// The rows of the heads.
    pub(super) heads: Vec<usize>,
}

/// What the rows or columns stand for if the block does not say it: the lines of the grid from the first cell of the
/// target on, and how many of them are selected.
pub(super) struct GridLines {
    pub(super) targets: Vec<LabelTarget>,
    pub(super) selected: usize,
    /// Whether the other lines of the block are named.
    pub(super) other_named: bool,
}

/// What reading the lines of a block needs.
pub(super) struct LayoutReader<'a> {
    pub(super) view: DayView<'a>,
    pub(super) names: &'a LabelNames<'a>,
    pub(super) block: &'a Block,
    pub(super) communes_down: bool,
    /// The columns before the answers.
    pub(super) label_columns: Vec<usize>,
    pub(super) heads: HeadRows,
}

pub(super) fn read_layout(
    view: DayView<'_>,
    names: &LabelNames<'_>,
    block: &Block,
    target: PasteTarget<'_>,
    report: &mut Report<'_>,
) -> BlockLayout {
    let mut lines = LabelLines::of(names, block);
    let communes_down = lines.communes_down.unwrap_or(!target.transposed);
    let mut heads = HeadRows::default();
    let has_names = lines.communes_down.is_some();
    if has_names {
        heads = HeadRows::of(names, report, block, &lines, communes_down);
    } else if let Some(row) = row_of_corner(block) {
        heads = HeadRows { heads: vec![row], titles: (0..row).collect(), first: row + 1 };
    } else if block.height() > 1
        && (0..block.width()).any(|column| block.is_filled(0, column))
        && !(0..block.width()).any(|column| block.is_answer(0, column))
    {
        // A first row of words that name nothing is no answer to lay on the grid.
        heads = HeadRows { heads: vec![0], titles: Vec::new(), first: 1 };
    }
    let mut labels = if communes_down {
        RowLabels::of_communes(&names.communes, report, block, &lines.columns, heads.first)
    } else {
        RowLabels { names: lines.columns.clone(), ..RowLabels::default() }
    };
    // None of the codes of a column may be one of those here; it is a column of codes all the same.
    let is_called_codes = |column: &usize| {
        let below = heads.first..block.height();
        (0..heads.first).any(|row| is_code_name(block.text(row, *column)))
            && below.into_iter().any(|row| is_bare_number(block.text(row, *column)))
    };
    if communes_down && !labels.is_empty() {
        let unknown = (0..block.width()).filter(|column| !lines.columns.contains(column)).filter(is_called_codes);
        let unknown: Vec<usize> = unknown.collect();
        labels.called_codes.extend(&unknown);
        lines.columns.extend(unknown);
    }
    // Columns that turned out not to name anything name nothing here either.
    let refused = lines.columns.clone();
    if labels.is_empty()
        && let Some(column) = column_of_words(names, block, &heads, &refused, has_names, communes_down)
    {
        labels.names = vec![column];
        lines.columns.push(column);
    }
    if labels.is_empty() {
        for column in (0..block.width()).filter(|column| is_postal(&heads, block, *column)) {
            report.set_aside((heads.first.saturating_sub(1), column), SetAsideKind::PostalCode);
            lines.columns.push(column);
        }
    }
    let reader = LayoutReader { view, names, block, communes_down, label_columns: lines.columns, heads };
    let communes = target.communes.iter().map(|commune| LabelTarget::Commune(*commune)).collect();
    let actions = target.actions.iter().map(|action| LabelTarget::Action(*action)).collect();
    let (of_communes, of_actions) = ((communes, target.selected.0), (actions, target.selected.1));
    let (down, across) = if communes_down { (of_communes, of_actions) } else { (of_actions, of_communes) };
    let grid = |(targets, selected), other_named| GridLines { targets, selected, other_named };
    let mut rows = reader.rows(&labels, &grid(down, !reader.heads.heads.is_empty()), report);
    let mut columns = read_columns(&reader, &grid(across, !labels.is_empty()), report);
    reader.leave_out_misplaced(&labels, (&mut rows, &mut columns), report);
    BlockLayout { communes_down, rows, columns, labels, heads: reader.heads.heads }
}

/// The first filled column, if it holds words that are no answers and its head is no name: labels that are not
/// understood. In a block without any names, it must hold no answer at all, or a name, and not be the only column.
fn column_of_words(
    names: &LabelNames<'_>,
    block: &Block,
    heads: &HeadRows,
    refused: &[usize],
    has_names: bool,
    communes_down: bool,
) -> Option<usize> {
    let mut rows = (0..block.height()).filter(|row| !heads.heads.contains(row) && !heads.titles.contains(row));
    let is_filled = |column: &usize| (heads.first..block.height()).any(|row| block.is_filled(row, *column));
    let has_names_above = |column: &usize| {
        heads.of_column(block, *column).iter().any(|(_, text)| meaning(text) == Some(HeadMeaning::Names))
    };
    let mut open = (0..block.width())
        .filter(|column| !refused.contains(column) && !is_postal(heads, block, *column))
        .filter(|column| refused.is_empty() || !is_of_answers(names, block, *column))
        .filter(is_filled);
    if let Some(column) = open.clone().find(has_names_above) {
        return Some(column);
    }
    let column = open.next()?;
    let is_named = heads.of_column(block, column).iter().any(|(_, text)| {
        let is_target = if communes_down { names.action(text).is_some() } else { names.is_commune(text) };
        is_target || names.action_and_role(text).is_some() || matches!(meaning(text), Some(HeadMeaning::Role(_)))
    });
    if has_names {
        return (!is_named && rows.any(|row| block.is_word(row, column))).then_some(column);
    }
    let mut cells = (0..block.height()).map(|row| (row, column));
    let is_known = |text: &str| {
        names.is_commune(text) || names.action(text).is_some() || meaning(text) == Some(HeadMeaning::Total)
    };
    let is_name = |(row, column): (usize, usize)| {
        let text = block.text(row, column);
        block.is_word(row, column) && (is_known(text))
    };
    let is_labels = cells.clone().any(is_name) || !cells.any(|(row, column)| block.is_answer(row, column));
    (block.width() > column + 1 && !is_named && is_labels).then_some(column)
}

/// The first row that begins with the head of the names, such as « Commune », in a block without names that are
/// understood.
fn row_of_corner(block: &Block) -> Option<usize> {
    let begins = |row: &usize| {
        let first = block.filled(*row).next().map(|column| block.text(*row, column));
        first.is_some_and(|text| meaning(text) == Some(HeadMeaning::Names))
    };
    (0..block.height().saturating_sub(1).min(3)).find(begins)
}

fn is_postal(heads: &HeadRows, block: &Block, column: usize) -> bool {
    heads.of_column(block, column).iter().any(|(_, text)| meaning(text) == Some(HeadMeaning::PostalCode))
}

impl LayoutReader<'_> {
    /// The rows that hold answers.
    fn rows(&self, labels: &RowLabels, grid: &GridLines, report: &mut Report<'_>) -> Vec<AnswerLine> {
        let is_data = |row: &usize| !self.heads.heads.contains(row) && !self.heads.titles.contains(row);
        let data: Vec<usize> = (0..self.block.height()).filter(is_data).collect();
        if labels.is_empty() && self.label_columns.is_empty() {
            return self.by_position(&data, grid, true, report);
        }
        let mut lines: Vec<AnswerLine> = Vec::new();
        let mut named: BTreeMap<LabelTarget, usize> = BTreeMap::new();
        for row in data {
            let Some(first) = self.block.filled(row).next() else { continue };
            if row >= self.heads.first && !self.heads.is_repeated(self.block, row) && self.begins_table(row, labels) {
                report.error((row, first), PasteErrorKind::SecondTable);
                break;
            }
            if let Some(kind) = self.set_aside(row, first) {
                report.set_aside((row, first), kind);
                continue;
            }
            match labels.read(self.names, self.block, row, self.communes_down) {
                None => report.error((row, first), PasteErrorKind::NoName),
                Some((at, said, remark)) => {
                    let said = said.and_then(|target| self.on_this_day(target));
                    match said {
                        Ok(target) => {
                            if let Some(earlier) = named.get(&target).and_then(|at| lines.get_mut(*at)) {
                                earlier.repeated_at.push(row);
                                report.error(at, PasteErrorKind::NamedTwice);
                                continue;
                            }
                            if let Some(kind) = remark {
                                report.set_aside(at, kind);
                            }
                            named.insert(target, lines.len());
                            lines.push(AnswerLine { by_position: labels.are_bare, ..AnswerLine::named(row, target) });
                        }
                        Err(kind) => report.error(at, kind),
                    }
                }
            }
        }
        lines
    }

    /// What a row is that holds no answers of a commune or an action.
    fn set_aside(&self, row: usize, first: usize) -> Option<SetAsideKind> {
        if self.heads.is_repeated(self.block, row) {
            return Some(SetAsideKind::RepeatedHead);
        }
        let is_only = self.block.filled(row).nth(1).is_none();
        if is_only && is_footnote(self.block.text(row, first)) {
            return Some(SetAsideKind::Footnote);
        }
        let last = self.label_columns.iter().max().copied().unwrap_or_default();
        let is_total = |text: &str| {
            let is_name =
                if self.communes_down { self.names.is_commune(text) } else { self.names.action(text).is_some() };
            meaning(text) == Some(HeadMeaning::Total) && !is_name
        };
        (0..=last).any(|column| is_total(self.block.text(row, column))).then_some(SetAsideKind::Total)
    }

    /// A target that counts on the day shown, or why it does not.
    pub(super) fn on_this_day(&self, target: LabelTarget) -> Result<LabelTarget, PasteErrorKind> {
        on_this_day(self.view, target)
    }

    /// Lays lines on those of the grid. A smaller block is repeated to fill the selection.
    pub(super) fn by_position(
        &self,
        data: &[usize],
        grid: &GridLines,
        down: bool,
        report: &mut Report<'_>,
    ) -> Vec<AnswerLine> {
        let mut lines = Vec::new();
        let line = |rank: usize, target: &LabelTarget, is_first| AnswerLine {
            at: data[rank % data.len()],
            target: *target,
            beside: Vec::new(),
            repeated_at: Vec::new(),
            shares_notes: false,
            // A bare block is laid where the user points: on the selected actions, and from the first commune on.
            by_position: grid.other_named || rank >= grid.selected && matches!(target, LabelTarget::Action(_)),
            is_first,
        };
        for (rank, &at) in data.iter().enumerate() {
            if let Some(target) = grid.targets.get(rank) {
                lines.push(line(rank, target, true));
                continue;
            }
            let (height, width) = (self.block.height(), self.block.width());
            let cells = 0..if down { width } else { height };
            let cell = |other| if down { (at, other) } else { (other, at) };
            // Where there is no grid, as for a file, a line that nobody named can be nobody's.
            let kind = if grid.targets.is_empty() { PasteErrorKind::NoName } else { PasteErrorKind::Beyond };
            // An empty line is not an error.
            if let Some(cell) = cells.map(cell).find(|(row, column)| self.block.is_filled(*row, *column)) {
                report.error(cell, kind);
            }
        }
        if !data.is_empty() && grid.selected > data.len() && grid.selected.is_multiple_of(data.len()) {
            let repeated = (data.len()..grid.selected)
                .filter_map(|rank| grid.targets.get(rank).map(|target| line(rank, target, false)));
            lines.extend(repeated);
        }
        lines
    }
}
