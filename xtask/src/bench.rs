//! `cargo xtask bench`: measures how long the figures take, natively, in WebAssembly and in a browser. It prints the
//! measurements and sets no limits.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::{command, dist, locations, tools};

/// The Rust target for WebAssembly with a clock and files.
const WASI: &str = "wasm32-wasip1";

/// Runs all measurements.
///
/// # Errors
/// A tool is missing, a build fails, or the page does not do what is measured.
pub fn run() -> Result<()> {
    command::run(
        Command::new("cargo")
            .args(["bench", "--package", "domain", "--package", "formats"])
            .current_dir(locations::project()),
    )?;
    in_webassembly()?;
    let environment = [
        ("CARNET_CHROMIUM", tools::chromium()?),
        ("CARNET_CHROMEDRIVER", tools::chromedriver()?),
        ("CARNET_FILE", dist::make_bundled()?),
        ("CARNET_SHOTS", locations::screenshots()),
    ];
    let mut measure = Command::new("cargo");
    measure.args(["run", "--quiet", "--package", "browser-tests", "--bin", "measure"]);
    command::run(measure.current_dir(locations::project()).envs(environment))
}

/// Runs the benchmark `national` in the WebAssembly of Node.
fn in_webassembly() -> Result<()> {
    if command::output(Command::new("node").arg("--version")).is_none() {
        println!("WebAssembly alone is not measured: node is missing (https://nodejs.org)");
        return Ok(());
    }
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASI]).current_dir(locations::project());
    if !command::output(&mut rustc).is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        command::run(Command::new("rustup").args(["target", "add", WASI]).current_dir(locations::project()))?;
    }
    let mut bench = Command::new("cargo");
    bench.args(["bench", "--package", "domain", "--bench", "national", "--target", WASI]);
    // Cargo starts the runner in the package's folder.
    bench.env("CARGO_TARGET_WASM32_WASIP1_RUNNER", "node --no-warnings --single-threaded benches/wasi.mjs");
    // Node 20 sometimes crashes with WASI after the program has printed its measurements, more rarely with
    // --single-threaded. The crash is reported and the other measurements continue.
    if let Err(error) = command::run(bench.current_dir(locations::project())) {
        println!("WebAssembly alone was not measured to the end: {error:#}");
    }
    Ok(())
}
