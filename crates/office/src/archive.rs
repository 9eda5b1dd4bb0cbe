//! Zip files whose bytes depend on nothing but their content.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A file inside a zip file.
#[derive(Debug)]
pub struct ArchivedFile {
    /// Its path.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// Whether it is stored as it is; only what other programs look for at a fixed place is.
    pub is_stored: bool,
}

impl ArchivedFile {
    /// A text, which is compressed.
    #[must_use]
    pub fn text(path: &str, text: String) -> Self {
        Self { path: path.to_owned(), bytes: text.into_bytes(), is_stored: false }
    }
}

/// The bytes of a zip file.
///
/// # Errors
/// The zip format cannot hold the files; with the message of the writer.
pub fn zipped(files: &[ArchivedFile]) -> Result<Vec<u8>, String> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        let method = if file.is_stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // A fixed time: the same content gives the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        archive.start_file(file.path.as_str(), options).map_err(|why| why.to_string())?;
        archive.write_all(&file.bytes).map_err(|why| why.to_string())?;
    }
    archive.finish().map(Cursor::into_inner).map_err(|why| why.to_string())
}
