//! Storages with faults: a local storage that may fail at any call, and a database that may refuse, fail or be emptied.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use domain::journal::Entry;
use persistence::{DraftStore, KeyRange, LocalStorage, StoredText, WriteBatch, WriteError, database_keys};

use crate::document;

/// What may go wrong with one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageFault {
    /// It throws.
    Blocked,
    /// There is no room.
    Full,
    /// It does nothing, and reports no error.
    Ignored,
    /// It writes half of the text.
    Cut,
    /// It writes half of the text and throws.
    CutAndSaid,
    /// Nothing that is written from here on is ever there: the page has ended.
    Crash,
}

pub const STORAGE_FAULTS: [StorageFault; 6] = [
    StorageFault::Blocked,
    StorageFault::Full,
    StorageFault::Ignored,
    StorageFault::Cut,
    StorageFault::CutAndSaid,
    StorageFault::Crash,
];

/// A local storage in memory.
#[derive(Default)]
pub struct FakeLocalStorage {
    texts: RefCell<BTreeMap<String, String>>,
    calls: Cell<u64>,
    at: Cell<Option<(u64, StorageFault)>>,
    always: Cell<Option<StorageFault>>,
    crashed: Cell<bool>,
}

impl FakeLocalStorage {
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    pub fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    pub fn has_text(&self, text: &str) -> bool {
        self.texts.borrow().values().any(|kept| kept == text)
    }

    /// Writes a text from outside.
    pub fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    pub fn empty(&self) {
        self.texts.borrow_mut().clear();
    }

    pub fn empty_prefix(&self, beginning: &str) {
        self.texts.borrow_mut().retain(|key, _| !key.starts_with(beginning));
    }

    /// Removes all chunks but the last, also the one that it grew from.
    pub fn keep_only_last(&self) {
        let last = self.texts.borrow().keys().filter(|key| key.starts_with("carnet/")).max().cloned();
        self.texts.borrow_mut().retain(|key, _| !key.starts_with("carnet/") || Some(key) == last.as_ref());
    }

    /// Changes one letter of the text that holds these words; gives its key and what it is now.
    pub fn damage(&self, words: &str) -> (String, String) {
        let (key, text) = self.texts().into_iter().find(|(_, text)| text.contains(words)).expect("such a text");
        let changed = text.replacen(words, &words.replace(':', ";"), 1);
        self.put(&key, &changed);
        (key, changed)
    }

    /// The fault of every call from now on.
    pub fn always(&self, fault: Option<StorageFault>) {
        self.always.set(fault);
    }

    /// The fault of one call, by its number from now.
    pub fn once(&self, after: u64, fault: StorageFault) {
        self.at.set(Some((self.calls.get() + after, fault)));
    }

    pub fn calls(&self) -> u64 {
        self.calls.get()
    }

    pub fn has_crashed(&self) -> bool {
        self.crashed.get()
    }

    /// Ends all faults.
    pub fn mend(&self) {
        self.at.set(None);
        self.always.set(None);
        self.crashed.set(false);
    }

    fn call(&self) -> Option<StorageFault> {
        let number = self.calls.replace(self.calls.get() + 1);
        let fault = self.at.get().filter(|(at, _)| *at == number).map(|(_, fault)| fault).or(self.always.get());
        if fault == Some(StorageFault::Crash) {
            self.crashed.set(true);
        }
        fault
    }
}

impl LocalStorage for FakeLocalStorage {
    fn keys(&self, prefix: &str) -> Option<Vec<String>> {
        if self.call() == Some(StorageFault::Blocked) {
            return None;
        }
        Some(self.texts.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }

    fn read(&self, key: &str) -> StoredText {
        if self.call() == Some(StorageFault::Blocked) {
            return StoredText::Blocked;
        }
        self.text(key).map_or(StoredText::Absent, StoredText::Present)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        let half = || text.chars().take(text.chars().count() / 2).collect::<String>();
        match self.call() {
            _ if self.crashed.get() => {}
            None | Some(StorageFault::Crash) => self.put(key, text),
            Some(StorageFault::Blocked) => return Err(WriteError::Blocked),
            Some(StorageFault::Full) => return Err(WriteError::Full),
            Some(StorageFault::Ignored) => {}
            Some(StorageFault::Cut) => self.put(key, &half()),
            Some(StorageFault::CutAndSaid) => {
                self.put(key, &half());
                return Err(WriteError::Broken);
            }
        }
        Ok(())
    }

    fn remove(&self, key: &str) {
        if self.call().is_none() && !self.crashed.get() {
            self.texts.borrow_mut().remove(key);
        }
    }
}

/// A database in memory, and why it fails where it does.
#[derive(Clone, Debug, Default)]
pub struct FakeDatabase {
    pub rows: BTreeMap<String, String>,
    pub fault: Option<WriteError>,
}

impl FakeDatabase {
    /// Does all that a page asks for; gives the edits that are new to it.
    pub fn serve(&mut self, store: &mut DraftStore, storage: &FakeLocalStorage) -> Vec<Entry> {
        let mut new = Vec::new();
        // A page must not ask without end.
        for _ in 0..8 {
            if store.take_open_request() {
                match self.fault {
                    Some(why) => new.extend(store.database_failed(storage, why)),
                    None => new.extend(store.database_opened(storage, self.read())),
                }
            }
            let Some(batch) = store.next_batch() else { return new };
            let written = self.fault.map_or_else(|| Ok(self.write(batch)), Err);
            new.extend(store.batch_ended(storage, written));
        }
        panic!("the page goes on asking");
    }

    pub fn read(&self) -> Vec<(String, String)> {
        let KeyRange { from, until } = database_keys(&document());
        self.rows.range(from..until).map(|(key, text)| (key.clone(), text.clone())).collect()
    }

    /// Writes a batch; how many rows of the document there are then.
    pub fn write(&mut self, batch: WriteBatch) -> usize {
        for (key, text) in batch.add {
            self.rows.entry(key).or_insert(text);
        }
        self.rows.extend(batch.put);
        self.rows.retain(|key, _| !batch.remove.contains(key));
        self.read().len()
    }
}

/// A line as a future version may write it.
pub fn newer_line() -> String {
    r#"{"edit":"later","id":"000000000000000000000001","v":99}"#.to_owned()
}
