//! Version 3 of the saved formats, frozen: its files must always open. It is read by upgrading its JSON to version 4.
//!
//! The ids of its entries are random, they replace no others, and its answers are a journal; the rest is the same in
//! version 4. An entry whose checksum is wrong is left as it is, so that version 4 finds it damaged too.

mod checksum;

use serde_json::{Map, Value};

/// Upgrades the entries of this version in a document or in edits. A page that cannot start puts the lines of the draft
/// into a file as they are, so that also files of a later version have some.
pub(super) fn with_upgraded_entries(mut saved: Map<String, Value>) -> Map<String, Value> {
    if let Some(Value::Array(journal)) = saved.get_mut("journal") {
        for entry in journal.iter_mut().filter(|entry| entry.get("v").and_then(Value::as_u64) == Some(3)) {
            if let Some(upgraded) = upgraded_entry(entry) {
                *entry = upgraded;
            }
        }
    }
    saved
}

/// The same entry in version 4; `None` when its checksum is wrong.
pub(super) fn upgraded_entry(saved: &Value) -> Option<Value> {
    let mut members = saved.as_object()?.clone();
    if members.get("sum")?.as_str()? != checksum::of(&members) {
        return None;
    }
    // Unknown members were ignored.
    members.remove("replaces");
    members.insert("v".to_owned(), 4.into());
    let sum = checksum::of(&members);
    members.insert("sum".to_owned(), sum.into());
    Some(Value::Object(members))
}
