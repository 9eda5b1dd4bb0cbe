//! What kind of file bytes are, by their content.

use crate::read::archive::BoundedArchive;
use crate::read::xlsx::WORKBOOK;
use crate::read::{FileFault, FileKind};

/// What an archive holds.
pub(super) enum ArchiveKind {
    Ods,
    Xlsx,
    Other(FileKind),
}

/// What begins files of other kinds.
const BEGINNINGS: [(&[u8], FileKind); 11] = [
    (b"%PDF", FileKind::Pdf),
    (b"{\\rtf", FileKind::TextDocument),
    (b"\x89PNG", FileKind::Picture),
    (b"\xff\xd8\xff", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"RIFF", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"\x1f\x8b", FileKind::Archive),
    (b"7z\xbc\xaf\x27\x1c", FileKind::Archive),
    (b"Rar!", FileKind::Archive),
    (b"BZh", FileKind::Archive),
];

/// What begins the old files of Office, and those of today that are encrypted.
const COMPOUND: [u8; 4] = [0xd0, 0xcf, 0x11, 0xe0];

/// The fault of bytes that begin like a file of another kind; `None` for what may be a text.
pub(super) fn kind_of_bytes(bytes: &[u8]) -> Option<FileFault> {
    if bytes.starts_with(&COMPOUND) {
        let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_encrypted = bytes.windows(encrypted.len()).any(|window| window == encrypted);
        return Some(if is_encrypted { FileFault::Encrypted } else { FileFault::OtherKind(FileKind::OldOffice) });
    }
    let found = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    found.map(|(_, kind)| FileFault::OtherKind(*kind))
}

/// The kind of a text that is no rows of cells.
pub(super) fn kind_of_text(text: &str) -> Option<FileKind> {
    let text = text.trim_start();
    let start: String = text.chars().take(400).collect::<String>().to_ascii_lowercase();
    let is_html = ["<!doctype html", "<html", "<table", "<meta", "<head"].iter().any(|tag| start.contains(tag));
    if start.starts_with('<') && is_html {
        Some(FileKind::Html)
    } else if start.starts_with("<?xml") || start.starts_with("<office:") {
        Some(FileKind::Xml)
    } else if start.starts_with("mime-version:") {
        // A web page in one file, as Excel saves it.
        Some(FileKind::Html)
    } else {
        let is_json = start.starts_with(['{', '[']) && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
        is_json.then_some(FileKind::Json)
    }
}

/// What an archive holds.
///
/// # Errors
/// The part that says it cannot be unpacked.
pub(super) fn archive_kind(archive: &mut BoundedArchive<'_>) -> Result<ArchiveKind, FileFault> {
    let has = |end: &str| archive.names().iter().any(|name| name.ends_with(end));
    if has("/workbook.bin") {
        return Ok(ArchiveKind::Other(FileKind::BinaryWorkbook));
    }
    if has("[Content_Types].xml") {
        let is_in = |folder: &str| archive.names().iter().any(|name| name.starts_with(folder));
        return Ok(if has(WORKBOOK) {
            ArchiveKind::Xlsx
        } else if is_in("word/") {
            ArchiveKind::Other(FileKind::TextDocument)
        } else if is_in("ppt/") {
            ArchiveKind::Other(FileKind::Presentation)
        } else {
            ArchiveKind::Other(FileKind::Archive)
        });
    }
    if archive.names().iter().any(|name| name == "datapackage.json" || name.ends_with("/datapackage.json")) {
        return Ok(ArchiveKind::Other(FileKind::Package));
    }
    let Some(kind) = archive.part("mimetype")? else { return Ok(ArchiveKind::Other(FileKind::Archive)) };
    let kind = String::from_utf8_lossy(&kind);
    let kind = kind.trim();
    let Some(open) = kind.strip_prefix("application/vnd.oasis.opendocument.") else {
        return Ok(ArchiveKind::Other(FileKind::Archive));
    };
    Ok(if open.starts_with("spreadsheet") {
        ArchiveKind::Ods
    } else if open.starts_with("text") {
        ArchiveKind::Other(FileKind::TextDocument)
    } else {
        ArchiveKind::Other(FileKind::Presentation)
    })
}
