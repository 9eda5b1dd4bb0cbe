//! What was saved is lost, damaged or newer: it is restored, or reported, and left as it is.

use persistence::{DraftStore, EditOrigin, RecoveryAction, SaveStatus, StorageCopy, StorageProblem, draft_key_prefix};

use crate::fake_storage::{self, FakeDatabase, FakeLocalStorage};
use crate::{OpenPage, document, entry, id, journal};

#[test]
fn what_one_copy_has_lost_is_restored_from_the_other_and_reported() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    (1..=40).for_each(|number| _ = page.edit(number));
    page.serve(&mut database);
    storage.empty();
    let page = OpenPage::open_with(&storage, &mut database, "b");
    assert_eq!(page.store.problems(), [StorageProblem::Restored { copy: StorageCopy::LocalStorage, edits: 40 }]);
    assert_eq!(OpenPage::open(&storage, "c").journal, journal(1..=40));
    database.rows.clear();
    let page = OpenPage::open_with(&storage, &mut database, "d");
    assert_eq!(page.store.problems(), [StorageProblem::Restored { copy: StorageCopy::Database, edits: 40 }]);
    assert_eq!(page.store.status(), SaveStatus::Saved);
    assert_eq!(database.rows.len(), 41);
}

#[test]
fn what_is_emptied_under_an_open_page_is_written_again_with_the_next_edit() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    page.edit(1);
    page.serve(&mut database);
    storage.empty();
    database.rows.clear();
    page.edit(2);
    assert_eq!(page.store.problems(), [StorageProblem::Restored { copy: StorageCopy::LocalStorage, edits: 1 }]);
    page.serve(&mut database);
    assert_eq!(page.store.status(), SaveStatus::Saved);
    assert_eq!(OpenPage::open(&storage, "b").journal, journal([1, 2]));
    assert_eq!(OpenPage::open_with(&FakeLocalStorage::default(), &mut database, "c").journal, journal([1, 2]));
}

#[test]
fn edits_that_are_in_neither_copy_are_reported_as_lost_until_they_come_back_or_are_given_up() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    (1..=3).for_each(|number| _ = page.edit(number));
    page.serve(&mut database);
    database.rows.clear();
    storage.empty_prefix(&draft_key_prefix(&document()));
    let mut page = OpenPage::open(&storage, "b");
    assert_eq!(page.problem_words(), Vec::<&str>::new(), "the database has not answered");
    page.serve(&mut database);
    assert_eq!(page.store.problems(), [StorageProblem::Lost { missing: 3 }]);
    page.edit(4);
    page.serve(&mut database);
    assert_eq!(page.store.problems(), [StorageProblem::Lost { missing: 3 }]);
    let page = &mut OpenPage::open_with(&storage, &mut database, "c");
    assert_eq!(page.store.problems(), [StorageProblem::Lost { missing: 3 }]);
    page.store.record(&storage, &[entry(1), entry(2)], EditOrigin::Earlier);
    assert_eq!(page.store.problems(), [StorageProblem::Lost { missing: 1 }]);
    page.store.recover(&storage, RecoveryAction::GiveUp, 5);
    page.serve(&mut database);
    assert_eq!(OpenPage::open_with(&storage, &mut database, "d").store.problems(), []);
}

#[test]
fn a_tab_that_saw_edits_reports_them_as_lost_though_both_copies_were_emptied() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    page.edit(1);
    page.serve(&mut database);
    let remembered = page.store.count_text();
    let (empty, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let (mut store, _) = DraftStore::open(&empty, &document(), "b", Some(&remembered));
    database.serve(&mut store, &empty);
    assert_eq!(store.problems(), [StorageProblem::Lost { missing: 1 }]);
}

#[test]
fn a_damaged_line_is_left_as_it_is_and_the_edits_around_it_are_read() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let mut page = OpenPage::open(&storage, "a");
    (1..=3).for_each(|number| _ = page.edit(number));
    storage.keep_only_last();
    let (key, damaged) = storage.damage("\"rank\":2");
    let mut page = OpenPage::open_with(&storage, &mut database, "b");
    assert_eq!(page.journal, journal([1, 3]));
    assert!(
        matches!(&page.store.problems()[..], [StorageProblem::Unreadable { texts: 1, missing: 1, content }] if damaged.contains(content.as_str()))
    );
    page.edit(4);
    page.serve(&mut database);
    assert_eq!(page.store.status(), SaveStatus::Saved);
    assert_eq!(storage.text(&key).as_deref(), Some(damaged.as_str()));
    page.store.recover(&storage, RecoveryAction::SetAside, 5);
    page.serve(&mut database);
    assert_eq!(page.store.problems(), []);
    assert_eq!(storage.text(&key), None);
    assert!(storage.has_text(&damaged), "what was set aside is still there");
    let empty = FakeLocalStorage::default();
    let page = OpenPage::open_with(&empty, &mut database, "c");
    assert_eq!((page.journal, page.store.problems().len()), (journal([1, 3, 4]), 1));
    assert_eq!(OpenPage::open(&storage, "d").journal, journal([1, 3, 4]));
}

#[test]
fn a_damaged_row_of_the_database_is_left_as_it_is_and_its_edit_saved_beside_it() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    page.edit(1);
    page.serve(&mut database);
    let key = format!("{}/{}", document(), id(1));
    database.rows.insert(key.clone(), "{\"abîmé".to_owned());
    let mut page = OpenPage::open_with(&storage, &mut database, "b");
    assert_eq!(page.store.status(), SaveStatus::Saved);
    assert!(matches!(
        &page.store.problems()[..],
        [StorageProblem::Unreadable { texts: 1, missing: 0, .. }, StorageProblem::Restored { .. }]
    ));
    assert_eq!(database.rows[&key], "{\"abîmé");
    assert_eq!(OpenPage::open_with(&FakeLocalStorage::default(), &mut database, "c").journal, journal([1]));
    page.store.recover(&storage, RecoveryAction::SetAside, 5);
    page.serve(&mut database);
    assert!(!database.rows.contains_key(&key) && database.rows.values().any(|text| text == "{\"abîmé"));
    assert_eq!(OpenPage::open_with(&FakeLocalStorage::default(), &mut database, "d").journal, journal([1]));
}

#[test]
fn texts_of_a_newer_version_are_reported_left_as_they_are_and_never_set_aside() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let newer = fake_storage::newer_line();
    let key = format!("{}/z/1", draft_key_prefix(&document()));
    storage.put(&key, &newer);
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    assert!(matches!(&page.store.problems()[..], [StorageProblem::Newer { texts: 1, version: 99, .. }]));
    page.edit(1);
    page.serve(&mut database);
    page.store.recover(&storage, RecoveryAction::SetAside, 5);
    page.serve(&mut database);
    assert_eq!((page.store.status(), page.problem_words()), (SaveStatus::Saved, vec!["newer"]));
    assert_eq!(storage.text(&key), Some(newer));
}
