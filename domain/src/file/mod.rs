//! The one file that is program, data and edits: how a copy of it is written.
//!
//! A page cannot read the file that it was opened from, and what the browser made of it carries what the program and
//! the browser's extensions put into it since. So the program has the page's [`Skeleton`] with it, and fills it with
//! the texts of the page that are never changed, word for word, and with the document.

mod skeleton;

pub use skeleton::{DOCUMENT, FIXED, NotWhole, Skeleton};

use crate::document::{Document, Unreadable, for_script};
use crate::journal::Journal;

/// What the document block of a copy holds: the very text of the open file as long as no entry has come to it, so that
/// a copy in which nothing changed is the same file to the byte.
///
/// # Errors
/// The open file's own block cannot be read.
pub fn block_with(block: &str, journal: &Journal) -> Result<String, Unreadable> {
    let mut document = Document::read(block)?;
    if document.journal.contains(journal) {
        return Ok(block.to_owned());
    }
    document.journal = document.journal.merged_with(journal);
    Ok(for_script(&document.write()))
}
