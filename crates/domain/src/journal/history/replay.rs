//! Replays the first entries of a journal for some cells, actions and communes, without the entries of all others.

use super::entry_changes::{EntryChange, RecordedAnswer, comparison_day};
use super::{EntrySubject, History};
use crate::dates::{Day, ReducedDate};
use crate::ids::{ActionId, CommuneCode};
use crate::journal::apply::ApplyScope;
use crate::journal::cell_history::with_confirmation;
use crate::journal::{Answer, CellName, Edit};
use crate::sorting::distinct;
use crate::territory::{Action, Commune, Participation, Territory};

/// The territory after the first entries of a journal, valid only for the things in `scope`. It is computed when it is
/// first needed.
pub(super) struct Replay<'a> {
    history: &'a History,
    bundled: &'a Territory,
    /// The number of entries to apply, from the first.
    count: usize,
    pub(super) scope: ApplyScope,
    result: Option<Territory>,
}

impl<'a> Replay<'a> {
    pub(super) fn new(history: &'a History, bundled: &'a Territory, subjects: &[EntrySubject], count: usize) -> Self {
        let (mut cells, mut actions, mut communes) = (Vec::new(), Vec::new(), Vec::new());
        for subject in subjects {
            match subject {
                EntrySubject::Cell(cell) => {
                    cells.push(cell.clone());
                    actions.push(cell.action.clone());
                    communes.push(cell.commune);
                }
                EntrySubject::Action(action) => actions.push(action.clone()),
                EntrySubject::Commune(commune) => communes.push(*commune),
            }
        }
        let scope = ApplyScope { cells: distinct(cells), actions: distinct(actions), communes: distinct(communes) };
        Self { history, bundled, count, scope, result: None }
    }

    fn territory(&mut self) -> &Territory {
        let Self { history, bundled, count, scope, result } = self;
        result.get_or_insert_with(|| {
            let mut indices = Vec::new();
            let cells = scope.cells.iter().cloned().map(EntrySubject::Cell);
            let actions = scope.actions.iter().cloned().map(EntrySubject::Action);
            for subject in cells.chain(actions).chain(scope.communes.iter().copied().map(EntrySubject::Commune)) {
                indices.extend(history.entries_about(&subject).take_while(|index| index < count));
            }
            let mut territory = bundled.clone();
            for index in distinct(indices) {
                if let Some(edit) = history.edit(index) {
                    territory.apply_within(edit, scope, &|cell| history.counts(index, *count, cell));
                }
            }
            territory
        })
    }

    /// The row of a cell that holds on a day.
    pub(super) fn row_on(&mut self, cell: &CellName, on: Day) -> Option<RecordedAnswer> {
        self.periods(cell).iter().find(|period| period.holds_on(on)).map(RecordedAnswer::of_row)
    }

    /// The periods of a cell; none if its action or its commune does not exist.
    pub(super) fn periods(&mut self, cell: &CellName) -> &[Participation] {
        let territory = self.territory();
        territory.find_cell(cell).map_or(&[], |(action, commune)| territory.periods(action, commune))
    }

    /// The row that an answer replaces: that of the day on which both are compared, or else the first one that the
    /// answer covers some day of.
    fn replaced_row(&mut self, answer: &Answer, on: Day) -> Option<RecordedAnswer> {
        let (since, until) = (answer.since.map(ReducedDate::first_day), answer.until.map(ReducedDate::first_day));
        let is_covered = |period: &&Participation| {
            let ends_later = since.is_none_or(|since| period.until.is_none_or(|until| since < until.first_day()));
            ends_later && until.is_none_or(|until| period.begins() < Some(until))
        };
        let row = self.row_on(&answer.cell, on);
        row.or_else(|| self.periods(&answer.cell).iter().find(is_covered).map(RecordedAnswer::of_row))
    }

    pub(super) fn action(&mut self, id: &ActionId) -> Option<&Action> {
        let territory = self.territory();
        territory.find_action(id).map(|index| territory.action(index))
    }

    pub(super) fn commune(&mut self, code: CommuneCode) -> Option<&Commune> {
        let territory = self.territory();
        territory.find_commune(code).map(|index| territory.commune(index))
    }

    /// The change that an answer makes to this territory.
    pub(super) fn answer_change(&mut self, answer: &Answer, on: Day) -> EntryChange {
        let on = comparison_day(answer, on);
        // The recorded state has precedence, because another copy may have changed the cell in between. If the row
        // agrees with it, the row says more: its dates, its remark and where it comes from.
        let row = self.replaced_row(answer, on);
        let before = match answer.before {
            Some(state) if row.as_ref().is_none_or(|row| row.state != state) => Some(RecordedAnswer::of_state(state)),
            _ => row,
        };
        let after = if answer.period().is_empty() { before.clone() } else { Some(RecordedAnswer::of_answer(answer)) };
        EntryChange::Cell { cell: answer.cell.clone(), on, before, after }
    }

    /// The change that a confirmation makes to this territory.
    pub(super) fn confirmation_change(&mut self, cell: CellName, on: Day) -> EntryChange {
        let before = self.row_on(&cell, on);
        let after = with_confirmation(self.periods(&cell), &cell, on);
        let after = after.iter().find(|period| period.holds_on(on)).map(RecordedAnswer::of_row);
        EntryChange::Cell { cell, on, before, after }
    }
}

impl History {
    /// The indices of the entries whose own edit concerns a subject, in order.
    fn entries_about(&self, subject: &EntrySubject) -> impl Iterator<Item = usize> {
        let start = self.by_subject.partition_point(|(other, _)| other < subject);
        self.by_subject[start..].iter().take_while(move |(other, _)| other == subject).map(|(_, index)| *index)
    }

    /// Whether the entry at an index is in force for a cell.
    #[must_use]
    pub fn is_in_force_for(&self, index: usize, cell: &CellName) -> bool {
        self.counts(index, self.entries.len(), Some(cell))
    }

    /// Whether an entry is in force for a cell, or as a whole (`None`), after the first `count` entries.
    fn counts(&self, index: usize, count: usize, cell: Option<&CellName>) -> bool {
        let withdraws = |by: usize| match self.edit(by) {
            Some(Edit::Withdraw { cells, .. }) => {
                !self.is_undone(by, count) && (cells.is_empty() || cell.is_some_and(|cell| cells.contains(cell)))
            }
            _ => false,
        };
        !self.is_undone(index, count) && !self.reversals_of(index, count).any(withdraws)
    }

    /// Whether an entry is undone after the first `count` entries: the last of its undos and redos is an undo.
    fn is_undone(&self, index: usize, count: usize) -> bool {
        let undone = self.reversals_of(index, count).filter_map(|by| match self.edit(by) {
            Some(Edit::Undo { .. }) => Some(true),
            Some(Edit::Redo { .. }) => Some(false),
            _ => None,
        });
        undone.last().unwrap_or(false)
    }

    /// The undos, redos and withdrawals of an entry among the first `count` entries, as indices.
    fn reversals_of(&self, index: usize, count: usize) -> impl Iterator<Item = usize> {
        let start = self.reversals.partition_point(|(other, _)| *other < index);
        let reversals = self.reversals[start..].iter().take_while(move |(other, by)| *other == index && *by < count);
        reversals.map(|(_, by)| *by)
    }
}
