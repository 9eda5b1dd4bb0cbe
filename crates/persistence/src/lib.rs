//! Saves the edits of one document in the browser between visits, in two copies, and recovers them. It runs without a
//! browser: the storages are traits, which the browser implements.
//!
//! Start with [`AutosaveDriver`]; [`DraftStore`] decides what to write. *Local storage* is synchronous and written
//! before an edit is shown, but may lose the last seconds in a crash. The *database* (`IndexedDB`) is asynchronous, and
//! durable once a transaction completes. Both are read at start and merged, and what one copy has lost is restored from
//! the other.
//!
//! What could not be read is never overwritten: a tab writes only its own keys in local storage, and only adds rows to
//! the database. An entry count, saved with the edits, distinguishes a storage that was emptied from a first visit.
//! Every write is read back or confirmed before an edit is reported as saved.

mod autosave;
mod codec;
mod database;
mod draft_lines;
mod draft_store;
mod edits_elsewhere;
pub mod file;
mod local_storage;
mod partition;
mod recovery;
mod save_status;

pub use autosave::{
    AutosaveDriver, AutosaveEnvironment, AutosaveOutcome, CrashCopy, FoundDraft, OtherTabs, StorageChange, TabMemory,
};
pub use codec::{KeyRange, database_keys, draft_key_prefix};
pub use database::{Database, DatabaseRows, OnOpened, OnWritten, WriteBatch};
pub use draft_store::{DraftStore, EditOrigin};
pub use edits_elsewhere::{EditsElsewhere, WhyElsewhere};
pub use local_storage::{LocalStorage, StoredText};
pub use partition::{
    DrawBytes, MirroredStorage, Partition, PartitionDatabase, PartitionMemory, PartitionStorage, PartitionTabs,
};
pub use recovery::{RecoveryAction, StorageProblem};
pub use save_status::{SaveReport, SaveStatus, StorageCopy, WriteError};
