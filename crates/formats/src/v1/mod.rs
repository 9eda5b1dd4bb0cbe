//! Version 1 of the saved formats, which is no longer written. Frozen: what it wrote once must open for ever.
//!
//! It shares nothing with other versions, and nothing that may change but the domain's types, which it reads into.

mod columns;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use crate::Answers;
use columns::PackedTableV1;
use domain::dates::{Day, ReducedDate};
use domain::ids::{ActionId, CommuneCode, DocumentId, EntryId};
use domain::journal::{Answer, CellName, Edit, Entry, Journal};
use domain::territory::{Package, ParticipationState};

/// # Errors
/// Which part cannot be read.
pub(super) fn read_document(mut saved: Map<String, Value>) -> Result<(Package, Journal), String> {
    let mut tables = Vec::new();
    for (number, table) in (1..).zip(list(&saved, "tables")?) {
        let table = of::<PackedTableV1>(table).and_then(PackedTableV1::unpacked);
        tables.push(table.ok_or_else(|| format!("tables: table {number} does not add up"))?);
    }
    let journal = read_journal(&saved)?;
    let descriptor = saved.remove("descriptor").ok_or("descriptor: missing")?;
    Ok((Package { descriptor, tables }, journal))
}

/// # Errors
/// Which part cannot be read.
pub(super) fn read_answers(saved: &Map<String, Value>) -> Result<Answers, String> {
    let text = |key| saved.get(key).and_then(Value::as_str);
    let document = text("document").and_then(DocumentId::parse).ok_or("document: not a UUID")?;
    let title = text("title").ok_or("title: not a text")?.to_owned();
    Ok(Answers { document, title, journal: read_journal(saved)?, damaged: Vec::new() })
}

fn read_journal(saved: &Map<String, Value>) -> Result<Journal, String> {
    let mut entries = Vec::new();
    for (number, entry) in (1..).zip(list(saved, "journal")?) {
        entries.push(read_entry(entry).ok_or_else(|| format!("journal: entry {number} cannot be read"))?);
    }
    Ok(Journal::of(entries))
}

/// What every entry has; what it has besides depends on `edit`.
#[derive(Deserialize)]
struct SavedEntryV1 {
    id: String,
    rank: u64,
    at: u64,
    edit: String,
}

/// `answer`.
#[derive(Deserialize)]
struct SavedAnswer {
    state: String,
    #[serde(default, deserialize_with = "not_null")]
    since: Option<String>,
}

/// `confirm`.
#[derive(Deserialize)]
struct SavedConfirmation {
    on: String,
}

/// The cell that `answer` and `confirm` are about.
#[derive(Deserialize)]
struct SavedCell {
    action: String,
    commune: String,
}

/// The entries that `withdraw`, `undo` and `redo` are about; one alone for the last two.
#[derive(Deserialize)]
struct SavedIds {
    entries: Vec<String>,
}

fn read_entry(saved: &Value) -> Option<Entry> {
    let entry: SavedEntryV1 = of(saved)?;
    let one = || if let [entry] = read_ids(saved)?[..] { Some(entry) } else { None };
    let edit = match &*entry.edit {
        "answer" => {
            let SavedAnswer { state, since } = of(saved)?;
            let since = match since {
                Some(since) => Some(ReducedDate::parse(&since)?),
                None => None,
            };
            Edit::answer(Answer::since(read_cell(saved)?, ParticipationState::parse(&state)?, since))
        }
        "confirm" => {
            let on = Day::parse(&of::<SavedConfirmation>(saved)?.on)?;
            Edit::Confirm { cells: vec![read_cell(saved)?], on }
        }
        "withdraw" => Edit::Withdraw { entries: read_ids(saved)?, cells: Vec::new() },
        "undo" => Edit::Undo { entry: one()? },
        "redo" => Edit::Redo { entry: one()? },
        _ => return None,
    };
    Some(Entry { id: EntryId::parse(&entry.id)?, rank: entry.rank, at: entry.at, author: None, edit })
}

fn read_cell(saved: &Value) -> Option<CellName> {
    let SavedCell { action, commune } = of(saved)?;
    Some(CellName { action: ActionId::parse(&action)?, commune: CommuneCode::parse(&commune)? })
}

fn read_ids(saved: &Value) -> Option<Vec<EntryId>> {
    of::<SavedIds>(saved)?.entries.iter().map(|id| EntryId::parse(id)).collect()
}

/// A value as what it was saved as, always an object; members that are not asked for are passed over.
fn of<Saved: DeserializeOwned>(saved: &Value) -> Option<Saved> {
    Saved::deserialize(saved.as_object()?).ok()
}

/// A member that may be absent and is no `null`.
fn not_null<'de, Reader: Deserializer<'de>>(reader: Reader) -> Result<Option<String>, Reader::Error> {
    String::deserialize(reader).map(Some)
}

fn list<'a>(saved: &'a Map<String, Value>, key: &str) -> Result<&'a [Value], String> {
    saved.get(key).and_then(Value::as_array).map(Vec::as_slice).ok_or_else(|| format!("{key}: not a list"))
}
