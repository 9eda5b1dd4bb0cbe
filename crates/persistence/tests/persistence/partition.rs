//! What belongs to one copy of the file: other pages of the same storage neither read it nor change what is shown of it.

use std::cell::RefCell;
use std::rc::Rc;

use domain::journal::{Entry, Journal};
use formats::{CopyKey, Document, write_entry};
use persistence::file::EntriesSeen;
use persistence::{
    DraftStore, EditOrigin, EditsElsewhere, LocalStorage, MirroredStorage, OtherTabs, Partition, PartitionDatabase,
    PartitionStorage, PartitionTabs, StorageChange, StorageProblem, StoredText, WhyElsewhere,
};

use crate::autosave::save;
use crate::fake_storage::FakeLocalStorage;
use crate::fake_tabs::{MessageListener, Shared, SharedBrowser};
use crate::file::small_document;
use crate::{document, entry, journal};

const KEY: CopyKey = CopyKey::of([1; 32]);
const OTHER_KEY: CopyKey = CopyKey::of([2; 32]);

fn of_copy(key: &CopyKey) -> Partition {
    Partition::of_copy(key, || [9; 24])
}

fn part(storage: &Rc<FakeLocalStorage>, partition: Partition) -> PartitionStorage<Shared<FakeLocalStorage>> {
    PartitionStorage::new(Shared(Rc::clone(storage)), partition)
}

fn open(storage: &dyn LocalStorage, tab: &str) -> (DraftStore, Journal) {
    let (store, entries) = DraftStore::open(storage, &document(), tab, None);
    (store, Journal::of(entries))
}

fn by_somebody(number: u32) -> Entry {
    Entry { author: Some("Marie Dupont".into()), ..entry(number) }
}

fn named(key: Option<CopyKey>, journal: Journal) -> Document {
    Document { journal, key, ..small_document() }
}

#[test]
fn the_edits_of_a_copy_are_found_with_its_key_and_say_nothing_to_others() {
    let storage = Rc::<FakeLocalStorage>::default();
    let own = part(&storage, of_copy(&KEY));
    let (mut store, _) = open(&own, "a");
    store.record(&own, &[by_somebody(1), by_somebody(2)], EditOrigin::JustMade);
    assert_eq!(open(&own, "b").1.entries().len(), 2);
    let stored: Vec<String> = storage.texts().into_iter().flat_map(|(key, text)| [key, text]).collect();
    assert!(stored.iter().all(|text| !text.contains("Marie") && !text.contains("59001")), "{stored:?}");
    for other in [Partition::shared(), of_copy(&OTHER_KEY)] {
        let (store, found) = open(&part(&storage, other), "c");
        assert_eq!((found, store.problems()), (Journal::default(), vec![]));
    }
}

#[test]
fn what_another_page_puts_in_the_place_of_a_copy_is_reported_and_changes_nothing() {
    let storage = Rc::<FakeLocalStorage>::default();
    let own = part(&storage, of_copy(&KEY));
    let (mut store, _) = open(&own, "a");
    store.record(&own, &[entry(1)], EditOrigin::JustMade);
    let (chunk, text) = storage.texts().into_iter().find(|(key, _)| key.contains("/carnet/")).expect("a chunk");
    // A line as the program writes it, a text of the copy in another place, and a count.
    storage.put(&chunk.replace("/a/", "/x/"), &format!("{}\n", write_entry(&entry(2))));
    storage.put(&chunk.replace("/a/", "/y/"), &text);
    let count = storage.texts().into_keys().find(|key| key.contains("carnet-temoin")).expect("a count");
    storage.put(&count, "999 999");
    let (store, found) = open(&own, "b");
    assert_eq!(found, journal([1]));
    let problems = store.problems();
    assert!(matches!(&problems[..], [StorageProblem::Unreadable { texts: 2, missing: 0, .. }]), "{problems:?}");
}

