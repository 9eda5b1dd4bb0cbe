//! What a step changed: before and after, told from the territory as it came and the entries up to the step.

use std::mem::discriminant;
use std::sync::Arc;

use super::replay::Replay;
use super::{EntrySubject, History};
use crate::dates::{Day, ReducedDate};
use crate::ids::{ActionId, CommuneCode};
use crate::journal::{ActionField, Answer, CellName, CommuneField, Edit};
use crate::territory::{Participation, ParticipationState, Provenance, Territory};

/// One thing that a step changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryChange {
    /// A commune's part in an action.
    Cell {
        /// Where.
        cell: CellName,
        /// The day on which both are told.
        on: Day,
        /// What was said before, if anything.
        before: Option<RecordedAnswer>,
        /// What is said after, if anything.
        after: Option<RecordedAnswer>,
    },
    /// A field of an action; of one that was added or taken out, its title.
    Action {
        /// Which one.
        action: ActionId,
        /// What it said before; `None` where there was no such action.
        before: Option<ActionField>,
        /// What it says after; `None` where there is no such action.
        after: Option<ActionField>,
    },
    /// A field of a commune.
    Commune {
        /// Which one.
        commune: CommuneCode,
        /// What it said before; `None` where there was no such commune.
        before: Option<CommuneField>,
        /// What it says after; `None` where there is no such commune.
        after: Option<CommuneField>,
    },
}

/// What is said of a commune's part in an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedAnswer {
    /// The commune's part.
    pub state: ParticipationState,
    /// The first day it holds.
    pub since: Option<ReducedDate>,
    /// The first day on which it no longer holds.
    pub until: Option<ReducedDate>,
    /// A remark.
    pub note: Option<Arc<str>>,
    /// Where it comes from; not known of what an answer remembers of the time before it.
    pub provenance: Option<Provenance>,
}

impl RecordedAnswer {
    /// What a row says.
    #[must_use]
    pub fn by(row: &Participation) -> Self {
        Self {
            state: row.state,
            since: row.since,
            until: row.until,
            note: row.note.clone(),
            provenance: Some(row.provenance),
        }
    }

    /// What an answer says.
    pub(super) fn in_answer(answer: &Answer) -> Self {
        Self {
            state: answer.state,
            since: answer.since,
            until: answer.until,
            note: answer.note.clone(),
            provenance: Some(Provenance::Entered),
        }
    }

    /// What an answer remembers of the time before it.
    pub(super) const fn remembered(state: ParticipationState) -> Self {
        Self { state, since: None, until: None, note: None, provenance: None }
    }
}

impl History {
    /// What a step changed of some of its subjects. What holds since ever is told on the day `on`, where it holds then.
    /// What an answer remembers of the time before it goes before what the entries up to it give.
    #[must_use]
    pub fn changes(&self, bundled: &Territory, step: usize, subjects: &[EntrySubject], on: Day) -> Vec<EntryChange> {
        let Some(edit) = self.edit(step) else { return Vec::new() };
        let (mut before, mut after) = (Replay::new(self, bundled, subjects, step), None);
        match edit {
            Edit::Answer { answers } => {
                let cells = before.only.cells.clone();
                let asked = answers.iter().filter(|answer| cells.binary_search(&answer.cell).is_ok());
                asked.map(|answer| before.answered(answer, on)).collect()
            }
            Edit::Confirm { on, .. } => {
                before.only.cells.clone().into_iter().map(|it| before.confirmed(it, *on)).collect()
            }
            Edit::Action { action, before: known, fields } => {
                let earlier = |before: &mut Replay<'_>, field: &ActionField| {
                    let known = known.iter().find(|other| discriminant(*other) == discriminant(field));
                    known.cloned().or_else(|| before.action(action).map(|action| field.of(action)))
                };
                let tell = |field: &ActionField| EntryChange::Action {
                    action: action.clone(),
                    before: earlier(&mut before, field),
                    after: Some(field.clone()),
                };
                fields.iter().map(tell).collect()
            }
            Edit::Commune { commune, before: known, fields } => {
                let earlier = |before: &mut Replay<'_>, field: &CommuneField| {
                    let known = known.iter().find(|other| discriminant(*other) == discriminant(field));
                    known.cloned().or_else(|| before.commune(*commune).map(|commune| field.of(commune)))
                };
                let tell = |field: &CommuneField| EntryChange::Commune {
                    commune: *commune,
                    before: earlier(&mut before, field),
                    after: Some(field.clone()),
                };
                fields.iter().map(tell).collect()
            }
            Edit::NameState { .. } => Vec::new(),
            Edit::DeleteAction { .. } | Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. } => {
                let after = after.get_or_insert_with(|| Replay::new(self, bundled, subjects, step + 1));
                let (edits, _) = self.turned(step);
                let edits = if edits.is_empty() { vec![edit] } else { edits };
                subjects.iter().flat_map(|subject| turned(subject, &edits, &mut before, after, on)).collect()
            }
        }
    }
}

