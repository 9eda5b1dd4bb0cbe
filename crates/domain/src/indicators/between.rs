//! What changed between two days: actions, perimeter, thresholds, adoption, each member's count.

use crate::dates::Day;
use crate::indicators::{
    ActionCounts, ActionMilestone, Adoption, DayCounts, Milestone, Range, Scope, inhabitants, milestones, reached,
};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, CommuneIndex, Territory};

/// A value on the first day and on the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeforeAfter<Value> {
    /// On the first day.
    pub before: Value,
    /// On the last day.
    pub after: Value,
}

/// What changed from one day to another: what came after the first, on or before the last.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangesBetween {
    /// The two days.
    pub days: BeforeAfter<Day>,
    /// Actions that came under study and still are.
    pub under_study: Vec<ActionMilestone>,
    /// Actions registered.
    pub registered: Vec<ActionMilestone>,
    /// Actions deployed, whatever became of them since.
    pub deployed: Vec<ActionMilestone>,
    /// Actions stopped.
    pub stopped: Vec<ActionMilestone>,
    /// Actions by stage.
    pub actions: BeforeAfter<ActionCounts>,
    /// Communes that are members now and were not.
    pub joined: Vec<CommuneIndex>,
    /// Communes that were members and are no longer.
    pub left: Vec<CommuneIndex>,
    /// Members.
    pub communes: BeforeAfter<usize>,
    /// Inhabitants of the members.
    pub population: BeforeAfter<u64>,
    /// What became of each pinned threshold, in their order.
    pub thresholds: Vec<ThresholdCrossing>,
    /// The participants of each action that runs on either day, in the order of the table; `None` on
    /// the day when it does not.
    pub adoption: Vec<(ActionIndex, BeforeAfter<Option<Adoption>>)>,
    /// The participations of each commune that is a member on either day, by code; `None` on the day
    /// when it is not.
    pub counts: Vec<(CommuneIndex, BeforeAfter<Option<Range>>)>,
}

/// Who crossed a threshold, of the communes that are members on both days.
///
/// When nothing is unknown, before + reached − fell + joined − left = after. Otherwise those that
/// reached it number from `reached` to `reached` and `perhaps_reached` together; those that fell likewise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThresholdCrossing {
    /// The threshold.
    pub k: u32,
    /// Members that reach it, out of all those of the day.
    pub at_least: BeforeAfter<Range>,
    /// Communes that were certainly below it and are certainly at or above it.
    pub reached: Vec<CommuneIndex>,
    /// Communes that may have been below it and may be at or above it, one of the two not being certain.
    pub perhaps_reached: Vec<CommuneIndex>,
    /// Communes that were certainly at or above it and are certainly below it.
    pub fell: Vec<CommuneIndex>,
    /// Communes that may have been at or above it and may be below it, one of the two not being certain.
    pub perhaps_fell: Vec<CommuneIndex>,
    /// Of the communes that joined the perimeter, those at or above it.
    pub joined: Range,
    /// Of the communes that left the perimeter, those that were at or above it.
    pub left: Range,
}