#[test]
fn the_rows_of_a_copy_are_encrypted_and_bound_to_their_keys() {
    use persistence::{Database, KeyRange, OnOpened, OnWritten, WriteBatch, database_keys};
    #[derive(Default)]
    struct Rows(RefCell<Vec<(String, String)>>);
    impl Database for &Rows {
        fn open(&self, range: &KeyRange, on_opened: OnOpened) {
            let is_in = |(key, _): &&(String, String)| *key >= range.from && *key < range.until;
            let rows = self.0.borrow().iter().filter(is_in).cloned().collect();
            on_opened(Ok(rows));
        }
        fn write(&self, batch: &WriteBatch, _: &KeyRange, on_written: OnWritten) {
            self.0.borrow_mut().extend(batch.add.iter().chain(&batch.put).cloned());
            on_written(Ok(self.0.borrow().len()));
        }
    }
    let rows = Rows::default();
    let read = |partition: Partition| {
        let found = Rc::new(RefCell::new(Vec::new()));
        let into = Rc::clone(&found);
        let on_opened: OnOpened = Rc::new(move |rows| *into.borrow_mut() = rows.expect("rows"));
        PartitionDatabase::new(&rows, partition).open(&database_keys(&document()), on_opened);
        found.take()
    };
    let batch = WriteBatch {
        add: vec![(format!("{}/1", document()), "Marie".to_owned())],
        put: vec![(document().to_string(), "1 1".to_owned())],
        remove: Vec::new(),
    };
    PartitionDatabase::new(&rows, of_copy(&KEY)).write(&batch, &database_keys(&document()), Box::new(|_| {}));
    assert!(rows.0.borrow().iter().all(|(_, text)| !text.contains("Marie")));
    assert_eq!(read(of_copy(&KEY)), [batch.add.clone(), batch.put.clone()].concat());
    assert_eq!(read(of_copy(&OTHER_KEY)), []);
    assert_eq!(read(Partition::shared()), []);
    let (key, text) = rows.0.borrow()[0].clone();
    rows.0.borrow_mut().push((key.replace("/1", "/2"), text.clone()));
    rows.0.borrow_mut()[1].1 = "999 999".to_owned();
    let moved = (format!("{}/2", document()), format!("# {text}"));
    assert_eq!(
        read(of_copy(&KEY)),
        [batch.add[0].clone(), moved],
        "a row in another place is unreadable, a false count nothing"
    );
}

/// The pages that listen to one channel.
#[derive(Clone, Default)]
struct Channel(Rc<RefCell<Vec<String>>>, Rc<RefCell<Option<MessageListener>>>);

impl OtherTabs for Channel {
    fn on_message(&self, _: &str, on_message: Box<dyn Fn(&str)>) {
        self.1.replace(Some(on_message));
    }

    fn send(&self, text: &str) {
        self.0.borrow_mut().push(text.to_owned());
    }

