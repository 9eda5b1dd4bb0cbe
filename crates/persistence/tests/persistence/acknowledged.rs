//! Whatever was taken in before, an edit that is acknowledged is there after a reload, and in a saved copy.

use domain::ids::EntryId;
use domain::journal::{Edit, Entry, Journal};
use fixtures::journals::any_journal;
use formats::page::{CopyKeys, block_with};
use formats::{CopyKey, Document, EditsFile};
use persistence::{DraftStore, EditOrigin, SaveStatus};
use proptest::prelude::*;

use crate::fake_storage::{FakeDatabase, FakeLocalStorage};
use crate::file::small_document;
use crate::{document, id};

/// The key that the copy gets.
const KEY: CopyKeys = CopyKeys { drawn: CopyKey::of([7; 32]), of_file: None };

/// The entries of a random journal with ranks as no program gives them: very high, equal, or with gaps.
fn any_ranks() -> impl Strategy<Value = Vec<Entry>> {
    let rank = prop_oneof![
        Just(u64::MAX),
        Just(u64::MAX - 1),
        Just(1 << 53),
        Just((1 << 53) - 1),
        Just(u64::from(u32::MAX)),
        0u64..4,
    ];
    (any_journal(), prop::collection::vec(rank, 12)).prop_map(|(entries, ranks)| {
        entries.into_iter().zip(ranks).map(|(entry, rank)| Entry { rank, ..entry }).collect()
    })
}

/// The ids of entries that come before and after all ids of the fixtures.
fn any_id() -> impl Strategy<Value = EntryId> {
    prop_oneof![any::<u8>().prop_map(|byte| EntryId::from_random([byte; 12])), (1_000_000u32..2_000_000).prop_map(id)]
}

/// Records an edit as a session does: in the journal, then in the store.
fn edit(store: &mut DraftStore, storage: &FakeLocalStorage, journal: &mut Journal, id: EntryId, edit: Edit) -> bool {
    journal.record(id, 0, edit);
    let Some(entry) = journal.entries().find(|entry| entry.id == id).cloned() else { return false };
    let (_, others) = store.record(storage, &[entry], EditOrigin::JustMade);
    *journal = journal.merged_with(&Journal::of(others));
    true
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn an_edit_that_is_acknowledged_is_there_after_a_reload_whatever_was_taken_in(
        taken_in in any_ranks(), new in prop::collection::vec(any_id(), 1..4), only_local in any::<bool>(),
    ) {
        let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
        let (mut store, _) = DraftStore::open(&storage, &document(), "a", None);
        database.serve(&mut store, &storage);
        // What is taken in is what the file format lets through.
        let answers =
            EditsFile { document: document(), title: String::new(), journal: Journal::of(taken_in), damaged: Vec::new() };
        let mut journal = EditsFile::read(&answers.write()).map(|file| file.journal).unwrap_or_default();
        let entries: Vec<Entry> = journal.entries().cloned().collect();
        store.record(&storage, &entries, EditOrigin::Earlier);
        let known: Vec<EntryId> = journal.entries().map(|entry| entry.id).collect();
        let mut acknowledged = Vec::new();
        for id in new {
            if !known.contains(&id) && !acknowledged.contains(&id) {
                let undo = journal.undo().unwrap_or(Edit::Undo { entry: id });
                prop_assert!(edit(&mut store, &storage, &mut journal, id, undo), "the edit is in the journal");
                acknowledged.push(id);
            }
        }
        database.serve(&mut store, &storage);
        let expected = if journal.is_empty() { SaveStatus::Nothing } else { SaveStatus::Saved };
        prop_assert_eq!(store.status(), expected);
        // After a reload, from either copy alone.
        if only_local { database.rows.clear(); } else { storage.empty(); }
        let (mut reloaded, mut found) = DraftStore::open(&storage, &document(), "b", None);
        found.extend(database.serve(&mut reloaded, &storage));
        let found = Journal::of(found);
        prop_assert_eq!(&found, &journal);
        prop_assert!(acknowledged.iter().all(|id| found.entries().any(|entry| entry.id == *id)));
        // And in a saved copy.
        let block = block_with(&small_document().write(), &found, &KEY).expect("a readable block");
        prop_assert_eq!(Document::read(&block).expect("a readable copy").journal, found);
    }
}
