//! The document: a territory's tables and the journal of edits, as one text that is saved and shared.
//!
//! What is saved is one family of formats, told apart by `kind` and `version`. A version's module is
//! frozen once a file of that version exists, and stands alone; a newer version is refused by name.

pub mod page;
mod script;
mod v1;
mod v2;

use serde_json::{Map, Value};

pub use script::{CLOSING, OPENING, for_script, in_page};

use domain::ids::DocumentId;
use domain::journal::{Entry, Journal};
use domain::territory::{Package, Problem, Territory};

/// The name that opens every saved text of the family.
const FORMAT: &str = "carnet-de-mutualisation";

/// The newest version that this program reads, and the one it writes.
pub const VERSION: u32 = 2;

/// The kind of a whole document.
const DOCUMENT: &str = "document";
/// The kind of edits on their own.
const ANSWERS: &str = "answers";

/// A territory's tables, the territory they give, and the edits made on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The tables as they were given.
    pub package: Package,
    /// What they say.
    pub territory: Territory,
    /// The edits that travel with them.
    pub journal: Journal,
    /// Entries that could not be read, each as it stands in the text. They are no part of what is written.
    pub damaged: Vec<String>,
}

/// Edits on their own: a draft in the browser, or an answer sent back.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The document they were made on.
    pub document: DocumentId,
    /// Its title, so that a reader can say where they belong.
    pub title: String,
    /// The edits.
    pub journal: Journal,
    /// Entries that could not be read, each as it stands in the text. They are no part of what is written.
    pub damaged: Vec<String>,
}

/// Why a saved text cannot be read. It must then be left as it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Unreadable {
    /// Not JSON, or not of this family, or cut short; the reader's words.
    Damaged(String),
    /// Written by a newer version of the program.
    Newer(u32),
    /// Of this family, and something else than what was asked for.
    OtherKind(String),
    /// The tables are not those of a territory.
    Tables(Vec<Problem>),
}

impl Document {
    /// A document of a package, without edits.
    ///
    /// # Errors
    /// Everything that is wrong with the package.
    pub fn of(package: Package) -> Result<Self, Vec<Problem>> {
        let territory = Territory::read(&package)?;
        Ok(Self { package, territory, journal: Journal::default(), damaged: Vec::new() })
    }

    /// Reads a saved document.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let (saved, version) = labelled(text, DOCUMENT)?;
        let (package, journal, damaged) = match version {
            1 => v1::read_document(saved).map(|(package, journal)| (package, journal, Vec::new())),
            _ => v2::read_document(saved),
        }
        .map_err(Unreadable::Damaged)?;
        let territory = Territory::read(&package).map_err(Unreadable::Tables)?;
        Ok(Self { package, territory, journal, damaged })
    }

    /// The text to save: the same document always gives the same text.
    #[must_use]
    pub fn write(&self) -> String {
        v2::write_document(&self.package, &self.territory.about().id, &self.journal)
    }
}

impl Answers {
    /// Reads saved answers.
    ///
    /// # Errors
    /// Why they cannot be read.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let (saved, version) = labelled(text, ANSWERS)?;
        match version {
            1 => v1::read_answers(&saved),
            _ => v2::read_answers(&saved),
        }
        .map_err(Unreadable::Damaged)
    }

    /// The text to save: the same answers always give the same text.
    #[must_use]
    pub fn write(&self) -> String {
        v2::write_answers(self)
    }
}

/// Reads a text as JSON and looks at what it says it is before anything else of it is believed; says its version.
fn labelled(text: &str, kind: &str) -> Result<(Map<String, Value>, u32), Unreadable> {
    let saved = parsed(text)?;
    let word = |key| saved.get(key).and_then(Value::as_str).unwrap_or_default();
    let damaged = |what: &str| Err(Unreadable::Damaged(what.to_owned()));
    if word("format") != FORMAT {
        return damaged("format: not a file of the carnet");
    }
    let version = match number(&saved, "version") {
        None | Some(0) => return damaged("version: not a number from 1"),
        Some(version) if version > VERSION => return Err(Unreadable::Newer(version)),
        Some(version) => version,
    };
    if word("kind") != kind {
        return Err(Unreadable::OtherKind(word("kind").to_owned()));
    }
    match saved {
        Value::Object(members) => Ok((members, version)),
        _ => damaged("format: not a file of the carnet"),
    }
}

/// The line to save of one entry: the same entry always gives the same one.
#[must_use]
pub fn write_entry(entry: &Entry) -> String {
    v2::entry::saved(entry).to_string()
}

/// Reads a saved line.
///
/// # Errors
/// It is cut short or changed, or written by a newer version of the program. It must then be left as it is.
pub fn read_entry(line: &str) -> Result<Entry, Unreadable> {
    let saved = parsed(line)?;
    match number(&saved, "v") {
        Some(version) if version > VERSION => Err(Unreadable::Newer(version)),
        _ => v2::entry::of(&saved).ok_or_else(|| Unreadable::Damaged("entry".to_owned())),
    }
}

/// Of two members of one name, the last counts; values that lie more than 127 deep in one another are refused, so that
/// a file of brackets alone does not use up the stack.
fn parsed(text: &str) -> Result<Value, Unreadable> {
    serde_json::from_str(text).map_err(|error| Unreadable::Damaged(error.to_string()))
}

fn number(saved: &Value, key: &str) -> Option<u32> {
    saved.get(key).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok())
}
