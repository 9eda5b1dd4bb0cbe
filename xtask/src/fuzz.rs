//! `cargo xtask fuzz`: gives each reader of what a stranger wrote the inputs that a fuzzer makes up.
//!
//! The targets are in `fuzz`, with a kept corpus, which the tests of `crates/readers` replay. What the fuzzer finds on
//! the way stays in `target`, for the next run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{command, locations, tools};

/// What is needed and how to get it.
const NO_COMPILER: &str =
    "a C++ compiler is needed, and there is neither CXX nor a program c++; install one: sudo apt-get install g++";

/// Runs targets for some seconds each, all of them where none is named.
///
/// # Errors
/// A reader panicked, was too slow or took too much memory (the input that did it is kept, and named on standard error);
/// a name is no target; there is no C++ compiler, or the targets cannot be built.
pub fn run(names: &[String], seconds: u32) -> Result<()> {
    let targets = chosen(names)?;
    if !tools::has_cpp_compiler() {
        bail!("{NO_COMPILER}");
    }
    let fuzzer = tools::cargo_fuzz().ensure()?;
    let mut failed = Vec::new();
    for target in targets {
        println!("{target}, for {seconds} s");
        // The others run all the same: one run finds all that there is to mend.
        if let Err(error) = fuzz(&fuzzer, &target, seconds) {
            eprintln!("{error:#}");
            failed.push(target);
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    bail!("{}: what was found is in fuzz/artifacts; keep it in fuzz/corpus once it is mended", failed.join(", "))
}

/// Builds a target and runs it. Its own inputs come first, since the fuzzer adds to this folder; those that are kept are
/// only read.
fn fuzz(fuzzer: &Path, target: &str, seconds: u32) -> Result<()> {
    let found = locations::fuzzing().join("corpus").join(target);
    fs::create_dir_all(&found).with_context(|| format!("{} cannot be made", found.display()))?;
    // The pinned compiler, so that what is fuzzed is what is published; its flags for fuzzing are not stable yet. The
    // sanitizers, which it does not have, look for what safe Rust excludes.
    let mut run = Command::new(fuzzer);
    run.args(["fuzz", "run", "--fuzz-dir"]).arg(locations::project().join("fuzz"));
    run.args(["--sanitizer", "none", "--target-dir"]).arg(locations::fuzzing()).arg(target);
    run.arg(&found).arg(locations::project().join("fuzz/corpus").join(target)).arg("--");
    run.args(["-rss_limit_mb=512", "-timeout=10", "-max_len=65536", "-print_final_stats=1", "-verbosity=0"]);
    run.arg(format!("-max_total_time={seconds}"));
    // Words that the reader knows, where it takes more than letters to get into it.
    let words = locations::project().join("fuzz/dictionaries").join(target).with_extension("dict");
    if words.is_file() {
        run.arg(format!("-dict={}", words.display()));
    }
    command::run(run.env("RUSTC_BOOTSTRAP", "1").env_remove("CARGO_TARGET_DIR").current_dir(locations::project()))
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
