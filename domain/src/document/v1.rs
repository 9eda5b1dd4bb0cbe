//! Version 1 of the saved formats. Frozen: what it wrote once must open for ever.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::document::columns::{PackedTable, pack, unpack};
use crate::document::{Answers, FORMAT};
use crate::ids::DocumentId;
use crate::journal::{Entry, Journal};
use crate::territory::Package;

/// The kind of a whole document.
pub(super) const DOCUMENT: &str = "document";
/// The kind of edits on their own.
pub(super) const ANSWERS: &str = "answers";

const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct SavedDocument {
    format: String,
    version: u32,
    kind: String,
    id: DocumentId,
    descriptor: Value,
    tables: Vec<PackedTable>,
    journal: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
struct SavedAnswers {
    format: String,
    version: u32,
    kind: String,
    document: DocumentId,
    title: String,
    journal: Vec<Entry>,
}

pub(super) fn write_document(package: &Package, id: &DocumentId, journal: &Journal) -> String {
    to_text(&SavedDocument {
        format: FORMAT.to_owned(),
        version: VERSION,
        kind: DOCUMENT.to_owned(),
        id: id.clone(),
        descriptor: package.descriptor.clone(),
        tables: package.tables.iter().map(pack).collect(),
        journal: journal.entries().cloned().collect(),
    })
}

pub(super) fn read_document(text: &str) -> Result<(Package, Journal), String> {
    let saved: SavedDocument = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let tables = saved.tables.into_iter().map(unpack).collect::<Result<_, _>>()?;
    Ok((Package { descriptor: saved.descriptor, tables }, Journal::of(saved.journal)))
}

pub(super) fn write_answers(answers: &Answers) -> String {
    to_text(&SavedAnswers {
        format: FORMAT.to_owned(),
        version: VERSION,
        kind: ANSWERS.to_owned(),
        document: answers.document.clone(),
        title: answers.title.clone(),
        journal: answers.journal.entries().cloned().collect(),
    })
}

pub(super) fn read_answers(text: &str) -> Result<Answers, String> {
    let saved: SavedAnswers = serde_json::from_str(text).map_err(|error| error.to_string())?;
    Ok(Answers { document: saved.document, title: saved.title, journal: Journal::of(saved.journal) })
}

fn to_text(saved: &impl Serialize) -> String {
    // Text keys and plain values only: there is nothing here that JSON cannot hold.
    serde_json::to_string(saved).unwrap_or_default()
}
