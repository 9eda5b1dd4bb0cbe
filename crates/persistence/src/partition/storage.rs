//! Local storage as one partition sees it.

use super::{EDITS, Partition, unreadable};
use crate::local_storage::{LocalStorage, StoredText};
use crate::save_status::WriteError;

/// The part of local storage that belongs to a partition.
#[derive(Debug)]
pub struct PartitionStorage<Storage> {
    storage: Storage,
    partition: Partition,
}

impl<Storage: LocalStorage> PartitionStorage<Storage> {
    /// The part of this storage that belongs to a partition.
    pub const fn new(storage: Storage, partition: Partition) -> Self {
        Self { storage, partition }
    }
}

impl<Storage: LocalStorage> LocalStorage for PartitionStorage<Storage> {
    fn keys(&self, prefix: &str) -> Option<Vec<String>> {
        let stored = self.storage.keys(&self.partition.stored_key(prefix))?;
        Some(stored.iter().filter_map(|key| self.partition.own_key(key)).map(str::to_owned).collect())
    }

    /// What another page has put in the place of edits is given as a line that cannot be read, to be reported as such. In
    /// the place of anything else it counts as nothing.
    fn read(&self, key: &str) -> StoredText {
        let stored_key = self.partition.stored_key(key);
        match self.storage.read(&stored_key) {
            StoredText::Present(stored) => match self.partition.plain_text(&stored_key, &stored) {
                Some(text) => StoredText::Present(text),
                None if key.starts_with(EDITS) => StoredText::Present(unreadable(&stored)),
                None => StoredText::Absent,
            },
            other => other,
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        let stored_key = self.partition.stored_key(key);
        self.storage.write(&stored_key, &self.partition.stored_text(&stored_key, text))
    }

    fn remove(&self, key: &str) {
        self.storage.remove(&self.partition.stored_key(key));
    }
}
