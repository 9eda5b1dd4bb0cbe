//! Reads what local storage holds for a document: every entry that can be read, and every text that cannot.

use domain::ids::{DocumentId, EntryId};
use domain::journal::Entry;
use formats::{EditsFile, Unreadable, read_entry, write_entry};

use super::{ReadBudget, chunk_prefix, draft_key_prefix};
use crate::local_storage::{LocalStorage, StoredText};
use crate::save_status::StorageCopy;

/// A text that cannot be read. It is left where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnreadableText {
    /// The copy of the edits that it is in.
    pub copy: StorageCopy,
    /// Its key; for one line of a chunk, the key of the chunk.
    pub key: String,
    /// The text, or the one line of it.
    pub text: String,
    /// The version that wrote it, where that is newer than this program.
    pub newer: Option<u32>,
}

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct ReadTexts {
    /// Entries with their lines. An entry that is in several chunks is listed several times.
    pub entries: Vec<(Entry, String)>,
    /// Lines that were known already, byte for byte, and were not parsed again.
    pub known: Vec<String>,
    /// What could not be read.
    pub unreadable: Vec<UnreadableText>,
    /// Whether the browser refused to read some key: more may be there.
    pub is_partial: bool,
    /// Whether the browser refused to list the keys, so that nothing was read.
    pub is_blocked: bool,
    budget: ReadBudget,
}

impl ReadTexts {
    /// Reads everything that local storage holds for a document. Lines of which `is_known` is true are not parsed.
    pub fn of_document(storage: &dyn LocalStorage, document: &DocumentId, is_known: impl Fn(&str) -> bool) -> Self {
        let mut read = Self::default();
        let prefix = chunk_prefix(document);
        let Some(keys) = storage.keys(&prefix) else { return Self { is_partial: true, is_blocked: true, ..read } };
        // An earlier version set aside what it could not read under this prefix.
        let is_set_aside = |key: &str| key.strip_prefix(&prefix).is_some_and(|rest| rest.starts_with("mis-de-cote/"));
        for key in keys.into_iter().filter(|key| !is_set_aside(key)) {
            match storage.read(&key) {
                StoredText::Absent => {}
                StoredText::Blocked => read.is_partial = true,
                StoredText::Present(text) => read.add_chunk(&key, &text, &is_known),
            }
        }
        let key = draft_key_prefix(document);
        match storage.read(&key) {
            StoredText::Absent => {}
            StoredText::Blocked => read.is_partial = true,
            StoredText::Present(text) => read.add_first_version(key, text, document),
        }
        read
    }

    /// Reads one chunk, or the lines that another tab has sent.
    pub fn of_chunk(key: &str, text: &str, is_known: impl Fn(&str) -> bool) -> Self {
        let mut read = Self::default();
        read.add_chunk(key, text, is_known);
        read
    }

    fn add_chunk(&mut self, key: &str, text: &str, is_known: impl Fn(&str) -> bool) {
        for line in lines_of(text) {
            if is_known(line) {
                self.known.push(line.to_owned());
                continue;
            }
            if self.budget.is_spent() {
                self.add_unreadable(key.to_owned(), line.to_owned(), &beyond_limits());
                continue;
            }
            match read_entry(line) {
                Ok(entry) => {
                    self.budget.spend(&entry);
                    self.entries.push((entry, line.to_owned()));
                }
                Err(why) => self.add_unreadable(key.to_owned(), line.to_owned(), &why),
            }
        }
    }

    /// Reads the draft of the first version of the program: all the edits as one text.
    fn add_first_version(&mut self, key: String, text: String, document: &DocumentId) {
        match EditsFile::read(&text) {
            Ok(answers) if answers.document == *document => {
                self.entries.extend(answers.journal.entries().map(|entry| (entry.clone(), write_entry(entry))));
                for damaged in answers.damaged {
                    self.add_unreadable(key.clone(), damaged, &Unreadable::Damaged(String::new()));
                }
            }
            Ok(_) => self.add_unreadable(key, text, &Unreadable::Damaged(String::new())),
            Err(why) => self.add_unreadable(key, text, &why),
        }
    }

    fn add_unreadable(&mut self, key: String, text: String, why: &Unreadable) {
        self.unreadable.push(UnreadableText { copy: StorageCopy::LocalStorage, key, text, newer: newer_version(why) });
    }
}

/// The lines of a chunk.
pub(crate) fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').filter(|line| !line.is_empty())
}

/// Why what is beyond the budget is not read.
pub(crate) fn beyond_limits() -> Unreadable {
    Unreadable::Damaged("beyond what is read at a visit".to_owned())
}

/// The id that the line of an entry gives, without reading the line.
pub(crate) fn id_in_line(line: &str) -> Option<EntryId> {
    let (_, after) = line.split_once("\"id\":\"")?;
    EntryId::parse(after.split_once('"')?.0)
}

/// The version of the program that wrote an unreadable text, where that is a newer one.
pub(crate) const fn newer_version(why: &Unreadable) -> Option<u32> {
    if let Unreadable::Newer(version) = why { Some(*version) } else { None }
}
