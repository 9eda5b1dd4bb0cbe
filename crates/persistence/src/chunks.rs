//! What one tab writes: chunks of lines under keys of its own, each written once and never again.
//!
//! A chunk that grows is written anew under the next number. The one that it grew from stays until the one after
//! it is there, so that whatever happens to the text being written, the one before it can be read.

use super::{Found, NotKept, Store};

/// A chunk that would be longer than this, in bytes, is followed by another.
const LENGTH: usize = 4096;

/// The chunks of one tab.
#[derive(Clone, Debug)]
pub(super) struct Chunks {
    /// What its keys begin with.
    beginning: String,
    next: u32,
    last: Option<(String, String)>,
    /// The chunk that the last one holds all of.
    outgrown: Option<String>,
}

impl Chunks {
    pub const fn of(beginning: String) -> Self {
        Self { beginning, next: 1, last: None, outgrown: None }
    }

    /// Whether what was written last is there as it was written.
    pub fn stand(&self, store: &impl Store) -> bool {
        self.last.as_ref().is_none_or(|(key, text)| store.look(key) == Found::Text(text.clone()))
    }

    /// Leaves what was written as it is: what follows is written apart from it.
    pub fn begin_anew(&mut self) {
        self.last = None;
        self.outgrown = None;
    }

    /// How many of the lines of these lengths go into one text, one at least: the last chunk may grow to its length.
    pub fn fitting(&self, lengths: impl Iterator<Item = usize>) -> usize {
        let mut room = LENGTH - self.last.as_ref().map_or(0, |(_, text)| text.len()).min(LENGTH);
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

    /// Writes lines, each with its end.
    ///
    /// # Errors
    /// Why they were not written. All that was there before still is.
    pub fn add(&mut self, store: &impl Store, lines: &str) -> Result<(), NotKept> {
        if let Some((key, text)) = self.last.take_if(|(_, text)| text.len() + lines.len() <= LENGTH) {
            let written = self.write(store, [&text, lines].concat());
            if written.is_ok() {
                self.let_go(store);
                self.outgrown = Some(key);
                return Ok(());
            }
            self.last = Some((key, text));
            if written != Err(NotKept::Full) {
                return written;
            }
            // The lines alone take less room, and so does the last chunk without the one that it grew from.
            self.let_go(store);
        }
        self.write(store, lines.to_owned())?;
        self.let_go(store);
        Ok(())
    }

    fn let_go(&mut self, store: &impl Store) {
        if let Some(key) = self.outgrown.take() {
            store.remove(&key);
        }
    }

    fn write(&mut self, store: &impl Store, text: String) -> Result<(), NotKept> {
        let key = [&self.beginning, self.next.to_string().as_str()].concat();
        self.next += 1;
        let said = store.keep(&key, &text);
        match store.look(&key) {
            Found::Text(kept) if kept == text => {
                self.last = Some((key, text));
                Ok(())
            }
            // What was cut short is this tab's own, and is in memory.
            Found::Text(_) => {
                store.remove(&key);
                Err(said.err().unwrap_or(NotKept::Broken))
            }
            Found::Nothing => Err(said.err().unwrap_or(NotKept::Broken)),
            Found::Blocked => Err(said.err().unwrap_or(NotKept::Blocked)),
        }
    }
}
