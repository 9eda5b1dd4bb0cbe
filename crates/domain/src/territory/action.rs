//! An action of the scheme and the stages it goes through.

use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::ids::ActionId;
use crate::territory::Provenance;

/// One row of `actions.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// Its title.
    pub title: Arc<str>,
    /// Its domain.
    pub domain: Arc<str>,
    /// The form of sharing.
    pub form: Option<Arc<str>>,
    /// Ids of the objectives it serves.
    pub objectives: Vec<Arc<str>>,
    /// First under study.
    pub studied: Option<ReducedDate>,
    /// Registered in the scheme.
    pub registered: Option<ReducedDate>,
    /// Deployed.
    pub deployed: Option<ReducedDate>,
    /// First day on which it no longer runs.
    pub stopped: Option<ReducedDate>,
    /// Whether its list of participants is complete, so that absent means no.
    pub list_is_complete: bool,
    /// What it is, in a sentence.
    pub description: Option<Arc<str>>,
    /// Where the row comes from.
    pub provenance: Provenance,
    /// The source, an address or a title.
    pub source: Option<Arc<str>>,
}

/// Where an action stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Deployed and not stopped.
    Running,
    /// Deployed once, stopped since.
    Stopped,
    /// In the scheme, not deployed.
    Registered,
    /// An idea outside the scheme.
    UnderStudy,
    /// Not heard of yet.
    NotYet,
}

impl Action {
    /// Registered on or before the day, whatever became of it since.
    #[must_use]
    pub fn is_registered_on(&self, day: Day) -> bool {
        has_come(self.registered, day)
    }

    /// Deployed on or before the day, whatever became of it since.
    #[must_use]
    pub fn is_deployed_on(&self, day: Day) -> bool {
        has_come(self.deployed, day)
    }

    /// Deployed and not stopped on the day.
    #[must_use]
    pub fn is_running_on(&self, day: Day) -> bool {
        self.is_deployed_on(day) && !has_come(self.stopped, day)
    }

    /// Under study on the day, and not registered.
    #[must_use]
    pub fn is_under_study_on(&self, day: Day) -> bool {
        has_come(self.studied, day) && !self.is_registered_on(day)
    }

    /// Where it stands on the day, the furthest stage first.
    #[must_use]
    pub fn status_on(&self, day: Day) -> Status {
        if self.is_running_on(day) {
            Status::Running
        } else if has_come(self.stopped, day) {
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

fn has_come(date: Option<ReducedDate>, day: Day) -> bool {
    date.is_some_and(|date| date.first_day() <= day)
}
