//! The page « Modifications »: the list of changes, saving them in a file, taking them in from one, starting again, and the messages
//! about whether they are saved.

mod as_text;
mod copy;
mod erasing;
mod file_vs_draft;
mod files;
mod page;
mod review;
mod same_file;
mod save_status;
mod supposed;
mod translation;
mod where_kept;

pub use copy::save_now;
pub use file_vs_draft::FileNotices;
pub use page::ChangesPage;
pub use save_status::SavingNotices;
pub use supposed::SupposedNotice;
pub use translation::TranslationNotice;
pub use where_kept::WhereKept;
