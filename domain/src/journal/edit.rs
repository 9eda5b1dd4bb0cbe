//! All that a user can change.

use crate::dates::{Day, ReducedDate};
use crate::ids::{ActionId, CommuneCode, EntryId};
use crate::territory::ParticipationState;

/// One (action, commune) pair by its names, which outlive any order of the tables.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellName {
    /// The action.
    pub action: ActionId,
    /// The commune.
    pub commune: CommuneCode,
}

/// The complete list of what a user can do to the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Says what the commune's part is from a day on; without a day, what it has always been.
    Answer {
        /// Where.
        cell: CellName,
        /// The commune's part.
        state: ParticipationState,
        /// The first day it holds; replaces the whole history when absent.
        since: Option<ReducedDate>,
    },
    /// Says that what the tables give on a day is right.
    Confirm {
        /// Where.
        cell: CellName,
        /// The day that was looked at.
        on: Day,
    },
    /// Takes earlier answers and confirmations back, for good unless this is undone.
    Withdraw {
        /// The entries taken back.
        entries: Vec<EntryId>,
    },
    /// Undoes an answer, a confirmation or a withdrawal.
    Undo {
        /// The entry undone.
        entry: EntryId,
    },
    /// Does again what was undone.
    Redo {
        /// The entry done again.
        entry: EntryId,
    },
}

impl Edit {
    /// The cell that an answer or a confirmation speaks of.
    #[must_use]
    pub const fn cell(&self) -> Option<&CellName> {
        match self {
            Self::Answer { cell, .. } | Self::Confirm { cell, .. } => Some(cell),
            Self::Withdraw { .. } | Self::Undo { .. } | Self::Redo { .. } => None,
        }
    }

    /// Whether it is something that undo takes back, rather than an undo or a redo itself.
    #[must_use]
    pub const fn is_gesture(&self) -> bool {
        !matches!(self, Self::Undo { .. } | Self::Redo { .. })
    }
}
