//! The package that says what a territory says after the edits.
//!
//! What no edit touched stays as it is written in the tables, unknown columns and spellings of dates included: only
//! values that differ are written anew.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::ids::{ActionId, CommuneCode};
use domain::territory::{Action, Commune, Indicator, Package, Participation, Problem, Table, Territory};
use serde_json::{Value, json};

use crate::write::csv_text::value;
use crate::write::edited_cells::edited_participations;

/// The fields of a row that edits can change, as column and value.
type Fields = Vec<(&'static str, String)>;

/// The package of a territory after the edits. `package` is what it was read from.
///
/// A deleted action leaves with its participations and with what was published of it alone, which could not be read
/// without it. The document keeps its id, also where the package gives none.
///
/// # Errors
/// The package is not one of a territory; with all its problems.
pub fn edited_package(package: &Package, territory: &Territory) -> Result<Package, Vec<Problem>> {
    // A saved package may have signs that a new one may not; it was read in the same way when it was opened.
    let before = Territory::read_saved(package)?;
    if before == *territory {
        return Ok(package.clone());
    }
    let tables = package.tables.iter().map(|table| match table.file.as_str() {
        "communes.csv" => {
            let of = |territory: &Territory, key: &str| {
                let index = territory.find_commune(CommuneCode::parse(key)?)?;
                Some(commune_fields(territory.commune(index)))
            };
            let keys: Vec<String> = territory.communes().iter().map(|commune| commune.code.to_string()).collect();
            edited_table(table, "code_insee", &keys, |key| of(&before, key), |key| of(territory, key))
        }
        "actions.csv" => {
            let of = |territory: &Territory, key: &str| {
                let index = territory.find_action(&ActionId::parse(key)?)?;
                Some(action_fields(territory.action(index)))
            };
            let keys: Vec<String> = territory.actions().iter().map(|action| action.id.to_string()).collect();
            edited_table(table, "action_id", &keys, |key| of(&before, key), |key| of(territory, key))
        }
        "participations.csv" => edited_participations(table, &before, territory),
        "chiffres_publies.csv" => without_deleted(table, territory),
        _ => table.clone(),
    });
    let tables = tables.collect();
    Ok(Package { descriptor: with_id(&package.descriptor, &before), tables })
}

/// The id of a document without one is made from its tables: edited, they would give another document.
fn with_id(descriptor: &Value, before: &Territory) -> Value {
    let mut descriptor = descriptor.clone();
    let block = descriptor.get_mut("carnet").and_then(Value::as_object_mut);
    if let Some(block) = block.filter(|block| block.get("id").and_then(Value::as_str).is_none_or(str::is_empty)) {
        block.insert("id".to_owned(), json!(before.about().id.to_string()));
    }
    descriptor
}

/// The rows of a table with the values that edits changed, without those that are no longer there, and with the new ones.
fn edited_table(
    table: &Table,
    key_column: &str,
    keys: &[String],
    before: impl Fn(&str) -> Option<Fields>,
    after: impl Fn(&str) -> Option<Fields>,
) -> Table {
    let mut edited = Table { rows: Vec::new(), ..table.clone() };
    let mut rows_of_keys: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, row) in table.rows.iter().enumerate() {
        let key = value(table, at, key_column);
        let Some(fields) = after(key) else { continue };
        let known = before(key).unwrap_or_default();
        edited.rows.push(row.clone());
        rows_of_keys.insert(key, edited.rows.len() - 1);
        for (column, text) in fields.into_iter().filter(|field| !known.contains(field)) {
            set(&mut edited, column, &text);
        }
    }
    for key in keys.iter().filter(|key| !rows_of_keys.contains_key(key.as_str())) {
        edited.rows.push(vec![Arc::from(""); edited.columns.len()]);
        for (column, text) in after(key).unwrap_or_default() {
            set(&mut edited, column, &text);
        }
    }
    edited
}

/// Sets a value of the last row. A column that the table does not have is an optional one, and is added.
pub(super) fn set(table: &mut Table, column: &str, text: &str) {
    let at = match table.columns.iter().position(|name| **name == *column) {
        Some(at) => at,
        None if text.is_empty() => return,
        None => {
            table.columns.push(column.into());
            table.rows.iter_mut().for_each(|row| row.push(Arc::from("")));
            table.columns.len() - 1
        }
    };
    if let Some(value) = table.rows.last_mut().and_then(|row| row.get_mut(at)) {
        *value = text.into();
    }
}

fn commune_fields(commune: &Commune) -> Fields {
    vec![
        ("code_insee", commune.code.to_string()),
        ("nom", commune.name.to_string()),
        ("population", text_of(commune.population.as_ref())),
        ("membre_depuis", text_of(commune.since.as_ref())),
        ("membre_jusqu_a", text_of(commune.until.as_ref())),
    ]
}

fn action_fields(action: &Action) -> Fields {
    vec![
        ("action_id", action.id.to_string()),
        ("intitule", action.title.to_string()),
        ("domaine", action.domain.to_string()),
        ("forme", text_of(action.form.as_ref())),
        ("objectifs", action.objectives.join("|")),
        ("etudiee_le", text_of(action.studied.as_ref())),
        ("inscrite_le", text_of(action.registered.as_ref())),
        ("deployee_le", text_of(action.deployed.as_ref())),
        ("arretee_le", text_of(action.stopped.as_ref())),
        ("liste_complete", if action.list_is_complete { "oui".to_owned() } else { String::new() }),
        ("description", text_of(action.description.as_ref())),
        ("objectif", text_of(action.report.objective.as_ref())),
        ("resultat", text_of(action.report.result.as_ref())),
        ("difficulte", text_of(action.report.difficulty.as_ref())),
        ("perspective", text_of(action.report.prospect.as_ref())),
        ("provenance", action.provenance.as_str().to_owned()),
        ("source", text_of(action.source.as_ref())),
    ]
}

/// The fields of a participation, but for its action and its commune.
pub(super) fn participation_fields(period: &Participation) -> Fields {
    vec![
        ("etat", period.state.as_str().to_owned()),
        ("depuis", text_of(period.since.as_ref())),
        ("jusqu_a", text_of(period.until.as_ref())),
        ("note", text_of(period.note.as_ref())),
        ("provenance", period.provenance.as_str().to_owned()),
        ("source", text_of(period.source.as_ref())),
    ]
}

fn text_of(value: Option<&impl ToString>) -> String {
    value.map_or_else(String::new, ToString::to_string)
}

/// The published figures without those of actions that are no longer there.
fn without_deleted(table: &Table, territory: &Territory) -> Table {
    let is_readable = |at: usize| match Indicator::parse(value(table, at, "indicateur")) {
        Some(Indicator::Participants(action)) => territory.find_action(&action).is_some(),
        _ => true,
    };
    let kept = table.rows.iter().enumerate().filter(|(at, _)| is_readable(*at)).map(|(_, row)| row.clone());
    Table { rows: kept.collect(), ..table.clone() }
}
