//! `cargo xtask test`: every check of the project, in steps that can each be run alone.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Error, Result, bail};
use clap::ValueEnum;

use crate::tools::{self, Package};
use crate::{command, data, dist, places, rooms, size};

/// One step. They stand in the order in which they are run: what fails fastest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// The source is formatted
    Fmt,
    /// No room of the source uses one that it may not
    Rooms,
    /// The lints are content, in the app as it is built for browsers
    Clippy,
    /// The domain's tests
    Domain,
    /// The chores' own tests
    Xtask,
    /// Making the bundled territory again changes nothing
    Data,
    /// The app's tests that need no browser
    App,
    /// The one file is made, and is within its budget
    Dist,
    /// The one file does its work in Chromium and Firefox
    Browser,
}

/// Runs these steps, or all of them, up to the first that fails.
///
/// # Errors
/// The step that failed, and why.
pub fn run(asked: &[Step]) -> Result<()> {
    let steps: Vec<Step> =
        Step::value_variants().iter().copied().filter(|step| asked.is_empty() || asked.contains(step)).collect();
    let mut times = Vec::new();
    for (rank, &step) in steps.iter().enumerate() {
        println!("── {}", name(step));
        let start = Instant::now();
        if let Err(failure) = step.run() {
            let left: Vec<String> = steps[rank + 1..].iter().map(|&step| name(step)).collect();
            let left = if left.is_empty() { String::new() } else { format!(", not run: {}", left.join(" ")) };
            println!("\n{} failed\n{rank} passed, 1 failed{left}", name(step));
            bail!("{}: {failure:#}", name(step));
        }
        let seconds = start.elapsed().as_secs_f64();
        println!("── {} passed in {seconds:.1} s", name(step));
        times.push((step, seconds));
    }
    println!();
    for (step, seconds) in &times {
        println!("{:>8.1} s  {}", seconds, name(*step));
    }
    println!("{} passed, 0 failed", times.len());
    Ok(())
}

fn name(step: Step) -> String {
    step.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
}

impl Step {
    fn run(self) -> Result<()> {
        match self {
            Self::Fmt => cargo(&["fmt", "--all", "--check"]),
            Self::Rooms => rooms::check(),
            Self::Clippy => clippy(),
            Self::Domain => cargo(&["test", "--package", "domain"]),
            Self::Xtask => cargo(&["test", "--package", "xtask"]),
            Self::Data => data_is_what_its_inputs_give(),
            Self::App => cargo(&["test", "--package", "carnet"]),
            Self::Dist => dist::make().and_then(|file| size::report(&file)),
            Self::Browser => browser(),
        }
    }
}

fn cargo(arguments: &[&str]) -> Result<()> {
    command::run(Command::new("cargo").args(arguments).current_dir(places::project()))
}

fn clippy() -> Result<()> {
    tools::wasm_target()?;
    let native = ["clippy", "--package=domain", "--package=xtask", "--package=browser-tests", "--all-targets"];
    let app = ["clippy", "--package=carnet", "--all-targets", "--target=wasm32-unknown-unknown"];
    for packages in [&native[..], &app[..]] {
        cargo(&[packages, &["--", "--deny=warnings"]].concat())?;
    }
    Ok(())
}

/// Makes the bundled territory again, elsewhere, and holds it against the one that is there.
fn data_is_what_its_inputs_give() -> Result<()> {
    let elsewhere = places::parts_of_the_page().join("again");
    let inputs = elsewhere.join("data/inputs");
    fs::create_dir_all(&inputs).with_context(|| format!("{} cannot be made", inputs.display()))?;
    for (name, bytes) in files(&places::project().join("data/inputs"))? {
        fs::write(inputs.join(name), bytes)?;
    }
    data::run(&elsewhere).map_err(Error::msg)?;
    let made = files(&elsewhere.join("data/mel"))?;
    let there = files(&places::bundled_territory())?;
    fs::remove_dir_all(&elsewhere).with_context(|| format!("{} cannot be removed", elsewhere.display()))?;
    let differs =
        made.iter().find(|file| !there.contains(file)).or_else(|| there.iter().find(|file| !made.contains(file)));
    match differs {
        Some((name, _)) => bail!("data/mel/{name} is not what the inputs give; `cargo xtask data` makes it"),
        None => Ok(()),
    }
}

fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let unreadable = || format!("{} cannot be read", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        if let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|_| path.is_file()) {
            found.push((name.to_owned(), fs::read(&path).with_context(unreadable)?));
        }
    }
    found.sort();
    Ok(found)
}

fn browser() -> Result<()> {
    tools::install(&[Package::CHROMIUM, Package::CHROMEDRIVER, Package::FIREFOX, Package::PKILL])?;
    let given = [
        ("CARNET_CHROMIUM", tools::chromium()?),
        ("CARNET_CHROMEDRIVER", tools::chromedriver()?),
        ("CARNET_FIREFOX", tools::firefox()?),
        ("CARNET_GECKODRIVER", tools::geckodriver()?),
        ("CARNET_AXE", tools::axe()?),
        ("CARNET_PKILL", tools::pkill()?),
        ("CARNET_FILE", dist::make()?),
        ("CARNET_SITE", places::site()),
        ("CARNET_SHOTS", places::screenshots()),
    ];
    let mut tests = Command::new("cargo");
    // A browser is dear to start: one run tells everything that is wrong.
    tests.args(["test", "--no-fail-fast", "--package", "browser-tests"]).current_dir(places::project());
    command::run(tests.envs(given))
}
