//! Applies a journal, or some of its edits, to a territory.

use std::borrow::Cow;

use crate::dates::{Day, ReducedDate};
use crate::ids::{ActionId, CommuneCode};
use crate::journal::cell_history::{with_answer, with_confirmation};
use crate::journal::{ActionField, Answer, CellName, CommuneField, Edit, Journal};
use crate::sorting::distinct;
use crate::territory::{Action, ActionIndex, Commune, CommuneIndex, Provenance, Territory, visible_note};

/// The periods that answers give a cell at most. A cell of more has no reader, and each answer goes through all of them.
const MAX_PERIODS: usize = 200;

/// The cells, actions and communes to which applying edits is limited. Each list is sorted. The actions and communes
/// of the cells are included.
pub(super) struct ApplyScope {
    pub(super) cells: Vec<CellName>,
    pub(super) actions: Vec<ActionId>,
    pub(super) communes: Vec<CommuneCode>,
}

impl Territory {
    /// The territory with every edit in force applied, in the order of the journal. An edit has no effect if it refers
    /// to a commune or an action that the territory does not have, or if it would make the territory inconsistent; an
    /// answer has none if it would give its cell more than two hundred periods.
    #[must_use]
    pub fn after(&self, journal: &Journal) -> Self {
        let mut after = self.clone();
        let mut are_renamed = false;
        for entry in journal.in_force() {
            are_renamed |= after.apply(&entry.edit);
        }
        if are_renamed {
            after.tell_communes_apart();
        }
        after
    }

    /// Updates this territory after an edit of some cells: these cells are computed again from the journal, and
    /// everything else is kept. The territory must be the result of applying the same edits of all other cells. No edit
    /// in force may change actions or communes.
    #[must_use]
    pub fn revised(&self, journal: &Journal, cells: &[CellName]) -> Self {
        let mut after = self.clone();
        let sorted = distinct(cells.iter().collect());
        for (action, commune) in cells.iter().filter_map(|cell| self.find_cell(cell)) {
            after.restore(action, commune);
        }
        for entry in journal.in_force() {
            after.apply_to_cells(&entry.edit, |cell| sorted.binary_search(&cell).is_ok());
        }
        after
    }

    /// Applies the edits in force of one cell, and those of the tables, which say whether there is such a cell.
    pub(super) fn apply_for_cell(&mut self, journal: &Journal, cell: &CellName) {
        for entry in journal.in_force() {
            if entry.edit.changes_tables() {
                self.apply_alone(&entry.edit);
            } else {
                self.apply_to_cells(&entry.edit, |other| other == cell);
            }
        }
    }

    /// The indices of a cell; `None` if the territory lacks its action or its commune.
    #[must_use]
    pub fn find_cell(&self, cell: &CellName) -> Option<(ActionIndex, CommuneIndex)> {
        Some((self.find_action(&cell.action)?, self.find_commune(cell.commune)?))
    }

    /// The same edit with its `before` values filled in from this territory, where they are missing. For an answer
    /// without a start, the state before is that on the day `on`.
    #[must_use]
    pub fn with_before(&self, edit: Edit, on: Day) -> Edit {
        match edit {
            Edit::Answer { mut answers } => {
                for answer in &mut answers {
                    let day = answer.since.map_or(on, ReducedDate::first_day);
                    let row = self.find_cell(&answer.cell).and_then(|(action, commune)| self.on(action, commune, day));
                    answer.before = answer.before.or(row.map(|row| row.state));
                }
                Edit::Answer { answers }
            }
            Edit::Action { action, before, fields } if before.is_empty() => {
                let known = self.find_action(&action).map(|index| self.action(index));
                let before = known.map_or_else(Vec::new, |known| fields.iter().map(|field| field.of(known)).collect());
                Edit::Action { action, before, fields }
            }
            Edit::Commune { commune, before, fields } if before.is_empty() => {
                let known = self.find_commune(commune).map(|index| self.commune(index));
                let before = known.map_or_else(Vec::new, |known| fields.iter().map(|field| field.of(known)).collect());
                Edit::Commune { commune, before, fields }
            }
            other => other,
        }
    }

