//! Named states: which entries were known when a name was given.

use std::sync::Arc;

use crate::ids::EntryId;
use crate::journal::{Edit, Entry, Journal};
use crate::sorting::distinct;

/// A state that was given a name.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedState {
    /// The entry that names it.
    pub id: EntryId,
    /// Its name.
    pub name: Arc<str>,
    /// When the name was given, in milliseconds since 1970 by the clock of the machine.
    pub at: u64,
    /// Who gave it.
    pub author: Option<Arc<str>>,
}

/// The journal as it was at a snapshot.
#[derive(Clone, Debug, PartialEq)]
pub struct AtNamedState {
    /// The entries known then that are known now.
    pub journal: Journal,
    /// How many of them are not known here: what is shown is then not the state that was named.
    pub missing: usize,
}

impl Journal {
    /// The edit that names the present state.
    #[must_use]
    pub fn name_state(&self, name: Arc<str>) -> Edit {
        let base =
            self.entries().rev().find(|entry| matches!(entry.edit, Edit::NameState { .. })).map(|entry| entry.id);
        let known = base.map_or_else(Vec::new, |base| self.known_at(base));
        let entries = self.entries().map(|entry| entry.id).filter(|id| known.binary_search(id).is_err()).collect();
        Edit::NameState { name, base, entries }
    }

    /// Every snapshot in force, the first named first.
    #[must_use]
    pub fn named_states(&self) -> Vec<NamedState> {
        let gone = self.taken_back();
        let named = |entry: &Entry| match &entry.edit {
            Edit::NameState { name, .. } if !gone.takes(entry.id) => {
                Some(NamedState { id: entry.id, name: Arc::clone(name), at: entry.at, author: entry.author.clone() })
            }
            _ => None,
        };
        self.entries().filter_map(named).collect()
    }

    /// The journal as it was at a snapshot; `None` when no entry of that id is one.
    #[must_use]
    pub fn at(&self, named_state: EntryId) -> Option<AtNamedState> {
        self.entries().find(|entry| entry.id == named_state && matches!(entry.edit, Edit::NameState { .. }))?;
        let known = self.known_at(named_state);
        let mut journal = Self::default();
        journal.entries.extend(self.entries.iter().filter(|entry| known.binary_search(&entry.id).is_ok()).cloned());
        let missing = known.len().saturating_sub(journal.entries.len());
        Some(AtNamedState { journal, missing })
    }

    /// The ids of the entries that a snapshot speaks of, in their order, through the snapshots that it rests on.
    fn known_at(&self, named_state: EntryId) -> Vec<EntryId> {
        let mut known = Vec::new();
        let mut next = Some(named_state);
        let mut followed = Vec::new();
        while let Some(id) = next.filter(|id| !followed.contains(id)) {
            followed.push(id);
            next = None;
            for entry in self.entries().filter(|entry| entry.id == id) {
                if let Edit::NameState { base, entries, .. } = &entry.edit {
                    known.extend_from_slice(entries);
                    known.extend(base);
                    next = *base;
                }
            }
        }
        distinct(known)
    }
}
