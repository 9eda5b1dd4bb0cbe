//! The edit that takes an entry back, or that brings it into force again.

use crate::journal::{CellName, Edit};

use super::{EntryStatus, EntrySubject, History, HistoryEntry};

/// An edit that reverses an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reversal {
    /// What the edit does, by which its button is labelled.
    pub kind: ReversalKind,
    /// The edit to record.
    pub edit: Edit,
}

/// The kinds of reversals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReversalKind {
    /// Takes back the entry.
    TakeBack,
    /// Takes back the entry for some cells only.
    TakeBackHere,
    /// Removes the name that the entry gives to a state.
    RemoveName,
    /// Undoes the entry, which is a withdrawal, so that the entries it took back are in force again.
    UndoWithdrawal,
    /// Brings the entry, which was taken back alone, into force again.
    Restore,
    /// Brings the entry, which was taken back together with others, into force again, and the others with it.
    RestoreTogether,
}

impl ReversalKind {
    /// Whether it brings entries into force again, rather than taking them back.
    #[must_use]
    pub const fn brings_back(self) -> bool {
        matches!(self, Self::UndoWithdrawal | Self::Restore | Self::RestoreTogether)
    }
}

impl History {
    /// The reversal of the entry at an index; `None` for an undo or a redo, which is reversed through the entry that it
    /// refers to.
    #[must_use]
    pub fn reversal(&self, index: usize) -> Option<Reversal> {
        let HistoryEntry { entry, status, .. } = self.entries().get(index)?;
        let id = entry.id;
        if matches!(entry.edit, Edit::Undo { .. } | Edit::Redo { .. }) {
            return None;
        }
        let (kind, edit) = match *status {
            EntryStatus::InForce | EntryStatus::Reduced { .. } => match entry.edit {
                Edit::Withdraw { .. } => (ReversalKind::UndoWithdrawal, Edit::Undo { entry: id }),
                Edit::NameState { .. } => (ReversalKind::RemoveName, withdrawal(id, Vec::new())),
                _ => (ReversalKind::TakeBack, withdrawal(id, Vec::new())),
            },
            EntryStatus::Undone { .. } => (ReversalKind::Restore, Edit::Redo { entry: id }),
            EntryStatus::Withdrawn { by } => {
                let by = &self.entries().get(by)?.entry;
                let is_alone = matches!(&by.edit, Edit::Withdraw { entries, .. } if entries.len() == 1);
                let kind = if is_alone { ReversalKind::Restore } else { ReversalKind::RestoreTogether };
                (kind, Edit::Undo { entry: by.id })
            }
        };
        Some(Reversal { kind, edit })
    }

    /// The reversal of the entry at an index for some cells only; `None` if it is in force for none of them.
    #[must_use]
    pub fn reversal_for(&self, index: usize, subjects: &[EntrySubject]) -> Option<Reversal> {
        let id = self.entries().get(index)?.entry.id;
        let cell_in_force = |subject: &EntrySubject| match subject {
            EntrySubject::Cell(cell) => self.is_in_force_for(index, cell).then(|| cell.clone()),
            EntrySubject::Action(_) | EntrySubject::Commune(_) => None,
        };
        let cells: Vec<CellName> = subjects.iter().filter_map(cell_in_force).collect();
        (!cells.is_empty()).then(|| Reversal { kind: ReversalKind::TakeBackHere, edit: withdrawal(id, cells) })
    }

    /// The edit that an undo, a redo or a withdrawal reverses; `None` for a withdrawal of several entries and for other
    /// edits.
    #[must_use]
    pub fn edit_reversed_by(&self, edit: &Edit) -> Option<&Edit> {
        let id = match edit {
            Edit::Undo { entry } | Edit::Redo { entry } => entry,
            Edit::Withdraw { entries, .. } => entries.first().filter(|_| entries.len() == 1)?,
            _ => return None,
        };
        self.find(*id).and_then(|index| self.entries().get(index)).map(|reversed| &reversed.entry.edit)
    }
}

fn withdrawal(id: crate::ids::EntryId, cells: Vec<CellName>) -> Edit {
    Edit::Withdraw { entries: vec![id], cells }
}
