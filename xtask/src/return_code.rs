//! `cargo xtask code`: writes and reads return codes.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use domain::dates::Day;
use domain::ids::CommuneCode;
use domain::indicators::{DayView, Scope};
use domain::return_code::{CodeError, ReturnCode, return_code};
use domain::territory::Territory;
use serde_json::{Map, Value, json};
use wording::return_code as words;

use crate::territory;

/// What is asked.
pub enum CodeTask<'a> {
    /// The code of a commune on a day; the territory's reference day where there is none.
    Write {
        /// The code INSEE.
        commune: &'a str,
        /// The day.
        date: Option<&'a str>,
    },
    /// What a code says.
    Read(&'a str),
}

/// Prints the code of a commune, or what a code says. Exit code 1 with a sentence on standard error where there is no such
/// commune or the code does not hold, 2 where the day or the commune is none.
///
/// # Errors
/// The folder is not a valid territory (with all problems).
pub fn run(folder: &Path, task: &CodeTask<'_>) -> Result<ExitCode> {
    let territory = Territory::read(&territory::package(folder)?).map_err(|problems| territory::all(&problems))?;
    let done = match task {
        CodeTask::Write { commune, date } => match arguments(&territory, commune, *date) {
            Ok((code, day)) => written(&territory, code, day),
            Err(why) => {
                eprintln!("{why}");
                return Ok(ExitCode::from(2));
            }
        },
        CodeTask::Read(text) => read(&territory, text)?,
    };
    Ok(match done {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    })
}

fn arguments(territory: &Territory, commune: &str, date: Option<&str>) -> Result<(CommuneCode, Day)> {
    let code = CommuneCode::parse(commune).with_context(|| words::no_commune_code(commune))?;
    let day = match date {
        None => territory.about().reference,
        Some(date) => Day::parse(date).with_context(|| words::no_day(date))?,
    };
    Ok((code, day))
}

/// The code, or why there is none.
fn written(territory: &Territory, code: CommuneCode, day: Day) -> Result<String, String> {
    let commune = territory.find_commune(code).ok_or_else(|| words::not_held(&CodeError::Commune(code)))?;
    Ok(return_code(DayView { territory, day, scope: Scope::Everything }, commune))
}

/// What a code says as JSON, or why it does not hold.
fn read(territory: &Territory, text: &str) -> Result<Result<String, String>> {
    let code = match ReturnCode::read(territory, text) {
        Ok(code) => code,
        Err(why) => return Ok(Err(words::not_held(&why))),
    };
    let states: Map<String, Value> =
        code.states.iter().map(|(action, state)| (action.to_string(), json!(state.as_str()))).collect();
    let read = json!({ "commune": code.commune.as_str(), "form": code.form.to_string(), "states": states });
    serde_json::to_string_pretty(&read).map(Ok).map_err(|error| anyhow!("The code is not JSON: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locations;

    fn bundled() -> Territory {
        Territory::read(&territory::package(&locations::bundled_territory()).unwrap()).unwrap()
    }

    #[test]
    fn a_code_is_read_as_it_was_written_and_says_what_the_tables_say() {
        let territory = bundled();
        let code = CommuneCode::parse("59350").unwrap();
        let text = written(&territory, code, territory.about().reference).unwrap();
        let said: Value = serde_json::from_str(&read(&territory, &text).unwrap().unwrap()).unwrap();
        assert_eq!(said["commune"], "59350");
        assert_eq!(said["states"]["permis-de-louer"], "participe");
        assert_eq!(said["states"].as_object().map(Map::len), Some(25));
        assert_eq!(said["form"].as_str().map(str::len), Some(4));
    }

    #[test]
    fn what_does_not_hold_is_said_in_a_sentence() {
        let territory = bundled();
        let why = |text: &str| read(&territory, text).unwrap().unwrap_err();
        assert!(why("").contains("commence par la lettre C"));
        assert!(why("C%").contains("n°\u{a0}2, «\u{a0}%\u{a0}»"));
        assert!(why("C012").contains("un signe y est faux"));
        let of_nobody = written(&territory, CommuneCode::parse("75056").unwrap(), territory.about().reference);
        assert!(of_nobody.unwrap_err().contains("75056"));
    }

    #[test]
    fn the_test_vectors_of_the_documentation_hold() {
        let page = include_str!("../../docs/formats/return-code.md");
        let territory = bundled();
        let vectors: Vec<(&str, &str, &str)> = page
            .lines()
            .filter_map(|line| {
                let cells: Vec<&str> = line.strip_prefix("| `")?.strip_suffix("` |")?.split("` | `").collect();
                Some((*cells.first()?, *cells.get(1)?, *cells.get(2)?))
            })
            .collect();
        assert!(vectors.len() >= 4, "{vectors:?}");
        for (commune, day, code) in vectors {
            let commune = CommuneCode::parse(commune).unwrap();
            assert_eq!(written(&territory, commune, Day::parse(day).unwrap()).as_deref(), Ok(code));
            assert_eq!(ReturnCode::read(&territory, code).map(|read| read.commune), Ok(commune));
        }
    }
}
