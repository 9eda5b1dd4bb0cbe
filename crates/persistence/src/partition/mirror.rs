//! Local storage of a page whose file has no key yet, once a copy with a key was made from it: what the page remembers from
//! then on, it remembers for that copy too. The file on the disk may be that copy at the next opening.
//!
//! Edits are not among it: those that the user makes are saved for the copy by the autosave driver
//! ([`AutosaveDriver::save_for_copy`](crate::AutosaveDriver::save_for_copy)). What arrives from elsewhere in the storage
//! that all pages share may be another page's, and must not be encrypted with the key of the copy.

use std::cell::RefCell;
use std::rc::Rc;

use domain::ids::DocumentId;
use domain::journal::Journal;

use super::{EDITS, Partition, PartitionStorage};
use crate::codec::entry_count_key;
use crate::file::EntriesSeen;
use crate::local_storage::{LocalStorage, StoredText};
use crate::save_status::WriteError;

/// The part of local storage that belongs to a page, and, where a copy with a key was made, the part of that copy. Clones
/// are the same storage.
#[derive(Clone, Debug)]
pub struct MirroredStorage<Storage> {
    own: Rc<PartitionStorage<Storage>>,
    copy: Rc<RefCell<Option<PartitionStorage<Storage>>>>,
}

impl<Storage: LocalStorage> MirroredStorage<Storage> {
    /// The part of this storage that belongs to a partition.
    pub fn new(storage: Storage, partition: Partition) -> Self {
        Self { own: Rc::new(PartitionStorage::new(storage, partition)), copy: Rc::default() }
    }

    /// Remembers for a copy with these edits from now on: first what is remembered of the document, then whatever is.
    pub fn remember_for_copy(&self, copy: PartitionStorage<Storage>, document: &DocumentId, of_copy: &Journal) {
        for key in self.own.keys("carnet-").unwrap_or_default() {
            if !is_of_document(&key, document) || key == entry_count_key(document) {
                continue;
            }
            if let StoredText::Present(text) = self.own.read(&key) {
                // Where it cannot be written, the copy only asks again.
                _ = copy.write(&key, &text);
            }
        }
        EntriesSeen::read(&copy, document).with(of_copy).write(&copy, document);
        self.copy.replace(Some(copy));
    }

    /// Has the copy remember something that this page does not, if there is a copy.
    pub fn write_for_copy_alone(&self, key: &str, text: &str) {
        self.in_copy(key, |copy| _ = copy.write(key, text));
    }

    fn in_copy(&self, key: &str, act: impl FnOnce(&PartitionStorage<Storage>)) {
        // The copy counts its entries itself: its database has none of them yet.
        let is_setting = !key.starts_with(EDITS) && !key.starts_with("carnet-temoin/");
        if let Some(copy) = self.copy.borrow().as_ref().filter(|_| is_setting) {
            act(copy);
        }
    }
}

/// Whether a key, which is not one of the edits, has the id of a document after its first part.
fn is_of_document(key: &str, document: &DocumentId) -> bool {
    let rest = key.split_once('/').and_then(|(_, rest)| rest.strip_prefix(document.as_str()));
    !key.starts_with(EDITS) && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl<Storage: LocalStorage> LocalStorage for MirroredStorage<Storage> {
    fn keys(&self, prefix: &str) -> Option<Vec<String>> {
        self.own.keys(prefix)
    }

    fn read(&self, key: &str) -> StoredText {
        self.own.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        let written = self.own.write(key, text);
        self.in_copy(key, |copy| _ = copy.write(key, text));
        written
    }

    fn remove(&self, key: &str) {
        self.own.remove(key);
        self.in_copy(key, |copy| copy.remove(key));
    }
}
