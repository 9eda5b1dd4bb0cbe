//! What keys and buttons do: going about, answering, filling, giving back. One gesture is one edit.

use domain::answering::{CellAnswer, Proposal, Resolution, ResolvedAnswer, edit_of};
use domain::journal::{CellName, Journal};

use domain::territory::{ActionIndex, CommuneIndex, ParticipationState};
use leptos::prelude::*;

use super::keys::GridCommand;
use super::selection::CellPosition;
use super::state::{GridState, frame};
use crate::wording::{grid, punctuation, undo};

impl GridState {
    /// Does what is asked.
    pub fn act(self, asked: GridCommand) {
        let selection = self.selection.get_untracked();
        let size = self.layout.with_untracked(|layout| layout.size());
        let Some(selection) = selection.within(size) else { return };
        match asked {
            GridCommand::Step(step, extends) => {
                let page = frame().map_or(1, |frame| frame.page());
                self.select(selection.stepped(step, extends, size, page));
            }
            GridCommand::Rows => self.selection.set(selection.rows()),
            GridCommand::Columns => self.selection.set(selection.columns()),
            GridCommand::All => self.selection.set(selection.rows().columns()),
            GridCommand::Leave => {
                self.extends.set(false);
                self.selection.set(selection.left());
            }
            GridCommand::Answer(state) => self.answer(state),
            GridCommand::GiveBack => self.give_back(),
            GridCommand::Detail => self.detailed.set(true),
            GridCommand::FillDown => self.fill(true),
            GridCommand::FillRight => self.fill(false),
            GridCommand::Undo => {
                if let Some(edit) = self.session().journal().with_untracked(Journal::undo) {
                    self.session().edit(edit, undo::UNDONE);
                }
            }
            GridCommand::Redo => {
                if let Some(edit) = self.session().journal().with_untracked(Journal::redo) {
                    self.session().edit(edit, undo::REDONE);
                }
            }
        }
    }

    /// Says the same of every cell that is selected.
    fn answer(self, state: ParticipationState) {
        let snapshot = self.snapshot();
        let said = CellAnswer::plain(state);
        let changes = self.resolved(self.cells().into_iter().map(|cell| (cell, said)).collect());
        let sentence = match &changes[..] {
            [] => return self.told.set(grid::NOTHING_NEW.to_owned()),
            [one] => {
                let territory = &snapshot.territory;
                let (commune, action) = (territory.commune(one.commune), territory.action(one.action));
                grid::answered(&punctuation::pair(&commune.name, &action.title), state)
            }
            several => grid::answered_all(several.len(), state),
        };
        self.session().edit(edit_of(&snapshot.territory, changes), sentence);
    }

    /// What there is to change so that these cells say this. A cell that says it already, and only because that was
    /// made up, is answered for.
    fn resolved(self, cells: Vec<((ActionIndex, CommuneIndex), CellAnswer)>) -> Vec<ResolvedAnswer> {
        let snapshot = self.snapshot();
        let resolve =
            |((action, commune), said)| match snapshot.view().resolve(action, commune, Proposal::Correction(said)) {
                Resolution::Changes(answer) | Resolution::Same { answer, made_up: true } => Some(answer),
                Resolution::Same { .. } | Resolution::EndsFirst => None,
            };
        cells.into_iter().filter_map(resolve).collect()
    }

    /// Takes back all that was said of what is selected.
    fn give_back(self) {
        let snapshot = self.snapshot();
        let mut cells = self.cells();
        cells.retain(|(action, commune)| snapshot.territory.is_edited(*action, *commune));
        let names: Vec<CellName> =
            cells.iter().map(|(action, commune)| snapshot.territory.name_of(*action, *commune)).collect();
        match self.session().journal().with_untracked(|journal| journal.revert_all(&names)) {
            Some(edit) if !names.is_empty() => {
                self.session().edit(edit, grid::given_back(names.len()));
            }
            _ => self.told.set(grid::NOTHING_EDITED.to_owned()),
        }
    }

    /// Fills what is selected from its first row or column; a single line from the one before it.
    fn fill(self, down: bool) {
        let (Some(block), snapshot) = (self.block(), self.snapshot()) else { return };
        let alone = if down { block.height() == 1 } else { block.width() == 1 };
        let from = match (alone, if down { block.from.row } else { block.from.column }) {
            (false, first) => Some(first),
            (true, first) => first.checked_sub(1),
        };
        let Some(from) = from else { return self.told.set(grid::NOTHING_TO_FILL.to_owned()) };
        let layout = self.layout.get_untracked();
        let source = |spot: CellPosition| {
            if down { CellPosition { row: from, ..spot } } else { CellPosition { column: from, ..spot } }
        };
        let cell = |spot: CellPosition| {
            let (action, commune) = layout.cell(source(spot))?;
            Some((layout.cell(spot)?, snapshot.view().answer(action, commune)))
        };
        let others = block.spots().filter(|spot| source(*spot) != *spot);
        let changes = self.resolved(others.filter_map(cell).collect());
        if changes.is_empty() {
            return self.told.set(grid::NOTHING_NEW.to_owned());
        }
        let sentence = grid::filled(changes.len());
        self.session().edit(edit_of(&snapshot.territory, changes), sentence);
    }
}
