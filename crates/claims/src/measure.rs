//! What a claim counts, and the count of it in the data.

use crate::events::events_within;
use crate::leading::Lead;
use crate::{CommuneSet, Group, Leader, When, backing, growth};
use domain::dates::Day;
use domain::indicators::{
    ActionCounts, Backing, Cell, Cells, DayView, Interval, Scope, SizeClass, adoption, commune_counts,
};
use domain::territory::{ActionIndex, CommuneIndex, Provenance, Territory};

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
    ParticipatesIn { commune: CommuneIndex, action: ActionIndex },
    /// All the participations divided by the number of members: the actions of a commune on average.
    Mean,
    /// Communes of the territory's table that are not members.
    NonMembers,
    /// Communes that join within a period.
    Joining,
    /// Communes that leave within a period.
    Leaving,
    /// Members in a set; a share of them is a share of the members of the set's size.
    CommunesIn(CommuneSet),
    /// Inhabitants of the members in a set; a share of them is a share of those of all members of the set's size.
    InhabitantsOf(CommuneSet),
    /// Actions of a group at a stage; a share of them is a share of the registered actions of the group.
    ActionsIn(Group, Stage),
    /// A figure of the numbers of actions of the members, of all sizes or of one.
    Typical(Statistic, Option<SizeClass>),
    /// The rank of a commune by its number of actions.
    Rank {
        /// The commune.
        commune: CommuneIndex,
        /// The size of the communes that it is compared with; `None` for all members.
        among: Option<SizeClass>,
    },
    /// Whether something has the most: 1 or 0.
    Leads {
        /// What has it.
        leader: Leader,
        /// Whether others may have as many.
        with_others: bool,
    },
    /// Answers of the members about the running actions, of a kind; a share of them is a share of all answers.
    Answers(AnswerKind),
    /// Answers by which members take part in running actions.
    Participations,
    /// All answers about running actions, of the members that they concern.
    PossibleParticipations,
    /// Running actions of which no answer is unknown, out of the running actions.
    FullyAnswered,
    /// Illustrative actions at a stage, or of the whole table, out of all of these.
    Illustrative(Option<Stage>),
    /// Communes that reach a threshold at the end of a period, less those that do at its start.
    Gained(Threshold),
    /// Communes that reach a threshold at the start of a period, less those that do at its end.
    Lost(Threshold),
    /// Members on two days that take part in more actions on the second one, out of all members on both.
    TakingMore,
    /// Members on two days that take part in fewer actions on the second one.
    TakingFewer,
    /// How many communes an action gains between two days; none if it loses some.
    GainOf(ActionIndex),
    /// Running actions in which a commune does not take part, and another commune of its size does.
    JoinedByPeers(CommuneIndex),
    /// Illustrative rows of participations.
    IllustrativeParticipations,
    /// The cases of a commune that alone in its size class does not take part in an action.
    Alone,
}

/// A figure of the communes' numbers of actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Statistic {
    /// The lowest.
    Lowest,
    /// The highest.
    Highest,
    /// As many communes are above as below.
    Median,
    /// The sum divided by the number of communes.
    Mean,
}

/// What is known of an answer, and from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnswerKind {
    /// Any.
    Any,
    /// Known.
    Known,
    /// Not known.
    Unknown,
    /// Known from a row or list of this provenance.
    From(Provenance),
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
    /// Registered and not deployed.
    Pending,
    /// Stopped.
    Stopped,
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
    /// The cells, or the rows of actions, that it is computed from.
    pub backing: Backing,
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
    pub(super) fn contains(self, count: Interval) -> (bool, bool) {
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
            if let Self::Gained(threshold) | Self::Lost(threshold) = self {
                let at = |day| Self::Participating(threshold).on(territory, scope, day);
                let (mut before, mut after) = (at(from)?, at(to)?);
                if matches!(self, Self::Lost(_)) {
                    (before, after) = (after, before);
                }
                let range = (after.min.saturating_sub(before.max), after.max.saturating_sub(before.min));
                let backing = before.backing + after.backing;
                return Some(vec![FigureValue { from: Some(from), ..self.figure(to, range, None, backing) }]);
            }
            if let Some((range, of, backing)) = growth::change(self, territory, scope, (from, to)) {
                return Some(vec![FigureValue { from: Some(from), ..self.figure(to, range, of, backing) }]);
            }
            let count = certain(events_within(self, territory, from, to)?);
            let backing = backing::within(self, territory, from, to);
            let is_deployed = self == Self::Actions(Stage::Deployed);
            let of = is_deployed.then(|| ActionCounts::on(territory, to).registered.into());
            return Some(vec![FigureValue { from: Some(from), ..self.figure(to, count, of, backing) }]);
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
                    Stage::Pending | Stage::Stopped => {
                        let count = u32::try_from(self.actions_at(stage, territory, day)).ok()?;
                        (count, Some(actions.registered))
                    }
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
            _ => self.indicator(DayView { territory, day, scope }, &cells)?,
        };
        Some(self.figure(day, range, of, backing::on(self, territory, &cells, day)))
    }

    fn figure(self, day: Day, (min, max): (u64, u64), of: Option<u64>, backing: Backing) -> FigureValue {
        let is_mean = matches!(self, Self::Mean | Self::Typical(Statistic::Mean | Statistic::Median, _));
        FigureValue { from: None, day, min, max, of, is_mean, backing }
    }

    /// Whether the data give several leaders for this measure, so that neither yes nor no is right.
    pub(super) fn is_shared(self, territory: &Territory, scope: Scope, when: When) -> bool {
        let Self::Leads { leader, with_others } = self else { return false };
        when.days().into_iter().any(|day| {
            let view = DayView { territory, day, scope };
            leader.leads(with_others, view, &Cells::on(territory, day, scope)) == Some(Lead::Shared)
        })
    }

    /// Whether it is a yes or a no.
    #[must_use]
    pub const fn is_yes_or_no(self) -> bool {
        matches!(self, Self::ParticipatesIn { .. } | Self::Leads { .. })
    }
}

pub(super) const fn certain(count: u64) -> (u64, u64) {
    (count, count)
}
