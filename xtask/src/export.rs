//! `cargo xtask export`: writes a territory as a file for other programs.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use domain::dates::Day;
use domain::territory::Territory;
use tables::write::{ExportFormat, export};
use wording::table_faults;

use crate::territory;

/// What is asked.
pub struct ExportTask<'a> {
    /// The word of the format.
    pub format: &'a str,
    /// The file to write; standard output where there is none.
    pub out: Option<&'a Path>,
    /// The day of the figures; the territory's reference day where there is none.
    pub date: Option<&'a str>,
}

/// Writes the file. Exit code 1 with a sentence on standard error where the file cannot hold the territory, 2 where the
/// format or the day is none.
///
/// # Errors
/// The folder is not a valid territory (with all problems), or the file cannot be written.
pub fn run(folder: &Path, task: &ExportTask<'_>) -> Result<ExitCode> {
    let Some(format) = ExportFormat::parse(task.format) else {
        eprintln!("{}", table_faults::unknown_format(task.format));
        return Ok(ExitCode::from(2));
    };
    let day = match task.date.map(|date| Day::parse(date).ok_or(date)) {
        Some(Err(date)) => {
            eprintln!("{}", table_faults::unknown_day(date));
            return Ok(ExitCode::from(2));
        }
        Some(Ok(day)) => Some(day),
        None => None,
    };
    let package = territory::package(folder)?;
    let read = Territory::read(&package).map_err(|problems| territory::all(&problems))?;
    let made = match export(&package, &read, day.unwrap_or(read.about().reference), format) {
        Ok(made) => made,
        Err(why) => {
            eprintln!("{}", table_faults::of_export(&why).join("\n"));
            return Ok(ExitCode::FAILURE);
        }
    };
    match task.out {
        Some(path) => fs::write(path, made.bytes)
            .with_context(|| format!("Le fichier {} ne peut pas être écrit", path.display()))?,
        None => io::stdout().write_all(&made.bytes).context("La sortie standard ne peut pas être écrite")?,
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locations;

    #[test]
    fn a_word_that_is_no_format_and_a_text_that_is_no_day_are_wrong_commands() {
        let code = |format, date| {
            let task = ExportTask { format, out: None, date };
            format!("{:?}", run(&locations::bundled_territory(), &task).unwrap())
        };
        let wrong = format!("{:?}", ExitCode::from(2));
        assert_eq!(code("pdf", None), wrong);
        assert_eq!(code("csv", Some("2019-13-13")), wrong);
    }
}
