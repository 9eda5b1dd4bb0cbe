//! The changes between two days: actions, member communes, thresholds, adoption, and the count of each member.

use crate::dates::Day;
use crate::indicators::{
    ActionCounts, ActionMilestone, Adoption, DayCounts, Interval, Milestone, Scope, inhabitants, milestones, reached,
};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// A value on the first day and on the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeforeAfter<Value> {
    /// The value on the first day.
    pub before: Value,
    /// The value on the last day.
    pub after: Value,
}

/// The changes from a first to a last day: events after the first day, up to and including the last.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangesBetween {
    /// The two days.
    pub days: BeforeAfter<Day>,
    /// Actions that came under study and still are on the last day.
    pub under_study: Vec<ActionMilestone>,
    /// Actions that were registered.
    pub registered: Vec<ActionMilestone>,
    /// Actions that were deployed, even if they have been stopped since.
    pub deployed: Vec<ActionMilestone>,
    /// Actions that were stopped.
    pub stopped: Vec<ActionMilestone>,
    /// The number of actions by status.
    pub actions: BeforeAfter<ActionCounts>,
    /// Communes that are members only on the last day.
    pub joined: Vec<CommuneIndex>,
    /// Communes that are members only on the first day.
    pub left: Vec<CommuneIndex>,
    /// The number of members.
    pub communes: BeforeAfter<usize>,
    /// The inhabitants of the members.
    pub population: BeforeAfter<u64>,
    /// The communes that crossed each threshold of the territory, in the order of the thresholds.
    pub thresholds: Vec<ThresholdCrossing>,
    /// The participants of each action that runs on one of the days, in the order of the table; `None` on a day on
    /// which it does not run.
    pub adoption: Vec<(ActionIndex, BeforeAfter<Option<Adoption>>)>,
    /// The number of actions of each commune that is a member on one of the days, by code; `None` on a day on which it
    /// is not a member.
    pub counts: Vec<(CommuneIndex, BeforeAfter<Option<Interval>>)>,
}

/// The communes that crossed a threshold between two days.
///
/// If no cell is unknown, before + reached − fell + joined − left = after. Otherwise, the number of communes that came
/// to reach it lies between that of `reached` and that of `reached` and `perhaps_reached` together; likewise for
/// `fell`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThresholdCrossing {
    /// The threshold: at least k actions.
    pub k: u32,
    /// The number of members of the day that reach the threshold.
    pub at_least: BeforeAfter<Interval>,
    /// Members on both days that were certainly below the threshold and now certainly reach it.
    pub reached: Vec<CommuneIndex>,
    /// Members on both days that may have been below the threshold and may reach it now, where one of the two is
    /// uncertain.
    pub perhaps_reached: Vec<CommuneIndex>,
    /// Members on both days that certainly reached the threshold and are now certainly below it.
    pub fell: Vec<CommuneIndex>,
    /// Members on both days that may have reached the threshold and may be below it now, where one of the two is
    /// uncertain.
    pub perhaps_fell: Vec<CommuneIndex>,
    /// The number of communes that became members and reach the threshold.
    pub joined: Interval,
    /// The number of communes that are no longer members and reached the threshold before.
    pub left: Interval,
}

