//! What a page says in words: headlines, rankings, superlatives, « nothing more ».
//!
//! A [`FigureFinding`] states only what holds for every way of filling in what is unknown. Where the answer depends on it,
//! the finding says so: an interval, no leader, a possible tie. Views and texts decide nothing by themselves. A
//! property test fills in the unknown cells and dates in many ways and compares each finding with the truth.

mod changes;
mod commune;
mod comparison;
mod day;
mod deployments;
mod distribution;
mod leaders;

pub use changes::{ActionGain, Milestones};
pub use commune::PeersJoined;
pub use comparison::{CommuneDifferences, CommunePlace, CommunesJoined, JoinedWithout, MissingAction, MissingActions};
pub use deployments::{ActionsFound, BusiestYears, DeploymentYears, are_dates_unknown};
pub use distribution::Distribution;
pub use leaders::{Leaders, Measured};

use crate::indicators::{
    ActionGroup, Adoption, Backing, GainedAndLost, Grouping, Interval, Mean, Median, SizeGroup, ThresholdCrossing,
};
use crate::territory::{ActionIndex, CommuneIndex};

/// What is stated about a day, or about the changes between two days.
#[derive(Clone, Debug, PartialEq)]
pub enum FigureFinding {
    /// No commune is a member.
    NoMember,
    /// No action runs.
    NoAction,
    /// How many members take part in at least k actions, out of all members.
    AtLeast { k: u32, communes: Interval, of: u32 },
    /// In how many cells communes take part, out of all members and running actions that concern them.
    Participations { cells: Interval, of: u32 },
    /// The highest k such that at least half of the members certainly take part in at least k actions, with the number
    /// of these members; `None` if no k is certain, and whether one is possible.
    Half { reached: Option<(u32, Interval)>, is_possible: bool, of: u32 },
    /// How many actions are deployed, and in which year most of them; `None` without deployments.
    Deployments { actions: ActionsFound, busiest: Option<BusiestYears> },
    /// How many actions are deployed and how many are registered.
    Statuses { deployed: ActionsFound, registered: ActionsFound },
    /// How many actions are registered and not deployed, and how many are under study.
    Upcoming { waiting: ActionsFound, ideas: ActionsFound },
    /// The running actions in the order in which they are drawn, and which have the highest share of their communes.
    Adoption { actions: Vec<(ActionIndex, Adoption)>, leaders: Leaders },
    /// The lowest and the highest number of actions of a member.
    Extremes { lowest: Interval, highest: Interval },
    /// The mean number of actions of a member, the lowest and the highest.
    Mean { mean: Mean, lowest: Interval, highest: Interval },
    /// The median number of actions of a member.
    Median(Median),
    /// The size classes that have members, and which have the highest mean number of actions.
    Sizes { classes: Vec<SizeGroup>, leaders: Leaders },
    /// The groups of running actions that have a name, and which reach the most members, out of all members.
    Groups { grouping: Grouping, groups: Vec<ActionGroup>, leaders: Leaders, of: u32 },
    /// How many members take part in actions of several domains; `None` if the running actions have only one.
    SeveralDomains { communes: Option<Interval>, of: u32 },
    /// How often a commune certainly is the only one of its size class not to take part in an action, and whether there
    /// can be no other case.
    Alone { cases: u32, is_all: bool },
    /// How many members have each number of actions, and which numbers are the most common.
    MostCommon { distribution: Distribution, leaders: Leaders },
    /// How many running actions a commune takes part in; `None` if it is not a member.
    Commune { commune: CommuneIndex, actions: Option<Interval>, running: u32 },
    /// The best and the worst rank of a commune among members by number of actions, itself included.
    Rank { rank: Interval, among: u32 },
    /// What members of the same size have joined and a commune has not.
    Peers(PeersJoined),
    /// The rank of a commune among its neighbours or the communes of its size, itself included.
    Place(CommunePlace),
    /// The actions that most neighbours of a commune, or most communes of its size, have joined and it has not.
    Missing(MissingActions),
    /// What two communes have joined, each without the other one.
    Differences(CommuneDifferences),
    /// What the answers of the day rest on.
    Sources(Backing),
    /// The communes that reached or lost each threshold between two days.
    Crossings(Vec<ThresholdCrossing>),
    /// How many communes each action gained between two days, in the order in which they are listed, and which gained
    /// the most.
    Gains { actions: Vec<ActionGain>, leaders: Leaders },
    /// How many of the members of both days take part in more actions, or in fewer.
    GainedAndLost(GainedAndLost),
    /// How many actions were deployed, registered, put under study and stopped between two days.
    Milestones(Milestones),
}
