//! Which entries the author of an entry knew: those of the journal in which it was made.

use std::mem::replace;
use std::rc::Rc;

use crate::ids::EntryId;
use crate::journal::{Entry, Journal};
use crate::sorting::sorted;

/// For each entry of a journal, the entries that its author knew. Entries are given by their index in the journal.
///
/// The entries are laid out in chains, each entry knowing those before it in its chain. What an author knew is then one
/// number for each chain, shared by all entries that were made without taking anything else in.
pub(super) struct Knowledge {
    known: Vec<KnownEntries>,
}

/// The chain of an entry whose parents are not recorded, as long as no other names it: it would be alone in it.
const NO_CHAIN: usize = usize::MAX;

/// The entries known to one author.
struct KnownEntries {
    /// The chain of the entry itself.
    chain: usize,
    /// How many entries of its chain come before it. All of them are known.
    place: usize,
    /// All entries below this index are known.
    all_below: usize,
    /// All entries below this index whose parents are not recorded are known.
    unrecorded_below: usize,
    /// Whether the parents of the entry itself are not recorded.
    is_unrecorded: bool,
    /// How many entries of each chain are known; chains that are not listed are unknown.
    of_chains: Rc<Vec<usize>>,
}

impl Knowledge {
    /// Computes it for all entries. An entry knows its parents and all that they know. If one of them is missing, it is
    /// taken to know all entries of lower rank: a loss must not look like a disagreement. If they are not recorded, it
    /// was made by a program that cannot read entries with parents, and is taken to know the others without.
    pub(super) fn of(journal: &Journal) -> Self {
        let by_id = journal.by_id();
        let mut known: Vec<KnownEntries> = Vec::with_capacity(by_id.len());
        let mut lengths: Vec<usize> = Vec::new();
        let (mut rank, mut below_rank) = (0, 0);
        for (index, entry) in journal.entries().enumerate() {
            if entry.rank != rank {
                (rank, below_rank) = (entry.rank, index);
            }
            let parents = parents(entry, index, &by_id);
            for &parent in parents.iter().flatten() {
                if known[parent].chain == NO_CHAIN {
                    known[parent].chain = lengths.len();
                    lengths.push(1);
                }
            }
            let before = parents.as_deref().and_then(|parents| parents.first());
            let extended = before.map(|before| &known[*before]).filter(|it| lengths[it.chain] == it.place + 1);
            let is_unrecorded = entry.parents.is_none();
            let own = if is_unrecorded { NO_CHAIN } else { lengths.len() };
            let (chain, place) = extended.map_or((own, 0), |it| (it.chain, it.place + 1));
            let (all_below, unrecorded_below, of_chains) = match &parents {
                None if is_unrecorded => (0, below_rank, Rc::default()),
                None => (below_rank, 0, Rc::default()),
                Some(parents) => {
                    let of_parents = parents.iter().map(|parent| &known[*parent]);
                    let all_below = of_parents.clone().map(|it| it.all_below).max().unwrap_or(0);
                    let unrecorded_below = of_parents.clone().map(|it| it.unrecorded_below).max().unwrap_or(0);
                    let others = of_parents.filter(|it| it.chain != chain || parents.len() > 1);
                    (all_below, unrecorded_below, union(extended.map(|it| &it.of_chains), others))
                }
            };
            if chain == lengths.len() {
                lengths.push(1);
            } else if let Some(length) = lengths.get_mut(chain) {
                *length = place + 1;
            }
            known.push(KnownEntries { chain, place, all_below, unrecorded_below, is_unrecorded, of_chains });
        }
        Self { known }
    }

    /// Whether the author of the entry `of` knew the entry at `index`.
    pub(super) fn knows(&self, of: usize, index: usize) -> bool {
        let (Some(of), Some(it)) = (self.known.get(of), self.known.get(index)) else { return false };
        index < of.all_below
            || (it.is_unrecorded && index < of.unrecorded_below)
            || (of.chain == it.chain && it.place < of.place)
            || of.of_chains.get(it.chain).is_some_and(|known| it.place < *known)
    }