/// The changes from the day `from` to the day `to`, which must not be earlier.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the state for each action: + takes part, - does not, ? not known. The threshold is 2.
/// let actions = ["a,Habitat,2016", "b,Habitat,2016", "c,Sport,2019-04-01"];
/// let territory = territory(&actions, &[(100, "+-+"), (200, "++-"), (300, "+-?")]);
/// let found = between(&territory, Day::end_of_year(2018), Day::end_of_year(2019), Scope::Everything);
/// assert_eq!(found.deployed.iter().map(|step| step.date.to_string()).collect::<Vec<_>>(), ["2019-04-01"]);
/// let two = &found.thresholds[0];
/// assert_eq!(two.at_least.before, Interval { min: 1, max: 1 });
/// assert_eq!(two.at_least.after, Interval { min: 2, max: 3 });
/// assert_eq!((two.reached.len(), two.perhaps_reached.len(), two.fell.len()), (1, 1, 0));
/// ```
#[must_use]
pub fn between(territory: &Territory, from: Day, to: Day, scope: Scope) -> ChangesBetween {
    let (before, after) = (DayCounts::on(territory, from, scope), DayCounts::on(territory, to, scope));
    let milestones_of = |stage| milestones(territory, stage, Some(from), to);
    let mut under_study = milestones_of(Milestone::Studied);
    under_study.retain(|milestone| territory.action(milestone.action).is_under_study_on(to));
    let mut counts = Vec::new();
    for (commune, _) in territory.indexed_communes() {
        let count = BeforeAfter { before: before.count_of(commune), after: after.count_of(commune) };
        if count.before.is_some() || count.after.is_some() {
            counts.push((commune, count));
        }
    }
    let mut adoption = Vec::new();
    for (action, _) in territory.indexed_actions() {
        let participants = BeforeAfter { before: before.adoption_of(action), after: after.adoption_of(action) };
        if participants.before.is_some() || participants.after.is_some() {
            adoption.push((action, participants));
        }
    }
    let crossing = |&k: &u32| {
        let at_least = |day: &DayCounts| reached(territory, &day.members, &day.counts, k).communes;
        ThresholdCrossing::of(k, BeforeAfter { before: at_least(&before), after: at_least(&after) }, &counts)
    };
    let members = |day: &DayCounts| day.members.len();
    let population = |day: &DayCounts| inhabitants(territory, &day.members);
    ChangesBetween {
        days: BeforeAfter { before: from, after: to },
        under_study,
        registered: milestones_of(Milestone::Registered),
        deployed: milestones_of(Milestone::Deployed),
        stopped: milestones_of(Milestone::Stopped),
        actions: BeforeAfter { before: ActionCounts::on(territory, from), after: ActionCounts::on(territory, to) },
        joined: communes_where(&counts, |count| count.before.is_none()),
        left: communes_where(&counts, |count| count.after.is_none()),
        communes: BeforeAfter { before: members(&before), after: members(&after) },
        population: BeforeAfter { before: population(&before), after: population(&after) },
        thresholds: territory.about().thresholds.iter().map(crossing).collect(),
        adoption,
        counts,
    }
}

/// The number of actions of each commune that is a member on one of two days.
type MemberCounts = [(CommuneIndex, BeforeAfter<Option<Interval>>)];

fn communes_where(counts: &MemberCounts, condition: fn(&BeforeAfter<Option<Interval>>) -> bool) -> Vec<CommuneIndex> {
    counts.iter().filter(|(_, count)| condition(count)).map(|(commune, _)| *commune).collect()
}

impl ThresholdCrossing {
    /// The communes that possibly, but not certainly, crossed the threshold in either direction, by code.
    #[must_use]
    pub fn uncertain(&self) -> Vec<CommuneIndex> {
        let only_fell = self.perhaps_fell.iter().filter(|commune| !self.perhaps_reached.contains(commune));
        sorted(self.perhaps_reached.iter().chain(only_fell).copied().collect(), CommuneIndex::cmp)
    }

    fn of(k: u32, at_least: BeforeAfter<Interval>, counts: &MemberCounts) -> Self {
        let mut crossing = Self {
            k,
            at_least,
            reached: Vec::new(),
            perhaps_reached: Vec::new(),
            fell: Vec::new(),
            perhaps_fell: Vec::new(),
            joined: Interval::default(),
            left: Interval::default(),
        };
        for &(commune, count) in counts {
            let (before, after) = match (count.before, count.after) {
                (Some(before), Some(after)) => (before, after),
                (None, after) => {
                    crossing.joined = add_if_reached(crossing.joined, after, k);
                    continue;
                }
                (before, None) => {
                    crossing.left = add_if_reached(crossing.left, before, k);
                    continue;
                }
            };
            match crosses((before.max < k, before.min < k), (after.min >= k, after.max >= k)) {
                Some(true) => crossing.reached.push(commune),
                None => crossing.perhaps_reached.push(commune),
                Some(false) => {}
            }
            match crosses((before.min >= k, before.max >= k), (after.max < k, after.min < k)) {
                Some(true) => crossing.fell.push(commune),
                None => crossing.perhaps_fell.push(commune),
                Some(false) => {}
            }
        }
        crossing
    }
}

/// Whether a condition held on the first day and another one holds on the last. Both are given as (certain, possible).
/// `None` if it is possible, but not certain.
const fn crosses(first: (bool, bool), last: (bool, bool)) -> Option<bool> {
    match (first.0 && last.0, first.1 && last.1) {
        (true, _) => Some(true),
        (false, true) => None,
        (false, false) => Some(false),
    }
}

/// Adds a commune to a sum, if its count reaches the threshold.
fn add_if_reached(sum: Interval, count: Option<Interval>, k: u32) -> Interval {
    let one = |reaches: fn(Interval) -> u32| u32::from(count.is_some_and(|count| reaches(count) >= k));
    Interval { min: sum.min + one(|count| count.min), max: sum.max + one(|count| count.max) }
}
