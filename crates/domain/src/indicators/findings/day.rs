//! The findings of one day.

use super::{ActionsFound, DeploymentYears, Distribution, FigureFinding, Leaders, Measured};
use crate::indicators::{
    ActionGroup, Adoption, DaySnapshot, Grouping, Interval, SizeGroup, Spread, action_groups, alone, domains_served,
    reached_by_half, size_groups,
};
use crate::sorting::{collation_key, sorted};
use crate::territory::{Action, Status};

/// How many domains are several.
const SEVERAL: u32 = 2;

impl FigureFinding {
    /// Every finding of a day about the whole territory.
    #[must_use]
    pub fn all(snapshot: &DaySnapshot) -> Vec<Self> {
        let mut all: Vec<Self> =
            snapshot.territory.about().thresholds.iter().map(|&k| Self::at_least(snapshot, k)).collect();
        all.extend([
            Self::participations(snapshot),
            Self::half(snapshot),
            Self::deployments(snapshot),
            Self::statuses(snapshot),
            Self::upcoming(snapshot),
            Self::adoption(snapshot),
            Self::extremes(snapshot),
            Self::mean(snapshot),
            Self::median(snapshot),
            Self::sizes(snapshot),
            Self::several_domains(snapshot),
            Self::alone(snapshot),
            Self::most_common(snapshot),
            Self::Sources(snapshot.backing(None)),
        ]);
        all.extend(
            [Grouping::Domain, Grouping::Objective, Grouping::Form].map(|grouping| Self::groups(snapshot, grouping)),
        );
        all
    }

    /// How many members take part in at least k actions.
    #[must_use]
    pub fn at_least(snapshot: &DaySnapshot, k: u32) -> Self {
        Self::AtLeast { k, communes: snapshot.reaching(k), of: snapshot.members() }
    }

    /// In how many cells communes take part. An unknown cell may be one of them; one that is not concerned is left out.
    #[must_use]
    pub fn participations(snapshot: &DaySnapshot) -> Self {
        let kinds = snapshot.tally.kinds;
        let cells = Interval { min: kinds.yes, max: kinds.yes + kinds.unknown };
        match (snapshot.members(), snapshot.running()) {
            (0, _) => Self::NoMember,
            (_, 0) => Self::NoAction,
            _ => Self::Participations { cells, of: cells.max + kinds.no },
        }
    }

    /// How many actions at least half of the members take part in.
    #[must_use]
    pub fn half(snapshot: &DaySnapshot) -> Self {
        let of = snapshot.members();
        let reached = reached_by_half(&snapshot.tally.at_least, of).map(|at| (at.k, at.interval()));
        let most = snapshot.reaching(1).max;
        match (of, snapshot.running()) {
            (0, _) => Self::NoMember,
            (_, 0) => Self::NoAction,
            _ => Self::Half { reached, is_possible: most > 0 && u64::from(most) * 2 >= u64::from(of), of },
        }
    }

    /// How many actions are deployed, and the year with the most deployments.
    #[must_use]
    pub fn deployments(snapshot: &DaySnapshot) -> Self {
        let actions = ActionsFound::on(snapshot, Action::is_deployed_on);
        Self::Deployments { actions, busiest: DeploymentYears::of(snapshot).busiest() }
    }

    /// How many actions are deployed and registered.
    #[must_use]
    pub fn statuses(snapshot: &DaySnapshot) -> Self {
        Self::Statuses {
            deployed: ActionsFound::on(snapshot, Action::is_deployed_on),
            registered: ActionsFound::on(snapshot, Action::is_registered_on),
        }
    }

    /// How many actions may be deployed next.
    #[must_use]
    pub fn upcoming(snapshot: &DaySnapshot) -> Self {
        Self::Upcoming {
            waiting: ActionsFound::on(snapshot, |action, day| action.status_on(day) == Status::Registered),
            ideas: ActionsFound::on(snapshot, |action, day| action.status_on(day) == Status::UnderStudy),
        }
    }

