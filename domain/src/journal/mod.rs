//! The journal of edits: values that are only ever added, and that merge in any order.
//!
//! An entry is never changed or removed. Undoing adds an entry that says so; so do redoing, taking
//! one change back and starting again. Two copies of a journal are merged by keeping every entry of
//! both, and what a journal means depends on nothing but the entries it holds.

mod apply;
mod edit;

pub use edit::{CellName, Edit};

use crate::ids::EntryId;
use crate::order::{distinct, sorted};

/// One edit, when it was made, and its rank among the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its own identity.
    pub id: EntryId,
    /// One more than the highest rank known where it was made: an entry ranks after all it builds
    /// on, whatever the clock says. Ties are settled by id.
    pub rank: u64,
    /// When it was made, in milliseconds since 1970 by the clock of the machine; for showing only.
    pub at: u64,
    /// What was done.
    pub edit: Edit,
}

/// Every edit made on a document, by rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// In the order of their ranks, then of their ids.
    entries: Vec<Entry>,
}

impl Entry {
    fn place(&self) -> (u64, EntryId) {
        (self.rank, self.id)
    }
}

impl Journal {
    /// A journal of these entries; one that stands twice counts once.
    #[must_use]
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut entries = sorted(entries.into_iter().collect(), |one: &Entry, other| one.place().cmp(&other.place()));
        entries.dedup_by(|one, other| one.place() == other.place());
        Self { entries }
    }

    /// Adds an edit under an id that has never been used.
    pub fn record(&mut self, id: EntryId, at: u64, edit: Edit) {
        let rank = self.entries.last().map_or(1, |last| last.rank.saturating_add(1));
        self.insert(Entry { id, rank, at, edit });
    }

    /// Every entry, the first made first.
    #[must_use]
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter()
    }

    /// Whether nothing was ever recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All the entries of both.
    #[must_use]
    pub fn merged_with(&self, other: &Self) -> Self {
        let mut merged = self.clone();
        for entry in &other.entries {
            merged.insert(entry.clone());
        }
        merged
    }

    /// Adds an entry, unless it is here.
    fn insert(&mut self, entry: Entry) {
        if let Err(at) = self.place(&entry) {
            self.entries.insert(at, entry);
        }
    }

    /// Where an entry stands, or would.
    fn place(&self, entry: &Entry) -> Result<usize, usize> {
        self.entries.binary_search_by(|other| other.place().cmp(&entry.place()))
    }

    /// Whether every entry of the other is here.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        other.entries.iter().all(|entry| self.place(entry).is_ok())
    }

    /// The cells that an edit changes once it is recorded here, each once: its own, or those of the entries it speaks of.
    #[must_use]
    pub fn cells_of(&self, edit: &Edit) -> Vec<CellName> {
        let own = |ids: &[EntryId]| {
            let named = self.entries().filter(|entry| ids.contains(&entry.id));
            named.filter_map(|entry| entry.edit.cell().cloned()).collect::<Vec<CellName>>()
        };
        distinct(match edit {
            Edit::Answer { cell, .. } | Edit::Confirm { cell, .. } => vec![cell.clone()],
            Edit::Withdraw { entries } => own(entries),
            Edit::Undo { entry } | Edit::Redo { entry } => {
                let withdrawn =
                    self.entries().filter(|other| other.id == *entry).filter_map(|other| match &other.edit {
                        Edit::Withdraw { entries } => Some(own(entries)),
                        _ => None,
                    });
                withdrawn.flatten().chain(own(&[*entry])).collect()
            }
        })
    }

    /// The answers and confirmations in force, the first made first.
    pub fn in_force(&self) -> impl Iterator<Item = &Entry> {
        let undone = self.undone();
        let mut withdrawn = Vec::new();
        for entry in self.entries().filter(|entry| !holds(&undone, &entry.id)) {
            if let Edit::Withdraw { entries } = &entry.edit {
                withdrawn.extend_from_slice(entries);
            }
        }
        let withdrawn = distinct(withdrawn);
        let counts = move |id| !holds(&undone, id) && !holds(&withdrawn, id);
        self.entries().filter(move |entry| entry.edit.cell().is_some() && counts(&entry.id))
    }

    /// The edit that takes back the last thing done, if anything is left to take back.
    #[must_use]
    pub fn undo(&self) -> Option<Edit> {
        let undone = self.undone();
        let last = self.entries().rev().find(|entry| entry.edit.is_gesture() && !holds(&undone, &entry.id))?;
        Some(Edit::Undo { entry: last.id })
    }

    /// The edit that brings back the last thing undone, unless something else was done since.
    #[must_use]
    pub fn redo(&self) -> Option<Edit> {
        let mut taken_back = Vec::new();
        for entry in self.entries() {
            match &entry.edit {
                Edit::Undo { entry } => taken_back.push(*entry),
                Edit::Redo { entry } => taken_back.retain(|undone| undone != entry),
                Edit::Answer { .. } | Edit::Confirm { .. } | Edit::Withdraw { .. } => taken_back.clear(),
            }
        }
        taken_back.pop().map(|entry| Edit::Redo { entry })
    }

    /// The edit that takes back every change to one cell, if there is any.
    #[must_use]
    pub fn revert(&self, cell: &CellName) -> Option<Edit> {
        self.withdraw(|entry| entry.edit.cell() == Some(cell))
    }

    /// The edit that goes back to the bundled data, if anything differs from it.
    #[must_use]
    pub fn start_again(&self) -> Option<Edit> {
        self.withdraw(|_| true)
    }

    fn withdraw(&self, which: impl Fn(&Entry) -> bool) -> Option<Edit> {
        let entries: Vec<EntryId> = self.in_force().filter(|entry| which(entry)).map(|entry| entry.id).collect();
        (!entries.is_empty()).then_some(Edit::Withdraw { entries })
    }

    /// The entries that were undone and not redone since, in the order of their ids.
    fn undone(&self) -> Vec<EntryId> {
        let mut undone: Vec<EntryId> = Vec::new();
        for entry in self.entries() {
            match &entry.edit {
                Edit::Undo { entry } => {
                    if let Err(at) = undone.binary_search(entry) {
                        undone.insert(at, *entry);
                    }
                }
                Edit::Redo { entry } => {
                    if let Ok(at) = undone.binary_search(entry) {
                        undone.remove(at);
                    }
                }
                Edit::Answer { .. } | Edit::Confirm { .. } | Edit::Withdraw { .. } => {}
            }
        }
        undone
    }
}

fn holds(ids: &[EntryId], id: &EntryId) -> bool {
    ids.binary_search(id).is_ok()
}
