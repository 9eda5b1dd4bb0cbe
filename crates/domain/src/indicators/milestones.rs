//! The dated steps of the actions: when each came under study, was registered, deployed or stopped.

use crate::dates::{Day, ReducedDate};
use crate::sorting::sorted;
use crate::territory::{Action, ActionIndex, Territory};

/// A step in the life of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// It comes under study.
    Studied,
    /// It is registered in the scheme.
    Registered,
    /// It is deployed.
    Deployed,
    /// It stops.
    Stopped,
}

/// An action that takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActionMilestone {
    /// The action.
    pub action: ActionIndex,
    /// When, as precisely as the table says.
    pub date: ReducedDate,
}

impl ActionMilestone {
    /// The day it counts from: the first of its period.
    #[must_use]
    pub fn day(self) -> Day {
        self.date.first_day()
    }
}

impl Milestone {
    fn of(self, action: &Action) -> Option<ReducedDate> {
        match self {
            Self::Studied => action.studied,
            Self::Registered => action.registered,
            Self::Deployed => action.deployed,
            Self::Stopped => action.stopped,
        }
    }
}

/// The actions that take a step after one day (ever, when there is none) and on or before another, by
/// day, then in the order of the table.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// let territory = territory(&["a,Habitat,2018", "b,Habitat,2016-05", "c,Sport,2019-04-01"], &[]);
/// let (from, to) = (Day::end_of_year(2016), Day::end_of_year(2019));
/// let dates = |found: Vec<ActionMilestone>| found.iter().map(|step| step.date.to_string()).collect::<Vec<_>>();
/// assert_eq!(dates(milestones(&territory, Milestone::Deployed, None, to)), ["2016-05", "2018", "2019-04-01"]);
/// assert_eq!(dates(milestones(&territory, Milestone::Deployed, Some(from), to)), ["2018", "2019-04-01"]);
/// ```
#[must_use]
pub fn milestones(territory: &Territory, stage: Milestone, after: Option<Day>, until: Day) -> Vec<ActionMilestone> {
    let taken = territory
        .places_of_actions()
        .filter_map(|(action, row)| Some(ActionMilestone { action, date: stage.of(row)? }))
        .filter(|step| after < Some(step.day()) && step.day() <= until)
        .collect();
    sorted(taken, |one: &ActionMilestone, other| one.day().cmp(&other.day()))
}