/// What became of a subject when edits that speak of it were taken back or done again.
fn turned(
    subject: &EntrySubject,
    edits: &[&Edit],
    before: &mut Replay<'_>,
    after: &mut Replay<'_>,
    on: Day,
) -> Vec<EntryChange> {
    match subject {
        EntrySubject::Cell(cell) => {
            let on = edits.iter().rev().find_map(|edit| day_of(edit, cell, on)).unwrap_or(on);
            let (before, after) = (before.said(cell, on), after.said(cell, on));
            vec![EntryChange::Cell { cell: cell.clone(), on, before, after }]
        }
        EntrySubject::Action(id) => {
            let mut fields: Vec<ActionField> = Vec::new();
            for edit in edits {
                match edit {
                    Edit::Action { action, fields: said, .. } if action == id => fields.extend_from_slice(said),
                    Edit::DeleteAction { action } if action == id => fields.push(ActionField::Title(Arc::default())),
                    _ => {}
                }
            }
            let tell = |field: ActionField| EntryChange::Action {
                action: id.clone(),
                before: before.action(id).map(|action| field.of(action)),
                after: after.action(id).map(|action| field.of(action)),
            };
            once(fields, |one, other| discriminant(one) == discriminant(other)).into_iter().map(tell).collect()
        }
        EntrySubject::Commune(code) => {
            let mut fields: Vec<CommuneField> = Vec::new();
            for edit in edits {
                match edit {
                    Edit::Commune { commune, fields: said, .. } if commune == code => fields.extend_from_slice(said),
                    _ => {}
                }
            }
            let tell = |field: CommuneField| EntryChange::Commune {
                commune: *code,
                before: before.commune(*code).map(|commune| field.of(commune)),
                after: after.commune(*code).map(|commune| field.of(commune)),
            };
            once(fields, |one, other| discriminant(one) == discriminant(other)).into_iter().map(tell).collect()
        }
    }
}

/// The same fields, the first of each.
fn once<Field>(fields: Vec<Field>, is_same: fn(&Field, &Field) -> bool) -> Vec<Field> {
    let mut each: Vec<Field> = Vec::new();
    for field in fields {
        if !each.iter().any(|other| is_same(other, &field)) {
            each.push(field);
        }
    }
    each
}

/// The day on which an edit is told of a cell that it speaks of.
fn day_of(edit: &Edit, cell: &CellName, on: Day) -> Option<Day> {
    match edit {
        Edit::Answer { answers } => answers.iter().rev().find(|answer| answer.cell == *cell).map(|it| told_on(it, on)),
        Edit::Confirm { cells, on } => cells.contains(cell).then_some(*on),
        _ => None,
    }
}

/// A day on which an answer holds: the first one, or for one that holds since ever the day `on` or a day before it ends.
pub(super) fn told_on(answer: &Answer, on: Day) -> Day {
    match (answer.since, answer.until.map(ReducedDate::first_day)) {
        (Some(since), _) => since.first_day(),
        (None, Some(until)) if until <= on => until.a_year_before().unwrap_or(until),
        (None, _) => on,
    }
}
