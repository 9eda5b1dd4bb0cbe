//! An action of the scheme, and its status on a day.

use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::ids::ActionId;
use crate::territory::Provenance;

/// One row of `actions.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// The id by which addresses and other tables refer to the action.
    pub id: ActionId,
    /// The title shown on the pages.
    pub title: Arc<str>,
    /// The domain, by which actions are grouped.
    pub domain: Arc<str>,
    /// The form of sharing (shared service, purchasing group…).
    pub form: Option<Arc<str>>,
    /// The ids of the objectives that the action serves.
    pub objectives: Vec<Arc<str>>,
    /// The date from which the action is under study.
    pub studied: Option<ReducedDate>,
    /// The date from which the action is registered in the scheme.
    pub registered: Option<ReducedDate>,
    /// The date from which the action is deployed.
    pub deployed: Option<ReducedDate>,
    /// The first day on which the action no longer runs.
    pub stopped: Option<ReducedDate>,
    /// Whether all participants are listed: a commune without a row then does not take part.
    pub list_is_complete: bool,
    /// A sentence that describes the action.
    pub description: Option<Arc<str>>,
    /// What the report says of the action.
    pub report: ActionReport,
    /// Where the row comes from.
    pub provenance: Provenance,
    /// The source: an address or a title.
    pub source: Option<Arc<str>>,
}

/// What the report of the scheme says of an action, in the words of the EPCI. Each is an optional column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionReport {
    /// What was aimed at (`objectif`).
    pub objective: Option<Arc<str>>,
    /// What has been reached (`resultat`).
    pub result: Option<Arc<str>>,
    /// What was in the way (`difficulte`).
    pub difficulty: Option<Arc<str>>,
    /// What comes next (`perspective`).
    pub prospect: Option<Arc<str>>,
}

impl ActionReport {
    /// The four texts, in the order above.
    #[must_use]
    pub fn texts(&self) -> [Option<&Arc<str>>; 4] {
        let Self { objective, result, difficulty, prospect } = self;
        [objective.as_ref(), result.as_ref(), difficulty.as_ref(), prospect.as_ref()]
    }
}

/// The status of an action on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Deployed and not stopped.
    Running,
    /// Deployed before, and stopped.
    Stopped,
    /// Registered in the scheme, not deployed.
    Registered,
    /// Under study, not registered in the scheme.
    UnderStudy,
    /// None of its dates has come.
    NotYet,
}

impl Action {
    /// Whether it was registered on the day or before, even if it has been stopped since.
    #[must_use]
    pub fn is_registered_on(&self, day: Day) -> bool {
        is_reached(self.registered, day)
    }

    /// Whether it was deployed on the day or before, even if it has been stopped since.
    #[must_use]
    pub fn is_deployed_on(&self, day: Day) -> bool {
        is_reached(self.deployed, day)
    }

    /// Whether it was deployed in a year, on the day or before, even if it has been stopped since.
    #[must_use]
    pub fn is_deployed_in(&self, year: u16, day: Day) -> bool {
        self.deployed.is_some_and(|date| date.first_day().year() == year) && self.is_deployed_on(day)
    }

    /// Whether it is deployed and not stopped on the day.
    #[must_use]
    pub fn is_running_on(&self, day: Day) -> bool {
        self.is_deployed_on(day) && !is_reached(self.stopped, day)
    }

    /// Whether it is under study and not registered on the day.
    #[must_use]
    pub fn is_under_study_on(&self, day: Day) -> bool {
        is_reached(self.studied, day) && !self.is_registered_on(day)
    }

    /// The status on the day. If several apply, it is the most advanced one.
    #[must_use]
    pub fn status_on(&self, day: Day) -> Status {
        if self.is_running_on(day) {
            Status::Running
        } else if is_reached(self.stopped, day) {
            Status::Stopped
        } else if self.is_registered_on(day) {
            Status::Registered
        } else if self.is_under_study_on(day) {
            Status::UnderStudy
        } else {
            Status::NotYet
        }
    }
}

fn is_reached(date: Option<ReducedDate>, day: Day) -> bool {
    date.is_some_and(|date| date.first_day() <= day)
}
