//! The Data Package as a zip file.

use domain::territory::Package;
use office::archive::{ArchivedFile, zipped};

use crate::write::ExportError;
use crate::write::csv_text;
use crate::write::descriptor;

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
    zipped(&files).map_err(ExportError::Writing)
}
