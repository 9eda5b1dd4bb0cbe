//! Adds, changes and removes actions and communes, and updates the indices of all rows.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::invisible_signs::{TextKind, made_visible};
use crate::territory::namesakes::tell_apart;
use crate::territory::{
    Action, ActionIndex, ActionReport, Commune, CommuneIndex, DatedState, Participation, Positions, Territory,
};

impl Action {
    /// Whether it can be added to the tables: it has a title and a domain, and is not stopped on the day it is
    /// deployed, or before.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        let is_named = !self.title.trim().is_empty() && !self.domain.trim().is_empty();
        let dates = self.deployed.zip(self.stopped);
        is_named && dates.is_none_or(|(deployed, stopped)| deployed.first_day() < stopped.first_day())
    }
}

impl Commune {
    /// Whether it can be added to the tables: it has a name, and does not leave before it joins.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        let begins = self.since.map(ReducedDate::first_day);
        !self.name.trim().is_empty() && self.until.is_none_or(|until| begins <= Some(until.first_day()))
    }
}

impl Territory {
    /// Whether this territory has exactly this action, field by field; `None` if it has no action with its id.
    #[must_use]
    pub fn has_unchanged(&self, action: &Action) -> Option<bool> {
        self.find_action(&action.id).map(|index| self.action(index) == action)
    }

    /// Replaces the action with the same id, or adds the action at the end.
    pub(crate) fn put_action(&mut self, mut action: Action) {
        for line in [&mut action.title, &mut action.domain].into_iter().chain(action.form.as_mut()) {
            make_visible(line, TextKind::Line);
        }
        let ActionReport { objective, result, difficulty, prospect } = &mut action.report;
        for text in [&mut action.description, objective, result, difficulty, prospect].into_iter().flatten() {
            make_visible(text, TextKind::Prose);
        }
        if let Some(index) = self.find_action(&action.id) {
            Arc::make_mut(&mut self.actions)[index.get()] = action;
            return;
        }
        let mut actions = self.actions.to_vec();
        actions.push(action);
        self.actions = actions.into();
        self.update_positions();
    }

    /// Removes an action and all its participation rows.
    pub(crate) fn remove_action(&mut self, removed: ActionIndex) {
        let mut actions = self.actions.to_vec();
        actions.remove(removed.get());
        self.actions = actions.into();
        self.move_rows(|action, commune| {
            let moved = if action > removed { ActionIndex(action.0 - 1) } else { action };
            (action != removed).then_some((moved, commune))
        });
        self.update_positions();
    }

    /// Replaces the commune with the same code, or inserts the commune in the order of the codes. Whether a name was
    /// added or changed: then the communes are [to be told apart](Territory::tell_communes_apart).
    pub(crate) fn put_commune(&mut self, mut commune: Commune) -> bool {
        make_visible(&mut commune.name, TextKind::Line);
        match self.communes.binary_search_by(|other| other.code.cmp(&commune.code)) {
            Ok(at) => {
                let known = &mut Arc::make_mut(&mut self.communes)[at];
                let is_renamed = known.name != commune.name;
                *known = commune;
                is_renamed
            }
            Err(at) => {
                let mut communes = self.communes.to_vec();
                communes.insert(at, commune);
                self.communes = communes.into();
                let moved = |index: CommuneIndex| if index.get() < at { index } else { CommuneIndex(index.0 + 1) };
                self.move_rows(|action, commune| Some((action, moved(commune))));
                if let Some(contours) = Arc::make_mut(&mut self.about).contours.as_mut() {
                    contours.paths.insert(at, Arc::default());
                }
                self.neighbours = Arc::default();
                self.update_positions();
                true
            }
        }
    }

    /// Gives namesakes among the communes names that tell them apart.
    pub(crate) fn tell_communes_apart(&mut self) {
        tell_apart(Arc::make_mut(&mut self.communes));
    }

    /// Replaces the indices of every row by what `moved_to` returns for them, and drops the rows for which it returns
    /// `None`. The order of the rows must stay the same.
    fn move_rows(&mut self, moved_to: impl Fn(ActionIndex, CommuneIndex) -> Option<(ActionIndex, CommuneIndex)>) {
        let moved = |rows: &[Participation]| {
            let rows = rows.iter().filter_map(|row| {
                let (action, commune) = moved_to(row.action, row.commune)?;
                Some(Participation { action, commune, ..row.clone() })
            });
            rows.collect::<Vec<Participation>>()
        };
        let mut replaced = BTreeMap::new();
        for ((action, commune), history) in &self.replaced {
            if let Some(cell) = moved_to(*action, *commune) {
                replaced.insert(cell, Arc::from(moved(history)));
            }
        }
        let participations = moved(&self.participations);
        self.dated_states = participations.iter().map(DatedState::of).collect();
        self.participations = participations.into();
        self.replaced = replaced;
    }

    /// Computes the positions of all actions and communes again, after one was put or removed.
    fn update_positions(&mut self) {
        self.positions = Arc::new(Positions {
            communes: self.communes.iter().map(|commune| commune.code).collect(),
            actions: self.actions.iter().map(|action| action.id.clone()).collect(),
            ..Positions::default()
        });
    }
}

/// A remark with its invisible signs made visible; `None` if it has none.
pub(crate) fn visible_note(note: &str) -> Option<Arc<str>> {
    if let Cow::Owned(visible) = made_visible(note, TextKind::Prose) { Some(visible.into()) } else { None }
}

/// Replaces a text that has invisible signs. An edit of an earlier version of the program may have some.
fn make_visible(text: &mut Arc<str>, kind: TextKind) {
    if let Cow::Owned(visible) = made_visible(text, kind) {
        *text = visible.into();
    }
}
