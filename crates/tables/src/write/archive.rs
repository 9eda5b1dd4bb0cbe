//! Zip files whose bytes depend on nothing but their content, and the Data Package as one.

use std::io::{Cursor, Write};

use domain::territory::Package;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::write::ExportError;
use crate::write::csv_text;
use crate::write::descriptor;

/// A file inside a zip file.
#[derive(Debug)]
pub(super) struct ArchivedFile {
    /// Its path.
    pub(super) path: String,
    /// Its content.
    pub(super) bytes: Vec<u8>,
    /// Whether it is stored as it is; only what other programs look for at a fixed place is.
    pub(super) is_stored: bool,
}

impl ArchivedFile {
    /// A text, which is compressed.
    pub(super) fn text(path: &str, text: String) -> Self {
        Self { path: path.to_owned(), bytes: text.into_bytes(), is_stored: false }
    }
}

/// The bytes of a zip file.
///
/// # Errors
/// The zip format cannot hold the files.
pub(super) fn zipped(files: &[ArchivedFile]) -> Result<Vec<u8>, ExportError> {
    let failed = |why: &dyn ToString| ExportError::Writing(why.to_string());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        let method = if file.is_stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // A fixed time: the same territory gives the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        archive.start_file(file.path.as_str(), options).map_err(|why| failed(&why))?;
        archive.write_all(&file.bytes).map_err(|why| failed(&why))?;
    }
    archive.finish().map(Cursor::into_inner).map_err(|why| failed(&why))
}

/// The Data Package as a zip file: the descriptor and every table, with all its columns.
///
/// # Errors
/// The zip format cannot hold the files.
pub(super) fn package(package: &Package) -> Result<Vec<u8>, ExportError> {
    let descriptor = descriptor::completed(package);
    let mut text = serde_json::to_string_pretty(&descriptor).map_err(|why| ExportError::Writing(why.to_string()))?;
    text.push('\n');
    let mut files = vec![ArchivedFile::text("datapackage.json", text)];
    for table in &package.tables {
        files.push(ArchivedFile { path: table.file.clone(), bytes: csv_text::table(table)?, is_stored: false });
    }
    zipped(&files)
}
