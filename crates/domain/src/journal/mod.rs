//! The journal of edits: values that are only ever added, and that merge in any order.
//!
//! An entry is never changed or removed. Undoing adds an entry that says so; so do redoing, taking
//! one change back and starting again. Two copies of a journal are merged by keeping every entry of
//! both, and what a journal means depends on nothing but the entries it holds.

mod absence;
mod apply;
mod diff;
mod edit;
mod field;
mod history;
mod in_force;
mod named_state;
mod net_changes;

use std::sync::Arc;

pub use absence::ActionAbsence;
pub use diff::{CellDiff, RowDiff, TerritoryDiff};
pub use edit::{Answer, CellName, Edit};
pub use field::{ActionField, CommuneField};
pub use history::{
    EntryChange, EntryStatus, EntrySubject, GestureKind, History, HistoryEntry, HistoryFilter, HistoryTotals,
    LastNames, RecordedAnswer, Reversal, ReversalKind, SearchWord,
};
pub use named_state::{AtNamedState, NamedState};
pub use net_changes::{NetChange, NetChangeContent};

use crate::ids::EntryId;
use crate::sorting::sorted;

/// One edit, when it was made, and its rank among the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its own identity.
    pub id: EntryId,
    /// One more than the highest rank known where it was made: an entry ranks after all it builds
    /// on, whatever the clock says. Ties are settled by id.
    pub rank: u64,
    /// When it was made, in milliseconds since 1970 by the clock of the machine; for showing only.
    pub at: u64,
    /// Who made it, if they gave a name.
    pub author: Option<Arc<str>>,
    /// What was done.
    pub edit: Edit,
}

/// Every edit made on a document, by rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// In the order of their ranks, then of their ids; shared, for a paste is long and a journal is copied often.
    entries: Vec<Arc<Entry>>,
}

impl Entry {
    fn place(&self) -> (u64, EntryId) {
        (self.rank, self.id)
    }
}

impl Journal {
    /// A journal of these entries; one that stands twice counts once.
    #[must_use]
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let entries = entries.into_iter().map(Arc::new).collect();
        let mut entries = sorted(entries, |one: &Arc<Entry>, other| one.place().cmp(&other.place()));
        entries.dedup_by(|one, other| one.place() == other.place());
        Self { entries }
    }

    /// Adds an edit under an id that has never been used, by nobody in particular.
    pub fn record(&mut self, id: EntryId, at: u64, edit: Edit) {
        self.record_by(None, id, at, edit);
    }

    /// Adds an edit that somebody made, under an id that has never been used.
    pub fn record_by(&mut self, author: Option<Arc<str>>, id: EntryId, at: u64, edit: Edit) {
        let rank = self.entries.last().map_or(1, |last| last.rank.saturating_add(1));
        self.insert(Arc::new(Entry { id, rank, at, author, edit }));
    }

    /// Every entry, the first made first.
    #[must_use]
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> + ExactSizeIterator {
        self.entries.iter().map(Arc::as_ref)
    }

    /// Whether nothing was ever recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All the entries of both.
    #[must_use]
    pub fn merged_with(&self, other: &Self) -> Self {
        let mut merged = self.clone();
        for entry in &other.entries {
            merged.insert(Arc::clone(entry));
        }
        merged
    }

    /// The entries that the other does not have.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        Self { entries: self.entries.iter().filter(|entry| !other.has(entry)).cloned().collect() }
    }

    /// Whether every entry of the other is here.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        other.entries.iter().all(|entry| self.has(entry))
    }

    /// Whether this entry is here.
    #[must_use]
    pub fn has(&self, entry: &Entry) -> bool {
        self.place(entry).is_ok()
    }

    /// Adds an entry, unless it is here.
    fn insert(&mut self, entry: Arc<Entry>) {
        if let Err(at) = self.place(&entry) {
            self.entries.insert(at, entry);
        }
    }

    /// Where an entry stands, or would.
    fn place(&self, entry: &Entry) -> Result<usize, usize> {
        self.entries.binary_search_by(|other| other.place().cmp(&entry.place()))
    }
}
