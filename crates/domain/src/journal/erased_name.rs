//! A journal without the name of one author.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::ids::EntryId;
use crate::journal::{Edit, Entry, Journal};

impl Journal {
    /// The names of all authors, sorted.
    #[must_use]
    pub fn authors(&self) -> BTreeSet<&str> {
        self.entries.iter().filter_map(|entry| entry.author.as_deref()).collect()
    }

    /// The same journal without the name of an author: the same edits, in the same order, that know of the same others.
    /// The entries of the author, and those that refer to them, have other ids: an id is derived from the content.
    #[must_use]
    pub fn without_author(&self, name: &str) -> Self {
        let mut erased = ErasedJournal::default();
        for entry in &self.entries {
            erased.add(entry, name);
        }
        Self { entries: erased.entries }
    }
}

/// The entries that are rewritten so far.
#[derive(Default)]
struct ErasedJournal {
    entries: Vec<Arc<Entry>>,
    /// The new ids, by those before.
    ids: BTreeMap<EntryId, EntryId>,
    /// The entries whose parents are not recorded: their ranks before, and their new ids.
    unrecorded: Vec<(u64, EntryId)>,
    /// Whether a rank was raised of an entry whose parents are not recorded. Such entries know each other by their ranks,
    /// so from then on the parents of each are recorded.
    records_parents: bool,
}

impl ErasedJournal {
    fn add(&mut self, before: &Entry, name: &str) {
        let mut entry = Entry {
            author: before.author.clone().filter(|author| **author != *name),
            parents: before.parents.as_ref().map(|parents| renamed(parents, &self.ids)),
            replaces: renamed(&before.replaces, &self.ids),
            edit: with_ids(&before.edit, &self.ids),
            ..before.clone()
        };
        if entry.parents.is_none() && self.records_parents {
            entry.parents = Some(self.known_by_rank(before.rank));
        }
        // What has not changed keeps its id: of a random one, of earlier versions of the program, other copies have the
        // same content.
        if entry != *before || !self.is_behind(&entry) {
            entry.rank = entry.rank.max(self.entries.last().map_or(0, |last| last.rank));
            entry.id = entry.content_id();
            if !self.is_behind(&entry) && entry.parents.is_none() {
                self.records_parents = true;
                entry.parents = Some(self.known_by_rank(before.rank));
                entry.id = entry.content_id();
            }
            while !self.is_behind(&entry) {
                entry.rank += 1;
                entry.id = entry.content_id();
            }
        }
        if entry.id != before.id {
            self.ids.insert(before.id, entry.id);
        }
        if before.parents.is_none() {
            self.unrecorded.push((before.rank, entry.id));
        }
        self.entries.push(Arc::new(entry));
    }

    /// Whether an entry comes after all those before it.
    fn is_behind(&self, entry: &Entry) -> bool {
        self.entries.last().is_none_or(|last| entry.sort_key() > last.sort_key())
    }

    /// The last of the entries that one of this rank knows, whose parents are not recorded.
    fn known_by_rank(&self, rank: u64) -> Arc<[EntryId]> {
        let lower = self.unrecorded.iter().filter(|(other, _)| *other < rank);
        let highest = lower.clone().map(|(other, _)| *other).max();
        lower.filter(|(other, _)| Some(*other) == highest).map(|(_, id)| *id).collect()
    }
}

fn renamed(of: &[EntryId], ids: &BTreeMap<EntryId, EntryId>) -> Arc<[EntryId]> {
    of.iter().map(|id| new_id(*id, ids)).collect()
}

fn new_id(id: EntryId, ids: &BTreeMap<EntryId, EntryId>) -> EntryId {
    ids.get(&id).copied().unwrap_or(id)
}

/// An edit that refers to the entries by their new ids.
fn with_ids(edit: &Edit, ids: &BTreeMap<EntryId, EntryId>) -> Edit {
    let of = |entries: &[EntryId]| entries.iter().map(|id| new_id(*id, ids)).collect();
    match edit {
        Edit::Withdraw { entries, cells } => Edit::Withdraw { entries: of(entries), cells: cells.clone() },
        Edit::Undo { entry } => Edit::Undo { entry: new_id(*entry, ids) },
        Edit::Redo { entry } => Edit::Redo { entry: new_id(*entry, ids) },
        Edit::NameState { name, base, entries } => {
            Edit::NameState { name: Arc::clone(name), base: base.map(|base| new_id(base, ids)), entries: of(entries) }
        }
        Edit::Answer { .. }
        | Edit::Confirm { .. }
        | Edit::Action { .. }
        | Edit::DeleteAction { .. }
        | Edit::Commune { .. }
        | Edit::Compose { .. }
        | Edit::Receive { .. } => edit.clone(),
    }
}
