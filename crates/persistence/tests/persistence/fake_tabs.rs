//! Browser tabs without a browser: one local storage, one database and one channel for all, and an autosave driver in
//! each. The database and the channel only do something when a test says so.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use domain::journal::{Entry, Journal};
use persistence::{
    AutosaveDriver, AutosaveEnvironment, CrashCopy, Database, KeyRange, LocalStorage, OnOpened, OnWritten, OtherTabs,
    SaveReport, StorageChange, StoredText, TabMemory, WriteBatch, WriteError, draft_key_prefix,
};

use crate::document;
use crate::fake_storage::{FakeDatabase, FakeLocalStorage};

/// What all tabs share.
#[derive(Default)]
pub struct SharedBrowser {
    pub storage: Rc<FakeLocalStorage>,
    pub database: Rc<RefCell<FakeDatabase>>,
    channel: Rc<FakeChannel>,
}

/// One tab, what it shows and what it asked of the database.
pub struct DriverTab {
    pub driver: Rc<AutosaveDriver>,
    pub requests: Rc<DatabaseRequests>,
    pub memory: Rc<FakeTabMemory>,
    /// The document's id, then the lines that were left for when the program stops.
    pub crash_copy: Rc<FakeCrashCopy>,
    /// How often the database has answered for the first time.
    pub answers: Rc<Cell<u32>>,
    /// What was shown since [`DriverTab::follow`], and the last report.
    pub shown: Rc<RefCell<Vec<Entry>>>,
    pub report: Rc<RefCell<Option<SaveReport>>>,
}

#[derive(Default)]
pub struct FakeTabMemory(RefCell<BTreeMap<String, String>>);

#[derive(Default)]
pub struct FakeCrashCopy(RefCell<Vec<String>>);

/// Messages that wait to be delivered, and who listens; tabs are told apart by their names.
#[derive(Default)]
struct FakeChannel {
    sent: RefCell<Vec<(String, String)>>,
    on_message: RefCell<Vec<(String, MessageListener)>>,
    on_change: RefCell<Vec<(String, ChangeListener)>>,
}

