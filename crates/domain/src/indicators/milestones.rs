//! The milestones of the actions: when each came under study, was registered, deployed or stopped.

use crate::dates::{Day, ReducedDate};
use crate::sorting::sorted;
use crate::territory::{Action, ActionIndex, Territory};

/// A change of an action's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// The action comes under study.
    Studied,
    /// The action is registered in the scheme.
    Registered,
    /// The action is deployed.
    Deployed,
    /// The action is stopped.
    Stopped,
}

/// An action that reaches a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActionMilestone {
    /// The action that reaches it.
    pub action: ActionIndex,
    /// The date, with the precision that the table gives.
    pub date: ReducedDate,
}

impl ActionMilestone {
    /// The day from which it counts: the first day of the date.
    #[must_use]
    pub fn day(self) -> Day {
        self.date.first_day()
    }
}

impl Milestone {
    /// The date on which an action reaches the milestone.
    fn of(self, action: &Action) -> Option<ReducedDate> {
        match self {
            Self::Studied => action.studied,
            Self::Registered => action.registered,
            Self::Deployed => action.deployed,
            Self::Stopped => action.stopped,
        }
    }
}

/// The actions that reach a milestone after the day `after`, if it is given, and on or before the day `until`. Sorted
/// by day, then in the order of the table.
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
pub fn milestones(territory: &Territory, milestone: Milestone, after: Option<Day>, until: Day) -> Vec<ActionMilestone> {
    let reached = territory
        .indexed_actions()
        .filter_map(|(action, row)| Some(ActionMilestone { action, date: milestone.of(row)? }))
        .filter(|reached| after < Some(reached.day()) && reached.day() <= until)
        .collect();
    sorted(reached, |one: &ActionMilestone, other| one.day().cmp(&other.day()))
}
