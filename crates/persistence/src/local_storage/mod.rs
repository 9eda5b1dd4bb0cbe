//! The copy of the edits in local storage: synchronous, written before an edit is shown, but the browser may lose the
//! last seconds of it in a crash.

mod chunk_writer;

use domain::ids::{DocumentId, EntryId};
use domain::journal::Entry;

use crate::codec::{EntryCount, ReadTexts, UnreadableText, chunk_prefix, entry_count_key, set_aside_key};
use crate::draft_lines::{DraftLines, LineLocation};
use crate::save_status::WriteError;
pub(crate) use chunk_writer::ChunkWriter;

/// The browser's `localStorage`: texts under keys. Every call may fail, at any time.
pub trait LocalStorage {
    /// The keys that begin like this; `None` where the browser does not let the page look.
    fn keys(&self, prefix: &str) -> Option<Vec<String>>;

    /// The value of a key.
    fn read(&self, key: &str) -> StoredText;

    /// Writes a text under a key.
    ///
    /// # Errors
    /// Why it was not written. The caller checks a success: every write of an edit is read back.
    fn write(&self, key: &str, text: &str) -> Result<(), WriteError>;

    /// Removes a key. Where that fails the key stays, which does no harm.
    fn remove(&self, key: &str);
}

/// The value of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredText {
    /// Nothing.
    Absent,
    /// This text.
    Present(String),
    /// The browser does not let the page look.
    Blocked,
}

/// The state of the copy in local storage.
#[derive(Debug)]
pub(crate) struct LocalStorageCopy {
    document: DocumentId,
    chunks: ChunkWriter,
    fault: Option<WriteError>,
    /// The highest number of edits that the count in local storage has shown. The count never goes down, unless local
    /// storage was emptied.
    highest_count: usize,
}

/// What reading local storage again found.
#[derive(Debug)]
pub(crate) struct Reread {
    /// Entries that were not known.
    pub new: Vec<Entry>,
    /// What could not be read.
    pub unreadable: Vec<UnreadableText>,
    /// How many lines are no longer there that this page had seen there.
    pub gone: usize,
    /// Whether the browser refused to list the keys.
    pub is_blocked: bool,
}

impl LocalStorageCopy {
    /// The copy of a document as one page writes it; no other page has or had the name `tab`.
    pub fn new(document: &DocumentId, tab: &str) -> Self {
        Self {
            document: document.clone(),
            chunks: ChunkWriter::new([&chunk_prefix(document), tab, "/"].concat()),
            fault: None,
            highest_count: 0,
        }
    }

    /// Why local storage failed the last time it was used, if it did.
    pub const fn fault(&self) -> Option<WriteError> {
        self.fault
    }

    /// Reads all of it again. A line that is not seen now counts as absent.
    pub fn reread(&mut self, storage: &dyn LocalStorage, lines: &mut DraftLines) -> Reread {
        let read = ReadTexts::of_document(storage, &self.document, |line| lines.has_text(line));
        let before = lines.forget_local_storage();
        let ReadTexts { entries, known, unreadable, is_partial, is_blocked, .. } = read;
        let new = lines.merge(known, entries, LineLocation::SeenInLocalStorage);
        let is_gone = |id: &&EntryId| lines.is_missing_in_local_storage(**id);
        let gone = before.iter().filter(is_gone).count();
        self.fault = is_partial.then_some(WriteError::Blocked);
        if gone > 0 || !self.chunks.last_is_intact(storage) {
            self.chunks.start_anew();
        }
        Reread { new, unreadable, gone, is_blocked }
    }

    /// Whether local storage is as this page left it, or as other tabs did whose messages it received. `counted`
    /// is the number of edits that this page has counted.
    pub fn is_unchanged(&self, storage: &dyn LocalStorage, lines: &DraftLines, counted: usize) -> bool {
        let count_is_expected = match storage.read(&entry_count_key(&self.document)) {
            StoredText::Present(text) => (self.highest_count..=counted).contains(&EntryCount::read(&text).edits),
            StoredText::Absent => lines.in_local_storage() == 0,
            StoredText::Blocked => false,
        };
        count_is_expected && self.fault.is_none() && self.chunks.last_is_intact(storage)
    }

    /// Writes the lines that are missing in local storage; whether all of them are there now.
    pub fn write_missing(&mut self, storage: &dyn LocalStorage, lines: &mut DraftLines) -> bool {
        let missing = lines.missing_in_local_storage();
        let mut rest = missing.as_slice();
        while !rest.is_empty() {
            let count = self.chunks.lines_that_fit(rest.iter().map(|at| lines.text_at(*at).len()));
            let (some, after) = rest.split_at(count);
            let text: String = some.iter().flat_map(|at| [lines.text_at(*at), "\n"]).collect();
            if let Err(why) = self.chunks.add(storage, &text) {
                self.fault = Some(why);
                return false;
            }
            lines.mark_in_local_storage(some);
            rest = after;
        }
        true
    }

    /// Copies a text out of the prefix that is read; gives it once the copy has been read back.
    pub fn copy_aside(&mut self, storage: &dyn LocalStorage, key: &str, at: u64) -> Option<String> {
        let StoredText::Present(text) = storage.read(key) else { return None };
        let aside = set_aside_key(key, at);
        if storage.write(&aside, &text).is_err() || storage.read(&aside) != StoredText::Present(text.clone()) {
            return None;
        }
        // What this page writes next must not go into the chunk that is about to be removed.
        self.chunks.start_anew();
        Some(text)
    }

    /// The count that is in local storage now.
    pub fn stored_count(&self, storage: &dyn LocalStorage) -> Option<EntryCount> {
        match storage.read(&entry_count_key(&self.document)) {
            StoredText::Present(text) => Some(EntryCount::read(&text)),
            StoredText::Absent | StoredText::Blocked => None,
        }
    }

    /// Reads the count and remembers it as the one to expect from now on.
    pub fn read_count(&mut self, storage: &dyn LocalStorage) -> Option<EntryCount> {
        let count = self.stored_count(storage)?;
        self.highest_count = count.edits;
        Some(count)
    }

    /// Raises the count to this one. If it cannot be written, later pages only know of fewer edits.
    pub fn raise_count(&mut self, storage: &dyn LocalStorage, own: EntryCount) {
        let key = entry_count_key(&self.document);
        let stored = match storage.read(&key) {
            StoredText::Present(text) => EntryCount::read(&text),
            StoredText::Absent => EntryCount::default(),
            StoredText::Blocked => return,
        };
        let raised = own.max(stored);
        self.highest_count = stored.edits;
        if raised != stored && storage.write(&key, &raised.text()).is_ok() {
            self.highest_count = raised.edits;
        }
    }

    /// Sets the count, also to a lower one.
    pub fn reset_count(&mut self, storage: &dyn LocalStorage, count: EntryCount) {
        self.highest_count = count.edits;
        // Where it cannot be written, the loss is reported once more at the next visit.
        _ = storage.write(&entry_count_key(&self.document), &count.text());
    }
}
