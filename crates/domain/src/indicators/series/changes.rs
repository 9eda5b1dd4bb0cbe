//! Changes of counts on a day: additions minus subtractions.
//!
//! The change of a single day may be negative, in which case the unsigned value wraps around. The sum of all changes up
//! to a day is never negative, so it is correct.

use crate::indicators::adoption::KindTotal;
use crate::indicators::{Adoption, Cell, Interval};

/// The sum of two counts or changes, wrapping around.
pub(super) const fn plus(one: Interval, other: Interval) -> Interval {
    Interval { min: one.min.wrapping_add(other.min), max: one.max.wrapping_add(other.max) }
}

/// The difference of two counts or changes, wrapping around.
pub(super) const fn minus(one: Interval, other: Interval) -> Interval {
    Interval { min: one.min.wrapping_sub(other.min), max: one.max.wrapping_sub(other.max) }
}

/// The cells of an action by kind, or a change of them. Indexed by the discriminant of [`Cell`].
#[derive(Clone, Copy, Default)]
pub(super) struct KindTotals([KindTotal; 4]);

impl KindTotals {
    /// Adds a cell.
    pub(super) fn add_cell(&mut self, cell: Cell, population: u32) {
        let total = &mut self.0[cell as usize];
        total.communes = total.communes.wrapping_add(1);
        total.inhabitants = total.inhabitants.wrapping_add(population.into());
    }

    /// Removes a cell.
    pub(super) fn remove_cell(&mut self, cell: Cell, population: u32) {
        let total = &mut self.0[cell as usize];
        total.communes = total.communes.wrapping_sub(1);
        total.inhabitants = total.inhabitants.wrapping_sub(population.into());
    }

    /// Adds the changes of a day.
    pub(super) fn add(&mut self, change: &Self) {
        for (total, added) in self.0.iter_mut().zip(&change.0) {
            total.communes = total.communes.wrapping_add(added.communes);
            total.inhabitants = total.inhabitants.wrapping_add(added.inhabitants);
        }
    }

    /// The adoption of the action, where the cells of all members without a row are of the kind `others`.
    pub(super) fn adoption(&self, others: Cell, members: KindTotal) -> Adoption {
        let mut kinds = self.0;
        let communes: u32 = kinds.iter().map(|total| total.communes).sum();
        let inhabitants: u64 = kinds.iter().map(|total| total.inhabitants).sum();
        let without_row = &mut kinds[others as usize];
        without_row.communes += members.communes - communes;
        without_row.inhabitants += members.inhabitants - inhabitants;
        Adoption::of_totals(&kinds)
    }
}
