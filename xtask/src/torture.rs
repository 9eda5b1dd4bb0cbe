//! `cargo xtask torture`: what was said to be kept, after a hundred kills of each browser and with tabs that write at once.

use std::process::Command;

use anyhow::Result;

use crate::tools::{self, SystemPackage};
use crate::{command, dist, places};

/// Runs it; about a quarter of an hour.
///
/// # Errors
/// A tool is missing, the app does not build, or an edit that was said to be kept is lost.
pub fn run() -> Result<()> {
    tools::install(&[
        SystemPackage::CHROMIUM,
        SystemPackage::CHROMEDRIVER,
        SystemPackage::FIREFOX,
        SystemPackage::PKILL,
    ])?;
    let given = [
        ("CARNET_CHROMIUM", tools::chromium()?),
        ("CARNET_CHROMEDRIVER", tools::chromedriver()?),
        ("CARNET_FIREFOX", tools::firefox()?),
        ("CARNET_GECKODRIVER", tools::geckodriver()?),
        ("CARNET_PKILL", tools::pkill()?),
        ("CARNET_FILE", dist::make()?),
        ("CARNET_SHOTS", places::screenshots()),
    ];
    let mut torture = Command::new("cargo");
    torture.args(["run", "--quiet", "--package", "browser-tests", "--bin", "torture"]);
    command::run(torture.current_dir(places::project()).envs(given))
}
