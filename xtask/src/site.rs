//! Builds and serves the static folder with Trunk.

use std::env;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow};

use crate::{command, locations, policy, tools};

/// Builds the static folder in release mode, and gives its page its policy.
///
/// # Errors
/// A tool is missing, the app does not build, or its page is not what the policy expects.
pub fn build() -> Result<()> {
    command::run(trunk(&["--release"])?.args(["build", "--release"]))?;
    policy::give_to_folder(&locations::site())
}

/// Builds the app, serves it on localhost and rebuilds it on every change, until interrupted.
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

/// A command for Trunk in the project's folder, with wasm-bindgen on its PATH and without network access. `manner`
/// has the arguments with which it will have the app compiled.
fn trunk(cargo_arguments: &[&str]) -> Result<Command> {
    tools::wasm_target()?;
    let programs = tools_and_app(cargo_arguments)?;
    let mut trunk = Command::new(&programs[0]);
    trunk.env("PATH", tools::path_with(&programs)?);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // The compiler explains a failed build; a backtrace of Trunk adds nothing.
    trunk.env("RUST_BACKTRACE", "0");
    // Trunk rejects the usual NO_COLOR=1.
    trunk.env_remove("NO_COLOR");
    set_compilation(&mut trunk)?;
    Ok(trunk)
}

/// The paths of Trunk and wasm-bindgen. If one of them has to be built first, the app is compiled at the same time,
/// with the same settings as under Trunk, so that Trunk does not have to.
fn tools_and_app(cargo_arguments: &[&str]) -> Result<[PathBuf; 2]> {
    let (trunk, wasm_bindgen) = (tools::trunk(), tools::wasm_bindgen()?);
    if let (Some(trunk), Some(wasm_bindgen)) = (trunk.find()?, wasm_bindgen.find()?) {
        return Ok([trunk, wasm_bindgen]);
    }
    let mut compile = compilation(cargo_arguments);
    set_compilation(&mut compile)?;
    thread::scope(|scope| {
        let compilation = scope.spawn(move || command::run(&mut compile));
        let tools = trunk.ensure().and_then(|trunk| Ok([trunk, wasm_bindgen.ensure()?]));
        compilation.join().map_err(|_| anyhow!("The compilation of the app panicked"))??;
        tools
    })
}

/// The command that compiles the app as Trunk does.
fn compilation(cargo_arguments: &[&str]) -> Command {
    let mut compile = Command::new("cargo");
    compile.args([
        "build",
        "--locked",
        "--quiet",
        "--target=wasm32-unknown-unknown",
        "--package=carnet",
        "--bin=carnet",
    ]);
    compile.args(cargo_arguments);
    compile
}

/// Sets the folder and the flags with which the app is compiled. They are the same everywhere, so that nothing is
/// compiled twice.
///
/// # Errors
/// The home folder is not known.
pub fn set_compilation(command: &mut Command) -> Result<()> {
    // Removes the machine's paths from the program, which makes builds reproducible.
    let rust_flags = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
    command.current_dir(locations::project()).env(rust_flags, remappings()?.join(" "));
    Ok(())
}

fn remappings() -> Result<Vec<String>> {
    let home = env::home_dir().context("No home folder is known")?;
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), Into::into);
    let rustup = env::var_os("RUSTUP_HOME").map_or_else(|| home.join(".rustup"), Into::into);
    let folders = [(cargo, "cargo"), (rustup, "rustup"), (locations::project(), "carnet")];
    Ok(folders.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).into())
}

fn free_port() -> Result<u16> {
    let free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    (8080..8180).find(free).context("No port from 8080 to 8179 is free on this machine")
}

fn has_a_display() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(target_os = "macos", windows)) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_is_shipped_is_built_from_the_versions_in_the_lock_file() {
        let source = |name: &str| fs::read_to_string(locations::project().join(name)).unwrap();
        let has_line = |text: &str, expected: &str| text.lines().any(|line| line == expected);
        assert!(has_line(&source("Trunk.toml"), "locked = true"));
        assert!(source(".cargo/config.toml").contains("\nxtask = \"run --locked "));
        assert!(compilation(&["--release"]).get_args().any(|argument| argument == "--locked"));
        // The hook of Trunk and the release use the alias.
        assert!(source("Trunk.toml").contains("command_arguments = [\"xtask\", \"document\"]"));
        assert!(source("xtask/src/release.rs").contains("dist.args([\"xtask\", \"dist\"])"));
    }
}
