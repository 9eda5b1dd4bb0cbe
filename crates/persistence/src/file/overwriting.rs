//! Before a file is overwritten: what is merged from it, and when writing is refused. No edit of a colleague and
//! nothing that cannot be read is lost by it.

use domain::fingerprint::ContentDigest;
use domain::journal::Journal;
use domain::territory::Territory;
use formats::Document;
use formats::page::{self, FileParts};

/// Why a file is not overwritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverwriteRefusal {
    /// The opened file has entries that cannot be read. They are no part of what would be written, and would be lost.
    DamagedEntries,
    /// The file to write holds something else than this document, or entries that cannot be read.
    OtherContent,
    /// The file has this document with other tables: a twin, or another edition.
    OtherTables,
    /// The file has this document in another program: another version, or one that somebody has changed.
    OtherProgram,
}

/// Whether the opened file may be written anywhere else than into a new copy; `damaged` are its entries that cannot be
/// read.
///
/// # Errors
/// They would be lost.
pub const fn check_opened_file(damaged: &[String]) -> Result<(), OverwriteRefusal> {
    if damaged.is_empty() { Ok(()) } else { Err(OverwriteRefusal::DamagedEntries) }
}

/// The edits to merge from a file of this text before `copy` overwrites it, a copy of a document with the tables of
/// `own`; none from an empty file.
///
/// # Errors
/// The file must not be overwritten.
pub fn edits_to_take_in(text: &str, copy: &str, own: &Territory) -> Result<Journal, OverwriteRefusal> {
    if text.is_empty() {
        return Ok(Journal::default());
    }
    let is_this = |there: &Document| there.territory.about().id == own.about().id && there.damaged.is_empty();
    let there = page::document_in(text).and_then(Result::ok).filter(is_this).ok_or(OverwriteRefusal::OtherContent)?;
    if ContentDigest::of(&there.territory) != ContentDigest::of(own) {
        return Err(OverwriteRefusal::OtherTables);
    }
    let program = |file: &str| FileParts::of(file.as_bytes()).map(|parts| parts.program());
    if program(text) != program(copy) {
        return Err(OverwriteRefusal::OtherProgram);
    }
    Ok(there.journal)
}

/// What a file holds after writing it has failed, or seemed to succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentAfterFailure {
    /// All that was to be written, whatever the browser reported.
    Written,
    /// What it held before.
    Unchanged,
    /// Nothing: the file has no byte.
    Empty,
    /// Something else: a part of what was to be written, or what another program wrote.
    Different,
    /// That cannot be told, since it cannot be read any more.
    Unknown,
}

impl ContentAfterFailure {
    /// Judges what was `found` in a file; `before` is what it held, and `wanted` what was to be written.
    #[must_use]
    pub fn of(before: &str, wanted: &str, found: Option<&str>) -> Self {
        match found {
            None => Self::Unknown,
            Some(found) if found == wanted => Self::Written,
            // A file that was just made for this is empty before, and is no copy either.
            Some("") => Self::Empty,
            Some(found) if found == before => Self::Unchanged,
            Some(_) => Self::Different,
        }
    }
}
