//! Version 1 of the saved formats, which is only read. Frozen: its files must always open.
//!
//! It shares no code with other versions. Of the rest of the program it uses only the domain's types, as a result.

mod columns;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use crate::EditsFile;
use columns::PackedTableV1;
use domain::dates::{Day, ReducedDate};
use domain::ids::{ActionId, CommuneCode, DocumentId, EntryId};
use domain::journal::{Answer, CellName, Edit, Entry, Journal};
use domain::territory::{Package, ParticipationState};

/// # Errors
/// A message that names the member that cannot be read.
pub(super) fn read_document(mut saved: Map<String, Value>) -> Result<(Package, Journal), String> {
    let mut tables = Vec::new();
    for (number, table) in (1..).zip(list(&saved, "tables")?) {
        let table = from_object::<PackedTableV1>(table).and_then(PackedTableV1::unpack);
        tables.push(table.ok_or_else(|| format!("tables: table {number} does not add up"))?);
    }
    let journal = read_journal(&saved)?;
    let descriptor = saved.remove("descriptor").ok_or("descriptor: missing")?;
    Ok((Package { descriptor, tables }, journal))
}

/// # Errors
/// A message that names the member that cannot be read.
pub(super) fn read_answers(saved: &Map<String, Value>) -> Result<EditsFile, String> {
    let text = |key| saved.get(key).and_then(Value::as_str);
    let document = text("document").and_then(DocumentId::parse).ok_or("document: not a UUID")?;
    let title = text("title").ok_or("title: not a text")?.to_owned();
    Ok(EditsFile { document, title, journal: read_journal(saved)?, damaged: Vec::new() })
}

fn read_journal(saved: &Map<String, Value>) -> Result<Journal, String> {
    let mut entries = Vec::new();
    for (number, entry) in (1..).zip(list(saved, "journal")?) {
        entries.push(read_entry(entry).ok_or_else(|| format!("journal: entry {number} cannot be read"))?);
    }
    Ok(Journal::of(entries))
}

/// The members of every entry. The others depend on `edit`.
#[derive(Deserialize)]
struct SavedEntryV1 {
    id: String,
    rank: u64,
    at: u64,
    edit: String,
}

/// The members of the edit `answer`.
#[derive(Deserialize)]
struct SavedAnswer {
    state: String,
    #[serde(default, deserialize_with = "not_null")]
    since: Option<String>,
}

/// The members of the edit `confirm`.
#[derive(Deserialize)]
struct SavedConfirmation {
    on: String,
}

/// The cell of an `answer` or `confirm`.
#[derive(Deserialize)]
struct SavedCell {
    action: String,
    commune: String,
}

/// The entries of a `withdraw`, `undo` or `redo`; exactly one for the last two.
#[derive(Deserialize)]
struct SavedIds {
    entries: Vec<String>,
}

fn read_entry(saved: &Value) -> Option<Entry> {
    let entry: SavedEntryV1 = from_object(saved)?;
    let only = || if let [entry] = read_ids(saved)?[..] { Some(entry) } else { None };
    let edit = match &*entry.edit {
        "answer" => {
            let SavedAnswer { state, since } = from_object(saved)?;
            let since = match since {
                Some(since) => Some(ReducedDate::parse(&since)?),
                None => None,
            };
            Edit::answer(Answer::since(read_cell(saved)?, ParticipationState::parse(&state)?, since))
        }
        "confirm" => {
            let on = Day::parse(&from_object::<SavedConfirmation>(saved)?.on)?;
            Edit::Confirm { cells: vec![read_cell(saved)?], on }
        }
        "withdraw" => Edit::Withdraw { entries: read_ids(saved)?, cells: Vec::new() },
        "undo" => Edit::Undo { entry: only()? },
        "redo" => Edit::Redo { entry: only()? },
        _ => return None,
    };
    Some(Entry {
        id: EntryId::parse(&entry.id)?,
        rank: entry.rank,
        at: entry.at,
        parents: None,
        replaces: [].into(),
        author: None,
        edit,
    })
}

fn read_cell(saved: &Value) -> Option<CellName> {
    let SavedCell { action, commune } = from_object(saved)?;
    Some(CellName { action: ActionId::parse(&action)?, commune: CommuneCode::parse(&commune)? })
}

fn read_ids(saved: &Value) -> Option<Vec<EntryId>> {
    from_object::<SavedIds>(saved)?.entries.iter().map(|id| EntryId::parse(id)).collect()
}

/// Reads an object as a type; members that the type does not have are ignored.
fn from_object<Saved: DeserializeOwned>(saved: &Value) -> Option<Saved> {
    Saved::deserialize(saved.as_object()?).ok()
}

/// Reads a member that may be absent but not `null`.
fn not_null<'de, Reader: Deserializer<'de>>(reader: Reader) -> Result<Option<String>, Reader::Error> {
    String::deserialize(reader).map(Some)
}

fn list<'a>(saved: &'a Map<String, Value>, key: &str) -> Result<&'a [Value], String> {
    saved.get(key).and_then(Value::as_array).map(Vec::as_slice).ok_or_else(|| format!("{key}: not a list"))
}
