//! What the columns of a list are, said of it.

use super::AnswerList;
use crate::spreadsheet::column_uses::ColumnUse;
use crate::spreadsheet::report::{Report, SetAsideKind};
use crate::spreadsheet::roles::{HeadMeaning, LineRole, meaning};

impl AnswerList<'_> {
    /// The row of the heads.
    pub(in crate::spreadsheet) const fn head_row(&self) -> usize {
        self.head
    }

    /// The columns that are read, and what as.
    pub(in crate::spreadsheet) fn uses(&self) -> Vec<(usize, ColumnUse)> {
        let actions = self.actions.iter().map(|column| (*column, ColumnUse::Action));
        let labels = [(self.names, ColumnUse::Commune), (self.codes, ColumnUse::Code)];
        let others = labels.into_iter().chain([(self.confirmation, ColumnUse::Confirmation)]);
        let answers = (self.answers, ColumnUse::Role(LineRole::Answer));
        let beside = self.beside.iter().map(|(role, column)| (*column, ColumnUse::Role(*role)));
        let named = others.filter_map(|(column, of)| Some((column?, of)));
        actions.chain(named).chain([answers]).chain(beside).collect()
    }

    /// What stands above the heads, and the columns that are read as something or not at all.
    pub(super) fn report_heads(&self, report: &mut Report<'_>) {
        for row in 0..self.head {
            if let Some(column) = self.block.filled(row).next() {
                report.set_aside((row, column), SetAsideKind::Title);
            }
        }
        for column in self.block.filled(self.head) {
            let place = (self.head, column);
            let is_label = self.actions.contains(&column) || [self.names, self.codes].contains(&Some(column));
            if let Some((role, _)) = self.beside.iter().find(|(_, beside)| *beside == column) {
                report.set_aside(place, SetAsideKind::ReadAs(*role));
            } else if meaning(self.block.text(self.head, column)) == Some(HeadMeaning::PostalCode) {
                report.set_aside(place, SetAsideKind::PostalCode);
            } else if !is_label && column != self.answers && self.confirmation != Some(column) {
                report.set_aside(place, SetAsideKind::Descriptive);
            }
        }
    }
}
