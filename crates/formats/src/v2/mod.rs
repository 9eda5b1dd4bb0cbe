//! Version 2 of the saved formats, frozen: its files must always open. It is read by upgrading its JSON to version 3.
//!
//! Its entries have no parents, and its answers correct no period; the rest is the same in version 3. An entry whose
//! checksum is wrong is left as it is, so that version 3 finds it damaged too.

mod checksum;

use serde_json::{Map, Value, json};

/// The columns of answers that version 3 has as well.
const ANSWER_COLUMNS: usize = 7;

/// Upgrades the entries of a document or of answers.
pub(super) fn upgraded(saved: Map<String, Value>) -> Map<String, Value> {
    upgraded_where(saved, |_| true)
}

/// Upgrades those entries of a later version's answers that are of this one: a page that cannot start puts the lines of
/// the draft into a file as they are.
pub(super) fn with_upgraded_entries(saved: Map<String, Value>) -> Map<String, Value> {
    upgraded_where(saved, |entry| entry.get("v").and_then(Value::as_u64) == Some(2))
}

fn upgraded_where(mut saved: Map<String, Value>, is_of_this: impl Fn(&Value) -> bool) -> Map<String, Value> {
    if let Some(Value::Array(journal)) = saved.get_mut("journal") {
        for entry in journal.iter_mut().filter(|entry| is_of_this(entry)) {
            if let Some(upgraded) = upgraded_entry(entry) {
                *entry = upgraded;
            }
        }
    }
    saved
}

/// The same entry in version 3; `None` when its checksum is wrong, or when its answers have more columns than they may.
pub(super) fn upgraded_entry(saved: &Value) -> Option<Value> {
    let mut members = saved.as_object()?.clone();
    if members.get("sum")?.as_str()? != checksum::of(&members) {
        return None;
    }
    // Unknown members were ignored.
    members.remove("parents");
    if members.get("edit").and_then(Value::as_str) == Some("answer") {
        match members.get_mut("answers")? {
            Value::Array(rows) => {
                let is_longer = |row: &Value| row.as_array().is_some_and(|row| row.len() > ANSWER_COLUMNS);
                if rows.iter().any(is_longer) {
                    return None;
                }
            }
            packed => add_empty_column(packed)?,
        }
    }
    members.insert("v".to_owned(), 3.into());
    let sum = checksum::of(&members);
    members.insert("sum".to_owned(), sum.into());
    Some(Value::Object(members))
}

/// Adds the column of corrected periods, with an empty text in every row, to answers that are stored by column.
fn add_empty_column(packed: &mut Value) -> Option<()> {
    let length = packed.get("length")?.as_u64()?;
    let columns = packed.get_mut("columns")?.as_array_mut()?;
    // The index of the only value, then how often it is repeated.
    let rows = match length {
        0 => json!([]),
        1 => json!([0]),
        _ => json!([0, 1 - i64::try_from(length).ok()?]),
    };
    columns.push(json!({ "name": "corrects", "values": [""], "rows": rows }));
    Some(())
}
