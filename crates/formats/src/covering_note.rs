//! The covering note of a commune's answer: who answers, and what they add. It is one more member, `note`, of its file. Every version of the program ignores members that it does not know, so that it reads such a file as any other.

use serde_json::{Map, Value, json};

use crate::{AnswersFile, parse_json};
use domain::ids::CommuneCode;

/// What a commune writes beside its answers. Texts are as they were typed, and may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoveringNote {
    /// The commune that answers.
    pub commune: CommuneCode,
    /// When the file was made, in milliseconds since 1970; since version 4, a [whole day](domain::dates::Day::whole).
    pub at: u64,
    /// The name of who answers.
    pub name: String,
    /// Their role.
    pub role: String,
    /// A remark on the whole answer.
    pub remark: String,
}

/// The name of the member.
const NOTE: &str = "note";

impl CoveringNote {
    /// Reads the note of a file of edits; `None` if it has none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let saved = parse_json(text).ok()?;
        let note = saved.get(NOTE)?;
        let text = |key: &str| note.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let commune = CommuneCode::parse(note.get("commune")?.as_str()?)?;
        let at = note.get("at").and_then(Value::as_u64).unwrap_or_default();
        Some(Self { commune, at, name: text("name"), role: text("role"), remark: text("remark") })
    }

    /// The member to save. Empty texts are left out.
    fn saved(&self) -> Value {
        let Self { commune, at, name, role, remark } = self;
        let mut saved = Map::from_iter([("at".to_owned(), json!(at)), ("commune".to_owned(), json!(commune.as_str()))]);
        for (key, text) in [("name", name), ("role", role), ("remark", remark)] {
            if !text.is_empty() {
                saved.insert(key.to_owned(), json!(text));
            }
        }
        Value::Object(saved)
    }
}

impl AnswersFile {
    /// The text to save, with a covering note.
    #[must_use]
    pub fn write_with(&self, note: &CoveringNote) -> String {
        let text = self.write();
        match parse_json(&text) {
            Ok(Value::Object(mut saved)) => {
                saved.insert(NOTE.to_owned(), note.saved());
                Value::Object(saved).to_string()
            }
            _ => text,
        }
    }
}
