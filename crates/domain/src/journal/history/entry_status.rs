//! What became of each entry, and by which step.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::ids::EntryId;
use crate::journal::in_force::TakenBackEntries;
use crate::journal::{Edit, Entry, Journal};

/// What became of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryStatus {
    /// It counts.
    InForce,
    /// It was undone; an undo that was redone, and a redo that was undone, likewise.
    Undone {
        /// By which step.
        by: usize,
    },
    /// Nothing of it counts: it was taken back.
    Withdrawn {
        /// By which step, the last one where there are several.
        by: usize,
    },
    /// What it says of some cells was taken back.
    Reduced {
        /// By which step, the last one where there are several.
        by: usize,
        /// Of how many cells.
        cells: usize,
    },
}

impl EntryStatus {
    /// Whether nothing of the entry counts.
    #[must_use]
    pub const fn counts_for_nothing(self) -> bool {
        matches!(self, Self::Undone { .. } | Self::Withdrawn { .. })
    }
}

/// Which steps took back what.
pub(super) struct EntryStatuses {
    gone: TakenBackEntries,
    /// The last undo or redo of each entry.
    turned: BTreeMap<EntryId, usize>,
    /// Each undo or redo that another one followed.
    followed: BTreeMap<usize, usize>,
    /// What withdrawals in force name, by entry; whether they take it back whole, and their places.
    withdrawn: Vec<(EntryId, bool, usize)>,
}

impl EntryStatuses {
    pub(super) fn of(journal: &Journal) -> Self {
        let gone = journal.taken_back();
        let (mut turned, mut followed, mut withdrawn) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for (at, entry) in journal.entries().enumerate() {
            match &entry.edit {
                Edit::Undo { entry } | Edit::Redo { entry } => {
                    if let Some(before) = turned.get(entry) {
                        followed.insert(*before, at);
                    }
                    turned.insert(*entry, at);
                }
                Edit::Withdraw { entries, cells } if !gone.is_undone(entry.id) => {
                    withdrawn.extend(entries.iter().map(|id| (*id, cells.is_empty(), at)));
                }
                _ => {}
            }
        }
        withdrawn.sort_unstable();
        Self { gone, turned, followed, withdrawn }
    }

    pub(super) fn status_of(&self, at: usize, entry: &Entry) -> EntryStatus {
        if let Some(&by) = self.followed.get(&at) {
            return EntryStatus::Undone { by };
        }
        if self.gone.is_undone(entry.id) {
            return EntryStatus::Undone { by: self.turned.get(&entry.id).copied().unwrap_or(at) };
        }
        let end = self.withdrawn.partition_point(|(id, ..)| *id <= entry.id);
        let Some(&(_, _, by)) = self.withdrawn[..end].last().filter(|(id, ..)| *id == entry.id) else {
            return EntryStatus::InForce;
        };
        match self.gone.left_of(entry) {
            None => EntryStatus::Withdrawn { by },
            Some(Cow::Borrowed(_)) => EntryStatus::InForce,
            Some(Cow::Owned(left)) => {
                let cells = entry.edit.cells().len().saturating_sub(left.edit.cells().len());
                if cells == 0 { EntryStatus::InForce } else { EntryStatus::Reduced { by, cells } }
            }
        }
    }
}
