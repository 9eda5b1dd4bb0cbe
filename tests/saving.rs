//! Saving edits in the file: as a copy, or by overwriting the same file.

mod changed_page;
mod conflicts;
mod copies;
mod erasing;
pub mod files;
mod publication;
pub mod same_file;