    /// Applies the part of an edit that concerns the things in the scope. `counts` tells whether the edit is in force
    /// for a cell, or as a whole (`None`).
    pub(super) fn apply_within(&mut self, edit: &Edit, scope: &ApplyScope, counts: &dyn Fn(Option<&CellName>) -> bool) {
        let concerns = match edit {
            Edit::Action { action, .. } | Edit::DeleteAction { action } => scope.actions.binary_search(action).is_ok(),
            Edit::Commune { commune, .. } => scope.communes.binary_search(commune).is_ok(),
            _ => {
                return self.apply_to_cells(edit, |cell| scope.cells.binary_search(cell).is_ok() && counts(Some(cell)));
            }
        };
        if concerns && counts(None) {
            self.apply_alone(edit);
        }
    }

    /// Applies an edit after which the territory is looked at.
    fn apply_alone(&mut self, edit: &Edit) {
        if self.apply(edit) {
            self.tell_communes_apart();
        }
    }

    /// Applies an edit. Whether it has added or changed the name of a commune: then the communes are to be told apart,
    /// once all edits are applied.
    fn apply(&mut self, edit: &Edit) -> bool {
        match edit {
            Edit::Answer { .. } | Edit::Confirm { .. } => self.apply_to_cells(edit, |_| true),
            Edit::Action { action, fields, .. } => self.apply_to_action(action, fields),
            Edit::Commune { commune, fields, .. } => return self.apply_to_commune(*commune, fields),
            Edit::DeleteAction { action } => {
                if let Some(index) = self.find_action(action) {
                    self.remove_action(index);
                }
            }
            Edit::Withdraw { .. }
            | Edit::Undo { .. }
            | Edit::Redo { .. }
            | Edit::NameState { .. }
            | Edit::Compose { .. }
            | Edit::Receive { .. } => {}
        }
        false
    }

    /// Applies the part of an edit that concerns some cells.
    fn apply_to_cells(&mut self, edit: &Edit, concerns: impl Fn(&CellName) -> bool) {
        match edit {
            Edit::Answer { answers } => {
                for answer in answers.iter().filter(|answer| concerns(&answer.cell) && !answer.period().is_empty()) {
                    if let Some((action, commune)) = self.find_cell(&answer.cell) {
                        let before = self.periods(action, commune);
                        let periods = with_answer(before, &visible(answer), action, commune);
                        if periods.len() <= MAX_PERIODS.max(before.len()) {
                            self.replace(action, commune, periods);
                        }
                    }
                }
            }
            Edit::Confirm { cells, on } => {
                for cell in cells.iter().filter(|cell| concerns(cell)) {
                    if let Some((action, commune)) = self.find_cell(cell) {
                        let periods = with_confirmation(self.periods(action, commune), cell, *on);
                        self.replace(action, commune, periods);
                    }
                }
            }
            _ => {}
        }
    }

    fn apply_to_action(&mut self, id: &ActionId, fields: &[ActionField]) {
        let known = self.find_action(id).map(|index| self.action(index).clone());
        let mut action = known.unwrap_or_else(|| Action::blank(id.clone()));
        for field in fields {
            field.put(&mut action);
        }
        // An illustrative action becomes an entered one when its title is entered; another field alone does not confirm
        // the rest. A published action stays published if only its description or its form changes.
        let is_restated = |field: &ActionField| match action.provenance {
            Provenance::Published => !field.is_description(),
            Provenance::Illustrative => matches!(field, ActionField::Title(_)),
            Provenance::Entered => true,
        };
        if fields.iter().any(is_restated) {
            action.provenance = Provenance::Entered;
        }
        if action.is_consistent() {
            self.put_action(action);
        }
    }

    fn apply_to_commune(&mut self, code: CommuneCode, fields: &[CommuneField]) -> bool {
        let known = self.find_commune(code).map(|index| self.commune(index).clone());
        let mut commune = known.unwrap_or_else(|| Commune::blank(code));
        for field in fields {
            field.put(&mut commune);
        }
        commune.is_consistent() && self.put_commune(commune)
    }
}

/// An answer whose remark has no invisible signs. One of an earlier version of the program may have some.
fn visible(answer: &Answer) -> Cow<'_, Answer> {
    match answer.note.as_deref().and_then(visible_note) {
        Some(note) => Cow::Owned(Answer { note: Some(note), ..answer.clone() }),
        None => Cow::Borrowed(answer),
    }
}
