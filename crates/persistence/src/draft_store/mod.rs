//! The draft of a document: the edits that one open page saves in the browser, in two copies.

mod actions;
mod reports;

use domain::ids::DocumentId;
use domain::journal::Entry;
use formats::write_entry;

use crate::codec::{
    EntryCount, ReadBudget, ReadTexts, UnreadableText, beyond_limits, chunk_prefix, entry_row_key, newer_version,
};
use crate::database::{BatchResult, DatabaseCopy, DatabaseRows, WriteBatch};
use crate::draft_lines::{DraftLines, LineLocation};
use crate::local_storage::{LocalStorage, LocalStorageCopy, StoredText};
use crate::recovery::RecoveryState;
use crate::save_status::{StorageCopy, WriteError};

/// Every edit that this page knows, and the state of both copies of them.
///
/// It decides what is written and what is reported. The caller passes local storage to each call and polls
/// [`DraftStore::take_open_request`] and [`DraftStore::next_batch`] for database work.
#[derive(Debug)]
pub struct DraftStore {
    document: DocumentId,
    lines: DraftLines,
    local_storage: LocalStorageCopy,
    database: DatabaseCopy,
    recovery: RecoveryState,
}

/// Where edits come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditOrigin {
    /// Made by the user in this session; they raise the entry count.
    JustMade,
    /// Made earlier, and received from elsewhere, such as a file or another tab.
    Earlier,
}

impl DraftStore {
    /// Reads what local storage holds for a document; gives the edits that were found.
    ///
    /// `tab` is a name that no other page has or had; `remembered` is what [`DraftStore::count_text`] last gave in this
    /// tab.
    #[must_use]
    pub fn open(
        storage: &dyn LocalStorage,
        document: &DocumentId,
        tab: &str,
        remembered: Option<&str>,
    ) -> (Self, Vec<Entry>) {
        let mut store = Self {
            document: document.clone(),
            lines: DraftLines::default(),
            local_storage: LocalStorageCopy::new(document, tab),
            database: DatabaseCopy::new(),
            recovery: RecoveryState::new(remembered.map(EntryCount::read).unwrap_or_default()),
        };
        let entries = store.reread_local_storage(storage);
        (store, entries)
    }

    /// Records edits and writes them into local storage, before anything of them is shown. Gives the lines of those
    /// that were not known, and the edits that other pages saved meanwhile.
    pub fn record(&mut self, storage: &dyn LocalStorage, edits: &[Entry], origin: EditOrigin) -> (String, Vec<Entry>) {
        let mut lines = String::new();
        for entry in edits {
            let text = write_entry(entry);
            if self.lines.add(entry.id, &text) {
                self.recovery.count_more(usize::from(origin == EditOrigin::JustMade));
                lines.push_str(&text);
                lines.push('\n');
            }
        }
        self.database.request_open();
        (lines, self.update_local_storage(storage))
    }

    /// Adds lines that another tab of the document has recorded; `in_local_storage` if it has written them there.
    /// Returns those that are new here. A line that cannot be read is skipped: it is reported once local storage is
    /// read.
    pub fn receive(
        &mut self,
        storage: &dyn LocalStorage,
        lines: &str,
        in_local_storage: bool,
        origin: EditOrigin,
    ) -> Vec<Entry> {
        let read = ReadTexts::of_chunk("", lines, |line| self.lines.has_text(line));
        let location = if in_local_storage { LineLocation::ReportedInLocalStorage } else { LineLocation::InAnotherTab };
        let mut new = self.lines.merge(read.known, read.entries, location);
        if !new.is_empty() {
            self.recovery.count_more(if origin == EditOrigin::JustMade { new.len() } else { 0 });
            new.extend(self.update_local_storage(storage));
        }
        new
    }

    /// Reads one key of local storage that another tab has written; gives the edits that are new here.
    pub fn read_key(&mut self, storage: &dyn LocalStorage, key: &str) -> Vec<Entry> {
        let StoredText::Present(text) = storage.read(key) else { return Vec::new() };
        if !key.starts_with(&chunk_prefix(&self.document)) {
            return self.reread_local_storage(storage);
        }
        let read = ReadTexts::of_chunk(key, &text, |line| self.lines.has_text(line));
        self.recovery.replace_unreadable_of_key(key, read.unreadable);
        let new = self.lines.merge(read.known, read.entries, LineLocation::SeenInLocalStorage);
        self.recovery.count_more(new.len());
        new
    }

    /// Reads local storage again and writes what is missing there; gives the edits that are new here.
    pub fn reread_local_storage(&mut self, storage: &dyn LocalStorage) -> Vec<Entry> {
        let reread = self.local_storage.reread(storage, &mut self.lines);
        self.recovery.replace_unreadable(StorageCopy::LocalStorage, reread.unreadable);
        if reread.is_blocked {
            return reread.new;
        }
        if self.local_storage.fault().is_some() {
            self.write_missing(storage);
        } else {
            // An edit is written before the count that includes it: an edit that is counted and not found is lost.
            if let Some(count) = self.local_storage.read_count(storage) {
                self.recovery.count_at_least(count);
            }
            self.restore_local_storage(storage, reread.gone);
        }
        reread.new
    }

