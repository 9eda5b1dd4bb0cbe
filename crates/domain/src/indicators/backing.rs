//! How many cells are published, entered by a user, illustrative or unknown.

use std::ops::Add;

use crate::indicators::{Cell, Cells, Share};
use crate::territory::Provenance;

/// The number of cells by provenance. A cell without a row has the provenance of its action's complete list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backing {
    /// Known from a published row or list.
    pub published: u32,
    /// Known from a row or list entered by a user.
    pub entered: u32,
    /// Known from an illustrative row or list.
    pub illustrative: u32,
    /// Not known.
    pub unknown: u32,
}

impl Backing {
    /// The number of all cells.
    #[must_use]
    pub const fn total(self) -> u32 {
        self.published + self.entered + self.illustrative + self.unknown
    }

    /// The share of known cells among all cells.
    #[must_use]
    pub const fn known(self) -> Share {
        Share { count: self.total() - self.unknown, of: self.total() }
    }

    /// Adds a cell.
    pub(crate) fn add_cell(&mut self, cell: (Cell, Provenance)) {
        *self.of(cell) += 1;
    }

    /// Removes a cell.
    pub(super) fn remove_cell(&mut self, cell: (Cell, Provenance)) {
        *self.of(cell) -= 1;
    }

    fn of(&mut self, cell: (Cell, Provenance)) -> &mut u32 {
        match cell {
            (Cell::Unknown, _) => &mut self.unknown,
            (_, Provenance::Published) => &mut self.published,
            (_, Provenance::Entered) => &mut self.entered,
            (_, Provenance::Illustrative) => &mut self.illustrative,
        }
    }
}

impl Add for Backing {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            published: self.published + other.published,
            entered: self.entered + other.entered,
            illustrative: self.illustrative + other.illustrative,
            unknown: self.unknown + other.unknown,
        }
    }
}

/// The backing of the cells of each running action, in the order of the running actions.
#[must_use]
pub fn backing(cells: &Cells) -> Vec<Backing> {
    let width = cells.members().len();
    let of_action = |line: usize| {
        let mut backing = Backing::default();
        (line * width..(line + 1) * width).for_each(|index| backing.add_cell(cells.at(index)));
        backing
    };
    (0..cells.running().len()).map(of_action).collect()
}
