//! `cargo xtask test`: runs every check of the project, in steps that can also be run separately.

use std::fs;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Error, Result, bail};
use clap::ValueEnum;
use domain::territory::Provenance;

use crate::scenarios::ScenarioOptions;
use crate::{command, data, dist, fuzz, layers, locations, scenarios, size, territory, tools};

/// A step. They run in this order: first those that tell most in the shortest time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TestStep {
    /// The source is formatted
    Fmt,
    /// Each layer of the source uses only those it may, and texts for users are in `wording`
    Layers,
    /// Clippy reports nothing; it checks the app as built for browsers
    Clippy,
    /// The tests of the crates, which need no browser
    Crates,
    /// The tests of xtask
    Xtask,
    /// Dependencies have licences and sources that deny.toml allows
    Dependencies,
    /// The bundled territory is up to date with its inputs, and the examples of others are valid
    Data,
    /// The app's tests that need no browser
    App,
    /// The single file can be made and is within its budget
    Dist,
    /// The single file works in Chromium and Firefox
    Browser,
    /// What a fuzzer makes up stops no reader of what strangers wrote
    Fuzz,
}

/// Runs the steps that these words name, or all of them, and stops at the first failure. After `browser`, other words
/// select scenarios.
///
/// # Errors
/// A word names neither a step nor scenarios, or a step failed.
pub fn run(words: &[String], mut options: ScenarioOptions) -> Result<()> {
    let (chosen, names) = read_words(words)?;
    let steps: Vec<TestStep> =
        TestStep::value_variants().iter().copied().filter(|step| chosen.is_empty() || chosen.contains(step)).collect();
    options.names = names;
    // If the step `dist` runs, it makes the file for the step `browser`.
    options.no_build |= steps.contains(&TestStep::Dist);
    let mut times = Vec::new();
    for (rank, &step) in steps.iter().enumerate() {
        println!("── {}", name(step));
        let start = Instant::now();
        if let Err(error) = step.run(&options) {
            let rest: Vec<String> = steps[rank + 1..].iter().map(|&step| name(step)).collect();
            let rest = if rest.is_empty() { String::new() } else { format!(", not run: {}", rest.join(" ")) };
            println!("\n{} failed\n{rank} passed, 1 failed{rest}", name(step));
            bail!("{}: {error:#}", name(step));
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
            Err(_) => bail!("`{word}` is not a step; the steps are {}", all_names()),
        }
    }
    Ok((steps, names))
}

/// The names of the steps, in their order.
#[must_use]
pub fn all_names() -> String {
    TestStep::value_variants().iter().map(|&step| name(step)).collect::<Vec<_>>().join(", ")
}

fn name(step: TestStep) -> String {
    step.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
}

impl TestStep {
    fn run(self, options: &ScenarioOptions) -> Result<()> {
        match self {
            Self::Fmt => cargo(&["fmt", "--all", "--check"]),
            Self::Layers => layers::check(),
            Self::Clippy => clippy(),
            Self::Crates => {
                cargo(&["test", "--workspace", "--exclude=carnet", "--exclude=xtask", "--exclude=browser-tests"])
            }
            Self::Xtask => cargo(&["test", "--package", "xtask"]),
            Self::Dependencies => dependencies_are_allowed(),
            Self::Data => data_is_up_to_date().and_then(|()| examples_are_valid()),
            Self::App => cargo(&["test", "--package", "carnet"]),
            Self::Dist => dist::make_bundled().and_then(|file| size::report(&file)),
            Self::Browser => scenarios::run(options),
            Self::Fuzz => fuzz::step(),
        }
    }
}

fn cargo(arguments: &[&str]) -> Result<()> {
    command::run(Command::new("cargo").args(arguments).current_dir(locations::project()))
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

/// Checks the licences, the sources and the versions of all crates. Only crates that are not here yet are downloaded.
fn dependencies_are_allowed() -> Result<()> {
    let deny = tools::cargo_deny().ensure()?;
    cargo(&["fetch", "--locked", "--quiet"])?;
    let mut check = Command::new(deny);
    check.args(["--workspace", "--frozen", "check", "--hide-inclusion-graph", "bans", "licenses", "sources"]);
    command::run(check.current_dir(locations::project()))
}

/// Builds the bundled territory in another folder and compares it with the committed one.
fn data_is_up_to_date() -> Result<()> {
    let copy = locations::page_fragments().join("again");
    let inputs = copy.join("data/inputs");
    fs::create_dir_all(&inputs).with_context(|| format!("{} cannot be made", inputs.display()))?;
    for (name, bytes) in territory::files(&locations::project().join("data/inputs"))? {
        fs::write(inputs.join(name), bytes)?;
    }
    data::run(&copy).map_err(Error::msg)?;
    let built = territory::files(&copy.join("data/mel"))?;
    let committed = territory::files(&locations::bundled_territory())?;
    fs::remove_dir_all(&copy).with_context(|| format!("{} cannot be removed", copy.display()))?;
    let differs = built
        .iter()
        .find(|file| !committed.contains(file))
        .or_else(|| committed.iter().find(|file| !built.contains(file)));
    match differs {
        Some((name, _)) => bail!("data/mel/{name} is not up to date with its inputs; run `cargo xtask data`"),
        None => Ok(()),
    }
}

/// Reads each example of another territory as strictly as the bundled one, and looks whether all of it is marked as made
/// up.
fn examples_are_valid() -> Result<()> {
    for folder in locations::example_territories()? {
        let document = territory::document(&folder).with_context(|| folder.display().to_string())?;
        let territory = document.territory;
        let provenances = territory.actions().iter().map(|action| action.provenance);
        let participations = territory.participations();
        let provenances = provenances.chain(participations.iter().map(|row| row.provenance));
        let others = provenances.filter(|&provenance| provenance != Provenance::Illustrative).count();
        if others > 0 || territory.about().warning(Provenance::Illustrative).is_none() {
            bail!("{}: {others} rows of an invented scheme are not marked as illustrative", folder.display());
        }
        println!("{}: {} communes", folder.display(), territory.communes().len());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<(Vec<TestStep>, Vec<String>)> {
        read_words(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn after_browser_other_words_select_scenarios() {
        assert_eq!(read(&["app", "crates"]).unwrap(), (vec![TestStep::App, TestStep::Crates], Vec::new()));
        assert_eq!(
            read(&["browser", "grid", "axe"]).unwrap(),
            (vec![TestStep::Browser], vec!["grid".into(), "axe".into()])
        );
    }

    #[test]
    fn an_unknown_word_is_refused_with_the_list_of_steps() {
        let refusal = read(&["crats"]).unwrap_err().to_string();
        assert!(refusal.contains("crats") && refusal.contains("fmt, layers, clippy, crates"), "{refusal}");
    }
}
