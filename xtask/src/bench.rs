//! `cargo xtask bench`: how long the figures take, alone, in WebAssembly and in a browser. What is measured is printed,
//! not judged.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::{command, dist, places, tools};

/// Rust's name for WebAssembly with a clock and files.
const WASI: &str = "wasm32-wasip1";

/// Runs all of them.
///
/// # Errors
/// A tool is missing, something does not build, or the page does not do what is measured.
pub fn run() -> Result<()> {
    command::run(
        Command::new("cargo")
            .args(["bench", "--package", "domain", "--package", "formats"])
            .current_dir(places::project()),
    )?;
    in_webassembly()?;
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

/// The figures of ten year-ends of every commune of France once more, in the WebAssembly of node.
fn in_webassembly() -> Result<()> {
    if command::answer(Command::new("node").arg("--version")).is_none() {
        println!("WebAssembly alone is not measured: node is missing (https://nodejs.org)");
        return Ok(());
    }
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASI]).current_dir(places::project());
    if !command::answer(&mut rustc).is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        command::run(Command::new("rustup").args(["target", "add", WASI]).current_dir(places::project()))?;
    }
    let mut bench = Command::new("cargo");
    bench.args(["bench", "--package", "domain", "--bench", "national", "--target", WASI]);
    // The runner is found from the package's folder, where cargo starts it.
    bench.env("CARGO_TARGET_WASM32_WASIP1_RUNNER", "node --no-warnings --single-threaded benches/wasi.mjs");
    // Node 20 with WASI now and then comes down when the program has already said what it measured, less often without
    // threads of its own: that is told, and the other measurements go on.
    if let Err(failure) = command::run(bench.current_dir(places::project())) {
        println!("WebAssembly alone was not measured to the end: {failure:#}");
    }
    Ok(())
}
