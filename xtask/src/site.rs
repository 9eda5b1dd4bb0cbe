//! The static folder, built and served by Trunk.

use std::env;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow};

use crate::{command, places, tools};

/// Builds the static folder as it is released.
///
/// # Errors
/// A tool is missing, or the app does not build.
pub fn build() -> Result<()> {
    command::run(trunk(&["--release"])?.args(["build", "--release"]))
}

/// Builds the app, serves it on this machine alone and rebuilds it on every change, until interrupted.
///
/// # Errors
/// A tool is missing, no port is free, or Trunk stops.
pub fn serve() -> Result<()> {
    let port = free_port()?.to_string();
    let mut serve = trunk(&[])?;
    serve.args(["serve", "--address", "127.0.0.1", "--port", &port]);
    if has_a_display() {
        serve.arg("--open");
    }
    println!("http://127.0.0.1:{port}/");
    command::run(&mut serve)
}

/// Trunk, in the project's folder, finding wasm-bindgen beside itself and asking the network for nothing. It will
/// compile the app in this manner.
fn trunk(manner: &[&str]) -> Result<Command> {
    tools::wasm_target()?;
    let programs = tools_meanwhile(manner)?;
    let mut trunk = Command::new(&programs[0]);
    trunk.env("PATH", tools::path_with(&programs)?);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // A failed build is the compiler's to explain, not a trace of Trunk's.
    trunk.env("RUST_BACKTRACE", "0");
    // Trunk takes the usual NO_COLOR=1 for a mistake.
    trunk.env_remove("NO_COLOR");
    as_compiled(&mut trunk)?;
    Ok(trunk)
}

/// Trunk and wasm-bindgen. While one of them has to be built, the app is compiled beside it as Trunk will have it
/// compiled, and Trunk finds that done.
fn tools_meanwhile(manner: &[&str]) -> Result<[PathBuf; 2]> {
    let (trunk, wasm_bindgen) = (tools::trunk(), tools::wasm_bindgen()?);
    if let (Some(trunk), Some(wasm_bindgen)) = (trunk.found()?, wasm_bindgen.found()?) {
        return Ok([trunk, wasm_bindgen]);
    }
    let mut compile = Command::new("cargo");
    compile.args(["build", "--quiet", "--target=wasm32-unknown-unknown", "--package=carnet", "--bin=carnet"]);
    as_compiled(compile.args(manner))?;
    thread::scope(|scope| {
        let compiling = scope.spawn(move || command::run(&mut compile));
        let tools = trunk.ensure().and_then(|trunk| Ok([trunk, wasm_bindgen.ensure()?]));
        compiling.join().map_err(|_| anyhow!("What compiled the app has stopped"))??;
        tools
    })
}

/// The same folder and the same flags for whatever compiles the app, so that nothing is compiled twice.
fn as_compiled(command: &mut Command) -> Result<()> {
    // The folders of this machine have no place in the program, nor do they change what it is.
    let rust_flags = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
    command.current_dir(places::project()).env(rust_flags, remappings()?.join(" "));
    Ok(())
}

fn remappings() -> Result<Vec<String>> {
    let home = env::home_dir().context("No home folder is known")?;
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), Into::into);
    let rustup = env::var_os("RUSTUP_HOME").map_or_else(|| home.join(".rustup"), Into::into);
    let folders = [(cargo, "cargo"), (rustup, "rustup"), (places::project(), "carnet")];
    Ok(folders.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).into())
}

fn free_port() -> Result<u16> {
    let free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    (8080..8180).find(free).context("No port from 8080 to 8179 is free on this machine")
}

fn has_a_display() -> bool {
    let named = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(target_os = "macos", windows)) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
