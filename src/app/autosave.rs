//! Connects the autosave driver to the browser and to the session.

use std::rc::Rc;

use domain::fingerprint::ContentDigest;
use domain::ids::{DocumentId, EntryId};
use domain::journal::Journal;
use formats::{CopyKey, Document};
use persistence::{
    AutosaveDriver, AutosaveEnvironment, Database, DatabaseRows, EditsElsewhere, MirroredStorage, Partition,
    PartitionDatabase, PartitionMemory, PartitionStorage, PartitionTabs, WriteError, database_keys,
};

use crate::browser::channel::BrowserTabs;
use crate::browser::database::IndexedDb;
use crate::browser::failure::PageCrashCopy;
use crate::browser::storage::{BrowserLocalStorage, BrowserTabMemory};
use crate::browser::{address, clock, random};
use crate::state::Session;

/// The part of the browser's storage that belongs to the opened copy of the file.
#[derive(Clone)]
pub struct PageStorage {
    partition: Partition,
    /// Local storage, also for the copy with a key that was made from this page, if one was.
    pub local: MirroredStorage<BrowserLocalStorage>,
}

/// The driver of a document, and the storage that it uses.
#[derive(Clone)]
pub struct Autosave {
    pub driver: Rc<AutosaveDriver>,
    pub storage: PageStorage,
}

impl PageStorage {
    /// The part that belongs to a document.
    fn of(document: &Document) -> Self {
        let partition = Partition::of_document(&BrowserLocalStorage, document, random::bytes);
        Self { local: MirroredStorage::new(BrowserLocalStorage, partition.clone()), partition }
    }

    /// What this tab remembers of it.
    #[must_use]
    pub fn of_visit(&self) -> PartitionMemory<BrowserTabMemory> {
        PartitionMemory::new(BrowserTabMemory, self.partition.clone())
    }

    /// Whether no other page can read it.
    #[must_use]
    pub const fn is_encrypted(&self) -> bool {
        self.partition.is_encrypted()
    }

    /// Finds the edits that the browser keeps for the document elsewhere: first in local storage, then in the database.
    pub fn find_edits_elsewhere(&self, document: &Rc<Document>, session: Session) {
        session.add_edits_elsewhere(EditsElsewhere::read(&BrowserLocalStorage, document, &self.partition));
        if self.partition.is_shared() {
            return;
        }
        let (document, partition) = (Rc::clone(document), self.partition.clone());
        let range = database_keys(&document.territory.about().id);
        let on_opened = move |rows: Result<DatabaseRows, WriteError>| {
            // A database that does not answer is reported by the driver.
            if let Ok(rows) = rows {
                session.add_edits_elsewhere(EditsElsewhere::of_rows(&rows, &document, &partition));
            }
        };
        IndexedDb::default().open(&range, Rc::new(on_opened));
    }
}

impl Autosave {
    /// Starts to save the edits of a document in this browser; calls back once the database has answered.
    pub fn start(document: &Rc<Document>, on_answer: impl FnOnce() + 'static) -> Self {
        let storage = PageStorage::of(document);
        let of_tables = Rc::clone(document);
        let environment = AutosaveEnvironment {
            local_storage: Box::new(storage.local.clone()),
            database: Box::new(PartitionDatabase::new(IndexedDb::default(), storage.partition.clone())),
            tab_memory: Box::new(storage.of_visit()),
            other_tabs: Box::new(PartitionTabs::new(BrowserTabs::default(), storage.partition.clone())),
            crash_copy: Box::new(PageCrashCopy),
            now: clock::now,
            tab: new_name(),
            address: address::file_address(),
            tables: Box::new(move || ContentDigest::of(&of_tables.territory).to_string()),
        };
        Self { driver: AutosaveDriver::start(environment, &document.territory.about().id, on_answer), storage }
    }

    /// From now on, saves what is edited for the copy with this key too: the file may be that copy at its next opening.
    pub fn save_for_copy(&self, document: &DocumentId, key: &CopyKey, of_copy: &Journal) {
        let copy = || PartitionStorage::new(BrowserLocalStorage, Partition::of_copy(key, random::bytes));
        self.storage.local.remember_for_copy(copy(), document, of_copy);
        self.driver.save_for_copy(Box::new(copy()), &new_name());
    }

    /// From now on, passes the edits of other tabs and every save report to the session.
    pub fn show_in(&self, session: Session) {
        self.driver.follow(move |edits, report| {
            session.show_saved(edits);
            session.set_save_report(report);
        });
    }
}

/// A name that no other page has or had.
fn new_name() -> String {
    EntryId::from_random(random::bytes()).to_string()
}
