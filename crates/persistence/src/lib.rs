//! Persistence: how the edits that are made on a document are saved in the browser between visits, without a browser.
//!
//! They are saved in two copies. *Local storage* is written at once, before anything is shown, but may lose the last
//! seconds when the computer stops. The *database* takes a moment, and says when what it was given outlasts that. Both
//! are read at start and merged, and what one copy has lost is written into it again from the other.
//!
//! What could not be read is never written over: a tab only writes keys of its own in local storage, and only adds rows
//! to the database. A count of the edits that were saved tells a storage that was emptied from a first visit. The
//! storages themselves are traits, which the browser implements; every write is read back or confirmed before an edit
//! is reported as saved.

mod autosave;
mod codec;
mod database;
mod draft_lines;
mod draft_store;
pub mod file;
mod local_storage;
mod recovery;
mod save_status;

pub use autosave::{
    AutosaveDriver, AutosaveEnvironment, AutosaveOutcome, CrashCopy, FoundDraft, OtherTabs, StorageChange, TabMemory,
};
pub use codec::{KeyRange, database_keys, draft_key_prefix};
pub use database::{Database, DatabaseRows, OnOpened, OnWritten, WriteBatch};
pub use draft_store::{DraftStore, EditOrigin};
pub use local_storage::{LocalStorage, StoredText};
pub use recovery::{RecoveryAction, StorageProblem};
pub use save_status::{SaveReport, SaveStatus, StorageCopy, WriteError};
