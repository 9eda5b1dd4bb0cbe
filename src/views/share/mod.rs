//! What was changed: the list, the ways to save it in a file, take it in from one, or start again; and the messages
//! about whether the edits are saved.

mod changes;
mod copy;
mod file_vs_draft;
mod files;
mod same_file;
mod save_status;

pub use changes::ChangesPage;
pub use file_vs_draft::FileNotices;
pub use save_status::SavingNotices;
