//! Tools from the system's packages and from npm: browsers, their drivers, and the accessibility rules.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::on_path;
use crate::{command, locations};

/// The version of axe-core, the accessibility rules.
const AXE: &str = "4.14.1";
/// The version of the Nu validator of HTML.
const VALIDATOR: &str = "26.9.27";

/// A Debian package, and the programs that may serve instead of it; the first one is its own.
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
    pub const JAVA: Self = Self { name: "default-jre-headless", programs: &["java"] };
    pub const POPPLER: Self = Self { name: "poppler-utils", programs: &["pdftotext"] };
    const NPM: Self = Self { name: "npm", programs: &["npm"] };

    fn find(self) -> Option<PathBuf> {
        self.programs.iter().find_map(|program| on_path(Path::new(program)))
    }

    fn ensure(self) -> Result<PathBuf> {
        install(&[self])?;
        let missing =
            || format!("The package {} was installed, but no program {} is on PATH", self.name, self.programs[0]);
        self.find().with_context(missing)
    }
}

/// The path of Chromium.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn chromium() -> Result<PathBuf> {
    SystemPackage::CHROMIUM.ensure()
}

/// The path of the driver for Chromium.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn chromedriver() -> Result<PathBuf> {
    SystemPackage::CHROMEDRIVER.ensure()
}

/// The path of Firefox, preferably the extended support release.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn firefox() -> Result<PathBuf> {
    SystemPackage::FIREFOX.ensure()
}

/// The path of pkill, which kills a browser to simulate a crash.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn pkill() -> Result<PathBuf> {
    SystemPackage::PKILL.ensure()
}

/// The path of Java, which runs the validator of HTML.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn java() -> Result<PathBuf> {
    SystemPackage::JAVA.ensure()
}

/// The path of pdftotext, which says where the words of a printed page stand.
///
/// # Errors
/// It is missing and cannot be installed.
pub fn pdftotext() -> Result<PathBuf> {
    SystemPackage::POPPLER.ensure()
}

/// The path of axe-core, the script with the accessibility rules.
///
/// # Errors
/// It is missing and npm cannot install it.
pub fn axe() -> Result<PathBuf> {
    from_npm("axe-core", AXE, "axe.min.js")
}

/// The path of the Nu validator of HTML, a Java program.
///
/// # Errors
/// It is missing and npm cannot install it.
pub fn validator() -> Result<PathBuf> {
    from_npm("vnu-jar", VALIDATOR, "build/dist/vnu.jar")
}

/// A file of an npm package, which is installed if it is missing.
fn from_npm(name: &str, version: &str, file: &str) -> Result<PathBuf> {
    let folder = locations::tools()?.join(format!("{name}-{version}"));
    let file = folder.join("node_modules").join(name).join(file);
    if file.is_file() {
        return Ok(file);
    }
    let npm = SystemPackage::NPM.ensure()?;
    eprintln!("{name} {version} is not here: installing it into {}", folder.display());
    let package = format!("{name}@{version}");
    let quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
    command::run(Command::new(npm).arg("install").args(quietly).arg("--prefix").arg(&folder).arg(package))?;
    if file.is_file() {
        return Ok(file);
    }
    bail!("npm installed {name} {version}, but {} is not there", file.display())
}

/// Installs missing packages, on Debian and as root, and prints that it does.
///
/// # Errors
/// Packages are missing and cannot be installed. The message has the command to install them.
pub fn install(packages: &[SystemPackage]) -> Result<()> {
    let missing: Vec<&str> =
        packages.iter().filter(|package| package.find().is_none()).map(|package| package.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let arguments = ["install", "-y", "--no-install-recommends", "--quiet=2"];
    let line = format!("apt-get {} {}", arguments.join(" "), missing.join(" "));
    let root = command::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let (Some(installer), true) = (on_path(Path::new("apt-get")), root) else {
        bail!("These packages are missing: {}. Install them, then start again: sudo {line}", missing.join(" "));
    };
    eprintln!("Installing missing packages: {}, with `apt-get update && {line}`", missing.join(" "));
    command::run(Command::new(&installer).arg("update").arg("--quiet=2"))?;
    command::run(Command::new(&installer).args(arguments).args(missing).env("DEBIAN_FRONTEND", "noninteractive"))
}
