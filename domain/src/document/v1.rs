//! Version 1 of the saved formats. Frozen: what it wrote once must open for ever.
//!
//! What is saved are plain texts and numbers, read into the domain's types here: no other type of
//! the domain is bound to this version, and the compiled reader stays small.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::dates::{Day, ReducedDate};
use crate::document::columns::{PackedTable, pack, unpack};
use crate::document::{Answers, FORMAT};
use crate::ids::{ActionId, CommuneCode, DocumentId, EntryId};
use crate::journal::{CellName, Edit, Entry, Journal};
use crate::territory::{Package, ParticipationState};

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
    id: String,
    descriptor: Value,
    tables: Vec<PackedTable>,
    journal: Vec<SavedEntry>,
}

#[derive(Serialize, Deserialize)]
struct SavedAnswers {
    format: String,
    version: u32,
    kind: String,
    document: String,
    title: String,
    journal: Vec<SavedEntry>,
}

/// An entry, flat: what `edit` needs of the optional values is there, the others are not.
#[derive(Default, Serialize, Deserialize)]
struct SavedEntry {
    id: String,
    rank: u64,
    at: u64,
    /// `answer`, `confirm`, `withdraw`, `undo` or `redo`.
    edit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    action: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    commune: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    entries: Option<Vec<String>>,
}

pub(super) fn write_document(package: &Package, id: &DocumentId, journal: &Journal) -> String {
    to_text(&SavedDocument {
        format: FORMAT.to_owned(),
        version: VERSION,
        kind: DOCUMENT.to_owned(),
        id: id.to_string(),
        descriptor: package.descriptor.clone(),
        tables: package.tables.iter().map(pack).collect(),
        journal: journal.entries().map(save).collect(),
    })
}

pub(super) fn read_document(text: &str) -> Result<(Package, Journal), String> {
    let saved: SavedDocument = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let tables = saved.tables.into_iter().map(unpack).collect::<Result<_, _>>()?;
    Ok((Package { descriptor: saved.descriptor, tables }, read_journal(&saved.journal)?))
}

pub(super) fn write_answers(answers: &Answers) -> String {
    to_text(&SavedAnswers {
        format: FORMAT.to_owned(),
        version: VERSION,
        kind: ANSWERS.to_owned(),
        document: answers.document.to_string(),
        title: answers.title.clone(),
        journal: answers.journal.entries().map(save).collect(),
    })
}

pub(super) fn read_answers(text: &str) -> Result<Answers, String> {
    let saved: SavedAnswers = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let document = DocumentId::parse(&saved.document).ok_or("document: not a UUID")?;
    Ok(Answers { document, title: saved.title, journal: read_journal(&saved.journal)? })
}

fn save(entry: &Entry) -> SavedEntry {
    let saved = |edit: &str| SavedEntry {
        id: entry.id.to_string(),
        rank: entry.rank,
        at: entry.at,
        edit: edit.to_owned(),
        ..SavedEntry::default()
    };
    let of_cell = |edit: &str, cell: &CellName| SavedEntry {
        action: Some(cell.action.to_string()),
        commune: Some(cell.commune.to_string()),
        ..saved(edit)
    };
    let of_entries = |edit: &str, entries: &[EntryId]| SavedEntry {
        entries: Some(entries.iter().map(ToString::to_string).collect()),
        ..saved(edit)
    };
    match &entry.edit {
        Edit::Answer { cell, state, since } => SavedEntry {
            state: Some(state.as_str().to_owned()),
            since: since.map(|since| since.to_string()),
            ..of_cell("answer", cell)
        },
        Edit::Confirm { cell, on } => SavedEntry { on: Some(on.to_string()), ..of_cell("confirm", cell) },
        Edit::Withdraw { entries } => of_entries("withdraw", entries),
        Edit::Undo { entry } => of_entries("undo", &[*entry]),
        Edit::Redo { entry } => of_entries("redo", &[*entry]),
    }
}

fn read_journal(saved: &[SavedEntry]) -> Result<Journal, String> {
    let read = |(number, entry): (usize, &SavedEntry)| {
        read_entry(entry).ok_or_else(|| format!("journal: entry {} cannot be read", number + 1))
    };
    saved.iter().enumerate().map(read).collect::<Result<Vec<Entry>, String>>().map(Journal::of)
}

fn read_entry(saved: &SavedEntry) -> Option<Entry> {
    let cell = || {
        let action = ActionId::parse(saved.action.as_deref()?)?;
        Some(CellName { action, commune: CommuneCode::parse(saved.commune.as_deref()?)? })
    };
    let entries = || saved.entries.as_deref()?.iter().map(|id| EntryId::parse(id)).collect::<Option<Vec<EntryId>>>();
    let one = || if let [entry] = entries()?[..] { Some(entry) } else { None };
    let edit = match saved.edit.as_str() {
        "answer" => Edit::Answer {
            cell: cell()?,
            state: ParticipationState::parse(saved.state.as_deref()?)?,
            since: match saved.since.as_deref() {
                Some(since) => Some(ReducedDate::parse(since)?),
                None => None,
            },
        },
        "confirm" => Edit::Confirm { cell: cell()?, on: Day::parse(saved.on.as_deref()?)? },
        "withdraw" => Edit::Withdraw { entries: entries()? },
        "undo" => Edit::Undo { entry: one()? },
        "redo" => Edit::Redo { entry: one()? },
        _ => return None,
    };
    Some(Entry { id: EntryId::parse(&saved.id)?, rank: saved.rank, at: saved.at, edit })
}

fn to_text(saved: &impl Serialize) -> String {
    // Text keys and plain values only: there is nothing here that JSON cannot hold.
    serde_json::to_string(saved).unwrap_or_default()
}
