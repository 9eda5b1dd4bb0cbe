//! Edits that the browser keeps for a document and that are not those of the opened copy: they are shown once the user
//! has reviewed and accepted them.

use std::collections::BTreeSet;

use domain::fingerprint::ContentDigest;
use domain::ids::{DocumentId, EntryId};
use domain::journal::Journal;
use formats::{Document, read_entry};

use crate::codec::{ReadBudget, ReadTexts, id_in_line, tables_key};
use crate::database::DatabaseRows;
use crate::local_storage::{LocalStorage, StoredText};
use crate::partition::{DrawBytes, Partition, other_copies_keep_edits};

/// What the browser keeps for a document outside of the partition of the opened copy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EditsElsewhere {
    /// Edits in the shared part that the file does not have.
    pub shared: Journal,
    /// Why they are not shown with the others.
    pub why: WhyElsewhere,
    /// Whether other copies, each with a key of its own, have edits. They can be read in these copies alone.
    pub are_in_other_copies: bool,
}

/// Why edits in the shared part are not those of the opened copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WhyElsewhere {
    /// The copy has a key, and they were not written with it: another page may have written them.
    #[default]
    WithoutKey,
    /// They were made on other tables of the same document.
    OtherTables,
}

impl EditsElsewhere {
    /// Looks for edits outside of the partition of an opened document.
    #[must_use]
    pub fn read(storage: &dyn LocalStorage, document: &Document, own: &Partition) -> Self {
        let id = &document.territory.about().id;
        let in_file = ids_in(&document.journal);
        let shared = if own.is_shared() {
            Journal::default()
        } else {
            let is_in_file = |line: &str| id_in_line(line).is_some_and(|id| in_file.contains(&id));
            Journal::of(ReadTexts::of_document(storage, id, is_in_file).entries.into_iter().map(|(entry, _)| entry))
        };
        Self::of(shared, own, other_copies_keep_edits(storage, id, own))
    }

    /// Reads rows of the shared part of the database for the same document.
    #[must_use]
    pub fn of_rows(rows: &DatabaseRows, document: &Document, own: &Partition) -> Self {
        let mut budget = ReadBudget::default();
        let in_file = ids_in(&document.journal);
        let mut entries = Vec::new();
        for (_, text) in rows {
            let is_in_file = id_in_line(text).is_some_and(|id| in_file.contains(&id));
            if is_in_file || budget.is_spent() {
                continue;
            }
            if let Ok(entry) = read_entry(text) {
                budget.spend(&entry);
                entries.push(entry);
            }
        }
        Self::of(Journal::of(entries), own, false)
    }

    fn of(shared: Journal, own: &Partition, are_in_other_copies: bool) -> Self {
        Self {
            shared,
            why: if own.is_encrypted() { WhyElsewhere::WithoutKey } else { WhyElsewhere::OtherTables },
            are_in_other_copies,
        }
    }
}

fn ids_in(journal: &Journal) -> BTreeSet<EntryId> {
    journal.entries().map(|entry| entry.id).collect()
}

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
