//! Autosave: drives a draft store with a browser. Edits are written into local storage at once and into the database in
//! batches, and exchanged with the other tabs.

mod copy_draft;
mod environment;
mod tab_message;

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use domain::ids::DocumentId;
use domain::journal::{Entry, Journal};
use formats::write_entry;

use crate::codec::{database_keys, draft_key_prefix, entry_count_key, opened_copy_key};
use crate::database::DatabaseRows;
use crate::draft_store::{DraftStore, EditOrigin};
use crate::local_storage::{LocalStorage, StoredText};
use crate::partition::remember_tables;
use crate::recovery::{RecoveryAction, StorageProblem};
use crate::save_status::{SaveReport, WriteError};
use copy_draft::CopyDraft;
pub use environment::{AutosaveEnvironment, CrashCopy, OtherTabs, StorageChange, TabMemory};
use tab_message::TabMessage;

/// The outcome of saving edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AutosaveOutcome {
    /// Edits that other tabs saved meanwhile, to be shown.
    pub from_others: Vec<Entry>,
    /// The save report after it.
    pub report: SaveReport,
}

/// The draft that was found for a document.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundDraft {
    /// Its edits.
    pub journal: Journal,
    /// The save report.
    pub report: SaveReport,
    /// Whether another copy of the file made the edits: some copies are known to have made edits here, and the opened
    /// one is not among them.
    pub is_from_another_copy: bool,
}

/// What is called with edits that were found or received, and with the save report.
type OnChange = Box<dyn Fn(&[Entry], SaveReport)>;

/// Saves the edits of one document for as long as its page is open.
pub struct AutosaveDriver {
    document: DocumentId,
    environment: AutosaveEnvironment,
    store: RefCell<DraftStore>,
    /// Edits that were found before anything could show them.
    early: RefCell<Vec<Entry>>,
    on_change: RefCell<Option<OnChange>>,
    /// What is called once the database has answered, with its rows or with a failure.
    on_answer: Cell<Option<Box<dyn FnOnce()>>>,
    has_asked_others: Cell<bool>,
    /// The copy with a key that was made from the page, if one was.
    copy: RefCell<Option<CopyDraft>>,
}

impl AutosaveDriver {
    /// Reads local storage and opens the database; calls back once that has answered.
    #[must_use]
    pub fn start(
        environment: AutosaveEnvironment,
        document: &DocumentId,
        on_answer: impl FnOnce() + 'static,
    ) -> Rc<Self> {
        let remembered = environment.tab_memory.recall(&entry_count_key(document));
        let storage = &*environment.local_storage;
        let (store, entries) = DraftStore::open(storage, document, &environment.tab, remembered.as_deref());
        environment.crash_copy.start(document.as_str(), &store.text());
        let driver = Rc::new(Self {
            document: document.clone(),
            environment,
            store: RefCell::new(store),
            early: RefCell::new(entries),
            on_change: RefCell::new(None),
            on_answer: Cell::new(Some(Box::new(on_answer))),
            has_asked_others: Cell::new(false),
            copy: RefCell::new(None),
        });
        driver.listen();
        driver.serve_database();
        driver
    }