    /// The entries that have another one in the journal that does not know them, nor is known by them. Sorted.
    pub(super) fn concurrent(&self) -> Vec<usize> {
        let mut is_concurrent = vec![false; self.known.len()];
        let (mut last, mut first) = (Vec::new(), Vec::new());
        for (index, found) in is_concurrent.iter_mut().enumerate() {
            last.retain(|earlier| !self.knows(index, *earlier));
            *found = !last.is_empty();
            last.push(index);
        }
        for (index, found) in is_concurrent.iter_mut().enumerate().rev() {
            first.retain(|later| !self.knows(*later, index));
            *found |= !first.is_empty();
            first.push(index);
        }
        (0..).zip(is_concurrent).filter_map(|(index, found)| found.then_some(index)).collect()
    }

    /// Those of some entries, sorted, that none of the others knows.
    pub(super) fn last_of(&self, entries: &[usize]) -> Vec<usize> {
        let mut last: Vec<usize> = Vec::new();
        for &index in entries.iter().rev() {
            if !last.iter().any(|later| self.knows(*later, index)) {
                last.push(index);
            }
        }
        last.reverse();
        last
    }
}

/// What some entries and their authors knew, added to what is known already, of each chain.
fn union<'a>(known: Option<&Rc<Vec<usize>>>, others: impl Iterator<Item = &'a KnownEntries>) -> Rc<Vec<usize>> {
    let mut union = known.map(Rc::clone).unwrap_or_default();
    for other in others {
        let own = (other.chain, other.place + 1);
        for (chain, length) in other.of_chains.iter().copied().enumerate().chain([own]) {
            if union.get(chain).copied().unwrap_or(0) < length {
                let union = Rc::make_mut(&mut union);
                if union.len() <= chain {
                    union.resize(chain + 1, 0);
                }
                union[chain] = length;
            }
        }
    }
    union
}

impl Journal {
    /// The entries that no other entry knows. An entry that is made now has them as its parents.
    #[must_use]
    pub fn last_entries(&self) -> Vec<EntryId> {
        let by_id = self.by_id();
        let mut has_child = vec![false; by_id.len()];
        let (mut all_known, mut unrecorded_known) = (0, 0);
        let (mut rank, mut below_rank) = (0, 0);
        for (index, entry) in self.entries().enumerate() {
            if entry.rank != rank {
                (rank, below_rank) = (entry.rank, index);
            }
            match parents(entry, index, &by_id) {
                None if entry.parents.is_none() => unrecorded_known = below_rank,
                None => all_known = below_rank,
                Some(parents) => parents.into_iter().for_each(|parent| has_child[parent] = true),
            }
        }
        let is_known = |index: usize, entry: &Entry| {
            has_child[index] || index < all_known || (entry.parents.is_none() && index < unrecorded_known)
        };
        let last = self.entries().enumerate().filter(|(index, entry)| !is_known(*index, entry));
        last.map(|(_, entry)| entry.id).collect()
    }

    /// How many branches the journal has: copies that were edited apart from each other. Entries whose parents are not
    /// recorded are apart where they have the same rank, or where others name them as parents.
    #[must_use]
    pub fn branches(&self) -> usize {
        let by_id = self.by_id();
        let (mut is_extended, mut is_named) = (vec![false; by_id.len()], vec![false; by_id.len()]);
        let (mut branches, mut rank, mut of_rank, mut unrecorded) = (0, 0, 0, 0);
        for (index, entry) in self.entries().enumerate() {
            if entry.parents.is_none() {
                of_rank = if entry.rank == rank { of_rank + 1 } else { 1 };
                rank = entry.rank;
                unrecorded = unrecorded.max(of_rank);
                continue;
            }
            let parents = parents(entry, index, &by_id).unwrap_or_default();
            let extends = parents.first().is_some_and(|first| !replace(&mut is_extended[*first], true));
            branches += usize::from(!extends);
            for parent in parents.into_iter().filter(|parent| self.entries[*parent].parents.is_none()) {
                branches += usize::from(!replace(&mut is_named[parent], true));
            }
        }
        branches + unrecorded
    }

