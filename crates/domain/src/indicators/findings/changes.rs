//! The findings about the changes between two days.

use super::{ActionsFound, FigureFinding, Leaders, Measured, are_dates_unknown};
use crate::indicators::{ActionMilestone, Adoption, BeforeAfter, ChangesBetween, Scope, gain};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, Territory};

/// An action that runs on one of two days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionGain {
    /// The action.
    pub action: ActionIndex,
    /// Its participants on both days; `None` on a day on which it does not run.
    pub adoption: BeforeAfter<Option<Adoption>>,
    /// How many communes it gained, at least and at most.
    pub gain: (i64, i64),
}

/// The actions that reached a milestone between two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestones {
    /// The deployed actions.
    pub deployed: ActionsFound,
    /// The registered actions.
    pub registered: ActionsFound,
    /// The actions that came under study.
    pub under_study: ActionsFound,
    /// The stopped actions.
    pub stopped: ActionsFound,
}

impl FigureFinding {
    /// Every finding about the changes between two days.
    #[must_use]
    pub fn all_changes(territory: &Territory, changes: &ChangesBetween, scope: Scope) -> Vec<Self> {
        vec![
            Self::Crossings(changes.thresholds.clone()),
            Self::gains(territory, changes, scope),
            Self::GainedAndLost(changes.gained_and_lost()),
            Self::Milestones(Milestones::of(territory, changes, scope)),
        ]
    }

    /// How many communes each action gained, the certainly highest gain first; at the same gain, the action with the
    /// most communes on the last day.
    ///
    /// If the dates of an action are unknown, so is whether it ran on the first day: it may have had any number of
    /// communes then.
    #[must_use]
    pub fn gains(territory: &Territory, changes: &ChangesBetween, scope: Scope) -> Self {
        let count = |adoption: Option<Adoption>| adoption.map(Adoption::interval).unwrap_or_default();
        let of = |&(action, adoption): &(ActionIndex, BeforeAfter<Option<Adoption>>)| {
            let mut before = count(adoption.before);
            if are_dates_unknown(territory.action(action), scope) {
                (before.min, before.max) = (0, u32::try_from(changes.communes.before).unwrap_or(u32::MAX));
            }
            ActionGain { action, adoption, gain: gain(before, count(adoption.after)) }
        };
        let actions = sorted(changes.adoption.iter().map(of).collect(), |one: &ActionGain, other| {
            let key = |it: &ActionGain| (it.gain, count(it.adoption.after).min, count(it.adoption.after).max);
            key(other).cmp(&key(one))
        });
        let measures: Vec<Measured> =
            actions.iter().map(|it| Measured { min: it.gain.0, max: it.gain.1, of: 1 }).collect();
        let leaders = Leaders::of(&measures);
        Self::Gains { actions, leaders }
    }
}

impl Milestones {
    /// The actions of these changes.
    #[must_use]
    pub fn of(territory: &Territory, changes: &ChangesBetween, scope: Scope) -> Self {
        let of = |reached: &[ActionMilestone]| {
            let length = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let is_open = |it: &&ActionMilestone| are_dates_unknown(territory.action(it.action), scope);
            ActionsFound { count: length(reached.len()), illustrative: length(reached.iter().filter(is_open).count()) }
        };
        Self {
            deployed: of(&changes.deployed),
            registered: of(&changes.registered),
            under_study: of(&changes.under_study),
            stopped: of(&changes.stopped),
        }
    }
}
