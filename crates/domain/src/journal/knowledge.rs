//! Which entries the author of an entry knew: those of the journal in which it was made.

use crate::ids::EntryId;
use crate::journal::{Entry, Journal};
use crate::sorting::{distinct, sorted};

/// For each entry of a journal, the entries that its author knew. Entries are given by their index in the journal.
pub(super) struct Knowledge {
    known: Vec<KnownEntries>,
}

/// The entries known to one author.
#[derive(Clone, Default)]
struct KnownEntries {
    /// All entries below this index are known.
    all_below: usize,
    /// The known entries from `all_below` on, sorted.
    others: Vec<usize>,
}

impl KnownEntries {
    fn has(&self, index: usize) -> bool {
        index < self.all_below || self.others.binary_search(&index).is_ok()
    }

    /// Raises `all_below` past the entries that follow it without a gap.
    fn close_gap(&mut self) {
        let mut closed = 0;
        while self.others.get(closed) == Some(&self.all_below) {
            self.all_below += 1;
            closed += 1;
        }
        self.others.drain(..closed);
    }
}

impl Knowledge {
    /// Computes it for all entries. An entry knows its parents and all that they know. If its parents are not recorded,
    /// or if one of them is missing, it is taken to know all entries of lower rank: a loss must not look like a
    /// disagreement.
    pub(super) fn of(journal: &Journal) -> Self {
        let by_id = journal.by_id();
        let mut known: Vec<KnownEntries> = Vec::with_capacity(by_id.len());
        let (mut rank, mut below_rank) = (0, 0);
        for (index, entry) in journal.entries().enumerate() {
            if entry.rank != rank {
                (rank, below_rank) = (entry.rank, index);
            }
            let mut of_entry = KnownEntries::default();
            match parents(entry, index, &by_id) {
                None => of_entry.all_below = below_rank,
                Some(parents) => {
                    let of_parents = parents.iter().filter_map(|parent| known.get(*parent));
                    of_entry.all_below = of_parents.clone().map(|it| it.all_below).max().unwrap_or(0);
                    let others = of_parents.flat_map(|it| it.others.iter().copied()).chain(parents.iter().copied());
                    of_entry.others = distinct(others.filter(|other| *other >= of_entry.all_below).collect());
                    of_entry.close_gap();
                }
            }
            known.push(of_entry);
        }
        Self { known }
    }

    /// Whether the author of the entry `of` knew the entry at `index`.
    pub(super) fn knows(&self, of: usize, index: usize) -> bool {
        self.known.get(of).is_some_and(|known| known.has(index))
    }

    /// The entries that have another one in the journal that does not know them, nor is known by them. Sorted.
    pub(super) fn concurrent(&self) -> Vec<usize> {
        let mut found = Vec::new();
        for (index, known) in self.known.iter().enumerate().filter(|(index, known)| known.all_below < *index) {
            let unknown: Vec<usize> = (known.all_below..index).filter(|other| !known.has(*other)).collect();
            if !unknown.is_empty() {
                found.extend(unknown);
                found.push(index);
            }
        }
        distinct(found)
    }

    /// Those of some entries that none of the others knows.
    pub(super) fn last_of(&self, entries: &[usize]) -> Vec<usize> {
        let is_last = |index: &&usize| !entries.iter().any(|other| self.knows(*other, **index));
        entries.iter().filter(is_last).copied().collect()
    }
}

impl Journal {
    /// The entries that no other entry knows. An entry that is made now has them as its parents.
    pub(super) fn last_entries(&self) -> Vec<EntryId> {
        let by_id = self.by_id();
        let mut has_child = vec![false; by_id.len()];
        let mut all_known = 0;
        let (mut rank, mut below_rank) = (0, 0);
        for (index, entry) in self.entries().enumerate() {
            if entry.rank != rank {
                (rank, below_rank) = (entry.rank, index);
            }
            match parents(entry, index, &by_id) {
                None => all_known = below_rank,
                Some(parents) => parents.into_iter().for_each(|parent| has_child[parent] = true),
            }
        }
        let ids = self.entries().map(|entry| entry.id).zip(has_child).skip(all_known);
        ids.filter(|(_, has_child)| !has_child).map(|(id, _)| id).collect()
    }

    /// The index of each entry, sorted by id.
    fn by_id(&self) -> Vec<(EntryId, usize)> {
        sorted(self.entries().map(|entry| entry.id).zip(0..).collect(), Ord::cmp)
    }
}

/// The indices of an entry's parents; `None` if they are not recorded, or if one is missing or does not come before it.
fn parents(entry: &Entry, index: usize, by_id: &[(EntryId, usize)]) -> Option<Vec<usize>> {
    let find = |id: &EntryId| {
        let at = by_id.binary_search_by(|(other, _)| other.cmp(id)).ok()?;
        Some(by_id[at].1).filter(|parent| *parent < index)
    };
    entry.parents.as_ref()?.iter().map(find).collect()
}
