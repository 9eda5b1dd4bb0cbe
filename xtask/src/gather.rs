//! `cargo xtask gather`: merges answers, codes, tables and documents into a territory, as the page « Recueillir » does.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use domain::dates::Day;
use domain::ids::CommuneCode;
use domain::indicators::{Figures, Scope};
use domain::journal::{Journal, RecordedAnswer};
use domain::territory::Territory;
use gathering::{
    ChangedCell, ContestedCell, GatheredFile, Gathering, Here, Origin, ReceivedContent, ReceivedFile, SettleRule,
    Settlement, TableSheet, Unsettled, gather, received_text,
};
use serde_json::{Value, json};

use crate::territory;

/// The milliseconds of a day.
const DAY: u64 = 86_400_000;

/// Merges files, and those of folders, into a folder's territory. Prints the result as JSON, and the minutes on standard
/// error. Exit code 1 where no file could be used, 2 where a path cannot be read.
///
/// # Errors
/// The folder is not a valid territory (with all problems).
pub fn run(folder: &Path, paths: &[PathBuf], rule: Option<SettleRule>) -> Result<ExitCode> {
    let bundled = Territory::read(&territory::package(folder)?).map_err(|problems| territory::all(&problems))?;
    let files = match files(paths) {
        Ok(files) => files,
        Err(path) => {
            eprintln!("{}", wording::table_faults::unreadable_path(&path.display().to_string()));
            return Ok(ExitCode::from(2));
        }
    };
    let gathered = gathered(&bundled, files, rule)?;
    eprintln!("{}", gathered.minutes);
    println!("{}", serde_json::to_string_pretty(&gathered.result)?);
    Ok(if gathered.is_any_used { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What is printed.
struct Gathered {
    result: Value,
    minutes: String,
    /// Whether any of the files could be used, or there was none.
    is_any_used: bool,
}

/// Merges files, each with its name.
fn gathered(bundled: &Territory, files: Vec<(String, Vec<u8>)>, rule: Option<SettleRule>) -> Result<Gathered> {
    let journal = Journal::default();
    let here = Here {
        bundled,
        journal: &journal,
        day: bundled.about().reference,
        today: day_of(now()),
        day_of,
        tables_author: wording::gathering::TABLES_AUTHOR,
    };
    let received = files.into_iter().map(|(name, bytes)| {
        let content = content(&name, &bytes, &here);
        ReceivedFile { name, content }
    });
    let gathering = gather(&here, received.collect());
    let settlements = gathering.settlements(rule);
    let rules = vec![rule; settlements.len()];
    let minutes = wording::gathering::minutes(&gathering, &here, &settlements, &rules, Unsettled::Base);
    Ok(Gathered {
        result: result(&gathering, &here, &settlements, rule)?,
        minutes: wording::gathering::plain(&minutes),
        is_any_used: gathering.files.is_empty() || gathering.files.iter().any(|file| file.status.is_understood()),
    })
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or_default()
}

/// The day of a time in milliseconds since 1970, in universal time.
fn day_of(at: u64) -> Day {
    Day::of_whole(at - at % DAY).unwrap_or_else(|| Day::end_of_year(9999))
}

/// The files of these paths, named as in their folder, or by their whole path where that name is there twice; or the
/// first path that cannot be read.
fn files(paths: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>, PathBuf> {
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for path in paths {
        let unreadable = || path.clone();
        if path.is_dir() {
            let of_folder = territory::files(path).map_err(|_| unreadable())?;
            files.extend(of_folder.into_iter().map(|(name, bytes)| (path.join(name), bytes)));
        } else {
            files.push((path.clone(), fs::read(path).map_err(|_| unreadable())?));
        }
    }
    let short = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let names: Vec<String> = files.iter().map(|(path, _)| short(path)).collect();
    let with_name = |(path, bytes): (PathBuf, Vec<u8>)| {
        let name = short(&path);
        let is_twice = names.iter().filter(|other| **other == name).count() > 1;
        (if is_twice { path.display().to_string() } else { name }, bytes)
    };
    Ok(files.into_iter().map(with_name).collect())
}

/// A file by its content: a saved text or messages with codes, else a table.
fn content(name: &str, bytes: &[u8], here: &Here<'_>) -> ReceivedContent {
    if let Some(text) = received_text(bytes, here) {
        return ReceivedContent::Text(text);
    }
    match tables::read::workbook(name, bytes) {
        Ok(workbook) => {
            let sheets = workbook.sheets.into_iter().map(|sheet| TableSheet {
                hidden_rows: sheet.hidden_rows.len(),
                columns: None,
                name: sheet.name,
                rows: sheet.rows,
            });
            ReceivedContent::Sheets(sheets.collect())
        }
        Err(fault) => ReceivedContent::Refused(wording::table_faults::reason(&fault)),
    }
}

fn result(
    gathering: &Gathering,
    here: &Here<'_>,
    settlements: &[Option<Settlement>],
    rule: Option<SettleRule>,
) -> Result<Value> {
    let resolved = gathering.resolved(here, settlements, Unsettled::Base);
    let after = here.bundled.after(&resolved);
    let files: Vec<Value> = gathering.files.iter().map(|file| file_value(file, &after)).collect();
    let changed = gathering.changed(here, &resolved);
    let changed: Vec<Value> = changed.iter().map(|change| changed_value(change, gathering)).collect();
    let contested = gathering.contested.iter().zip(settlements);
    let contradictions: Vec<Value> = contested
        .map(|(contested, settlement)| contested_value(contested, *settlement, rule, gathering, here))
        .collect();
    let figures =
        serde_json::to_value(Figures::on(&after, here.day, Scope::Everything)).context("The figures are not JSON")?;
    Ok(json!({ "files": files, "changed": changed, "contradictions": contradictions, "figures": figures }))
}

fn file_value(file: &GatheredFile, territory: &Territory) -> Value {
    let faults = file.faults.iter().map(|fault| {
        let [place, what] = wording::gathering::fault(fault, territory);
        json!({ "place": place, "what": what })
    });
    json!({
        "name": file.name,
        "kind": file.kind.as_str(),
        "communes": file.communes.iter().map(CommuneCode::as_str).collect::<Vec<_>>(),
        "status": file.status.as_str(),
        "faults": faults.collect::<Vec<_>>(),
    })
}

fn changed_value(change: &ChangedCell, gathering: &Gathering) -> Value {
    json!({
        "action_id": change.cell.action.to_string(),
        "code_insee": change.cell.commune.as_str(),
        "before": change.before.as_str(),
        "after": change.after.state.as_str(),
        "since": change.after.since.map(|date| date.to_string()),
        "until": change.after.until.map(|date| date.to_string()),
        "from": names(change.from.iter().copied(), gathering),
    })
}

fn contested_value(
    contested: &ContestedCell,
    settlement: Option<Settlement>,
    rule: Option<SettleRule>,
    gathering: &Gathering,
    here: &Here<'_>,
) -> Value {
    let contradiction = &contested.contradiction;
    let absent =
        here.bundled.find_action(&contradiction.cell.action).map(|action| here.bundled.action(action).list_is_complete);
    let absent = if absent == Some(true) { "non" } else { "inconnue" };
    let on_day = |periods: &[RecordedAnswer]| periods.iter().find(|it| it.period().contains(here.day)).cloned();
    let state = |periods: &[RecordedAnswer]| on_day(periods).map_or(absent, |period| period.state.as_str());
    let sides = contradiction.sides.iter().zip(&contested.origins).map(|(side, origins)| {
        let period = on_day(&side.periods);
        let files = origins.iter().filter_map(|origin| match origin {
            Origin::File(at) => Some(*at),
            Origin::Here(_) | Origin::Tables => None,
        });
        let names = names(files, gathering);
        json!({
            "state": state(&side.periods),
            "since": period.as_ref().and_then(|it| it.since).map(|date| date.to_string()),
            "until": period.as_ref().and_then(|it| it.until).map(|date| date.to_string()),
            "from": if names.is_empty() { wording::gathering::TABLES_AUTHOR.to_owned() } else { names },
        })
    });
    let settled = settlement.map(|settlement| match settlement {
        Settlement::Base => state(&contradiction.base.periods),
        Settlement::Side(at) => contradiction.sides.get(at).map_or(absent, |side| state(&side.periods)),
    });
    json!({
        "action_id": contradiction.cell.action.to_string(),
        "code_insee": contradiction.cell.commune.as_str(),
        "base": state(&contradiction.base.periods),
        "sides": sides.collect::<Vec<_>>(),
        "settled": settled,
        "settled_by": settlement.and(rule).map(SettleRule::as_str),
    })
}

/// The names of files, with commas between.
fn names(places: impl Iterator<Item = usize>, gathering: &Gathering) -> String {
    places.filter_map(|at| gathering.files.get(at)).map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
