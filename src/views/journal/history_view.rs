//! What steps changed, as lines that can be drawn.

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

/// The story, and what its lines are made of.
pub struct HistoryView {
    /// The story.
    pub history: History,
    /// What things are called.
    pub names: LastNames,
    bundled: Arc<Territory>,
}

impl HistoryView {
    /// That of a journal.
    pub fn of(bundled: Arc<Territory>, journal: &Journal, now: &Territory) -> Self {
        Self { history: History::of(journal), names: LastNames::of(&bundled, journal, now), bundled }
    }

    /// What a step changed of some of its subjects.
    pub fn lines(&self, step: usize, subjects: &[EntrySubject], day: Day) -> Vec<ChangedItem> {
        let confirmed = match self.history.entries().get(step).map(|step| &step.entry.edit) {
            Some(Edit::Confirm { on, .. }) => Some(*on),
            _ => None,
        };
        let changes = self.history.changes(&self.bundled, step, subjects, day);
        changes.into_iter().filter(|it| !is_the_same_field(it)).map(|change| self.line(change, confirmed)).collect()
    }

    fn line(&self, change: EntryChange, confirmed: Option<Day>) -> ChangedItem {
        match change {
            EntryChange::Cell { cell, before, after, .. } => match confirmed {
                Some(on) => {
                    let what = [self.cell(&cell, ""), vec![said(&after_comma(&journal::confirmed(on)))]].concat();
                    ChangedItem { what, before: None, after: state(after.as_ref()) }
                }
                None => self.moved(&cell, "", before.as_ref(), after.as_ref()),
            },
            EntryChange::Action { action, before, after } => {
                let field = before.as_ref().or(after.as_ref()).map_or("", journal::action_field);
                let value = |field: Option<_>| field.as_ref().map(journal::action_value);
                fields(self.action(&action), field, value(before), value(after))
            }
            EntryChange::Commune { commune, before, after } => {
                let field = before.as_ref().or(after.as_ref()).map_or("", journal::commune_field);
                let value = |field: Option<_>| field.as_ref().map(journal::commune_value);
                fields(self.commune(commune), field, value(before), value(after))
            }
        }
    }

    /// A cell, what was said of it and what is.
    pub fn moved(
        &self,
        cell: &CellName,
        aside: &str,
        before: Option<&RecordedAnswer>,
        after: Option<&RecordedAnswer>,
    ) -> ChangedItem {
        ChangedItem { what: self.cell(cell, aside), before: Some(state(before)), after: state(after) }
    }

    fn cell(&self, cell: &CellName, aside: &str) -> Vec<TextRun> {
        let mut what = vec![self.commune(cell.commune), said(COMMA), self.action(&cell.action)];
        if !aside.is_empty() {
            what.push(said(aside));
        }
        what
    }

    /// A commune and the way to its page.
    pub fn commune(&self, code: CommuneCode) -> TextRun {
        let text = self.names.commune(&code).to_owned();
        TextRun { text, to: Some(Route::Commune(code).hash()), made_up: false }
    }

    /// An action and the way to its page.
    pub fn action(&self, id: &ActionId) -> TextRun {
        let text = self.names.action(id).to_owned();
        TextRun { text, to: Some(Route::Action(id.clone()).hash()), made_up: false }
    }

    /// What a step is about, in a few words, for those who hear its button alone.
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

/// Whether a field was given the value that it had.
fn is_the_same_field(change: &EntryChange) -> bool {
    match change {
        EntryChange::Action { before, after, .. } => before == after,
        EntryChange::Commune { before, after, .. } => before == after,
        EntryChange::Cell { .. } => false,
    }
}

/// A field of something, what it was and what it is; of what is not there, that it is not.
pub fn fields(of: TextRun, field: &str, before: Option<String>, after: Option<String>) -> ChangedItem {
    let plain = |text: String| (None, text);
    let after = plain(after.unwrap_or_else(|| journal::GONE.to_owned()));
    ChangedItem { what: vec![of, said(&after_colon(field))], before: before.map(plain), after }
}

/// A state with its mark.
fn state(it: Option<&RecordedAnswer>) -> (Option<MarkKind>, String) {
    (Some(it.map_or(MarkKind::Question, |it| marks::mark(it.state))), journal::said(it))
}

/// Words that lead nowhere.
pub fn said(text: &str) -> TextRun {
    TextRun { text: text.to_owned(), to: None, made_up: false }
}
