//! The file that was opened and the draft in the browser: which edits are in which, which of them is older, and what is
//! merged before a file is overwritten.

mod entries_seen;
mod file_entries;
mod file_vs_draft;
mod overwriting;

pub use entries_seen::EntriesSeen;
pub use file_entries::{FileEntries, FileSaveState};
pub use file_vs_draft::{CopySide, EditedItem, FileRelation, FileVsDraft, items_of};
pub use overwriting::{ContentAfterFailure, OverwriteRefusal, check_opened_file, edits_to_take_in};
