//! The HTML file that contains the program, the data and the edits: how the page writes a copy of it.
//!
//! A page cannot read the file that it was opened from, and the DOM has the changes of the program and of browser
//! extensions. So the file contains its own [`Skeleton`] in a script block. A copy is the skeleton filled with the
//! texts of the page that never change, with the document, and with the figures that are shown where no script runs,
//! which are made from the document's tables; where something has changed one of the texts, no copy is made.

mod original_figures;
mod program_part;
mod skeleton;
mod source;

pub use original_figures::{FIGURES, FIGURES_END, FIGURES_START, grouped, original_figures};
pub use program_part::{FileParts, FilePartsError};
pub use skeleton::{BlockPlace, DOCUMENT, FIXED, PageError, SKELETON, Skeleton};
pub use source::{PageBlock, PageNow, TextsAtStart};

use crate::{CopyKey, DOCUMENT_BLOCK_END, DOCUMENT_BLOCK_START, Document, Unreadable, escape_for_script, limits};
use domain::journal::Journal;

/// Why a copy of the file cannot be written.
#[derive(Clone, Debug, PartialEq)]
pub enum CopyError {
    /// The page cannot be assembled.
    Page(PageError),
    /// The document in the open page cannot be read.
    Document(Unreadable),
}

/// The keys that a copy may get, once it has edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopyKeys {
    /// That of a copy whose opened file has none.
    pub drawn: CopyKey,
    /// That of the file that is written over, if it has one: it keeps its own, since what browsers keep for it is read
    /// with that alone.
    pub of_file: Option<CopyKey>,
}

/// The text of the open file with these edits merged in, and with one of these keys if it gets edits. `now` gives what the page has in the places of its skeleton.
///
/// # Errors
/// Something has changed the page, or its document is damaged.
pub fn copy(
    start: &TextsAtStart,
    now: impl FnOnce(&[BlockPlace]) -> PageNow,
    journal: &Journal,
    keys: &CopyKeys,
) -> Result<String, CopyError> {
    filled(start, now, |block, document| block_of_copy(block, document, journal, keys))
}

/// The text of the open file with these edits and this key instead of those in it.
///
/// # Errors
/// See [`copy`].
pub fn copy_with_only(
    start: &TextsAtStart,
    now: impl FnOnce(&[BlockPlace]) -> PageNow,
    journal: Journal,
    key: Option<CopyKey>,
) -> Result<String, CopyError> {
    filled(start, now, |_, document| block_of(&Document { journal, damaged: Vec::new(), key, ..document }))
}

/// The file of another document: the open one, with that instead of its own.
///
/// # Errors
/// Something has changed the page, or the document is too large.
pub fn copy_of_other(
    start: &TextsAtStart,
    now: impl FnOnce(&[BlockPlace]) -> PageNow,
    other: &Document,
) -> Result<String, CopyError> {
    filled_with(start, now, || Ok((block_of(other)?, original_figures(&other.territory))))
}

/// The text of the open file with another document block, made from the one at the start.
fn filled(
    start: &TextsAtStart,
    now: impl FnOnce(&[BlockPlace]) -> PageNow,
    block: impl FnOnce(&str, Document) -> Result<String, Unreadable>,
) -> Result<String, CopyError> {
    filled_with(start, now, || {
        let document = Document::read(start.opened())?;
        let figures = original_figures(&document.territory);
        Ok((block(start.opened(), document)?, figures))
    })
}

/// The text of the open file with a document block, and the figures that are shown without scripts.
fn filled_with(
    start: &TextsAtStart,
    now: impl FnOnce(&[BlockPlace]) -> PageNow,
    block_and_figures: impl FnOnce() -> Result<(String, String), Unreadable>,
) -> Result<String, CopyError> {
    let skeleton = Skeleton::read(&start.skeleton).map_err(CopyError::Page)?;
    let now = now(&skeleton.places());
    now.check(&skeleton, start).map_err(CopyError::Page)?;
    let (block, figures) = block_and_figures().map_err(CopyError::Document)?;
    let text_of = |name: &str| match name {
        DOCUMENT => Some(&*block),
        FIGURES => Some(&*figures),
        _ => now.text_of(name),
    };
    skeleton.fill(text_of).map_err(CopyError::Page)
}

/// The document block with these edits merged in, and with its key. The block is returned unchanged if it has all of them, so that a copy
/// without new edits is identical to the open file.
///
/// # Errors
/// The block cannot be read, or the new one could not be: it would be too large.
pub fn block_with(block: &str, journal: &Journal, keys: &CopyKeys) -> Result<String, Unreadable> {
    block_of_copy(block, Document::read(block)?, journal, keys)
}

fn block_of_copy(
    block: &str,
    mut document: Document,
    journal: &Journal,
    keys: &CopyKeys,
) -> Result<String, Unreadable> {
    let keeps_its_key = keys.of_file.is_none_or(|key| document.key == Some(key));
    if document.journal.contains(journal) && keeps_its_key {
        return Ok(block.to_owned());
    }
    document.journal = document.journal.merged_with(journal);
    document.key = keys.of_file.or(document.key).or(Some(keys.drawn));
    block_of(&document)
}

/// The text of a document as it is in the block of its file.
///
/// # Errors
/// It could not be read again: it is too large.
pub fn block_of(document: &Document) -> Result<String, Unreadable> {
    let text = document.write();
    limits::check_written(&document.journal, &text)?;
    Ok(escape_for_script(&text))
}

/// Reads the document in the text of an HTML file; `None` if it has no document block.
#[must_use]
pub fn document_in(page: &str) -> Option<Result<Document, Unreadable>> {
    let (_, after) = page.split_once(DOCUMENT_BLOCK_START)?;
    let (block, _) = after.split_once(DOCUMENT_BLOCK_END)?;
    Some(Document::read(block))
}
