//! All counts of a day. They can be updated cell by cell, so that the cost of an edit does not depend on the number of
//! communes.

use std::sync::Arc;

use crate::dates::Day;
use crate::indicators::cell_summary::CellSummary;
use crate::indicators::{Adoption, AtLeast, Backing, Cell, CellCounts, Cells, Interval, Scope, at_least};
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// The counts of a territory on a day. Each equals the result of the function with the same name for the same cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// The day of the counts.
    pub day: Day,
    /// Which rows count.
    pub scope: Scope,
    /// The cells that are counted.
    pub cells: Cells,
    /// The number of actions that each member takes part in, in the order of the members.
    pub counts: Vec<Interval>,
    /// Members in at least k actions, for k from 1 to the number of running actions.
    pub at_least: Vec<AtLeast>,
    /// The participants of each running action, in the order of the running actions.
    pub adoption: Vec<(ActionIndex, Adoption)>,
    /// Members in at least one running action of each domain.
    pub by_domain: Vec<(Arc<str>, Interval)>,
    /// The number of cells of each kind.
    pub kinds: CellCounts,
    /// The backing of the cells of each running action, in the order of the running actions.
    pub backing: Vec<Backing>,
}

impl Tally {
    /// Counts all cells.
    #[must_use]
    pub fn on(territory: &Territory, day: Day, scope: Scope) -> Self {
        let cells = Cells::on(territory, day, scope);
        let CellSummary { counts, adoption, by_domain, kinds, backing } = CellSummary::of(territory, &cells);
        let at_least = at_least(&counts, cells.running().len());
        Self { day, scope, cells, counts, at_least, adoption, by_domain, kinds, backing }
    }

    /// Updates the counts after an edit of one cell. It has no effect if the cell is not counted on this day.
    pub fn update(&mut self, territory: &Territory, action: ActionIndex, commune: CommuneIndex) {
        let Some(index) = self.cells.index_of(action, commune) else { return };
        let (line, column) = (index / self.counts.len(), index % self.counts.len());
        let domain = &territory.action(action).domain;
        let (before, served_before) = (self.cells.at(index), self.is_served(territory, domain, column));
        self.cells.update(territory, self.day, self.scope, index);
        let (after, served_after) = (self.cells.at(index), self.is_served(territory, domain, column));

        self.backing[line].remove_cell(before);
        self.backing[line].add_cell(after);
        let ((before, _), (after, _)) = (before, after);
        *self.kinds.of_kind(before) -= 1;
        *self.kinds.of_kind(after) += 1;
        let population = territory.commune(commune).inhabitants();
        let adoption = &mut self.adoption[line].1;
        adoption.remove_cell(before, population);
        adoption.add_cell(after, population);
        if let Some((_, reach)) = self.by_domain.iter_mut().find(|(known, _)| known == domain) {
            adjust(&mut reach.min, served_before.0, served_after.0);
            adjust(&mut reach.max, served_before.1, served_after.1);
        }
        let count = &mut self.counts[column];
        let old = *count;
        adjust(&mut count.min, before.is_yes(), after.is_yes());
        adjust(&mut count.max, before.may_be_yes(), after.may_be_yes());
        let new = *count;
        // A count that changes from 4 to 5 adds one commune to "at least 5" and changes no other threshold.
        for at in &mut self.at_least {
            adjust(&mut at.min, old.min >= at.k, new.min >= at.k);
            adjust(&mut at.max, old.max >= at.k, new.max >= at.k);
        }
    }

    /// The backing of all cells together.
    #[must_use]
    pub fn backing_of_all(&self) -> Backing {
        self.backing.iter().copied().sum()
    }

    /// Whether a member takes part in an action of a domain: certainly, and certainly or possibly.
    fn is_served(&self, territory: &Territory, domain: &str, column: usize) -> (bool, bool) {
        let mut served = (false, false);
        for (line, &action) in self.cells.running().iter().enumerate() {
            if *territory.action(action).domain == *domain {
                let (cell, _) = self.cells.at(line * self.counts.len() + column);
                served = (served.0 || cell.is_yes(), served.1 || cell.may_be_yes());
            }
        }
        served
    }
}

/// Updates a count for one item that was counted before, or is counted after, a change.
fn adjust(count: &mut u32, before: bool, after: bool) {
    *count = *count - u32::from(before) + u32::from(after);
}

impl Adoption {
    /// Adds a cell to the counts.
    pub(super) fn add_cell(&mut self, cell: Cell, population: u64) {
        self.of += u32::from(cell != Cell::NotConcerned);
        self.min += u32::from(cell.is_yes());
        self.max += u32::from(cell.may_be_yes());
        self.population_min += if cell.is_yes() { population } else { 0 };
        self.population_max += if cell.may_be_yes() { population } else { 0 };
    }

    /// Removes a cell from the counts.
    fn remove_cell(&mut self, cell: Cell, population: u64) {
        self.of -= u32::from(cell != Cell::NotConcerned);
        self.min -= u32::from(cell.is_yes());
        self.max -= u32::from(cell.may_be_yes());
        self.population_min -= if cell.is_yes() { population } else { 0 };
        self.population_max -= if cell.may_be_yes() { population } else { 0 };
    }
}