    /// Whether all that was ever saved was found in local storage, so that nobody need wait for the database.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.store.borrow().is_complete()
    }

    /// What was found until now, for the session that is about to open.
    #[must_use]
    pub fn take_found(&self) -> FoundDraft {
        // Where nothing is known of copies, nothing is said of them.
        let is_from_another_copy = match self.environment.local_storage.read(&opened_copy_key(&self.document)) {
            StoredText::Present(copies) => {
                !copies.is_empty() && copies.lines().all(|it| it != self.environment.address)
            }
            StoredText::Absent | StoredText::Blocked => false,
        };
        FoundDraft {
            journal: Journal::of(self.early.take()),
            report: self.store.borrow().report(),
            is_from_another_copy,
        }
    }

    /// Calls back with whatever is found from now on.
    pub fn follow(&self, on_change: impl Fn(&[Entry], SaveReport) + 'static) {
        let report = self.report();
        on_change(&[], report);
        self.on_change.replace(Some(Box::new(on_change)));
    }

    /// Saves edits before they are shown.
    pub fn save(self: &Rc<Self>, edits: &[Entry], origin: EditOrigin) -> AutosaveOutcome {
        let environment = &self.environment;
        remember_tables(&*environment.local_storage, &self.document, &environment.tables);
        let (lines, others) = self.store.borrow_mut().record(&*environment.local_storage, edits, origin);
        environment.crash_copy.add(&lines);
        if let Some(copy) = &mut *self.copy.borrow_mut() {
            copy.add(&lines);
        }
        let is_in_local_storage = self.store.borrow().is_all_in_local_storage();
        if !lines.is_empty() {
            let message = match origin {
                EditOrigin::Earlier => TabMessage::Earlier(&lines),
                EditOrigin::JustMade if is_in_local_storage => TabMessage::Saved(&lines),
                EditOrigin::JustMade => TabMessage::InMemory(&lines),
            };
            environment.other_tabs.send(&message.text());
        }
        if origin == EditOrigin::JustMade {
            self.remember_copy();
        }
        self.serve_database();
        self.outcome(others)
    }

    /// From now on, saves what the user edits in this storage too, under a name that no other page has or had: it is that
    /// of a copy with a key that was made from the page.
    pub fn save_for_copy(&self, storage: Box<dyn LocalStorage>, tab: &str) {
        self.copy.replace(Some(CopyDraft::new(storage, &self.document, tab)));
    }

    /// Adds this copy of the file to those that have made edits in this browser.
    fn remember_copy(&self) {
        let AutosaveEnvironment { local_storage, address, .. } = &self.environment;
        let key = opened_copy_key(&self.document);
        let known = match local_storage.read(&key) {
            StoredText::Present(copies) => copies,
            StoredText::Absent | StoredText::Blocked => String::new(),
        };
        if known.lines().all(|copy| copy != address) {
            let copies: Vec<&str> = known.lines().chain([address.as_str()]).collect();
            // Where it cannot be written, only the remark that another copy of the file made the edits is not shown.
            _ = local_storage.write(&key, &copies.join("\n"));
        }
    }

    /// Does what the user wants done about a problem.
    pub fn recover(self: &Rc<Self>, action: RecoveryAction) -> AutosaveOutcome {
        let (storage, at) = (&*self.environment.local_storage, (self.environment.now)());
        let others = self.store.borrow_mut().recover(storage, action, at);
        self.serve_database();
        self.outcome(others)
    }

    /// Follows the other tabs.
    fn listen(self: &Rc<Self>) {
        let prefix = draft_key_prefix(&self.document);
        let driver = Rc::downgrade(self);
        let on_change = {
            let prefix = prefix.clone();
            move |change: StorageChange<'_>| {
                let Some(driver) = driver.upgrade() else { return };
                match change {
                    StorageChange::Anything => {
                        driver.change(|store, storage| store.reread_local_storage(storage));
                    }
                    StorageChange::Key(key) if key.starts_with(&prefix) => {
                        driver.change(|store, storage| store.read_key(storage, key));
                    }
                    StorageChange::Key(_) => {}
                }
            }
        };
        self.environment.other_tabs.on_storage_change(Box::new(on_change));
        let driver = Rc::downgrade(self);
        let on_message = move |text: &str| {
            if let (Some(driver), Some(message)) = (driver.upgrade(), TabMessage::read(text)) {
                driver.receive(message);
            }
        };
        self.environment.other_tabs.on_message(&prefix, Box::new(on_message));
    }

    fn receive(self: &Rc<Self>, message: TabMessage) {
        let (lines, in_local_storage, origin) = match message {
            TabMessage::Saved(lines) => (lines, true, EditOrigin::JustMade),
            TabMessage::InMemory(lines) => (lines, false, EditOrigin::JustMade),
            TabMessage::Earlier(lines) => (lines, false, EditOrigin::Earlier),
            TabMessage::SendAll => {
                self.change(|store, storage| store.reread_local_storage(storage));
                let lines = self.store.borrow().text();
                if !lines.is_empty() {
                    self.environment.other_tabs.send(&TabMessage::Earlier(&lines).text());
                }
                return;
            }
        };
        self.change(|store, storage| store.receive(storage, lines, in_local_storage, origin));
    }

    /// Does something with the draft, serves the database, and has what is new shown.
    fn change(self: &Rc<Self>, act: impl FnOnce(&mut DraftStore, &dyn LocalStorage) -> Vec<Entry>) {
        let new = act(&mut self.store.borrow_mut(), &*self.environment.local_storage);
        self.serve_database();
        self.show(new);
    }

    /// Opens the database where it has to be, and writes what waits. Edits that are made while a batch is being written
    /// go together in the next.
    fn serve_database(self: &Rc<Self>) {
        let range = database_keys(&self.document);
        let driver = Rc::clone(self);
        let must_open = self.store.borrow_mut().take_open_request();
        if must_open {
            self.environment.database.open(&range, Rc::new(move |opened| driver.database_opened(opened)));
            return;
        }
        let Some(batch) = self.store.borrow_mut().next_batch() else { return };
        let written = move |result| {
            driver.change(|store, storage| store.batch_ended(storage, result));
        };
        self.environment.database.write(&batch, &range, Box::new(written));
    }

    fn database_opened(self: &Rc<Self>, opened: Result<DatabaseRows, WriteError>) {
        self.change(|store, storage| match opened {
            Ok(rows) => store.database_opened(storage, rows),
            Err(why) => store.database_failed(storage, why),
        });
        // What this browser has lost, another tab of it may still have in memory.
        let is_missing = |problem: &StorageProblem| {
            matches!(problem, StorageProblem::Lost { .. } | StorageProblem::Unreadable { .. })
        };
        let misses = self.store.borrow().problems().iter().any(is_missing);
        if misses && !self.has_asked_others.replace(true) {
            self.environment.other_tabs.send(&TabMessage::SendAll.text());
        }
        if let Some(on_answer) = self.on_answer.take() {
            on_answer();
        }
    }

    fn show(&self, new: Vec<Entry>) {
        self.add_to_crash_copy(&new);
        match &*self.on_change.borrow() {
            Some(on_change) => on_change(&new, self.report()),
            None => self.early.borrow_mut().extend(new),
        }
    }

    fn outcome(&self, from_others: Vec<Entry>) -> AutosaveOutcome {
        self.add_to_crash_copy(&from_others);
        AutosaveOutcome { from_others, report: self.report() }
    }

    fn add_to_crash_copy(&self, new: &[Entry]) {
        for entry in new {
            self.environment.crash_copy.add(&[&write_entry(entry), "\n"].concat());
        }
    }

    /// The save report; the tab remembers the entry count that goes with it.
    fn report(&self) -> SaveReport {
        let store = self.store.borrow();
        self.environment.tab_memory.remember(&entry_count_key(&self.document), &store.count_text());
        store.report()
    }
}

impl fmt::Debug for AutosaveDriver {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("AutosaveDriver").field("document", &self.document).finish_non_exhaustive()
    }
}
