//! Which partition a document has.

use domain::fingerprint::ContentDigest;
use domain::ids::DocumentId;
use formats::Document;

use super::{DrawBytes, Partition};
use crate::codec::tables_key;
use crate::local_storage::{LocalStorage, StoredText};

impl Partition {
    /// The partition of a document: that of its key; without one, the shared one, or one for its tables where the edits
    /// in the shared one were made on others. `draw` gives random bytes.
    #[must_use]
    pub fn of_document(storage: &dyn LocalStorage, document: &Document, draw: DrawBytes) -> Self {
        match &document.key {
            Some(key) => Self::of_copy(key, draw),
            None => match storage.read(&tables_key(&document.territory.about().id)) {
                StoredText::Present(tables) => {
                    let own = ContentDigest::of(&document.territory);
                    if tables == own.to_string() { Self::shared() } else { Self::of_tables(own) }
                }
                StoredText::Absent | StoredText::Blocked => Self::shared(),
            },
        }
    }
}

/// Notes on which tables the edits of a document are made here, unless that is known.
pub(crate) fn remember_tables(storage: &dyn LocalStorage, document: &DocumentId, tables: impl FnOnce() -> String) {
    let key = tables_key(document);
    if storage.read(&key) == StoredText::Absent {
        // Where it cannot be written, edits are shown on whichever tables the document has.
        _ = storage.write(&key, &tables());
    }
}
