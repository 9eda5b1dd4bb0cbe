//! `cargo xtask release`: the file to hand out, made twice in two places from what is committed, and the same both times.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::{command, places};

/// Makes it, leaves it in `dist` and prints its SHA-256.
///
/// # Errors
/// Something is not committed, a build fails, or the two files differ.
pub fn make() -> Result<()> {
    let project = places::project();
    let changed = command::answer(Command::new("git").args(["status", "--porcelain"]).current_dir(&project));
    let changed = changed.context("A release is made from a git repository, and this folder is none")?;
    if !changed.is_empty() {
        bail!("A release is made from what is committed. These files are not:\n{}", changed.trim_end());
    }
    // Outside the project: cargo would add the settings of the folders above to those of the copies.
    let folder = env::temp_dir().join(format!("carnet-release-{}", process::id()));
    let made = twice(&project, &folder);
    let removed = fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be removed", folder.display()));
    let bytes = made?;
    removed?;
    let file = places::one_file();
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    fs::write(&file, bytes).with_context(|| format!("{} cannot be written", file.display()))?;
    print_sum(&file)
}

/// Prints the file's SHA-256 the way `sha256sum --check` reads it.
///
/// # Errors
/// The file cannot be read.
pub fn print_sum(file: &Path) -> Result<()> {
    println!("{:x}  {}", Sha256::digest(read(file)?), file.display());
    Ok(())
}

fn twice(project: &Path, folder: &Path) -> Result<Vec<u8>> {
    let first = read(&made_in(&folder.join("a"), project)?)?;
    let second = read(&made_in(&folder.join("a-second-place"), project)?)?;
    match difference(&first, &second) {
        None => Ok(first),
        Some(place) => bail!(
            "The two files differ from byte {place} on ({} and {} bytes): the build depends on where or when it is made",
            first.len(),
            second.len()
        ),
    }
}

/// Makes the file in a copy of what the project has committed, from nothing; says where it lies.
fn made_in(folder: &Path, project: &Path) -> Result<PathBuf> {
    command::run(Command::new("git").args(["clone", "--quiet"]).arg(project).arg(folder))?;
    let mut dist = Command::new("cargo");
    // Nothing that was compiled elsewhere is taken over.
    dist.args(["xtask", "dist"]).current_dir(folder).env_remove("CARGO_TARGET_DIR");
    command::run(&mut dist)?;
    Ok(folder.join("dist/carnet.html"))
}

/// The first place at which these differ.
fn difference(one: &[u8], other: &[u8]) -> Option<usize> {
    let alike = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    (alike < one.len().max(other.len())).then_some(alike)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_differ_from_the_first_byte_that_one_has_and_the_other_has_not() {
        assert_eq!(difference(b"carnet", b"carnet"), None);
        assert_eq!(difference(b"carnet", b"carnot"), Some(4));
        assert_eq!(difference(b"carnet", b"carnets"), Some(6));
        assert_eq!(difference(b"", b""), None);
    }
}
