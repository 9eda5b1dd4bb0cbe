//! `cargo xtask test browser`: the finished file in real browsers, all the scenarios of it or those that are named.

use std::path::PathBuf;
use std::process::Command;
use std::thread::available_parallelism;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::tools::{self, SystemPackage};
use crate::{command, dist, places};

/// A browser in which scenarios are run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BrowserChoice {
    Chromium,
    Firefox,
}

/// Which scenarios are run, where, and of what file.
#[derive(Clone, Debug, Default)]
pub struct ScenarioOptions {
    /// What stands in the names of the scenarios, or of their files; all of them when nothing is named.
    pub names: Vec<String>,
    /// Both browsers when none is named.
    pub browser: Option<BrowserChoice>,
    /// The file is taken as it is.
    pub no_build: bool,
}

/// Tells them; one run tells everything that is wrong.
///
/// # Errors
/// A tool or the file is missing, no scenario has such a name, or a scenario does not hold.
pub fn run(asked: &ScenarioOptions) -> Result<()> {
    let given = given(asked)?;
    if !asked.names.is_empty() {
        // Compiled where one sees it, then asked what it has.
        command::run(cargo_test(&["--no-run"]).args(["--quiet"]))?;
        let listed =
            command::answer(cargo_test(&["--quiet"]).arg("--").args(chosen(asked)).args(["--list", "--format=terse"]));
        if !listed.is_some_and(|listed| listed.lines().any(|line| line.ends_with(": test"))) {
            bail!("No scenario or file of scenarios in tests/ has a name with {}", asked.names.join(" or "));
        }
    }
    let mut scenarios = cargo_test(&["--no-fail-fast"]);
    scenarios.arg("--").arg(format!("--test-threads={}", at_once())).args(chosen(asked));
    command::run(scenarios.envs(given))
}

fn cargo_test(arguments: &[&str]) -> Command {
    let mut test = Command::new("cargo");
    test.args(["test", "--package", "browser-tests"]).args(arguments).current_dir(places::project());
    test
}

/// How the test program is told which scenarios are meant. Each is a test in each browser, named after it.
fn chosen(asked: &ScenarioOptions) -> Vec<String> {
    let left_out = match asked.browser {
        None => None,
        Some(BrowserChoice::Chromium) => Some("--skip=::in_firefox"),
        Some(BrowserChoice::Firefox) => Some("--skip=::in_chromium"),
    };
    left_out.into_iter().map(str::to_owned).chain(asked.names.iter().cloned()).collect()
}

/// How many scenarios run at once. A browser waits for its driver, for frames and for the disk, so that one more of
/// them than there are processors keeps all of those busy.
fn at_once() -> usize {
    available_parallelism().map_or(2, |processors| processors.get() + 1)
}

/// The programs and files that the scenarios need.
fn given(asked: &ScenarioOptions) -> Result<Vec<(&'static str, PathBuf)>> {
    let told_in = |browser| asked.browser.is_none_or(|only| only == browser);
    let mut packages = vec![SystemPackage::PKILL];
    if told_in(BrowserChoice::Chromium) {
        packages.extend([SystemPackage::CHROMIUM, SystemPackage::CHROMEDRIVER]);
    }
    if told_in(BrowserChoice::Firefox) {
        packages.push(SystemPackage::FIREFOX);
    }
    tools::install(&packages)?;
    let mut given = vec![
        ("CARNET_FILE", if asked.no_build { the_file_there_is()? } else { dist::make()? }),
        ("CARNET_SITE", places::site()),
        ("CARNET_SHOTS", places::screenshots()),
        ("CARNET_AXE", tools::axe()?),
        ("CARNET_PKILL", tools::pkill()?),
    ];
    if told_in(BrowserChoice::Chromium) {
        given.extend([("CARNET_CHROMIUM", tools::chromium()?), ("CARNET_CHROMEDRIVER", tools::chromedriver()?)]);
    }
    if told_in(BrowserChoice::Firefox) {
        given.extend([("CARNET_FIREFOX", tools::firefox()?), ("CARNET_GECKODRIVER", tools::geckodriver()?)]);
    }
    Ok(given)
}

fn the_file_there_is() -> Result<PathBuf> {
    let file = places::one_file();
    for made in [&file, &places::site().join("index.html")] {
        if !made.is_file() {
            bail!("{} is not there; without --no-build it is made", made.display());
        }
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_chosen_by_leaving_the_other_out() {
        let asked = |browser| ScenarioOptions { names: vec!["grid".into()], browser, no_build: true };
        assert_eq!(chosen(&asked(None)), ["grid"]);
        assert_eq!(chosen(&asked(Some(BrowserChoice::Chromium))), ["--skip=::in_firefox", "grid"]);
        assert_eq!(chosen(&asked(Some(BrowserChoice::Firefox))), ["--skip=::in_chromium", "grid"]);
    }
}
