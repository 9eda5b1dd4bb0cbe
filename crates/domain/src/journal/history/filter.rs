//! Filters the entries of a history.

use std::sync::Arc;

use super::{EntrySubject, History, HistoryEntry, LastNames};
use crate::folding::folded;
use crate::ids::{ActionId, CommuneCode};
use crate::journal::{ActionField, CommuneField, Edit, Entry};

/// The kinds of entries, by the user gesture that made them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditKind {
    /// Answers of one or more cells.
    Answer,
    /// A confirmation of one or more cells.
    Confirmation,
    /// A change to an action or a commune.
    Tables,
    /// A name given to a state.
    NamedState,
    /// Words of a deck or of the report.
    Composition,
    /// Answers noted as received.
    Reception,
    /// An undo, a redo or a withdrawal.
    Reversal,
}

/// The conditions that an entry has to meet. `None`, or no words, means no condition.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryFilter {
    /// The entry concerns this commune or one of its cells.
    pub commune: Option<CommuneCode>,
    /// The entry concerns this action or one of its cells.
    pub action: Option<ActionId>,
    /// The entry has this author; `Some(None)` means no author.
    pub author: Option<Option<Arc<str>>>,
    /// The entry is of this kind.
    pub kind: Option<EditKind>,
    /// The entry is in force, at least for some cells (`true`), or not at all (`false`).
    pub in_force: Option<bool>,
    /// The entry contains all these words.
    pub words: Vec<SearchWord>,
}

/// A folded word to search for, and the communes and actions whose names contain it.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchWord {
    word: String,
    communes: Vec<CommuneCode>,
    actions: Vec<ActionId>,
}

impl EditKind {
    /// The kind of an edit.
    #[must_use]
    pub const fn of(edit: &Edit) -> Self {
        match edit {
            Edit::Answer { .. } => Self::Answer,
            Edit::Confirm { .. } => Self::Confirmation,
            Edit::Action { .. } | Edit::DeleteAction { .. } | Edit::Commune { .. } => Self::Tables,
            Edit::NameState { .. } => Self::NamedState,
            Edit::Compose { .. } => Self::Composition,
            Edit::Receive { .. } => Self::Reception,
            Edit::Withdraw { .. } | Edit::Undo { .. } | Edit::Redo { .. } => Self::Reversal,
        }
    }
}

impl SearchWord {
    /// Splits a text into words, which match regardless of accents and case.
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

    /// Whether the author, the texts or the names of the subjects of an entry contain the word.
    fn is_in(&self, entry: &Entry, subjects: &[EntrySubject]) -> bool {
        let has = |text: &str| folded(text).contains(&self.word);
        let is_in_names = |subject: &EntrySubject| match subject {
            EntrySubject::Cell(cell) => self.is_in_name(Some(cell.commune), Some(&cell.action)),
            EntrySubject::Action(action) => self.is_in_name(None, Some(action)),
            EntrySubject::Commune(commune) => self.is_in_name(Some(*commune), None),
        };
        entry.author.as_ref().is_some_and(|author| has(author))
            || texts_of(&entry.edit).into_iter().any(has)
            || subjects.iter().any(is_in_names)
    }

    fn is_in_name(&self, commune: Option<CommuneCode>, action: Option<&ActionId>) -> bool {
        commune.is_some_and(|code| self.communes.binary_search(&code).is_ok())
            || action.is_some_and(|id| self.actions.binary_search(id).is_ok())
    }
}

/// The texts that an edit contains.
fn texts_of(edit: &Edit) -> Vec<&str> {
    match edit {
        Edit::NameState { name, .. } => vec![name],
        Edit::Answer { answers } => answers.iter().filter_map(|answer| answer.note.as_deref()).collect(),
        Edit::Action { before, fields, .. } => before.iter().chain(fields).filter_map(ActionField::text).collect(),
        Edit::Commune { before, fields, .. } => before.iter().chain(fields).filter_map(CommuneField::text).collect(),
        Edit::Compose { before, passages } => {
            before.iter().chain(passages).filter_map(|passage| passage.text.as_deref()).collect()
        }
        _ => Vec::new(),
    }
}

impl History {
    /// The indices of the entries that match a filter, the latest entry first.
    #[must_use]
    pub fn matching(&self, filter: &HistoryFilter) -> Vec<usize> {
        let needs_no_subjects = filter.commune.is_none() && filter.action.is_none() && filter.words.is_empty();
        let matches = |index: &usize| {
            let Some(HistoryEntry { entry, status, .. }) = self.entries.get(*index) else { return false };
            filter.author.as_ref().is_none_or(|author| *author == entry.author)
                && filter.kind.is_none_or(|kind| kind == EditKind::of(&entry.edit))
                && filter.in_force.is_none_or(|in_force| in_force != status.is_taken_back())
                && (needs_no_subjects || filter.matches_subjects(entry, &self.subjects(*index)))
        };
        (0..self.entries.len()).rev().filter(matches).collect()
    }
}

impl HistoryFilter {
    fn matches_subjects(&self, entry: &Entry, subjects: &[EntrySubject]) -> bool {
        // The commune and the action must match in the same subject, not in two different ones.
        let same_subject =
            self.commune.is_none() && self.action.is_none() || subjects.iter().any(|subject| self.matches(subject));
        same_subject && self.words.iter().all(|word| word.is_in(entry, subjects))
    }

    /// Whether a subject matches the commune and the action of the filter.
    #[must_use]
    pub fn matches(&self, subject: &EntrySubject) -> bool {
        let (commune, action) = match subject {
            EntrySubject::Cell(cell) => (Some(cell.commune), Some(&cell.action)),
            EntrySubject::Action(action) => (None, Some(action)),
            EntrySubject::Commune(commune) => (Some(*commune), None),
        };
        self.commune.is_none_or(|filter| commune == Some(filter))
            && self.action.as_ref().is_none_or(|filter| action == Some(filter))
    }
}
