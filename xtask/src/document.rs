//! `cargo xtask document`: writes the document block and the page without scripts, which Trunk inserts into the page.
//!
//! Trunk runs this task at every change of a file. So it does nothing if neither the bundled territory nor this
//! program, which cargo has just brought up to date, has changed since the last run.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};
use formats::script_block;
use sha2::{Digest, Sha256};

use crate::{locations, territory, without_script};

/// The files that are written.
const FILES: [&str; 2] = ["document.html", "without-script.html"];
/// The file that records the inputs of the last run.
const INPUTS_FILE: &str = "made-from";

/// Writes both files, each only if it changes, so that Trunk's watcher does not trigger itself again.
///
/// # Errors
/// The bundled territory has errors, or the files cannot be written.
pub fn write() -> Result<()> {
    let folder = locations::page_fragments();
    let inputs = inputs(&locations::bundled_territory(), &env::current_exe()?)?;
    let exist = FILES.iter().all(|name| folder.join(name).is_file());
    if exist && fs::read_to_string(folder.join(INPUTS_FILE)).is_ok_and(|recorded| recorded == inputs) {
        return Ok(());
    }
    let document = territory::document(&locations::bundled_territory())?;
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    write_if_changed(&folder.join(FILES[0]), &script_block(&document.write()))?;
    write_if_changed(&folder.join(FILES[1]), &without_script::page(&document.territory))?;
    write_if_changed(&folder.join(INPUTS_FILE), &inputs)
}

fn write_if_changed(file: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(file).is_ok_and(|current| current == text) {
        return Ok(());
    }
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}

/// A text that identifies the inputs: a hash of each file of the folder, and the length and the modification time of
/// the program.
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
    fn a_new_file_a_changed_byte_and_a_new_program_change_the_inputs() {
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
