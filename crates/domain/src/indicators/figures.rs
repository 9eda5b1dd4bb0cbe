//! Every figure on a day, in the shape that other programs read.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::dates::Day;
use crate::ids::{ActionId, CommuneCode};
use crate::indicators::{ActionCounts, Adoption, Cell, Range, Scope, Tally, deployed_by_year, inhabitants};
use crate::territory::{ActionIndex, Territory};

/// All the figures of a territory on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// The day.
    pub date: Day,
    /// Whether illustrative participations were left out.
    pub published_only: bool,
    /// Members.
    pub communes: u32,
    /// Inhabitants of the members.
    pub population: u64,
    /// Actions by stage.
    pub actions: ActionCounts,
    /// Actions deployed, by year.
    pub deployed_by_year: BTreeMap<u16, u32>,
    /// Members in at least k actions, for k from 1 to the number of running actions.
    pub at_least: Vec<AtLeast>,
    /// Each member's participations.
    pub by_commune: BTreeMap<CommuneCode, Range>,
    /// Each running action's participants.
    pub by_action: BTreeMap<ActionId, Adoption>,
    /// Members in at least one running action of each domain.
    pub by_domain: BTreeMap<Arc<str>, Range>,
    /// How many cells are what.
    pub cells: CellCounts,
}

/// The communes at or over a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AtLeast {
    /// The threshold.
    pub k: u32,
    /// Communes that reach it for certain.
    pub min: u32,
    /// Communes that may reach it.
    pub max: u32,
}

/// Cells by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CellCounts {
    /// Takes part.
    pub yes: u32,
    /// Does not.
    pub no: u32,
    /// Is not concerned.
    pub not_concerned: u32,
    /// Not known.
    pub unknown: u32,
}

impl Figures {
    /// Computes them all.
    #[must_use]
    pub fn on(territory: &Territory, day: Day, scope: Scope) -> Self {
        Self::of(territory, Tally::on(territory, day, scope))
    }

    /// Those of a tally of the territory.
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
