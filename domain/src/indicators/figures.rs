//! Every figure on a day, in the shape that other programs read.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::dates::Day;
use crate::ids::{ActionId, CommuneCode};
use crate::indicators::{
    ActionCounts, Adoption, Cell, Cells, Range, Scope, adoption, at_least, commune_counts, deployed_by_year,
    domain_reach, inhabitants,
};
use crate::territory::Territory;

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
        let cells = Cells::on(territory, day, scope);
        let counts = commune_counts(&cells);
        let members = || cells.members().iter().map(|&member| territory.commune(member));
        let actions = ActionCounts::on(territory, day);
        Self {
            date: day,
            published_only: scope == Scope::PublishedOnly,
            communes: members().fold(0, |sum, _| sum + 1),
            population: inhabitants(territory, cells.members()),
            actions,
            deployed_by_year: deployed_by_year(territory, day),
            at_least: at_least(&counts, cells.running().len()),
            by_commune: members().map(|commune| commune.code).zip(counts).collect(),
            by_action: adoption(territory, &cells)
                .into_iter()
                .map(|(action, adoption)| (territory.action(action).id.clone(), adoption))
                .collect(),
            by_domain: domain_reach(territory, &cells),
            cells: CellCounts::of(cells.all()),
        }
    }
}

impl CellCounts {
    fn of(cells: &[Cell]) -> Self {
        let mut counts = Self::default();
        for cell in cells {
            *match cell {
                Cell::Yes => &mut counts.yes,
                Cell::No => &mut counts.no,
                Cell::NotConcerned => &mut counts.not_concerned,
                Cell::Unknown => &mut counts.unknown,
            } += 1;
        }
        counts
    }
}
