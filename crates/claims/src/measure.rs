//! What a claim counts, and what the data give for it.

use crate::When;
use domain::dates::{Day, ReducedDate};
use domain::indicators::{ActionCounts, Cell, Cells, Range, Scope, adoption, commune_counts};
use domain::territory::{Action, ActionIndex, CommuneIndex, Territory};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Member communes.
    Communes,
    /// Inhabitants of the member communes.
    Population,
    /// Actions at a stage; a share of them is one of the registered actions.
    Actions(Stage),
    /// Member communes whose number of actions is within bounds.
    Participating(Threshold),
    /// Communes that take part in an action, of those that it concerns.
    Participants(ActionIndex),
    /// Communes that an action concerns and that do not take part in it.
    Others(ActionIndex),
    /// The actions that a commune takes part in, of those that run.
    ParticipationsOf(CommuneIndex),
    /// Whether a commune takes part in an action: 1 or 0.
    PartOf {
        /// The commune.
        commune: CommuneIndex,
        /// The action.
        action: ActionIndex,
    },
    /// All the participations, over the members: how many actions a commune takes part in on average.
    Mean,
}

/// A stage that actions are counted at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Under study and not registered.
    UnderStudy,
    /// Registered, whatever became of them since.
    Registered,
    /// Deployed, whatever became of them since.
    Deployed,
    /// Deployed and not stopped.
    Running,
}

/// Bounds on a commune's number of actions, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Threshold {
    /// The fewest.
    pub min: u32,
    /// The most; `None` where there is no upper bound.
    pub max: Option<u32>,
}

/// A figure of the data, beside which something said is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureValue {
    /// The first day of the period that was counted, unless it is a state on a day.
    pub from: Option<Day>,
    /// The day, or the last of the period.
    pub day: Day,
    /// What is certain.
    pub min: u64,
    /// What is possible.
    pub max: u64,
    /// The whole that it is a part of, where there is one.
    pub of: Option<u64>,
    /// Whether what is meant is the count over the whole, as a number.
    pub is_mean: bool,
}

impl Threshold {
    /// At least so many.
    #[must_use]
    pub const fn at_least(min: u32) -> Self {
        Self { min, max: None }
    }

    /// The counts that these bounds leave out, where they are on one side.
    #[must_use]
    pub fn complement(self) -> Option<Self> {
        match self {
            Self { min, max: None } => Some(Self { min: 0, max: Some(min.checked_sub(1)?) }),
            Self { min: 0, max: Some(max) } => Some(Self { min: max.checked_add(1)?, max: None }),
            Self { .. } => None,
        }
    }

    /// Whether a count that is not known for certain surely, or possibly, lies within the bounds.
    fn holds(self, count: Range) -> (bool, bool) {
        let most = self.max.unwrap_or(u32::MAX);
        let surely = self.min <= count.min && count.max <= most;
        (surely, self.min <= count.max && count.min <= most)
    }
}

impl Measure {
    /// What the data give, for each of the days asked about; `None` where there is nothing to count:
    /// a commune that is no member, a period of what is a state.
    #[must_use]
    pub fn counted(self, territory: &Territory, scope: Scope, when: When) -> Option<Vec<FigureValue>> {
        if let When::Within { from, to } = when {
            let Self::Actions(stage) = self else { return None };
            let count = within(territory, stage, from, to)?;
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
            Self::Communes => (alone(members), None),
            Self::Population => {
                let inhabitants = |&member: &CommuneIndex| territory.commune(member).population.map_or(0, u64::from);
                (alone(cells.members().iter().map(inhabitants).sum()), None)
            }
            Self::Actions(stage) => {
                let actions = ActionCounts::on(territory, day);
                let (count, of) = match stage {
                    Stage::UnderStudy => (actions.under_study, None),
                    Stage::Registered => (actions.registered, None),
                    Stage::Deployed => (actions.deployed, Some(actions.registered)),
                    Stage::Running => (actions.running, Some(actions.registered)),
                };
                (alone(count.into()), of.map(u64::from))
            }
            Self::Participating(threshold) => {
                let mut within = (0, 0);
                for (surely, possibly) in counts().into_iter().map(|count| threshold.holds(count)) {
                    within = (within.0 + u64::from(surely), within.1 + u64::from(possibly));
                }
                (within, Some(members))
            }
            Self::Participants(action) | Self::Others(action) => {
                let found = adoption(territory, &cells).into_iter().find(|(other, _)| *other == action);
                // Nobody takes part in an action that does not run.
                let (min, max, of) = found.map_or((0, 0, members), |(_, adoption)| {
                    (adoption.min.into(), adoption.max.into(), adoption.of.into())
                });
                let takes_part = matches!(self, Self::Participants(_));
                (if takes_part { (min, max) } else { (of - max, of - min) }, Some(of))
            }
            Self::ParticipationsOf(commune) => {
                let place = cells.members().binary_search(&commune).ok()?;
                let count = counts().get(place).copied()?;
                ((count.min.into(), count.max.into()), Some(cells.running().len() as u64))
            }
            Self::PartOf { commune, action } => {
                cells.members().binary_search(&commune).ok()?;
                let cell = cells.get(action, commune).unwrap_or(Cell::No);
                ((cell.is_yes().into(), cell.may_be_yes().into()), None)
            }
            Self::Mean => {
                let sum = |sum: (u64, u64), count: Range| (sum.0 + u64::from(count.min), sum.1 + u64::from(count.max));
                (counts().into_iter().fold((0, 0), sum), Some(members))
            }
        };
        Some(FigureValue { from: None, day, min: range.0, max: range.1, of, is_mean: self == Self::Mean })
    }
}

const fn alone(count: u64) -> (u64, u64) {
    (count, count)
}

/// The actions that came to a stage within a period; `None` of a stage that is no event.
fn within(territory: &Territory, stage: Stage, from: Day, to: Day) -> Option<u64> {
    let came: fn(&Action) -> Option<ReducedDate> = match stage {
        Stage::Registered => |action| action.registered,
        Stage::Deployed => |action| action.deployed,
        Stage::UnderStudy | Stage::Running => return None,
    };
    let is_within = |date: ReducedDate| (from..=to).contains(&date.first_day());
    Some(territory.actions().iter().filter_map(came).filter(|date| is_within(*date)).fold(0, |sum, _| sum + 1))
}
