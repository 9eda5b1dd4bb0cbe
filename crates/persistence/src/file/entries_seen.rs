//! Which entries this browser has ever seen in a file of the document: they tell an older copy of the file from edits
//! that were made since.

use domain::ids::{DocumentId, EntryId};
use domain::journal::Journal;
use domain::sorting::distinct;

use crate::local_storage::{LocalStorage, StoredText};

/// The entries that this browser has seen in files of a document.
#[must_use]
pub fn entries_seen_in_files(storage: &dyn LocalStorage, document: &DocumentId) -> Vec<EntryId> {
    match storage.read(&key(document)) {
        // One id on each line; any other line is skipped.
        StoredText::Present(text) => text.lines().filter_map(EntryId::parse).collect(),
        StoredText::Absent | StoredText::Blocked => Vec::new(),
    }
}

/// Remembers the entries that were seen in files of a document.
pub fn remember_entries_seen(storage: &dyn LocalStorage, document: &DocumentId, entries: &[EntryId]) {
    let text: String = entries.iter().map(|id| [&id.to_string(), "\n"].concat()).collect();
    // Where it cannot be written, only the remark that the file is an older copy is not shown.
    _ = storage.write(&key(document), &text);
}

/// These and the entries of a journal, each once.
#[must_use]
pub fn with_entries_of(journal: &Journal, seen: &[EntryId]) -> Vec<EntryId> {
    distinct(journal.entries().map(|entry| entry.id).chain(seen.iter().copied()).collect())
}

/// Not under the prefix of the edits, for it is none.
fn key(document: &DocumentId) -> String {
    ["carnet-fichier/", document.as_str()].concat()
}
