//! The names of communes and actions, including those that an edit added or removed.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::ids::{ActionId, CommuneCode};
use crate::journal::{ActionField, CommuneField, Edit, Journal};
use crate::territory::Territory;

/// The last known name of each commune and each action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastNames {
    communes: BTreeMap<CommuneCode, Arc<str>>,
    actions: BTreeMap<ActionId, Arc<str>>,
}

impl LastNames {
    /// Collects the names from the bundled territory, the edits of a journal, and the current territory. A later one of
    /// these has precedence.
    #[must_use]
    pub fn of(bundled: &Territory, journal: &Journal, current: &Territory) -> Self {
        let mut names = Self { communes: BTreeMap::new(), actions: BTreeMap::new() };
        names.add(bundled);
        for entry in journal.entries() {
            match &entry.edit {
                Edit::Action { action, fields, .. } => {
                    let title = fields.iter().rev().find_map(|field| match field {
                        ActionField::Title(title) => Some(title),
                        _ => None,
                    });
                    if let Some(title) = title {
                        names.actions.insert(action.clone(), Arc::clone(title));
                    }
                }
                Edit::Commune { commune, fields, .. } => {
                    let name = fields.iter().rev().find_map(|field| match field {
                        CommuneField::Name(name) => Some(name),
                        _ => None,
                    });
                    if let Some(name) = name {
                        names.communes.insert(*commune, Arc::clone(name));
                    }
                }
                _ => {}
            }
        }
        names.add(current);
        names
    }

    /// The name of a commune, or its code if no name is known.
    #[must_use]
    pub fn commune<'a>(&'a self, code: &'a CommuneCode) -> &'a str {
        self.communes.get(code).map_or(code.as_str(), AsRef::as_ref)
    }

    /// The title of an action, or its id if no title is known.
    #[must_use]
    pub fn action<'a>(&'a self, id: &'a ActionId) -> &'a str {
        self.actions.get(id).map_or(id.as_str(), AsRef::as_ref)
    }

    /// All communes with a known name, sorted by code.
    pub fn communes(&self) -> impl Iterator<Item = (&CommuneCode, &Arc<str>)> {
        self.communes.iter()
    }

    /// All actions with a known title, sorted by id.
    pub fn actions(&self) -> impl Iterator<Item = (&ActionId, &Arc<str>)> {
        self.actions.iter()
    }

    fn add(&mut self, territory: &Territory) {
        for commune in territory.communes() {
            self.communes.insert(commune.code, Arc::clone(commune.display_name()));
        }
        for action in territory.actions() {
            self.actions.insert(action.id.clone(), Arc::clone(&action.title));
        }
    }
}
