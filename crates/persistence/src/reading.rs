//! All that the shelf holds for a document: every entry that can be read, and every text that cannot.

use super::{Found, Place, Store};
use domain::ids::DocumentId;
use domain::journal::Entry;
use formats::{Answers, Unreadable, read_entry, write_entry};

/// A text that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unread {
    pub place: Place,
    pub key: String,
    pub text: String,
    /// The version that wrote it, where it is a newer one.
    pub newer: Option<u32>,
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Entries with their lines; one that stands in several chunks comes several times.
    pub entries: Vec<(Entry, String)>,
    /// Lines that were known to the letter.
    pub known: Vec<String>,
    pub unread: Vec<Unread>,
    /// Whether something did not let itself be read: more may be there.
    pub blocked: bool,
    /// Whether nothing did.
    pub shut: bool,
}

/// Reads everything that the shelf holds for a document.
///
/// Lines of which `known` says so are not read again, only named.
pub(super) fn gather(store: &impl Store, document: &DocumentId, known: impl Fn(&str) -> bool) -> Gathered {
    let mut gathered = Gathered::default();
    let chunks = chunks_of(document);
    let Some(keys) = store.keys(&chunks) else { return Gathered { blocked: true, shut: true, ..gathered } };
    // An earlier version set aside what it could not read under these keys too.
    let is_aside = |key: &str| key.strip_prefix(&chunks).is_some_and(|rest| rest.starts_with("mis-de-cote/"));
    for key in keys.into_iter().filter(|key| !is_aside(key)) {
        match store.look(&key) {
            Found::Nothing => {}
            Found::Blocked => gathered.blocked = true,
            Found::Text(text) => gathered.read_chunk(&key, &text, &known),
        }
    }
    let key = first_draft_of(document);
    match store.look(&key) {
        Found::Nothing => {}
        Found::Blocked => gathered.blocked = true,
        Found::Text(text) => gathered.read_draft(key, text, document),
    }
    gathered
}

impl Gathered {
    pub fn read_chunk(&mut self, key: &str, text: &str, known: impl Fn(&str) -> bool) {
        for line in lines_of(text) {
            if known(line) {
                self.known.push(line.to_owned());
            } else {
                self.read_line(Place::Shelf, key, line);
            }
        }
    }

    pub fn read_line(&mut self, place: Place, key: &str, line: &str) {
        match read_entry(line) {
            Ok(entry) => self.entries.push((entry, line.to_owned())),
            Err(why) => self.leave(place, key.to_owned(), line.to_owned(), &why),
        }
    }

    /// What the first version kept: all the edits as one text.
    fn read_draft(&mut self, key: String, text: String, document: &DocumentId) {
        match Answers::read(&text) {
            Ok(answers) if answers.document == *document => {
                self.entries.extend(answers.journal.entries().map(|entry| (entry.clone(), write_entry(entry))));
                for damaged in answers.damaged {
                    self.leave(Place::Shelf, key.clone(), damaged, &Unreadable::Damaged(String::new()));
                }
            }
            Ok(_) => self.leave(Place::Shelf, key, text, &Unreadable::Damaged(String::new())),
            Err(why) => self.leave(Place::Shelf, key, text, &why),
        }
    }

    fn leave(&mut self, place: Place, key: String, text: String, why: &Unreadable) {
        let newer = if let Unreadable::Newer(version) = why { Some(*version) } else { None };
        self.unread.push(Unread { place, key, text, newer });
    }
}

/// The lines of a chunk.
pub(super) fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').filter(|line| !line.is_empty())
}

/// What the keys of all chunks of a document begin with.
pub(super) fn chunks_of(document: &DocumentId) -> String {
    [&first_draft_of(document), "/"].concat()
}

/// Where the first version of the program kept its draft; never written any more.
pub(super) fn first_draft_of(document: &DocumentId) -> String {
    ["carnet/", document.as_str()].concat()
}

/// Where what was set aside lies, outside of what is read.
pub(super) fn aside(key: &str, at: u64) -> String {
    ["carnet-mis-de-cote/", at.to_string().as_str(), "/", key].concat()
}

/// Where the witness of a document lies, outside of what is read.
pub(super) fn witness_of(document: &DocumentId) -> String {
    ["carnet-temoin/", document.as_str()].concat()
}
