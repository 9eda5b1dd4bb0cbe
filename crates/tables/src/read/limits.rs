//! What is read at most, so that no file takes more memory or time than a large real one.

use crate::read::FileFault;

/// The bytes of a file, and of all that is unpacked from it.
pub const MAX_BYTES: usize = 32 << 20;

/// The entries of an archive.
pub(super) const MAX_ENTRIES: usize = 2_000;

/// The rows of a sheet: many times those of the largest table of answers, and more than France has communes.
pub const MAX_ROWS: usize = 100_000;

/// The cells of all sheets: for each, its rows times the widest of them.
pub const MAX_CELLS: usize = 1_000_000;

/// How deep the elements of a part may be nested.
pub(super) const MAX_DEPTH: usize = 100;

/// What may still be read of the sheets of a file.
#[derive(Debug)]
pub(super) struct SheetBudget {
    cells: usize,
    bytes: usize,
}

impl SheetBudget {
    pub(super) const fn new() -> Self {
        Self { cells: MAX_CELLS, bytes: MAX_BYTES }
    }

    /// Takes the cells of a sheet.
    ///
    /// # Errors
    /// It has too many rows, or there are too many cells with it.
    pub(super) fn take(&mut self, sheet: &str, rows: usize, width: usize) -> Result<(), FileFault> {
        if rows > MAX_ROWS {
            return Err(FileFault::TooManyRows { sheet: sheet.to_owned(), rows });
        }
        let left = self.cells.checked_sub(rows.saturating_mul(width));
        self.cells = left.ok_or_else(|| FileFault::TooManyCells { sheet: sheet.to_owned() })?;
        Ok(())
    }

    /// Takes the bytes of a text that stands so many times in a sheet.
    ///
    /// # Errors
    /// There are too many bytes with it.
    pub(super) fn take_text(&mut self, sheet: &str, bytes: usize, times: usize) -> Result<(), FileFault> {
        let left = self.bytes.checked_sub(bytes.saturating_mul(times));
        self.bytes = left.ok_or_else(|| FileFault::TooManyCells { sheet: sheet.to_owned() })?;
        Ok(())
    }
}
