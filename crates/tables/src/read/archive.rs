//! A zip archive from a stranger: everything is checked before anything is unpacked, and no more is unpacked than is
//! allowed, whatever the archive declares.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::read::FileFault;
use crate::read::limits::{MAX_BYTES, MAX_ENTRIES};

/// The first bytes of an archive with entries, and of an empty one.
const MAGIC: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// The record at the end of an archive: its first bytes, its length, and where it says the number of entries.
const END_MAGIC: &[u8] = b"PK\x05\x06";
const END_LENGTH: usize = 22;
const ENTRIES_AT: usize = 10;

/// An archive whose entries are few, plain and small enough.
pub(super) struct BoundedArchive<'a> {
    bytes: &'a [u8],
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    /// The bytes that may still be unpacked.
    left: usize,
}

/// Whether bytes begin like an archive.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    MAGIC.iter().any(|magic| bytes.starts_with(magic))
}

impl<'a> BoundedArchive<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    /// It is damaged or encrypted; it has too many entries, or declares more bytes than are read; the name of an entry is
    /// odd; or an entry is an archive itself.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, FileFault> {
        let entries = declared_entries(bytes).ok_or_else(|| FileFault::damaged(""))?;
        if entries > MAX_ENTRIES {
            return Err(FileFault::TooManyEntries { entries });
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileFault::damaged(""))?;
        let (mut names, mut declared) = (Vec::new(), 0_u64);
        for at in 0..zip.len() {
            let entry = zip.by_index_raw(at).map_err(|_| FileFault::damaged(""))?;
            let part = String::from_utf8_lossy(entry.name_raw()).into_owned();
            if entry.encrypted() {
                return Err(FileFault::Encrypted);
            }
            declared = declared.saturating_add(entry.size());
            if is_odd(&part) {
                return Err(FileFault::OddEntryName { part });
            }
            names.push(part);
        }
        if usize::try_from(declared).map_or(true, |declared| declared > MAX_BYTES) {
            return Err(FileFault::TooLarge { limit: MAX_BYTES });
        }
        // Entries of one name are one in the list: programs disagree about which of them counts.
        let mut seen = BTreeSet::new();
        let twice = names.iter().find(|name| !seen.insert(name.to_lowercase()));
        if twice.is_some() || names.len() != entries {
            return Err(FileFault::OddEntryName { part: twice.cloned().unwrap_or_default() });
        }
        let mut archive = Self { bytes, zip, names, left: MAX_BYTES };
        archive.refuse_nested()?;
        Ok(archive)
    }

    /// The names of the entries.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// The packed bytes.
    pub(super) const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The content of an entry; `None` if there is none of this name.
    ///
    /// # Errors
    /// It cannot be unpacked, or is larger than what may still be unpacked.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, FileFault> {
        let Some(at) = self.zip.index_for_name(name) else { return Ok(None) };
        let content = self.unpacked(at, name, self.left + 1)?;
        self.left = self.left.checked_sub(content.len()).ok_or(FileFault::TooLarge { limit: MAX_BYTES })?;
        Ok(Some(content))
    }

    /// The first bytes of an entry.
    fn unpacked(&mut self, at: usize, name: &str, limit: usize) -> Result<Vec<u8>, FileFault> {
        let entry = self.zip.by_index(at).map_err(|_| FileFault::damaged(name))?;
        let mut content = Vec::new();
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        entry.take(limit).read_to_end(&mut content).map_err(|_| FileFault::damaged(name))?;
        Ok(content)
    }

    fn refuse_nested(&mut self) -> Result<(), FileFault> {
        for (at, part) in self.names.clone().into_iter().enumerate() {
            if is_archive(&self.unpacked(at, &part, MAGIC[0].len())?) {
                return Err(FileFault::NestedArchive { part });
            }
        }
        Ok(())
    }
}

/// The number of entries that the end of an archive declares; `None` if it has no end, which is so of half a file.
fn declared_entries(bytes: &[u8]) -> Option<usize> {
    let searched = bytes.len().saturating_sub(END_LENGTH + usize::from(u16::MAX));
    let at = bytes[searched..].windows(END_MAGIC.len()).rposition(|window| window == END_MAGIC)? + searched;
    let entries = bytes.get(at + ENTRIES_AT..at + ENTRIES_AT + 2)?;
    Some(usize::from(u16::from_le_bytes(entries.try_into().ok()?)))
}

