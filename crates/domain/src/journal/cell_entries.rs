//! The entries of a journal that concern one cell, limited to it: a paste of all cells costs no more than one answer.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::ids::EntryId;
use crate::journal::in_force::EditedCells;
use crate::journal::knowledge::Knowledge;
use crate::journal::{Answer, CellName, Edit, Entry, Journal};
use crate::sorting::distinct;

/// The entries that may change what a cell holds.
pub(super) struct CellEntries<'a> {
    pub(super) name: &'a CellName,
    /// Their indices in the journal, sorted, and the entries: those of the cell, limited to it, and those of the tables,
    /// which say whether there is such a cell.
    pub(super) entries: Vec<(usize, Arc<Entry>)>,
    /// The indices of those of the cell, sorted.
    about: Vec<usize>,
}

/// An entry of a cell, and its answers to that cell.
type OfCell<'a> = (usize, Vec<&'a Answer>);

impl<'a> CellEntries<'a> {
    /// The cells that were edited by people who did not know of each other, sorted, as far as nobody who knew of all has
    /// edited them since and left it so. `undone` are the entries that were undone and not redone, sorted.
    pub(super) fn contested(journal: &'a Journal, knowledge: &Knowledge, undone: &[EntryId]) -> Vec<Self> {
        let concurrent = knowledge.concurrent();
        if concurrent.is_empty() {
            return Vec::new();
        }
        let edited = EditedCells::of(journal);
        let cells_of = |index: usize| edited.cells(&journal.entries[index].edit);
        let mut by_cell: BTreeMap<&CellName, Vec<usize>> = BTreeMap::new();
        for &index in &concurrent {
            for cell in cells_of(index).unwrap_or_default() {
                by_cell.entry(cell).or_default().push(index);
            }
        }
        by_cell.retain(|_, indices| knowledge.last_of(indices).len() > 1);
        if by_cell.is_empty() {
            return Vec::new();
        }
        // An entry outside the concurrent ones knows all of them, or is known by all of them.
        let mut tables: Vec<usize> = Vec::new();
        let mut found: BTreeMap<&CellName, Vec<OfCell<'a>>> =
            by_cell.into_keys().map(|cell| (cell, Vec::new())).collect();
        for (index, entry) in journal.entries.iter().enumerate() {
            let Some(cells) = cells_of(index) else {
                tables.push(index);
                continue;
            };
            for cell in cells {
                if let Some(of_cell) = found.get_mut(cell) {
                    of_cell.push((index, Vec::new()));
                }
            }
            if let Edit::Answer { answers } = &entry.edit {
                for answer in answers {
                    if let Some((_, of_cell)) = found.get_mut(&answer.cell).and_then(|of_cell| of_cell.last_mut()) {
                        of_cell.push(answer);
                    }
                }
            }
        }
        found.retain(|_, of_cell| {
            let indices: Vec<usize> = of_cell.iter().map(|(index, _)| *index).collect();
            let is_undone = |index: &usize| undone.binary_search(&journal.entries[*index].id).is_ok();
            indices.iter().any(is_undone) || knowledge.last_of(&indices).len() > 1
        });
        found.into_iter().map(|(name, of_cell)| Self::limited(journal, name, &of_cell, &tables)).collect()
    }

    fn limited(journal: &Journal, name: &'a CellName, of_cell: &[OfCell<'a>], tables: &[usize]) -> Self {
        let about: Vec<usize> = of_cell.iter().map(|(index, _)| *index).collect();
        let ids: Vec<EntryId> = about.iter().chain(tables).map(|index| journal.entries[*index].id).collect();
        let ids = distinct(ids);
        let limited = |(index, answers): &OfCell<'a>| {
            let entry = &journal.entries[*index];
            let edit = match &entry.edit {
                Edit::Answer { .. } => Edit::Answer { answers: answers.iter().copied().cloned().collect() },
                Edit::Confirm { on, .. } => Edit::Confirm { cells: vec![name.clone()], on: *on },
                Edit::Withdraw { entries, cells } => {
                    let entries = entries.iter().filter(|id| ids.binary_search(id).is_ok()).copied().collect();
                    let cells = if cells.is_empty() { Vec::new() } else { vec![name.clone()] };
                    Edit::Withdraw { entries, cells }
                }
                _ => return (*index, Arc::clone(entry)),
            };
            let (author, replaces) = (entry.author.clone(), Arc::clone(&entry.replaces));
            (*index, Arc::new(Entry { author, replaces, edit, parents: None, ..**entry }))
        };
        let of_tables = tables.iter().map(|index| (*index, Arc::clone(&journal.entries[*index])));
        let mut entries: Vec<(usize, Arc<Entry>)> = of_cell.iter().map(limited).chain(of_tables).collect();
        entries.sort_unstable_by_key(|(index, _)| *index);
        Self { name, entries, about }
    }

    /// The indices of the entries of the cell, sorted.
    pub(super) fn about(&self) -> Vec<usize> {
        self.about.clone()
    }

    /// The entry at an index of the journal, limited to the cell; `None` if it does not concern it.
    pub(super) fn entry(&self, index: usize) -> Option<&Entry> {
        let at = self.entries.binary_search_by_key(&index, |(index, _)| *index).ok()?;
        Some(&self.entries[at].1)
    }

    /// A journal of those entries whose indices are wanted.
    pub(super) fn journal(&self, wanted: impl Fn(usize) -> bool) -> Journal {
        let entries = self.entries.iter().filter(|(index, _)| wanted(*index));
        Journal { entries: entries.map(|(_, entry)| Arc::clone(entry)).collect() }
    }
}
