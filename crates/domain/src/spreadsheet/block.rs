//! A pasted block as rows of texts, and questions about its cells.

use crate::spreadsheet::answers::parse_answer;
use crate::spreadsheet::report::PasteErrorKind;
use crate::spreadsheet::{MAX_PASTED_CELLS, MAX_PASTED_ROWS};

/// The cells of a block, by row. Rows may differ in length; a cell beyond the end of its row is empty.
#[derive(Debug)]
pub(super) struct Block {
    rows: Vec<Vec<String>>,
    width: usize,
}

impl Block {
    pub(super) fn of(rows: Vec<Vec<String>>) -> Self {
        let filled =
            |row: &Vec<String>| row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        let width = rows.iter().map(filled).max().unwrap_or(0);
        Self { rows, width }
    }

    /// What the block has too many of to be read. A list with a row for each answer may be longer than a table of them.
    pub(super) fn excess(&self, is_list: bool) -> Option<PasteErrorKind> {
        let (rows, cells) = (self.height(), self.height().saturating_mul(self.width));
        if rows > MAX_PASTED_ROWS && !is_list {
            Some(PasteErrorKind::TooManyRows(rows))
        } else {
            (cells > MAX_PASTED_CELLS).then_some(PasteErrorKind::TooManyCells(cells))
        }
    }

    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    pub(super) const fn width(&self) -> usize {
        self.width
    }

    /// The text of a cell, without the spaces around it.
    pub(super) fn text(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", |text| text.trim())
    }

    /// The text of a cell as it is written.
    pub(super) fn written(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }

    pub(super) fn is_filled(&self, row: usize, column: usize) -> bool {
        !self.text(row, column).is_empty()
    }

    /// The columns of a row that are filled.
    pub(super) fn filled(&self, row: usize) -> impl Iterator<Item = usize> {
        (0..self.width).filter(move |column| self.is_filled(row, *column))
    }

    /// The sign that separates the cells of a file pasted as it is: every line of the only column has it.
    pub(super) fn other_separator(&self) -> Option<char> {
        let texts = || (0..self.height()).map(|row| self.text(row, 0)).filter(|text| !text.is_empty());
        [';', ',']
            .into_iter()
            .find(|sign| self.width == 1 && texts().next().is_some() && texts().all(|text| text.contains(*sign)))
    }

    /// What stands before the first such sign in each row.
    pub(super) fn first_texts(&self, sign: char) -> impl Iterator<Item = &str> {
        (0..self.height())
            .filter_map(move |row| self.text(row, 0).split(sign).next())
            .map(|text| text.trim_matches('"').trim())
    }

    pub(super) fn is_answer(&self, row: usize, column: usize) -> bool {
        matches!(parse_answer(self.text(row, column)), Ok(Some(_)))
    }

    /// Whether a cell holds something that is no answer.
    pub(super) fn is_word(&self, row: usize, column: usize) -> bool {
        self.is_filled(row, column) && !self.is_answer(row, column)
    }
}
