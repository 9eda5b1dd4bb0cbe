//! A month of answers, compared with what is worked out apart.

use std::collections::BTreeMap;

use domain::journal::CellName;
use domain::territory::ParticipationState;
use fixtures::mel;
use fixtures::rehearsal::{Rehearsal, rehearsal};

use super::*;

fn run_rehearsal(rehearsal: &Rehearsal, rule: Option<SettleRule>) -> Gathered {
    let files = rehearsal.files.iter().map(|(name, bytes)| (name.clone(), bytes.clone()));
    gathered(&mel::MEL, files.collect(), rule).unwrap()
}

/// The figures of the tables in which these cells have these states, and no other rows.
fn figures_with(states: &BTreeMap<CellName, ParticipationState>) -> Value {
    let mut package = mel::package();
    let table = package.tables.iter_mut().find(|table| table.file == "participations.csv").unwrap();
    let at = |column: &str| table.columns.iter().position(|name| &**name == column).unwrap();
    let (action, commune) = (at("action_id"), at("code_insee"));
    let is_said = |row: &[std::sync::Arc<str>]| {
        states.keys().any(|cell| cell.action.as_str() == &*row[action] && cell.commune.as_str() == &*row[commune])
    };
    table.rows.retain(|row| !is_said(row));
    for (cell, state) in states {
        let value = |column: &str| match column {
            "action_id" => cell.action.to_string(),
            "code_insee" => cell.commune.to_string(),
            "etat" => state.as_str().to_owned(),
            "provenance" => "saisi".to_owned(),
            _ => String::new(),
        };
        let row = table.columns.iter().map(|column| value(column).into()).collect();
        table.rows.push(row);
    }
    let territory = Territory::read(&package).unwrap();
    serde_json::to_value(Figures::on(&territory, territory.about().reference, Scope::Everything)).unwrap()
}

fn states(rows: &Value) -> BTreeMap<(String, String), String> {
    let text = |row: &Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let row = |row: &Value| ((text(row, "action_id"), text(row, "code_insee")), text(row, "after"));
    rows.as_array().unwrap().iter().map(row).collect()
}

fn expected(states: &BTreeMap<CellName, ParticipationState>) -> BTreeMap<(String, String), String> {
    let entry = |(cell, state): (&CellName, &ParticipationState)| {
        ((cell.action.to_string(), cell.commune.to_string()), state.as_str().to_owned())
    };
    states.iter().map(entry).collect()
}

#[test]
fn a_month_of_answers_comes_to_what_was_worked_out_apart() {
    let rehearsal = rehearsal(&mel::MEL);
    let Gathered { result, minutes, is_any_used } = run_rehearsal(&rehearsal, None);
    let of_status = |status: &str| -> Vec<&str> {
        let files = result["files"].as_array().unwrap().iter();
        files.filter(|file| file["status"] == status).filter_map(|file| file["name"].as_str()).collect()
    };
    assert!(is_any_used);
    assert_eq!(states(&result["changed"]), expected(&rehearsal.changed));
    assert_eq!(result["contradictions"].as_array().unwrap().len(), rehearsal.contested.len());
    assert_eq!(result["figures"], figures_with(&rehearsal.changed));
    let refused: Vec<&str> = [of_status("damaged"), of_status("foreign")].concat();
    assert_eq!(refused.len(), rehearsal.refused.len(), "{refused:?}");
    assert!(rehearsal.refused.iter().all(|name| refused.contains(&name.as_str())), "{refused:?}");
    assert_eq!(of_status("repeated").len(), rehearsal.repeated.len());
    for cell in rehearsal.changed.keys().chain(rehearsal.contested.keys()) {
        let name = wording::gathering::cell(cell, &mel::MEL);
        assert!(minutes.contains(&name), "the minutes name every cell: {name}");
    }
}

#[test]
fn the_rule_of_the_commune_settles_what_a_colleague_contradicts() {
    let rehearsal = rehearsal(&mel::MEL);
    let result = run_rehearsal(&rehearsal, Some(SettleRule::Commune)).result;
    let mut all = rehearsal.changed.clone();
    all.extend(rehearsal.contested.clone());
    let settled = result["contradictions"].as_array().unwrap();
    let open = settled.iter().filter(|it| it["settled"].is_null()).count();
    assert_eq!((settled.len(), open), (rehearsal.contested.len(), 2), "those whose commune sent a code");
    let with_codes: Vec<&Value> = settled.iter().filter(|it| it["settled"].is_null()).collect();
    all.retain(|cell, _| {
        with_codes.iter().all(|it| it["code_insee"] != cell.commune.as_str() || it["action_id"] != cell.action.as_str())
    });
    assert_eq!(states(&result["changed"]), expected(&all));
    assert_eq!(result["figures"], figures_with(&all));
    let base = run_rehearsal(&rehearsal, Some(SettleRule::Base)).result;
    assert_eq!(states(&base["changed"]), expected(&rehearsal.changed));
}
