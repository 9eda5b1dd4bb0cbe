//! The saving of edits, in storages that fill up, refuse, fail, are emptied or come back damaged: nothing is lost
//! without being reported, and nothing that could not be read is written over.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod acknowledged;
mod any_sequence;
mod autosave;
mod every_fault;
mod fake_storage;
mod fake_tabs;
mod file;
mod files_in_turn;
mod partition;
mod problems;
mod several_tabs;
mod words_in_files;

use domain::ids::{ActionId, CommuneCode, DocumentId, EntryId};
use domain::journal::{Answer, CellName, Edit, Entry, Journal};
use domain::territory::ParticipationState;
use formats::EditsFile;
use persistence::{
    DraftStore, EditOrigin, RecoveryAction, SaveStatus, StorageCopy, StorageProblem, WriteError, database_keys,
    draft_key_prefix,
};

use fake_storage::{FakeDatabase, FakeLocalStorage, StorageFault};

fn document() -> DocumentId {
    DocumentId::of_content(["essai"])
}

/// A made-up edit, the same for the same number.
fn entry(number: u32) -> Entry {
    let commune = CommuneCode::parse("59001").expect("a code");
    let cell = CellName { action: ActionId::parse("a").expect("an id"), commune };
    let edit = Edit::answer(Answer::since(cell, ParticipationState::No, None));
    Entry { id: id(number), rank: number.into(), at: 0, parents: None, replaces: [].into(), author: None, edit }
}

fn id(number: u32) -> EntryId {
    let mut bytes = [7; 12];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    EntryId::from_random(bytes)
}

fn journal(numbers: impl IntoIterator<Item = u32>) -> Journal {
    Journal::of(numbers.into_iter().map(entry))
}

/// One open page.
struct OpenPage<'a> {
    storage: &'a FakeLocalStorage,
    store: DraftStore,
    journal: Journal,
}

impl<'a> OpenPage<'a> {
    fn open(storage: &'a FakeLocalStorage, tab: &str) -> Self {
        let (store, entries) = DraftStore::open(storage, &document(), tab, None);
        Self { storage, store, journal: Journal::of(entries) }
    }

    /// Opens it and lets the database answer.
    fn open_with(storage: &'a FakeLocalStorage, database: &mut FakeDatabase, tab: &str) -> Self {
        let mut page = Self::open(storage, tab);
        page.serve(database);
        page
    }

    fn edit(&mut self, number: u32) -> String {
        let (lines, others) = self.store.record(self.storage, &[entry(number)], EditOrigin::JustMade);
        self.journal = self.journal.merged_with(&Journal::of(others)).merged_with(&journal([number]));
        lines
    }

    /// Lets the database do all that is asked of it.
    fn serve(&mut self, database: &mut FakeDatabase) {
        let new = database.serve(&mut self.store, self.storage);
        self.journal = self.journal.merged_with(&Journal::of(new));
    }

    fn problem_words(&self) -> Vec<&'static str> {
        self.store.problems().iter().map(StorageProblem::word).collect()
    }
}

#[test]
fn a_first_visit_has_nothing_and_what_is_recorded_is_found_again_in_either_copy() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    assert_eq!((page.store.status(), page.problem_words()), (SaveStatus::Nothing, vec![]));
    page.edit(1);
    assert_eq!(page.store.status(), SaveStatus::Saving);
    page.serve(&mut database);
    assert_eq!((page.store.status(), page.store.in_database()), (SaveStatus::Saved, 1));
    assert_eq!(OpenPage::open(&storage, "b").journal, journal([1]));
    let empty = FakeLocalStorage::default();
    assert_eq!(OpenPage::open_with(&empty, &mut database, "c").journal, journal([1]));
}

#[test]
fn an_edit_is_in_local_storage_before_it_is_in_the_database_and_reported_as_saved_only_then() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    page.edit(1);
    assert_eq!(OpenPage::open(&storage, "b").journal, journal([1]));
    let batch = page.store.next_batch().expect("the edit");
    assert_eq!((page.store.status(), page.store.next_batch()), (SaveStatus::Saving, None));
    page.edit(2);
    let count = database.write(batch);
    page.store.batch_ended(&storage, Ok(count));
    assert_eq!((page.store.status(), page.store.in_database()), (SaveStatus::Saving, 1));
    page.serve(&mut database);
    assert_eq!(page.store.status(), SaveStatus::Saved);
}

#[test]
fn the_draft_of_the_first_version_is_read_and_never_written() {
    let text = |numbers| {
        EditsFile { document: document(), title: String::new(), journal: journal(numbers), damaged: Vec::new() }.write()
    };
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    storage.put(&draft_key_prefix(&document()), &text(vec![1, 2]));
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    assert_eq!((page.journal.clone(), page.problem_words()), (journal([1, 2]), vec![]));
    page.edit(3);
    page.serve(&mut database);
    assert_eq!(storage.text(&draft_key_prefix(&document())), Some(text(vec![1, 2])));
    assert_eq!(OpenPage::open(&storage, "b").journal, journal([1, 2, 3]));
    for damaged in ["", "{", "null"] {
        let storage = FakeLocalStorage::default();
        storage.put(&draft_key_prefix(&document()), damaged);
        let mut page = OpenPage::open_with(&storage, &mut FakeDatabase::default(), "a");
        assert_eq!(page.problem_words(), ["unreadable"]);
        page.edit(1);
        assert_eq!(storage.text(&draft_key_prefix(&document())).as_deref(), Some(damaged));
    }
}

