//! The database as one partition sees it.

use std::fmt;
use std::rc::Rc;

use super::{Partition, unreadable};
use crate::codec::KeyRange;
use crate::database::{Database, DatabaseRows, OnOpened, OnWritten, WriteBatch};

/// The part of the database that belongs to a partition.
pub struct PartitionDatabase<Inner> {
    database: Inner,
    partition: Partition,
}

impl<Inner: Database> PartitionDatabase<Inner> {
    /// The part of this database that belongs to a partition.
    pub const fn new(database: Inner, partition: Partition) -> Self {
        Self { database, partition }
    }

    fn stored_range(&self, range: &KeyRange) -> KeyRange {
        KeyRange { from: self.partition.stored_key(&range.from), until: self.partition.stored_key(&range.until) }
    }

    fn stored_rows(&self, rows: &DatabaseRows) -> DatabaseRows {
        let stored = |(key, text): &(String, String)| {
            let key = self.partition.stored_key(key);
            let text = self.partition.stored_text(&key, text);
            (key, text)
        };
        rows.iter().map(stored).collect()
    }
}

impl<Inner: Database> Database for PartitionDatabase<Inner> {
    /// A row that another page has put there is given as a text that cannot be read, to be reported as such.
    fn open(&self, range: &KeyRange, on_opened: OnOpened) {
        let partition = self.partition.clone();
        let counted = range.from.clone();
        let own_rows = move |rows: DatabaseRows| {
            let own = |(stored_key, stored): (String, String)| {
                let key = partition.own_key(&stored_key)?.to_owned();
                match partition.plain_text(&stored_key, &stored) {
                    Some(text) => Some((key, text)),
                    // An entry count of somebody else counts nothing.
                    None if key == counted => None,
                    None => Some((key, unreadable(&stored))),
                }
            };
            rows.into_iter().filter_map(own).collect()
        };
        self.database.open(&self.stored_range(range), Rc::new(move |opened| on_opened(opened.map(&own_rows))));
    }

    fn write(&self, batch: &WriteBatch, range: &KeyRange, on_written: OnWritten) {
        let stored = WriteBatch {
            add: self.stored_rows(&batch.add),
            put: self.stored_rows(&batch.put),
            remove: batch.remove.iter().map(|key| self.partition.stored_key(key)).collect(),
        };
        self.database.write(&stored, &self.stored_range(range), on_written);
    }
}

impl<Inner> fmt::Debug for PartitionDatabase<Inner> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("PartitionDatabase").field("partition", &self.partition).finish_non_exhaustive()
    }
}
