//! What a claim counts, and the count of it in the data.

use crate::When;
use domain::dates::{Day, ReducedDate};
use domain::indicators::{ActionCounts, Cell, Cells, Interval, Scope, adoption, commune_counts};
use domain::territory::{Action, ActionIndex, CommuneIndex, Territory};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Member communes.
    Communes,
    /// Inhabitants of the member communes.
    Population,
    /// Actions at a stage; a share of them is a share of the registered actions.
    Actions(Stage),
    /// Member communes whose number of actions is within bounds.
    Participating(Threshold),
    /// Communes that take part in an action; a share of them is a share of the communes it concerns.
    Participants(ActionIndex),
    /// Communes that an action concerns and that do not take part in it.
    NonParticipants(ActionIndex),
    /// The actions that a commune takes part in; a share of them is a share of the running actions.
    ParticipationsOf(CommuneIndex),
    /// Whether a commune takes part in an action: 1 or 0.
    ParticipatesIn {
        /// The commune.
        commune: CommuneIndex,
        /// The action.
        action: ActionIndex,
    },
    /// All the participations divided by the number of members: how many actions a commune takes part in on
    /// average.
    Mean,
}

/// A stage that actions are counted at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Under study and not registered.
    UnderStudy,
    /// Registered, even if stopped since.
    Registered,
    /// Deployed, even if stopped since.
    Deployed,
    /// Deployed and not stopped.
    Running,
}

/// Bounds on a commune's number of actions, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Threshold {
    /// The lower bound.
    pub min: u32,
    /// The upper bound; `None` when there is none.
    pub max: Option<u32>,
}

/// A figure computed from the data, with which a claim is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureValue {
    /// The first day of the counted period; `None` for a state on a day.
    pub from: Option<Day>,
    /// The day, or the last day of the period.
    pub day: Day,
    /// The count that is certain.
    pub min: u64,
    /// The highest count that is possible.
    pub max: u64,
    /// The total of which a share is taken; `None` when a share makes no sense.
    pub of: Option<u64>,
    /// Whether the figure is the quotient of the count and the total.
    pub is_mean: bool,
}

impl Threshold {
    /// At least `min` actions, without an upper bound.
    #[must_use]
    pub const fn at_least(min: u32) -> Self {
        Self { min, max: None }
    }

    /// The counts outside these bounds; `None` when they are on both sides or when there are none.
    #[must_use]
    pub fn complement(self) -> Option<Self> {
        match self {
            Self { min, max: None } => Some(Self { min: 0, max: Some(min.checked_sub(1)?) }),
            Self { min: 0, max: Some(max) } => Some(Self { min: max.checked_add(1)?, max: None }),
            Self { .. } => None,
        }
    }

    /// Whether an uncertain count is certainly, and whether it is possibly, within the bounds.
    fn contains(self, count: Interval) -> (bool, bool) {
        let max = self.max.unwrap_or(u32::MAX);
        let certainly = self.min <= count.min && count.max <= max;
        (certainly, self.min <= count.max && count.min <= max)
    }
}

impl Measure {
    /// The figures of the data, one for each [day of `when`](When::days). `None` when there is nothing to
    /// count: the commune is not a member, or a period is given for a measure that is a state.
    #[must_use]
    pub fn figures(self, territory: &Territory, scope: Scope, when: When) -> Option<Vec<FigureValue>> {
        if let When::Within { from, to } = when {
            let Self::Actions(stage) = self else { return None };
            let count = actions_within(territory, stage, from, to)?;
            return Some(vec![FigureValue {
                from: Some(from),
                day: to,
                min: count,
                max: count,
                of: None,
                is_mean: false,
            }]);
        }
        when.days().into_iter().map(|day| self.on(territory, scope, day)).collect()
    }

    fn on(self, territory: &Territory, scope: Scope, day: Day) -> Option<FigureValue> {
        let cells = Cells::on(territory, day, scope);
        let counts = || commune_counts(&cells);
        let members = cells.members().len() as u64;
        let (range, of) = match self {
            Self::Communes => (certain(members), None),
            Self::Population => {
                let inhabitants = |&member: &CommuneIndex| territory.commune(member).inhabitants();
                (certain(cells.members().iter().map(inhabitants).sum()), None)
            }
            Self::Actions(stage) => {
                let actions = ActionCounts::on(territory, day);
                let (count, of) = match stage {
                    Stage::UnderStudy => (actions.under_study, None),
                    Stage::Registered => (actions.registered, None),
                    Stage::Deployed => (actions.deployed, Some(actions.registered)),
                    Stage::Running => (actions.running, Some(actions.registered)),
                };
                (certain(count.into()), of.map(u64::from))
            }
            Self::Participating(threshold) => {
                let mut within = (0, 0);
                for (certainly, possibly) in counts().into_iter().map(|count| threshold.contains(count)) {
                    within = (within.0 + u64::from(certainly), within.1 + u64::from(possibly));
                }
                (within, Some(members))
            }
            Self::Participants(action) | Self::NonParticipants(action) => {
                let adopted = adoption(territory, &cells).into_iter().find(|(other, _)| *other == action);
                // An action that does not run has no participants.
                let (min, max, of) = adopted.map_or((0, 0, members), |(_, adoption)| {
                    (adoption.min.into(), adoption.max.into(), adoption.of.into())
                });
                let takes_part = matches!(self, Self::Participants(_));
                (if takes_part { (min, max) } else { (of - max, of - min) }, Some(of))
            }
            Self::ParticipationsOf(commune) => {
                let index = cells.members().binary_search(&commune).ok()?;
                let count = counts().get(index).copied()?;
                ((count.min.into(), count.max.into()), Some(cells.running().len() as u64))
            }
            Self::ParticipatesIn { commune, action } => {
                cells.members().binary_search(&commune).ok()?;
                let cell = cells.get(action, commune).unwrap_or(Cell::No);
                ((cell.is_yes().into(), cell.may_be_yes().into()), None)
            }
            Self::Mean => {
                let sum =
                    |sum: (u64, u64), count: Interval| (sum.0 + u64::from(count.min), sum.1 + u64::from(count.max));
                (counts().into_iter().fold((0, 0), sum), Some(members))
            }
        };
        Some(FigureValue { from: None, day, min: range.0, max: range.1, of, is_mean: self == Self::Mean })
    }
}

const fn certain(count: u64) -> (u64, u64) {
    (count, count)
}

/// The number of actions that reached a stage within a period; `None` for a stage that has no date.
fn actions_within(territory: &Territory, stage: Stage, from: Day, to: Day) -> Option<u64> {
    let date_of: fn(&Action) -> Option<ReducedDate> = match stage {
        Stage::Registered => |action| action.registered,
        Stage::Deployed => |action| action.deployed,
        Stage::UnderStudy | Stage::Running => return None,
    };
    let is_within = |date: ReducedDate| (from..=to).contains(&date.first_day());
    Some(territory.actions().iter().filter_map(date_of).filter(|date| is_within(*date)).fold(0, |sum, _| sum + 1))
}
