//! How much of the browser's storage is read at a visit: other pages may have written there, too.

use domain::journal::Entry;
use formats::limits::{MAX_CELLS, MAX_ENTRIES};

/// What may still be read: as many entries as a file may have, and as many cells. What is beyond is left as it is, and
/// reported as unreadable.
#[derive(Debug)]
pub(crate) struct ReadBudget {
    entries: usize,
    cells: usize,
}

impl Default for ReadBudget {
    fn default() -> Self {
        Self { entries: MAX_ENTRIES, cells: MAX_CELLS }
    }
}

impl ReadBudget {
    /// Whether nothing more may be read.
    pub const fn is_spent(&self) -> bool {
        self.entries == 0 || self.cells == 0
    }

    /// Counts an entry that was read.
    pub fn spend(&mut self, entry: &Entry) {
        self.entries = self.entries.saturating_sub(1);
        self.cells = self.cells.saturating_sub(entry.edit.cells().len());
    }
}
