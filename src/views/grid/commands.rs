//! Runs the commands of keys and buttons: moving, answering, filling, reverting. Each command is one edit.

use domain::answering::{CellAnswer, Proposal, Resolution, ResolvedAnswer, edit_of};
use domain::journal::{CellName, Edit};

use domain::territory::{ActionIndex, CommuneIndex, ParticipationState};
use leptos::prelude::*;

use super::keys::GridCommand;
use super::selection::CellPosition;
use super::state::{GridState, viewport};
use crate::views::shared::RecordedNotice;
use wording::{grid, punctuation};

impl GridState {
    /// Runs a command on the selection.
    pub fn run(self, command: GridCommand) {
        let selection = self.selection.get_untracked();
        let size = self.layout.with_untracked(|layout| layout.size());
        let Some(selection) = selection.within(size) else { return };
        match command {
            GridCommand::Move(movement, extends) => {
                let page = viewport().map_or(1, |viewport| viewport.page());
                self.select(selection.moved(movement, extends, size, page));
            }
            GridCommand::Rows => self.selection.set(selection.rows()),
            GridCommand::Columns => self.selection.set(selection.columns()),
            GridCommand::All => self.selection.set(selection.rows().columns()),
            GridCommand::Collapse => {
                self.extends.set(false);
                self.selection.set(selection.collapsed());
            }
            GridCommand::Answer(state) => self.answer(state),
            GridCommand::Revert => self.revert(),
            GridCommand::Detail => self.detailed.set(true),
            GridCommand::FillDown => self.fill(true),
            GridCommand::FillRight => self.fill(false),
        }
    }

    /// Gives every selected cell the same answer.
    fn answer(self, state: ParticipationState) {
        let snapshot = self.snapshot();
        let answer = CellAnswer::plain(state);
        let changes = self.resolve(self.cells().into_iter().map(|cell| (cell, answer)).collect());
        let sentence = match &changes[..] {
            [] => return self.message.set(grid::NOTHING_NEW.to_owned()),
            [one] => {
                let territory = &snapshot.territory;
                let (commune, action) = (territory.commune(one.commune), territory.action(one.action));
                grid::answered(&punctuation::pair(commune.display_name(), &action.title), state)
            }
            several => grid::answered_all(several.len(), state),
        };
        self.edit(edit_of(&snapshot.territory, changes), sentence);
    }

    /// Records an edit, and shows what was recorded beside the active cell.
    fn edit(self, edit: Edit, sentence: String) {
        let entry = self.session().edit(edit, grid::with_undo(&sentence));
        self.recorded.set(Some(RecordedNotice { entry, text: sentence, answer: None }));
    }

    /// The changes that give these cells these answers. A cell that already has its answer is changed only if that
    /// answer is illustrative.
    fn resolve(self, cells: Vec<((ActionIndex, CommuneIndex), CellAnswer)>) -> Vec<ResolvedAnswer> {
        let snapshot = self.snapshot();
        let resolve = |((action, commune), answer)| match snapshot.view().resolve(
            action,
            commune,
            Proposal::Correction(answer),
        ) {
            Resolution::Changes(answer) | Resolution::Same { answer, illustrative: true } => Some(answer),
            Resolution::Same { .. } | Resolution::EndsBeforeStart => None,
        };
        cells.into_iter().filter_map(resolve).collect()
    }

    /// Reverts all edits of the selected cells.
    fn revert(self) {
        let snapshot = self.snapshot();
        let mut cells = self.cells();
        cells.retain(|(action, commune)| snapshot.territory.is_edited(*action, *commune));
        let names: Vec<CellName> =
            cells.iter().map(|(action, commune)| snapshot.territory.cell_name(*action, *commune)).collect();
        match self.session().journal().with_untracked(|journal| journal.revert_all(&names)) {
            Some(edit) if !names.is_empty() => {
                self.edit(edit, grid::reverted(names.len()));
            }
            _ => self.message.set(grid::NOTHING_EDITED.to_owned()),
        }
    }

    /// Fills the selection from its first row or column; a selection of one row or column is filled from the one
    /// before.
    fn fill(self, down: bool) {
        let (Some(block), snapshot) = (self.block(), self.snapshot()) else { return };
        let is_single = if down { block.height() == 1 } else { block.width() == 1 };
        let from = match (is_single, if down { block.from.row } else { block.from.column }) {
            (false, first) => Some(first),
            (true, first) => first.checked_sub(1),
        };
        let Some(from) = from else { return self.message.set(grid::NOTHING_TO_FILL.to_owned()) };
        let layout = self.layout.get_untracked();
        let source = |position: CellPosition| {
            if down { CellPosition { row: from, ..position } } else { CellPosition { column: from, ..position } }
        };
        let cell = |position: CellPosition| {
            let (action, commune) = layout.cell(source(position))?;
            Some((layout.cell(position)?, snapshot.view().answer(action, commune)))
        };
        let others = block.positions().filter(|position| source(*position) != *position);
        let changes = self.resolve(others.filter_map(cell).collect());
        if changes.is_empty() {
            return self.message.set(grid::NOTHING_NEW.to_owned());
        }
        let sentence = grid::filled(changes.len());
        self.edit(edit_of(&snapshot.territory, changes), sentence);
    }
}
