//! What the authority says of the accessibility of the file, for the declaration that the law asks for.

use std::sync::Arc;

use serde_json::Value;

use crate::dates::ReducedDate;
use crate::invisible_signs::TextKind;
use crate::territory::ProblemKind;
use crate::territory::accepted;
use crate::territory::fields::ProblemList;
use crate::territory::package::DESCRIPTOR;

/// The object `accessibilite` of the `carnet` block. Each text is an https address or a short text; all are optional.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccessibilityStatement {
    /// When the declaration was made.
    pub made: Option<ReducedDate>,
    /// The plan of several years (`schéma pluriannuel`).
    pub multi_year_plan: Option<Arc<str>>,
    /// The plan of actions of this year.
    pub action_plan: Option<Arc<str>>,
    /// How to report a fault, and ask for what is not accessible.
    pub contact: Option<Arc<str>>,
    /// How else the content can be had.
    pub alternative: Option<Arc<str>>,
    /// What is not accessible because that would be a disproportionate burden.
    pub exemptions: Option<Arc<str>>,
}

/// The key in the `carnet` block.
pub(super) const KEY: &str = "accessibilite";
const MADE: &str = "etablie_le";
/// The keys of the texts, in the order of the fields.
const TEXTS: [&str; 5] = ["schema_pluriannuel", "plan_action", "contact", "alternative", "derogations"];
const KEYS: &str = "etablie_le, schema_pluriannuel, plan_action, contact, alternative or derogations";
/// The most signs of a text.
const LONGEST: usize = 1000;

/// Reads the object; `None` if something in it is invalid. `place` is its place in the descriptor.
pub(super) fn read_statement(value: &Value, place: &str, problems: &ProblemList) -> Option<AccessibilityStatement> {
    let refuse = |key: &str, value: String, expected, accepted| {
        let place = if key.is_empty() { place.to_owned() } else { [place, ".", key].concat() };
        problems.add(DESCRIPTOR, 1, &place, ProblemKind::Invalid { value, expected, accepted });
    };
    let Some(given) = value.as_object() else {
        refuse("", value.to_string(), "an object of texts", None);
        return None;
    };
    let mut is_valid = true;
    for (key, value) in given {
        let trouble = if key == MADE || TEXTS.contains(&key.as_str()) { trouble(value) } else { Some(KEYS) };
        if let Some(expected) = trouble {
            let value = if expected == KEYS { key.clone() } else { value.to_string() };
            refuse(key, value, expected, None);
            is_valid = false;
        }
    }
    if !is_valid {
        return None;
    }
    let given_text = |key: &str| given.get(key)?.as_str().map(str::trim).filter(|text| !text.is_empty());
    let text = |key: &str| {
        let text = given_text(key)?;
        let seen = problems.seen(DESCRIPTOR, 1, &[place, ".", key].concat(), text, TextKind::Line);
        Some(seen.unwrap_or_else(|| text.into()))
    };
    let made = match given_text(MADE) {
        None => None,
        Some(text) => {
            let date = ReducedDate::parse(text);
            if date.is_none() {
                refuse(MADE, text.to_owned(), "a date (2019-12-13)", accepted::date(text));
                return None;
            }
            date
        }
    };
    let [multi_year_plan, action_plan, contact, alternative, exemptions] = TEXTS.map(text);
    Some(AccessibilityStatement { made, multi_year_plan, action_plan, contact, alternative, exemptions })
}

/// What a value should be and is not; `None` if it can be shown.
fn trouble(value: &Value) -> Option<&'static str> {
    match value {
        Value::String(text) if text.starts_with("http://") => Some("an address that begins with https://"),
        Value::String(text) if text.chars().count() > LONGEST => Some("a text of at most 1000 signs"),
        Value::Null | Value::String(_) => None,
        _ => Some("text"),
    }
}
