//! The stages of actions: which are at a stage on a day, and which came to it within a period.

use crate::{Measure, Stage};
use domain::dates::{Day, ReducedDate};
use domain::territory::{Action, ActionIndex, Commune, Provenance, Territory};

impl Stage {
    /// Whether an action is at the stage on a day.
    pub(super) fn holds(self, action: &Action, day: Day) -> bool {
        match self {
            Self::UnderStudy => action.is_under_study_on(day),
            Self::Registered => action.is_registered_on(day),
            Self::Deployed => action.is_deployed_on(day),
            Self::Running => action.is_running_on(day),
            Self::Pending => action.is_registered_on(day) && !action.is_deployed_on(day),
            Self::Stopped => action.stopped.is_some_and(|date| date.first_day() <= day),
        }
    }

    /// The date on which an action came to the stage; `None` for a stage that has no date.
    const fn date(self, action: &Action) -> Option<ReducedDate> {
        match self {
            Self::Registered => action.registered,
            Self::Deployed => action.deployed,
            Self::UnderStudy => action.studied,
            Self::Stopped => action.stopped,
            Self::Running | Self::Pending => None,
        }
    }

    /// Whether an action came to the stage within a period; never for a stage that has no date.
    pub(super) fn is_reached_within(self, action: &Action, from: Day, to: Day) -> bool {
        self.date(action).is_some_and(|date| (from..=to).contains(&date.first_day()))
    }
}

impl Measure {
    /// The stage of the actions that are counted.
    pub(super) const fn stage(self) -> Option<Stage> {
        match self {
            Self::Actions(stage) | Self::ActionsIn(_, stage) | Self::Illustrative(Some(stage)) => Some(stage),
            _ => None,
        }
    }

    /// Whether an action at the stage is one of those that are counted.
    pub(super) fn counts_action(self, territory: &Territory, action: ActionIndex) -> bool {
        match self {
            Self::ActionsIn(group, _) => group.contains(territory, action),
            Self::Illustrative(_) => territory.action(action).provenance == Provenance::Illustrative,
            _ => true,
        }
    }

    /// The number of counted actions at a stage on a day.
    pub(super) fn actions_at(self, stage: Stage, territory: &Territory, day: Day) -> u64 {
        let counted = territory.indexed_actions().filter(|(index, _)| self.counts_action(territory, *index));
        counted.filter(|(_, action)| stage.holds(action, day)).count() as u64
    }
}

/// The number of events of a measure within a period; `None` if it counts no events.
pub(super) fn events_within(measure: Measure, territory: &Territory, from: Day, to: Day) -> Option<u64> {
    let date_of: fn(&Commune) -> Option<ReducedDate> = match measure {
        Measure::Joining => |commune| commune.since,
        Measure::Leaving => |commune| commune.until,
        _ => {
            let stage = measure.stage().filter(|stage| !matches!(stage, Stage::Running | Stage::Pending))?;
            let counted = territory.indexed_actions().filter(|(index, _)| measure.counts_action(territory, *index));
            return Some(counted.filter(|(_, action)| stage.is_reached_within(action, from, to)).count() as u64);
        }
    };
    let is_within = |date: &ReducedDate| (from..=to).contains(&date.first_day());
    Some(territory.communes().iter().filter_map(date_of).filter(is_within).count() as u64)
}
