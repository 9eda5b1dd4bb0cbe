//! How far an action has been taken up: the communes that take part, of those that it concerns.

use serde::Serialize;

use crate::indicators::{Cell, Cells, Share};
use crate::territory::{ActionIndex, Territory};

/// One running action's participants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Adoption {
    /// Communes that take part for certain.
    pub min: u32,
    /// Communes that may take part.
    pub max: u32,
    /// Members for which the action is not *not concerned*.
    pub of: u32,
    /// Inhabitants of the communes counted in `min`.
    pub population_min: u64,
    /// Inhabitants of the communes counted in `max`.
    pub population_max: u64,
}

impl Adoption {
    /// What is certain, as a share.
    #[must_use]
    pub const fn certain(self) -> Share {
        Share { count: self.min, of: self.of }
    }

    /// That of all the cells of an action, given by kind.
    pub(super) fn of_kinds(kinds: &[OfKind; 4]) -> Self {
        let [yes, no, unknown] = [Cell::Yes, Cell::No, Cell::Unknown].map(|kind| kinds[kind as usize]);
        Self {
            min: yes.communes,
            max: yes.communes + unknown.communes,
            of: yes.communes + no.communes + unknown.communes,
            population_min: yes.inhabitants,
            population_max: yes.inhabitants + unknown.inhabitants,
        }
    }
}

/// How many of an action's cells are of one kind, and how many people live in their communes.
#[derive(Clone, Copy, Default)]
pub(super) struct OfKind {
    pub(super) communes: u32,
    pub(super) inhabitants: u64,
}

/// Each running action's adoption, in the order of the table.
#[must_use]
pub fn adoption(territory: &Territory, cells: &Cells) -> Vec<(ActionIndex, Adoption)> {
    cells.by_action().map(|(action, line)| (action, of_one(territory, cells, line))).collect()
}

fn of_one(territory: &Territory, cells: &Cells, line: &[Cell]) -> Adoption {
    let mut adoption = Adoption::default();
    for (&member, cell) in cells.members().iter().zip(line) {
        adoption.gain(*cell, territory.commune(member).population.map_or(0, u64::from));
    }
    adoption
}
