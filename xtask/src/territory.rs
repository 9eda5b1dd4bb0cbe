//! Reads a Data Package folder from the disk.

use std::fs;
use std::path::Path;

use anyhow::{Result, anyhow};
use domain::territory::{Package, Problem};
use formats::Document;
use wording::table_faults;

/// Reads a folder's files as a package, without checking the content of the tables.
///
/// # Errors
/// The folder cannot be read, or some files are not texts or tables (with all problems).
pub fn package(folder: &Path) -> Result<Package> {
    Package::from_files(files(folder)?).map_err(|problems| all(&problems))
}

/// The document of a folder's territory, without edits.
///
/// # Errors
/// The folder cannot be read, or is not a valid territory (with all problems).
pub fn document(folder: &Path) -> Result<Document> {
    Document::of(package(folder)?).map_err(|problems| all(&problems))
}

/// The names and contents of a folder's files, in the order of the names.
///
/// # Errors
/// The folder or a file of it cannot be read.
pub fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let unreadable = |path: &Path| anyhow!(table_faults::unreadable_path(&path.display().to_string()));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|_| unreadable(folder))? {
        let path = entry.map_err(|_| unreadable(folder))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()).map(str::to_owned) else { continue };
        if path.is_file() {
            files.push((name, fs::read(&path).map_err(|_| unreadable(&path))?));
        }
    }
    files.sort();
    Ok(files)
}

/// The problems of a package as one error, one sentence a line, which begins with the place.
pub fn all(problems: &[Problem]) -> anyhow::Error {
    let lines: Vec<String> = problems.iter().map(table_faults::of_problem).collect();
    anyhow!(lines.join("\n"))
}