    /// The running actions by their share of the communes that they apply to: by the certain share, then by the
    /// possible one, the highest first. Equal actions stay in the order of the table.
    #[must_use]
    pub fn adoption(snapshot: &DaySnapshot) -> Self {
        let share = |adoption: &Adoption| Measured::share(adoption.interval(), adoption.of);
        let actions = sorted(snapshot.tally.adoption.clone(), |(_, one), (_, other)| {
            let (one, other) = (share(one), share(other));
            other.cmp_min(one).then_with(|| other.cmp_max(one))
        });
        let measures: Vec<Measured> = actions.iter().map(|(_, adoption)| share(adoption)).collect();
        let leaders = Leaders::of(&measures);
        if actions.is_empty() { Self::NoAction } else { Self::Adoption { actions, leaders } }
    }

    /// The lowest and the highest number of actions of a member.
    #[must_use]
    pub fn extremes(snapshot: &DaySnapshot) -> Self {
        Spread::of(&snapshot.tally.counts).map_or(Self::NoMember, |spread| Self::Extremes {
            lowest: spread.lowest.count,
            highest: spread.highest.count,
        })
    }

    /// The mean number of actions of a member, and the extremes.
    #[must_use]
    pub fn mean(snapshot: &DaySnapshot) -> Self {
        match Spread::of(&snapshot.tally.counts) {
            None => Self::NoMember,
            Some(_) if snapshot.running() == 0 => Self::NoAction,
            Some(spread) => {
                Self::Mean { mean: spread.mean, lowest: spread.lowest.count, highest: spread.highest.count }
            }
        }
    }

    /// The median number of actions of a member.
    #[must_use]
    pub fn median(snapshot: &DaySnapshot) -> Self {
        Spread::of(&snapshot.tally.counts).map_or(Self::NoMember, |spread| Self::Median(spread.median))
    }

    /// The size classes.
    #[must_use]
    pub fn sizes(snapshot: &DaySnapshot) -> Self {
        let classes = size_groups(&snapshot.territory, &snapshot.tally.cells, &snapshot.tally.counts);
        let mean = |class: &SizeGroup| Measured::mean(class.spread.mean);
        let leaders = Leaders::of(&classes.iter().map(mean).collect::<Vec<_>>());
        Self::Sizes { classes, leaders }
    }

    /// The groups of actions by the number of members that they reach: by the certain number, then by the possible one,
    /// the highest first. Equal groups are in the order of their names, objectives in the order of the scheme.
    #[must_use]
    pub fn groups(snapshot: &DaySnapshot, grouping: Grouping) -> Self {
        let named = action_groups(&snapshot.territory, &snapshot.tally.cells, grouping);
        let mut named: Vec<ActionGroup> = named.into_iter().filter(|group| group.name.is_some()).collect();
        let name = |group: &ActionGroup| match grouping {
            Grouping::Objective => None,
            Grouping::Domain | Grouping::Form => group.name.as_deref().map(collation_key),
        };
        named = sorted(named, |one, other| {
            let key = |group: &ActionGroup| (group.communes.min, group.communes.max);
            key(other).cmp(&key(one)).then_with(|| name(one).cmp(&name(other)))
        });
        let leaders = Leaders::of(&named.iter().map(|group| Measured::count(group.communes)).collect::<Vec<_>>());
        Self::Groups { grouping, groups: named, leaders, of: snapshot.members() }
    }

    /// How many members take part in actions of several domains.
    #[must_use]
    pub fn several_domains(snapshot: &DaySnapshot) -> Self {
        let served = domains_served(&snapshot.territory, &snapshot.tally.cells);
        let communes = served.at_least.iter().find(|at| at.k == SEVERAL).map(|at| at.interval());
        Self::SeveralDomains { communes, of: snapshot.members() }
    }

    /// How often a commune is alone in its size class.
    #[must_use]
    pub fn alone(snapshot: &DaySnapshot) -> Self {
        let cases = alone(&snapshot.territory, &snapshot.tally.cells).len();
        Self::Alone { cases: u32::try_from(cases).unwrap_or(u32::MAX), is_all: snapshot.tally.kinds.unknown == 0 }
    }

    /// The most common number of actions.
    #[must_use]
    pub fn most_common(snapshot: &DaySnapshot) -> Self {
        let distribution = Distribution::of(&snapshot.tally.counts);
        let leaders = distribution.most_common();
        if distribution.communes == 0 { Self::NoMember } else { Self::MostCommon { distribution, leaders } }
    }
}
