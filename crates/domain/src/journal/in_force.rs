//! What of a journal counts: undone, redone, taken back, in whole or cell by cell.

use std::borrow::Cow;

use crate::ids::EntryId;
use crate::journal::{CellName, Edit, Entry, Journal};
use crate::sorting::{distinct, sorted};

/// What later entries have taken back.
pub(super) struct TakenBackEntries {
    /// Undone, and not redone since; by id.
    undone: Vec<EntryId>,
    /// Withdrawn as a whole; by id.
    whole: Vec<EntryId>,
    /// Withdrawn of some cells, by entry; the place of those cells in the next list.
    parts: Vec<(EntryId, usize)>,
    /// The cells that each withdrawal names, in their order.
    cells: Vec<Vec<CellName>>,
}

impl TakenBackEntries {
    /// Whether nothing of the entry counts.
    pub(super) fn takes(&self, id: EntryId) -> bool {
        holds(&self.undone, &id) || holds(&self.whole, &id)
    }

    /// Whether the entry was undone, and not redone since.
    pub(super) fn is_undone(&self, id: EntryId) -> bool {
        holds(&self.undone, &id)
    }

    /// What still counts of an entry.
    pub(super) fn left_of<'a>(&self, entry: &'a Entry) -> Option<Cow<'a, Entry>> {
        if self.takes(entry.id) {
            return None;
        }
        let start = self.parts.partition_point(|(id, _)| *id < entry.id);
        let length = self.parts[start..].iter().take_while(|(id, _)| *id == entry.id).count();
        let parts = &self.parts[start..start + length];
        if parts.is_empty() {
            return Some(Cow::Borrowed(entry));
        }
        let is_gone = |cell: &CellName| parts.iter().any(|(_, at)| self.cells[*at].binary_search(cell).is_ok());
        let edit = entry.edit.of_cells(|cell| !is_gone(cell))?;
        Some(Cow::Owned(Entry { edit, ..entry.clone() }))
    }
}

impl Journal {
    /// What counts of the data's own edits, the first made first. An entry of which some cells were taken back
    /// comes without them.
    pub fn in_force(&self) -> impl Iterator<Item = Cow<'_, Entry>> {
        let gone = self.taken_back();
        self.entries().filter(|entry| entry.edit.changes_data()).filter_map(move |entry| gone.left_of(entry))
    }

    /// The cells that an edit changes once it is recorded here, each once: its own, or those of the entries it speaks
    /// of. `None` when it may change the tables themselves.
    #[must_use]
    pub fn cells_of(&self, edit: &Edit) -> Option<Vec<CellName>> {
        let cells = match edit {
            Edit::Answer { .. } | Edit::Confirm { .. } => edit.cells().into_iter().cloned().collect(),
            Edit::Withdraw { cells, .. } if !cells.is_empty() => cells.clone(),
            Edit::Withdraw { entries, .. } => self.cells_named(entries)?,
            Edit::Undo { entry } | Edit::Redo { entry } => {
                let mut cells = self.cells_named(&[*entry])?;
                for other in self.entries().filter(|other| other.id == *entry) {
                    if let Edit::Withdraw { .. } = other.edit {
                        cells.extend(self.cells_of(&other.edit)?);
                    }
                }
                cells
            }
            Edit::Action { .. } | Edit::DeleteAction { .. } | Edit::Commune { .. } => return None,
            Edit::NameState { .. } => Vec::new(),
        };
        Some(distinct(cells))
    }

    /// The cells of the entries of these ids; `None` when one of them changes the tables.
    fn cells_named(&self, ids: &[EntryId]) -> Option<Vec<CellName>> {
        let ids = distinct(ids.to_vec());
        let mut cells = Vec::new();
        for entry in self.entries().filter(|entry| holds(&ids, &entry.id)) {
            if entry.edit.changes_tables() {
                return None;
            }
            cells.extend(entry.edit.cells().into_iter().cloned());
        }
        Some(cells)
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
                _ => taken_back.clear(),
            }
        }
        taken_back.pop().map(|entry| Edit::Redo { entry })
    }

    /// The edit that takes back every change to one cell, if there is any.
    #[must_use]
    pub fn revert(&self, cell: &CellName) -> Option<Edit> {
        self.revert_all(std::slice::from_ref(cell))
    }

    /// The edit that takes back every change to some cells, and to nothing else, if there is any.
    #[must_use]
    pub fn revert_all(&self, cells: &[CellName]) -> Option<Edit> {
        let cells = distinct(cells.to_vec());
        let concerns = |entry: &Entry| entry.edit.cells().into_iter().any(|cell| cells.binary_search(cell).is_ok());
        let entries: Vec<EntryId> = self.in_force().filter(|entry| concerns(entry)).map(|entry| entry.id).collect();
        (!entries.is_empty()).then_some(Edit::Withdraw { entries, cells })
    }

    /// The edit that goes back to the bundled data, if anything differs from it.
    #[must_use]
    pub fn start_again(&self) -> Option<Edit> {
        let entries: Vec<EntryId> = self.in_force().map(|entry| entry.id).collect();
        (!entries.is_empty()).then_some(Edit::Withdraw { entries, cells: Vec::new() })
    }

    /// All that was taken back.
    pub(super) fn taken_back(&self) -> TakenBackEntries {
        let undone = self.undone();
        let (mut whole, mut parts, mut lists) = (Vec::new(), Vec::new(), Vec::new());
        for entry in self.entries().filter(|entry| !holds(&undone, &entry.id)) {
            if let Edit::Withdraw { entries, cells } = &entry.edit {
                if cells.is_empty() {
                    whole.extend_from_slice(entries);
                } else {
                    parts.extend(entries.iter().map(|id| (*id, lists.len())));
                    lists.push(distinct(cells.clone()));
                }
            }
        }
        TakenBackEntries { undone, whole: distinct(whole), parts: sorted(parts, Ord::cmp), cells: lists }
    }

    /// The entries that were undone and not redone since, in the order of their ids.
    #[must_use]
    pub fn undone(&self) -> Vec<EntryId> {
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
                _ => {}
            }
        }
        undone
    }
}

fn holds(ids: &[EntryId], id: &EntryId) -> bool {
    ids.binary_search(id).is_ok()
}
