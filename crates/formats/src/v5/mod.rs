//! Version 5 of the saved formats. Beside what version 4 has, an edit gives passages of decks and of the report their
//! words, or notes that answers have come, and an action has what the report says of it. Frozen once files of it exist:
//! they must always open.
//!
//! The types of this module consist of plain texts and numbers and are converted to the domain's types. It shares no
//! code with other versions, nor other code that may change. Texts are written through JSON values, so that members are
//! in the order of their names.

mod answers;
mod checksum;
mod columns;
mod edit;
pub(super) mod entry;
mod fields;
mod rows;

pub(super) use answers::{read_answers, write_answers};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::{CopyKey, EditsFile};
use columns::PackedTableV5;
use domain::ids::DocumentId;
use domain::journal::Journal;
use domain::territory::Package;

/// The number of this version.
pub(super) const VERSION: u32 = 5;

/// The value of `format` in every saved text.
const FORMAT: &str = "carnet-de-mutualisation";

#[derive(Serialize)]
struct SavedDocument<'a> {
    format: &'static str,
    version: u32,
    kind: &'static str,
    id: &'a str,
    descriptor: &'a Value,
    tables: Vec<PackedTableV5>,
    journal: Vec<Value>,
    /// A reader that does not know this member leaves it out, and the file opens all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
}

#[derive(Serialize)]
struct SavedEditsFileV5<'a> {
    format: &'static str,
    version: u32,
    kind: &'static str,
    document: &'a str,
    title: &'a str,
    journal: Vec<Value>,
}

pub(super) fn write_document(package: &Package, id: &DocumentId, journal: &Journal, key: Option<&CopyKey>) -> String {
    let saved = SavedDocument {
        format: FORMAT,
        version: VERSION,
        kind: "document",
        id: id.as_str(),
        descriptor: &package.descriptor,
        tables: package.tables.iter().map(PackedTableV5::of).collect(),
        journal: journal.entries().map(entry::saved).collect(),
        key: key.map(CopyKey::to_hex),
    };
    json!(saved).to_string()
}

/// The key of the copies of a document; `None` where it has none.
///
/// # Errors
/// A message that names the member: what it has is no key.
pub(super) fn copy_key(saved: &Map<String, Value>) -> Result<Option<CopyKey>, String> {
    let Some(key) = saved.get("key") else { return Ok(None) };
    let key = key.as_str().and_then(CopyKey::parse);
    key.map(Some).ok_or_else(|| "key: not 64 hexadecimal digits".to_owned())
}

pub(super) fn write_edits(edits: &EditsFile) -> String {
    let saved = SavedEditsFileV5 {
        format: FORMAT,
        version: VERSION,
        kind: "edits",
        document: edits.document.as_str(),
        title: &edits.title,
        journal: edits.journal.entries().map(entry::saved).collect(),
    };
    json!(saved).to_string()
}

/// # Errors
/// A message that names the member that cannot be read.
pub(super) fn read_document(mut saved: Map<String, Value>) -> Result<(Package, Journal, Vec<String>), String> {
    let mut tables = Vec::new();
    for (number, table) in (1..).zip(list(&saved, "tables")?) {
        let packed = table.as_object().and_then(|table| PackedTableV5::deserialize(table).ok());
        let table = packed.and_then(PackedTableV5::unpack);
        tables.push(table.ok_or_else(|| format!("tables: table {number} does not add up"))?);
    }
    let (journal, damaged) = read_journal(&saved)?;
    let descriptor = saved.remove("descriptor").ok_or("descriptor: missing")?;
    Ok((Package { descriptor, tables }, journal, damaged))
}

/// # Errors
/// A message that names the member that cannot be read.
pub(super) fn read_edits(saved: &Map<String, Value>) -> Result<EditsFile, String> {
    let text = |key| saved.get(key).and_then(Value::as_str);
    let document = text("document").and_then(DocumentId::parse).ok_or("document: not a UUID")?;
    let title = text("title").ok_or("title: not a text")?.to_owned();
    let (journal, damaged) = read_journal(saved)?;
    Ok(EditsFile { document, title, journal, damaged })
}

/// The entries that can be read, and the JSON of the others.
fn read_journal(saved: &Map<String, Value>) -> Result<(Journal, Vec<String>), String> {
    let (mut entries, mut damaged) = (Vec::new(), Vec::new());
    for saved in list(saved, "journal")? {
        match entry::of(saved) {
            Some(entry) => entries.push(entry),
            None => damaged.push(saved.to_string()),
        }
    }
    Ok((Journal::of(entries), damaged))
}

fn list<'a>(saved: &'a Map<String, Value>, key: &str) -> Result<&'a [Value], String> {
    saved.get(key).and_then(Value::as_array).map(Vec::as_slice).ok_or_else(|| format!("{key}: not a list"))
}