    fn on_storage_change(&self, _: Box<dyn Fn(StorageChange<'_>)>) {}
}

#[test]
fn the_tabs_of_a_copy_hear_each_other_and_nobody_else() {
    let (mine, theirs) = (Channel::default(), Channel::default());
    let heard = Rc::new(RefCell::new(Vec::new()));
    let into = Rc::clone(&heard);
    let tabs = PartitionTabs::new(mine.clone(), of_copy(&KEY));
    tabs.on_message("carnet/essai", Box::new(move |text| into.borrow_mut().push(text.to_owned())));
    let other = PartitionTabs::new(theirs.clone(), of_copy(&KEY));
    other.on_message("carnet/essai", Box::new(|_| {}));
    other.send("+Marie\n");
    let sent = theirs.0.borrow()[0].clone();
    assert!(!sent.contains("Marie"));
    let deliver = |text: &str| mine.1.borrow().as_ref().expect("a listener")(text);
    deliver(&sent);
    for forged in ["?", "+{}\n", &sent[1..]] {
        deliver(forged);
    }
    assert_eq!(heard.take(), ["+Marie\n"]);
}

#[test]
fn what_the_user_edits_after_the_first_copy_is_found_in_that_copy_and_nothing_of_others() {
    let browser = SharedBrowser::default();
    let (one, other) = (browser.open_and_follow("a"), browser.open_and_follow("b"));
    save(&one, 1);
    browser.deliver();
    one.driver.save_for_copy(Box::new(part(&browser.storage, of_copy(&KEY))), "c");
    save(&one, 2);
    save(&one, 3);
    // Another page of the same storage, perhaps not of ours.
    save(&other, 4);
    browser.deliver();
    assert_eq!(one.journal(), journal([4]), "it is shown here, where there is no key");
    let (store, found) = open(&part(&browser.storage, of_copy(&KEY)), "d");
    assert_eq!((found, store.problems()), (journal([2, 3]), vec![]));
}

#[test]
fn what_is_remembered_after_the_first_copy_is_remembered_for_that_copy() {
    let storage = Rc::<FakeLocalStorage>::default();
    let own = MirroredStorage::new(Shared(Rc::clone(&storage)), Partition::shared());
    let commune = format!("carnet-commune/{}", document());
    own.write(&commune, "59350").expect("room");
    own.write("carnet-commune/autre", "59009").expect("room");
    own.write(&format!("carnet-temoin/{}", document()), "3 3").expect("room");
    own.remember_for_copy(part(&storage, of_copy(&KEY)), &document(), &journal([1]));
    own.write(&format!("carnet-question/{}", document()), "ecartee").expect("room");
    own.write(&format!("carnet/{}/a/1", document()), "une ligne").expect("room");
    own.write_for_copy_alone("carnet-auteur", "Marie");
    let copy = part(&storage, of_copy(&KEY));
    assert_eq!(copy.read(&commune), StoredText::Present("59350".to_owned()));
    assert_eq!(copy.read(&format!("carnet-question/{}", document())), StoredText::Present("ecartee".to_owned()));
    assert_eq!(copy.read("carnet-auteur"), StoredText::Present("Marie".to_owned()));
    for absent in ["carnet-commune/autre".to_owned(), format!("carnet-temoin/{}", document())] {
        assert_eq!(copy.read(&absent), StoredText::Absent, "{absent}");
    }
    assert_eq!(copy.keys("carnet/"), Some(Vec::new()));
    let seen = EntriesSeen::read(&copy, &document());
    assert!(seen.has(entry(1).id) && !seen.has(entry(2).id));
    assert_eq!(own.read("carnet-auteur"), StoredText::Absent);
}

#[test]
fn edits_in_the_shared_database_wait_for_a_review_too() {
    let document = named(Some(KEY), journal([1]));
    let rows = vec![
        ("x/1".to_owned(), write_entry(&entry(1))),
        ("x/2".to_owned(), write_entry(&entry(2))),
        ("x".to_owned(), "2 2".to_owned()),
    ];
    let found = EditsElsewhere::of_rows(&rows, &document, &of_copy(&KEY));
    assert_eq!((found.shared, found.why), (journal([2]), WhyElsewhere::WithoutKey));
}

#[test]
fn edits_without_the_key_of_the_copy_wait_for_a_review_unless_the_file_has_them() {
    let document = named(Some(KEY), journal([1]));
    let id = &document.territory.about().id;
    let storage = Rc::<FakeLocalStorage>::default();
    let (mut store, _) = DraftStore::open(&*storage, id, "a", None);
    store.record(&*storage, &[entry(1), entry(2)], EditOrigin::JustMade);
    let own = Partition::of_document(&*storage, &document, || [9; 24]);
    let elsewhere = EditsElsewhere::read(&*storage, &document, &own);
    assert_eq!((elsewhere.shared, elsewhere.why), (journal([2]), WhyElsewhere::WithoutKey));
    assert!(!elsewhere.are_in_other_copies);
    let without_key = Partition::of_document(&*storage, &named(None, Journal::default()), || [9; 24]);
    assert!(without_key.is_shared());
    assert_eq!(EditsElsewhere::read(&*storage, &document, &without_key).shared, Journal::default());
}

#[test]
fn it_is_said_that_other_copies_have_edits() {
    let document = named(None, Journal::default());
    let id = &document.territory.about().id;
    let storage = Rc::<FakeLocalStorage>::default();
    let says = |partition: &Partition| EditsElsewhere::read(&*storage, &document, partition).are_in_other_copies;
    let own = part(&storage, of_copy(&KEY));
    own.write(&format!("carnet-commune/{id}"), "59350").expect("room");
    assert!(!says(&Partition::shared()), "a commune is no edit");
    let (mut store, _) = DraftStore::open(&own, id, "a", None);
    store.record(&own, &[entry(1)], EditOrigin::JustMade);
    assert!(says(&Partition::shared()));
    assert!(says(&of_copy(&OTHER_KEY)));
    assert!(!says(&of_copy(&KEY)));
}

#[test]
fn edits_on_other_tables_of_the_same_document_wait_for_a_review() {
    let storage = Rc::<FakeLocalStorage>::default();
    let document = named(None, Journal::default());
    let id = &document.territory.about().id;
    let (mut store, _) = DraftStore::open(&*storage, id, "a", None);
    store.record(&*storage, &[entry(1)], EditOrigin::JustMade);
    let partition = || Partition::of_document(&*storage, &document, || [9; 24]);
    assert!(partition().is_shared(), "nothing is known of the tables of edits of earlier versions");
    storage.put(&format!("carnet-tables/{id}"), "d1");
    let own = partition();
    assert!(!own.is_shared() && !own.is_encrypted());
    let elsewhere = EditsElsewhere::read(&*storage, &document, &own);
    assert_eq!((elsewhere.shared, elsewhere.why), (journal([1]), WhyElsewhere::OtherTables));
    let tables = domain::fingerprint::ContentDigest::of(&document.territory).to_string();
    storage.put(&format!("carnet-tables/{id}"), &tables);
    assert!(partition().is_shared());
}

#[test]
fn no_more_is_read_at_a_visit_than_a_file_may_have() {
    use formats::limits::MAX_ENTRIES;
    let storage = Rc::<FakeLocalStorage>::default();
    let more = u32::try_from(MAX_ENTRIES).expect("a number") + 2;
    let lines: String = (1..=more).map(|number| write_entry(&entry(number)) + "\n").collect();
    storage.put(&format!("carnet/{}/voisine/1", document()), &lines);
    let (store, found) = open(&*storage, "a");
    assert_eq!(found.entries().len(), MAX_ENTRIES);
    let problems = store.problems();
    assert!(matches!(&problems[..], [StorageProblem::Unreadable { texts: 2, .. }]), "{}", problems.len());
    assert_eq!(storage.text(&format!("carnet/{}/voisine/1", document())).as_deref(), Some(&*lines));
}
