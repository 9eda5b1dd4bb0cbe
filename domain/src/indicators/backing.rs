//! What the known cells rest on: how many are published, entered by a user, or illustrative.

use crate::dates::Day;
use crate::indicators::{Cell, Cells};
use crate::territory::{ActionIndex, CommuneIndex, Provenance, Territory};

/// Cells by what they rest on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backing {
    /// A published row, or the published list that says no by leaving a commune out.
    pub published: u32,
    /// A row entered by a user.
    pub entered: u32,
    /// An illustrative row, or an illustrative list that leaves a commune out.
    pub illustrative: u32,
    /// Nothing that says anything.
    pub unknown: u32,
}

impl Backing {
    /// All the cells.
    #[must_use]
    pub const fn total(self) -> u32 {
        self.published + self.entered + self.illustrative + self.unknown
    }
}

/// What the cells of a day rest on.
#[must_use]
pub fn backing(territory: &Territory, cells: &Cells, day: Day) -> Backing {
    let mut backing = Backing::default();
    for (action, line) in cells.by_action() {
        for (&member, cell) in cells.members().iter().zip(line) {
            *match provenance(territory, day, action, member) {
                _ if *cell == Cell::Unknown => &mut backing.unknown,
                Provenance::Published => &mut backing.published,
                Provenance::Entered => &mut backing.entered,
                Provenance::Illustrative => &mut backing.illustrative,
            } += 1;
        }
    }
    backing
}

/// What a cell rests on, when it is known: its row on the day, or the action's complete list.
#[must_use]
pub fn provenance(territory: &Territory, day: Day, action: ActionIndex, commune: CommuneIndex) -> Provenance {
    territory.on(action, commune, day).map_or(territory.action(action).provenance, |row| row.provenance)
}
