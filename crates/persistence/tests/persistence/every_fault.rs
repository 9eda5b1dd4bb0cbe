//! Every fault at every single call of a visit: whatever fails, an edit that was reported as saved is there or reported
//! as lost, and what could not be read is as it was.

use domain::journal::Journal;
use persistence::{DraftStore, EditOrigin, SaveStatus, StorageProblem, WriteError, draft_key_prefix};

use crate::fake_storage::{FakeDatabase, FakeLocalStorage, STORAGE_FAULTS, StorageFault, newer_line};
use crate::{OpenPage, document, entry, id, journal};

/// What is in the browser after the visits.
struct TwoVisits {
    storage: FakeLocalStorage,
    database: FakeDatabase,
    /// The numbers of the edits that were reported as saved.
    acknowledged: Vec<u32>,
}

/// Two visits of a few edits each. The database takes part, or refuses.
fn two_visits(storage: FakeLocalStorage, with_database: bool) -> TwoVisits {
    let mut database =
        FakeDatabase { fault: (!with_database).then_some(WriteError::Blocked), ..FakeDatabase::default() };
    let mut acknowledged = Vec::new();
    for (tab, numbers) in [("a", 1..=4), ("b", 5..=7)] {
        let mut page = OpenPage::open_with(&storage, &mut database, tab);
        for number in numbers {
            page.edit(number);
            if !storage.has_crashed() {
                page.serve(&mut database);
            }
            let is_saved = matches!(page.store.status(), SaveStatus::Saved | SaveStatus::SavedOnce { .. });
            if is_saved && !storage.has_crashed() {
                acknowledged = page.journal.entries().map(|entry| u32::try_from(entry.rank).expect("small")).collect();
            }
        }
        if storage.has_crashed() {
            break;
        }
    }
    storage.mend();
    TwoVisits { storage, database, acknowledged }
}

/// A local storage that holds texts already that cannot be read.
fn storage_with_unreadable_texts() -> FakeLocalStorage {
    let storage = FakeLocalStorage::default();
    storage.put(&format!("{}/y/1", draft_key_prefix(&document())), "{\"abîmé\n");
    storage.put(&format!("{}/z/1", draft_key_prefix(&document())), &newer_line());
    storage
}

fn missing(problems: &[StorageProblem]) -> usize {
    let of = |problem: &StorageProblem| match problem {
        StorageProblem::Lost { missing } | StorageProblem::Unreadable { missing, .. } => *missing,
        _ => 0,
    };
    problems.iter().map(of).sum()
}

#[test]
fn at_every_single_call_every_fault_leaves_what_was_acknowledged_and_what_could_not_be_read() {
    for with_database in [true, false] {
        let calls = two_visits(storage_with_unreadable_texts(), with_database).storage.calls();
        assert!(calls > 50, "{calls}");
        for fault in STORAGE_FAULTS {
            for call in 0..calls {
                let storage = storage_with_unreadable_texts();
                storage.once(call, fault);
                let TwoVisits { storage, mut database, acknowledged } = two_visits(storage, with_database);
                let page = OpenPage::open_with(&storage, &mut database, "c");
                let what = format!("{fault:?} at call {call}, with a database: {with_database}");
                assert!(page.journal.contains(&journal(acknowledged.clone())), "{what}: {acknowledged:?}");
                assert_eq!(storage.texts()[&format!("{}/y/1", draft_key_prefix(&document()))], "{\"abîmé\n", "{what}");
                assert_eq!(storage.texts()[&format!("{}/z/1", draft_key_prefix(&document()))], newer_line(), "{what}");
                assert_eq!(missing(&page.store.problems()), 0, "{what}");
                if fault != StorageFault::Crash {
                    assert!(page.journal.contains(&journal(5..=6)), "{what}: one fault, and a later edit gone");
                }
            }
        }
    }
}

#[test]
fn a_fault_that_lasts_is_always_reported() {
    for fault in STORAGE_FAULTS {
        let storage = storage_with_unreadable_texts();
        storage.always(Some(fault));
        let mut database = FakeDatabase { fault: Some(WriteError::Broken), ..FakeDatabase::default() };
        let mut page = OpenPage::open_with(&storage, &mut database, "a");
        page.edit(1);
        page.serve(&mut database);
        assert!(matches!(page.store.status(), SaveStatus::NotSaved(_)), "{fault:?}: {:?}", page.store.status());
        assert_eq!(page.journal, journal([1]));
    }
}

