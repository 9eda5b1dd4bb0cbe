//! Tools that are published as Rust packages: found, fetched as their authors built them, or built here.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::on_path;
use crate::{command, places};

/// A program that is wanted at exactly this version.
#[derive(Debug)]
pub struct Built {
    pub package: &'static str,
    pub program: &'static str,
    pub version: String,
    /// Whether it is built with the versions its author locked.
    pub locked: bool,
}

/// How a tool is built: what counts is how soon it is there, and their authors' profiles take three times as long. A
/// little optimisation stays, since wasm-bindgen goes through the whole program at every build.
const PROFILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

impl Built {
    /// Where it lies, on PATH or in the cache folder.
    ///
    /// # Errors
    /// No home folder is known.
    pub fn found(&self) -> Result<Option<PathBuf>> {
        let candidates = [PathBuf::from(self.program), self.kept()?];
        let found = candidates.into_iter().find(|candidate| self.is(candidate));
        Ok(found.map(|program| on_path(&program).unwrap_or(program)))
    }

    /// Where it lies, after it was brought there if need be.
    ///
    /// # Errors
    /// It is missing and cannot be built.
    pub fn ensure(&self) -> Result<PathBuf> {
        if let Some(found) = self.found()? {
            return Ok(found);
        }
        let kept = self.kept()?;
        if self.fetched()? && self.is(&kept) {
            return Ok(kept);
        }
        let cache = places::tools()?;
        eprintln!("{} {} is not here: building it into {} (some minutes)", self.package, self.version, cache.display());
        // They fetch nothing from anywhere, and so do without TLS.
        let mut install = Command::new("cargo");
        install.args(["install", self.package, "--version", &self.version, "--bin", self.program]);
        install.args(["--no-default-features", "--root"]).arg(&cache).envs(PROFILE);
        if self.locked {
            install.arg("--locked");
        }
        command::run(&mut install)?;
        if self.is(&kept) {
            return Ok(kept);
        }
        bail!("{} was built, but {} does not answer with version {}", self.package, kept.display(), self.version)
    }

    /// Whether `cargo binstall`, where the machine has it, brought what the author published.
    fn fetched(&self) -> Result<bool> {
        if on_path(Path::new("cargo-binstall")).is_none() {
            return Ok(false);
        }
        eprintln!("{} {} is not here: asking cargo binstall for it", self.package, self.version);
        let mut fetch = Command::new("cargo");
        // What it would build itself is built here, with a lighter profile; what others have built is left aside.
        fetch.args(["binstall", "--no-confirm", "--disable-strategies", "quick-install,compile", "--root"]);
        fetch.arg(places::tools()?).arg(format!("{}@={}", self.package, self.version));
        Ok(command::run(&mut fetch).is_ok())
    }

    fn kept(&self) -> Result<PathBuf> {
        Ok(places::tools()?.join("bin").join(self.program).with_extension(env::consts::EXE_EXTENSION))
    }

    fn is(&self, program: &Path) -> bool {
        let said = command::answer(Command::new(program).arg("--version"));
        said.is_some_and(|said| said.split_whitespace().any(|word| word == self.version))
    }
}
