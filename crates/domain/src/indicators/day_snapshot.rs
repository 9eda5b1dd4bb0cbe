//! Everything computed for one day, together, so that no two parts of a page ever disagree.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::Day;
use crate::indicators::{ActionCounts, Adoption, Backing, DayView, Range, Scope, Tally, deployed_by_year};
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// A territory's figures on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct DaySnapshot {
    /// The territory, with the edits.
    pub territory: Arc<Territory>,
    /// What is counted on the day.
    pub tally: Tally,
    /// Actions by stage.
    pub actions: ActionCounts,
    /// Deployments by year.
    pub by_year: BTreeMap<u16, u32>,
}

impl DaySnapshot {
    /// Computes it.
    #[must_use]
    pub fn on(territory: &Arc<Territory>, day: Day, scope: Scope) -> Self {
        Self {
            territory: Arc::clone(territory),
            tally: Tally::on(territory, day, scope),
            actions: ActionCounts::on(territory, day),
            by_year: deployed_by_year(territory, day),
        }
    }

    /// Takes in an edit that changed these cells and nothing else.
    pub fn update(&mut self, territory: &Arc<Territory>, cells: &[(ActionIndex, CommuneIndex)]) {
        for &(action, commune) in cells {
            self.tally.update(territory, action, commune);
        }
        self.territory = Arc::clone(territory);
    }

    /// The territory on this day, cell by cell.
    #[must_use]
    pub fn view(&self) -> DayView<'_> {
        DayView { territory: &self.territory, day: self.day(), scope: self.scope() }
    }

    /// The day.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.tally.day
    }

    /// Which rows count.
    #[must_use]
    pub const fn scope(&self) -> Scope {
        self.tally.scope
    }

    /// Members in at least k actions; all of them for 0, none for more than run.
    #[must_use]
    pub fn reaching(&self, k: u32) -> Range {
        match self.tally.at_least.iter().find(|at| at.k == k) {
            Some(at) => Range { min: at.min, max: at.max },
            None if k == 0 => Range { min: self.members(), max: self.members() },
            None => Range::default(),
        }
    }

    /// How many communes are members.
    #[must_use]
    pub fn members(&self) -> u32 {
        u32::try_from(self.tally.cells.members().len()).unwrap_or(u32::MAX)
    }

    /// How many actions run.
    #[must_use]
    pub fn running(&self) -> u32 {
        u32::try_from(self.tally.cells.running().len()).unwrap_or(u32::MAX)
    }

    /// What the cells rest on: those of one action, or all of them.
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

    /// A running action's participants.
    #[must_use]
    pub fn adoption_of(&self, action: ActionIndex) -> Option<Adoption> {
        self.tally.adoption.iter().find(|(running, _)| *running == action).map(|(_, adoption)| *adoption)
    }

    /// A member's participations; `None` of a commune that is no member on the day.
    #[must_use]
    pub fn count_of(&self, commune: CommuneIndex) -> Option<Range> {
        let at = self.tally.cells.members().binary_search(&commune).ok()?;
        self.tally.counts.get(at).copied()
    }
}
