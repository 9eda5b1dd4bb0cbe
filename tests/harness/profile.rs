//! The profile that a browser starts with: nothing of any page in it.
//!
//! In a profile that is empty Firefox first sets up its own affairs, which takes as long as the whole of a short scenario.
//! That is done once, on no page at all, and every scenario begins with a copy of what comes of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use crate::{Browser, Failure, Outcome, Page, Setup, given};

/// Held while a profile is made that the others wait for.
static MAKING: Mutex<()> = Mutex::new(());

/// Fills the folder of a profile with what its browser needs not do again.
pub fn prepare(browser: Browser, folder: &Path) -> Outcome {
    if browser == Browser::Firefox { copy(&prepared()?, folder) } else { Ok(()) }
}

/// The profile to copy; it is kept for the next run of the tests with the same Firefox.
fn prepared() -> Outcome<PathBuf> {
    let _only_one = MAKING.lock().unwrap_or_else(PoisonError::into_inner);
    let version = Command::new(given::path("CARNET_FIREFOX")?).arg("--version").output()?.stdout;
    let version: String = String::from_utf8_lossy(&version).chars().filter(char::is_ascii_alphanumeric).collect();
    let profiles = given::screenshots()?.with_file_name("profiles");
    let kept = profiles.join(version);
    if !kept.is_dir() {
        fs::create_dir_all(&profiles)?;
        let made = tempfile::Builder::new().prefix("made-").tempdir_in(&profiles)?;
        let page = Page::in_an_empty_profile(Browser::Firefox, Setup::default())?;
        page.close()?;
        copy(&page.folder().join("profile"), made.path())?;
        // Whoever is interrupted before this leaves nothing that looks finished.
        fs::rename(made.keep(), &kept)?;
    }
    Ok(kept)
}

/// Copies the files of a profile, without what says that a browser is using it and what the driver wrote.
fn copy(from: &Path, to: &Path) -> Outcome {
    const LEFT: [&str; 4] = [".parentlock", "lock", "user.js", "cache2"];
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (name, kind) = (entry.file_name(), entry.file_type()?);
        let target = to.join(&name);
        if LEFT.iter().any(|left| name == *left) || kind.is_symlink() {
            continue;
        }
        if kind.is_dir() {
            fs::create_dir_all(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).map_err(|error| Failure::new(format!("{}: {error}", target.display())))?;
        }
    }
    Ok(())
}
