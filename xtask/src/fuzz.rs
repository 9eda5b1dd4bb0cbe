//! `cargo xtask fuzz`: gives each reader of what a stranger wrote the inputs that a fuzzer makes up.
//!
//! The targets are in `fuzz`, with a kept corpus, which the tests of `crates/readers` replay. What the fuzzer finds on
//! the way stays in `target`, for the next run. As a step of the tests they begin anew each time, with the same seed, so
//! that the same source gives the same inputs; it is by hand that one searches further.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::{command, locations, tools};

/// What is needed and how to get it.
const NO_COMPILER: &str =
    "a C++ compiler is needed, and there is neither CXX nor a program c++; install one: sudo apt-get install g++";

/// How each target runs as a step of the tests: at most a minute, and so many inputs that slow readers take most of it,
/// and a faster machine meets no others.
const STEP: FuzzRun = FuzzRun { seconds: 60, seed: Some(1) };
const STEP_INPUTS: u32 = 8_000;

/// How targets run.
#[derive(Clone, Copy)]
struct FuzzRun {
    /// For how long each.
    seconds: u32,
    /// The seed of the inputs, which then begin with the kept ones alone; another one each time if there is none.
    seed: Option<u32>,
}

/// Runs targets for some seconds each, all of them where none is named.
///
/// # Errors
/// A reader panicked, was too slow or took too much memory (the input that did it is kept, and named on standard error);
/// a name is no target; there is no C++ compiler, or the targets cannot be built.
pub fn run(names: &[String], seconds: u32) -> Result<()> {
    run_all(&chosen(names)?, FuzzRun { seconds, seed: None })
}

/// Runs all targets as a step of the tests.
///
/// # Errors
/// See [`run`].
pub fn step() -> Result<()> {
    run_all(&targets()?, STEP)
}

/// Builds targets, then runs them, as many at a time as the machine has processors.
fn run_all(targets: &[String], how: FuzzRun) -> Result<()> {
    if !tools::has_cpp_compiler() {
        bail!("{NO_COMPILER}");
    }
    let fuzzer = tools::cargo_fuzz().ensure()?;
    command::run(&mut cargo_fuzz(&fuzzer, "build"))?;
    let (waiting, failed) = (Mutex::new(targets.iter()), Mutex::new(Vec::new()));
    let next = || waiting.lock().ok()?.next();
    let work = || {
        while let Some(target) = next() {
            // The others run all the same: one run finds all that there is to mend.
            match fuzz(&fuzzer, target, how) {
                Ok(inputs) => println!("{target}: {inputs} inputs"),
                Err(error) => {
                    eprintln!("{target}: {error:#}");
                    failed.lock().map(|mut failed| failed.push(target.as_str())).unwrap_or_default();
                }
            }
        }
    };
    let processors = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..processors.min(targets.len()) {
            scope.spawn(work);
        }
    });
    let mut failed = failed.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    if failed.is_empty() {
        return Ok(());
    }
    failed.sort_unstable();
    bail!("{}: what was found is in fuzz/artifacts; keep it in fuzz/corpus once it is mended", failed.join(", "))
}

/// A command of the fuzzer, with what all of them need.
fn cargo_fuzz(fuzzer: &Path, command: &str) -> Command {
    // The pinned compiler, so that what is fuzzed is what is published; its flags for fuzzing are not stable yet. The
    // sanitizers, which it does not have, look for what safe Rust excludes.
    let mut run = Command::new(fuzzer);
    run.args(["fuzz", command, "--fuzz-dir"]).arg(locations::project().join("fuzz"));
    run.args(["--sanitizer", "none", "--target-dir"]).arg(locations::fuzzing());
    run.env("RUSTC_BOOTSTRAP", "1").env_remove("CARGO_TARGET_DIR").current_dir(locations::project());
    run
}

