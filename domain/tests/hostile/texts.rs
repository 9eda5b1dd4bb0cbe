//! Texts that anybody may write into a table, and that are more than they seem.

use serde_json::{Map, Value, json};

use super::corpus::{Hostile, column, put};

/// Texts that have ended a script, a cell, a line or a word too early, or have been taken for something else.
pub const TEXTS: [(&str, &str); 14] = [
    ("the end of a script", "</script><script>window.hacked=1</script>"),
    ("a comment left open", "<!--<script>"),
    ("an image that fails", "<img src=x onerror=window.hacked=1>"),
    ("a drawing that loads", "\"'><svg/onload=window.hacked=1>"),
    ("a script's address", "javascript:window.hacked=1"),
    ("a formula", "=cmd|'/c calc'!A0"),
    ("a formula with plus", "+1+cmd|'/c calc'!A0"),
    ("a formula with minus", "-1+cmd|'/c calc'!A0"),
    ("a formula with at", "@SUM(1+1)*cmd|'/c calc'!A0"),
    ("a quote left open", "\"a\t=1+1\r\n"),
    ("a zero", "a\0b"),
    ("letters from right to left", "\u{202e}\u{202d}\u{2066}abc\u{200f}"),
    ("a mark of byte order", "\u{feff}\u{fffe}a"),
    ("a family and a tag of letters", "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f466}\u{e0001}\u{301}\u{301}\u{301}"),
];

/// The columns whose text anybody may write.
pub const FREE: [(&str, &str); 12] = [
    ("communes.csv", "nom"),
    ("actions.csv", "intitule"),
    ("actions.csv", "domaine"),
    ("actions.csv", "forme"),
    ("actions.csv", "description"),
    ("actions.csv", "source"),
    ("participations.csv", "note"),
    ("participations.csv", "source"),
    ("chiffres_publies.csv", "id"),
    ("chiffres_publies.csv", "precision"),
    ("chiffres_publies.csv", "source"),
    ("actions.csv", "action_id"),
];

/// One text in every place that takes one, by itself and before what was there.
pub fn poisoned(document: &Value, all: &mut Vec<Hostile>) {
    for (name, text) in TEXTS {
        let mut poisoned = document.clone();
        // The ids stay: participations name actions by them.
        for (file, column_name) in &FREE[..11] {
            for value in column(&mut poisoned, file, column_name).into_iter().flatten() {
                *value = json!([text, value.as_str().unwrap_or_default()].concat());
            }
        }
        for key in ["titre", "epci", "editeur", "contact", "population_millesime"] {
            poisoned["descriptor"]["carnet"][key] = json!(text);
        }
        poisoned["descriptor"]["carnet"]["objectifs"] = Value::Object(Map::from_iter([(text.to_owned(), json!(text))]));
        put(all, format!("{name} in every text"), &poisoned);
    }
}
