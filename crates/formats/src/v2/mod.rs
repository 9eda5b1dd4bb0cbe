//! Version 2 of the saved formats. An entry has its author and a checksum, may edit many cells at once, and may also
//! edit actions, communes and named states. Frozen: its files must always open.
//!
//! The types of this module consist of plain texts and numbers and are converted to the domain's types. It shares no
//! code with other versions, nor other code that may change. It is only read.

mod checksum;
mod columns;
mod edit;
pub(super) mod entry;
mod fields;
mod rows;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::EditsFile;
use columns::PackedTableV2;
use domain::ids::DocumentId;
use domain::journal::Journal;
use domain::territory::Package;

/// # Errors
/// A message that names the member that cannot be read.
pub(super) fn read_document(mut saved: Map<String, Value>) -> Result<(Package, Journal, Vec<String>), String> {
    let mut tables = Vec::new();
    for (number, table) in (1..).zip(list(&saved, "tables")?) {
        let packed = table.as_object().and_then(|table| PackedTableV2::deserialize(table).ok());
        let table = packed.and_then(PackedTableV2::unpack);
        tables.push(table.ok_or_else(|| format!("tables: table {number} does not add up"))?);
    }
    let (journal, damaged) = read_journal(&saved)?;
    let descriptor = saved.remove("descriptor").ok_or("descriptor: missing")?;
    Ok((Package { descriptor, tables }, journal, damaged))
}

/// # Errors
/// A message that names the member that cannot be read.
pub(super) fn read_answers(saved: &Map<String, Value>) -> Result<EditsFile, String> {
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
