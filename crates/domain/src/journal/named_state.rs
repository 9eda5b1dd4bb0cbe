//! Named states: the set of entries that the journal had when the name was given.

use std::sync::Arc;

use crate::ids::EntryId;
use crate::journal::{Edit, Entry, Journal};
use crate::sorting::distinct;

/// A state that a user has named.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedState {
    /// The entry that names the state.
    pub id: EntryId,
    /// The name given by the user.
    pub name: Arc<str>,
    /// When the name was given, in milliseconds since 1970 by the clock of the machine.
    pub at: u64,
    /// The author of the entry, if a name was given.
    pub author: Option<Arc<str>>,
}

/// The journal as it was at a named state.
#[derive(Clone, Debug, PartialEq)]
pub struct AtNamedState {
    /// The entries of the state that the current journal has.
    pub journal: Journal,
    /// The number of entries of the state that the current journal lacks. If it is not 0, the state cannot be fully
    /// restored.
    pub missing: usize,
}

impl Journal {
    /// The edit that names the current state.
    #[must_use]
    pub fn name_state(&self, name: Arc<str>) -> Edit {
        let base =
            self.entries().rev().find(|entry| matches!(entry.edit, Edit::NameState { .. })).map(|entry| entry.id);
        let known = base.map_or_else(Vec::new, |base| self.known_at(base));
        let entries = self.entries().map(|entry| entry.id).filter(|id| known.binary_search(id).is_err()).collect();
        Edit::NameState { name, base, entries }
    }

    /// The named states in force, in the order of the journal.
    #[must_use]
    pub fn named_states(&self) -> Vec<NamedState> {
        let taken_back = self.taken_back();
        let named = |entry: &Entry| match &entry.edit {
            Edit::NameState { name, .. } if !taken_back.contains(entry.id) => {
                Some(NamedState { id: entry.id, name: Arc::clone(name), at: entry.at, author: entry.author.clone() })
            }
            _ => None,
        };
        self.entries().filter_map(named).collect()
    }

    /// The journal as it was at a named state; `None` if no entry with this id names a state.
    #[must_use]
    pub fn at(&self, named_state: EntryId) -> Option<AtNamedState> {
        self.entries().find(|entry| entry.id == named_state && matches!(entry.edit, Edit::NameState { .. }))?;
        let known = self.known_at(named_state);
        let mut journal = Self::default();
        journal.entries.extend(self.entries.iter().filter(|entry| known.binary_search(&entry.id).is_ok()).cloned());
        let missing = known.len().saturating_sub(journal.entries.len());
        Some(AtNamedState { journal, missing })
    }

    /// The sorted ids of the entries of a named state, including those of the earlier states that it is based on.
    fn known_at(&self, named_state: EntryId) -> Vec<EntryId> {
        let mut known = Vec::new();
        let mut next = Some(named_state);
        let mut visited = Vec::new();
        while let Some(id) = next.filter(|id| !visited.contains(id)) {
            visited.push(id);
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