#[test]
fn a_copy_that_fails_is_reported_with_the_reason_and_written_again_once_it_works() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    page.edit(1);
    page.serve(&mut database);
    storage.always(Some(StorageFault::Full));
    page.edit(2);
    page.serve(&mut database);
    assert_eq!(
        page.store.status(),
        SaveStatus::SavedOnce { without: StorageCopy::LocalStorage, why: WriteError::Full }
    );
    database.fault = Some(WriteError::Full);
    page.edit(3);
    page.serve(&mut database);
    assert_eq!(page.store.status(), SaveStatus::NotSaved(WriteError::Full));
    storage.always(None);
    page.edit(4);
    page.serve(&mut database);
    assert_eq!(page.store.status(), SaveStatus::SavedOnce { without: StorageCopy::Database, why: WriteError::Full });
    database.fault = None;
    page.store.recover(&storage, RecoveryAction::Retry, 5);
    page.serve(&mut database);
    assert_eq!(page.store.status(), SaveStatus::Saved);
    assert_eq!(OpenPage::open(&storage, "b").journal, journal(1..=4));
}

#[test]
fn a_browser_that_saves_nothing_is_reported_before_there_is_anything_to_save() {
    let (storage, mut database) =
        (FakeLocalStorage::default(), FakeDatabase { fault: Some(WriteError::Blocked), ..FakeDatabase::default() });
    storage.always(Some(StorageFault::Blocked));
    let mut page = OpenPage::open_with(&storage, &mut database, "a");
    assert_eq!(page.store.status(), SaveStatus::NotSaved(WriteError::Blocked));
    page.edit(1);
    assert_eq!((page.store.status(), page.journal), (SaveStatus::NotSaved(WriteError::Blocked), journal([1])));
}

#[test]
fn a_chunk_that_grows_leaves_the_one_before_it_until_the_next_and_no_more() {
    let storage = FakeLocalStorage::default();
    let mut page = OpenPage::open(&storage, "a");
    for number in 1..=200 {
        page.edit(number);
        let grown: Vec<String> =
            storage.texts().into_iter().filter(|(key, _)| key.contains("/a/")).map(|it| it.1).collect();
        let distinct: usize = grown.iter().map(|text| text.lines().count()).sum();
        assert!(
            number % 20 != 10 || distinct > number as usize,
            "the generation before is there: {distinct} for {number}"
        );
        assert!(distinct < number as usize + 40, "and none before that: {distinct} for {number}");
    }
    assert_eq!(OpenPage::open(&storage, "b").journal, journal(1..=200));
}

#[test]
fn two_tabs_follow_each_other_by_message_or_by_storage_event() {
    let (storage, mut database) = (FakeLocalStorage::default(), FakeDatabase::default());
    let mut one = OpenPage::open_with(&storage, &mut database, "a");
    let mut two = OpenPage::open_with(&storage, &mut database, "b");
    let lines = one.edit(1);
    assert_eq!(two.store.receive(&storage, &lines, true, EditOrigin::JustMade), [entry(1)]);
    assert_eq!(two.store.receive(&storage, &lines, true, EditOrigin::JustMade), []);
    two.edit(2);
    let key = storage.texts().into_iter().map(|it| it.0).find(|key| key.contains("/b/")).expect("a chunk");
    assert_eq!(one.store.read_key(&storage, &key), [entry(2)]);
    one.serve(&mut database);
    two.serve(&mut database);
    assert_eq!((one.store.status(), two.store.status()), (SaveStatus::Saved, SaveStatus::Saved));
    assert_eq!((one.problem_words(), two.problem_words()), (vec![], vec![]));
    assert_eq!(database_keys(&document()).from, document().to_string());
}

#[test]
fn edits_that_local_storage_does_not_show_yet_are_not_lost() {
    let (storage, behind, mut database) =
        (FakeLocalStorage::default(), FakeLocalStorage::default(), FakeDatabase::default());
    let lines = OpenPage::open(&storage, "a").edit(1);
    let mut page = OpenPage::open_with(&behind, &mut database, "b");
    assert_eq!(page.store.receive(&behind, &lines, true, EditOrigin::JustMade), [entry(1)]);
    page.edit(2);
    page.serve(&mut database);
    assert_eq!((page.store.status(), page.problem_words()), (SaveStatus::Saved, vec![]));
    assert_eq!(OpenPage::open(&behind, "c").journal, journal([1, 2]), "it is written all the same");
}
