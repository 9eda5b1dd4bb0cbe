//! What `cargo xtask test browser` gives the tests: the programs and files they need.

use std::env;
use std::path::PathBuf;

use crate::{Failure, Outcome};

/// The finished file.
///
/// # Errors
/// The tests are not run by `cargo xtask test`.
pub fn the_file() -> Outcome<PathBuf> {
    path("CARNET_FILE")
}

/// The static folder that a web server would serve.
///
/// # Errors
/// The tests are not run by `cargo xtask test`.
pub fn site() -> Outcome<PathBuf> {
    path("CARNET_SITE")
}

/// Where what was seen is kept.
///
/// # Errors
/// The tests are not run by `cargo xtask test`.
pub fn screenshots() -> Outcome<PathBuf> {
    path("CARNET_SHOTS")
}

/// A file or program that was given.
pub(crate) fn path(name: &str) -> Outcome<PathBuf> {
    let missing = || Failure::new(format!("{name} is not set: run these tests with `cargo xtask test browser`"));
    env::var_os(name).map(PathBuf::from).ok_or_else(missing)
}
