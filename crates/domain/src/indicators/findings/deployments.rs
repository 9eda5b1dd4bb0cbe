//! In which years actions were deployed, and which year saw the most deployments.

use std::collections::BTreeMap;

use crate::dates::{Day, ReducedDate};
use crate::indicators::{DaySnapshot, Interval, Leaders, Measured, Scope};
use crate::territory::{Action, Provenance};

/// A number of actions, and how many of them are illustrative and have to be said so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActionsFound {
    /// All of them.
    pub count: u32,
    /// The illustrative ones, in the scope [`Scope::PublishedOnly`]; 0 in the other, in which they count like all.
    pub illustrative: u32,
}

/// The deployments up to a day by year. In the scope [`Scope::PublishedOnly`], the dates of illustrative actions are
/// unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeploymentYears {
    /// The number of actions deployed in each year, without those of unknown date.
    pub by_year: BTreeMap<u16, u32>,
    /// The number of actions of unknown date.
    pub undated: u32,
}

/// The years with the most deployments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BusiestYears {
    /// The years, the earliest first; empty if that is not certain.
    pub years: Vec<u16>,
    /// The number of actions deployed in each of them.
    pub actions: Interval,
}

impl ActionsFound {
    /// The actions of which this holds on the day of a snapshot: `ActionsFound::on(snapshot, Action::is_deployed_on)`.
    #[must_use]
    pub fn on(snapshot: &DaySnapshot, holds: fn(&Action, Day) -> bool) -> Self {
        let mut found = Self::default();
        for action in snapshot.territory.actions().iter().filter(|action| holds(action, snapshot.day())) {
            found.count += 1;
            found.illustrative += u32::from(are_dates_unknown(action, snapshot.scope()));
        }
        found
    }
}

/// Whether the dates of an action are unknown in a scope.
#[must_use]
pub fn are_dates_unknown(action: &Action, scope: Scope) -> bool {
    scope == Scope::PublishedOnly && action.provenance == Provenance::Illustrative
}

impl DeploymentYears {
    /// The deployments up to the day of a snapshot.
    #[must_use]
    pub fn of(snapshot: &DaySnapshot) -> Self {
        let mut years = Self::default();
        for action in snapshot.territory.actions() {
            let deployed = action.deployed.map(ReducedDate::first_day).filter(|first| *first <= snapshot.day());
            match deployed {
                Some(_) if are_dates_unknown(action, snapshot.scope()) => years.undated += 1,
                Some(first) => *years.by_year.entry(first.year()).or_default() += 1,
                None => {}
            }
        }
        years
    }

    /// The number of actions deployed in a year.
    #[must_use]
    pub fn in_year(&self, year: u16) -> Interval {
        let min = self.by_year.get(&year).copied().unwrap_or(0);
        Interval { min, max: min + self.undated }
    }

    /// The years with the most deployments; `None` without deployments.
    #[must_use]
    pub fn busiest(&self) -> Option<BusiestYears> {
        let years: Vec<u16> = self.by_year.keys().copied().collect();
        let mut measures: Vec<Measured> = years.iter().map(|year| Measured::count(self.in_year(*year))).collect();
        // A year of which nothing is known may have all the deployments of unknown date.
        if self.undated > 0 {
            measures.push(Measured::count(Interval { min: 0, max: self.undated }));
        }
        let Leaders { certain, may_tie } = Leaders::of(&measures);
        let certain: Vec<u16> =
            if may_tie { Vec::new() } else { certain.iter().filter_map(|&at| years.get(at).copied()).collect() };
        let actions = certain.first().map(|year| self.in_year(*year)).unwrap_or_default();
        (!measures.is_empty()).then_some(BusiestYears { years: certain, actions })
    }
}
