//! The keys of the data of a document in the browser. All of them are fixed, since browsers hold data saved under them.

use domain::ids::{DocumentId, EntryId};

/// A range of keys of the database: from the first, included, to the second, excluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRange {
    /// The first key of the range.
    pub from: String,
    /// The first key after the range.
    pub until: String,
}

/// What the keys in local storage begin with that hold edits of a document, whichever version wrote them. The first
/// version of the program saved its whole draft under this very key, which is never written any more.
#[must_use]
pub fn draft_key_prefix(document: &DocumentId) -> String {
    ["carnet/", document.as_str()].concat()
}

/// The rows of the database that belong to a document: its entry count under its id, then one row for each entry.
#[must_use]
pub fn database_keys(document: &DocumentId) -> KeyRange {
    // `0` is the character after `/`.
    KeyRange { from: document.to_string(), until: [document.as_str(), "0"].concat() }
}

/// What the keys of all chunks of a document begin with.
pub(crate) fn chunk_prefix(document: &DocumentId) -> String {
    [&draft_key_prefix(document), "/"].concat()
}

/// The key of an entry's row in the database.
pub(crate) fn entry_row_key(document: &DocumentId, entry: EntryId) -> String {
    [document.as_str(), "/", &entry.to_string()].concat()
}

/// Where a text that was set aside is moved to, outside of what is read.
pub(crate) fn set_aside_key(key: &str, at: u64) -> String {
    ["carnet-mis-de-cote/", at.to_string().as_str(), "/", key].concat()
}

/// The key of the entry count of a document, in local storage and in what the tab remembers.
pub(crate) fn entry_count_key(document: &DocumentId) -> String {
    ["carnet-temoin/", document.as_str()].concat()
}

/// The key of the addresses of the copies of the file that have made edits, one a line. They are no edits, hence outside
/// of their prefix.
pub(crate) fn opened_copy_key(document: &DocumentId) -> String {
    ["carnet-copie/", document.as_str()].concat()
}

/// The key of the digest of the tables that the edits of a document were made on.
pub(crate) fn tables_key(document: &DocumentId) -> String {
    ["carnet-tables/", document.as_str()].concat()
}
