//! Tables that change: an action or a commune that is added, changed or taken out, everything else in its place.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::territory::{Action, ActionIndex, Commune, CommuneIndex, DatedState, Participation, Positions, Territory};

impl Action {
    /// Whether it may stand in the tables: named, and not stopped on or before the day it is deployed.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        let named = !self.title.trim().is_empty() && !self.domain.trim().is_empty();
        named
            && !matches!((self.deployed, self.stopped), (Some(deployed), Some(stopped)) if stopped.first_day() <= deployed.first_day())
    }
}

impl Commune {
    /// Whether it may stand in the tables: named, and not gone before it joins.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        let begins = self.since.map(ReducedDate::first_day);
        !self.name.trim().is_empty() && self.until.is_none_or(|until| begins <= Some(until.first_day()))
    }
}

impl Territory {
    /// Puts an action in the place of the one with its id, or after all others.
    pub(crate) fn put_action(&mut self, action: Action) {
        let mut actions = self.actions.to_vec();
        match self.find_action(&action.id) {
            Some(place) => actions[place.get()] = action,
            None => actions.push(action),
        }
        self.actions = actions.into();
        self.place_again();
    }

    /// Takes an action out, with all that is said of the communes' part in it.
    pub(crate) fn remove_action(&mut self, gone: ActionIndex) {
        let mut actions = self.actions.to_vec();
        actions.remove(gone.get());
        self.actions = actions.into();
        self.move_rows(|action, commune| {
            let moved = if action > gone { ActionIndex(action.0 - 1) } else { action };
            (action != gone).then_some((moved, commune))
        });
        self.place_again();
    }

    /// Puts a commune in the place of the one with its code, or where its code has it stand.
    pub(crate) fn put_commune(&mut self, commune: Commune) {
        let mut communes = self.communes.to_vec();
        match communes.binary_search_by(|other| other.code.cmp(&commune.code)) {
            Ok(at) => communes[at] = commune,
            Err(at) => {
                communes.insert(at, commune);
                let moved = |place: CommuneIndex| if place.get() < at { place } else { CommuneIndex(place.0 + 1) };
                self.move_rows(|action, commune| Some((action, moved(commune))));
                if let Some(contours) = Arc::make_mut(&mut self.about).contours.as_mut() {
                    contours.paths.insert(at, Arc::default());
                }
            }
        }
        self.communes = communes.into();
        self.place_again();
    }

    /// Gives every row the place that its action and its commune have now, which must keep their order; leaves out
    /// those that have none.
    fn move_rows(&mut self, place: impl Fn(ActionIndex, CommuneIndex) -> Option<(ActionIndex, CommuneIndex)>) {
        let moved = |rows: &[Participation]| {
            let rows = rows.iter().filter_map(|row| {
                let (action, commune) = place(row.action, row.commune)?;
                Some(Participation { action, commune, ..row.clone() })
            });
            rows.collect::<Vec<Participation>>()
        };
        let mut replaced = BTreeMap::new();
        for ((action, commune), history) in &self.replaced {
            if let Some(cell) = place(*action, *commune) {
                replaced.insert(cell, Arc::from(moved(history)));
            }
        }
        let participations = moved(&self.participations);
        self.dated_states = participations.iter().map(DatedState::of).collect();
        self.participations = participations.into();
        self.replaced = replaced;
    }

    fn place_again(&mut self) {
        self.positions = Arc::new(Positions {
            communes: self.communes.iter().map(|commune| commune.code).collect(),
            actions: self.actions.iter().map(|action| action.id.clone()).collect(),
            ..Positions::default()
        });
    }
}
