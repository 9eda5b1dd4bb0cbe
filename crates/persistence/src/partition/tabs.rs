//! The other tabs as one partition sees them: those with the same copy of the file.

use std::cell::OnceCell;
use std::fmt;

use super::Partition;
use crate::autosave::{OtherTabs, StorageChange, TabMemory};

/// The tabs that belong to a partition. A message that was not encrypted with its key is not received.
pub struct PartitionTabs<Tabs> {
    tabs: Tabs,
    partition: Partition,
    /// The name of the channel, once it was joined: the place of each message.
    channel: OnceCell<String>,
}

impl<Tabs: OtherTabs> PartitionTabs<Tabs> {
    /// Those of these tabs that belong to a partition.
    pub const fn new(tabs: Tabs, partition: Partition) -> Self {
        Self { tabs, partition, channel: OnceCell::new() }
    }
}

impl<Tabs: OtherTabs> OtherTabs for PartitionTabs<Tabs> {
    fn on_message(&self, channel: &str, on_message: Box<dyn Fn(&str)>) {
        let channel = self.channel.get_or_init(|| self.partition.stored_key(channel)).clone();
        let (partition, place) = (self.partition.clone(), channel.clone());
        let receive = move |stored: &str| {
            if let Some(text) = partition.plain_text(&place, stored) {
                on_message(&text);
            }
        };
        self.tabs.on_message(&channel, Box::new(receive));
    }

    fn send(&self, text: &str) {
        if let Some(channel) = self.channel.get() {
            self.tabs.send(&self.partition.stored_text(channel, text));
        }
    }

    fn on_storage_change(&self, on_change: Box<dyn Fn(StorageChange<'_>)>) {
        let partition = self.partition.clone();
        let own = move |change: StorageChange<'_>| match change {
            StorageChange::Anything => on_change(StorageChange::Anything),
            StorageChange::Key(key) => {
                if let Some(key) = partition.own_key(key) {
                    on_change(StorageChange::Key(key));
                }
            }
        };
        self.tabs.on_storage_change(Box::new(own));
    }
}

impl<Tabs> fmt::Debug for PartitionTabs<Tabs> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("PartitionTabs").field("partition", &self.partition).finish_non_exhaustive()
    }
}

/// What a tab remembers for one partition.
#[derive(Debug)]
pub struct PartitionMemory<Memory> {
    memory: Memory,
    partition: Partition,
}

impl<Memory: TabMemory> PartitionMemory<Memory> {
    /// What this tab remembers for a partition.
    pub const fn new(memory: Memory, partition: Partition) -> Self {
        Self { memory, partition }
    }
}

/// Its texts are plain: they are counts, and no page of another tab can read them.
impl<Memory: TabMemory> TabMemory for PartitionMemory<Memory> {
    fn recall(&self, key: &str) -> Option<String> {
        self.memory.recall(&self.partition.stored_key(key))
    }

    fn remember(&self, key: &str, text: &str) {
        self.memory.remember(&self.partition.stored_key(key), text);
    }
}
