//! The saved form of an edit: its kind under `edit`, and the members that this kind needs.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize};

use super::fields::{ActionFieldsV5, CommuneFieldsV5};
use super::rows::RowsV5;
use domain::dates::{Day, Period, ReducedDate};
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Edit, Passage, PassageName};
use domain::territory::ParticipationState;

/// A saved edit. It is read from the whole entry and ignores the entry's other members.
///
/// It is deserialized from JSON values, not from text: with `serde_json`'s arbitrary precision, numbers in text do not
/// fit a tagged enum.
#[derive(Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case")]
pub(super) enum SavedEditV5 {
    Answer {
        answers: RowsV5,
    },
    Confirm {
        cells: RowsV5,
        on: String,
    },
    Withdraw {
        entries: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "not_null")]
        cells: Option<RowsV5>,
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
        before: Box<ActionFieldsV5>,
        fields: Box<ActionFieldsV5>,
    },
    DeleteAction {
        action: String,
    },
    Commune {
        commune: String,
        before: CommuneFieldsV5,
        fields: CommuneFieldsV5,
    },
    Snapshot {
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "not_null")]
        base: Option<String>,
        entries: Vec<String>,
    },
    /// `null` stands for a passage that there is not.
    Compose {
        before: BTreeMap<String, Option<String>>,
        passages: BTreeMap<String, Option<String>>,
    },
    Receive {
        communes: Vec<String>,
        on: String,
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
const ANSWER_COLUMNS: [&str; 8] = ["action", "commune", "state", "since", "until", "note", "before", "corrects"];

/// The columns of cells without answers.
const CELL_COLUMNS: [&str; 2] = ["action", "commune"];

impl SavedEditV5 {
    pub(super) fn of(edit: &Edit) -> Self {
        match edit {
            Edit::Answer { answers } => {
                Self::Answer { answers: RowsV5::of(&ANSWER_COLUMNS, answers.iter().map(answer_row).collect()) }
            }
            Edit::Confirm { cells, on } => Self::Confirm { cells: rows_of(cells), on: on.to_string() },
            Edit::Withdraw { entries, cells } => {
                Self::Withdraw { entries: texts(entries), cells: (!cells.is_empty()).then(|| rows_of(cells)) }
            }
            Edit::Undo { entry } => Self::Undo { entries: texts(&[*entry]) },
            Edit::Redo { entry } => Self::Redo { entries: texts(&[*entry]) },
            Edit::Action { action, before, fields } => Self::Action {
                action: action.to_string(),
                before: Box::new(ActionFieldsV5::of(before)),
                fields: Box::new(ActionFieldsV5::of(fields)),
            },
            Edit::DeleteAction { action } => Self::DeleteAction { action: action.to_string() },
            Edit::Commune { commune, before, fields } => Self::Commune {
                commune: commune.to_string(),
                before: CommuneFieldsV5::of(before),
                fields: CommuneFieldsV5::of(fields),
            },
            Edit::NameState { name, base, entries } => Self::Snapshot {
                name: name.to_string(),
                base: base.map(|base| base.to_string()),
                entries: texts(entries),
            },
            Edit::Compose { before, passages } => {
                Self::Compose { before: passages_by_name(before), passages: passages_by_name(passages) }
            }
            Edit::Receive { communes, on } => {
                Self::Receive { communes: communes.iter().map(ToString::to_string).collect(), on: on.to_string() }
            }
        }
    }

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
            Self::Compose { before, passages } => {
                Edit::Compose { before: passages_of(before)?, passages: passages_of(passages)? }
            }
            Self::Receive { communes, on } => {
                let communes = communes.iter().map(|code| CommuneCode::parse(code)).collect::<Option<_>>()?;
                Edit::Receive { communes, on: Day::parse(&on)? }
            }
        })
    }
}

fn passages_by_name(passages: &[Passage]) -> BTreeMap<String, Option<String>> {
    let saved = |Passage { name, text }: &Passage| (name.to_string(), text.as_deref().map(str::to_owned));
    passages.iter().map(saved).collect()
}

fn passages_of(saved: BTreeMap<String, Option<String>>) -> Option<Vec<Passage>> {
    let read = |(name, text): (String, Option<String>)| {
        Some(Passage { name: PassageName::parse(&name)?, text: text.map(Arc::from) })
    };
    saved.into_iter().map(read).collect()
}

pub(super) fn texts(entries: &[EntryId]) -> Vec<String> {
    entries.iter().map(ToString::to_string).collect()
}

pub(super) fn ids(entries: &[String]) -> Option<Vec<EntryId>> {
    entries.iter().map(|id| EntryId::parse(id)).collect()
}

fn only(entries: &[String]) -> Option<EntryId> {
    if let [entry] = entries { EntryId::parse(entry) } else { None }
}

fn answer_row(answer_of: &Answer) -> Vec<Arc<str>> {
    let date = |date: Option<ReducedDate>| date.map(|date| date.to_string().into()).unwrap_or_default();
    // Every note is preceded by a bar, so that an empty note differs from no note.
    let note = answer_of.note.as_deref().map(|note| ["|", note].concat().into()).unwrap_or_default();
    vec![
        answer_of.cell.action.as_str().into(),
        answer_of.cell.commune.as_str().into(),
        answer_of.state.as_str().into(),
        date(answer_of.since),
        date(answer_of.until),
        note,
        answer_of.before.map_or("", ParticipationState::as_str).into(),
        answer_of.corrects.map(period_text).unwrap_or_default(),
    ]
}

fn answer_of([action, commune, state, since, until, note, before, corrects]: &[Arc<str>; 8]) -> Option<Answer> {
    let date = |text: &str| if text.is_empty() { Ok(None) } else { ReducedDate::parse(text).map(Some).ok_or(()) };
    Some(Answer {
        cell: CellName { action: ActionId::parse(action)?, commune: CommuneCode::parse(commune)? },
        state: ParticipationState::parse(state)?,
        since: date(since).ok()?,
        until: date(until).ok()?,
        note: note.strip_prefix('|').map(Arc::from),
        corrects: if corrects.is_empty() { None } else { Some(period_of(corrects)?) },
        before: if before.is_empty() { None } else { Some(ParticipationState::parse(before)?) },
    })
}

/// Both dates of a period, with a stroke between them: `2017/2018-04`, `2017/` without an end, `/` for all days.
fn period_text(period: Period) -> Arc<str> {
    let date = |date: Option<ReducedDate>| date.map(|date| date.to_string()).unwrap_or_default();
    [date(period.since), "/".to_owned(), date(period.until)].concat().into()
}

fn period_of(text: &str) -> Option<Period> {
    let (since, until) = text.split_once('/')?;
    let date = |text: &str| if text.is_empty() { Ok(None) } else { ReducedDate::parse(text).map(Some).ok_or(()) };
    Some(Period { since: date(since).ok()?, until: date(until).ok()? })
}

pub(super) fn rows_of(cells: &[CellName]) -> RowsV5 {
    RowsV5::of(
        &CELL_COLUMNS,
        cells.iter().map(|cell| vec![cell.action.as_str().into(), cell.commune.as_str().into()]).collect(),
    )
}

pub(super) fn cells_of(saved: RowsV5) -> Option<Vec<CellName>> {
    let cell = |[action, commune]: &[Arc<str>; 2]| {
        Some(CellName { action: ActionId::parse(action)?, commune: CommuneCode::parse(commune)? })
    };
    saved.unpack(&CELL_COLUMNS)?.iter().map(cell).collect()
}
