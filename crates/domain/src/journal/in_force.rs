//! Which entries of a journal are in force, after undo, redo and withdrawals of entries or of single cells.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::ids::EntryId;
use crate::journal::{CellName, Edit, Entry, Journal};
use crate::sorting::distinct;

/// The entries that later entries have taken back.
pub(super) struct TakenBackEntries {
    /// The entries that were undone and not redone since, sorted.
    undone: Vec<EntryId>,
    /// The entries that were withdrawn as a whole, sorted.
    withdrawn: Vec<EntryId>,
    /// The withdrawals for some cells, by the entries that they name. A withdrawal is a number, in ascending order.
    reduced: BTreeMap<EntryId, Vec<usize>>,
    /// The same withdrawals, by the cells that they name.
    withdrawn_cells: BTreeMap<CellName, Vec<usize>>,
}

impl TakenBackEntries {
    /// Whether the entry as a whole is no longer in force.
    pub(super) fn contains(&self, id: EntryId) -> bool {
        has(&self.undone, &id) || has(&self.withdrawn, &id)
    }

    /// Whether the entry was undone, and not redone since.
    pub(super) fn is_undone(&self, id: EntryId) -> bool {
        has(&self.undone, &id)
    }

    /// The part of an entry that is in force: a borrowed entry if that is all of it; `None` if it is nothing.
    pub(super) fn remaining<'a>(&self, entry: &'a Entry) -> Option<Cow<'a, Entry>> {
        if self.contains(entry.id) {
            return None;
        }
        let Some(of_entry) = self.reduced.get(&entry.id) else { return Some(Cow::Borrowed(entry)) };
        let is_withdrawn =
            |cell: &CellName| self.withdrawn_cells.get(cell).is_some_and(|of_cell| have_common(of_entry, of_cell));
        let edit = entry.edit.limited_to(|cell| !is_withdrawn(cell))?;
        Some(Cow::Owned(Entry { edit, ..entry.clone() }))
    }
}

/// Finds the cells that may change with the edits of a journal.
pub(super) struct EditedCells<'a> {
    journal: &'a Journal,
    /// The index of each entry, sorted by id.
    by_id: OnceCell<Vec<(EntryId, usize)>>,
}

impl<'a> EditedCells<'a> {
    pub(super) fn of(journal: &'a Journal) -> Self {
        Self { journal, by_id: OnceCell::new() }
    }

    /// See [`Journal::cells_of`].
    pub(super) fn cells(&self, edit: &'a Edit) -> Option<Vec<&'a CellName>> {
        let cells = match edit {
            Edit::Answer { .. } | Edit::Confirm { .. } => edit.cells(),
            Edit::Withdraw { cells, .. } if !cells.is_empty() => cells.iter().collect(),
            Edit::Withdraw { entries, .. } => self.cells_of_entries(entries)?,
            Edit::Undo { entry } | Edit::Redo { entry } => {
                let mut cells = self.cells_of_entries(std::slice::from_ref(entry))?;
                for other in self.entries(*entry) {
                    if let Edit::Withdraw { .. } = other.edit {
                        cells.extend(self.cells(&other.edit)?);
                    }
                }
                cells
            }
            Edit::Action { .. } | Edit::DeleteAction { .. } | Edit::Commune { .. } => return None,
            Edit::NameState { .. } | Edit::Compose { .. } | Edit::Receive { .. } => Vec::new(),
        };
        Some(distinct(cells))
    }

    /// The cells of the entries with these ids; `None` if one of the entries changes actions or communes.
    fn cells_of_entries(&self, ids: &[EntryId]) -> Option<Vec<&'a CellName>> {
        let mut cells = Vec::new();
        for entry in ids.iter().flat_map(|id| self.entries(*id)) {
            if entry.edit.changes_tables() {
                return None;
            }
            cells.extend(entry.edit.cells());
        }
        Some(cells)
    }

    /// The entries with an id: one, unless someone has given two entries the same.
    fn entries(&self, id: EntryId) -> impl Iterator<Item = &'a Entry> {
        let by_id = self.by_id.get_or_init(|| self.journal.by_id());
        let from = by_id.partition_point(|(other, _)| *other < id);
        let found = by_id[from..].iter().take_while(move |(other, _)| *other == id);
        found.map(|(_, index)| self.journal.entries[*index].as_ref())
    }
}

