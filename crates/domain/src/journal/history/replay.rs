//! What the entries up to a step give of some things, without looking at the others.

use super::entry_changes::{EntryChange, RecordedAnswer, told_on};
use super::{EntrySubject, History};
use crate::dates::Day;
use crate::ids::{ActionId, CommuneCode};
use crate::journal::apply::{ApplyScope, holds_some_day};
use crate::journal::{Answer, CellName, Edit};
use crate::sorting::distinct;
use crate::territory::{Action, Commune, Provenance, Territory};

/// What the entries before a step give, once it is asked for.
pub(super) struct Replay<'a> {
    history: &'a History,
    bundled: &'a Territory,
    /// How many entries are looked at.
    count: usize,
    pub(super) only: ApplyScope,
    given: Option<Territory>,
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
        let only = ApplyScope { cells: distinct(cells), actions: distinct(actions), communes: distinct(communes) };
        Self { history, bundled, count, only, given: None }
    }

    fn territory(&mut self) -> &Territory {
        let Self { history, bundled, count, only, given } = self;
        given.get_or_insert_with(|| {
            let mut steps = Vec::new();
            let cells = only.cells.iter().cloned().map(EntrySubject::Cell);
            let actions = only.actions.iter().cloned().map(EntrySubject::Action);
            for subject in cells.chain(actions).chain(only.communes.iter().copied().map(EntrySubject::Commune)) {
                steps.extend(history.speaking_of(&subject).take_while(|step| step < count));
            }
            let mut territory = bundled.clone();
            for step in distinct(steps) {
                if let Some(edit) = history.edit(step) {
                    territory.apply_of(edit, only, &|cell| history.counts(step, *count, cell));
                }
            }
            territory
        })
    }

    pub(super) fn said(&mut self, cell: &CellName, on: Day) -> Option<RecordedAnswer> {
        let territory = self.territory();
        let (action, commune) = territory.find_cell(cell)?;
        territory.on(action, commune, on).map(RecordedAnswer::by)
    }

    pub(super) fn action(&mut self, id: &ActionId) -> Option<&Action> {
        let territory = self.territory();
        territory.find_action(id).map(|place| territory.action(place))
    }

    pub(super) fn commune(&mut self, code: CommuneCode) -> Option<&Commune> {
        let territory = self.territory();
        territory.find_commune(code).map(|place| territory.commune(place))
    }

    pub(super) fn answered(&mut self, answer: &Answer, on: Day) -> EntryChange {
        let on = told_on(answer, on);
        let before = answer.before.map(RecordedAnswer::remembered).or_else(|| self.said(&answer.cell, on));
        let after = if holds_some_day(answer) { Some(RecordedAnswer::in_answer(answer)) } else { before.clone() };
        EntryChange::Cell { cell: answer.cell.clone(), on, before, after }
    }

    pub(super) fn confirmed(&mut self, cell: CellName, on: Day) -> EntryChange {
        let before = self.said(&cell, on);
        let after = before.clone().map(|said| RecordedAnswer {
            provenance: said.provenance.map(|from| match from {
                Provenance::Published => from,
                _ => Provenance::Entered,
            }),
            ..said
        });
        EntryChange::Cell { cell, on, before, after }
    }
}

impl History {
    /// The steps that speak of a thing by themselves, the first made first.
    fn speaking_of(&self, subject: &EntrySubject) -> impl Iterator<Item = usize> {
        let start = self.speaks.partition_point(|(other, _)| other < subject);
        self.speaks[start..].iter().take_while(move |(other, _)| other == subject).map(|(_, step)| *step)
    }

    /// Whether what a step says of a cell counts.
    #[must_use]
    pub fn counts_for(&self, step: usize, cell: &CellName) -> bool {
        self.counts(step, self.steps.len(), Some(cell))
    }

    /// Whether a step counts once there are so many steps; of a cell, where one is named.
    fn counts(&self, step: usize, count: usize, cell: Option<&CellName>) -> bool {
        let takes = |by: usize| match self.edit(by) {
            Some(Edit::Withdraw { cells, .. }) => {
                !self.is_undone(by, count) && (cells.is_empty() || cell.is_some_and(|cell| cells.contains(cell)))
            }
            _ => false,
        };
        !self.is_undone(step, count) && !self.turns_of(step, count).any(takes)
    }

    /// Whether the last thing said of a step by an undo or a redo, once there are so many steps, is that it is undone.
    fn is_undone(&self, step: usize, count: usize) -> bool {
        let said = self.turns_of(step, count).filter_map(|by| match self.edit(by) {
            Some(Edit::Undo { .. }) => Some(true),
            Some(Edit::Redo { .. }) => Some(false),
            _ => None,
        });
        said.last().unwrap_or(false)
    }

    fn turns_of(&self, step: usize, count: usize) -> impl Iterator<Item = usize> {
        let start = self.turns.partition_point(|(other, _)| *other < step);
        let turns = self.turns[start..].iter().take_while(move |(other, by)| *other == step && *by < count);
        turns.map(|(_, by)| *by)
    }
}
