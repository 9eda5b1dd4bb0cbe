//! `cargo xtask release`: makes the file to publish twice, in two folders, from the committed sources, and checks that
//! both are identical.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::{command, locations, verify};

/// Makes the file, puts it into `dist` and prints its SHA-256 and that of its program part.
///
/// # Errors
/// There are uncommitted changes, a build fails, or the two files differ.
pub fn make() -> Result<()> {
    let project = locations::project();
    let changed = command::output(Command::new("git").args(["status", "--porcelain"]).current_dir(&project));
    let changed = changed.context("A release is made from a git repository, which this folder is not")?;
    if !changed.is_empty() {
        bail!("A release is made from committed files. These are not:\n{}", changed.trim_end());
    }
    // The folder is outside the project, since cargo also applies the configuration of parent folders.
    let folder = env::temp_dir().join(format!("carnet-release-{}", process::id()));
    let made = make_twice(&project, &folder);
    let removed = fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be removed", folder.display()));
    let bytes = made?;
    removed?;
    let file = locations::one_file();
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    fs::write(&file, bytes).with_context(|| format!("{} cannot be written", file.display()))?;
    print_sums(&file)
}

/// Prints the SHA-256 of the file, in the format of `sha256sum --check`, and that of its program part.
///
/// # Errors
/// The file cannot be read, or `cargo xtask verify` would refuse it.
pub fn print_sums(file: &Path) -> Result<()> {
    let bytes = read(file)?;
    let program = verify::parts_of(&file.display().to_string(), &bytes)?.program_sum();
    println!("{:x}  {}", Sha256::digest(&bytes), file.display());
    println!("Program part (the file without its document and the figures made from it): {program}");
    Ok(())
}

fn make_twice(project: &Path, folder: &Path) -> Result<Vec<u8>> {
    let first = read(&make_in(&folder.join("a"), project)?)?;
    let second = read(&make_in(&folder.join("a-second-place"), project)?)?;
    match difference(&first, &second) {
        None => Ok(first),
        Some(offset) => bail!(
            "The two files differ from byte {offset} on ({} and {} bytes): the build depends on its folder or its time",
            first.len(),
            second.len()
        ),
    }
}

/// Makes the file from scratch in a clone of the project; returns its path.
fn make_in(folder: &Path, project: &Path) -> Result<PathBuf> {
    command::run(Command::new("git").args(["clone", "--quiet"]).arg(project).arg(folder))?;
    let mut dist = Command::new("cargo");
    // The clone has its own target folder, so that nothing is reused.
    dist.args(["xtask", "dist"]).current_dir(folder).env_remove("CARGO_TARGET_DIR");
    command::run(&mut dist)?;
    Ok(folder.join("dist/carnet.html"))
}

/// The offset of the first difference; `None` if there is none.
fn difference(one: &[u8], other: &[u8]) -> Option<usize> {
    let equal = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    (equal < one.len().max(other.len())).then_some(equal)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_difference_may_be_a_byte_or_the_end() {
        assert_eq!(difference(b"carnet", b"carnet"), None);
        assert_eq!(difference(b"carnet", b"carnot"), Some(4));
        assert_eq!(difference(b"carnet", b"carnets"), Some(6));
        assert_eq!(difference(b"", b""), None);
    }
}
