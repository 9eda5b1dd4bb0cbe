//! Which rows above the answers are heads, which are titles.

use crate::folding::folded;
use crate::spreadsheet::answers::parse_answer;
use crate::spreadsheet::block::Block;
use crate::spreadsheet::labels::{LabelLines, LabelNames};
use crate::spreadsheet::report::{Report, SetAsideKind};
use crate::spreadsheet::roles::{HeadMeaning, meaning, role};

/// The rows above the answers.
#[derive(Debug, Default)]
pub(super) struct HeadRows {
    /// The rows that say what the columns are, from the top.
    pub(super) heads: Vec<usize>,
    /// The other rows that hold no answers.
    pub(super) titles: Vec<usize>,
    /// The first row that may hold answers.
    pub(super) first: usize,
}

impl HeadRows {
    pub(super) fn of(
        names: &LabelNames<'_>,
        report: &mut Report<'_>,
        block: &Block,
        lines: &LabelLines,
        communes_down: bool,
    ) -> Self {
        let columns = &lines.columns;
        // Sections named by actions may hide the column of the labels; its head shows it.
        let corners = lines.rows.first().map_or(Vec::new(), |row| {
            let is_corner = |column: &usize| meaning(block.text(*row, *column)) == Some(HeadMeaning::Names);
            block.filled(*row).filter(is_corner).collect()
        });
        let own = if columns.is_empty() { &corners } else { columns };
        let is_named = |row: usize| {
            let text = |column: &usize| block.text(row, *column);
            own.iter()
                .map(text)
                .any(|text| if communes_down { names.is_commune(text) } else { names.action(text).is_some() })
        };
        // Names below the first answers are the head of another table.
        let outside = |row: usize| block.filled(row).filter(|column| !columns.contains(column));
        let has_answers = |row: &usize| {
            outside(*row).any(|column| block.is_answer(*row, column)) && !are_states(block, *row, outside(*row))
        };
        let top = lines.rows.first().map_or(0, |row| row + 1);
        let answered =
            (top..block.height()).find(|row| !lines.rows.contains(row) && (has_answers(row) || is_named(*row)));
        let rows: Vec<usize> =
            lines.rows.iter().copied().filter(|row| answered.is_none_or(|answered| *row < answered)).collect();
        let after = rows.first().map_or(0, |row| row + 1);
        let labelled = (after..block.height()).find(|row| !rows.contains(row) && is_named(*row));
        let first = labelled.or(rows.last().map(|row| row + 1)).unwrap_or(0);
        let first = answered.filter(|_| !rows.is_empty()).map_or(first, |answered| first.min(answered));
        let rows: Vec<usize> = rows.into_iter().filter(|row| *row < first).collect();
        let mut found = Self { first, ..Self::default() };
        for row in (0..first).filter(|row| block.filled(*row).next().is_some()) {
            let is_last = rows.last().is_some_and(|last| row > *last);
            let outside = || block.filled(row).filter(|column| !columns.contains(column));
            let has_answers = outside().any(|column| block.is_answer(row, column));
            let has_roles = outside().any(|column| role(block.text(row, column)).is_some());
            let has_label = columns.iter().any(|column| block.is_filled(row, *column));
            let is_corner = columns.iter().any(|column| meaning(block.text(row, *column)) == Some(HeadMeaning::Names));
            let is_head = if rows.contains(&row) {
                true
            } else if rows.is_empty() {
                is_corner || has_roles || !has_label || !has_answers && outside().next().is_some()
            } else if is_last {
                !has_answers && has_roles || (is_corner || !has_label) && are_states(block, row, outside())
            } else {
                block.filled(row).nth(1).is_some()
            };
            if is_head {
                found.heads.push(row);
            } else if !(is_last || rows.is_empty() && has_answers) {
                found.titles.push(row);
            }
        }
        found.sort_out(report, block, &rows);
        found
    }

    /// Tells the titles and the heads over several columns from the heads proper.
    fn sort_out(&mut self, report: &mut Report<'_>, block: &Block, named: &[usize]) {
        let proper = named.last().or(self.heads.last()).copied();
        let is_title = |row: &usize| named.is_empty() && Some(*row) != proper && block.filled(*row).nth(1).is_none();
        let titles: Vec<usize> = self.heads.iter().copied().filter(is_title).collect();
        self.heads.retain(|row| !titles.contains(row));
        self.titles.extend(titles);
        for &row in &self.titles {
            let column = block.filled(row).next().unwrap_or_default();
            report.set_aside((row, column), SetAsideKind::Title);
        }
        let is_proper = |row: &usize| named.contains(row) || Some(*row) == proper;
        for &row in self.heads.iter().filter(|row| !is_proper(row)) {
            let is_below = named.last().is_none_or(|last| row > *last);
            let has_roles = block.filled(row).any(|column| role(block.text(row, column)).is_some());
            let column = block.filled(row).next().unwrap_or_default();
            if !is_below || !has_roles && !are_states(block, row, block.filled(row)) {
                report.set_aside((row, column), SetAsideKind::MergedHead);
            }
        }
    }

    /// The filled heads of a column, lowest first.
    pub(super) fn of_column<'a>(&self, block: &'a Block, column: usize) -> Vec<((usize, usize), &'a str)> {
        let cells = self.heads.iter().rev().map(|row| ((*row, column), block.text(*row, column)));
        cells.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// Whether a row below repeats a row of heads: all its cells are the heads of their columns.
    pub(super) fn is_repeated(&self, block: &Block, row: usize) -> bool {
        let same = |head: &usize| {
            block.filled(row).next().is_some()
                && block.filled(row).all(|column| folded(block.text(*head, column)) == folded(block.text(row, column)))
        };
        self.heads.iter().any(same)
    }
}

/// Whether cells of a row are different answers in words: « Oui », « Non », « Intéressée » as heads.
fn are_states(block: &Block, row: usize, columns: impl Iterator<Item = usize>) -> bool {
    let words: Vec<&str> = columns.map(|column| block.text(row, column)).filter(|text| text.len() > 2).collect();
    let all = words.iter().all(|text| matches!(parse_answer(text), Ok(Some(it)) if it.since.or(it.until).is_none()));
    all && words.iter().any(|word| folded(word) != folded(words[0]))
}
