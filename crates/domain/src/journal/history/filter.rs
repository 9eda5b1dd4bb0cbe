//! Which steps of a story are looked for.

use std::sync::Arc;

use super::{EntrySubject, History, HistoryEntry, LastNames};
use crate::folding::folded;
use crate::ids::{ActionId, CommuneCode};
use crate::journal::{ActionField, CommuneField, Edit};

/// What a step is by the gesture that made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GestureKind {
    /// An answer, on one cell or many.
    Answer,
    /// A confirmation.
    Confirmation,
    /// Something said of an action itself, or of a commune.
    Tables,
    /// A state that was named.
    NamedState,
    /// An undo, a redo, something taken back.
    Return,
}

/// What is looked for; where nothing is said, everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryFilter {
    /// Steps that speak of this commune.
    pub commune: Option<CommuneCode>,
    /// Steps that speak of this action.
    pub action: Option<ActionId>,
    /// Steps signed with this name, or not signed at all.
    pub author: Option<Option<Arc<str>>>,
    /// Steps of this kind.
    pub kind: Option<GestureKind>,
    /// Steps that count, in whole or in part, or those that do not.
    pub in_force: Option<bool>,
    /// Steps that these words are found in.
    pub words: Vec<SearchWord>,
}

/// A word that is looked for, and what it is found in.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchWord {
    word: String,
    communes: Vec<CommuneCode>,
    actions: Vec<ActionId>,
}

impl GestureKind {
    /// What an edit is.
    #[must_use]
    pub const fn of(edit: &Edit) -> Self {
        match edit {
            Edit::Answer { .. } => Self::Answer,
            Edit::Confirm { .. } => Self::Confirmation,
            Edit::Action { .. } | Edit::DeleteAction { .. } | Edit::Commune { .. } => Self::Tables,
            Edit::NameState { .. } => Self::NamedState,
            Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. } => Self::Return,
        }
    }
}

impl SearchWord {
    /// The words of a text, whatever their accents and capitals; all of them must be found.
    #[must_use]
    pub fn of(text: &str, names: &LastNames) -> Vec<Self> {
        let of_word = |word: &str| {
            let has = |name: &str| folded(name).contains(word);
            Self {
                word: word.to_owned(),
                communes: names.communes().filter(|(_, name)| has(name)).map(|(code, _)| *code).collect(),
                actions: names.actions().filter(|(_, title)| has(title)).map(|(id, _)| id.clone()).collect(),
            }
        };
        folded(text).split(' ').filter(|word| !word.is_empty()).map(of_word).collect()
    }

    fn are_in(&self, step: &HistoryEntry, subjects: &[EntrySubject]) -> bool {
        let has = |text: &str| folded(text).contains(&self.word);
        let named = |subject: &EntrySubject| match subject {
            EntrySubject::Cell(cell) => self.is_of(Some(cell.commune), Some(&cell.action)),
            EntrySubject::Action(action) => self.is_of(None, Some(action)),
            EntrySubject::Commune(commune) => self.is_of(Some(*commune), None),
        };
        step.entry.author.as_ref().is_some_and(|author| has(author))
            || said_by(&step.entry.edit).into_iter().any(has)
            || subjects.iter().any(named)
    }

    fn is_of(&self, commune: Option<CommuneCode>, action: Option<&ActionId>) -> bool {
        commune.is_some_and(|code| self.communes.binary_search(&code).is_ok())
            || action.is_some_and(|id| self.actions.binary_search(id).is_ok())
    }
}

/// The texts that an edit writes.
fn said_by(edit: &Edit) -> Vec<&str> {
    match edit {
        Edit::NameState { name, .. } => vec![name],
        Edit::Answer { answers } => answers.iter().filter_map(|answer| answer.note.as_deref()).collect(),
        Edit::Action { before, fields, .. } => before.iter().chain(fields).filter_map(ActionField::text).collect(),
        Edit::Commune { before, fields, .. } => before.iter().chain(fields).filter_map(CommuneField::text).collect(),
        _ => Vec::new(),
    }
}

impl History {
    /// The steps that are looked for, the last made first.
    #[must_use]
    pub fn found(&self, filter: &HistoryFilter) -> Vec<usize> {
        let speaks_of_nothing_asked = filter.commune.is_none() && filter.action.is_none() && filter.words.is_empty();
        let is_found = |at: &usize| {
            let Some(step) = self.steps.get(*at) else { return false };
            filter.author.as_ref().is_none_or(|author| *author == step.entry.author)
                && filter.kind.is_none_or(|kind| kind == GestureKind::of(&step.entry.edit))
                && filter.in_force.is_none_or(|counts| counts != step.status.counts_for_nothing())
                && (speaks_of_nothing_asked || filter.is_spoken_of(step, &self.subjects(*at)))
        };
        (0..self.steps.len()).rev().filter(is_found).collect()
    }
}

impl HistoryFilter {
    fn is_spoken_of(&self, step: &HistoryEntry, subjects: &[EntrySubject]) -> bool {
        // One thing of which both are said, not the one here and the other there.
        let both = self.commune.is_none() && self.action.is_none() || subjects.iter().any(|it| self.holds(it));
        both && self.words.iter().all(|word| word.are_in(step, subjects))
    }

    /// Whether something is of the commune and of the action that are looked for.
    #[must_use]
    pub fn holds(&self, subject: &EntrySubject) -> bool {
        let (commune, action) = match subject {
            EntrySubject::Cell(cell) => (Some(cell.commune), Some(&cell.action)),
            EntrySubject::Action(action) => (None, Some(action)),
            EntrySubject::Commune(commune) => (Some(*commune), None),
        };
        self.commune.is_none_or(|filter| commune == Some(filter))
            && self.action.as_ref().is_none_or(|filter| action == Some(filter))
    }
}
