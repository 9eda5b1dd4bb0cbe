//! What comes from the machine's own packages: the browsers, their drivers, and the accessibility rules.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::on_path;
use crate::{command, places};

/// The accessibility rules that every view is held to.
const AXE: &str = "4.14.1";

/// Chromium.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn chromium() -> Result<PathBuf> {
    from_debian(&["chromium", "chromium-browser", "google-chrome"], "chromium")
}

/// The driver that belongs to Chromium.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn chromedriver() -> Result<PathBuf> {
    from_debian(&["chromedriver"], "chromium-driver")
}

/// Firefox, the version with extended support where there is one.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn firefox() -> Result<PathBuf> {
    from_debian(&["firefox-esr", "firefox"], "firefox-esr")
}

/// What ends a browser at once, as a crash does.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn pkill() -> Result<PathBuf> {
    from_debian(&["pkill"], "procps")
}

/// The file with axe-core, the accessibility rules.
///
/// # Errors
/// It is missing and npm cannot install it.
pub fn axe() -> Result<PathBuf> {
    let folder = places::tools()?.join(format!("axe-core-{AXE}"));
    let file = folder.join("node_modules/axe-core/axe.min.js");
    if file.is_file() {
        return Ok(file);
    }
    let npm = from_debian(&["npm"], "npm")?;
    eprintln!("axe-core {AXE} is not here: installing it into {}", folder.display());
    let package = format!("axe-core@{AXE}");
    let quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
    command::run(Command::new(npm).arg("install").args(quietly).arg("--prefix").arg(&folder).arg(package))?;
    if file.is_file() {
        return Ok(file);
    }
    bail!("npm installed axe-core {AXE}, but {} is not there", file.display())
}

/// The first of these programs on PATH; on Debian, as root, its package is installed first if need be.
fn from_debian(programs: &[&str], package: &str) -> Result<PathBuf> {
    if let Some(found) = programs.iter().find_map(|program| on_path(Path::new(program))) {
        return Ok(found);
    }
    let installer = on_path(Path::new("apt-get"));
    let root = command::answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let (Some(installer), true) = (installer, root) else {
        bail!("{} is needed and missing. Install it, then start again: sudo apt-get install -y {package}", programs[0]);
    };
    eprintln!("{} is not here: installing the package {package}", programs[0]);
    command::run(Command::new(&installer).arg("update").arg("--quiet=2"))?;
    let mut install = Command::new(&installer);
    install.args(["install", "-y", "--no-install-recommends", "--quiet=2", package]);
    command::run(install.env("DEBIAN_FRONTEND", "noninteractive"))?;
    match programs.iter().find_map(|program| on_path(Path::new(program))) {
        Some(found) => Ok(found),
        None => bail!("The package {package} was installed, but no program {} is on PATH", programs[0]),
    }
}
