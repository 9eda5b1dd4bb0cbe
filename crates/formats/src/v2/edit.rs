//! The saved form of an edit: its kind under `edit`, and the members that this kind needs.

use std::sync::Arc;

use serde::{Deserialize, Deserializer};

use super::fields::{ActionFields, CommuneFields};
use super::rows::Rows;
use domain::dates::{Day, ReducedDate};
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Edit};
use domain::territory::ParticipationState;

/// A saved edit. It is read from the whole entry and ignores the entry's other members.
///
/// It is deserialized from JSON values, not from text: with `serde_json`'s arbitrary precision, numbers in text do not
/// fit a tagged enum.
#[derive(Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case")]
pub(super) enum SavedEdit {
    Answer {
        answers: Rows,
    },
    Confirm {
        cells: Rows,
        on: String,
    },
    Withdraw {
        entries: Vec<String>,
        #[serde(default, deserialize_with = "not_null")]
        cells: Option<Rows>,
    },
    /// `entries` has exactly one entry.
    Undo {
        entries: Vec<String>,
    },
    /// `entries` has exactly one entry.
    Redo {
        entries: Vec<String>,
    },
    Action {
        action: String,
        before: Box<ActionFields>,
        fields: Box<ActionFields>,
    },
    DeleteAction {
        action: String,
    },
    Commune {
        commune: String,
        before: CommuneFields,
        fields: CommuneFields,
    },
    Snapshot {
        name: String,
        #[serde(default, deserialize_with = "not_null")]
        base: Option<String>,
        entries: Vec<String>,
    },
}

/// Reads a member that may be absent but not `null`.
pub(super) fn not_null<'de, Value, Reader>(reader: Reader) -> Result<Option<Value>, Reader::Error>
where
    Value: Deserialize<'de>,
    Reader: Deserializer<'de>,
{
    Value::deserialize(reader).map(Some)
}

/// The columns of answers.
const ANSWER_COLUMNS: [&str; 7] = ["action", "commune", "state", "since", "until", "note", "before"];

/// The columns of cells without answers.
const CELL_COLUMNS: [&str; 2] = ["action", "commune"];

impl SavedEdit {
    /// The edit; `None` when an id, a date or a state is not valid.
    pub(super) fn read(self) -> Option<Edit> {
        Some(match self {
            Self::Answer { answers } => {
                let rows = answers.unpack(&ANSWER_COLUMNS)?;
                Edit::Answer { answers: rows.iter().map(answer_of).collect::<Option<_>>()? }
            }
            Self::Confirm { cells, on } => Edit::Confirm { cells: cells_of(cells)?, on: Day::parse(&on)? },
            Self::Withdraw { entries, cells } => {
                let cells = cells.map_or(Some(Vec::new()), cells_of)?;
                Edit::Withdraw { entries: ids(&entries)?, cells }
            }
            Self::Undo { entries } => Edit::Undo { entry: only(&entries)? },
            Self::Redo { entries } => Edit::Redo { entry: only(&entries)? },
            Self::Action { action, before, fields } => {
                Edit::Action { action: ActionId::parse(&action)?, before: before.read()?, fields: fields.read()? }
            }
            Self::DeleteAction { action } => Edit::DeleteAction { action: ActionId::parse(&action)? },
            Self::Commune { commune, before, fields } => {
                Edit::Commune { commune: CommuneCode::parse(&commune)?, before: before.read()?, fields: fields.read()? }
            }
            Self::Snapshot { name, base, entries } => {
                let base = match base {
                    Some(base) => Some(EntryId::parse(&base)?),
                    None => None,
                };
                Edit::NameState { name: name.into(), base, entries: ids(&entries)? }
            }
        })
    }
}

fn ids(entries: &[String]) -> Option<Vec<EntryId>> {
    entries.iter().map(|id| EntryId::parse(id)).collect()
}

fn only(entries: &[String]) -> Option<EntryId> {
    if let [entry] = entries { EntryId::parse(entry) } else { None }
}

fn answer_of([action, commune, state, since, until, note, before]: &[Arc<str>; 7]) -> Option<Answer> {
    let date = |text: &str| if text.is_empty() { Ok(None) } else { ReducedDate::parse(text).map(Some).ok_or(()) };
    Some(Answer {
        cell: CellName { action: ActionId::parse(action)?, commune: CommuneCode::parse(commune)? },
        state: ParticipationState::parse(state)?,
        since: date(since).ok()?,
        until: date(until).ok()?,
        note: note.strip_prefix('|').map(Arc::from),
        corrects: None,
        before: if before.is_empty() { None } else { Some(ParticipationState::parse(before)?) },
    })
}

fn cells_of(saved: Rows) -> Option<Vec<CellName>> {
    let cell = |[action, commune]: &[Arc<str>; 2]| {
        Some(CellName { action: ActionId::parse(action)?, commune: CommuneCode::parse(commune)? })
    };
    saved.unpack(&CELL_COLUMNS)?.iter().map(cell).collect()
}