    /// Whether the database has to be opened and read. Returns true once; the caller must then open it.
    pub fn take_open_request(&mut self) -> bool {
        self.database.take_open_request()
    }

    /// Reads all rows of the document that the database holds; returns the edits that are new here.
    pub fn database_opened(&mut self, storage: &dyn LocalStorage, rows: DatabaseRows) -> Vec<Entry> {
        // An answer that comes after a timeout was reported may find that the database was opened again since.
        if self.database.is_open() {
            return Vec::new();
        }
        let stored = self.local_storage.stored_count(storage);
        let mut new = self.reread_local_storage(storage);
        // Local storage that counts fewer edits than the database holds is only behind; where it holds fewer than it
        // counts, it has lost some.
        let has_lost = stored.is_none_or(|count| count.edits > self.readable_edits());
        let before = self.lines.in_database();
        self.lines.forget_database();
        let (mut unreadable, mut budget) = (Vec::new(), ReadBudget::default());
        for (key, text) in rows {
            if key == self.document.as_str() {
                // Only of the edits: how many the database holds is seen.
                self.recovery.count_at_least(EntryCount { in_database: 0, ..EntryCount::read(&text) });
                continue;
            }
            let is_read = !budget.is_spent() || self.lines.has_text(&text);
            match if is_read { self.lines.take_row(&text) } else { Err(beyond_limits()) } {
                Ok(Some(entry)) => {
                    budget.spend(&entry);
                    new.push(entry);
                }
                Ok(None) => {}
                Err(why) => {
                    let newer = newer_version(&why);
                    unreadable.push(UnreadableText { copy: StorageCopy::Database, key, text, newer });
                }
            }
        }
        self.recovery.replace_unreadable(StorageCopy::Database, unreadable);
        self.database.opened();
        let (held, holds) = (before.max(self.recovery.counted().in_database), self.lines.in_database());
        if held > holds && self.lines.len() > holds {
            self.recovery.restored(StorageCopy::Database, held.min(self.lines.len()) - holds);
        }
        let missing = self.lines.len() - self.lines.in_local_storage();
        if self.local_storage.fault().is_none() {
            self.restore_local_storage(storage, if has_lost { missing } else { 0 });
        }
        new
    }

    /// The database does not open, or has failed again: local storage holds the only copy, and is looked at. Gives the
    /// edits that are new here.
    pub fn database_failed(&mut self, storage: &dyn LocalStorage, why: WriteError) -> Vec<Entry> {
        self.database.failed(why);
        self.lines.end_of_batch(false);
        self.update_local_storage(storage)
    }

    /// What has to be written into the database now, if anything has and nothing is being written. It counts as being
    /// written from then on.
    pub fn next_batch(&mut self) -> Option<WriteBatch> {
        if !self.database.wants_batch(self.lines.any_waits_for_database()) {
            return None;
        }
        let rows = self.lines.send_to_database().into_iter().map(|(id, text)| {
            let key = entry_row_key(&self.document, id);
            // A row that cannot be read stays, and its entry is written beside it.
            (if self.recovery.is_unreadable(&key) { [&key, "/2"].concat() } else { key }, text)
        });
        let rows = rows.collect();
        // Counted once the rows are on their way: the count then includes them.
        let count = (self.document.to_string(), self.count_text());
        Some(self.database.begin_batch(rows, count))
    }

    /// What became of the batch: how many rows of the document the database holds now that all of it is complete, or
    /// why nothing of it was written. The first time that the database fails or has lost rows it is opened and read
    /// again.
    pub fn batch_ended(&mut self, storage: &dyn LocalStorage, result: Result<usize, WriteError>) -> Vec<Entry> {
        // One more row is the entry count.
        let expected = self.lines.sent_to_database() + self.recovery.unreadable_in(StorageCopy::Database) + 1;
        match self.database.batch_ended(result, expected) {
            BatchResult::Reopen => {
                self.lines.end_of_batch(false);
                Vec::new()
            }
            BatchResult::Failed(why) => self.database_failed(storage, why),
            BatchResult::Complete(moved) => {
                self.recovery.forget_moved_rows(&moved);
                self.lines.end_of_batch(true);
                self.raise_count(storage);
                Vec::new()
            }
        }
    }

    /// Writes what local storage lacks, after reading it again where it is not as this page left it; gives the edits
    /// that are new here.
    fn update_local_storage(&mut self, storage: &dyn LocalStorage) -> Vec<Entry> {
        if self.local_storage.is_unchanged(storage, &self.lines, self.recovery.counted().edits) {
            self.write_missing(storage);
            Vec::new()
        } else {
            self.reread_local_storage(storage)
        }
    }

    /// Writes what local storage lacks; `gone` lines of it were there before.
    fn restore_local_storage(&mut self, storage: &dyn LocalStorage, gone: usize) {
        self.write_missing(storage);
        if gone > 0 && self.local_storage.fault().is_none() {
            self.recovery.restored(StorageCopy::LocalStorage, gone);
        }
    }

    /// Writes what local storage lacks, then the count.
    fn write_missing(&mut self, storage: &dyn LocalStorage) {
        if self.local_storage.write_missing(storage, &mut self.lines) {
            self.raise_count(storage);
        }
    }

    fn raise_count(&mut self, storage: &dyn LocalStorage) {
        self.local_storage.raise_count(storage, self.count());
    }
}
