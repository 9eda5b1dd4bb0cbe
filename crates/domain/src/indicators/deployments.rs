//! The number of actions by status, and of deployments by year.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::dates::{Day, ReducedDate};
use crate::territory::{Action, Territory};

/// The number of actions by status on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ActionCounts {
    /// Under study and not registered.
    pub under_study: u32,
    /// Registered, stopped ones included.
    pub registered: u32,
    /// Deployed, stopped ones included.
    pub deployed: u32,
    /// Deployed and not stopped.
    pub running: u32,
}

impl ActionCounts {
    /// Counts the actions on a day.
    #[must_use]
    pub fn on(territory: &Territory, day: Day) -> Self {
        let mut counts = Self::default();
        for action in territory.actions() {
            counts.under_study += u32::from(action.is_under_study_on(day));
            counts.registered += u32::from(action.is_registered_on(day));
            counts.deployed += u32::from(action.is_deployed_on(day));
            counts.running += u32::from(action.is_running_on(day));
        }
        counts
    }
}

/// The number of actions deployed in each year, up to a day. Years without a deployment are absent.
#[must_use]
pub fn deployed_by_year(territory: &Territory, day: Day) -> BTreeMap<u16, u32> {
    let mut years = BTreeMap::new();
    let deployed = |action: &Action| action.deployed.map(ReducedDate::first_day).filter(|first| *first <= day);
    for first in territory.actions().iter().filter_map(deployed) {
        *years.entry(first.year()).or_default() += 1;
    }
    years
}