impl Journal {
    /// The entries in force that change data, in the order of the journal. If an entry was withdrawn for some cells, it
    /// is returned without them.
    pub fn in_force(&self) -> impl Iterator<Item = Cow<'_, Entry>> {
        self.content_in_force().filter(|entry| entry.edit.changes_data())
    }

    /// The entries in force that [have content](Edit::has_content), in the order of the journal: all that is lost where
    /// the journal is not kept.
    pub fn content_in_force(&self) -> impl Iterator<Item = Cow<'_, Entry>> {
        let taken_back = self.taken_back();
        self.entries().filter(|entry| entry.edit.has_content()).filter_map(move |entry| taken_back.remaining(entry))
    }

    /// Whether an entry is in force, at least for some cells: it is one of those [in force](Self::in_force), or takes
    /// others back and was not undone.
    #[must_use]
    pub fn has_in_force(&self, id: EntryId) -> bool {
        let taken_back = self.taken_back();
        let is_in_force = |entry: &Entry| taken_back.remaining(entry).is_some();
        self.entries().any(|entry| entry.id == id && is_in_force(entry))
    }

    /// The cells that may change when an edit is recorded in this journal, sorted and without duplicates: its own
    /// cells, or those of the entries that it undoes, redoes or takes back. `None` if actions or communes may change.
    #[must_use]
    pub fn cells_of(&self, edit: &Edit) -> Option<Vec<CellName>> {
        Some(EditedCells::of(self).cells(edit)?.into_iter().cloned().collect())
    }

    /// The edit that undoes the last entry that is not undone; `None` if there is none.
    #[must_use]
    pub fn undo(&self) -> Option<Edit> {
        let undone = self.undone();
        let last = self.entries().rev().find(|entry| entry.edit.is_undoable() && !has(&undone, &entry.id))?;
        Some(Edit::Undo { entry: last.id })
    }

    /// The edit that undoes the last of some entries that is not undone; of all entries if there is none. Who has made
    /// an edit and then taken in those of others undoes the own one first.
    #[must_use]
    pub fn undo_first(&self, own: &[EntryId]) -> Option<Edit> {
        let undone = self.undone();
        let edited = EditedCells::of(self);
        let can_be_undone =
            |id: &EntryId| !has(&undone, id) && edited.entries(*id).any(|entry| entry.edit.is_undoable());
        let last = own.iter().rev().find(|id| can_be_undone(id));
        last.map(|id| Edit::Undo { entry: *id }).or_else(|| self.undo())
    }

    /// The edit that redoes the entry that was undone last; `None` if there is none, or if another edit was made since.
    #[must_use]
    pub fn redo(&self) -> Option<Edit> {
        let mut redone_since = BTreeSet::new();
        for entry in self.entries().rev() {
            match &entry.edit {
                Edit::Undo { entry } if !redone_since.contains(entry) => return Some(Edit::Redo { entry: *entry }),
                Edit::Undo { .. } => {}
                Edit::Redo { entry } => {
                    redone_since.insert(*entry);
                }
                _ => return None,
            }
        }
        None
    }

    /// The edit that takes back all changes to one cell; `None` if there is none in force.
    #[must_use]
    pub fn revert(&self, cell: &CellName) -> Option<Edit> {
        self.revert_all(std::slice::from_ref(cell))
    }

    /// The edit that takes back all changes to some cells, and nothing else; `None` if there is none in force.
    #[must_use]
    pub fn revert_all(&self, cells: &[CellName]) -> Option<Edit> {
        let cells = distinct(cells.to_vec());
        let concerns = |entry: &Entry| entry.edit.cells().into_iter().any(|cell| cells.binary_search(cell).is_ok());
        let entries: Vec<EntryId> = self.in_force().filter(|entry| concerns(entry)).map(|entry| entry.id).collect();
        (!entries.is_empty()).then_some(Edit::Withdraw { entries, cells })
    }

    /// The edit that takes back all changes, which restores the bundled data; `None` if there is none in force.
    #[must_use]
    pub fn start_again(&self) -> Option<Edit> {
        let entries: Vec<EntryId> = self.in_force().map(|entry| entry.id).collect();
        (!entries.is_empty()).then_some(Edit::Withdraw { entries, cells: Vec::new() })
    }

    /// Computes which entries later entries have taken back.
    pub(super) fn taken_back(&self) -> TakenBackEntries {
        let undone = self.undone();
        let mut withdrawn = Vec::new();
        let mut reduced: BTreeMap<EntryId, Vec<usize>> = BTreeMap::new();
        let mut withdrawn_cells: BTreeMap<CellName, Vec<usize>> = BTreeMap::new();
        for (number, entry) in self.entries().enumerate().filter(|(_, entry)| !has(&undone, &entry.id)) {
            if let Edit::Withdraw { entries, cells } = &entry.edit {
                if cells.is_empty() {
                    withdrawn.extend_from_slice(entries);
                    continue;
                }
                for id in entries {
                    note(reduced.entry(*id).or_default(), number);
                }
                for cell in distinct(cells.iter().collect()) {
                    match withdrawn_cells.get_mut(cell) {
                        Some(of_cell) => note(of_cell, number),
                        None => {
                            withdrawn_cells.insert(cell.clone(), vec![number]);
                        }
                    }
                }
            }
        }
        TakenBackEntries { undone, withdrawn: distinct(withdrawn), reduced, withdrawn_cells }
    }

    /// The entries that were undone and not redone since, sorted by id.
    #[must_use]
    pub fn undone(&self) -> Vec<EntryId> {
        let mut undone = BTreeSet::new();
        for entry in self.entries() {
            match &entry.edit {
                Edit::Undo { entry } => {
                    undone.insert(*entry);
                }
                Edit::Redo { entry } => {
                    undone.remove(entry);
                }
                _ => {}
            }
        }
        undone.into_iter().collect()
    }
}

/// Adds a number to ascending ones, unless it is the last of them.
fn note(numbers: &mut Vec<usize>, number: usize) {
    if numbers.last() != Some(&number) {
        numbers.push(number);
    }
}

/// Whether a number is in both of two ascending lists.
fn have_common(one: &[usize], other: &[usize]) -> bool {
    let (few, many) = if one.len() < other.len() { (one, other) } else { (other, one) };
    few.iter().any(|number| many.binary_search(number).is_ok())
}

fn has(ids: &[EntryId], id: &EntryId) -> bool {
    ids.binary_search(id).is_ok()
}
