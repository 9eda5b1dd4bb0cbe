//! `cargo xtask test`: every check of the project, in steps that can each be run alone.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::places;

/// A step: its name, and what it runs.
const STEPS: [(&str, &[&str]); 4] = [
    ("fmt", &["fmt", "--all", "--check"]),
    ("clippy", &["clippy", "--quiet", "--package", "domain", "--all-targets", "--", "-D", "warnings"]),
    ("domain", &["test", "--package", "domain"]),
    ("xtask", &["test", "--package", "xtask"]),
];

/// Runs the steps of those names, or all of them.
///
/// # Errors
/// The first step that fails, or a name that is no step's.
pub fn run(names: &[String]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|(step, _)| step != name)) {
        bail!("no step is called {unknown}: {}", STEPS.map(|(step, _)| step).join(", "));
    }
    let mut passed = 0;
    for (step, arguments) in STEPS.iter().filter(|(step, _)| names.is_empty() || names.iter().any(|name| name == step))
    {
        let start = Instant::now();
        let status = Command::new("cargo").args(*arguments).current_dir(places::project()).status();
        if !status.with_context(|| format!("{step}: cargo cannot be started"))?.success() {
            bail!("{step} failed\n{passed} passed, 1 failed");
        }
        passed += 1;
        println!("{step}: passed in {:.1} s", start.elapsed().as_secs_f64());
    }
    println!("{passed} passed, 0 failed");
    Ok(())
}
