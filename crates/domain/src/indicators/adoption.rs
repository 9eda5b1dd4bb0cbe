//! The adoption of an action: the communes that take part, out of those to which it applies.

use serde::Serialize;

use crate::indicators::{Cell, Cells, Interval, Share};
use crate::territory::{ActionIndex, Territory};

/// The participants of a running action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Adoption {
    /// Communes that certainly take part.
    pub min: u32,
    /// Communes that certainly or possibly take part.
    pub max: u32,
    /// Members to which the action applies: those whose cell is not "not concerned".
    pub of: u32,
    /// The inhabitants of the communes counted in `min`.
    pub population_min: u64,
    /// The inhabitants of the communes counted in `max`.
    pub population_max: u64,
}

impl Adoption {
    /// The participants.
    #[must_use]
    pub const fn interval(self) -> Interval {
        Interval { min: self.min, max: self.max }
    }

    /// The certain participants, out of the communes to which the action applies.
    #[must_use]
    pub const fn certain(self) -> Share {
        Share { count: self.min, of: self.of }
    }

    /// Computes the adoption from the totals of an action's cells, indexed by kind.
    pub(super) fn of_totals(kinds: &[KindTotal; 4]) -> Self {
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

/// The communes whose cells are of one kind, and their inhabitants.
#[derive(Clone, Copy, Default)]
pub(super) struct KindTotal {
    pub(super) communes: u32,
    pub(super) inhabitants: u64,
}

/// The adoption of each running action, in the order of the table.
#[must_use]
pub fn adoption(territory: &Territory, cells: &Cells) -> Vec<(ActionIndex, Adoption)> {
    cells.by_action().map(|(action, line)| (action, adoption_of_line(territory, cells, line))).collect()
}

fn adoption_of_line(territory: &Territory, cells: &Cells, line: &[Cell]) -> Adoption {
    let mut adoption = Adoption::default();
    for (&member, cell) in cells.members().iter().zip(line) {
        adoption.add_cell(*cell, territory.commune(member).inhabitants());
    }
    adoption
}
