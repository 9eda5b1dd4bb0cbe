//! `cargo xtask tables-module`: builds the second module of the page, which reads and writes spreadsheets, and the
//! fragments with which Trunk puts it into the page.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{command, locations, site, tools};

/// The name of the package, and of the files without their endings.
const NAME: &str = "tables-module";
/// The variable of the script that wasm-bindgen makes. The program's has the usual name.
const BINDINGS: &str = "tables_bindgen";
/// The function of the page that makes an instance of those bindings, called in boot/tables.js.
const FUNCTION: &str = "carnetLiaisonTableurs";

/// Builds the module like the app that Trunk is building, in release mode unless Trunk says otherwise, and writes the
/// module, its script and the element that names it.
///
/// # Errors
/// A tool is missing, the module does not build, or the files cannot be written.
pub fn build() -> Result<()> {
    tools::wasm_target()?;
    let is_release = env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile != "debug");
    let mut compile = compilation(is_release);
    site::set_compilation(&mut compile)?;
    command::run(&mut compile)?;
    let folder = locations::page_fragments();
    let made = folder.join(NAME);
    let mut bind = Command::new(tools::wasm_bindgen()?.ensure()?);
    bind.args(["--target=no-modules", "--no-typescript", "--no-modules-global", BINDINGS, "--out-name", NAME]);
    command::run(bind.arg("--out-dir").arg(&made).arg(built(is_release)))?;
    let module = read(&made.join(format!("{NAME}_bg.wasm")))?;
    let script = String::from_utf8(read(&made.join(format!("{NAME}.js")))?).context("The script is not UTF-8")?;
    write(&folder, "wasm", &module)?;
    write(&folder, "js", function(&script).as_bytes())?;
    write(&folder, "html", element(&module).as_bytes())
}

/// The command that compiles the module.
fn compilation(is_release: bool) -> Command {
    let mut compile = Command::new("cargo");
    compile.args(["build", "--locked", "--quiet", "--target=wasm32-unknown-unknown", "--package", NAME, "--lib"]);
    compile.args(is_release.then_some("--release"));
    compile
}

/// The file that it makes.
fn built(is_release: bool) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| OsStr::new("target").to_owned());
    let profile = if is_release { "release" } else { "debug" };
    locations::project().join(target).join("wasm32-unknown-unknown").join(profile).join("tables_module.wasm")
}

/// The script as a function, since what it makes holds one instance of the module, and one that has failed cannot be used
/// again.
fn function(script: &str) -> String {
    format!("function {FUNCTION}() {{\n{script}\nreturn {BINDINGS};\n}}\n")
}

/// The element that names the module beside the page. Its address has the sum of the content, so that no browser takes one
/// that it kept for another version of the page.
fn element(module: &[u8]) -> String {
    let sum = format!("{:x}", Sha256::digest(module));
    let sum = &sum[..16];
    format!("<script type=\"application/wasm\" id=\"tableurs\" src=\"./{NAME}.wasm?{sum}\"></script>")
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn write(folder: &Path, ending: &str, content: &[u8]) -> Result<()> {
    let file = folder.join(NAME).with_extension(ending);
    fs::write(&file, content).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_the_module_its_bindings_and_the_script_that_calls_them() {
        let source = |name: &str| fs::read_to_string(locations::project().join(name)).unwrap();
        let page = source("index.html");
        for ending in ["wasm", "js", "html"] {
            assert!(page.contains(&format!("href=\"target/carnet/{NAME}.{ending}\"")), "{ending}");
        }
        assert!(source("boot/tables.js").contains(&format!("{FUNCTION}()")));
        assert!(source("Trunk.toml").contains(&format!("command_arguments = [\"xtask\", \"{NAME}\"]")));
    }

    #[test]
    fn the_address_of_the_module_changes_with_its_content() {
        assert_ne!(element(b"a"), element(b"b"));
        assert!(element(b"a").contains("./tables-module.wasm?"));
    }

    #[test]
    fn the_module_is_built_from_the_versions_in_the_lock_file() {
        assert!(compilation(true).get_args().any(|argument| argument == "--locked"));
        assert!(!compilation(false).get_args().any(|argument| argument == "--release"));
    }
}
