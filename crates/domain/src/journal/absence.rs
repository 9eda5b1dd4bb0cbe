//! Why the territory has no action of a given id.

use std::sync::Arc;

use crate::ids::{ActionId, EntryId};
use crate::journal::{ActionField, Edit, Journal};
use crate::territory::Territory;

/// Why an action is absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionAbsence {
    /// Neither the tables nor the journal ever had it.
    Unknown,
    /// It was deleted.
    Deleted {
        /// The last known title of the action.
        title: Arc<str>,
        /// The entry that deletes it.
        by: EntryId,
    },
    /// It was added, and the addition is no longer in force.
    NotAdded {
        /// The last known title of the action.
        title: Arc<str>,
        /// The redo that adds it again; `None` unless undoing the addition was the last edit.
        redo: Option<Edit>,
    },
}

impl ActionAbsence {
    /// Finds out why the bundled territory, after a journal, has no action with this id.
    #[must_use]
    pub fn of(bundled: &Territory, journal: &Journal, id: &ActionId) -> Self {
        let mut title = bundled.find_action(id).map(|index| Arc::clone(&bundled.action(index).title));
        let (mut added, mut deleted) = (None, None);
        for entry in journal.entries() {
            if let Edit::Action { action, fields, .. } = &entry.edit
                && action == id
                && let Some(new_title) = title_in(fields)
            {
                (added, title) = (Some(entry.id), Some(new_title));
            }
        }
        for entry in journal.in_force() {
            if matches!(&entry.edit, Edit::DeleteAction { action } if action == id) {
                deleted = Some(entry.id);
            }
        }
        match (title, deleted, added) {
            (Some(title), Some(by), _) => Self::Deleted { title, by },
            (Some(title), None, Some(added)) => {
                let again = journal.redo().filter(|edit| matches!(edit, Edit::Redo { entry } if *entry == added));
                Self::NotAdded { title, redo: again }
            }
            _ => Self::Unknown,
        }
    }

    /// The edit that restores the action; `None` if no single edit does.
    #[must_use]
    pub fn restoring_edit(&self) -> Option<Edit> {
        match self {
            Self::Unknown => None,
            Self::Deleted { by, .. } => Some(Edit::Undo { entry: *by }),
            Self::NotAdded { redo: again, .. } => again.clone(),
        }
    }
}

fn title_in(fields: &[ActionField]) -> Option<Arc<str>> {
    fields.iter().find_map(|field| if let ActionField::Title(title) = field { Some(Arc::clone(title)) } else { None })
}
