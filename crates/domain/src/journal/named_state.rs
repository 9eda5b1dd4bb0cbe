//! Named states: the set of entries that the journal had when the name was given.

use std::collections::BTreeMap;
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

    /// How many edits of data each named state lacks, whether it is in force or not: all are counted in one pass, since
    /// a state repeats those that it is based on.
    #[must_use]
    pub fn edits_since_named_states(&self) -> BTreeMap<EntryId, usize> {
        let by_id = self.by_id();
        // The states that are based on a state, and those based on none, or on one that does not come before them.
        let mut based_on: Vec<Vec<usize>> = vec![Vec::new(); self.entries.len()];
        let mut roots = Vec::new();
        for (index, entry) in self.entries().enumerate() {
            if let Edit::NameState { base, .. } = &entry.edit {
                let base = base.as_ref().and_then(|base| self.base_before(index, base, &by_id));
                base.map_or(&mut roots, |base| &mut based_on[base]).push(index);
            }
        }
        let changing = self.entries().filter(|entry| entry.edit.changes_data()).count();
        let mut since = BTreeMap::new();
        let (mut times_known, mut known) = (vec![0_usize; self.entries.len()], 0);
        // Each state is entered, then those that are based on it, and then it is left.
        let mut steps: Vec<(usize, bool)> = roots.into_iter().map(|root| (root, true)).collect();
        while let Some((index, enters)) = steps.pop() {
            let Edit::NameState { base, entries, .. } = &self.entries[index].edit else { continue };
            for listed in entries.iter().chain(base).flat_map(|id| with_id(&by_id, *id)) {
                let is_data = usize::from(self.entries[listed].edit.changes_data());
                if enters {
                    known += if times_known[listed] == 0 { is_data } else { 0 };
                    times_known[listed] += 1;
                } else {
                    times_known[listed] -= 1;
                    known -= if times_known[listed] == 0 { is_data } else { 0 };
                }
            }
            if enters {
                since.insert(self.entries[index].id, changing - known);
                steps.push((index, false));
                steps.extend(based_on[index].iter().map(|state| (*state, true)));
            }
        }
        since
    }

    /// The index of the state that the state at `index` is based on. One that does not come before it is none: only a
    /// file that was made elsewhere names it.
    fn base_before(&self, index: usize, base: &EntryId, by_id: &[(EntryId, usize)]) -> Option<usize> {
        with_id(by_id, *base)
            .filter(|other| *other < index && matches!(self.entries[*other].edit, Edit::NameState { .. }))
            .last()
    }

    /// The sorted ids of the entries of a named state, including those of the earlier states that it is based on.
    fn known_at(&self, named_state: EntryId) -> Vec<EntryId> {
        let by_id = self.by_id();
        let mut known = Vec::new();
        let mut next = self.base_before(self.entries.len(), &named_state, &by_id);
        while let Some(index) = next {
            next = None;
            if let Edit::NameState { base, entries, .. } = &self.entries[index].edit {
                known.extend_from_slice(entries);
                known.extend(base);
                next = base.as_ref().and_then(|base| self.base_before(index, base, &by_id));
            }
        }
        distinct(known)
    }
}

/// The indices of the entries with an id: one, unless someone has given two entries the same.
fn with_id(by_id: &[(EntryId, usize)], id: EntryId) -> impl Iterator<Item = usize> {
    let from = by_id.partition_point(|(other, _)| *other < id);
    by_id[from..].iter().take_while(move |(other, _)| *other == id).map(|(_, index)| *index)
}
