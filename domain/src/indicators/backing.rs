//! What the known cells rest on: how many are published, entered by a user, or illustrative.

use crate::dates::Day;
use crate::indicators::{Cell, Cells, Share};
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

    /// Those that are known, of all of them.
    #[must_use]
    pub const fn known(self) -> Share {
        Share { count: self.total() - self.unknown, of: self.total() }
    }

    /// Counts one more cell, which rests on that when it is known.
    pub(crate) fn count(&mut self, cell: Cell, provenance: Provenance) {
        *match (cell, provenance) {
            (Cell::Unknown, _) => &mut self.unknown,
            (_, Provenance::Published) => &mut self.published,
            (_, Provenance::Entered) => &mut self.entered,
            (_, Provenance::Illustrative) => &mut self.illustrative,
        } += 1;
    }
}

/// What the cells of a day rest on.
#[must_use]
pub fn backing(territory: &Territory, cells: &Cells, day: Day) -> Backing {
    cells.running().iter().fold(Backing::default(), |sum, &action| {
        let of_action = backing_of(territory, cells, day, action);
        Backing {
            published: sum.published + of_action.published,
            entered: sum.entered + of_action.entered,
            illustrative: sum.illustrative + of_action.illustrative,
            unknown: sum.unknown + of_action.unknown,
        }
    })
}

/// What one action's cells of a day rest on; nothing where it does not run.
#[must_use]
pub fn backing_of(territory: &Territory, cells: &Cells, day: Day, action: ActionIndex) -> Backing {
    let mut backing = Backing::default();
    for &member in cells.members() {
        if let Some(cell) = cells.get(action, member) {
            backing.count(cell, provenance(territory, day, action, member));
        }
    }
    backing
}

/// What a cell rests on, when it is known: its row on the day, or the action's complete list.
#[must_use]
pub fn provenance(territory: &Territory, day: Day, action: ActionIndex, commune: CommuneIndex) -> Provenance {
    territory.on(action, commune, day).map_or(territory.action(action).provenance, |row| row.provenance)
}
