//! Why an action that somebody asks for is not there.

use std::sync::Arc;

use crate::ids::{ActionId, EntryId};
use crate::journal::{ActionField, Edit, Journal};
use crate::territory::Territory;

/// Why an action is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionAbsence {
    /// Nothing was ever said of it.
    Unknown,
    /// It was deleted.
    Deleted {
        /// Its last known title.
        title: Arc<str>,
        /// The entry that deletes it.
        by: EntryId,
    },
    /// It was added, and the addition no longer counts.
    NotAdded {
        /// Its last known title.
        title: Arc<str>,
        /// The edit that adds it again, while undoing the addition was the last thing done.
        again: Option<Edit>,
    },
}

impl ActionAbsence {
    /// Why the bundled territory, after a journal, has no action of an id.
    #[must_use]
    pub fn of(bundled: &Territory, journal: &Journal, id: &ActionId) -> Self {
        let mut title = bundled.find_action(id).map(|place| Arc::clone(&bundled.action(place).title));
        let (mut added, mut deleted) = (None, None);
        for entry in journal.entries() {
            if let Edit::Action { action, fields, .. } = &entry.edit
                && action == id
                && let Some(given) = title_in(fields)
            {
                (added, title) = (Some(entry.id), Some(given));
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
                Self::NotAdded { title, again }
            }
            _ => Self::Unknown,
        }
    }

    /// The edit that gives the action back, where one does.
    #[must_use]
    pub fn way_back(&self) -> Option<Edit> {
        match self {
            Self::Unknown => None,
            Self::Deleted { by, .. } => Some(Edit::Undo { entry: *by }),
            Self::NotAdded { again, .. } => again.clone(),
        }
    }
}

fn title_in(fields: &[ActionField]) -> Option<Arc<str>> {
    fields.iter().find_map(|field| if let ActionField::Title(title) = field { Some(Arc::clone(title)) } else { None })
}
