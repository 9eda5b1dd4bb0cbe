//! `cargo xtask document`: the document block and the page without JavaScript, for Trunk to put into the page.
//!
//! Trunk asks for them at every change of a file, so nothing is done where nothing they are made from has changed: the
//! bundled territory, and the program that writes them, which cargo has just seen to be up to date.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};
use formats::{Document, in_page};
use sha2::{Digest, Sha256};

use crate::{places, territory, without_script};

/// The parts of the page that are written, and what they were last made from.
const PARTS: [&str; 2] = ["document.html", "noscript.html"];
const MADE_FROM: &str = "made-from";

/// Writes both parts of the page, each only when it changes, so that watching does not go round in circles.
///
/// # Errors
/// The bundled territory has errors, or the files cannot be written.
pub fn write() -> Result<()> {
    let folder = places::parts_of_the_page();
    let inputs = inputs(&places::bundled_territory(), &env::current_exe()?)?;
    let there = PARTS.iter().all(|part| folder.join(part).is_file());
    if there && fs::read_to_string(folder.join(MADE_FROM)).is_ok_and(|made_from| made_from == inputs) {
        return Ok(());
    }
    let package = territory::package(&places::bundled_territory())?;
    let document = Document::of(package).map_err(|problems| territory::all(&problems))?;
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    put(&folder.join(PARTS[0]), &in_page(&document.write()))?;
    put(&folder.join(PARTS[1]), &without_script::page(&document.territory))?;
    put(&folder.join(MADE_FROM), &inputs)
}

fn put(file: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(file).is_ok_and(|there| there == text) {
        return Ok(());
    }
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}

/// What both parts are made from, as a text that is another one when any of it is: the folder's files to the byte, and
/// the program by its length and the moment at which it was linked.
fn inputs(folder: &Path, program: &Path) -> Result<String> {
    let about = fs::metadata(program).with_context(|| format!("{} cannot be looked at", program.display()))?;
    let linked = about.modified()?.duration_since(UNIX_EPOCH)?.as_nanos();
    let mut text = format!("program {} {linked}\n", about.len());
    for (name, bytes) in territory::files(folder)? {
        writeln!(text, "{name} {:x}", Sha256::digest(bytes))?;
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_file_another_byte_and_another_program_are_other_inputs() {
        let folder = env::temp_dir().join(format!("carnet-inputs-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (table, program) = (folder.join("a.csv"), folder.join("b.csv"));
        let now = || inputs(&folder, &program).unwrap();
        fs::write(&table, "a").unwrap();
        fs::write(&program, "1").unwrap();
        let first = now();
        assert_eq!(first, now());
        fs::write(&table, "b").unwrap();
        let other_byte = now();
        fs::write(folder.join("c.csv"), "").unwrap();
        let other_file = now();
        let later = fs::metadata(&program).unwrap().modified().unwrap() + std::time::Duration::from_millis(1);
        fs::File::options().write(true).open(&program).unwrap().set_modified(later).unwrap();
        let other_program = now();
        fs::remove_dir_all(&folder).unwrap();
        assert!(first != other_byte && other_byte != other_file && other_file != other_program);
    }
}
