//! Whether the edits are saved, and where.

use crate::draft_lines::DraftLines;
use crate::recovery::StorageProblem;

/// The two copies of the edits in the browser; either one alone is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageCopy {
    /// The synchronous one, which may lose the last seconds in a crash.
    LocalStorage,
    /// The one in `IndexedDB`: asynchronous; confirmed writes survive a power failure.
    Database,
}

/// Why a text was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// There is no room left.
    Full,
    /// The browser does not let the page use the storage, or has none.
    Blocked,
    /// It fails, or reports a success where nothing was written.
    Broken,
    /// It does not answer.
    NoAnswer,
    /// Another tab, with another version of the program, has it open.
    InUse,
}

/// Whether the edits of this page are saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// There is nothing to save.
    Nothing,
    /// They are being saved.
    Saving,
    /// All of them are in both copies, and survive a power failure.
    Saved,
    /// All of them are saved, some in one copy only.
    SavedOnce {
        /// The copy that fails.
        without: StorageCopy,
        /// Why it fails.
        why: WriteError,
    },
    /// Some are only in memory.
    NotSaved(WriteError),
}

/// Whether the edits are saved, and what is wrong, at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveReport {
    /// Whether the edits are saved.
    pub status: SaveStatus,
    /// What is wrong with what was saved, the gravest first.
    pub problems: Vec<StorageProblem>,
    /// How many edits are in the database, where they survive a power failure.
    pub in_database: usize,
    /// How many edits are in local storage.
    pub in_local_storage: usize,
    /// A copy that is known to fail, and why, even where nothing had to be saved yet.
    pub fault: Option<(StorageCopy, WriteError)>,
}

impl SaveStatus {
    /// The status of these lines, given why each copy fails where it does.
    pub(crate) fn of(
        lines: &DraftLines,
        local_storage_fault: Option<WriteError>,
        database_fault: Option<WriteError>,
    ) -> Self {
        let lacks_local_storage = lines.in_local_storage() < lines.len();
        let lacks_database = lines.in_database() < lines.len();
        match (local_storage_fault, database_fault) {
            (Some(why), Some(other)) if lines.any_in_neither() || lines.is_empty() => {
                Self::NotSaved(if other == WriteError::Full { other } else { why })
            }
            _ if lines.is_empty() => Self::Nothing,
            (_, None) if lacks_database => Self::Saving,
            (_, Some(why)) if lacks_database => Self::SavedOnce { without: StorageCopy::Database, why },
            (Some(why), _) if lacks_local_storage => Self::SavedOnce { without: StorageCopy::LocalStorage, why },
            _ => Self::Saved,
        }
    }

    /// One word for programs that read the page. The words are fixed.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Saving => "saving",
            Self::Saved => "saved",
            Self::SavedOnce { .. } => "saved-once",
            Self::NotSaved(_) => "not-saved",
        }
    }
}
