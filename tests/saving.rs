//! The edits in the file: a copy is the same file with them inside, and the same file can be written again.

mod copies;
mod files;
mod same_file;
mod sides;
