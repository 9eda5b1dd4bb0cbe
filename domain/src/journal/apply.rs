//! What a territory becomes under a journal.

use crate::dates::{Day, ReducedDate};
use crate::journal::{CellName, Edit, Entry, Journal};
use crate::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance, Territory};

impl Territory {
    /// The territory with every edit in force applied, the first made first. An edit of a commune
    /// or an action that the territory does not have changes nothing.
    #[must_use]
    pub fn after(&self, journal: &Journal) -> Self {
        let mut after = self.clone();
        for entry in journal.in_force() {
            after.apply(&entry.edit);
        }
        after
    }

    /// This territory, after the same edits as far as they concern other cells, with these cells read again
    /// from the journal: what an edit does, without doing all the others again.
    #[must_use]
    pub fn revised(&self, journal: &Journal, cells: &[CellName]) -> Self {
        let mut after = self.clone();
        for (action, commune) in cells.iter().filter_map(|cell| self.find_cell(cell)) {
            after.restore(action, commune);
        }
        let concerned = |entry: &&Entry| entry.edit.cell().is_some_and(|cell| cells.contains(cell));
        for entry in journal.in_force().filter(concerned) {
            after.apply(&entry.edit);
        }
        after
    }

    /// The place of a cell, when the territory has its action and its commune.
    #[must_use]
    pub fn find_cell(&self, cell: &CellName) -> Option<(ActionIndex, CommuneIndex)> {
        Some((self.find_action(&cell.action)?, self.find_commune(cell.commune)?))
    }

    fn apply(&mut self, edit: &Edit) {
        let Some((action, commune)) = edit.cell().and_then(|cell| self.find_cell(cell)) else { return };
        let history = self.history(action, commune);
        let periods = match edit {
            Edit::Answer { state, since, .. } => {
                let mut periods = since.map_or_else(Vec::new, |since| cut_at(history, since));
                periods.push(entered(action, commune, *state, *since));
                periods
            }
            Edit::Confirm { on, .. } => confirmed(history, *on),
            Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. } => return,
        };
        self.replace(action, commune, periods);
    }
}

/// The periods that began before a date, ended on it at the latest.
fn cut_at(history: &[Participation], date: ReducedDate) -> Vec<Participation> {
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

fn entered(
    action: ActionIndex,
    commune: CommuneIndex,
    state: ParticipationState,
    since: Option<ReducedDate>,
) -> Participation {
    let provenance = Provenance::Entered;
    Participation { action, commune, state, since, until: None, note: None, provenance, source: None }
}
