//! The tools that a fresh machine lacks, each at the one version that the project is tested with.
//!
//! A tool is looked for on PATH, then in the cache folder; otherwise it is fetched or built there.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{command, places};

mod built;
mod machine;

pub use built::Built;
pub use machine::{SystemPackage, axe, chromedriver, chromium, firefox, install, pkill};

/// Trunk, which builds and serves the static folder.
#[must_use]
pub fn trunk() -> Built {
    Built { package: "trunk", program: "trunk", version: "0.21.14".into(), locked: true }
}

/// The wasm-bindgen program, at the version of the wasm-bindgen crate that the app is locked to.
///
/// # Errors
/// Cargo.lock names no version.
pub fn wasm_bindgen() -> Result<Built> {
    let lock = places::project().join("Cargo.lock");
    let text = fs::read_to_string(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    let version = locked_version(&text, "wasm-bindgen").context("Cargo.lock names no version of wasm-bindgen")?;
    // Its own lock file names versions that have been withdrawn.
    Ok(Built { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: version.into(), locked: false })
}

/// geckodriver, through which the tests drive Firefox.
///
/// # Errors
/// It is missing and cannot be built.
pub fn geckodriver() -> Result<PathBuf> {
    Built { package: "geckodriver", program: "geckodriver", version: "0.37.1".into(), locked: true }.ensure()
}

/// Rust's own library for WebAssembly, which rustup adds to the toolchain that rust-toolchain.toml names.
///
/// # Errors
/// It is missing and rustup cannot add it.
pub fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut rustc = Command::new("rustc");
    let folder =
        command::answer(rustc.args(["--print", "target-libdir", "--target", TARGET]).current_dir(places::project()));
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    command::run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(places::project()))
}

/// PATH with the folders of these programs in front.
///
/// # Errors
/// A folder's name cannot stand in PATH.
pub fn path_with(programs: &[PathBuf]) -> Result<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let first = programs.iter().filter_map(|program| program.parent().map(Path::to_path_buf));
    env::join_paths(first.chain(env::split_paths(&inherited))).context("PATH cannot hold the tools' folder")
}

/// Where a bare name is found on PATH.
fn on_path(program: &Path) -> Option<PathBuf> {
    if program.components().count() > 1 {
        return None;
    }
    let path = env::var_os("PATH")?;
    let file = program.with_extension(env::consts::EXE_EXTENSION);
    env::split_paths(&path).map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let entry = lock.split("[[package]]").find(|entry| value(entry, "name") == Some(package))?;
    value(entry, "version")
}

fn value<'a>(entry: &'a str, key: &str) -> Option<&'a str> {
    let rest = entry.lines().find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='))?;
    Some(rest.trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_package_of_exactly_that_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "gloo"), None);
    }
}
