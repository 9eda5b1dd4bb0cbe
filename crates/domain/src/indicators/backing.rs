//! What the known cells rest on: how many are published, entered by a user, or illustrative.

use std::ops::Add;

use crate::indicators::{Cell, Cells, Share};
use crate::territory::Provenance;

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

    /// With one cell more.
    pub(crate) fn gain(&mut self, cell: (Cell, Provenance)) {
        *self.of(cell) += 1;
    }

    /// With one cell less.
    pub(super) fn lose(&mut self, cell: (Cell, Provenance)) {
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

/// What each running action's cells rest on, in the order of the running actions.
#[must_use]
pub fn backing(cells: &Cells) -> Vec<Backing> {
    let width = cells.members().len();
    let of_action = |line: usize| {
        let mut backing = Backing::default();
        (line * width..(line + 1) * width).for_each(|place| backing.gain(cells.at(place)));
        backing
    };
    (0..cells.running().len()).map(of_action).collect()
}
