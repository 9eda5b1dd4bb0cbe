//! `cargo xtask gather`: merges answers, codes, tables and documents into a territory, as the page « Recueillir » does.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use domain::dates::Day;
use domain::indicators::{Figures, Scope};
use domain::journal::{Journal, RecordedAnswer};
use domain::territory::Territory;
use gathering::{
    ChangedCell, ContestedCell, GatheredFile, Gathering, Here, Origin, ReceivedContent, ReceivedFile, SettleRule,
    Settlement, TableSheet, gather, has_codes,
};
use serde_json::{Value, json};

use crate::territory;

/// The milliseconds of a day.
const DAY: u64 = 86_400_000;

/// Merges files, and those of folders, into a folder's territory. Prints the result as JSON, and the minutes on standard
/// error. Exit code 1 where no file could be used.
///
/// # Errors
/// A path cannot be read, or the folder is not a valid territory (with all problems).
pub fn run(folder: &Path, paths: &[PathBuf], rule: Option<SettleRule>) -> Result<ExitCode> {
    let bundled = Territory::read(&territory::package(folder)?).map_err(|problems| territory::all(&problems))?;
    let journal = Journal::default();
    let here = Here {
        bundled: &bundled,
        journal: &journal,
        day: bundled.about().reference,
        today: day_of(now()),
        day_of,
        tables_author: wording::gathering::TABLES_AUTHOR,
    };
    let gathering = gather(&here, received(paths, &here)?);
    let settlements = gathering.settlements(rule);
    eprintln!("{}", wording::gathering::plain(&wording::gathering::minutes(&gathering, &here, &settlements, rule)));
    println!("{}", serde_json::to_string_pretty(&result(&gathering, &here, &settlements, rule)?)?);
    let is_any_used = gathering.files.is_empty() || gathering.files.iter().any(|file| file.status.is_understood());
    Ok(if is_any_used { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or_default()
}

/// The day of a time in milliseconds since 1970, in universal time.
fn day_of(at: u64) -> Day {
    Day::of_whole(at - at % DAY).unwrap_or_else(|| Day::end_of_year(9999))
}

/// The files of these paths; those of a folder have their names in it.
fn received(paths: &[PathBuf], here: &Here<'_>) -> Result<Vec<ReceivedFile>> {
    let mut files = Vec::new();
    for path in paths {
        let unreadable = || format!("{} ne peut pas être lu.", path.display());
        if path.is_dir() {
            for (name, bytes) in territory::files(path).with_context(unreadable)? {
                let content = content(&name, &bytes, here);
                files.push(ReceivedFile { name, content });
            }
        } else {
            let bytes = fs::read(path).with_context(unreadable)?;
            let name =
                path.file_name().map_or_else(|| path.display().to_string(), |it| it.to_string_lossy().into_owned());
            let content = content(&name, &bytes, here);
            files.push(ReceivedFile { name, content });
        }
    }
    Ok(files)
}

/// A file by its content: a saved text or messages with codes, else a table.
fn content(name: &str, bytes: &[u8], here: &Here<'_>) -> ReceivedContent {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let is_saved = text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '<']);
        if is_saved || has_codes(text, here) {
            return ReceivedContent::Text(text.to_owned());
        }
    }
    match tables::read::workbook(name, bytes) {
        Ok(workbook) => {
            let sheets = workbook.sheets.into_iter().map(|sheet| TableSheet { name: sheet.name, rows: sheet.rows });
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
    let resolved = gathering.resolved(here, settlements);
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
        "communes": file.communes.iter().map(|code| code.as_str()).collect::<Vec<_>>(),
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
        let period = on_day(&side.periods).or_else(|| side.periods.last().cloned());
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
