//! A Data Package folder, read from the disk.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use domain::territory::{Package, Problem};

/// Reads a folder's files as a package; what they say is not checked yet.
///
/// # Errors
/// The folder cannot be read, or files of it are no text or no tables: all of that at once.
pub fn package(folder: &Path) -> Result<Package> {
    Package::from_files(files(folder)?).map_err(|problems| all(&problems))
}

/// A folder's files by name, in the order of their names.
///
/// # Errors
/// The folder or a file of it cannot be read.
pub fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let unreadable = || format!("{} cannot be read", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()).map(str::to_owned) else { continue };
        if path.is_file() {
            files.push((name, fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?));
        }
    }
    files.sort();
    Ok(files)
}

/// All the problems of a package as one error, a line for each.
pub fn all(problems: &[Problem]) -> anyhow::Error {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    anyhow!(lines.join("\n"))
}
