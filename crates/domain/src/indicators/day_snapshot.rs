//! All figures of one day, computed together so that all parts of a page are consistent.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::Day;
use crate::indicators::{ActionCounts, Adoption, Backing, DayView, Interval, Scope, Tally, deployed_by_year};
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// The figures of a territory on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct DaySnapshot {
    /// The territory after the edits.
    pub territory: Arc<Territory>,
    /// The counts of the day.
    pub tally: Tally,
    /// The number of actions by status.
    pub actions: ActionCounts,
    /// The number of actions deployed in each year.
    pub by_year: BTreeMap<u16, u32>,
}

impl DaySnapshot {
    /// Computes the snapshot of a day.
    #[must_use]
    pub fn on(territory: &Arc<Territory>, day: Day, scope: Scope) -> Self {
        Self {
            territory: Arc::clone(territory),
            tally: Tally::on(territory, day, scope),
            actions: ActionCounts::on(territory, day),
            by_year: deployed_by_year(territory, day),
        }
    }

    /// Updates the snapshot after an edit that changed only these cells.
    pub fn update(&mut self, territory: &Arc<Territory>, cells: &[(ActionIndex, CommuneIndex)]) {
        for &(action, commune) in cells {
            self.tally.update(territory, action, commune);
        }
        self.territory = Arc::clone(territory);
    }

    /// A view of the territory on the day, to read single cells.
    #[must_use]
    pub fn view(&self) -> DayView<'_> {
        DayView { territory: &self.territory, day: self.day(), scope: self.scope() }
    }

    /// The day of the snapshot.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.tally.day
    }

    /// Which rows count.
    #[must_use]
    pub const fn scope(&self) -> Scope {
        self.tally.scope
    }

    /// Members in at least k running actions: all of them for k = 0, none if fewer than k actions run.
    #[must_use]
    pub fn reaching(&self, k: u32) -> Interval {
        match self.tally.at_least.iter().find(|at| at.k == k) {
            Some(at) => at.interval(),
            None if k == 0 => Interval { min: self.members(), max: self.members() },
            None => Interval::default(),
        }
    }

    /// The number of member communes.
    #[must_use]
    pub fn members(&self) -> u32 {
        u32::try_from(self.tally.cells.members().len()).unwrap_or(u32::MAX)
    }

    /// The number of running actions.
    #[must_use]
    pub fn running(&self) -> u32 {
        u32::try_from(self.tally.cells.running().len()).unwrap_or(u32::MAX)
    }

    /// The backing of the cells of one action, or of all cells (`None`).
    #[must_use]
    pub fn backing(&self, action: Option<ActionIndex>) -> Backing {
        match action {
            Some(action) => {
                let line = self.tally.cells.running().binary_search(&action).ok();
                line.and_then(|line| self.tally.backing.get(line)).copied().unwrap_or_default()
            }
            None => self.tally.backing_of_all(),
        }
    }

    /// The backing of the cells of one commune; of none if it is not a member on the day.
    #[must_use]
    pub fn backing_of_commune(&self, commune: CommuneIndex) -> Backing {
        let cells = &self.tally.cells;
        let indices = cells.running().iter().filter_map(|&action| cells.index_of(action, commune));
        indices.map(|index| cells.at(index)).collect()
    }

    /// The participants of an action; `None` if it does not run on the day.
    #[must_use]
    pub fn adoption_of(&self, action: ActionIndex) -> Option<Adoption> {
        self.tally.adoption.iter().find(|(running, _)| *running == action).map(|(_, adoption)| *adoption)
    }

    /// The number of actions that a commune takes part in; `None` if it is not a member on the day.
    #[must_use]
    pub fn count_of(&self, commune: CommuneIndex) -> Option<Interval> {
        let at = self.tally.cells.members().binary_search(&commune).ok()?;
        self.tally.counts.get(at).copied()
    }
}
