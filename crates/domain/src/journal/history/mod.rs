//! The history of a journal: all its entries in order, each with its status and the cells, actions and communes that
//! it concerns.

mod entry_changes;
mod entry_status;
mod filter;
mod names;
mod replay;
mod reversal;

use std::sync::Arc;

pub use entry_changes::{EntryChange, RecordedAnswer};
pub use entry_status::EntryStatus;
pub use filter::{EditKind, HistoryFilter, SearchWord};
pub use names::LastNames;
pub use reversal::{Reversal, ReversalKind};

use entry_status::EntryStatuses;

use crate::ids::{ActionId, CommuneCode, EntryId};
use crate::journal::{CellName, Edit, Entry, Journal};
use crate::sorting::{distinct, distinct_names, sorted};

/// All entries of a journal, in the order of their ranks. Other parts refer to an entry by its index in this order.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    entries: Vec<HistoryEntry>,
    /// The index of each entry, sorted by id.
    indices: Vec<(EntryId, usize)>,
    /// The entries whose own edit concerns a subject, as pairs sorted by subject.
    by_subject: Vec<(EntrySubject, usize)>,
    /// The entries that undo, redo or take back an entry: pairs of its index and theirs, sorted.
    reversals: Vec<(usize, usize)>,
}

/// An entry of the journal and its status.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryEntry {
    /// The entry as it is in the journal.
    pub entry: Arc<Entry>,
    /// Whether the entry is in force.
    pub status: EntryStatus,
    /// Whether its time is before that of the previous entry: a clock was set back, or two machines were used at the
    /// same time.
    pub is_earlier: bool,
}

/// Something that an entry concerns.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntrySubject {
    /// A cell: the participation of a commune in an action.
    Cell(CellName),
    /// An action and its fields.
    Action(ActionId),
    /// A commune and its fields.
    Commune(CommuneCode),
}

impl EntrySubject {
    /// The subjects of an edit itself; none for an undo, a redo or a withdrawal.
    #[must_use]
    pub fn of_edit(edit: &Edit) -> Vec<Self> {
        match edit {
            Edit::Action { action, .. } | Edit::DeleteAction { action } => vec![Self::Action(action.clone())],
            Edit::Commune { commune, .. } => vec![Self::Commune(*commune)],
            Edit::Receive { communes, .. } => communes.iter().copied().map(Self::Commune).collect(),
            _ => edit.cells().into_iter().cloned().map(Self::Cell).collect(),
        }
    }

    /// The commune, or the commune of the cell; `None` for an action.
    #[must_use]
    pub fn of_commune(&self) -> Option<Self> {
        match self {
            Self::Cell(cell) => Some(Self::Commune(cell.commune)),
            Self::Commune(_) => Some(self.clone()),
            Self::Action(_) => None,
        }
    }

    /// The action, or the action of the cell; `None` for a commune.
    #[must_use]
    pub fn of_action(&self) -> Option<Self> {
        match self {
            Self::Cell(cell) => Some(Self::Action(cell.action.clone())),
            Self::Action(_) => Some(self.clone()),
            Self::Commune(_) => None,
        }
    }
}

/// Totals over the entries with content of their own: data, words of decks, reports and phrases, answers that have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HistoryTotals {
    /// The number of these entries, in force or not.
    pub changes: usize,
    /// The number of these entries that are no longer in force.
    pub taken_back: usize,
    /// The number of different authors.
    pub authors: usize,
    /// Whether some of these entries have no author.
    pub unsigned: bool,
    /// The earliest time of these entries, in milliseconds since 1970; `None` if there are none.
    pub since: Option<u64>,
}

impl History {
    /// Builds the history of a journal.
    #[must_use]
    pub fn of(journal: &Journal) -> Self {
        let recorded = &journal.entries;
        let indices: Vec<(EntryId, usize)> =
            recorded.iter().enumerate().map(|(index, entry)| (entry.id, index)).collect();
        let statuses = EntryStatuses::of(journal);
        let mut entries: Vec<HistoryEntry> = Vec::with_capacity(recorded.len());
        for (index, entry) in recorded.iter().enumerate() {
            let is_earlier = entries.last().is_some_and(|last| entry.at < last.entry.at);
            let status = statuses.status_of(index, entry);
            entries.push(HistoryEntry { entry: Arc::clone(entry), status, is_earlier });
        }
        let mut by_subject = Vec::new();
        for (index, entry) in recorded.iter().enumerate() {
            by_subject.extend(EntrySubject::of_edit(&entry.edit).into_iter().map(|subject| (subject, index)));
        }
        let mut history = Self {
            entries,
            indices: sorted(indices, Ord::cmp),
            by_subject: distinct(by_subject),
            reversals: Vec::new(),
        };
        let mut reversals = Vec::new();
        for (by, entry) in recorded.iter().enumerate() {
            let reversed = match &entry.edit {
                Edit::Undo { entry } | Edit::Redo { entry } => std::slice::from_ref(entry),
                Edit::Withdraw { entries, .. } => entries,
                _ => &[],
            };
            reversals.extend(reversed.iter().filter_map(|id| Some((history.find(*id)?, by))));
        }
        history.reversals = distinct(reversals);
        history
    }

