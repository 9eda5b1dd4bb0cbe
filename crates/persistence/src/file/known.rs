//! Which entries were ever seen in a file of the document: what tells an older copy of it from edits made since.

use domain::ids::{DocumentId, EntryId};
use domain::journal::Journal;
use domain::sorting::distinct;

/// Where a browser keeps them. Not under the drafts' prefix: what is kept here is no edit, and losing it costs a remark.
#[must_use]
pub fn known_key(document: &DocumentId) -> String {
    ["carnet-fichier/", document.as_str()].concat()
}

/// Those that a text says, one a line; what is no id is passed over.
#[must_use]
pub fn known_in(text: &str) -> Vec<EntryId> {
    text.lines().filter_map(EntryId::parse).collect()
}

/// These and the entries of a journal, each once.
#[must_use]
pub fn known_with(known: &[EntryId], journal: &Journal) -> Vec<EntryId> {
    distinct(journal.entries().map(|entry| entry.id).chain(known.iter().copied()).collect())
}

/// The text that says these.
#[must_use]
pub fn known_text(known: &[EntryId]) -> String {
    known.iter().map(|id| [&id.to_string(), "\n"].concat()).collect()
}
