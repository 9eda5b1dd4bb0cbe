//! The status of each entry: in force, undone or taken back, and by which later entry.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::ids::EntryId;
use crate::journal::in_force::TakenBackEntries;
use crate::journal::{Edit, Entry, Journal};

/// Whether an entry is in force. Other entries are given as indices in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryStatus {
    /// The entry is in force.
    InForce,
    /// The entry was undone. An undo that was redone, or a redo that was undone, also has this status.
    Undone {
        /// The undo, or the later undo or redo.
        by: usize,
    },
    /// The entry was taken back as a whole.
    Withdrawn {
        /// The withdrawal; the last one, if there are several.
        by: usize,
    },
    /// The entry was taken back for some of its cells.
    Reduced {
        /// The withdrawal; the last one, if there are several.
        by: usize,
        /// The number of cells for which the entry is no longer in force.
        cells: usize,
    },
}

impl EntryStatus {
    /// Whether the entry as a whole is no longer in force.
    #[must_use]
    pub const fn is_taken_back(self) -> bool {
        matches!(self, Self::Undone { .. } | Self::Withdrawn { .. })
    }
}

/// Computes the status of entries.
pub(super) struct EntryStatuses {
    taken_back: TakenBackEntries,
    /// The last undo or redo of each entry.
    last_reversals: BTreeMap<EntryId, usize>,
    /// Each undo or redo that was followed by another one of the same entry, and that next one.
    superseded: BTreeMap<usize, usize>,
    /// The entries named by withdrawals in force, sorted; whether the withdrawal names no cells; its index.
    withdrawn: Vec<(EntryId, bool, usize)>,
}

impl EntryStatuses {
    pub(super) fn of(journal: &Journal) -> Self {
        let taken_back = journal.taken_back();
        let (mut last_reversals, mut superseded, mut withdrawn) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for (index, entry) in journal.entries().enumerate() {
            match &entry.edit {
                Edit::Undo { entry } | Edit::Redo { entry } => {
                    if let Some(before) = last_reversals.get(entry) {
                        superseded.insert(*before, index);
                    }
                    last_reversals.insert(*entry, index);
                }
                Edit::Withdraw { entries, cells } if !taken_back.is_undone(entry.id) => {
                    withdrawn.extend(entries.iter().map(|id| (*id, cells.is_empty(), index)));
                }
                _ => {}
            }
        }
        withdrawn.sort_unstable();
        Self { taken_back, last_reversals, superseded, withdrawn }
    }

    pub(super) fn status_of(&self, index: usize, entry: &Entry) -> EntryStatus {
        if let Some(&by) = self.superseded.get(&index) {
            return EntryStatus::Undone { by };
        }
        if self.taken_back.is_undone(entry.id) {
            return EntryStatus::Undone { by: self.last_reversals.get(&entry.id).copied().unwrap_or(index) };
        }
        let end = self.withdrawn.partition_point(|(id, ..)| *id <= entry.id);
        let Some(&(_, _, by)) = self.withdrawn[..end].last().filter(|(id, ..)| *id == entry.id) else {
            return EntryStatus::InForce;
        };
        match self.taken_back.remaining(entry) {
            None => EntryStatus::Withdrawn { by },
            Some(Cow::Borrowed(_)) => EntryStatus::InForce,
            Some(Cow::Owned(remaining_entry)) => {
                let cells = entry.edit.cells().len().saturating_sub(remaining_entry.edit.cells().len());
                if cells == 0 { EntryStatus::InForce } else { EntryStatus::Reduced { by, cells } }
            }
        }
    }
}
