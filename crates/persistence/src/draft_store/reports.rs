//! What there is to report of a draft: whether its edits are saved, what is wrong, how many there are.

use super::DraftStore;
use crate::codec::EntryCount;
use crate::recovery::StorageProblem;
use crate::save_status::{SaveReport, SaveStatus, StorageCopy, WriteError};

impl DraftStore {
    /// All that there is to report now.
    #[must_use]
    pub fn report(&self) -> SaveReport {
        SaveReport {
            status: self.status(),
            problems: self.problems(),
            in_database: self.in_database(),
            in_local_storage: self.in_local_storage(),
            fault: self.fault(),
        }
    }

    /// A copy that is known to fail, and why. A database that has not answered yet may still do so.
    fn fault(&self) -> Option<(StorageCopy, WriteError)> {
        let database = self.database.fault().filter(|&why| why != WriteError::NoAnswer);
        let database = database.map(|why| (StorageCopy::Database, why));
        database.or_else(|| Some((StorageCopy::LocalStorage, self.local_storage.fault()?)))
    }

    /// Whether the edits are saved.
    #[must_use]
    pub fn status(&self) -> SaveStatus {
        SaveStatus::of(&self.lines, self.local_storage.fault(), self.database.fault())
    }

    /// What is wrong with what was saved, the gravest first. Nothing is reported as lost before the database answered.
    #[must_use]
    pub fn problems(&self) -> Vec<StorageProblem> {
        let expected = self.recovery.counted().edits;
        let missing = if self.database.has_answered() { expected.saturating_sub(self.readable_edits()) } else { 0 };
        self.recovery.problems(missing)
    }

    /// Whether all that was ever saved was found without the database.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let expected = self.recovery.counted().edits;
        self.local_storage.fault().is_none() && !self.lines.is_empty() && expected <= self.readable_edits()
    }

    /// How many edits are in the database, where they survive a power failure.
    #[must_use]
    pub fn in_database(&self) -> usize {
        self.lines.in_database()
    }

    /// How many edits are in local storage.
    #[must_use]
    pub fn in_local_storage(&self) -> usize {
        self.lines.in_local_storage()
    }

    /// Whether all edits are in local storage.
    #[must_use]
    pub fn is_all_in_local_storage(&self) -> bool {
        self.lines.in_local_storage() == self.lines.len()
    }

    /// Every line, each with its line end: for another tab that lacks some, and for the crash copy.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines.text()
    }

    /// The entry count for this tab to remember, for [`DraftStore::open`].
    #[must_use]
    pub fn count_text(&self) -> String {
        self.count().text()
    }

    /// The entry count to save: known edits, without those only in memory.
    pub(super) fn count(&self) -> EntryCount {
        let known = self.recovery.counted().edits.max(self.readable_edits());
        EntryCount { edits: known.saturating_sub(self.lines.only_in_memory()), in_database: self.in_database() }
    }

    /// The count of the edits that are readable now.
    pub(super) fn found_count(&self) -> EntryCount {
        EntryCount { edits: self.readable_edits(), in_database: self.in_database() }
    }

    /// How many edits can be read, and how many entries or texts a newer version wrote.
    pub(super) fn readable_edits(&self) -> usize {
        self.lines.len() + self.recovery.newer_texts()
    }
}
