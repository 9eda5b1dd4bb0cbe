//! What communes and actions are called, those too that a change has added, taken out or never brought in.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::ids::{ActionId, CommuneCode};
use crate::journal::{ActionField, CommuneField, Edit, Journal};
use crate::territory::Territory;

/// The last name known of each commune and each action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastNames {
    communes: BTreeMap<CommuneCode, Arc<str>>,
    actions: BTreeMap<ActionId, Arc<str>>,
}

impl LastNames {
    /// Those of a territory as it came, of what a journal says, and before all of the territory as it is now.
    #[must_use]
    pub fn of(bundled: &Territory, journal: &Journal, now: &Territory) -> Self {
        let mut names = Self { communes: BTreeMap::new(), actions: BTreeMap::new() };
        names.take_in(bundled);
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
        names.take_in(now);
        names
    }

    /// What a commune is called; its code where no name of it is known.
    #[must_use]
    pub fn commune<'a>(&'a self, code: &'a CommuneCode) -> &'a str {
        self.communes.get(code).map_or(code.as_str(), AsRef::as_ref)
    }

    /// What an action is called; its id where no title of it is known.
    #[must_use]
    pub fn action<'a>(&'a self, id: &'a ActionId) -> &'a str {
        self.actions.get(id).map_or(id.as_str(), AsRef::as_ref)
    }

    /// Every commune and its name.
    pub fn communes(&self) -> impl Iterator<Item = (&CommuneCode, &Arc<str>)> {
        self.communes.iter()
    }

    /// Every action and its title.
    pub fn actions(&self) -> impl Iterator<Item = (&ActionId, &Arc<str>)> {
        self.actions.iter()
    }

    fn take_in(&mut self, territory: &Territory) {
        for commune in territory.communes() {
            self.communes.insert(commune.code, Arc::clone(&commune.name));
        }
        for action in territory.actions() {
            self.actions.insert(action.id.clone(), Arc::clone(&action.title));
        }
    }
}
