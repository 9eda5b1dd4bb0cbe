//! One entry of a journal as it is saved: flat, what its edit needs and nothing else, with a checksum of the rest.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::dates::{Day, ReducedDate};
use crate::document::columns::{pack, unpack};
use crate::document::entry_fields::{actions_fields, communes_fields, of_action, of_commune};
use crate::document::{Unreadable, v2};
use crate::hash::ContentHash;
use crate::ids::{ActionId, CommuneCode, EntryId};
use crate::journal::{Answer, CellName, Edit, Entry};
use crate::json::{self, written};
use crate::territory::{ParticipationState, Table};

/// The line to save: the same entry always gives the same one.
#[must_use]
pub fn write(entry: &Entry) -> String {
    written(&saved(entry))
}

/// Reads a saved line.
///
/// # Errors
/// It is cut short or changed, or written by a newer version of the program. It must then be left as it is.
pub fn read(line: &str) -> Result<Entry, Unreadable> {
    let saved = json::read(line).map_err(Unreadable::Damaged)?;
    let version = saved.get("v").and_then(Value::as_u64).and_then(|version| u32::try_from(version).ok());
    match version {
        Some(version) if version > v2::VERSION => Err(Unreadable::Newer(version)),
        _ => of(saved).ok_or_else(|| Unreadable::Damaged("entry".to_owned())),
    }
}

/// An entry as a value.
pub(super) fn saved(entry: &Entry) -> Value {
    let mut saved = Map::new();
    let mut put = |key: &str, value: Value| _ = saved.insert(key.to_owned(), value);
    put("v", v2::VERSION.into());
    put("id", entry.id.to_string().into());
    put("rank", entry.rank.into());
    put("at", entry.at.into());
    if let Some(author) = &entry.author {
        put("author", (&**author).into());
    }
    let name = write_edit(&entry.edit, &mut put);
    put("edit", name.into());
    let sum = sum(&saved);
    saved.insert("sum".to_owned(), sum.into());
    Value::Object(saved)
}

/// An entry from a value whose checksum holds.
pub(super) fn of(saved: Value) -> Option<Entry> {
    let Value::Object(mut saved) = saved else { return None };
    let said = saved.remove("sum")?;
    if said.as_str()? != sum(&saved) {
        return None;
    }
    let author = match saved.get("author") {
        Some(author) => Some(Arc::from(author.as_str()?)),
        None => None,
    };
    let number = |key| saved.get(key)?.as_u64();
    let id = EntryId::parse(text(&saved, "id")?)?;
    Some(Entry { id, rank: number("rank")?, at: number("at")?, author, edit: read_edit(&saved)? })
}

/// Tells an entry that was cut or changed by accident.
fn sum(saved: &Map<String, Value>) -> String {
    let mut hash = ContentHash::new();
    for (key, value) in saved {
        hash.text(key);
        hash.text(&written(value));
    }
    let half = hash.finish() >> 64;
    (0..16).rev().filter_map(|at| char::from_digit((half >> (4 * at) & 0xf) as u32, 16)).collect()
}

/// The columns of what many cells are answered.
const ANSWERED: [&str; 7] = ["action", "commune", "state", "since", "until", "note", "before"];

/// Puts what an edit says; gives its name.
fn write_edit(edit: &Edit, put: &mut impl FnMut(&str, Value)) -> &'static str {
    let ids = |entries: &[EntryId]| entries.iter().map(ToString::to_string).collect::<Vec<_>>().into();
    match edit {
        Edit::Answer { answers } => {
            put("answers", write_table(&ANSWERED, answers.iter().map(|answer| row(answer).to_vec()).collect()));
            "answer"
        }
        Edit::Confirm { cells, on } => {
            put("on", on.to_string().into());
            put("cells", write_cells(cells));
            "confirm"
        }
        Edit::Withdraw { entries, cells } => {
            put("entries", ids(entries));
            if !cells.is_empty() {
                put("cells", write_cells(cells));
            }
            "withdraw"
        }
        Edit::Undo { entry } => {
            put("entries", ids(&[*entry]));
            "undo"
        }
        Edit::Redo { entry } => {
            put("entries", ids(&[*entry]));
            "redo"
        }
        Edit::Action { action, before, fields } => {
            put("action", action.as_str().into());
            put("before", of_action(before));
            put("fields", of_action(fields));
            "action"
        }
        Edit::DeleteAction { action } => {
            put("action", action.as_str().into());
            "delete-action"
        }
        Edit::Commune { commune, before, fields } => {
            put("commune", commune.as_str().into());
            put("before", of_commune(before));
            put("fields", of_commune(fields));
            "commune"
        }
        Edit::Snapshot { name, base, entries } => {
            put("name", (&**name).into());
            if let Some(base) = base {
                put("base", base.to_string().into());
            }
            put("entries", ids(entries));
            "snapshot"
        }
    }
}

