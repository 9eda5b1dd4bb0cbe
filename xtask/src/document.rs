//! `cargo xtask document`: the document block and the page without JavaScript, for Trunk to put into the page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use domain::document::{Document, in_page};

use crate::{places, territory, without_script};

/// Writes both parts of the page, each only when it changes, so that watching does not go round in circles.
///
/// # Errors
/// The bundled territory has errors, or the files cannot be written.
pub fn write() -> Result<()> {
    let package = territory::package(&places::bundled_territory())?;
    let document = Document::of(package).map_err(|problems| territory::all(&problems))?;
    let folder = places::parts_of_the_page();
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    put(&folder.join("document.html"), &in_page(&document.write()))?;
    put(&folder.join("noscript.html"), &without_script::page(&document.territory))
}

fn put(file: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(file).is_ok_and(|there| there == text) {
        return Ok(());
    }
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}
