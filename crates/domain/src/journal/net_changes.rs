//! The changes in force: the last answer of each cell, and all changes to actions and communes.

use std::collections::BTreeSet;

use crate::dates::Day;
use crate::ids::EntryId;
use crate::journal::{Answer, CellName, Edit, Journal};

/// A change in force, and when it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetChange {
    /// When it was made, in milliseconds since 1970 by the clock of the machine.
    pub at: u64,
    /// The cell, action or commune that was changed, and how.
    pub content: NetChangeContent,
}

/// The content of a change in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetChangeContent {
    /// The last answer of a cell, with the state before that answer.
    Answer(Answer),
    /// A confirmation of a cell that is later than its last answer.
    Confirmation {
        /// The confirmed cell.
        cell: CellName,
        /// The day for which it was confirmed.
        on: Day,
    },
    /// A change to an action or a commune, with the fields before it.
    Tables {
        /// The entry that made the change.
        entry: EntryId,
        /// The edit of that entry.
        edit: Edit,
    },
}

impl NetChange {
    /// The changed cell; `None` if an action or a commune was changed.
    #[must_use]
    pub const fn cell(&self) -> Option<&CellName> {
        match &self.content {
            NetChangeContent::Answer(answer) => Some(&answer.cell),
            NetChangeContent::Confirmation { cell, .. } => Some(cell),
            NetChangeContent::Tables { .. } => None,
        }
    }

    /// The edit that takes the change back: for a cell, all changes to it; for an action or a commune, this one. `None`
    /// if the journal has no such change in force.
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
    /// The last change in force to each cell, and all changes in force to actions and communes, the latest first.
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

    /// Whether an entry has an earlier time than one that it ranks after. This happens when the clocks of two machines
    /// differ, or when a clock was set back.
    #[must_use]
    pub fn times_contradict_ranks(&self) -> bool {
        self.entries().zip(self.entries().skip(1)).any(|(one, next)| next.at < one.at)
    }
}
