//! The figures at the end of each year from the scheme's adoption to the reference day, and the list of deployments.

use crate::dates::{Day, ReducedDate};
use crate::indicators::{
    ActionCounts, ActionMilestone, Adoption, AtThreshold, DayCounts, Milestone, Scope, inhabitants, milestones,
    reached, series,
};
use crate::sorting::sorted;
use crate::territory::{ActionIndex, Territory};

/// The figures of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryPoint {
    /// The day of the figures.
    pub day: Day,
    /// The number of members.
    pub communes: usize,
    /// The inhabitants of the members.
    pub population: u64,
    /// The number of actions by status.
    pub actions: ActionCounts,
    /// The members that reach each threshold of the territory, in the order of the thresholds, out of all members.
    pub reached: Vec<AtThreshold>,
    /// The participants of each running action, in the order of the table.
    pub adoption: Vec<(ActionIndex, Adoption)>,
}

impl HistoryPoint {
    /// Computes the figures from the counts of a day.
    #[must_use]
    pub fn of(territory: &Territory, counted: DayCounts) -> Self {
        let DayCounts { day, members, counts, adoption, .. } = counted;
        let at = |&k: &u32| AtThreshold { k, reach: reached(territory, &members, &counts, k) };
        Self {
            day,
            communes: members.len(),
            population: inhabitants(territory, &members),
            actions: ActionCounts::on(territory, day),
            reached: territory.about().thresholds.iter().map(at).collect(),
            adoption,
        }
    }

    /// The participants of an action; `None` if it does not run on the day.
    #[must_use]
    pub fn adoption_of(&self, action: ActionIndex) -> Option<Adoption> {
        self.adoption.iter().find(|(running, _)| *running == action).map(|(_, adoption)| *adoption)
    }
}

/// The last day of each year from the scheme's adoption on, and then the reference day.
#[must_use]
pub fn history_days(territory: &Territory) -> Vec<Day> {
    let reference = territory.about().reference;
    let first = territory.about().adopted.map_or(reference.year(), ReducedDate::year);
    let mut days: Vec<Day> = (first..reference.year()).map(Day::end_of_year).collect();
    days.push(reference);
    days
}

/// The days after the reference day on which communes join or leave, sorted and without duplicates.
#[must_use]
pub fn later_perimeters(territory: &Territory) -> Vec<Day> {
    let mut days = Vec::new();
    for commune in territory.communes() {
        days.extend([commune.since, commune.until].into_iter().flatten().map(ReducedDate::first_day));
    }
    days.retain(|day| *day > territory.about().reference);
    let mut days = sorted(days, Day::cmp);
    days.dedup();
    days
}

/// The figures at each of the [`history_days`].
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Adopted in 2016; the reference day is 13 December 2019; the threshold is 2.
/// let territory = territory(&["a,Habitat,2016-05", "b,Sport,2019-04-01"], &[(1_000, "++"), (500, "+?")]);
/// let history = year_ends(&territory, Scope::Everything);
/// assert_eq!(history.iter().map(|moment| moment.day.year()).collect::<Vec<_>>(), [2016, 2017, 2018, 2019]);
/// assert_eq!(history.iter().map(|moment| moment.actions.running).collect::<Vec<_>>(), [1, 1, 1, 2]);
/// assert_eq!(history[2].reached[0].reach.communes, Interval { min: 0, max: 0 });
/// assert_eq!(history[3].reached[0].reach.communes, Interval { min: 1, max: 2 });
/// ```
#[must_use]
pub fn year_ends(territory: &Territory, scope: Scope) -> Vec<HistoryPoint> {
    series(territory, &history_days(territory), scope)
        .into_iter()
        .map(|counted| HistoryPoint::of(territory, counted))
        .collect()
}

/// The deployments up to a day, the earliest first.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// let territory = territory(&["a,Habitat,2018", "b,Habitat,2016-05", "c,Sport,2020"], &[]);
/// let deployed = deployments(&territory, Day::end_of_year(2019));
/// let dates: Vec<String> = deployed.iter().map(|step| step.date.to_string()).collect();
/// assert_eq!(dates, ["2016-05", "2018"]);
/// ```
#[must_use]
pub fn deployments(territory: &Territory, day: Day) -> Vec<ActionMilestone> {
    milestones(territory, Milestone::Deployed, None, day)
}