/// What changed from one day to another, which must not come before it.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the part in each action: + takes part, - does not, ? not known. The threshold is 2.
/// let actions = ["a,Habitat,2016", "b,Habitat,2016", "c,Sport,2019-04-01"];
/// let territory = territory(&actions, &[(100, "+-+"), (200, "++-"), (300, "+-?")]);
/// let found = between(&territory, Day::end_of_year(2018), Day::end_of_year(2019), Scope::Everything);
/// assert_eq!(found.deployed.iter().map(|step| step.date.to_string()).collect::<Vec<_>>(), ["2019-04-01"]);
/// let two = &found.thresholds[0];
/// assert_eq!(two.at_least.before, Range { min: 1, max: 1 });
/// assert_eq!(two.at_least.after, Range { min: 2, max: 3 });
/// assert_eq!((two.reached.len(), two.perhaps_reached.len(), two.fell.len()), (1, 1, 0));
/// ```
#[must_use]
pub fn between(territory: &Territory, from: Day, to: Day, scope: Scope) -> ChangesBetween {
    let (before, after) = (DayCounts::on(territory, from, scope), DayCounts::on(territory, to, scope));
    let steps = |stage| milestones(territory, stage, Some(from), to);
    let mut under_study = steps(Milestone::Studied);
    under_study.retain(|step| territory.action(step.action).is_under_study_on(to));
    let mut counts = Vec::new();
    for (commune, _) in territory.places_of_communes() {
        let count = BeforeAfter { before: before.count_of(commune), after: after.count_of(commune) };
        if count.before.is_some() || count.after.is_some() {
            counts.push((commune, count));
        }
    }
    let mut adoption = Vec::new();
    for (action, _) in territory.places_of_actions() {
        let taken = BeforeAfter { before: before.adoption_of(action), after: after.adoption_of(action) };
        if taken.before.is_some() || taken.after.is_some() {
            adoption.push((action, taken));
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
        registered: steps(Milestone::Registered),
        deployed: steps(Milestone::Deployed),
        stopped: steps(Milestone::Stopped),
        actions: BeforeAfter { before: ActionCounts::on(territory, from), after: ActionCounts::on(territory, to) },
        joined: of_whom(&counts, |count| count.before.is_none()),
        left: of_whom(&counts, |count| count.after.is_none()),
        communes: BeforeAfter { before: members(&before), after: members(&after) },
        population: BeforeAfter { before: population(&before), after: population(&after) },
        thresholds: territory.about().thresholds.iter().map(crossing).collect(),
        adoption,
        counts,
    }
}

/// Each member's participations on either day.
type MemberCounts = [(CommuneIndex, BeforeAfter<Option<Range>>)];

fn of_whom(counts: &MemberCounts, is_so: fn(&BeforeAfter<Option<Range>>) -> bool) -> Vec<CommuneIndex> {
    counts.iter().filter(|(_, count)| is_so(count)).map(|(commune, _)| *commune).collect()
}

impl ThresholdCrossing {
    /// The communes of which it is not certain whether they crossed, in either direction, by code.
    #[must_use]
    pub fn uncertain(&self) -> Vec<CommuneIndex> {
        let only_fell = self.perhaps_fell.iter().filter(|commune| !self.perhaps_reached.contains(commune));
        sorted(self.perhaps_reached.iter().chain(only_fell).copied().collect(), CommuneIndex::cmp)
    }

    fn of(k: u32, at_least: BeforeAfter<Range>, counts: &MemberCounts) -> Self {
        let mut crossing = Self {
            k,
            at_least,
            reached: Vec::new(),
            perhaps_reached: Vec::new(),
            fell: Vec::new(),
            perhaps_fell: Vec::new(),
            joined: Range::default(),
            left: Range::default(),
        };
        for &(commune, count) in counts {
            let (before, after) = match (count.before, count.after) {
                (Some(before), Some(after)) => (before, after),
                (None, after) => {
                    crossing.joined = plus(crossing.joined, after, k);
                    continue;
                }
                (before, None) => {
                    crossing.left = plus(crossing.left, before, k);
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

/// Whether something was so on the first day and another thing is so on the last, each being certain
/// and possible or not; `None` when it cannot be said.
const fn crosses(was: (bool, bool), is: (bool, bool)) -> Option<bool> {
    match (was.0 && is.0, was.1 && is.1) {
        (true, _) => Some(true),
        (false, true) => None,
        (false, false) => Some(false),
    }
}

fn plus(sum: Range, count: Option<Range>, k: u32) -> Range {
    let one = |reaches: fn(Range) -> u32| u32::from(count.is_some_and(|count| reaches(count) >= k));
    Range { min: sum.min + one(|count| count.min), max: sum.max + one(|count| count.max) }
}
