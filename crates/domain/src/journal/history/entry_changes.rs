//! The changes that an entry made: the values before and after it, computed from the bundled territory and the entries
//! up to it.

use std::mem::discriminant;
use std::sync::Arc;

use super::replay::Replay;
use super::{EntrySubject, History};
use crate::dates::{Day, Period, ReducedDate};
use crate::ids::{ActionId, CommuneCode};
use crate::journal::diff::difference;
use crate::journal::{ActionField, Answer, CellName, CommuneField, Edit};
use crate::territory::{Participation, ParticipationState, Provenance, Territory};

/// One change that an entry made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryChange {
    /// A change to a cell.
    Cell {
        /// The changed cell.
        cell: CellName,
        /// The day for which both answers are given.
        on: Day,
        /// The answer before; `None` if the cell had no row on that day. For an answer that begins before all rows it
        /// is the first row that it replaces.
        before: Option<RecordedAnswer>,
        /// The answer after; `None` if the cell has no row on that day.
        after: Option<RecordedAnswer>,
    },
    /// A change to a field of an action. For a deleted action, it is the title.
    Action {
        /// The id of the action.
        action: ActionId,
        /// The field before; `None` if the action did not exist.
        before: Option<ActionField>,
        /// The field after; `None` if the action does not exist.
        after: Option<ActionField>,
    },
    /// A change to a field of a commune.
    Commune {
        /// The code of the commune.
        commune: CommuneCode,
        /// The field before; `None` if the commune did not exist.
        before: Option<CommuneField>,
        /// The field after; `None` if the commune does not exist.
        after: Option<CommuneField>,
    },
}

impl EntryChange {
    /// Whether the values before and after are the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Cell { before, after, .. } => before == after,
            Self::Action { before, after, .. } => before == after,
            Self::Commune { before, after, .. } => before == after,
        }
    }
}

/// The content of one row of a cell, without its indices and source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedAnswer {
    /// Whether the commune takes part.
    pub state: ParticipationState,
    /// The first day on which the state holds; `None` means since always.
    pub since: Option<ReducedDate>,
    /// The first day on which the state no longer holds; `None` means that the period has no end.
    pub until: Option<ReducedDate>,
    /// A remark on the period.
    pub note: Option<Arc<str>>,
    /// Where the row comes from; `None` for a state taken from [`Answer::before`], which does not record it.
    pub provenance: Option<Provenance>,
}

impl RecordedAnswer {
    /// The content of a row.
    #[must_use]
    pub fn of_row(row: &Participation) -> Self {
        Self {
            state: row.state,
            since: row.since,
            until: row.until,
            note: row.note.clone(),
            provenance: Some(row.provenance),
        }
    }

    /// The days on which the state holds.
    #[must_use]
    pub const fn period(&self) -> Period {
        Period { since: self.since, until: self.until }
    }

    /// The content of the row that an answer creates.
    pub(super) fn of_answer(answer: &Answer) -> Self {
        Self {
            state: answer.state,
            since: answer.since,
            until: answer.until,
            note: answer.note.clone(),
            provenance: Some(Provenance::Entered),
        }
    }

    /// A state alone, as recorded in [`Answer::before`].
    pub(super) const fn of_state(state: ParticipationState) -> Self {
        Self { state, since: None, until: None, note: None, provenance: None }
    }
}

impl History {
    /// The changes that the entry at an index made to some of its subjects. An answer without a start is compared on
    /// the day `on`, if it holds on that day. The `before` values recorded in the edit have precedence over those
    /// computed from the entries up to it.
    #[must_use]
    pub fn changes(&self, bundled: &Territory, index: usize, subjects: &[EntrySubject], on: Day) -> Vec<EntryChange> {
        let Some(edit) = self.edit(index) else { return Vec::new() };
        let (mut before, mut after) = (Replay::new(self, bundled, subjects, index), None);
        match edit {
            Edit::Answer { answers } => {
                let cells = before.scope.cells.clone();
                let of_subjects = answers.iter().filter(|answer| cells.binary_search(&answer.cell).is_ok());
                of_subjects.map(|answer| before.answer_change(answer, on)).collect()
            }
            Edit::Confirm { on, .. } => {
                before.scope.cells.clone().into_iter().map(|cell| before.confirmation_change(cell, *on)).collect()
            }
            Edit::Action { action, before: known, fields } => {
                let value_before = |before: &mut Replay<'_>, field: &ActionField| {
                    let known = known.iter().find(|other| discriminant(*other) == discriminant(field));
                    known.cloned().or_else(|| before.action(action).map(|action| field.of(action)))
                };
                let change = |field: &ActionField| EntryChange::Action {
                    action: action.clone(),
                    before: value_before(&mut before, field),
                    after: Some(field.clone()),
                };
                fields.iter().map(change).collect()
            }
            Edit::Commune { commune, before: known, fields } => {
                let value_before = |before: &mut Replay<'_>, field: &CommuneField| {
                    let known = known.iter().find(|other| discriminant(*other) == discriminant(field));
                    known.cloned().or_else(|| before.commune(*commune).map(|commune| field.of(commune)))
                };
                let change = |field: &CommuneField| EntryChange::Commune {
                    commune: *commune,
                    before: value_before(&mut before, field),
                    after: Some(field.clone()),
                };
                fields.iter().map(change).collect()
            }
            Edit::NameState { .. } | Edit::Compose { .. } | Edit::Receive { .. } => Vec::new(),
            Edit::DeleteAction { .. } | Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. } => {
                let after = after.get_or_insert_with(|| Replay::new(self, bundled, subjects, index + 1));
                let (edits, _) = self.reversed_edits(index);
                let edits = if edits.is_empty() { vec![edit] } else { edits };
                subjects.iter().flat_map(|subject| subject_changes(subject, &edits, &mut before, after, on)).collect()
            }
        }
    }
}

