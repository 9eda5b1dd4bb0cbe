//! `cargo xtask bench`: how long the figures take, alone and in a browser. What is measured is printed, not judged.

use std::process::Command;

use anyhow::Result;

use crate::{command, dist, places, tools};

/// Runs both.
///
/// # Errors
/// A tool is missing, something does not build, or the page does not do what is measured.
pub fn run() -> Result<()> {
    command::run(Command::new("cargo").args(["bench", "--package", "domain"]).current_dir(places::project()))?;
    let given = [
        ("CARNET_CHROMIUM", tools::chromium()?),
        ("CARNET_CHROMEDRIVER", tools::chromedriver()?),
        ("CARNET_FILE", dist::make()?),
        ("CARNET_SHOTS", places::screenshots()),
    ];
    let mut measure = Command::new("cargo");
    measure.args(["run", "--quiet", "--package", "browser-tests", "--bin", "measure"]);
    command::run(measure.current_dir(places::project()).envs(given))
}
