//! The changes that count now: what is said of each cell, and every change to actions and communes.

use std::collections::BTreeSet;

use crate::dates::Day;
use crate::ids::EntryId;
use crate::journal::{Answer, CellName, Edit, Journal};

/// A change that counts now, and when it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetChange {
    /// When it was made, in milliseconds since 1970 by the clock of the machine.
    pub at: u64,
    /// What was changed.
    pub content: NetChangeContent,
}

/// What a change that counts now says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetChangeContent {
    /// What a cell says: the last of its answers, with what the cell said before.
    Answer(Answer),
    /// That what the tables give of a cell was confirmed, after any answer.
    Confirmation {
        /// The cell.
        cell: CellName,
        /// The day for which it was confirmed.
        on: Day,
    },
    /// A change to an action or a commune, with what its fields said before.
    Tables {
        /// The entry that made it.
        entry: EntryId,
        /// What was done.
        edit: Edit,
    },
}

impl NetChange {
    /// The cell that was changed, if it was one.
    #[must_use]
    pub const fn cell(&self) -> Option<&CellName> {
        match &self.content {
            NetChangeContent::Answer(answer) => Some(&answer.cell),
            NetChangeContent::Confirmation { cell, .. } => Some(cell),
            NetChangeContent::Tables { .. } => None,
        }
    }

    /// The edit that takes it back, where the journal still has something to take back: of a cell every change to it,
    /// of an action or a commune this one.
    #[must_use]
    pub fn revert(&self, journal: &Journal) -> Option<Edit> {
        match &self.content {
            NetChangeContent::Answer(Answer { cell, .. }) | NetChangeContent::Confirmation { cell, .. } => {
                journal.revert(cell)
            }
            NetChangeContent::Tables { entry, .. } => Some(Edit::Withdraw { entries: vec![*entry], cells: Vec::new() }),
        }
    }
}

impl Journal {
    /// The last change in force to each cell, and every change in force to actions and communes; the last made first.
    #[must_use]
    pub fn net_changes(&self) -> Vec<NetChange> {
        let mut changes = Vec::new();
        for entry in self.in_force() {
            let change = |content| NetChange { at: entry.at, content };
            match &entry.edit {
                Edit::Answer { answers } => {
                    changes.extend(answers.iter().map(|answer| change(NetChangeContent::Answer(answer.clone()))));
                }
                Edit::Confirm { cells, on } => {
                    let confirmed = |cell: &CellName| NetChangeContent::Confirmation { cell: cell.clone(), on: *on };
                    changes.extend(cells.iter().map(|cell| change(confirmed(cell))));
                }
                edit => changes.push(change(NetChangeContent::Tables { entry: entry.id, edit: edit.clone() })),
            }
        }
        changes.reverse();
        let mut seen = BTreeSet::new();
        changes.retain(|change| change.cell().is_none_or(|cell| seen.insert(cell.clone())));
        changes
    }

    /// Whether some entry was made, by the clock, before one that it ranks after: clocks of several machines differ, or
    /// one was set back.
    #[must_use]
    pub fn times_contradict_ranks(&self) -> bool {
        self.entries().zip(self.entries().skip(1)).any(|(one, next)| next.at < one.at)
    }
}
