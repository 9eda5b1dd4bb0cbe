//! Which entries this browser has ever seen in which files of the document: they tell an older copy of the file from
//! edits that were made since, and what was taken in from a file from what two people edited apart.

use domain::ids::{DocumentId, EntryId};
use domain::journal::Journal;
use domain::sorting::distinct;

use crate::local_storage::{LocalStorage, StoredText};

/// How many files are told apart, and how many entries are remembered for that: local storage is small, and is for
/// edits. Beyond that, the two files that were seen longest ago count as one.
const MAX_FILES: usize = 12;
const MAX_ENTRIES: usize = 20_000;

/// The entries that this browser has seen in files of a document, and taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntriesSeen {
    /// The entries of each file, sorted, the file that was seen last at the end. A file whose entries are all in another
    /// is not among them.
    files: Vec<Vec<EntryId>>,
    /// Whether this browser has ever opened or written a file of the document, as far as it knows.
    has_seen_a_file: bool,
}

impl EntriesSeen {
    /// What the browser remembers.
    #[must_use]
    pub fn read(storage: &dyn LocalStorage, document: &DocumentId) -> Self {
        match storage.read(&key(document)) {
            // One id on each line, and an empty line between two files; any other line is skipped.
            StoredText::Present(text) => {
                let files = text.split("\n\n").map(|file| distinct(file.lines().filter_map(EntryId::parse).collect()));
                files.fold(Self { files: Vec::new(), has_seen_a_file: true }, Self::and)
            }
            StoredText::Absent | StoredText::Blocked => Self::default(),
        }
    }

    /// Has the browser remember it.
    pub fn write(&self, storage: &dyn LocalStorage, document: &DocumentId) {
        let lines = |file: &Vec<EntryId>| file.iter().map(|id| [&id.to_string(), "\n"].concat()).collect::<String>();
        let files: Vec<String> = self.files.iter().map(lines).collect();
        // Where it cannot be written, only the remark that the file is an older copy is not shown.
        _ = storage.write(&key(document), &files.join("\n"));
    }

    /// Whether this browser has ever opened or written a file of the document, as far as it knows.
    #[must_use]
    pub const fn has_seen_a_file(&self) -> bool {
        self.has_seen_a_file
    }

    /// These, but only entries of this journal: what they say of other files is left out.
    #[must_use]
    pub fn limited_to(&self, journal: &Journal) -> Self {
        let known = ids_of([journal]);
        let stays = |id: &EntryId| known.binary_search(id).is_ok();
        let files = self.files.iter().map(|ids| ids.iter().filter(|id| stays(id)).copied().collect());
        files.fold(Self { files: Vec::new(), ..self.clone() }, Self::and)
    }

    /// Whether an entry was seen in a file.
    #[must_use]
    pub fn has(&self, id: EntryId) -> bool {
        self.files.iter().any(|file| file.binary_search(&id).is_ok())
    }

    /// These, and the entries of one more file.
    #[must_use]
    pub fn with(&self, file: &Journal) -> Self {
        Self { has_seen_a_file: true, ..self.clone() }.and(ids_of([file]))
    }

    /// These once the user has chosen what to keep of a file and of the edits `now` shown: what is shown and not in the
    /// file counts as made after it. What is in other files alone is still missing in this one.
    #[must_use]
    pub fn settled(&self, file: &Journal, now: &Journal) -> Self {
        let (in_file, shown) = (ids_of([file]), ids_of([now]));
        let stays = |id: &EntryId| in_file.binary_search(id).is_ok() || shown.binary_search(id).is_err();
        let files = self.files.iter().map(|ids| ids.iter().filter(|id| stays(id)).copied().collect());
        files.fold(Self { files: Vec::new(), has_seen_a_file: true }, Self::and).and(in_file)
    }

    /// Whether a file was seen that has all entries of this one, and more.
    pub(super) fn has_newer_than(&self, file: &Journal) -> bool {
        let ids = ids_of([file]);
        self.files.iter().any(|seen| seen.len() > ids.len() && contains(seen, &ids))
    }

    /// How many of these none of the journals has.
    pub(super) fn missing_in(&self, journals: [&Journal; 2]) -> usize {
        let known = ids_of(journals);
        distinct(self.files.concat()).iter().filter(|id| known.binary_search(id).is_err()).count()
    }

    /// These, and one more file of these sorted entries.
    fn and(mut self, file: Vec<EntryId>) -> Self {
        if file.is_empty() || self.files.iter().any(|seen| contains(seen, &file)) {
            return self;
        }
        self.files.retain(|seen| !contains(&file, seen));
        self.files.push(file);
        let is_too_long = |files: &[Vec<EntryId>]| {
            files.len() > MAX_FILES || files.len() > 1 && files.iter().map(Vec::len).sum::<usize>() > MAX_ENTRIES
        };
        while is_too_long(&self.files) {
            let oldest: Vec<EntryId> = self.files.drain(..2).flatten().collect();
            self.files.insert(0, distinct(oldest));
        }
        self
    }
}

/// The ids of all entries of some journals, sorted, each once.
fn ids_of<'a>(journals: impl IntoIterator<Item = &'a Journal>) -> Vec<EntryId> {
    distinct(journals.into_iter().flat_map(|journal| journal.entries().map(|entry| entry.id)).collect())
}

/// Whether sorted ids contain all others.
fn contains(ids: &[EntryId], others: &[EntryId]) -> bool {
    others.iter().all(|id| ids.binary_search(id).is_ok())
}

/// Not under the prefix of the edits, for it is none.
fn key(document: &DocumentId) -> String {
    ["carnet-fichier/", document.as_str()].concat()
}
