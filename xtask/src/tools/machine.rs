//! What comes from the machine's own packages: the browsers, their drivers, and the accessibility rules.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::on_path;
use crate::{command, places};

/// The accessibility rules that every view is held to.
const AXE: &str = "4.14.1";

/// A package of Debian's, and the programs that will do for what it brings, the first one being its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SystemPackage {
    name: &'static str,
    programs: &'static [&'static str],
}

impl SystemPackage {
    pub const CHROMIUM: Self = Self { name: "chromium", programs: &["chromium", "chromium-browser", "google-chrome"] };
    pub const CHROMEDRIVER: Self = Self { name: "chromium-driver", programs: &["chromedriver"] };
    pub const FIREFOX: Self = Self { name: "firefox-esr", programs: &["firefox-esr", "firefox"] };
    pub const PKILL: Self = Self { name: "procps", programs: &["pkill"] };
    const NPM: Self = Self { name: "npm", programs: &["npm"] };

    fn found(self) -> Option<PathBuf> {
        self.programs.iter().find_map(|program| on_path(Path::new(program)))
    }

    fn ensure(self) -> Result<PathBuf> {
        install(&[self])?;
        let missing =
            || format!("The package {} was installed, but no program {} is on PATH", self.name, self.programs[0]);
        self.found().with_context(missing)
    }
}

/// Chromium.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn chromium() -> Result<PathBuf> {
    SystemPackage::CHROMIUM.ensure()
}

/// The driver that belongs to Chromium.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn chromedriver() -> Result<PathBuf> {
    SystemPackage::CHROMEDRIVER.ensure()
}

/// Firefox, the version with extended support where there is one.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn firefox() -> Result<PathBuf> {
    SystemPackage::FIREFOX.ensure()
}

/// What ends a browser at once, as a crash does.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn pkill() -> Result<PathBuf> {
    SystemPackage::PKILL.ensure()
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
    let npm = SystemPackage::NPM.ensure()?;
    eprintln!("axe-core {AXE} is not here: installing it into {}", folder.display());
    let package = format!("axe-core@{AXE}");
    let quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
    command::run(Command::new(npm).arg("install").args(quietly).arg("--prefix").arg(&folder).arg(package))?;
    if file.is_file() {
        return Ok(file);
    }
    bail!("npm installed axe-core {AXE}, but {} is not there", file.display())
}

/// Installs those of these packages that are missing, on Debian and as root, after saying so.
///
/// # Errors
/// They are missing and cannot be installed; the error has the command that does.
pub fn install(packages: &[SystemPackage]) -> Result<()> {
    let missing: Vec<&str> =
        packages.iter().filter(|package| package.found().is_none()).map(|package| package.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let words = ["install", "-y", "--no-install-recommends", "--quiet=2"];
    let spelled = format!("apt-get {} {}", words.join(" "), missing.join(" "));
    let root = command::answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let (Some(installer), true) = (on_path(Path::new("apt-get")), root) else {
        bail!(
            "These packages are needed and missing: {}. Install them, then start again: sudo {spelled}",
            missing.join(" ")
        );
    };
    eprintln!("Installing packages that are missing: {}, with `apt-get update && {spelled}`", missing.join(" "));
    command::run(Command::new(&installer).arg("update").arg("--quiet=2"))?;
    command::run(Command::new(&installer).args(words).args(missing).env("DEBIAN_FRONTEND", "noninteractive"))
}
