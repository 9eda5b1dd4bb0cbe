//! The environment variables that `cargo xtask test browser` sets: the paths of programs and files.

use std::env;
use std::path::PathBuf;

use crate::{Failure, Outcome};

/// The single file of the app.
///
/// # Errors
/// The tests are not run by `cargo xtask test`.
pub fn single_file() -> Outcome<PathBuf> {
    path("CARNET_FILE")
}

/// The single file of an example of another territory.
///
/// # Errors
/// The tests are not run by `cargo xtask test`.
pub fn other_file() -> Outcome<PathBuf> {
    path("CARNET_OTHER_FILE")
}

/// The static folder, for a web server.
///
/// # Errors
/// The tests are not run by `cargo xtask test`.
pub fn site() -> Outcome<PathBuf> {
    path("CARNET_SITE")
}

/// The folder for screenshots.
///
/// # Errors
/// The tests are not run by `cargo xtask test`.
pub fn screenshots() -> Outcome<PathBuf> {
    path("CARNET_SHOTS")
}

/// The program that runs Java programs.
///
/// # Errors
/// The tests are not run by `cargo xtask test`.
pub fn java() -> Outcome<PathBuf> {
    path("CARNET_JAVA")
}

/// The Nu validator of HTML, a Java program.
///
/// # Errors
/// The tests are not run by `cargo xtask test`.
pub fn validator() -> Outcome<PathBuf> {
    path("CARNET_VALIDATOR")
}

/// The path in an environment variable.
pub(crate) fn path(name: &str) -> Outcome<PathBuf> {
    let missing = || Failure::new(format!("{name} is not set: run these tests with `cargo xtask test browser`"));
    env::var_os(name).map(PathBuf::from).ok_or_else(missing)
}
