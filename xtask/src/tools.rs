//! The tools that the tasks need, each at the version that the project is tested with.
//!
//! A tool is searched for on PATH, then in the cache folder; if it is missing, it is downloaded or built into the
//! latter.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{command, locations};

mod built;
mod machine;

pub use built::Built;
pub use machine::{SystemPackage, axe, chromedriver, chromium, firefox, install, java, pdftotext, pkill, validator};

/// Trunk, which builds and serves the app.
#[must_use]
pub fn trunk() -> Built {
    Built { package: "trunk", program: "trunk", version: "0.21.14".into(), locked: true }
}

/// The wasm-bindgen program, at the version of the wasm-bindgen crate in Cargo.lock.
///
/// # Errors
/// Cargo.lock has no such crate.
pub fn wasm_bindgen() -> Result<Built> {
    let lock = locations::project().join("Cargo.lock");
    let text = fs::read_to_string(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    let version = locked_version(&text, "wasm-bindgen").context("Cargo.lock names no version of wasm-bindgen")?;
    // Its own lock file has versions that have been yanked.
    Ok(Built { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: version.into(), locked: false })
}

/// cargo-deny, which checks what the project depends on.
#[must_use]
pub fn cargo_deny() -> Built {
    Built { package: "cargo-deny", program: "cargo-deny", version: "0.20.2".into(), locked: true }
}

/// cargo-fuzz, which builds and runs the fuzz targets.
#[must_use]
pub fn cargo_fuzz() -> Built {
    Built { package: "cargo-fuzz", program: "cargo-fuzz", version: "0.13.2".into(), locked: true }
}

/// Whether there is a C++ compiler, where builds search for it.
#[must_use]
pub fn has_cpp_compiler() -> bool {
    env::var_os("CXX").is_some_and(|name| !name.is_empty()) || on_path(Path::new("c++")).is_some()
}

/// geckodriver, with which the tests control Firefox.
///
/// # Errors
/// It is missing and cannot be built.
pub fn geckodriver() -> Result<PathBuf> {
    Built { package: "geckodriver", program: "geckodriver", version: "0.37.1".into(), locked: true }.ensure()
}

/// Makes sure that the toolchain has the WebAssembly target, which rustup can add.
///
/// # Errors
/// It is missing and rustup cannot add it.
pub fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut rustc = Command::new("rustc");
    let folder =
        command::output(rustc.args(["--print", "target-libdir", "--target", TARGET]).current_dir(locations::project()));
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    command::run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(locations::project()))
}

/// PATH with the folders of these programs in front.
///
/// # Errors
/// A folder's name contains a separator of PATH.
pub fn path_with(programs: &[PathBuf]) -> Result<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let first = programs.iter().filter_map(|program| program.parent().map(Path::to_path_buf));
    env::join_paths(first.chain(env::split_paths(&inherited))).context("PATH cannot hold the tools' folder")
}

/// The file of a program on PATH; `None` for a name with a folder.
fn on_path(program: &Path) -> Option<PathBuf> {
    if program.components().count() > 1 {
        return None;
    }
    let path = env::var_os("PATH")?;
    let file = program.with_extension(env::consts::EXE_EXTENSION);
    env::split_paths(&path).map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
}

/// The version of a package in a Cargo.lock.
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
    fn the_locked_version_is_found_by_the_exact_name_of_the_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "gloo"), None);
    }
}
