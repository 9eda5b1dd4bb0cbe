//! The journal: an append-only log of edits. Two copies can be merged in any order.
//!
//! An entry is never changed or removed. Undoing an edit adds an entry, and so do redoing, taking changes back and
//! starting again from the bundled data. Merging two copies keeps all entries of both. The result of a journal depends
//! only on the set of its entries.

mod absence;
mod apply;
mod cell_entries;
mod cell_history;
mod change_count;
mod commune_answer;
mod content_id;
mod contradictions;
mod diff;
mod edit;
mod erased_name;
mod field;
mod history;
mod in_force;
mod knowledge;
mod named_state;
mod net_answer;
mod net_changes;
mod passage;
mod received_answers;
mod review;

use std::sync::Arc;

pub use absence::ActionAbsence;
pub(crate) use cell_history::gap_around;
pub use change_count::ChangeCount;
pub(crate) use commune_answer::agrees;
pub use commune_answer::{AnswerProgress, AnswerRequest};
pub use contradictions::{Contradiction, ContradictionSide, Statement};
pub use diff::{CellDiff, RowDiff, TerritoryDiff};
pub use edit::{Answer, CellName, Edit};
pub use field::{ActionField, CommuneField};
pub use history::{
    EditKind, EntryChange, EntryStatus, EntrySubject, History, HistoryEntry, HistoryFilter, HistoryTotals, LastNames,
    RecordedAnswer, Reversal, ReversalKind, SearchWord,
};
pub use named_state::{AtNamedState, NamedState};
pub use net_answer::{AnswerBase, NetAnswer};
pub use net_changes::{LastEdit, NetChange};
pub use passage::{Composition, MAX_PASSAGE_SIGNS, Passage, PassageChange, PassageName};
pub use review::{EditsReview, ReviewGroup};

use crate::ids::EntryId;
use crate::sorting::sorted;

/// One edit in a journal, with its author, time and rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The id of the entry, unique among all copies.
    pub id: EntryId,
    /// One more than the highest rank in the journal where the entry was made. So an entry comes after all entries that
    /// it builds on, even if a clock is wrong. Entries of the same rank are ordered by id.
    pub rank: u64,
    /// When the entry was made, in milliseconds since 1970 by the clock of the machine. Only for display.
    pub at: u64,
    /// The last entries of the journal in which it was made: all others there are known through these. `None` if that
    /// was not recorded, as in files of versions 1 and 2; such an entry is taken to know all those of lower rank that
    /// have none either.
    pub parents: Option<Arc<[EntryId]>>,
    /// Entries that it takes the place of, as far as they are here: the answer that a commune sends takes that of the
    /// gestures behind it, which only its own copy has, and of its earlier answers.
    pub replaces: Arc<[EntryId]>,
    /// The name of the author, if one was given. Only for display.
    pub author: Option<Arc<str>>,
    /// The edit that was made.
    pub edit: Edit,
}

/// All edits made on a document, sorted by rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// Sorted by rank, then by id. Entries are shared, because a paste is large and journals are cloned often.
    entries: Vec<Arc<Entry>>,
}

impl Entry {
    /// The key by which entries are sorted.
    fn sort_key(&self) -> (u64, EntryId) {
        (self.rank, self.id)
    }
}

impl Journal {
    /// A journal of these entries, in any order. Duplicates are dropped.
    #[must_use]
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let entries = entries.into_iter().map(Arc::new).collect();
        let mut entries = sorted(entries, |one: &Arc<Entry>, other| one.sort_key().cmp(&other.sort_key()));
        entries.dedup_by(|one, other| one.sort_key() == other.sort_key());
        Self { entries }
    }

    /// Adds an edit without an author, under an id that has never been used, and gives its entry.
    pub fn record(&mut self, id: EntryId, at: u64, edit: Edit) -> Arc<Entry> {
        self.record_by(None, id, at, edit)
    }

    /// Adds an edit with its author, under an id that has never been used, and gives its entry. After an entry of the
    /// highest rank that there is, the new one is not always the last of the journal.
    pub fn record_by(&mut self, author: Option<Arc<str>>, id: EntryId, at: u64, edit: Edit) -> Arc<Entry> {
        let entry = Arc::new(self.next_entry(author, id, at, edit));
        self.insert(Arc::clone(&entry));
        entry
    }

    /// An entry that knows all of this journal.
    fn next_entry(&self, author: Option<Arc<str>>, id: EntryId, at: u64, edit: Edit) -> Entry {
        let rank = self.entries.last().map_or(1, |last| last.rank.saturating_add(1));
        let parents = Some(self.last_entries().into());
        Entry { id, rank, at, parents, replaces: Arc::default(), author, edit }
    }

    /// All entries, in the order of their ranks.
    #[must_use]
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> + ExactSizeIterator {
        self.entries.iter().map(Arc::as_ref)
    }

    /// Whether the journal has no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// A journal with the entries of both.
    #[must_use]
    pub fn merged_with(&self, other: &Self) -> Self {
        let mut merged = self.clone();
        for entry in &other.entries {
            merged.insert(Arc::clone(entry));
        }
        merged
    }

    /// A journal with the entries that the other does not have.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        Self { entries: self.entries.iter().filter(|entry| !other.has(entry)).cloned().collect() }
    }

    /// Whether the journal has all entries of the other.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        other.entries.iter().all(|entry| self.has(entry))
    }

    /// Whether the journal has this entry.
    #[must_use]
    pub fn has(&self, entry: &Entry) -> bool {
        self.search(entry).is_ok()
    }

    /// Adds an entry, unless the journal has it.
    fn insert(&mut self, entry: Arc<Entry>) {
        if let Err(index) = self.search(&entry) {
            self.entries.insert(index, entry);
        }
    }

    /// The index of an entry, or else the index at which to insert it.
    fn search(&self, entry: &Entry) -> Result<usize, usize> {
        self.entries.binary_search_by(|other| other.sort_key().cmp(&entry.sort_key()))
    }
}
