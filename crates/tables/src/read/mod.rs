//! Reads files of tables from strangers: recognised by their content, never by their names, and refused with a reason
//! before they can take much memory or time.

mod archive;
mod bare_communes;
mod cells;
mod communes;
mod encoding;
mod fault;
mod kind;
mod limits;
mod ods;
mod ods_scan;
mod package;
mod sheets;
mod text;
mod xlsx;
mod xlsx_scan;
mod xml;

pub use communes::{CommuneListFault, CommuneListFaultKind, CommunesRead, ListedCommune, communes};
pub use fault::{FileFault, FileKind};
pub use limits::{MAX_BYTES, MAX_CELLS, MAX_ROWS};
pub use package::{DESCRIPTOR_FILE, DESCRIPTOR_SHEET, PackageFault, package};

use crate::Workbook;
use archive::{BoundedArchive, is_archive};
use kind::{ArchiveKind, archive_kind, kind_of_bytes, kind_of_text};

/// Reads the tables of a file: ODS, XLSX, or a text with separators in any usual encoding. The only sheet of a text has
/// the name of the file without its ending; nothing else depends on the name.
///
/// # Errors
/// The file is none of these, is damaged or protected, or has more than is read.
pub fn workbook(name: &str, bytes: &[u8]) -> Result<Workbook, FileFault> {
    if bytes.len() > MAX_BYTES {
        return Err(FileFault::TooLarge { limit: MAX_BYTES });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(FileFault::Empty);
    }
    if is_archive(bytes) {
        let mut archive = BoundedArchive::open(bytes)?;
        return match archive_kind(&mut archive)? {
            ArchiveKind::Ods => ods::workbook(&mut archive),
            ArchiveKind::Xlsx => xlsx::workbook(&mut archive),
            ArchiveKind::Other(kind) => Err(FileFault::OtherKind(kind)),
        };
    }
    if let Some(fault) = kind_of_bytes(bytes) {
        return Err(fault);
    }
    let text = encoding::decoded(bytes)?;
    match kind_of_text(&text) {
        Some(kind) => Err(FileFault::OtherKind(kind)),
        None => text::workbook(stem(name), &text),
    }
}

/// The name of a file without its folders and its ending.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

#[cfg(test)]
mod any_bytes;
#[cfg(test)]
mod tests;
