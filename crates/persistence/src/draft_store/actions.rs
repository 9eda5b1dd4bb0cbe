//! What the user can have done about a problem: try again, set damaged texts aside, go on without what is lost.

use domain::journal::Entry;

use super::DraftStore;
use crate::codec::{lines_of, set_aside_key};
use crate::local_storage::LocalStorage;
use crate::recovery::RecoveryAction;
use crate::save_status::StorageCopy;

impl DraftStore {
    /// Does what the user wants done about a problem, at a time in milliseconds since 1970; gives the edits that are
    /// new here.
    pub fn recover(&mut self, storage: &dyn LocalStorage, action: RecoveryAction, at: u64) -> Vec<Entry> {
        match action {
            RecoveryAction::Retry => {
                self.database.request_open();
                return self.reread_local_storage(storage);
            }
            RecoveryAction::SetAside => self.set_aside(storage, at),
            RecoveryAction::GiveUp => self.give_up(storage),
            RecoveryAction::Dismiss => self.recovery.dismiss_restored(),
        }
        Vec::new()
    }

    /// Goes on without what is lost: it is no longer expected.
    fn give_up(&mut self, storage: &dyn LocalStorage) {
        self.recovery.give_up(self.found_count());
        self.database.request_count();
        self.local_storage.reset_count(storage, self.recovery.counted());
    }

    /// Moves what is damaged out of the way, and goes on without what is lost with it. What a newer version wrote
    /// stays.
    fn set_aside(&mut self, storage: &dyn LocalStorage, at: u64) {
        for damaged in self.recovery.damaged() {
            match damaged.copy {
                StorageCopy::Database => {
                    let aside = set_aside_key(&damaged.key, at);
                    self.database.move_row(damaged.key, aside, damaged.text);
                }
                StorageCopy::LocalStorage => self.set_chunk_aside(storage, &damaged.key, at),
            }
        }
        _ = self.reread_local_storage(storage);
        self.recovery.dismiss_restored();
        self.give_up(storage);
    }

    /// Moves one chunk of local storage out of the way, once the lines of it that can be read are written anew.
    fn set_chunk_aside(&mut self, storage: &dyn LocalStorage, key: &str, at: u64) {
        if self.recovery.is_newer(key) {
            return;
        }
        let Some(text) = self.local_storage.copy_aside(storage, key, at) else { return };
        for line in lines_of(&text) {
            self.lines.rewrite_in_local_storage(line);
        }
        self.write_missing(storage);
        if self.local_storage.fault().is_none() {
            storage.remove(key);
        }
    }
}
