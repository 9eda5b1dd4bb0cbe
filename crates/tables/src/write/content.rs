//! The sheets of a workbook, before they are written in the one or the other format.

use crate::write::formula::Formula;

/// A sheet to write.
#[derive(Debug)]
pub(super) struct SheetContent {
    /// The name, as people read it; a format that does not allow it writes another one.
    pub(super) name: String,
    /// The rows from the first one on.
    pub(super) rows: Vec<Vec<CellContent>>,
    /// The rows and the columns that stay in view.
    pub(super) frozen: (usize, usize),
    /// The widths of the first columns, in signs.
    pub(super) widths: Vec<u16>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum CellContent {
    /// Nothing.
    Empty,
    /// A text, whatever it looks like: never a number, never a formula.
    Text(String),
    /// A text that heads what is below or beside it.
    Heading(String),
    /// A whole number.
    Number(u64),
    /// A formula, and the number that it gives.
    Counted(Formula, u64),
    /// A formula, and the text that it gives.
    Worded(Formula, String),
}

impl CellContent {
    /// A text; nothing where it is empty.
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A heading.
    pub(super) fn heading(text: impl Into<String>) -> Self {
        Self::Heading(text.into())
    }

    /// A number of people or of things.
    pub(super) fn count(number: u32) -> Self {
        Self::Number(number.into())
    }
}

/// A row of headings.
pub(super) fn headings<const N: usize>(texts: [&str; N]) -> Vec<CellContent> {
    texts.map(CellContent::heading).into()
}

/// A row of texts.
pub(super) fn texts<const N: usize>(texts: [&str; N]) -> Vec<CellContent> {
    texts.map(CellContent::text).into()
}
