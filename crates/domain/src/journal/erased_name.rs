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
        let mut ids = BTreeMap::new();
        let mut entries: Vec<Arc<Entry>> = Vec::with_capacity(self.entries.len());
        for entry in &self.entries {
            let author = entry.author.clone().filter(|author| **author != *name);
            let renamed = Entry {
                author,
                parents: entry.parents.as_ref().map(|parents| renamed(parents, &ids)),
                replaces: renamed(&entry.replaces, &ids),
                edit: with_ids(&entry.edit, &ids),
                ..Entry::clone(entry)
            };
            let renamed = following(entries.last().map(Arc::as_ref), entry, renamed);
            if renamed.id != entry.id {
                ids.insert(entry.id, renamed.id);
            }
            entries.push(Arc::new(renamed));
        }
        Self { entries }
    }
}

/// The changed entry with the id of its content, and with a rank that keeps it behind the last one. What has not changed
/// keeps its id: of a random one, of earlier versions of the program, other copies have the same content.
fn following(last: Option<&Entry>, before: &Entry, mut entry: Entry) -> Entry {
    let is_behind = |entry: &Entry| last.is_none_or(|last| entry.sort_key() > last.sort_key());
    if entry == *before && is_behind(&entry) {
        return entry;
    }
    entry.rank = entry.rank.max(last.map_or(0, |last| last.rank));
    entry.id = entry.content_id();
    while !is_behind(&entry) {
        entry.rank += 1;
        entry.id = entry.content_id();
    }
    entry
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
        | Edit::Commune { .. } => edit.clone(),
    }
}
