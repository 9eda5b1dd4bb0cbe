//! The edit that takes an entry back, or brings it back where it was taken back.

use crate::journal::{CellName, Edit};

use super::{EntryStatus, EntrySubject, History};

/// A way back from an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reversal {
    /// What it does.
    pub kind: ReversalKind,
    /// The edit that does it.
    pub edit: Edit,
}

/// What a way back does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReversalKind {
    /// It takes back all that the entry says.
    TakeBack,
    /// It takes back what the entry says of some cells.
    TakeBackHere,
    /// It removes the name that the entry gives to a state.
    RemoveName,
    /// The entry is itself a withdrawal: what it took back counts again.
    UndoWithdrawal,
    /// The entry was taken back alone: it counts again.
    Restore,
    /// The entry was taken back with others: all of them count again.
    RestoreTogether,
}

impl ReversalKind {
    /// Whether something counts again, rather than no longer.
    #[must_use]
    pub const fn brings_back(self) -> bool {
        matches!(self, Self::UndoWithdrawal | Self::Restore | Self::RestoreTogether)
    }
}

impl History {
    /// The way back from an entry; none from an undo or a redo, which the entry that they are of has.
    #[must_use]
    pub fn reversal(&self, at: usize) -> Option<Reversal> {
        let it = self.entries().get(at)?;
        let id = it.entry.id;
        if matches!(it.entry.edit, Edit::Undo { .. } | Edit::Redo { .. }) {
            return None;
        }
        let (kind, edit) = match it.status {
            EntryStatus::InForce | EntryStatus::Reduced { .. } => match it.entry.edit {
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

    /// The way back from what an entry says of some cells alone, where something of that counts.
    #[must_use]
    pub fn reversal_of(&self, at: usize, subjects: &[EntrySubject]) -> Option<Reversal> {
        let id = self.entries().get(at)?.entry.id;
        let counting = |subject: &EntrySubject| match subject {
            EntrySubject::Cell(cell) => self.counts_for(at, cell).then(|| cell.clone()),
            EntrySubject::Action(_) | EntrySubject::Commune(_) => None,
        };
        let cells: Vec<CellName> = subjects.iter().filter_map(counting).collect();
        (!cells.is_empty()).then(|| Reversal { kind: ReversalKind::TakeBackHere, edit: withdrawal(id, cells) })
    }

    /// The one edit that an undo, a redo or a withdrawal is of.
    #[must_use]
    pub fn edit_reversed_by(&self, edit: &Edit) -> Option<&Edit> {
        let id = match edit {
            Edit::Undo { entry } | Edit::Redo { entry } => entry,
            Edit::Withdraw { entries, .. } => entries.first().filter(|_| entries.len() == 1)?,
            _ => return None,
        };
        self.find(*id).and_then(|at| self.entries().get(at)).map(|it| &it.entry.edit)
    }
}

fn withdrawal(id: crate::ids::EntryId, cells: Vec<CellName>) -> Edit {
    Edit::Withdraw { entries: vec![id], cells }
}
