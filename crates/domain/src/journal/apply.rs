//! What a territory becomes under a journal.

use crate::dates::{Day, ReducedDate};
use crate::ids::{ActionId, CommuneCode};
use crate::journal::{ActionField, Answer, CellName, CommuneField, Edit, Journal};
use crate::territory::{Action, ActionIndex, Commune, CommuneIndex, Participation, Provenance, Territory};

/// Some things of a territory, each list in order: the cells, the actions and the communes, those of the cells among
/// them.
pub(super) struct ApplyScope {
    pub(super) cells: Vec<CellName>,
    pub(super) actions: Vec<ActionId>,
    pub(super) communes: Vec<CommuneCode>,
}

impl Territory {
    /// The territory with every edit in force applied, the first made first. An edit of a commune or an action that
    /// the territory does not have changes nothing, nor does one that would leave it inconsistent.
    #[must_use]
    pub fn after(&self, journal: &Journal) -> Self {
        let mut after = self.clone();
        for entry in journal.in_force() {
            after.apply(&entry.edit);
        }
        after
    }

    /// This territory, after the same edits as far as they concern other cells, with these cells read again
    /// from the journal: what an edit does, without doing all the others again. Of a journal that says nothing of the
    /// tables themselves.
    #[must_use]
    pub fn revised(&self, journal: &Journal, cells: &[CellName]) -> Self {
        let mut after = self.clone();
        for (action, commune) in cells.iter().filter_map(|cell| self.find_cell(cell)) {
            after.restore(action, commune);
        }
        for entry in journal.in_force() {
            after.apply_to(&entry.edit, |cell| cells.contains(cell));
        }
        after
    }

    /// The place of a cell, when the territory has its action and its commune.
    #[must_use]
    pub fn find_cell(&self, cell: &CellName) -> Option<(ActionIndex, CommuneIndex)> {
        Some((self.find_action(&cell.action)?, self.find_commune(cell.commune)?))
    }

    /// The same edit with what the territory says before it, where the edit does not say it yet; of cells, on a day.
    #[must_use]
    pub fn with_before(&self, edit: Edit, on: Day) -> Edit {
        match edit {
            Edit::Answer { mut answers } => {
                for answer in &mut answers {
                    let day = answer.since.map_or(on, ReducedDate::first_day);
                    let said = self.find_cell(&answer.cell).and_then(|(action, commune)| self.on(action, commune, day));
                    answer.before = answer.before.or(said.map(|row| row.state));
                }
                Edit::Answer { answers }
            }
            Edit::Action { action, before, fields } if before.is_empty() => {
                let known = self.find_action(&action).map(|place| self.action(place));
                let before = known.map_or_else(Vec::new, |known| fields.iter().map(|it| it.of(known)).collect());
                Edit::Action { action, before, fields }
            }
            Edit::Commune { commune, before, fields } if before.is_empty() => {
                let known = self.find_commune(commune).map(|place| self.commune(place));
                let before = known.map_or_else(Vec::new, |known| fields.iter().map(|it| it.of(known)).collect());
                Edit::Commune { commune, before, fields }
            }
            other => other,
        }
    }

    /// What an edit says of some things, and of nothing else, where it counts; of a cell, if one is named.
    pub(super) fn apply_of(&mut self, edit: &Edit, only: &ApplyScope, counts: &dyn Fn(Option<&CellName>) -> bool) {
        let concerns = match edit {
            Edit::Action { action, .. } | Edit::DeleteAction { action } => only.actions.binary_search(action).is_ok(),
            Edit::Commune { commune, .. } => only.communes.binary_search(commune).is_ok(),
            _ => return self.apply_to(edit, |cell| only.cells.binary_search(cell).is_ok() && counts(Some(cell))),
        };
        if concerns && counts(None) {
            self.apply(edit);
        }
    }

    fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Answer { .. } | Edit::Confirm { .. } => self.apply_to(edit, |_| true),
            Edit::Action { action, fields, .. } => self.say_of_action(action, fields),
            Edit::Commune { commune, fields, .. } => self.say_of_commune(*commune, fields),
            Edit::DeleteAction { action } => {
                if let Some(place) = self.find_action(action) {
                    self.remove_action(place);
                }
            }
            Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. } | Edit::NameState { .. } => {}
        }
    }

    /// What an edit says of some cells.
    fn apply_to(&mut self, edit: &Edit, concerns: impl Fn(&CellName) -> bool) {
        match edit {
            Edit::Answer { answers } => {
                for answer in answers.iter().filter(|answer| concerns(&answer.cell) && holds_some_day(answer)) {
                    if let Some((action, commune)) = self.find_cell(&answer.cell) {
                        let periods = answered(self.history(action, commune), answer, action, commune);
                        self.replace(action, commune, periods);
                    }
                }
            }
            Edit::Confirm { cells, on } => {
                for cell in cells.iter().filter(|cell| concerns(cell)) {
                    if let Some((action, commune)) = self.find_cell(cell) {
                        let periods = confirmed(self.history(action, commune), *on);
                        self.replace(action, commune, periods);
                    }
                }
            }
            _ => {}
        }
    }

    fn say_of_action(&mut self, id: &ActionId, fields: &[ActionField]) {
        let known = self.find_action(id).map(|place| self.action(place).clone());
        let mut action = known.unwrap_or_else(|| Action::blank(id.clone()));
        for field in fields {
            field.put(&mut action);
        }
        // An action that was made up is so until somebody says its title: a date says nothing of the rest. One that was
        // published is so as long as nothing else than its description or its form is said.
        let is_restated = |field: &ActionField| match action.provenance {
            Provenance::Published => !matches!(field, ActionField::Description(_) | ActionField::Form(_)),
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

    fn say_of_commune(&mut self, code: CommuneCode, fields: &[CommuneField]) {
        let known = self.find_commune(code).map(|place| self.commune(place).clone());
        let mut commune = known.unwrap_or_else(|| Commune::blank(code));
        for field in fields {
            field.put(&mut commune);
        }
        if commune.is_consistent() {
            self.put_commune(commune);
        }
    }
}

/// Whether there is a day on which an answer holds.
pub(super) fn holds_some_day(answer: &Answer) -> bool {
    let begins = answer.since.map(ReducedDate::first_day);
    answer.until.is_none_or(|until| begins < Some(until.first_day()))
}

/// The periods with an answer in the place of all that was said of its days.
fn answered(
    history: &[Participation],
    answer: &Answer,
    action: ActionIndex,
    commune: CommuneIndex,
) -> Vec<Participation> {
    let mut periods = answer.since.map_or_else(Vec::new, |since| before(history, since));
    periods.push(Participation {
        action,
        commune,
        state: answer.state,
        since: answer.since,
        until: answer.until,
        note: answer.note.clone(),
        provenance: Provenance::Entered,
        source: None,
    });
    periods.extend(answer.until.map_or_else(Vec::new, |until| from(history, until)));
    periods
}

/// The periods that began before a date, ended on it at the latest.
fn before(history: &[Participation], date: ReducedDate) -> Vec<Participation> {
    let day = date.first_day();
    let mut periods: Vec<Participation> =
        history.iter().filter(|period| period.begins() < Some(day)).cloned().collect();
    for period in &mut periods {
        if period.until.is_none_or(|until| day < until.first_day()) {
            period.until = Some(date);
        }
    }
    periods
}

/// The periods that still hold on a date or begin later, begun on it at the earliest.
fn from(history: &[Participation], date: ReducedDate) -> Vec<Participation> {
    let day = date.first_day();
    let lasts = |period: &&Participation| period.until.is_none_or(|until| day < until.first_day());
    let mut periods: Vec<Participation> = history.iter().filter(lasts).cloned().collect();
    for period in &mut periods {
        if period.begins() < Some(day) {
            period.since = Some(date);
        }
    }
    periods
}

/// The same periods, the one that holds on a day now entered by the user, unless it is published.
fn confirmed(history: &[Participation], on: Day) -> Vec<Participation> {
    let mut periods = history.to_vec();
    for period in &mut periods {
        if period.holds_on(on) && period.provenance != Provenance::Published {
            period.provenance = Provenance::Entered;
        }
    }
    periods
}
