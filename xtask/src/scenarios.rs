//! `cargo xtask test browser`: runs the scenarios, or some of them, on the finished file in real browsers.

use std::path::PathBuf;
use std::process::Command;
use std::thread::available_parallelism;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::tools::{self, SystemPackage};
use crate::{command, dist, locations};

/// A browser to run scenarios in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BrowserChoice {
    Chromium,
    Firefox,
}

/// Which scenarios to run, in which browsers, and on which file.
#[derive(Clone, Debug, Default)]
pub struct ScenarioOptions {
    /// Parts of the names of scenarios or of their files; empty for all scenarios.
    pub names: Vec<String>,
    /// The browser; `None` for both.
    pub browser: Option<BrowserChoice>,
    /// Whether to use the existing file.
    pub no_build: bool,
}

/// Runs the scenarios. A failure does not stop the others.
///
/// # Errors
/// A tool or the file is missing, no scenario has such a name, or a scenario fails.
pub fn run(options: &ScenarioOptions) -> Result<()> {
    let environment = environment(options)?;
    if !options.names.is_empty() {
        // Compiles first with visible output, then lists the scenarios.
        command::run(cargo_test(&["--no-run"]).args(["--quiet"]))?;
        let listed = command::output(
            cargo_test(&["--quiet"]).arg("--").args(test_arguments(options)).args(["--list", "--format=terse"]),
        );
        if !listed.is_some_and(|listed| listed.lines().any(|line| line.ends_with(": test"))) {
            bail!("No scenario or file of scenarios in tests/ has a name with {}", options.names.join(" or "));
        }
    }
    let mut scenarios = cargo_test(&["--no-fail-fast"]);
    scenarios.arg("--").arg(format!("--test-threads={}", test_threads())).args(test_arguments(options));
    command::run(scenarios.envs(environment))
}

fn cargo_test(arguments: &[&str]) -> Command {
    let mut test = Command::new("cargo");
    test.args(["test", "--package", "browser-tests"]).args(arguments).current_dir(locations::project());
    test
}

/// The arguments that select scenarios. Each scenario is one test per browser, whose name ends with the browser.
fn test_arguments(options: &ScenarioOptions) -> Vec<String> {
    let skip = match options.browser {
        None => None,
        Some(BrowserChoice::Chromium) => Some("--skip=::in_firefox"),
        Some(BrowserChoice::Firefox) => Some("--skip=::in_chromium"),
    };
    skip.into_iter().map(str::to_owned).chain(options.names.iter().cloned()).collect()
}

/// How many scenarios run at once: one more than there are processors, since browsers often wait for the driver, for
/// frames and for the disk.
fn test_threads() -> usize {
    available_parallelism().map_or(2, |processors| processors.get() + 1)
}

/// The environment variables with the paths of the programs and files that the scenarios need.
fn environment(options: &ScenarioOptions) -> Result<Vec<(&'static str, PathBuf)>> {
    let runs_in = |browser| options.browser.is_none_or(|only| only == browser);
    let mut packages = vec![SystemPackage::PKILL, SystemPackage::JAVA, SystemPackage::POPPLER];
    if runs_in(BrowserChoice::Chromium) {
        packages.extend([SystemPackage::CHROMIUM, SystemPackage::CHROMEDRIVER]);
    }
    if runs_in(BrowserChoice::Firefox) {
        packages.push(SystemPackage::FIREFOX);
    }
    tools::install(&packages)?;
    let file = if options.no_build { existing_file()? } else { dist::make_bundled()? };
    let other = locations::example_file();
    let [example, ..] = &locations::example_territories()?[..] else { bail!("There is no example of a territory") };
    dist::make_from(&file, example, &other)?;
    let mut environment = vec![
        ("CARNET_FILE", file),
        ("CARNET_OTHER_FILE", other),
        ("CARNET_SITE", locations::site()),
        ("CARNET_SHOTS", locations::screenshots()),
        ("CARNET_AXE", tools::axe()?),
        ("CARNET_JAVA", tools::java()?),
        ("CARNET_PDFTOTEXT", tools::pdftotext()?),
        ("CARNET_PKILL", tools::pkill()?),
        ("CARNET_VALIDATOR", tools::validator()?),
    ];
    if runs_in(BrowserChoice::Chromium) {
        environment.extend([("CARNET_CHROMIUM", tools::chromium()?), ("CARNET_CHROMEDRIVER", tools::chromedriver()?)]);
    }
    if runs_in(BrowserChoice::Firefox) {
        environment.extend([("CARNET_FIREFOX", tools::firefox()?), ("CARNET_GECKODRIVER", tools::geckodriver()?)]);
    }
    Ok(environment)
}

fn existing_file() -> Result<PathBuf> {
    let file = locations::one_file();
    for needed in [&file, &locations::site().join("index.html")] {
        if !needed.is_file() {
            bail!("{} does not exist; run without --no-build to make it", needed.display());
        }
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_selected_by_skipping_the_other() {
        let options = |browser| ScenarioOptions { names: vec!["grid".into()], browser, no_build: true };
        assert_eq!(test_arguments(&options(None)), ["grid"]);
        assert_eq!(test_arguments(&options(Some(BrowserChoice::Chromium))), ["--skip=::in_firefox", "grid"]);
        assert_eq!(test_arguments(&options(Some(BrowserChoice::Firefox))), ["--skip=::in_chromium", "grid"]);
    }
}
