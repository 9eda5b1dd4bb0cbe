//! The files of the document: the opened one, and the last one written since.

use std::sync::Arc;

use domain::journal::Journal;
use formats::page::CopyKeys;
use formats::{CopyKey, Document};
use leptos::prelude::*;
use persistence::file::{EntriesSeen, FileEntries, FileRelation, FileSaveState, FileVsDraft};
use persistence::{EditsElsewhere, SaveReport, SaveStatus};

use super::Session;

/// What is known about the content of the files.
#[derive(Clone, Debug)]
pub struct Files {
    /// The entries of the opened file, when it was opened.
    pub opened: FileEntries,
    /// The entries of the opened file that could not be read, as raw text.
    pub damaged: Vec<String>,
    /// The comparison of the opened file with the draft; `None` once the user has chosen what to keep.
    pub comparison: Option<FileVsDraft>,
    /// The file that was written last and is known to hold what was written, and its name in sentences: « la copie de
    /// 14 h 32 ».
    pub written: Option<(FileEntries, String)>,
    /// The copy that was offered as a download last, as long as nobody has said whether it was found there, and its name
    /// in sentences.
    pub offered: Option<(FileEntries, String)>,
    /// Whether a file may have lost what it held, because writing it has failed. It may be the opened one.
    pub may_have_lost: bool,
}

/// The key of the copies of the file.
#[derive(Clone, Copy, Debug)]
pub struct CopyKeyState {
    /// The key of the file, or one that its first copy with edits gets.
    key: CopyKey,
    /// Whether the opened file has it.
    is_of_file: bool,
    /// The key of the copy for which edits are saved too, if one was made from a file without key.
    of_copy: Option<CopyKey>,
}

impl CopyKeyState {
    /// The key of a document, or one that is drawn for its first copy with edits.
    pub fn of(document: &Document, draw: impl FnOnce() -> CopyKey) -> Self {
        Self { key: document.key.unwrap_or_else(draw), is_of_file: document.key.is_some(), of_copy: None }
    }
}

impl Files {
    /// The state just after a document was opened.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let (opened, damaged) = (FileEntries::of(document.journal.clone()), document.damaged.clone());
        Self { opened, damaged, comparison: None, written: None, offered: None, may_have_lost: false }
    }

    /// The newest file: a file that is written contains all entries of the opened one.
    #[must_use]
    pub fn newest(&self) -> &FileEntries {
        self.written.as_ref().map_or(&self.opened, |(entries, _)| entries)
    }
}

impl Session {
    /// The keys of a copy that is written over a file with this key, or over none.
    #[must_use]
    pub fn copy_keys(self, of_file: Option<CopyKey>) -> CopyKeys {
        CopyKeys { drawn: self.opened.with_value(|opened| opened.copy_key.key), of_file }
    }

    /// A copy of the file was made with these edits and keys: where that gave it a key that the opened file has not,
    /// what is edited from now on is saved for it too.
    fn save_for_copy(self, of: &Journal, keys: &CopyKeys) {
        let key = keys.of_file.unwrap_or(keys.drawn);
        let CopyKeyState { is_of_file, of_copy, .. } = self.opened.with_value(|opened| opened.copy_key);
        if !is_of_file && of_copy != Some(key) && !of.is_empty() {
            // Its next copies have the same.
            self.opened.update_value(|opened| opened.copy_key = CopyKeyState { key, of_copy: Some(key), is_of_file });
            self.environment.with_value(|environment| (environment.save_for_copy)(&key, of));
        }
    }

    /// The edits that the browser keeps for the document and that are not shown with the others.
    #[must_use]
    pub fn edits_elsewhere(self) -> ReadSignal<Arc<EditsElsewhere>> {
        self.opened.with_value(|opened| opened.edits_elsewhere.read_only())
    }

    /// Adds to the edits that the browser keeps for the document elsewhere, less those that are shown.
    pub fn add_edits_elsewhere(self, mut found: EditsElsewhere) {
        found.are_in_other_copies |= self.edits_elsewhere().get_untracked().are_in_other_copies;
        let known = self.edits_elsewhere().get_untracked();
        found.shared = self.journal.with_untracked(|journal| found.shared.without(journal)).merged_with(&known.shared);
        self.opened.with_value(|opened| opened.edits_elsewhere.set(Arc::new(found)));
    }

    /// How many edits that the browser keeps elsewhere are not in the journal.
    #[must_use]
    pub fn count_elsewhere(self) -> usize {
        let elsewhere = self.edits_elsewhere().get();
        self.journal.with(|journal| elsewhere.shared.entries().filter(|entry| !journal.has(entry)).count())
    }

    /// What is known about the content of the files.
    #[must_use]
    pub fn files(self) -> ReadSignal<Files> {
        self.files.read_only()
    }

