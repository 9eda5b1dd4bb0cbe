//! All that a user can change.

use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::ids::{ActionId, CommuneCode, EntryId};
use crate::journal::{ActionField, CommuneField};
use crate::territory::ParticipationState;

/// One (action, commune) pair by its names, which outlive any order of the tables.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellName {
    /// The action.
    pub action: ActionId,
    /// The commune.
    pub commune: CommuneCode,
}

/// What is said of one cell: what holds from `since` on and before `until`, in the place of all that
/// was said of these days. What was said of other days stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Where.
    pub cell: CellName,
    /// The commune's part.
    pub state: ParticipationState,
    /// The first day it holds; since before any date asked about when absent.
    pub since: Option<ReducedDate>,
    /// The first day on which it no longer holds; for ever when absent.
    pub until: Option<ReducedDate>,
    /// A remark.
    pub note: Option<Arc<str>>,
    /// What the cell said when it was answered, if it said anything; for showing only.
    pub before: Option<ParticipationState>,
}

/// The complete list of what a user can do to the data. Each is one gesture, however much it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Says what communes' parts are.
    Answer {
        /// Cell by cell.
        answers: Vec<Answer>,
    },
    /// Says that what the tables give on a day is right.
    Confirm {
        /// Where.
        cells: Vec<CellName>,
        /// The day that was looked at.
        on: Day,
    },
    /// Takes earlier entries back, for good unless this is undone.
    Withdraw {
        /// The entries taken back.
        entries: Vec<EntryId>,
        /// When there are any, only what the entries say of these cells is taken back.
        cells: Vec<CellName>,
    },
    /// Undoes an entry that is no undo and no redo.
    Undo {
        /// The entry undone.
        entry: EntryId,
    },
    /// Does again what was undone.
    Redo {
        /// The entry done again.
        entry: EntryId,
    },
    /// Says what an action is; adds it, if there is none of that id and title and domain are said.
    Action {
        /// Which one.
        action: ActionId,
        /// What the same fields said before; nothing of an action that is added. For showing only.
        before: Vec<ActionField>,
        /// What is said now.
        fields: Vec<ActionField>,
    },
    /// Takes an action out of the tables, with all that is said of the communes' part in it.
    DeleteAction {
        /// Which one.
        action: ActionId,
    },
    /// Says what a commune is; adds it, if there is none of that code and its name is said.
    Commune {
        /// Which one.
        commune: CommuneCode,
        /// What the same fields said before; nothing of a commune that is added. For showing only.
        before: Vec<CommuneField>,
        /// What is said now.
        fields: Vec<CommuneField>,
    },
    /// Names a state, so that it can be found again; changes nothing. The state is that of the entries
    /// of an earlier snapshot and these.
    NameState {
        /// Its name.
        name: Arc<str>,
        /// The earlier snapshot.
        base: Option<EntryId>,
        /// The entries known since.
        entries: Vec<EntryId>,
    },
}

impl Answer {
    /// That a commune's part is this, from a day on; without a day, that it has always been.
    #[must_use]
    pub const fn since(cell: CellName, state: ParticipationState, since: Option<ReducedDate>) -> Self {
        Self { cell, state, since, until: None, note: None, before: None }
    }
}

impl Edit {
    /// The answer for one cell, alone.
    #[must_use]
    pub fn answer(answer: Answer) -> Self {
        Self::Answer { answers: vec![answer] }
    }

    /// The cells that answers or confirmations speak of.
    #[must_use]
    pub fn cells(&self) -> Vec<&CellName> {
        match self {
            Self::Answer { answers } => answers.iter().map(|answer| &answer.cell).collect(),
            Self::Confirm { cells, .. } => cells.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Whether it speaks of a cell.
    #[must_use]
    pub fn concerns(&self, cell: &CellName) -> bool {
        match self {
            Self::Answer { answers } => answers.iter().any(|answer| answer.cell == *cell),
            Self::Confirm { cells, .. } => cells.contains(cell),
            _ => false,
        }
    }

    /// Whether it says what the actions or the communes themselves are.
    #[must_use]
    pub const fn changes_tables(&self) -> bool {
        matches!(self, Self::Action { .. } | Self::DeleteAction { .. } | Self::Commune { .. })
    }

    /// Whether it says something of the data by itself.
    #[must_use]
    pub const fn changes_data(&self) -> bool {
        matches!(self, Self::Answer { .. } | Self::Confirm { .. }) || self.changes_tables()
    }

    /// Whether it is something that undo takes back, rather than an undo or a redo itself.
    #[must_use]
    pub const fn is_gesture(&self) -> bool {
        !matches!(self, Self::Undo { .. } | Self::Redo { .. })
    }

    /// The same edit, of those cells alone that are kept; `None` when nothing is left of it.
    pub(super) fn of_cells(&self, keeps: impl Fn(&CellName) -> bool) -> Option<Self> {
        match self {
            Self::Answer { answers } => {
                let answers: Vec<Answer> = answers.iter().filter(|answer| keeps(&answer.cell)).cloned().collect();
                (!answers.is_empty()).then_some(Self::Answer { answers })
            }
            Self::Confirm { cells, on } => {
                let cells: Vec<CellName> = cells.iter().filter(|cell| keeps(cell)).cloned().collect();
                (!cells.is_empty()).then_some(Self::Confirm { cells, on: *on })
            }
            other => Some(other.clone()),
        }
    }
}