/// The changes to one subject when edits of it are taken back or brought into force again, or when it is deleted.
fn subject_changes(
    subject: &EntrySubject,
    edits: &[&Edit],
    before: &mut Replay<'_>,
    after: &mut Replay<'_>,
    on: Day,
) -> Vec<EntryChange> {
    match subject {
        EntrySubject::Cell(cell) => {
            let on = edits.iter().rev().find_map(|edit| day_of(edit, cell, on)).unwrap_or(on);
            // If nothing differs on that day, the change is shown on a day on which something does.
            let (on, before, after) = match difference(before.periods(cell), after.periods(cell), on) {
                Some((other, before_row, after_row)) => {
                    let rows = (before_row.map(RecordedAnswer::of_row), after_row.map(RecordedAnswer::of_row));
                    let since_ever = || day_before_all(before.periods(cell), after.periods(cell));
                    (other.or_else(since_ever).unwrap_or(on), rows.0, rows.1)
                }
                None => (on, before.row_on(cell, on), after.row_on(cell, on)),
            };
            vec![EntryChange::Cell { cell: cell.clone(), on, before, after }]
        }
        EntrySubject::Action(id) => {
            let mut fields: Vec<ActionField> = Vec::new();
            for edit in edits {
                match edit {
                    Edit::Action { action, fields: edited, .. } if action == id => fields.extend_from_slice(edited),
                    Edit::DeleteAction { action } if action == id => fields.push(ActionField::Title(Arc::default())),
                    _ => {}
                }
            }
            let change = |field: ActionField| EntryChange::Action {
                action: id.clone(),
                before: before.action(id).map(|action| field.of(action)),
                after: after.action(id).map(|action| field.of(action)),
            };
            first_of_each(fields, |one, other| discriminant(one) == discriminant(other))
                .into_iter()
                .map(change)
                .collect()
        }
        EntrySubject::Commune(code) => {
            let mut fields: Vec<CommuneField> = Vec::new();
            for edit in edits {
                match edit {
                    Edit::Commune { commune, fields: edited, .. } if commune == code => {
                        fields.extend_from_slice(edited);
                    }
                    _ => {}
                }
            }
            let change = |field: CommuneField| EntryChange::Commune {
                commune: *code,
                before: before.commune(*code).map(|commune| field.of(commune)),
                after: after.commune(*code).map(|commune| field.of(commune)),
            };
            first_of_each(fields, |one, other| discriminant(one) == discriminant(other))
                .into_iter()
                .map(change)
                .collect()
        }
    }
}

/// A day before all days on which a period of one of two histories begins or ends; `None` if none does.
fn day_before_all(one: &[Participation], other: &[Participation]) -> Option<Day> {
    let edges = one.iter().chain(other).flat_map(|period| [period.since, period.until]).flatten();
    edges.map(ReducedDate::first_day).min()?.a_year_before()
}

/// The first of each kind of field, in the same order.
fn first_of_each<Field>(fields: Vec<Field>, is_same: fn(&Field, &Field) -> bool) -> Vec<Field> {
    let mut kept: Vec<Field> = Vec::new();
    for field in fields {
        if !kept.iter().any(|other| is_same(other, &field)) {
            kept.push(field);
        }
    }
    kept
}

/// The day for which the change of a cell by an edit is shown; `None` if the edit does not concern the cell.
fn day_of(edit: &Edit, cell: &CellName, on: Day) -> Option<Day> {
    match edit {
        Edit::Answer { answers } => {
            answers.iter().rev().find(|answer| answer.cell == *cell).map(|answer| comparison_day(answer, on))
        }
        Edit::Confirm { cells, on } => cells.contains(cell).then_some(*on),
        _ => None,
    }
}

/// The day on which the values before and after an answer are compared: its first day. Without a start, it is the day
/// `on`, or a day before the answer ends.
pub(super) fn comparison_day(answer: &Answer, on: Day) -> Day {
    match (answer.since, answer.until.map(ReducedDate::first_day)) {
        (Some(since), _) => since.first_day(),
        (None, Some(until)) if until <= on => until.a_year_before().unwrap_or(until),
        (None, _) => on,
    }
}
