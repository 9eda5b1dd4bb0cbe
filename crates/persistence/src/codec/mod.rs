//! What is written in the browser and how it is read: keys, lines of entries and the count of them.

mod entry_count;
mod keys;
mod read_budget;
mod read_texts;

pub(crate) use entry_count::EntryCount;
pub use keys::{KeyRange, database_keys, draft_key_prefix};
pub(crate) use keys::{chunk_prefix, entry_count_key, entry_row_key, opened_copy_key, set_aside_key, tables_key};
pub(crate) use read_budget::ReadBudget;
pub(crate) use read_texts::{ReadTexts, UnreadableText, beyond_limits, id_in_line, lines_of, newer_version};
