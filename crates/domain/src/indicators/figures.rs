//! All figures of a day, in the form in which other programs read them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::dates::Day;
use crate::ids::{ActionId, CommuneCode};
use crate::indicators::{ActionCounts, Adoption, Cell, Interval, Scope, Tally, deployed_by_year, inhabitants};
use crate::territory::{ActionIndex, Territory};

/// All the figures of a territory on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// The day of the figures.
    pub date: Day,
    /// Whether illustrative participations are left out.
    pub published_only: bool,
    /// The number of member communes.
    pub communes: u32,
    /// The inhabitants of the members.
    pub population: u64,
    /// The number of actions by status.
    pub actions: ActionCounts,
    /// The number of actions deployed in each year.
    pub deployed_by_year: BTreeMap<u16, u32>,
    /// Members in at least k actions, for k from 1 to the number of running actions.
    pub at_least: Vec<AtLeast>,
    /// The number of running actions that each member takes part in.
    pub by_commune: BTreeMap<CommuneCode, Interval>,
    /// The participants of each running action.
    pub by_action: BTreeMap<ActionId, Adoption>,
    /// Members in at least one running action of each domain.
    pub by_domain: BTreeMap<Arc<str>, Interval>,
    /// The number of cells of each kind.
    pub cells: CellCounts,
}

/// The number of communes that reach a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AtLeast {
    /// The threshold.
    pub k: u32,
    /// Communes that certainly reach it.
    pub min: u32,
    /// Communes that certainly or possibly reach it.
    pub max: u32,
}

impl AtLeast {
    /// The communes that reach the threshold.
    #[must_use]
    pub const fn interval(self) -> Interval {
        Interval { min: self.min, max: self.max }
    }
}

/// The number of cells of each kind (see [`Cell`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CellCounts {
    /// The commune takes part.
    pub yes: u32,
    /// The commune does not take part.
    pub no: u32,
    /// The action does not apply to the commune.
    pub not_concerned: u32,
    /// It is not known whether the commune takes part.
    pub unknown: u32,
}

impl Figures {
    /// Computes all figures of a day.
    #[must_use]
    pub fn on(territory: &Territory, day: Day, scope: Scope) -> Self {
        Self::of(territory, Tally::on(territory, day, scope))
    }

    /// The figures that follow from a tally of the territory.
    #[must_use]
    pub fn of(territory: &Territory, tally: Tally) -> Self {
        let members = || tally.cells.members().iter().map(|&member| territory.commune(member));
        let by_action =
            |(action, adoption): &(ActionIndex, Adoption)| (territory.action(*action).id.clone(), *adoption);
        Self {
            date: tally.day,
            published_only: tally.scope == Scope::PublishedOnly,
            communes: u32::try_from(tally.cells.members().len()).unwrap_or(u32::MAX),
            population: inhabitants(territory, tally.cells.members()),
            actions: ActionCounts::on(territory, tally.day),
            deployed_by_year: deployed_by_year(territory, tally.day).into_iter().collect(),
            by_commune: members().map(|commune| commune.code).zip(tally.counts.iter().copied()).collect(),
            by_action: tally.adoption.iter().map(by_action).collect(),
            at_least: tally.at_least,
            by_domain: tally.by_domain.into_iter().collect(),
            cells: tally.kinds,
        }
    }
}

impl CellCounts {
    /// The count of the cells of one kind.
    pub(super) fn of_kind(&mut self, cell: Cell) -> &mut u32 {
        match cell {
            Cell::Yes => &mut self.yes,
            Cell::No => &mut self.no,
            Cell::NotConcerned => &mut self.not_concerned,
            Cell::Unknown => &mut self.unknown,
        }
    }
}
