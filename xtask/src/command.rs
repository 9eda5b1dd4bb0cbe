//! Runs other programs. The errors name the command.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs the command to its end, with inherited output.
///
/// # Errors
/// It cannot be started, or its exit status is not 0.
pub fn run(command: &mut Command) -> Result<()> {
    let line = command_line(command);
    let status = command.status().with_context(|| format!("`{line}` cannot be started"))?;
    if status.success() {
        return Ok(());
    }
    bail!("`{line}` failed ({status})")
}

/// The standard output of the command; `None` when it cannot be run or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn command_line(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
