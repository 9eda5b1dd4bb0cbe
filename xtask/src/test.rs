//! `cargo xtask test`: every check of the project, in steps that can each be run alone.

use std::fs;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Error, Result, bail};
use clap::ValueEnum;

use crate::scenarios::ScenarioOptions;
use crate::{command, data, dist, layers, places, scenarios, size, territory, tools};

/// One step. They stand in the order in which they are run: what fails fastest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TestStep {
    /// The source is formatted
    Fmt,
    /// No layer of the source uses one that it may not, and texts stand in the one for them
    Layers,
    /// The lints are content, in the app as it is built for browsers
    Clippy,
    /// The tests of the crates that need no browser
    Crates,
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

/// Runs the steps that these words name, or all of them, up to the first that fails. Other words name the scenarios that
/// the browsers are to run, which `asked` says more of.
///
/// # Errors
/// A word that is no step where no scenarios are run; or the step that failed, and why.
pub fn run(words: &[String], mut asked: ScenarioOptions) -> Result<()> {
    let (chosen, names) = read_words(words)?;
    let steps: Vec<TestStep> =
        TestStep::value_variants().iter().copied().filter(|step| chosen.is_empty() || chosen.contains(step)).collect();
    asked.names = names;
    // What the step before has made is not made again.
    asked.no_build |= steps.contains(&TestStep::Dist);
    let mut times = Vec::new();
    for (rank, &step) in steps.iter().enumerate() {
        println!("── {}", name(step));
        let start = Instant::now();
        if let Err(failure) = step.run(&asked) {
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

fn read_words(words: &[String]) -> Result<(Vec<TestStep>, Vec<String>)> {
    let (mut steps, mut names) = (Vec::new(), Vec::new());
    for word in words {
        match TestStep::from_str(word, false) {
            Ok(step) => steps.push(step),
            Err(_) if steps.contains(&TestStep::Browser) => names.push(word.clone()),
            Err(_) => bail!("`{word}` is no step of the checks; there are {}", all_names()),
        }
    }
    Ok((steps, names))
}

/// The steps by name, in the order in which they are run.
#[must_use]
pub fn all_names() -> String {
    TestStep::value_variants().iter().map(|&step| name(step)).collect::<Vec<_>>().join(", ")
}

fn name(step: TestStep) -> String {
    step.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
}

impl TestStep {
    fn run(self, asked: &ScenarioOptions) -> Result<()> {
        match self {
            Self::Fmt => cargo(&["fmt", "--all", "--check"]),
            Self::Layers => layers::check(),
            Self::Clippy => clippy(),
            Self::Crates => {
                cargo(&["test", "--workspace", "--exclude=carnet", "--exclude=xtask", "--exclude=browser-tests"])
            }
            Self::Xtask => cargo(&["test", "--package", "xtask"]),
            Self::Data => data_is_what_its_inputs_give(),
            Self::App => cargo(&["test", "--package", "carnet"]),
            Self::Dist => dist::make().and_then(|file| size::report(&file)),
            Self::Browser => scenarios::run(asked),
        }
    }
}

fn cargo(arguments: &[&str]) -> Result<()> {
    command::run(Command::new("cargo").args(arguments).current_dir(places::project()))
}

fn clippy() -> Result<()> {
    tools::wasm_target()?;
    let native = ["clippy", "--workspace", "--exclude=carnet", "--all-targets"];
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
    for (name, bytes) in territory::files(&places::project().join("data/inputs"))? {
        fs::write(inputs.join(name), bytes)?;
    }
    data::run(&elsewhere).map_err(Error::msg)?;
    let made = territory::files(&elsewhere.join("data/mel"))?;
    let there = territory::files(&places::bundled_territory())?;
    fs::remove_dir_all(&elsewhere).with_context(|| format!("{} cannot be removed", elsewhere.display()))?;
    let differs =
        made.iter().find(|file| !there.contains(file)).or_else(|| there.iter().find(|file| !made.contains(file)));
    match differs {
        Some((name, _)) => bail!("data/mel/{name} is not what the inputs give; `cargo xtask data` makes it"),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<(Vec<TestStep>, Vec<String>)> {
        read_words(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_no_step_names_stories_once_the_browsers_are_asked_for() {
        assert_eq!(read(&["app", "crates"]).unwrap(), (vec![TestStep::App, TestStep::Crates], Vec::new()));
        assert_eq!(
            read(&["browser", "grid", "axe"]).unwrap(),
            (vec![TestStep::Browser], vec!["grid".into(), "axe".into()])
        );
    }

    #[test]
    fn a_word_that_is_neither_is_refused_with_the_steps_there_are() {
        let refusal = read(&["crats"]).unwrap_err().to_string();
        assert!(refusal.contains("crats") && refusal.contains("fmt, layers, clippy, crates"), "{refusal}");
    }
}
