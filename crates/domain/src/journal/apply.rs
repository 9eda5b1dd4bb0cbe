//! Applies a journal, or some of its edits, to a territory.

use std::borrow::Cow;

use crate::dates::{Day, Period, ReducedDate};
use crate::ids::{ActionId, CommuneCode};
use crate::journal::{ActionField, Answer, CellName, CommuneField, Edit, Journal};
use crate::sorting::distinct;
use crate::territory::{
    Action, ActionIndex, Commune, CommuneIndex, Participation, Provenance, Territory, visible_note,
};

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
            Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. } | Edit::NameState { .. } => {}
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

/// The history of a cell after an answer, which replaces what the history holds for the days of the answer, and for
/// those of the period that it corrects.
pub(super) fn with_answer(
    history: &[Participation],
    answer: &Answer,
    action: ActionIndex,
    commune: CommuneIndex,
) -> Vec<Participation> {
    let corrected = answer.corrected().map(|corrected| without(history, corrected, answer.period()));
    let history = corrected.as_deref().unwrap_or(history);
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

/// The history without the days of a period that is corrected. What ended on the day it began now lasts until the new
/// period begins, and what began on the day it ended now begins when the new one ends: the day of a change was wrong,
/// not the states on either side of it.
fn without(history: &[Participation], corrected: Period, new: Period) -> Vec<Participation> {
    let mut periods = corrected.since.map_or_else(Vec::new, |since| before(history, since));
    let mut later = corrected.until.map_or_else(Vec::new, |until| from(history, until));
    let first = |date: &ReducedDate| date.first_day();
    let end = new.since.into_iter().chain(corrected.until).min_by_key(first);
    if let (Some(_), Some(end), Some(last)) = (new.since, end, periods.last())
        && last.period().ends() == corrected.begins()
        && corrected.begins() < Some(end.first_day())
    {
        let extended = Participation { since: last.until, until: Some(end), ..last.clone() };
        extend(&mut periods, &extended, |last, added| last.until = added.until);
    }
    let start = new.until.into_iter().chain(corrected.since).max_by_key(first);
    if let (Some(_), Some(start), Some(next)) = (new.until, start, later.first())
        && next.begins() == corrected.ends()
        && Some(start.first_day()) < corrected.ends()
    {
        let extended = Participation { since: Some(start), until: next.since, ..next.clone() };
        later.reverse();
        extend(&mut later, &extended, |next, added| next.since = added.since);
        later.reverse();
    }
    periods.extend(later);
    periods
}

/// Adds days to the last of some periods: by changing its dates if they were entered or made up by the same hand, else
/// as an entered period of the same state, since a published row does not say that it lasts longer.
fn extend(periods: &mut Vec<Participation>, added: &Participation, change: fn(&mut Participation, &Participation)) {
    match periods.last_mut() {
        Some(last) if last.provenance != Provenance::Published => change(last, added),
        _ => periods.push(Participation { provenance: Provenance::Entered, note: None, source: None, ..added.clone() }),
    }
}

/// The periods that begin before a date, cut off at that date.
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

/// The periods that hold on a date or begin later; those that begin before the date now begin on it.
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

/// The same periods after the one that holds on the day `on` is confirmed. One that is entered or published stays as it
/// is. Of an illustrative one only the state is confirmed: it becomes an entered period with neither the dates nor the
/// remark that were made up, as long as no other period is known.
pub(super) fn with_confirmation(history: &[Participation], cell: &CellName, on: Day) -> Vec<Participation> {
    let confirmed = history.iter().find(|period| period.holds_on(on) && period.is_illustrative());
    let Some(&Participation { action, commune, state, .. }) = confirmed else { return history.to_vec() };
    let known: Vec<&Participation> = history.iter().filter(|period| !period.is_illustrative()).collect();
    let (since, until) = gap_around(&known, on);
    let answer = Answer { until, ..Answer::since(cell.clone(), state, since) };
    with_answer(history, &answer, action, commune)
}

/// The gap around a day that no period covers: from the end of the period before it to the start of the one after it.
pub(crate) fn gap_around(history: &[&Participation], day: Day) -> (Option<ReducedDate>, Option<ReducedDate>) {
    let before = history.iter().rev().find_map(|period| period.until.filter(|until| until.first_day() <= day));
    let after = history.iter().find_map(|period| period.since.filter(|since| since.first_day() > day));
    (before, after)
}
