//! What is wrong with what was saved, and what the user can do about it.

use domain::sorting::distinct;

use crate::codec::{EntryCount, UnreadableText};
use crate::save_status::StorageCopy;

/// What is or was wrong with what was saved. Whatever it is, edits go on being saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageProblem {
    /// Edits that were saved are in neither copy any more.
    Lost {
        /// How many.
        missing: usize,
    },
    /// Texts that cannot be read, and are left as they are.
    Unreadable {
        /// How many texts.
        texts: usize,
        /// How many edits that were saved are nowhere else.
        missing: usize,
        /// The texts, so that they can be saved in a file.
        content: String,
    },
    /// What a newer version of the program wrote, and is left as it is.
    Newer {
        /// How many entries or texts.
        texts: usize,
        /// The newest of the versions.
        version: u32,
        /// The texts, so that they can be saved in a file.
        content: String,
    },
    /// Edits that one copy had lost and that were written into it again from the other, or from this page.
    Restored {
        /// The copy that had lost them.
        copy: StorageCopy,
        /// How many.
        edits: usize,
    },
}

/// What the user can do about a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryAction {
    /// Read and write both copies again.
    Retry,
    /// Move what is damaged out of the way, and go on without it.
    SetAside,
    /// Go on without what is lost.
    GiveUp,
    /// Dismiss the message that edits were restored.
    Dismiss,
}

/// What is known of losses: unreadable texts, how many edits there should be, and what was restored.
#[derive(Debug, Default)]
pub(crate) struct RecoveryState {
    unreadable: Vec<UnreadableText>,
    /// The highest of all entry counts that were read.
    counted: EntryCount,
    restored: Option<(StorageCopy, usize)>,
}

impl StorageProblem {
    /// One word for programs that read the page. The words are fixed.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Lost { .. } => "lost",
            Self::Unreadable { .. } => "unreadable",
            Self::Newer { .. } => "newer",
            Self::Restored { .. } => "restored",
        }
    }
}

impl RecoveryState {
    /// Starts with the entry count that this tab remembers.
    pub fn new(counted: EntryCount) -> Self {
        Self { counted, ..Self::default() }
    }

    /// How many edits were saved, and how many the database held.
    pub const fn counted(&self) -> EntryCount {
        self.counted
    }

    /// Raises the expected count to one that was found.
    pub fn count_at_least(&mut self, count: EntryCount) {
        self.counted = self.counted.max(count);
    }

    /// Counts edits that were just made.
    pub fn count_more(&mut self, edits: usize) {
        self.counted.edits += edits;
    }

    /// No longer expects what is lost.
    pub fn give_up(&mut self, found: EntryCount) {
        self.counted = found;
    }

    /// The texts of one copy that cannot be read now, in the place of those that could not before.
    pub fn replace_unreadable(&mut self, copy: StorageCopy, unreadable: Vec<UnreadableText>) {
        self.unreadable.retain(|text| text.copy != copy);
        self.unreadable.extend(unreadable);
    }

    /// The texts under one key that cannot be read now, in the place of those that could not before.
    pub fn replace_unreadable_of_key(&mut self, key: &str, unreadable: Vec<UnreadableText>) {
        self.unreadable.retain(|text| text.key != key);
        self.unreadable.extend(unreadable);
    }

    /// Forgets the rows of the database that were moved out of the way.
    pub fn forget_moved_rows(&mut self, keys: &[String]) {
        self.unreadable.retain(|text| text.copy == StorageCopy::LocalStorage || !keys.contains(&text.key));
    }

    /// How many texts of one copy cannot be read.
    pub fn unreadable_in(&self, copy: StorageCopy) -> usize {
        self.unreadable.iter().filter(|text| text.copy == copy).count()
    }

    /// Whether the value of a key, or some of it, is unreadable.
    pub fn is_unreadable(&self, key: &str) -> bool {
        self.unreadable.iter().any(|text| text.key == key)
    }

    /// Whether a newer version of the program wrote the value of a key, or some of it.
    pub fn is_newer(&self, key: &str) -> bool {
        self.unreadable.iter().any(|text| text.key == key && text.newer.is_some())
    }

    /// The damaged texts: what cannot be read, less what a newer version wrote.
    pub fn damaged(&self) -> Vec<UnreadableText> {
        self.unreadable.iter().filter(|text| text.newer.is_none()).cloned().collect()
    }

    /// How many distinct edits or texts a newer version wrote.
    pub fn newer_texts(&self) -> usize {
        self.distinct_texts(true).len()
    }

    /// Notes that one copy had lost edits and was given them again.
    pub fn restored(&mut self, copy: StorageCopy, edits: usize) {
        self.restored = Some((copy, edits));
    }

    /// Dismisses the message that edits were restored.
    pub fn dismiss_restored(&mut self) {
        self.restored = None;
    }

    /// What is wrong, the gravest first; `missing` is the number of edits that were saved and are not found.
    pub fn problems(&self, missing: usize) -> Vec<StorageProblem> {
        let mut problems = Vec::new();
        let (newer, damaged) = (self.distinct_texts(true), self.distinct_texts(false));
        if let Some(version) = self.unreadable.iter().filter_map(|text| text.newer).max() {
            problems.push(StorageProblem::Newer { texts: newer.len(), version, content: newer.join("\n") });
        }
        if !damaged.is_empty() {
            problems.push(StorageProblem::Unreadable { texts: damaged.len(), missing, content: damaged.join("\n") });
        } else if missing > 0 {
            problems.push(StorageProblem::Lost { missing });
        }
        if let Some((copy, edits)) = self.restored {
            problems.push(StorageProblem::Restored { copy, edits });
        }
        problems
    }

    /// The texts that a newer version wrote, or those that are damaged; each once, for both copies may hold the same.
    fn distinct_texts(&self, newer: bool) -> Vec<&str> {
        let texts = self.unreadable.iter().filter(|text| text.newer.is_some() == newer);
        distinct(texts.map(|text| text.text.as_str()).collect())
    }
}
