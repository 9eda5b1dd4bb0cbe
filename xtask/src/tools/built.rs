//! Tools that are published as Rust packages: located, downloaded as binaries, or built.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::on_path;
use crate::{command, locations};

/// A program that is needed at exactly this version.
#[derive(Debug)]
pub struct Built {
    pub package: &'static str,
    pub program: &'static str,
    pub version: String,
    /// Whether it is built with its own Cargo.lock.
    pub locked: bool,
}

/// The build profile of tools. It compiles much faster than their own release profiles; some optimisation remains,
/// since wasm-bindgen processes the whole program at every build.
const PROFILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

impl Built {
    /// Its path, on PATH or in the cache folder; `None` when it is missing.
    ///
    /// # Errors
    /// The home folder is not known.
    pub fn find(&self) -> Result<Option<PathBuf>> {
        let candidates = [PathBuf::from(self.program), self.cached()?];
        let find = candidates.into_iter().find(|candidate| self.has_version(candidate));
        Ok(find.map(|program| on_path(&program).unwrap_or(program)))
    }

    /// Its path; downloads or builds it first if it is missing.
    ///
    /// # Errors
    /// It is missing and cannot be built.
    pub fn ensure(&self) -> Result<PathBuf> {
        if let Some(find) = self.find()? {
            return Ok(find);
        }
        let cached = self.cached()?;
        if self.download()? && self.has_version(&cached) {
            return Ok(cached);
        }
        let cache = locations::tools()?;
        eprintln!("{} {} is not here: building it into {} (some minutes)", self.package, self.version, cache.display());
        // Without default features: the tools do not need their download features and TLS here.
        let mut install = Command::new("cargo");
        install.args(["install", self.package, "--version", &self.version, "--bin", self.program]);
        install.args(["--no-default-features", "--root"]).arg(&cache).envs(PROFILE);
        if self.locked {
            install.arg("--locked");
        }
        command::run(&mut install)?;
        if self.has_version(&cached) {
            return Ok(cached);
        }
        bail!("{} was built, but {} does not report version {}", self.package, cached.display(), self.version)
    }

    /// Downloads the author's binary with `cargo binstall`, if the machine has it; returns whether that worked.
    fn download(&self) -> Result<bool> {
        if on_path(Path::new("cargo-binstall")).is_none() {
            return Ok(false);
        }
        eprintln!("{} {} is not here: asking cargo binstall for it", self.package, self.version);
        let mut fetch = Command::new("cargo");
        // Only binaries by the author: no third-party builds, and a build from source uses the lighter profile above.
        fetch.args(["binstall", "--no-confirm", "--disable-strategies", "quick-install,compile", "--root"]);
        fetch.arg(locations::tools()?).arg(format!("{}@={}", self.package, self.version));
        Ok(command::run(&mut fetch).is_ok())
    }

    fn cached(&self) -> Result<PathBuf> {
        Ok(locations::tools()?.join("bin").join(self.program).with_extension(env::consts::EXE_EXTENSION))
    }

    fn has_version(&self, program: &Path) -> bool {
        let output = command::output(Command::new(program).arg("--version"));
        output.is_some_and(|output| output.split_whitespace().any(|word| word == self.version))
    }
}
