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
    let code = CommuneCode::parse(commune)
        .with_context(|| format!("« {commune} » n’est pas un code INSEE : cinq caractères, comme 59350 ou 2A004."))?;
    let day = match date {
        None => territory.about().reference,
        Some(date) => {
            Day::parse(date).with_context(|| format!("« {date} » n’est pas un jour : écrivez-le comme 2019-12-13."))?
        }
    };
    Ok((code, day))
}

/// The code, or why there is none.
fn written(territory: &Territory, code: CommuneCode, day: Day) -> Result<String, String> {
    let commune = territory.find_commune(code).ok_or_else(|| unknown_commune(code))?;
    Ok(return_code(DayView { territory, day, scope: Scope::Everything }, commune))
}

/// What a code says as JSON, or why it does not hold.
fn read(territory: &Territory, text: &str) -> Result<Result<String, String>> {
    let code = match ReturnCode::read(territory, text) {
        Ok(code) => code,
        Err(why) => return Ok(Err(sentence(&why))),
    };
    let states: Map<String, Value> =
        code.states.iter().map(|(action, state)| (action.to_string(), json!(state.as_str()))).collect();
    let read = json!({ "commune": code.commune.as_str(), "form": code.form.to_string(), "states": states });
    serde_json::to_string_pretty(&read).map(Ok).map_err(|error| anyhow!("The code is not JSON: {error}"))
}

fn unknown_commune(code: CommuneCode) -> String {
    format!("Aucune commune de ce territoire n’a le code INSEE {code}.")
}

fn sentence(why: &CodeError) -> String {
    match why {
        CodeError::OtherKind => {
            "Ce texte n’est pas un code de retour : un code de retour commence par la lettre C.".to_owned()
        }
        CodeError::Sign(unknown) => {
            format!("Le signe n° {}, « {} », n’est d’aucun code de retour : relisez-le.", unknown.place, unknown.sign)
        }
        CodeError::Length(signs) => {
            format!(
                "Ce code a {signs} signes, et le formulaire en demande un autre nombre : il en manque, ou il y en a trop."
            )
        }
        CodeError::Check => {
            "Ce code ne tient pas : un signe y est faux, ou deux y sont échangés. Relisez-le.".to_owned()
        }
        CodeError::Form(form) => format!(
            "Ce code répond à un autre formulaire ({form}) que ceux de ce territoire : un autre carnet, ou d’autres actions."
        ),
        CodeError::Content => "Ce code tient, mais aucun programme ne l’a écrit : redemandez-le.".to_owned(),
        CodeError::Commune(code) => unknown_commune(*code),
    }
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
        assert!(why("C%").contains("n° 2, « % »"));
        assert!(why("C012").contains("ne tient pas"));
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
