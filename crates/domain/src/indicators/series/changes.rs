//! What changes on a day: what comes, less what goes.
//!
//! Of one day alone such a sum may be less than nothing. It then wraps around, and what the days up to one of them add
//! up to, which is never less than nothing, is right all the same.

use crate::indicators::adoption::OfKind;
use crate::indicators::{Adoption, Cell, Range};

/// A count, or a change of one, with another on top.
pub(super) const fn plus(one: Range, other: Range) -> Range {
    Range { min: one.min.wrapping_add(other.min), max: one.max.wrapping_add(other.max) }
}

/// A count, or a change of one, without another.
pub(super) const fn minus(one: Range, other: Range) -> Range {
    Range { min: one.min.wrapping_sub(other.min), max: one.max.wrapping_sub(other.max) }
}

/// How many of an action's cells come to be of each kind, in the order of the kinds.
#[derive(Clone, Copy, Default)]
pub(super) struct KindCounts([OfKind; 4]);

impl KindCounts {
    /// One cell more.
    pub(super) fn come(&mut self, cell: Cell, population: u32) {
        let of = &mut self.0[cell as usize];
        of.communes = of.communes.wrapping_add(1);
        of.inhabitants = of.inhabitants.wrapping_add(population.into());
    }

    /// One cell less.
    pub(super) fn go(&mut self, cell: Cell, population: u32) {
        let of = &mut self.0[cell as usize];
        of.communes = of.communes.wrapping_sub(1);
        of.inhabitants = of.inhabitants.wrapping_sub(population.into());
    }

    /// What comes on a day as well.
    pub(super) fn add(&mut self, day: &Self) {
        for (of, more) in self.0.iter_mut().zip(&day.0) {
            of.communes = of.communes.wrapping_add(more.communes);
            of.inhabitants = of.inhabitants.wrapping_add(more.inhabitants);
        }
    }

    /// The adoption, when the cells of all other members are of one kind.
    pub(super) fn adoption(&self, others: Cell, members: OfKind) -> Adoption {
        let mut kinds = self.0;
        let communes: u32 = kinds.iter().map(|of| of.communes).sum();
        let inhabitants: u64 = kinds.iter().map(|of| of.inhabitants).sum();
        let of = &mut kinds[others as usize];
        of.communes += members.communes - communes;
        of.inhabitants += members.inhabitants - inhabitants;
        Adoption::of_kinds(&kinds)
    }
}
