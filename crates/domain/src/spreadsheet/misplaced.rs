//! Names that stand where no head and no label is: of another table below or beside, or of a list with one answer a
//! row. The answers near them are not applied, since they may belong to these names.

use crate::spreadsheet::answer_lines::AnswerLine;
use crate::spreadsheet::block::Block;
use crate::spreadsheet::labels::{LabelNames, LabelTarget};
use crate::spreadsheet::layout::LayoutReader;
use crate::spreadsheet::report::{PasteErrorKind, Report};
use crate::spreadsheet::roles::{HeadMeaning, LineRole, meaning, role};
use crate::spreadsheet::row_labels::RowLabels;

/// A commune or an action, whichever it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NamedKind {
    Commune,
    Action,
}

impl NamedKind {
    const fn of(target: LabelTarget) -> Self {
        match target {
            LabelTarget::Commune(_) => Self::Commune,
            LabelTarget::Action(_) => Self::Action,
        }
    }

    /// Whether a cell names one, and is no answer.
    fn is_in(self, names: &LabelNames<'_>, block: &Block, row: usize, column: usize) -> bool {
        let text = block.text(row, column);
        block.is_word(row, column)
            && text.chars().any(char::is_alphabetic)
            && match self {
                Self::Commune => names.is_commune(text),
                Self::Action => names.action(text).is_some(),
            }
    }
}

impl LayoutReader<'_> {
    /// Whether a row without an own label is the head of another table: it has the head of names and other words, or
    /// names what the columns of this table are named by.
    pub(super) fn begins_table(&self, row: usize, labels: &RowLabels) -> bool {
        let (block, names) = (self.block, self.names);
        let other = if self.communes_down { NamedKind::Action } else { NamedKind::Commune };
        let is_own =
            |text: &str| if self.communes_down { names.is_commune(text) } else { names.action(text).is_some() };
        let mut own_labels = labels.columns();
        if own_labels.clone().any(|column| is_own(block.text(row, column))) {
            return false;
        }
        let words = block.filled(row).filter(|column| block.is_word(row, *column)).count();
        let is_corner = |column| meaning(block.text(row, column)) == Some(HeadMeaning::Names);
        let is_remark = |column| {
            let heads = self.heads.of_column(block, column);
            heads.iter().any(|(_, text)| matches!(role(text), Some(LineRole::Note | LineRole::Source)))
        };
        let is_head = |column| other.is_in(names, block, row, column) && !is_remark(column);
        own_labels.any(is_corner) && words > 1 || block.filled(row).any(is_head)
    }

    /// Leaves out the columns of a table that stands beside this one, and the lines that nobody named if the block
    /// has names for them elsewhere.
    pub(super) fn leave_out_misplaced(
        &self,
        labels: &RowLabels,
        (rows, columns): (&mut Vec<AnswerLine>, &mut Vec<AnswerLine>),
        report: &mut Report<'_>,
    ) {
        let cells = || (0..self.block.height()).flat_map(|row| self.block.filled(row).map(move |column| (row, column)));
        if labels.columns().next().is_none() && self.heads.heads.is_empty() {
            // A block that is laid where the user points has no names, or it means other cells.
            let is_name = |kind: NamedKind, row, column| kind.is_in(self.names, self.block, row, column);
            let place = cells().find(|&(row, column)| {
                is_name(NamedKind::Commune, row, column) || is_name(NamedKind::Action, row, column)
            });
            if let Some(place) = place {
                report.error(place, PasteErrorKind::MisplacedName);
                rows.clear();
                return;
            }
        }
        if let Some((place, own)) = self.table_before(labels, rows, columns) {
            report.error(place, PasteErrorKind::MisplacedName);
            columns.retain(|line| line.at < place.1 || line.at > own);
        }
        if let Some(place) = self.table_beside(labels, rows, columns) {
            report.error(place, PasteErrorKind::MisplacedName);
            columns.retain(|line| line.at < place.1);
        }
        let notes: Vec<usize> = columns
            .iter()
            .flat_map(|line| &line.beside)
            .filter(|(role, _)| matches!(role, LineRole::Note | LineRole::Source))
            .map(|(_, column)| *column)
            .chain(labels.columns())
            .collect();
        for lines in [rows, columns] {
            let Some(first) = lines.iter().find(|line| line.by_position) else { continue };
            let kind = NamedKind::of(first.target);
            let mut cells = cells().filter(|(_, column)| !notes.contains(column));
            if let Some(place) = cells.find(|(row, column)| kind.is_in(self.names, self.block, *row, *column)) {
                report.error(place, PasteErrorKind::MisplacedName);
                lines.retain(|line| !line.by_position);
            }
        }
    }

    /// The first cell of a column of other names, with answers between it and the column of the labels; and the latter.
    fn table_before(
        &self,
        labels: &RowLabels,
        rows: &[AnswerLine],
        columns: &[AnswerLine],
    ) -> Option<((usize, usize), usize)> {
        let own = labels.columns().min()?;
        let kind = NamedKind::of(rows.first()?.target);
        let has_answers = |column: &usize| columns.iter().any(|line| *column < line.at && line.at < own);
        (0..own).filter(has_answers).find_map(|column| Some((self.first_name(kind, rows, column, own)?, own)))
    }

    /// The first cell of a column that is a name, if half of them are, and one is not that of the labels.
    fn first_name(&self, kind: NamedKind, rows: &[AnswerLine], column: usize, labels: usize) -> Option<(usize, usize)> {
        let filled = || rows.iter().map(|line| line.at).filter(|row| self.block.is_filled(*row, column));
        let named = || filled().filter(|row| kind.is_in(self.names, self.block, *row, column));
        let place = named().next()?;
        let differs = self.heads.heads.is_empty() || named().any(|row| !self.is_same(row, labels, column));
        (differs && named().count() * 2 >= filled().count()).then_some((place, column))
    }

    /// The first cell of a column of names behind answers, with other answers behind it.
    fn table_beside(&self, labels: &RowLabels, rows: &[AnswerLine], columns: &[AnswerLine]) -> Option<(usize, usize)> {
        let last = columns.iter().map(|line| line.at).max()?;
        let kind = NamedKind::of(rows.first()?.target);
        let other = NamedKind::of(columns.first()?.target);
        let is_named = |column: usize| {
            self.heads
                .of_column(self.block, column)
                .iter()
                .any(|((row, column), _)| other.is_in(self.names, self.block, *row, *column))
        };
        let has_answers_before =
            |column: usize| (0..column).any(|before| is_named(before) || columns.iter().any(|line| line.at == before));
        let is_open = |column: &usize| {
            let heads = self.heads.of_column(self.block, *column);
            let is_of_names = |known| matches!(known, HeadMeaning::Names | HeadMeaning::Role(LineRole::Answer));
            let is_remark = columns.iter().flat_map(|line| &line.beside).any(|(_, beside)| beside == column);
            !is_remark
                && !labels.columns().any(|label| label == *column)
                && heads.iter().filter_map(|(_, text)| meaning(text)).all(is_of_names)
                && has_answers_before(*column)
        };
        let own = labels.columns().min()?;
        (1..=last).filter(is_open).find_map(|column| self.first_name(kind, rows, column, own))
    }

    fn is_same(&self, row: usize, one: usize, other: usize) -> bool {
        self.block.text(row, one).eq_ignore_ascii_case(self.block.text(row, other))
    }
}
