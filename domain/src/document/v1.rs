//! Version 1 of the saved formats. Frozen: what it wrote once must open for ever.
//!
//! What is saved are plain texts and numbers, read into the domain's types here, by hand: no other
//! type of the domain is bound to this version, and derived readers would weigh three times as much.

use serde_json::{Map, Value, json};

use crate::dates::{Day, ReducedDate};
use crate::document::columns::{pack, unpack};
use crate::document::{Answers, FORMAT};
use crate::ids::{ActionId, CommuneCode, DocumentId, EntryId};
use crate::journal::{CellName, Edit, Entry, Journal};
use crate::territory::{Package, ParticipationState};

/// The kind of a whole document.
pub(super) const DOCUMENT: &str = "document";
/// The kind of edits on their own.
pub(super) const ANSWERS: &str = "answers";

const VERSION: u32 = 1;

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
pub(super) fn read_document(mut saved: Value) -> Result<(Package, Journal), String> {
    let mut tables = Vec::new();
    for (number, table) in list(&saved, "tables")?.iter().enumerate() {
        tables.push(unpack(table).ok_or_else(|| format!("tables: table {} does not add up", number + 1))?);
    }
    let journal = read_journal(&saved)?;
    let descriptor = saved.get_mut("descriptor").map(Value::take).ok_or("descriptor: missing")?;
    Ok((Package { descriptor, tables }, journal))
}

/// # Errors
/// Which part cannot be read.
pub(super) fn read_answers(saved: &Value) -> Result<Answers, String> {
    let document = text(saved, "document").and_then(DocumentId::parse).ok_or("document: not a UUID")?;
    let title = text(saved, "title").ok_or("title: not a text")?.to_owned();
    Ok(Answers { document, title, journal: read_journal(saved)? })
}

fn write_journal(journal: &Journal) -> Vec<Value> {
    journal.entries().map(write_entry).collect()
}

/// An entry, flat: what its edit needs is there, and nothing else.
fn write_entry(entry: &Entry) -> Value {
    let mut saved = Map::new();
    let mut put = |key: &str, value: Value| _ = saved.insert(key.to_owned(), value);
    put("id", entry.id.to_string().into());
    put("rank", entry.rank.into());
    put("at", entry.at.into());
    if let Some(cell) = entry.edit.cell() {
        put("action", cell.action.as_str().into());
        put("commune", cell.commune.as_str().into());
    }
    let texts = |entries: &[EntryId]| entries.iter().map(ToString::to_string).collect::<Vec<_>>().into();
    let edit = match &entry.edit {
        Edit::Answer { state, since, .. } => {
            put("state", state.as_str().into());
            if let Some(since) = since {
                put("since", since.to_string().into());
            }
            "answer"
        }
        Edit::Confirm { on, .. } => {
            put("on", on.to_string().into());
            "confirm"
        }
        Edit::Withdraw { entries } => {
            put("entries", texts(entries));
            "withdraw"
        }
        Edit::Undo { entry } => {
            put("entries", texts(&[*entry]));
            "undo"
        }
        Edit::Redo { entry } => {
            put("entries", texts(&[*entry]));
            "redo"
        }
    };
    put("edit", edit.into());
    Value::Object(saved)
}

fn read_journal(saved: &Value) -> Result<Journal, String> {
    let mut entries = Vec::new();
    for (number, entry) in list(saved, "journal")?.iter().enumerate() {
        entries.push(read_entry(entry).ok_or_else(|| format!("journal: entry {} cannot be read", number + 1))?);
    }
    Ok(Journal::of(entries))
}

fn read_entry(saved: &Value) -> Option<Entry> {
    let cell = || {
        let action = ActionId::parse(text(saved, "action")?)?;
        Some(CellName { action, commune: CommuneCode::parse(text(saved, "commune")?)? })
    };
    let entries = || {
        let entries = saved.get("entries")?.as_array()?.iter().map(|id| EntryId::parse(id.as_str()?));
        entries.collect::<Option<Vec<EntryId>>>()
    };
    let one = || if let [entry] = entries()?[..] { Some(entry) } else { None };
    let edit = match text(saved, "edit")? {
        "answer" => Edit::Answer {
            cell: cell()?,
            state: ParticipationState::parse(text(saved, "state")?)?,
            since: match saved.get("since") {
                Some(since) => Some(ReducedDate::parse(since.as_str()?)?),
                None => None,
            },
        },
        "confirm" => Edit::Confirm { cell: cell()?, on: Day::parse(text(saved, "on")?)? },
        "withdraw" => Edit::Withdraw { entries: entries()? },
        "undo" => Edit::Undo { entry: one()? },
        "redo" => Edit::Redo { entry: one()? },
        _ => return None,
    };
    let number = |key| saved.get(key)?.as_u64();
    Some(Entry { id: EntryId::parse(text(saved, "id")?)?, rank: number("rank")?, at: number("at")?, edit })
}

fn text<'a>(saved: &'a Value, key: &str) -> Option<&'a str> {
    saved.get(key)?.as_str()
}

fn list<'a>(saved: &'a Value, key: &str) -> Result<&'a [Value], String> {
    saved.get(key).and_then(Value::as_array).map(Vec::as_slice).ok_or_else(|| format!("{key}: not a list"))
}
