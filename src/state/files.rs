//! The files of the document: the opened one, and the last one written since.

use domain::ids::EntryId;
use domain::journal::Journal;
use formats::Document;
use leptos::prelude::*;
use persistence::file::{FileEntries, FileRelation, FileSaveState, FileVsDraft};

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
    /// The file that was written last, and its name in sentences: « la copie de 14 h 32 ».
    pub written: Option<(FileEntries, String)>,
}

impl Files {
    /// The state just after a document was opened.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let (opened, damaged) = (FileEntries::of(document.journal.clone()), document.damaged.clone());
        Self { opened, damaged, comparison: None, written: None }
    }

    /// The newest file: a file that is written contains all entries of the opened one.
    #[must_use]
    pub fn newest(&self) -> &FileEntries {
        self.written.as_ref().map_or(&self.opened, |(entries, _)| entries)
    }
}

impl Session {
    /// What is known about the content of the files.
    #[must_use]
    pub fn files(self) -> ReadSignal<Files> {
        self.files.read_only()
    }

    /// Whether the edits are in a file.
    #[must_use]
    pub fn file_save_state(self) -> FileSaveState {
        self.files.with(|files| self.journal.with(|journal| files.newest().save_state(journal)))
    }

    /// The name of the file that was written last, for use in sentences.
    #[must_use]
    pub fn last_written_file(self) -> Option<String> {
        self.files.with(|files| files.written.as_ref().map(|(_, name)| name.clone()))
    }

    /// Compares the opened file with the draft. `seen` is the list of entries that this browser has seen in files.
    pub fn compare_file_with_draft(self, draft: &Journal, seen: &[EntryId]) {
        self.files.update(|files| {
            files.comparison = Some(FileVsDraft::of(files.opened.journal().clone(), draft.clone(), seen));
        });
    }

    /// Whether the file and the draft differ in a way that has to be reported.
    #[must_use]
    pub fn file_differs_from_draft(self) -> bool {
        let relation = self.files.with(|files| files.comparison.as_ref().map(|compared| compared.relation));
        matches!(relation, Some(FileRelation::Older | FileRelation::Newer | FileRelation::Diverged))
    }

    /// Ends the comparison of the file with the draft, because the user has chosen what to keep.
    pub fn end_file_comparison(self) {
        self.files.update(|files| files.comparison = None);
    }

    /// Records that these edits were written into a file, and its name for sentences.
    pub fn record_written_file(self, journal: Journal, name: String) {
        self.files.update(|files| files.written = Some((FileEntries::of(journal), name)));
    }
}