/// Runs a target. Its own inputs come first, since the fuzzer adds to this folder; those that are kept are only read.
/// Gives how many inputs it was given.
fn fuzz(fuzzer: &Path, target: &str, how: FuzzRun) -> Result<String> {
    let found = locations::fuzzing().join(if how.seed.is_some() { "step" } else { "corpus" }).join(target);
    if how.seed.is_some() && found.exists() {
        fs::remove_dir_all(&found).with_context(|| format!("{} cannot be removed", found.display()))?;
    }
    fs::create_dir_all(&found).with_context(|| format!("{} cannot be made", found.display()))?;
    let mut run = cargo_fuzz(fuzzer, "run");
    run.arg(target).arg(&found).arg(locations::project().join("fuzz/corpus").join(target)).arg("--");
    run.args(["-rss_limit_mb=512", "-timeout=10", "-max_len=65536", "-print_final_stats=1", "-verbosity=0"]);
    run.arg(format!("-max_total_time={}", how.seconds));
    if let Some(seed) = how.seed {
        run.args([format!("-seed={seed}"), format!("-runs={STEP_INPUTS}")]);
    }
    // Words that the reader knows, where it takes more than letters to get into it.
    let words = locations::project().join("fuzz/dictionaries").join(target).with_extension("dict");
    if words.is_file() {
        run.arg(format!("-dict={}", words.display()));
    }
    let output = run.output().with_context(|| format!("{} cannot be started", fuzzer.display()))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        bail!("{}\n{said}", output.status);
    }
    let inputs = said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    Ok(inputs.context("the fuzzer has not said how many inputs it gave")?.trim().to_owned())
}

/// The targets of these names, or all.
fn chosen(names: &[String]) -> Result<Vec<String>> {
    let all = targets()?;
    match names.iter().find(|name| !all.contains(name)) {
        Some(unknown) => bail!("`{unknown}` is not a target; the targets are {}", all.join(", ")),
        None if names.is_empty() => Ok(all),
        None => Ok(names.to_vec()),
    }
}

/// All targets, by the names of their files.
fn targets() -> Result<Vec<String>> {
    let folder = locations::project().join("fuzz/targets");
    let unreadable = || format!("{} cannot be read", folder.display());
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(&folder).with_context(unreadable)? {
        files.push(entry.with_context(unreadable)?.path());
    }
    let mut names: Vec<String> =
        files.iter().filter_map(|file| Some(file.file_stem()?.to_string_lossy().into_owned())).collect();
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn targets_are_chosen_by_name_and_an_unknown_one_is_refused_with_the_list() {
        assert_eq!(chosen(&["csv".to_owned()]).unwrap(), ["csv"]);
        assert_eq!(chosen(&[]).unwrap(), targets().unwrap());
        let refusal = chosen(&["odt".to_owned()]).unwrap_err().to_string();
        assert!(refusal.contains("odt") && refusal.contains("claims, code, csv"), "{refusal}");
    }

    #[test]
    fn what_is_fuzzed_is_the_versions_that_the_program_has() {
        let versions = |file: &str| -> BTreeMap<String, BTreeSet<String>> {
            let lock = fs::read_to_string(locations::project().join(file)).unwrap();
            let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
            for entry in lock.split("[[package]]") {
                let line = |key: &str| entry.lines().find_map(|line| line.strip_prefix(key)).map(str::to_owned);
                if let (Some(name), Some(version)) = (line("name = "), line("version = ")) {
                    versions.entry(name).or_default().insert(version);
                }
            }
            versions
        };
        let (ours, fuzzed) = (versions("Cargo.lock"), versions("fuzz/Cargo.lock"));
        let differs = fuzzed.iter().filter(|(name, found)| ours.get(*name).is_some_and(|ours| !found.is_subset(ours)));
        let differs: Vec<&String> = differs.map(|(name, _)| name).collect();
        assert!(differs.is_empty(), "copy Cargo.lock over fuzz/Cargo.lock and build the targets: {differs:?}");
    }
}
