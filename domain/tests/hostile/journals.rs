//! Journals that nobody can have written by editing. In the first version, which is read for ever.

use serde_json::{Value, json};

use super::corpus::{Hostile, put};

/// An id of one digit, many times.
fn id(digit: &str) -> String {
    digit.repeat(24)
}

#[expect(clippy::needless_pass_by_value, reason = "values made in place")]
fn answer(digit: &str, rank: Value) -> Value {
    json!({"id": id(digit), "rank": rank, "at": 1, "edit": "answer", "action": "permis-de-louer", "commune": "59350", "state": "non"})
}

fn other(digit: &str, rank: u64, edit: &str, entries: &[&str]) -> Value {
    let entries: Vec<String> = entries.iter().map(|digit| id(digit)).collect();
    json!({"id": id(digit), "rank": rank, "at": 1, "edit": edit, "entries": entries})
}

fn with(entry: Value, key: &str, value: Value) -> Value {
    let mut entry = entry;
    entry[key] = value;
    entry
}

/// The document with each of these journals.
pub fn all(document: &Value, all: &mut Vec<Hostile>) {
    let mut document = document.clone();
    document["version"] = json!(1);
    for (name, journal) in cycles().into_iter().chain(fields()) {
        document["journal"] = journal;
        put(all, format!("a journal with {name}"), &document);
    }
}

/// Entries that speak of themselves, of one another, or of nothing.
fn cycles() -> Vec<(&'static str, Value)> {
    let one = || json!(1);
    let many: Vec<Value> = (0..4000_u32)
        .map(|number| {
            let edit = ["withdraw", "undo", "redo"][number as usize % 3];
            let entries = [format!("{:024x}", number.wrapping_mul(7919) % 4000)];
            json!({"id": format!("{number:024x}"), "rank": number / 3, "at": 0, "edit": edit, "entries": entries})
        })
        .collect();
    vec![
        ("a withdrawal of itself", json!([answer("1", one()), other("2", 2, "withdraw", &["2", "1"])])),
        ("an undoing of itself", json!([answer("1", one()), other("2", 2, "undo", &["2"])])),
        ("a redoing of itself", json!([other("2", 2, "redo", &["2"])])),
        ("two that undo each other", json!([other("1", 1, "undo", &["2"]), other("2", 2, "undo", &["1"])])),
        ("two that withdraw each other", json!([other("1", 1, "withdraw", &["2"]), other("2", 2, "withdraw", &["1"])])),
        ("an undoing before what it undoes", json!([other("2", 1, "undo", &["1"]), answer("1", json!(9))])),
        ("an undoing of what is unknown", json!([other("2", 1, "undo", &["f"]), other("3", 2, "withdraw", &["e"])])),
        ("an undoing of nothing", json!([other("2", 1, "undo", &[])])),
        ("an undoing of two", json!([other("2", 1, "undo", &["1", "3"])])),
        ("a withdrawal of nothing", json!([other("2", 1, "withdraw", &[])])),
        ("one id and two contents", json!([answer("1", one()), with(answer("1", one()), "state", json!("participe"))])),
        ("one id at two ranks", json!([answer("1", one()), answer("1", json!(2)), other("2", 3, "undo", &["1"])])),
        ("four thousand in circles", json!(many)),
    ]
}

/// Entries of which one thing is not what it should be.
fn fields() -> Vec<(&'static str, Value)> {
    let good = || answer("1", json!(1));
    let rank = |rank: Value| json!([answer("1", rank), other("2", 1, "undo", &["1"])]);
    let one = |key: &str, value: Value| json!([with(good(), key, value)]);
    vec![
        ("a negative rank", rank(json!(-1))),
        ("the highest rank", rank(json!(u64::MAX))),
        ("two of the highest rank", json!([answer("1", json!(u64::MAX)), answer("2", json!(u64::MAX))])),
        ("a rank that is a fraction", rank(json!(1.5))),
        ("a rank that is a text", rank(json!("1"))),
        ("no rank", rank(json!(null))),
        ("a time after all times", one("at", json!(u64::MAX))),
        ("a time before all times", one("at", json!(-1))),
        ("an id that is short", one("id", json!("11"))),
        ("an id that is none", one("id", json!("__proto__"))),
        ("an id that is a number", one("id", json!(1))),
        ("an edit that is unknown", one("edit", json!("delete-everything"))),
        ("a state that is unknown", one("state", json!("<b>"))),
        ("a state that is a list", one("state", json!(["non"]))),
        ("a commune that is unknown", one("commune", json!("99999"))),
        ("a commune that is none", one("commune", json!("__proto__"))),
        ("an action that is unknown", one("action", json!("</script><img src=x onerror=window.hacked=1>"))),
        ("an action that is blank", one("action", json!(" "))),
        ("a date of year 0", one("since", json!("0000-01-01"))),
        ("a date of year 1", one("since", json!("0001-01-01"))),
        ("a date of year 9999", one("since", json!("9999-12-31"))),
        ("a date that is none", one("since", json!("2019-02-30"))),
        ("a member more", one("__proto__", json!({"state": "participe"}))),
        ("a number for an entry", json!([7])),
        ("a journal for an entry", json!([[good()]])),
        ("nothing for an entry", json!([null])),
    ]
}
