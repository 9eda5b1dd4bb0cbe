//! Edits that the browser keeps for a document and that are not those of the opened copy: they are shown once the user
//! has reviewed and accepted them.

use std::collections::BTreeSet;

use domain::ids::EntryId;
use domain::journal::Journal;
use formats::{Document, read_entry};

use crate::codec::{ReadBudget, ReadTexts, id_in_line};
use crate::database::DatabaseRows;
use crate::local_storage::LocalStorage;
use crate::partition::{Partition, other_copies_keep_edits};

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
