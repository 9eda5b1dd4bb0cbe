//! Edits written in place, for tests of what they do.

use domain::dates::ReducedDate;
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{ActionField, Answer, CellName, CommuneField, Edit, Journal};
use domain::territory::{ParticipationState, Territory};

/// An action's id.
pub fn action(id: &str) -> ActionId {
    ActionId::parse(id).expect("an id")
}

/// A commune's code.
pub fn code(code: &str) -> CommuneCode {
    CommuneCode::parse(code).expect("a code")
}

/// A date as tables write it; nothing for nothing.
pub fn date(text: &str) -> Option<ReducedDate> {
    (!text.is_empty()).then(|| ReducedDate::parse(text).expect("a date"))
}

/// A cell.
pub fn cell(of: &str, commune: &str) -> CellName {
    CellName { action: action(of), commune: code(commune) }
}

/// What is said of a cell from a day on and before another.
pub fn answer(cell: CellName, state: ParticipationState, (since, until): (&str, &str)) -> Edit {
    Edit::answer(Answer { until: date(until), ..Answer::since(cell, state, date(since)) })
}

/// What is said of an action.
pub fn of_action<const N: usize>(id: &str, fields: [ActionField; N]) -> Edit {
    Edit::Action { action: action(id), before: Vec::new(), fields: fields.into() }
}

/// What is said of a commune.
pub fn of_commune<const N: usize>(commune: &str, fields: [CommuneField; N]) -> Edit {
    Edit::Commune { commune: code(commune), before: Vec::new(), fields: fields.into() }
}

/// A journal of these edits, whose ids are 1, 2, 3…
pub fn journal(edits: impl IntoIterator<Item = Edit>) -> Journal {
    let mut journal = Journal::default();
    for (number, edit) in (1..).zip(edits) {
        journal.record(id(number), 0, edit);
    }
    journal
}

/// The id of an entry.
pub fn id(number: u8) -> EntryId {
    EntryId::from_random([number; 12])
}

/// The periods of a cell, as `state since..until`.
pub fn history(territory: &Territory, cell: &CellName) -> Vec<String> {
    let (action, commune) = territory.find_cell(cell).expect("a cell");
    let said = |date: Option<ReducedDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let line = |row: &domain::territory::Participation| {
        format!("{} {}..{}", row.state.as_str(), said(row.since), said(row.until))
    };
    territory.history(action, commune).iter().map(line).collect()
}
