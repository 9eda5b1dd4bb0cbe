//! Version 4 of the saved formats, frozen: its files must always open. It is read by upgrading its JSON to version 5.
//!
//! It has no passages, no received answers and no words of the report about an action; the rest is the same in version
//! 5, also the ids of entries. An entry whose checksum is wrong is left as it is, so that version 5 finds it damaged too.

mod checksum;

use serde_json::{Map, Value};

/// The kinds of edits of this version.
const KINDS: [&str; 9] =
    ["answer", "confirm", "withdraw", "undo", "redo", "action", "delete-action", "commune", "snapshot"];

/// Upgrades the entries of this version in a document or in edits. A page that cannot start puts the lines of the draft
/// into a file as they are, so that also files of a later version have some.
pub(super) fn with_upgraded_entries(mut saved: Map<String, Value>) -> Map<String, Value> {
    if let Some(Value::Array(journal)) = saved.get_mut("journal") {
        for entry in journal.iter_mut().filter(|entry| entry.get("v").and_then(Value::as_u64) == Some(4)) {
            if let Some(upgraded) = upgraded_entry(entry) {
                *entry = upgraded;
            }
        }
    }
    saved
}

/// The same entry in version 5; `None` when its checksum is wrong, or when this version has no such edit.
pub(super) fn upgraded_entry(saved: &Value) -> Option<Value> {
    let mut members = saved.as_object()?.clone();
    if members.get("sum")?.as_str()? != checksum::of(&members) || !KINDS.contains(&members.get("edit")?.as_str()?) {
        return None;
    }
    members.insert("v".to_owned(), 5.into());
    let sum = checksum::of(&members);
    members.insert("sum".to_owned(), sum.into());
    Some(Value::Object(members))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_entry_has_only_the_edits_of_this_version() {
        let upgraded = |edit: &str| {
            let mut entry = json!({ "edit": edit, "v": 4 });
            let sum = checksum::of(entry.as_object().unwrap());
            entry["sum"] = sum.into();
            upgraded_entry(&entry)
        };
        assert_eq!(upgraded("confirm").unwrap()["v"], 5);
        assert_eq!(upgraded("receive"), None);
    }
}
