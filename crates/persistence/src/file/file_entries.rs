//! Whether the edits are in a file, and how many are not.

use domain::ids::EntryId;
use domain::journal::Journal;
use domain::sorting::distinct;

/// Whether the edits are in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileSaveState {
    /// There are no edits.
    NoEdits,
    /// All of them are in the file.
    AllInFile,
    /// This many changes are not in the file, or were taken back since.
    MissingInFile(usize),
}

/// What a file holds. Computed once of its journal, because it is compared after every edit.
#[derive(Clone, Debug, PartialEq)]
pub struct FileEntries {
    journal: Journal,
    /// The entries in force with content and those that name a state, in the order of their ids.
    effective: Vec<EntryId>,
}

impl FileEntries {
    /// What a file of this journal holds.
    #[must_use]
    pub fn of(journal: Journal) -> Self {
        Self { effective: distinct(effective(&journal)), journal }
    }

    /// The journal of the file.
    #[must_use]
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Whether the file holds all entries in force. An edit that was made and undone since is no change.
    #[must_use]
    pub fn save_state(&self, now: &Journal) -> FileSaveState {
        if now.is_empty() {
            return FileSaveState::NoEdits;
        }
        if self.journal.contains(now) {
            return FileSaveState::AllInFile;
        }
        let now = effective(now);
        let common = now.iter().filter(|id| self.effective.binary_search(id).is_ok()).count();
        match now.len() + self.effective.len() - 2 * common {
            0 => FileSaveState::AllInFile,
            changes => FileSaveState::MissingInFile(changes),
        }
    }
}

/// The entries in force with content and those that name a state.
fn effective(journal: &Journal) -> Vec<EntryId> {
    let named = journal.named_states().into_iter().map(|named_state| named_state.id);
    journal.content_in_force().map(|entry| entry.id).chain(named).collect()
}