    /// The entries, in the order of the journal.
    #[must_use]
    pub fn entries(&self) -> &[HistoryEntry] {
        &self.entries
    }

    /// The index of the entry with this id; `None` if the journal does not have it.
    #[must_use]
    pub fn find(&self, id: EntryId) -> Option<usize> {
        let at = self.indices.binary_search_by(|(other, _)| other.cmp(&id)).ok()?;
        Some(self.indices[at].1)
    }

    /// Counts the entries that change data, and their authors.
    #[must_use]
    pub fn totals(&self) -> HistoryTotals {
        let changes = || self.entries.iter().filter(|it| it.entry.edit.has_content());
        let mut totals = HistoryTotals::default();
        for HistoryEntry { entry, status, .. } in changes() {
            totals.changes += 1;
            totals.taken_back += usize::from(status.is_taken_back());
            totals.unsigned |= entry.author.is_none();
            totals.since = Some(totals.since.map_or(entry.at, |since| since.min(entry.at)));
        }
        totals.authors = distinct(changes().filter_map(|it| it.entry.author.as_ref()).collect()).len();
        totals
    }

    /// The names of all authors, sorted.
    #[must_use]
    pub fn authors(&self) -> Vec<Arc<str>> {
        distinct_names(self.entries.iter().filter_map(|it| it.entry.author.clone()).collect())
    }

    /// The cells, actions and communes that the entry at an index concerns. An undo, a redo or a withdrawal concerns
    /// those of the edits that it reverses.
    #[must_use]
    pub fn subjects(&self, index: usize) -> Vec<EntrySubject> {
        match self.edit(index) {
            Some(Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. }) => {
                let (edits, cells) = self.reversed_edits(index);
                let only = distinct(cells.to_vec());
                let keeps = |subject: &EntrySubject| match subject {
                    EntrySubject::Cell(cell) => only.is_empty() || only.binary_search(cell).is_ok(),
                    _ => only.is_empty(),
                };
                distinct(edits.into_iter().flat_map(EntrySubject::of_edit).filter(keeps).collect())
            }
            Some(edit) => EntrySubject::of_edit(edit),
            None => Vec::new(),
        }
    }

    /// Groups consecutive entries that were made on the same day. `entries` are indices; `day` gives the day of a time
    /// in milliseconds since 1970.
    #[must_use]
    pub fn by_day<Day: PartialEq>(&self, entries: &[usize], day: impl Fn(u64) -> Day) -> Vec<(Day, Vec<usize>)> {
        let mut groups: Vec<(Day, Vec<usize>)> = Vec::new();
        for &index in entries {
            let made_on = day(self.entries.get(index).map_or(0, |it| it.entry.at));
            match groups.last_mut() {
                Some((last, group)) if *last == made_on => group.push(index),
                _ => groups.push((made_on, vec![index])),
            }
        }
        groups
    }

    /// Groups entries by a key of their subjects, such as [`EntrySubject::of_commune`]. `entries` are indices. An entry
    /// is in one group for each of its keys, and in no group if it has none.
    #[must_use]
    pub fn by_subject(
        &self,
        entries: &[usize],
        key: &dyn Fn(&EntrySubject) -> Option<EntrySubject>,
    ) -> Vec<(EntrySubject, Vec<usize>)> {
        let mut keyed = Vec::new();
        for (position, &index) in entries.iter().enumerate() {
            let keys = distinct(self.subjects(index).iter().filter_map(key).collect());
            keyed.extend(keys.into_iter().map(|key| (key, position)));
        }
        let mut groups: Vec<(EntrySubject, Vec<usize>)> = Vec::new();
        for (key, position) in sorted(keyed, Ord::cmp) {
            match groups.last_mut() {
                Some((last, group)) if *last == key => group.push(entries[position]),
                _ => groups.push((key, vec![entries[position]])),
            }
        }
        groups
    }

    fn edit(&self, index: usize) -> Option<&Edit> {
        self.entries.get(index).map(|it| &it.entry.edit)
    }

    /// The edits that an undo, a redo or a withdrawal takes back or brings into force again, and the cells to which
    /// that is limited; no cells if it is not limited.
    fn reversed_edits(&self, index: usize) -> (Vec<&Edit>, &[CellName]) {
        match self.edit(index) {
            Some(Edit::Undo { entry } | Edit::Redo { entry }) => match self.find(*entry) {
                Some(other) if matches!(self.edit(other), Some(Edit::Withdraw { .. })) => self.reversed_edits(other),
                other => (other.and_then(|other| self.edit(other)).into_iter().collect(), &[]),
            },
            Some(Edit::Withdraw { entries, cells }) => {
                (entries.iter().filter_map(|id| self.edit(self.find(*id)?)).collect(), cells)
            }
            _ => (Vec::new(), &[]),
        }
    }
}