fn read_edit(saved: &Map<String, Value>) -> Option<Edit> {
    let entries = || {
        let entries = saved.get("entries")?.as_array()?.iter().map(|id| EntryId::parse(id.as_str()?));
        entries.collect::<Option<Vec<EntryId>>>()
    };
    let one = || if let [entry] = entries()?[..] { Some(entry) } else { None };
    let action = || ActionId::parse(text(saved, "action")?);
    Some(match text(saved, "edit")? {
        "answer" => {
            let rows = read_table(saved.get("answers")?, &ANSWERED)?;
            Edit::Answer { answers: rows.iter().map(|row| answer(row)).collect::<Option<_>>()? }
        }
        "confirm" => Edit::Confirm { cells: read_cells(saved.get("cells")?)?, on: Day::parse(text(saved, "on")?)? },
        "withdraw" => {
            let cells = saved.get("cells").map_or(Some(Vec::new()), read_cells)?;
            Edit::Withdraw { entries: entries()?, cells }
        }
        "undo" => Edit::Undo { entry: one()? },
        "redo" => Edit::Redo { entry: one()? },
        "action" => {
            let (before, fields) = (actions_fields(saved.get("before")?)?, actions_fields(saved.get("fields")?)?);
            Edit::Action { action: action()?, before, fields }
        }
        "delete-action" => Edit::DeleteAction { action: action()? },
        "commune" => {
            let (before, fields) = (communes_fields(saved.get("before")?)?, communes_fields(saved.get("fields")?)?);
            Edit::Commune { commune: CommuneCode::parse(text(saved, "commune")?)?, before, fields }
        }
        "snapshot" => {
            let base = match saved.get("base") {
                Some(base) => Some(EntryId::parse(base.as_str()?)?),
                None => None,
            };
            Edit::Snapshot { name: text(saved, "name")?.into(), base, entries: entries()? }
        }
        _ => return None,
    })
}

fn row(answer: &Answer) -> [String; 7] {
    let date = |date: Option<ReducedDate>| date.map_or_else(String::new, |date| date.to_string());
    // A note that is there and empty is told from none by the bar that every note starts with.
    let note = answer.note.as_deref().map_or_else(String::new, |note| ["|", note].concat());
    [
        answer.cell.action.to_string(),
        answer.cell.commune.to_string(),
        answer.state.as_str().to_owned(),
        date(answer.since),
        date(answer.until),
        note,
        answer.before.map_or("", ParticipationState::as_str).to_owned(),
    ]
}

fn answer(row: &[String]) -> Option<Answer> {
    let [action, commune, state, since, until, note, before] = row else { return None };
    let date = |text: &str| if text.is_empty() { Ok(None) } else { ReducedDate::parse(text).map(Some).ok_or(()) };
    Some(Answer {
        cell: CellName { action: ActionId::parse(action)?, commune: CommuneCode::parse(commune)? },
        state: ParticipationState::parse(state)?,
        since: date(since).ok()?,
        until: date(until).ok()?,
        note: note.strip_prefix('|').map(Arc::from),
        before: if before.is_empty() { None } else { Some(ParticipationState::parse(before)?) },
    })
}

fn write_cells(cells: &[CellName]) -> Value {
    write_table(
        &ANSWERED[..2],
        cells.iter().map(|cell| vec![cell.action.to_string(), cell.commune.to_string()]).collect(),
    )
}

fn read_cells(saved: &Value) -> Option<Vec<CellName>> {
    let rows = read_table(saved, &ANSWERED[..2])?;
    let cell = |row: &Vec<String>| {
        let [action, commune] = &row[..] else { return None };
        Some(CellName { action: ActionId::parse(action)?, commune: CommuneCode::parse(commune)? })
    };
    rows.iter().map(cell).collect()
}

/// How many rows are worth storing by column.
const MANY: usize = 4;

/// A few rows as lists of texts, without the empty ones at the end; many of them by column.
fn write_table(columns: &[&str], rows: Vec<Vec<String>>) -> Value {
    if rows.len() >= MANY {
        let columns = columns.iter().map(|name| (*name).to_owned()).collect();
        return pack(&Table { file: String::new(), columns, rows });
    }
    let trimmed = rows.into_iter().map(|mut row| {
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
        Value::from(row)
    });
    Value::Array(trimmed.collect())
}

fn read_table(saved: &Value, columns: &[&str]) -> Option<Vec<Vec<String>>> {
    let Some(rows) = saved.as_array() else {
        let table = unpack(saved)?;
        return (table.columns == columns).then_some(table.rows);
    };
    let read = |row: &Value| {
        let texts = row.as_array()?.iter().map(|text| text.as_str().map(str::to_owned));
        let mut row = texts.collect::<Option<Vec<String>>>()?;
        if row.len() > columns.len() {
            return None;
        }
        row.resize(columns.len(), String::new());
        Some(row)
    };
    rows.iter().map(read).collect()
}

fn text<'a>(saved: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    saved.get(key)?.as_str()
}
