//! What steps changed, as lines that can be drawn.

use std::sync::Arc;

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode};
use domain::journal::{CellName, Change, Edit, Journal, Names, Said, Story, Subject};
use domain::territory::Territory;

use crate::components::{Mark, Moved, Words};
use crate::route::Route;
use crate::views::shared::marks;
use crate::wording::journal;

/// The story, and what its lines are made of.
pub struct Told {
    /// The story.
    pub story: Story,
    /// What things are called.
    pub names: Names,
    bundled: Arc<Territory>,
}

impl Told {
    /// That of a journal.
    pub fn of(bundled: Arc<Territory>, journal: &Journal, now: &Territory) -> Self {
        Self { story: Story::of(journal), names: Names::of(&bundled, journal, now), bundled }
    }

    /// What a step changed of some of its subjects.
    pub fn lines(&self, step: usize, subjects: &[Subject], day: Day) -> Vec<Moved> {
        let confirmed = match self.story.steps().get(step).map(|step| &step.entry.edit) {
            Some(Edit::Confirm { on, .. }) => Some(*on),
            _ => None,
        };
        let changes = self.story.changes(&self.bundled, step, subjects, day);
        changes.into_iter().filter(|it| !is_the_same_field(it)).map(|change| self.line(change, confirmed)).collect()
    }

    fn line(&self, change: Change, confirmed: Option<Day>) -> Moved {
        match change {
            Change::Cell { cell, before, after, .. } => match confirmed {
                Some(on) => {
                    let what = [self.cell(&cell, ""), vec![said(&[", ", &journal::confirmed(on)].concat())]].concat();
                    Moved { what, before: None, after: state(after.as_ref()) }
                }
                None => self.moved(&cell, "", before.as_ref(), after.as_ref()),
            },
            Change::Action { action, before, after } => {
                let field = before.as_ref().or(after.as_ref()).map_or("", journal::action_field);
                let value = |field: Option<_>| field.as_ref().map(journal::action_value);
                fields(self.action(&action), field, value(before), value(after))
            }
            Change::Commune { commune, before, after } => {
                let field = before.as_ref().or(after.as_ref()).map_or("", journal::commune_field);
                let value = |field: Option<_>| field.as_ref().map(journal::commune_value);
                fields(self.commune(commune), field, value(before), value(after))
            }
        }
    }

    /// A cell, what was said of it and what is.
    pub fn moved(&self, cell: &CellName, aside: &str, before: Option<&Said>, after: Option<&Said>) -> Moved {
        Moved { what: self.cell(cell, aside), before: Some(state(before)), after: state(after) }
    }

    fn cell(&self, cell: &CellName, aside: &str) -> Vec<Words> {
        let mut what = vec![self.commune(cell.commune), said(", "), self.action(&cell.action)];
        if !aside.is_empty() {
            what.push(said(aside));
        }
        what
    }

    /// A commune and the way to its page.
    pub fn commune(&self, code: CommuneCode) -> Words {
        let text = self.names.commune(&code).to_owned();
        Words { text, to: Some(Route::Commune(code).hash()), made_up: false }
    }

    /// An action and the way to its page.
    pub fn action(&self, id: &ActionId) -> Words {
        let text = self.names.action(id).to_owned();
        Words { text, to: Some(Route::Action(id.clone()).hash()), made_up: false }
    }

    /// What a step is about, in a few words, for those who hear its button alone.
    pub fn about(&self, subjects: &[Subject]) -> String {
        match subjects {
            [Subject::Cell(cell)] => {
                [", ", self.names.commune(&cell.commune), ", ", self.names.action(&cell.action)].concat()
            }
            [Subject::Action(action)] => [", ", self.names.action(action)].concat(),
            [Subject::Commune(code)] => [", ", self.names.commune(code)].concat(),
            _ => String::new(),
        }
    }
}

/// Whether a field was given the value that it had.
fn is_the_same_field(change: &Change) -> bool {
    match change {
        Change::Action { before, after, .. } => before == after,
        Change::Commune { before, after, .. } => before == after,
        Change::Cell { .. } => false,
    }
}

/// A field of something, what it was and what it is; of what is not there, that it is not.
pub fn fields(of: Words, field: &str, before: Option<String>, after: Option<String>) -> Moved {
    let plain = |text: String| (None, text);
    let after = plain(after.unwrap_or_else(|| journal::GONE.to_owned()));
    Moved { what: vec![of, said(&["\u{a0}: ", field].concat())], before: before.map(plain), after }
}

/// A state with its mark.
fn state(it: Option<&Said>) -> (Option<Mark>, String) {
    (Some(it.map_or(Mark::Question, |it| marks::mark(it.state))), journal::said(it))
}

/// Words that lead nowhere.
pub fn said(text: &str) -> Words {
    Words { text: text.to_owned(), to: None, made_up: false }
}
