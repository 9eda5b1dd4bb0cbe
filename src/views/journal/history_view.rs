//! The changes of journal entries as lines to display.

use std::sync::Arc;

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode};
use domain::journal::{CellName, Edit, EntryChange, EntrySubject, History, Journal, LastNames, RecordedAnswer};
use domain::territory::Territory;

use crate::components::{ChangedItem, MarkKind, TextRun};
use crate::route::Route;
use crate::views::shared::marks;
use crate::wording::journal;
use crate::wording::punctuation::{COMMA, after_colon, after_comma, pair};

/// The history, and what its lines are rendered from.
pub struct HistoryView {
    pub history: History,
    /// The last known names of communes and actions.
    pub names: LastNames,
    bundled: Arc<Territory>,
}

impl HistoryView {
    /// The view of a journal; `now` is the territory with every edit in force.
    pub fn of(bundled: Arc<Territory>, journal: &Journal, now: &Territory) -> Self {
        Self { history: History::of(journal), names: LastNames::of(&bundled, journal, now), bundled }
    }

    /// What the entry at `index` changed of some of its subjects; answers are compared on `day`.
    pub fn lines(&self, index: usize, subjects: &[EntrySubject], day: Day) -> Vec<ChangedItem> {
        let confirmed = match self.history.entries().get(index).map(|it| &it.entry.edit) {
            Some(Edit::Confirm { on, .. }) => Some(*on),
            _ => None,
        };
        let changes = self.history.changes(&self.bundled, index, subjects, day);
        changes.into_iter().filter(|it| !is_unchanged(it)).map(|change| self.line(change, confirmed)).collect()
    }

    fn line(&self, change: EntryChange, confirmed: Option<Day>) -> ChangedItem {
        match change {
            EntryChange::Cell { cell, before, after, .. } => match confirmed {
                Some(on) => {
                    let name = [self.cell(&cell, ""), vec![plain_run(&after_comma(&journal::confirmed(on)))]].concat();
                    ChangedItem { name, before: None, after: state(after.as_ref()) }
                }
                None => self.changed_cell(&cell, "", before.as_ref(), after.as_ref()),
            },
            EntryChange::Action { action, before, after } => {
                let field = before.as_ref().or(after.as_ref()).map_or("", journal::action_field);
                let value = |field: Option<_>| field.as_ref().map(journal::action_value);
                field_change(self.action(&action), field, value(before), value(after))
            }
            EntryChange::Commune { commune, before, after } => {
                let field = before.as_ref().or(after.as_ref()).map_or("", journal::commune_field);
                let value = |field: Option<_>| field.as_ref().map(journal::commune_value);
                field_change(self.commune(commune), field, value(before), value(after))
            }
        }
    }

    /// A cell with its answers before and after.
    pub fn changed_cell(
        &self,
        cell: &CellName,
        aside: &str,
        before: Option<&RecordedAnswer>,
        after: Option<&RecordedAnswer>,
    ) -> ChangedItem {
        ChangedItem { name: self.cell(cell, aside), before: Some(state(before)), after: state(after) }
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
        TextRun { text, to: Some(Route::Action(id.clone()).hash()), illustrative: false }
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

/// Whether a field was given the value that it already had.
fn is_unchanged(change: &EntryChange) -> bool {
    match change {
        EntryChange::Action { before, after, .. } => before == after,
        EntryChange::Commune { before, after, .. } => before == after,
        EntryChange::Cell { .. } => false,
    }
}

/// A field of the named action or commune, with its values before and after. Without a value after, the action or
/// commune was deleted.
pub fn field_change(name: TextRun, field: &str, before: Option<String>, after: Option<String>) -> ChangedItem {
    let plain = |text: String| (None, text);
    let after = plain(after.unwrap_or_else(|| journal::GONE.to_owned()));
    ChangedItem { name: vec![name, plain_run(&after_colon(field))], before: before.map(plain), after }
}

/// The mark and the text of an answer; `None` is an unknown answer.
fn state(answer: Option<&RecordedAnswer>) -> (Option<MarkKind>, String) {
    (Some(answer.map_or(MarkKind::Question, |it| marks::mark(it.state))), journal::answer(answer))
}

/// A text that is not a link.
pub fn plain_run(text: &str) -> TextRun {
    TextRun { text: text.to_owned(), to: None, illustrative: false }
}
