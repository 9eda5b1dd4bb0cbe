//! `cargo xtask torture`: checks that saved edits survive many kills of each browser, and tabs that write at once.

use std::process::Command;

use anyhow::Result;

use crate::tools::{self, SystemPackage};
use crate::{command, dist, locations};

/// Runs it, which takes about a quarter of an hour.
///
/// # Errors
/// A tool is missing, the app does not build, or an edit reported as saved is lost.
pub fn run() -> Result<()> {
    tools::install(&[
        SystemPackage::CHROMIUM,
        SystemPackage::CHROMEDRIVER,
        SystemPackage::FIREFOX,
        SystemPackage::PKILL,
    ])?;
    let environment = [
        ("CARNET_CHROMIUM", tools::chromium()?),
        ("CARNET_CHROMEDRIVER", tools::chromedriver()?),
        ("CARNET_FIREFOX", tools::firefox()?),
        ("CARNET_GECKODRIVER", tools::geckodriver()?),
        ("CARNET_PKILL", tools::pkill()?),
        ("CARNET_FILE", dist::make_bundled()?),
        ("CARNET_SHOTS", locations::screenshots()),
    ];
    let mut torture = Command::new("cargo");
    torture.args(["run", "--quiet", "--package", "browser-tests", "--bin", "torture"]);
    command::run(torture.current_dir(locations::project()).envs(environment))
}
