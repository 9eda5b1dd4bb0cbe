//! The changes of journal entries as lines to display.

use std::sync::Arc;

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode};
use domain::journal::{CellName, Edit, EntryChange, EntrySubject, History, Journal, LastNames};
use domain::territory::Territory;

use crate::components::{ChangedItem, TextRun};
use crate::route::Route;
use crate::views::shared::marks::illustrative_tag;
use crate::views::shared::{changed_item, plain_run};
use wording::journal;
use wording::punctuation::{COMMA, after_comma, pair};

/// The history, and what its lines are rendered from.
pub struct HistoryView {
    pub history: History,
    /// The last known names of communes and actions.
    pub names: LastNames,
    bundled: Arc<Territory>,
    /// The illustrative actions, after every edit in force.
    illustrative: Vec<ActionId>,
}

impl HistoryView {
    /// The view of a journal; `now` is the territory with every edit in force.
    pub fn of(bundled: Arc<Territory>, journal: &Journal, now: &Territory) -> Self {
        let illustrative = now.actions().iter().filter(|action| illustrative_tag(action).is_some());
        Self {
            history: History::of(journal),
            names: LastNames::of(&bundled, journal, now),
            bundled,
            illustrative: illustrative.map(|action| action.id.clone()).collect(),
        }
    }

    /// What the entry at `index` changed of some of its subjects; answers are compared on `day`.
    pub fn lines(&self, index: usize, subjects: &[EntrySubject], day: Day) -> Vec<ChangedItem> {
        let confirmed = match self.history.entries().get(index).map(|it| &it.entry.edit) {
            Some(Edit::Confirm { on, .. }) => Some(*on),
            _ => None,
        };
        let changes = self.history.changes(&self.bundled, index, subjects, day);
        changes.into_iter().filter(is_shown).map(|change| self.line(&change, confirmed)).collect()
    }

    fn line(&self, change: &EntryChange, confirmed: Option<Day>) -> ChangedItem {
        match change {
            EntryChange::Cell { cell, .. } => {
                let aside = confirmed.map(|on| after_comma(&journal::confirmed(on))).unwrap_or_default();
                self.changed_cell(cell, &aside, change)
            }
            EntryChange::Action { action, .. } => changed_item(vec![self.action(action)], change),
            EntryChange::Commune { commune, .. } => changed_item(vec![self.commune(*commune)], change),
        }
    }

    /// A cell with its answers before and after.
    pub fn changed_cell(&self, cell: &CellName, aside: &str, change: &EntryChange) -> ChangedItem {
        changed_item(self.cell(cell, aside), change)
    }

    fn cell(&self, cell: &CellName, aside: &str) -> Vec<TextRun> {
        let mut name = vec![self.commune(cell.commune), plain_run(COMMA), self.action(&cell.action)];
        if !aside.is_empty() {
            name.push(plain_run(aside));
        }
        name
    }

    /// The name of a commune, with a link to its page.
    pub fn commune(&self, code: CommuneCode) -> TextRun {
        let text = self.names.commune(&code).to_owned();
        TextRun { text, to: Some(Route::Commune(code).hash()), illustrative: false }
    }

    /// The title of an action, with a link to its page.
    pub fn action(&self, id: &ActionId) -> TextRun {
        let text = self.names.action(id).to_owned();
        let illustrative = self.illustrative.contains(id);
        TextRun { text, to: Some(Route::Action(id.clone()).hash()), illustrative }
    }

    /// The subject of an entry in a few words, for the screen reader text of its button.
    pub fn about(&self, subjects: &[EntrySubject]) -> String {
        match subjects {
            [EntrySubject::Cell(cell)] => {
                after_comma(&pair(self.names.commune(&cell.commune), self.names.action(&cell.action)))
            }
            [EntrySubject::Action(action)] => after_comma(self.names.action(action)),
            [EntrySubject::Commune(code)] => after_comma(self.names.commune(code)),
            _ => String::new(),
        }
    }
}

/// Whether a change is shown: not if a field was given the value that it already had.
fn is_shown(change: &EntryChange) -> bool {
    matches!(change, EntryChange::Cell { .. }) || !change.is_empty()
}
