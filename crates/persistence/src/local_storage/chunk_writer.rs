//! Writes the lines of one tab: chunks of lines under keys of its own, each key written once.
//!
//! A chunk that grows is written anew under the next number. The one that it grew from stays until the one after it is
//! there: if the page or the browser stops while a text is being written, the one before it can still be read.

use super::{LocalStorage, StoredText};
use crate::save_status::WriteError;

/// A chunk that would be longer than this, in bytes, is followed by another.
const CHUNK_LENGTH: usize = 4096;

/// The chunks of one tab.
#[derive(Clone, Debug)]
pub(crate) struct ChunkWriter {
    /// What its keys begin with.
    prefix: String,
    next: u32,
    /// The key and the text of the chunk that was written last.
    last: Option<(String, String)>,
    /// The key of the chunk that the last one grew from.
    replaced_key: Option<String>,
}

impl ChunkWriter {
    pub const fn new(prefix: String) -> Self {
        Self { prefix, next: 1, last: None, replaced_key: None }
    }

    /// Whether the chunk that was written last is still there as it was written.
    pub fn last_is_intact(&self, storage: &dyn LocalStorage) -> bool {
        self.last.as_ref().is_none_or(|(key, text)| storage.read(key) == StoredText::Present(text.clone()))
    }

    /// Leaves the chunks as they are: what follows is written apart from them.
    pub fn start_anew(&mut self) {
        self.last = None;
        self.replaced_key = None;
    }

    /// How many of the lines of these lengths go into one chunk, at least one. The last chunk may grow to its length.
    pub fn lines_that_fit(&self, lengths: impl Iterator<Item = usize>) -> usize {
        let mut room = CHUNK_LENGTH - self.last.as_ref().map_or(0, |(_, text)| text.len()).min(CHUNK_LENGTH);
        let mut count = 0;
        for length in lengths {
            if count > 0 && length >= room {
                break;
            }
            room = room.saturating_sub(length + 1);
            count += 1;
        }
        count
    }

    /// Writes lines, each with its line end.
    ///
    /// # Errors
    /// Why they were not written. All that was there before still is.
    pub fn add(&mut self, storage: &dyn LocalStorage, lines: &str) -> Result<(), WriteError> {
        if let Some((key, text)) = self.last.take_if(|(_, text)| text.len() + lines.len() <= CHUNK_LENGTH) {
            let written = self.write(storage, [&text, lines].concat());
            if written.is_ok() {
                self.remove_replaced(storage);
                self.replaced_key = Some(key);
                return Ok(());
            }
            self.last = Some((key, text));
            if written != Err(WriteError::Full) {
                return written;
            }
            // The lines alone take less room, and so does the last chunk without the one that it grew from.
            self.remove_replaced(storage);
        }
        self.write(storage, lines.to_owned())?;
        self.remove_replaced(storage);
        Ok(())
    }

    fn remove_replaced(&mut self, storage: &dyn LocalStorage) {
        if let Some(key) = self.replaced_key.take() {
            storage.remove(&key);
        }
    }

    /// Writes one chunk under the next key and reads it back.
    fn write(&mut self, storage: &dyn LocalStorage, text: String) -> Result<(), WriteError> {
        let key = [&self.prefix, self.next.to_string().as_str()].concat();
        self.next += 1;
        let written = storage.write(&key, &text);
        match storage.read(&key) {
            StoredText::Present(stored) if stored == text => {
                self.last = Some((key, text));
                Ok(())
            }
            // It was cut short. The key is this tab's own, and all of the text is in memory.
            StoredText::Present(_) => {
                storage.remove(&key);
                Err(written.err().unwrap_or(WriteError::Broken))
            }
            StoredText::Absent => Err(written.err().unwrap_or(WriteError::Broken)),
            StoredText::Blocked => Err(written.err().unwrap_or(WriteError::Blocked)),
        }
    }
}
