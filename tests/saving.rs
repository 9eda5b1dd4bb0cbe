//! Saving edits in the file: as a copy, or by overwriting the same file.

mod conflicts;
mod copies;
pub mod files;
mod same_file;
