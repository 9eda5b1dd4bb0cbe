//! Several files in one text, so that a fuzzer changes what is in an archive and not its checksums.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What begins the line with the name of a part.
const MARK: &[u8] = b"=== ";

/// The parts of a text: each begins with a line `=== name`. What stands before the first of them is dropped.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        match (line.strip_prefix(MARK), parts.last_mut()) {
            (Some(name), _) => parts.push((String::from_utf8_lossy(name).trim().to_owned(), Vec::new())),
            (None, Some((_, content))) => content.extend(line),
            (None, None) => {}
        }
    }
    parts
}

/// A zip archive of parts, without compression.
pub(crate) fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        // A name that the writer refuses, such as one that stands twice, is left out.
        if writer.start_file(name.as_str(), stored).is_ok() && writer.write_all(content).is_err() {
            return Vec::new();
        }
    }
    writer.finish().map_or_else(|_| Vec::new(), Cursor::into_inner)
}

/// The bytes as an archive: themselves if they are one, else their parts zipped, those of `frame` first where they have
/// none of these names.
pub(crate) fn archive(bytes: &[u8], frame: &[(&str, &str)]) -> Vec<u8> {
    if bytes.starts_with(b"PK") {
        return bytes.to_vec();
    }
    let parts = parts(bytes);
    let missing = frame.iter().filter(|(name, _)| parts.iter().all(|(part, _)| part != name));
    let framed: Vec<_> = missing.map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    zipped(&[framed, parts].concat())
}
