//! Version 2 of the saved formats: entries name their author, speak of many cells at once, of actions, communes and
//! snapshots, and carry a checksum each. Frozen: what it wrote once must open for ever.
//!
//! What is saved are plain texts and numbers, read into the domain's types here, by hand: no other
//! type of the domain is bound to this version, and derived readers would weigh three times as much.

use serde_json::{Map, Value, json};

use crate::document::columns::{pack, unpack};
use crate::document::{ANSWERS, Answers, DOCUMENT, FORMAT, entry};
use crate::ids::DocumentId;
use crate::journal::Journal;
use crate::json::written;
use crate::territory::Package;

/// The number of this version.
pub(super) const VERSION: u32 = 2;

pub(super) fn write_document(package: &Package, id: &DocumentId, journal: &Journal) -> Value {
    json!({
        "format": FORMAT,
        "version": VERSION,
        "kind": DOCUMENT,
        "id": id.as_str(),
        "descriptor": package.descriptor,
        "tables": package.tables.iter().map(pack).collect::<Vec<_>>(),
        "journal": write_journal(journal),
    })
}

pub(super) fn write_answers(answers: &Answers) -> Value {
    let mut saved = Map::new();
    let mut put = |key: &str, value: Value| _ = saved.insert(key.to_owned(), value);
    put("format", FORMAT.into());
    put("version", VERSION.into());
    put("kind", ANSWERS.into());
    put("document", answers.document.as_str().into());
    put("title", answers.title.as_str().into());
    put("journal", write_journal(&answers.journal).into());
    Value::Object(saved)
}

/// # Errors
/// Which part cannot be read.
pub(super) fn read_document(mut saved: Value) -> Result<(Package, Journal, Vec<String>), String> {
    let mut tables = Vec::new();
    for (number, table) in list(&saved, "tables")?.iter().enumerate() {
        tables.push(unpack(table).ok_or_else(|| format!("tables: table {} does not add up", number + 1))?);
    }
    let (journal, damaged) = read_journal(&saved)?;
    let descriptor = saved.get_mut("descriptor").map(Value::take).ok_or("descriptor: missing")?;
    Ok((Package { descriptor, tables }, journal, damaged))
}

/// # Errors
/// Which part cannot be read.
pub(super) fn read_answers(saved: &Value) -> Result<Answers, String> {
    let document = text(saved, "document").and_then(DocumentId::parse).ok_or("document: not a UUID")?;
    let title = text(saved, "title").ok_or("title: not a text")?.to_owned();
    let (journal, damaged) = read_journal(saved)?;
    Ok(Answers { document, title, journal, damaged })
}

fn write_journal(journal: &Journal) -> Vec<Value> {
    journal.entries().map(entry::saved).collect()
}

/// The entries that can be read, and the others as they stand.
fn read_journal(saved: &Value) -> Result<(Journal, Vec<String>), String> {
    let (mut entries, mut damaged) = (Vec::new(), Vec::new());
    for saved in list(saved, "journal")? {
        match entry::of(saved.clone()) {
            Some(entry) => entries.push(entry),
            None => damaged.push(written(saved)),
        }
    }
    Ok((Journal::of(entries), damaged))
}

fn text<'a>(saved: &'a Value, key: &str) -> Option<&'a str> {
    saved.get(key)?.as_str()
}

fn list<'a>(saved: &'a Value, key: &str) -> Result<&'a [Value], String> {
    saved.get(key).and_then(Value::as_array).map(Vec::as_slice).ok_or_else(|| format!("{key}: not a list"))
}