    /// The index of each entry, sorted by id.
    pub(super) fn by_id(&self) -> Vec<(EntryId, usize)> {
        sorted(self.entries().map(|entry| entry.id).zip(0..).collect(), Ord::cmp)
    }
}

/// The indices of an entry's parents, and of those that it replaces, which need not be here; `None` if they are not recorded, or if one is missing or does not come before it.
fn parents(entry: &Entry, index: usize, by_id: &[(EntryId, usize)]) -> Option<Vec<usize>> {
    let find = |id: &EntryId| {
        let at = by_id.binary_search_by(|(other, _)| other.cmp(id)).ok()?;
        Some(by_id[at].1).filter(|parent| *parent < index)
    };
    let parents: Option<Vec<usize>> = entry.parents.as_ref()?.iter().map(find).collect();
    let mut parents = parents?;
    for replaced in entry.replaces.iter().filter_map(find) {
        if !parents.contains(&replaced) {
            parents.push(replaced);
        }
    }
    Some(parents)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::journal::Edit;

    fn id(number: usize) -> EntryId {
        EntryId::from_random([u8::try_from(number).unwrap(); 12])
    }

    /// Entries that each know some earlier ones, or do not say which, or say it of one that is lost.
    fn any_journal() -> impl Strategy<Value = Journal> {
        let parents = prop::option::weighted(0.9, prop::collection::vec(0usize..40, 0..3));
        let entry = |(number, (parents, rank)): (usize, (Option<Vec<usize>>, u64))| {
            let parents = parents.map(|parents| parents.into_iter().map(|it| id(it % (number + 2))).collect());
            let edit = Edit::NameState { name: "".into(), base: None, entries: Vec::new() };
            Entry { id: id(number), rank, at: 0, parents, replaces: [].into(), author: None, edit }
        };
        let ranks = move |entries: Vec<(Option<Vec<usize>>, u64)>| {
            let mut rank = 0;
            let ranked = entries.into_iter().map(move |(parents, step)| {
                rank += step;
                (parents, rank)
            });
            Journal::of(ranked.enumerate().map(entry).collect::<Vec<_>>())
        };
        prop::collection::vec((parents, 0u64..2), 0..30).prop_map(ranks)
    }

    /// What each author knew, entry by entry.
    fn by_definition(journal: &Journal) -> Vec<BTreeSet<usize>> {
        let by_id = journal.by_id();
        let entries: Vec<&Entry> = journal.entries().collect();
        let mut known: Vec<BTreeSet<usize>> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            known.push(match parents(entry, index, &by_id) {
                None => {
                    let is_readable = |other: &Entry| entry.parents.is_some() || other.parents.is_none();
                    let is_known = |other: &&Entry| other.rank < entry.rank && is_readable(other);
                    (0..index).filter(|other| is_known(&entries[*other])).collect()
                }
                Some(parents) => parents.iter().flat_map(|it| known[*it].iter().copied().chain([*it])).collect(),
            });
        }
        known
    }

    proptest! {
        #[test]
        fn an_author_knew_the_parents_and_all_that_these_knew(journal in any_journal()) {
            let (knowledge, known) = (Knowledge::of(&journal), by_definition(&journal));
            let all: Vec<usize> = (0..known.len()).collect();
            for (of, index) in all.iter().flat_map(|of| all.iter().map(|index| (*of, *index))) {
                prop_assert_eq!(knowledge.knows(of, index), known[of].contains(&index), "{} of {}", index, of);
            }
            let apart = |one: usize, other: usize| one != other && !known[one].contains(&other) && !known[other].contains(&one);
            let concurrent: Vec<usize> = all.iter().copied().filter(|one| all.iter().any(|other| apart(*one, *other))).collect();
            prop_assert_eq!(knowledge.concurrent(), concurrent);
            let last: Vec<usize> = all.iter().copied().filter(|it| known.iter().all(|known| !known.contains(it))).collect();
            prop_assert_eq!(knowledge.last_of(&all), last.clone());
            let ids: Vec<EntryId> = journal.entries().map(|entry| entry.id).collect();
            prop_assert_eq!(journal.last_entries(), last.into_iter().map(|it| ids[it]).collect::<Vec<_>>());
        }
    }
}