    /// Whether the edits are in a file. A copy that was only offered as a download counts once it was found.
    #[must_use]
    pub fn file_save_state(self) -> FileSaveState {
        self.files.with(|files| {
            self.journal.with(|journal| match &files.written {
                None if files.may_have_lost => FileEntries::of(Journal::default()).save_state(journal),
                _ => files.newest().save_state(journal),
            })
        })
    }

    /// The name of the file that was written last, for use in sentences.
    #[must_use]
    pub fn last_written_file(self) -> Option<String> {
        self.files.with(|files| files.written.as_ref().map(|(_, name)| name.clone()))
    }

    /// The name, for use in sentences, of the copy that was offered as a download and that nobody has confirmed yet; with
    /// it, whether it holds all edits.
    #[must_use]
    pub fn offered_copy(self) -> Option<(String, bool)> {
        self.files.with(|files| {
            let (entries, name) = files.offered.as_ref()?;
            let state = self.journal.with(|journal| entries.save_state(journal));
            Some((name.clone(), state == FileSaveState::AllInFile))
        })
    }

    /// Whether closing the page loses edits: they are neither saved in the browser nor in a file.
    #[must_use]
    pub fn would_lose_edits(self) -> bool {
        let is_saved = self.save_report.with(|report| match report {
            SaveReport { status: SaveStatus::NotSaved(_), .. } => false,
            SaveReport { status: SaveStatus::Saving, in_local_storage, .. } => *in_local_storage > 0,
            _ => true,
        });
        !is_saved && matches!(self.file_save_state(), FileSaveState::MissingInFile(_))
    }

    /// How many edits are in force, and how many of these were not in the file when it was opened.
    #[must_use]
    pub fn edits_counts(self) -> (usize, usize) {
        self.files.with(|files| {
            let in_file = files.opened.journal();
            self.journal.with(|journal| {
                journal
                    .content_in_force()
                    .fold((0, 0), |(all, own), entry| (all + 1, own + usize::from(!in_file.has(&entry))))
            })
        })
    }

    /// Compares the opened file with the draft. `seen` are the entries that this browser has seen in files.
    pub fn compare_file_with_draft(self, draft: &Journal, seen: &EntriesSeen) {
        self.files.update(|files| {
            files.comparison = Some(FileVsDraft::of(files.opened.journal().clone(), draft, seen));
        });
    }

    /// What this browser has seen in files, given what it remembers of before. `was_settled` is whether the user had
    /// chosen what to keep when this was last asked; gives whether that is so now.
    #[must_use]
    pub fn entries_seen(self, before: &EntriesSeen, was_settled: bool) -> (EntriesSeen, bool) {
        self.files.with(|files| {
            let written = |seen: EntriesSeen| match &files.written {
                Some((entries, _)) => seen.with(entries.journal()),
                None => seen,
            };
            match &files.comparison {
                // Only where both were edited does it depend on what is edited next.
                Some(compared) if compared.relation == FileRelation::Diverged => {
                    (written(self.journal.with(|now| compared.seen(before, now))), false)
                }
                Some(compared) => (written(self.journal.with_untracked(|now| compared.seen(before, now))), false),
                None if was_settled => (before.with(files.newest().journal()), true),
                None => (self.journal.with_untracked(|now| before.settled(files.newest().journal(), now)), true),
            }
        })
    }

    /// Whether the file and the draft differ in a way that has to be reported.
    #[must_use]
    pub fn file_differs_from_draft(self) -> bool {
        let relation = self.files.with(|files| files.comparison.as_ref().map(|compared| compared.relation));
        matches!(
            relation,
            Some(FileRelation::Older | FileRelation::Apart | FileRelation::Newer | FileRelation::Diverged)
        )
    }

    /// Ends the comparison of the file with the draft, because the user has chosen what to keep.
    pub fn end_file_comparison(self) {
        self.files.update(|files| files.comparison = None);
    }

    /// Records that a file holds these edits, and its name for sentences.
    pub fn record_written_file(self, journal: Journal, keys: &CopyKeys, name: String) {
        self.save_for_copy(&journal, keys);
        self.files.update(|files| {
            files.written = Some((FileEntries::of(journal), name));
            (files.offered, files.may_have_lost) = (None, false);
        });
    }

    /// Records that a copy with these edits was offered as a download, and its name for sentences.
    pub fn record_offered_copy(self, journal: Journal, name: String) {
        self.save_for_copy(&journal, &self.copy_keys(None));
        self.files.update(|files| files.offered = Some((FileEntries::of(journal), name)));
    }

    /// The user says whether the offered copy is in the downloads.
    pub fn settle_offered_copy(self, is_found: bool) {
        self.files.update(|files| {
            let offered = files.offered.take();
            if is_found && offered.is_some() {
                files.written = offered;
                files.may_have_lost = false;
            }
        });
    }

    /// Records that a file may have lost what it held, because writing it has failed.
    pub fn record_damaged_file(self) {
        self.files.update(|files| {
            files.written = None;
            files.may_have_lost = true;
        });
    }
}

#[cfg(test)]
mod tests;