pub type MessageListener = Box<dyn Fn(&str)>;
type ChangeListener = Box<dyn Fn(StorageChange<'_>)>;

/// What a tab has asked of the database and not been answered yet.
#[derive(Default)]
pub struct DatabaseRequests {
    waiting: RefCell<VecDeque<DatabaseRequest>>,
    opened: Cell<u32>,
    batches: RefCell<Vec<WriteBatch>>,
}

enum DatabaseRequest {
    Open(OnOpened),
    Write(WriteBatch, OnWritten),
}

impl SharedBrowser {
    /// Opens a page in a new tab.
    pub fn open(&self, name: &str) -> DriverTab {
        self.open_in(name, Rc::default())
    }

    /// Opens a page in a tab that remembers something.
    pub fn open_in(&self, name: &str, memory: Rc<FakeTabMemory>) -> DriverTab {
        let (requests, crash_copy, answers) = (Rc::default(), Rc::default(), Rc::new(Cell::new(0)));
        let environment = AutosaveEnvironment {
            local_storage: Box::new(Shared(Rc::clone(&self.storage))),
            database: Box::new(Shared(Rc::clone(&requests))),
            tab_memory: Box::new(Shared(Rc::clone(&memory))),
            other_tabs: Box::new(TabOnChannel { name: name.to_owned(), channel: Rc::clone(&self.channel) }),
            crash_copy: Box::new(Shared(Rc::clone(&crash_copy))),
            now: || 5,
            tab: name.to_owned(),
            address: "file:///carnet.html".to_owned(),
            tables: Box::new(|| "tables".to_owned()),
        };
        let counter = Rc::clone(&answers);
        let driver = AutosaveDriver::start(environment, &document(), move || counter.set(counter.get() + 1));
        DriverTab { driver, requests, memory, crash_copy, answers, shown: Rc::default(), report: Rc::default() }
    }

    /// Opens a page in a new tab, lets the database answer and shows the draft.
    pub fn open_and_follow(&self, name: &str) -> DriverTab {
        let tab = self.open(name);
        self.serve(&tab);
        tab.follow();
        tab
    }

    /// Has the database answer all that a tab asks of it.
    pub fn serve(&self, tab: &DriverTab) {
        for _ in 0..16 {
            if !self.answer(tab) {
                return;
            }
        }
        panic!("the tab asks without end");
    }

    /// Has the database answer one thing that a tab asks of it; whether there was one.
    pub fn answer(&self, tab: &DriverTab) -> bool {
        let request = tab.requests.waiting.borrow_mut().pop_front();
        let fault = self.database.borrow().fault;
        match request {
            None => return false,
            Some(DatabaseRequest::Open(on_opened)) => {
                let rows = self.database.borrow().read();
                on_opened(fault.map_or(Ok(rows), Err));
            }
            Some(DatabaseRequest::Write(batch, on_written)) => {
                let written = fault.map_or_else(|| Ok(self.database.borrow_mut().write(batch)), Err);
                on_written(written);
            }
        }
        true
    }

    /// Delivers the messages that were sent, and those that are sent because of them; how many there were.
    pub fn deliver(&self) -> usize {
        let mut count = 0;
        loop {
            let sent = self.channel.sent.take();
            if sent.is_empty() {
                return count;
            }
            count += sent.len();
            for (from, text) in sent {
                for (to, on_message) in &*self.channel.on_message.borrow() {
                    if *to != from {
                        on_message(&text);
                    }
                }
            }
        }
    }

    /// The messages that were sent and not delivered.
    pub fn messages(&self) -> Vec<String> {
        self.channel.sent.borrow().iter().map(|(_, text)| text.clone()).collect()
    }

    /// Loses the messages that were sent.
    pub fn lose_messages(&self) {
        self.channel.sent.take();
    }

    /// Tells a tab that another has changed local storage.
    pub fn storage_changed(&self, tab: &str, change: StorageChange<'_>) {
        for (name, on_change) in &*self.channel.on_change.borrow() {
            if name == tab {
                on_change(change);
            }
        }
    }
}

impl DriverTab {
    /// Takes the draft that was found and shows what is found from now on.
    pub fn follow(&self) -> Journal {
        let found = self.driver.take_found();
        self.shown.borrow_mut().extend(found.journal.entries().cloned());
        let (shown, last) = (Rc::clone(&self.shown), Rc::clone(&self.report));
        self.driver.follow(move |edits, report| {
            shown.borrow_mut().extend(edits.iter().cloned());
            last.replace(Some(report));
        });
        found.journal
    }

    pub fn journal(&self) -> Journal {
        Journal::of(self.shown.borrow().iter().cloned())
    }

    pub fn last_report(&self) -> SaveReport {
        self.report.borrow().clone().expect("a report")
    }
}

impl DatabaseRequests {
    /// How often the database was asked to open.
    pub fn opened(&self) -> u32 {
        self.opened.get()
    }

    /// How many entries each batch has added.
    pub fn batch_sizes(&self) -> Vec<usize> {
        self.batches.borrow().iter().map(|batch| batch.add.len()).collect()
    }

    /// Has the database fail to answer in time; what it was asked is answered all the same, later.
    pub fn time_out(&self) {
        let waiting = self.waiting.borrow().iter().find_map(|request| match request {
            DatabaseRequest::Open(on_opened) => Some(Rc::clone(on_opened)),
            DatabaseRequest::Write(..) => None,
        });
        waiting.expect("a request to open")(Err(WriteError::NoAnswer));
    }
}

impl FakeTabMemory {
    pub fn texts(&self) -> Vec<String> {
        self.0.borrow().values().cloned().collect()
    }
}

impl FakeCrashCopy {
    /// The document's id, then every line.
    pub fn lines(&self) -> Vec<String> {
        self.0.borrow().iter().flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
    }
}

/// A part that a test looks at too.
pub struct Shared<Part>(pub Rc<Part>);

struct TabOnChannel {
    name: String,
    channel: Rc<FakeChannel>,
}

impl LocalStorage for Shared<FakeLocalStorage> {
    fn keys(&self, prefix: &str) -> Option<Vec<String>> {
        self.0.keys(prefix)
    }

    fn read(&self, key: &str) -> StoredText {
        self.0.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        self.0.write(key, text)
    }

    fn remove(&self, key: &str) {
        self.0.remove(key);
    }
}

impl Database for Shared<DatabaseRequests> {
    fn open(&self, range: &KeyRange, on_opened: OnOpened) {
        assert_eq!(range.from, document().to_string());
        self.0.opened.set(self.0.opened.get() + 1);
        self.0.waiting.borrow_mut().push_back(DatabaseRequest::Open(on_opened));
    }

    fn write(&self, batch: &WriteBatch, _: &KeyRange, on_written: OnWritten) {
        self.0.batches.borrow_mut().push(batch.clone());
        self.0.waiting.borrow_mut().push_back(DatabaseRequest::Write(batch.clone(), on_written));
    }
}

impl TabMemory for Shared<FakeTabMemory> {
    fn recall(&self, key: &str) -> Option<String> {
        self.0.0.borrow().get(key).cloned()
    }

    fn remember(&self, key: &str, text: &str) {
        self.0.0.borrow_mut().insert(key.to_owned(), text.to_owned());
    }
}

impl CrashCopy for Shared<FakeCrashCopy> {
    fn start(&self, document: &str, lines: &str) {
        self.0.0.replace(vec![document.to_owned(), lines.to_owned()]);
    }

    fn add(&self, lines: &str) {
        self.0.0.borrow_mut().push(lines.to_owned());
    }
}

impl OtherTabs for TabOnChannel {
    fn on_message(&self, channel: &str, on_message: Box<dyn Fn(&str)>) {
        assert_eq!(channel, draft_key_prefix(&document()), "the name of the channel is fixed");
        self.channel.on_message.borrow_mut().push((self.name.clone(), on_message));
    }

    fn send(&self, text: &str) {
        self.channel.sent.borrow_mut().push((self.name.clone(), text.to_owned()));
    }

    fn on_storage_change(&self, on_change: Box<dyn Fn(StorageChange<'_>)>) {
        self.channel.on_change.borrow_mut().push((self.name.clone(), on_change));
    }
}
