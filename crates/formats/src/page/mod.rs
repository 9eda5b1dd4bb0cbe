//! The one file that is program, data and edits: how a copy of it is written, and how it stands to what a browser kept.
//!
//! A page cannot read the file that it was opened from, and what the browser made of it carries what the program and
//! the browser's extensions put into it since. So the page's [`Skeleton`] stands in a block of its own, and the
//! program fills it with the texts of the page that are never changed, word for word, and with the document.

mod skeleton;

pub use skeleton::{DOCUMENT, FIXED, NotWhole, SKELETON, Skeleton};

use crate::{CLOSING, Document, OPENING, Unreadable, for_script};
use domain::journal::Journal;

/// Why no copy of the file can be written.
#[derive(Clone, Debug, PartialEq)]
pub enum NotCopied {
    /// The page cannot be put together again.
    Page(NotWhole),
    /// Its own document cannot be read again.
    Document(Unreadable),
}

/// The file that is open, with these edits inside; `text_of` gives the texts of the page.
///
/// # Errors
/// Why it cannot be written.
pub fn copy(
    skeleton: &Skeleton,
    text_of: impl Fn(&str) -> Option<String>,
    journal: &Journal,
) -> Result<String, NotCopied> {
    let block = text_of(DOCUMENT).ok_or_else(|| NotCopied::Page(NotWhole::Missing(DOCUMENT.to_owned())))?;
    let block = block_with(&block, journal).map_err(NotCopied::Document)?;
    let filled = skeleton.filled(|name| if name == DOCUMENT { Some(block.clone()) } else { text_of(name) });
    filled.map_err(NotCopied::Page)
}

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

/// The document in the text of a file, or why it cannot be read; `None` where there is none.
#[must_use]
pub fn document_in(page: &str) -> Option<Result<Document, Unreadable>> {
    let (_, after) = page.split_once(OPENING)?;
    let (block, _) = after.split_once(CLOSING)?;
    Some(Document::read(block))
}
