//! Sharing edits: the list of changes, saving them in a file, taking them in from one, starting again, and the messages
//! about whether they are saved.

mod changes;
mod copy;
mod file_vs_draft;
mod files;
mod same_file;
mod save_status;

pub use changes::ChangesPage;
pub use file_vs_draft::FileNotices;
pub use save_status::SavingNotices;