/// Whether a name leads out of the archive, or has signs that names of entries do not have.
fn is_odd(name: &str) -> bool {
    name.is_empty()
        || name.starts_with('/')
        || name.chars().any(|sign| sign.is_control() || matches!(sign, '\\' | ':' | '\u{fffd}'))
        || name.split('/').any(|folder| folder == "..")
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in entries {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn fault(bytes: &[u8]) -> FileFault {
        BoundedArchive::open(bytes).err().unwrap()
    }

    #[test]
    fn the_content_of_an_entry_is_given_by_its_name() {
        let bytes = zipped(&[("a.txt", b"one"), ("b/c.txt", b"two")]);
        let mut archive = BoundedArchive::open(&bytes).unwrap();
        assert_eq!(archive.part("b/c.txt"), Ok(Some(b"two".to_vec())));
        assert_eq!(archive.part("d.txt"), Ok(None));
    }

    #[test]
    fn an_archive_that_unpacks_to_too_much_is_refused() {
        let bomb = zipped(&[("a.xml", &vec![b' '; MAX_BYTES / 2 + 1]), ("b.xml", &vec![b' '; MAX_BYTES / 2 + 1])]);
        assert!(bomb.len() < 100_000);
        assert_eq!(fault(&bomb), FileFault::TooLarge { limit: MAX_BYTES });
    }

    #[test]
    fn an_archive_that_lies_about_its_sizes_is_unpacked_up_to_the_limit_only() {
        let mut bomb = zipped(&[("a.xml", &vec![b' '; MAX_BYTES + 10])]);
        // The unpacked size stands in the header of the entry and in the list at the end.
        let size = u32::try_from(MAX_BYTES + 10).unwrap().to_le_bytes();
        let places: Vec<usize> =
            bomb.windows(4).enumerate().filter(|(_, window)| *window == size).map(|(at, _)| at).collect();
        for at in places {
            bomb[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
        }
        let outcome = BoundedArchive::open(&bomb).and_then(|mut archive| archive.part("a.xml").map(|_| ()));
        assert!(matches!(outcome, Err(FileFault::TooLarge { .. } | FileFault::Damaged { .. })), "{outcome:?}");
    }

    #[test]
    fn an_archive_in_an_archive_is_refused() {
        let inner = zipped(&[("a.txt", b"one")]);
        let bytes = zipped(&[("b.txt", b"two"), ("c/inner.dat", &inner)]);
        assert_eq!(fault(&bytes), FileFault::NestedArchive { part: "c/inner.dat".to_owned() });
    }

    #[test]
    fn names_that_lead_out_of_the_archive_are_refused() {
        for name in ["../a.txt", "a/../../b", "/etc/passwd", "C:/a", "a\\b", "a\u{1}b"] {
            assert!(is_odd(name), "{name}");
        }
        for name in ["a.txt", "xl/worksheets/sheet1.xml", "[Content_Types].xml", "Objets d’été/à.xml", "..a/b.."] {
            assert!(!is_odd(name), "{name}");
        }
        assert_eq!(fault(&zipped(&[("A.txt", b""), ("a.txt", b"")])), FileFault::OddEntryName { part: "a.txt".into() });
    }

    #[test]
    fn an_archive_of_thousands_of_entries_is_refused() {
        let names: Vec<String> = (0..=MAX_ENTRIES).map(|number| number.to_string()).collect();
        let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (&**name, &b""[..])).collect();
        assert_eq!(fault(&zipped(&entries)), FileFault::TooManyEntries { entries: MAX_ENTRIES + 1 });
    }

    #[test]
    fn half_an_archive_is_damaged() {
        let bytes = zipped(&[("a.txt", b"one"), ("b.txt", b"two")]);
        assert_eq!(fault(&bytes[..bytes.len() / 2]), FileFault::damaged(""));
    }
}