#[test]
fn what_one_copy_loses_at_any_moment_is_restored_from_the_other_or_reported() {
    for emptied in [true, false] {
        for moment in 0..12 {
            let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
            let mut page = OpenPage::open_with(&storage, &mut database, "a");
            for number in 1..=4_u32 {
                page.edit(number);
                if moment == 3 * number - 3 {
                    empty(emptied, &storage, &mut database);
                }
                let batch = page.store.next_batch();
                if moment == 3 * number - 2 {
                    empty(emptied, &storage, &mut database);
                }
                if let Some(batch) = batch {
                    let count = database.write(batch);
                    if moment == 3 * number - 1 {
                        empty(emptied, &storage, &mut database);
                    }
                    page.store.batch_ended(&storage, Ok(count));
                }
                page.serve(&mut database);
            }
            let page = OpenPage::open_with(&storage, &mut database, "b");
            assert_eq!((page.journal, page.store.status()), (journal(1..=4), SaveStatus::Saved), "{emptied} {moment}");
        }
    }
}

fn empty(local_storage: bool, storage: &FakeLocalStorage, database: &mut FakeDatabase) {
    if local_storage { storage.empty() } else { database.rows.clear() }
}

#[test]
fn every_row_that_is_flipped_in_either_copy_is_restored_from_the_other() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    (1..=3).for_each(|number| _ = page.edit(number));
    page.serve(&mut database);
    for (key, text) in storage.texts() {
        for at in (0..text.len()).step_by(7) {
            let flipped = flip(&text, at);
            let (storage, mut database) = (copy(&storage), database.clone());
            storage.put(&key, &flipped);
            let page = OpenPage::open_with(&storage, &mut database, "b");
            assert_eq!((page.journal, page.store.status()), (journal(1..=3), SaveStatus::Saved), "{key} {at}");
            if key.starts_with("carnet/") {
                assert_eq!(storage.text(&key), Some(flipped));
            }
        }
    }
    for (key, text) in database.rows.clone() {
        for at in (0..text.len()).step_by(7) {
            let (storage, mut database) = (copy(&storage), database.clone());
            let flipped = flip(&text, at);
            database.rows.insert(key.clone(), flipped.clone());
            let page = OpenPage::open_with(&storage, &mut database, "b");
            assert_eq!((page.journal, page.store.status()), (journal(1..=3), SaveStatus::Saved), "{key} {at}");
            if key != document().to_string() {
                assert_eq!(database.rows[&key], flipped);
            }
        }
    }
}

/// The same text with one letter changed.
fn flip(text: &str, at: usize) -> String {
    let changed = text.char_indices().map(|(place, letter)| match letter {
        '"' if place >= at && place < at + 7 => '\u{27}',
        letter if place == at => char::from_u32(u32::from(letter) ^ 1).unwrap_or('?'),
        letter => letter,
    });
    changed.collect()
}

fn copy(storage: &FakeLocalStorage) -> FakeLocalStorage {
    let copy = FakeLocalStorage::default();
    storage.texts().iter().for_each(|(key, text)| copy.put(key, text));
    copy
}

#[test]
fn a_database_that_fails_in_any_way_is_reported_and_read_again_before_it_is_written() {
    for why in [WriteError::Full, WriteError::Blocked, WriteError::Broken, WriteError::NoAnswer, WriteError::InUse] {
        let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
        let mut page = OpenPage::open_with(&storage, &mut database, "a");
        page.edit(1);
        page.serve(&mut database);
        database.fault = Some(why);
        page.edit(2);
        page.serve(&mut database);
        assert!(matches!(page.store.status(), SaveStatus::SavedOnce { why: reported, .. } if reported == why));
        assert!(!page.store.take_open_request(), "it is not opened again and again");
        // Meanwhile another page has added one.
        database.rows.insert(format!("{}/{}", document(), id(9)), formats::write_entry(&entry(9)));
        database.fault = None;
        page.edit(3);
        page.serve(&mut database);
        assert_eq!((page.journal, page.store.status()), (journal([1, 2, 3, 9]), SaveStatus::Saved));
    }
}

#[test]
fn a_page_that_opens_on_a_blocked_local_storage_is_given_everything_once_it_can_be_read() {
    let (storage, mut database) =
        (FakeLocalStorage::default(), FakeDatabase { fault: Some(WriteError::Blocked), ..FakeDatabase::default() });
    OpenPage::open_with(&storage, &mut database, "a").edit(1);
    storage.always(Some(StorageFault::Blocked));
    let (mut store, entries) = DraftStore::open(&storage, &document(), "b", None);
    assert_eq!(entries, []);
    storage.always(None);
    let (_, others) = store.record(&storage, &[entry(2)], EditOrigin::JustMade);
    assert_eq!(Journal::of(others), journal([1]));
    assert_eq!(OpenPage::open(&storage, "c").journal, journal([1, 2]));
}
