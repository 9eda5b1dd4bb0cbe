//! Version 1 of the saved formats, which is no longer written. Frozen: what it wrote once must open for ever.

use serde_json::Value;

use crate::dates::{Day, ReducedDate};
use crate::document::Answers;
use crate::document::columns::unpack;
use crate::ids::{ActionId, CommuneCode, DocumentId, EntryId};
use crate::journal::{Answer, CellName, Edit, Entry, Journal};
use crate::territory::{Package, ParticipationState};

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
    Ok(Answers { document, title, journal: read_journal(saved)?, damaged: Vec::new() })
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
        "answer" => {
            let since = match saved.get("since") {
                Some(since) => Some(ReducedDate::parse(since.as_str()?)?),
                None => None,
            };
            Edit::answer(Answer::since(cell()?, ParticipationState::parse(text(saved, "state")?)?, since))
        }
        "confirm" => Edit::Confirm { cells: vec![cell()?], on: Day::parse(text(saved, "on")?)? },
        "withdraw" => Edit::Withdraw { entries: entries()?, cells: Vec::new() },
        "undo" => Edit::Undo { entry: one()? },
        "redo" => Edit::Redo { entry: one()? },
        _ => return None,
    };
    let number = |key| saved.get(key)?.as_u64();
    Some(Entry {
        id: EntryId::parse(text(saved, "id")?)?,
        rank: number("rank")?,
        at: number("at")?,
        author: None,
        edit,
    })
}

fn text<'a>(saved: &'a Value, key: &str) -> Option<&'a str> {
    saved.get(key)?.as_str()
}

fn list<'a>(saved: &'a Value, key: &str) -> Result<&'a [Value], String> {
    saved.get(key).and_then(Value::as_array).map(Vec::as_slice).ok_or_else(|| format!("{key}: not a list"))
}
