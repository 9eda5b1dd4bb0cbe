//! Other programs, run with errors that name what was run.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs the command to its end, its output going where ours goes.
///
/// # Errors
/// It cannot be started, or ends with another status than 0.
pub fn run(command: &mut Command) -> Result<()> {
    let said = spelled(command);
    let status = command.status().with_context(|| format!("`{said}` cannot be started"))?;
    if status.success() {
        return Ok(());
    }
    bail!("`{said}` failed ({status})")
}

/// What the command writes on standard output, or nothing when it cannot be run or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn spelled(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
