//! The browser profiles, which have no data of any page.
//!
//! With an empty profile, the first start of Firefox takes as long as a short scenario. So it is started once without a
//! page, and every scenario begins with a copy of that profile.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use crate::{Browser, Failure, Outcome, Page, Setup, environment};

/// Locked while the profile to copy is being made.
static MAKING: Mutex<()> = Mutex::new(());

/// Fills the folder of a new profile.
pub fn prepare(browser: Browser, folder: &Path) -> Outcome {
    if browser == Browser::Firefox { copy(&prepared()?, folder) } else { Ok(()) }
}

/// The profile to copy. It is kept for later runs with the same version of Firefox.
fn prepared() -> Outcome<PathBuf> {
    let _only_one = MAKING.lock().unwrap_or_else(PoisonError::into_inner);
    let version = Command::new(environment::path("CARNET_FIREFOX")?).arg("--version").output()?.stdout;
    let version: String = String::from_utf8_lossy(&version).chars().filter(char::is_ascii_alphanumeric).collect();
    let profiles = environment::screenshots()?.with_file_name("profiles");
    let saved = profiles.join(version);
    if !saved.is_dir() {
        fs::create_dir_all(&profiles)?;
        let temporary = tempfile::Builder::new().prefix("made-").tempdir_in(&profiles)?;
        let page = Page::with_empty_profile(Browser::Firefox, Setup::default())?;
        page.close()?;
        copy(&page.folder().join("profile"), temporary.path())?;
        // The rename comes last, so that an interrupted run leaves no incomplete profile.
        fs::rename(temporary.keep(), &saved)?;
    }
    Ok(saved)
}

/// Copies a profile without its locks, its cache and the driver's preferences.
fn copy(from: &Path, to: &Path) -> Outcome {
    const SKIPPED: [&str; 4] = [".parentlock", "lock", "user.js", "cache2"];
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (name, kind) = (entry.file_name(), entry.file_type()?);
        let target = to.join(&name);
        if SKIPPED.iter().any(|skipped| name == *skipped) || kind.is_symlink() {
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
