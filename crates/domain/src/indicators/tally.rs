//! Everything counted on a day, kept up to date cell by cell: what one edit costs does not depend on how many
//! other communes there are.

use std::sync::Arc;

use crate::dates::Day;
use crate::indicators::cell_summary::CellSummary;
use crate::indicators::{Adoption, AtLeast, Backing, Cell, CellCounts, Cells, Range, Scope, at_least};
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// The counts of a territory on a day. Each is what the function of its name gives for the same cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// The day.
    pub day: Day,
    /// Which rows count.
    pub scope: Scope,
    /// The cells.
    pub cells: Cells,
    /// Each member's participations, in the order of the members.
    pub counts: Vec<Range>,
    /// Members in at least k actions, k from 1 on.
    pub at_least: Vec<AtLeast>,
    /// Each running action's participants.
    pub adoption: Vec<(ActionIndex, Adoption)>,
    /// Members in at least one running action of each domain.
    pub by_domain: Vec<(Arc<str>, Range)>,
    /// How many cells are what.
    pub kinds: CellCounts,
    /// What each running action's cells rest on.
    pub backing: Vec<Backing>,
}

impl Tally {
    /// Counts everything.
    #[must_use]
    pub fn on(territory: &Territory, day: Day, scope: Scope) -> Self {
        let cells = Cells::on(territory, day, scope);
        let CellSummary { counts, adoption, by_domain, kinds, backing } = CellSummary::of(territory, &cells);
        let at_least = at_least(&counts, cells.running().len());
        Self { day, scope, cells, counts, at_least, adoption, by_domain, kinds, backing }
    }

    /// Counts one cell again, after an edit of it. A cell that is not counted on this day changes nothing.
    pub fn update(&mut self, territory: &Territory, action: ActionIndex, commune: CommuneIndex) {
        let Some(place) = self.cells.place(action, commune) else { return };
        let (line, column) = (place / self.counts.len(), place % self.counts.len());
        let domain = &territory.action(action).domain;
        let (before, served_before) = (self.cells.at(place), self.serves(territory, domain, column));
        self.cells.update(territory, self.day, self.scope, place);
        let (after, served_after) = (self.cells.at(place), self.serves(territory, domain, column));

        self.backing[line].lose(before);
        self.backing[line].gain(after);
        let ((before, _), (after, _)) = (before, after);
        *self.kinds.of_kind(before) -= 1;
        *self.kinds.of_kind(after) += 1;
        let population = territory.commune(commune).population.map_or(0, u64::from);
        let adoption = &mut self.adoption[line].1;
        adoption.lose(before, population);
        adoption.gain(after, population);
        if let Some((_, reach)) = self.by_domain.iter_mut().find(|(known, _)| known == domain) {
            swap(&mut reach.min, served_before.0, served_after.0);
            swap(&mut reach.max, served_before.1, served_after.1);
        }
        let count = &mut self.counts[column];
        let old = *count;
        swap(&mut count.min, before.is_yes(), after.is_yes());
        swap(&mut count.max, before.may_be_yes(), after.may_be_yes());
        let new = *count;
        // A count that went from 4 to 5 is one more commune in at least 5 actions, and nothing else.
        for at in &mut self.at_least {
            swap(&mut at.min, old.min >= at.k, new.min >= at.k);
            swap(&mut at.max, old.max >= at.k, new.max >= at.k);
        }
    }

    /// What the cells rest on, all of them together.
    #[must_use]
    pub fn backing_of_all(&self) -> Backing {
        self.backing.iter().fold(Backing::default(), |sum, of_action| sum + *of_action)
    }

    /// Whether a member certainly, and possibly, takes part in an action of a domain.
    fn serves(&self, territory: &Territory, domain: &str, column: usize) -> (bool, bool) {
        let mut serves = (false, false);
        for (line, &action) in self.cells.running().iter().enumerate() {
            if *territory.action(action).domain == *domain {
                let (cell, _) = self.cells.at(line * self.counts.len() + column);
                serves = (serves.0 || cell.is_yes(), serves.1 || cell.may_be_yes());
            }
        }
        serves
    }
}

/// One count less where something was counted, one more where it is now.
fn swap(count: &mut u32, before: bool, after: bool) {
    *count = *count - u32::from(before) + u32::from(after);
}

impl Adoption {
    /// With one cell more.
    pub(super) fn gain(&mut self, cell: Cell, population: u64) {
        self.of += u32::from(cell != Cell::NotConcerned);
        self.min += u32::from(cell.is_yes());
        self.max += u32::from(cell.may_be_yes());
        self.population_min += if cell.is_yes() { population } else { 0 };
        self.population_max += if cell.may_be_yes() { population } else { 0 };
    }

    /// With one cell less.
    fn lose(&mut self, cell: Cell, population: u64) {
        self.of -= u32::from(cell != Cell::NotConcerned);
        self.min -= u32::from(cell.is_yes());
        self.max -= u32::from(cell.may_be_yes());
        self.population_min -= if cell.is_yes() { population } else { 0 };
        self.population_max -= if cell.may_be_yes() { population } else { 0 };
    }
}
