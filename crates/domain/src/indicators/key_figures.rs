//! The key figures. All pages that show them use this one computation.

use crate::indicators::{ActionCounts, DaySnapshot, DeploymentYears, Interval};

/// The key figures of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigures {
    /// The number of member communes.
    pub communes: u32,
    /// The number of actions by status.
    pub actions: ActionCounts,
    /// The year of the day.
    pub year: u16,
    /// The number of actions deployed in that year, up to the day; an interval if the dates of some are unknown.
    pub deployed_in_year: Interval,
    /// The thresholds k of the territory, in its order, each with the number of communes in at least k actions.
    pub thresholds: Vec<(u32, Interval)>,
}

impl KeyFigures {
    /// The key figures of a snapshot.
    ///
    /// ```
    #[doc = include_str!("small_territory.txt")]
    /// # use std::sync::Arc;
    /// // + takes part, - does not, ? not known. The threshold is 2.
    /// let territory = Arc::new(territory(&["a,Habitat,2018", "b,Habitat,2019-05"], &[(900, "++"), (800, "+?")]));
    /// let snapshot = DaySnapshot::on(&territory, Day::end_of_year(2019), Scope::Everything);
    /// let figures = KeyFigures::of(&snapshot);
    /// assert_eq!((figures.communes, figures.actions.deployed), (2, 2));
    /// assert_eq!(figures.deployed_in_year, Interval { min: 1, max: 1 });
    /// assert_eq!(figures.thresholds, [(2, Interval { min: 1, max: 2 })]);
    /// ```
    #[must_use]
    pub fn of(snapshot: &DaySnapshot) -> Self {
        let year = snapshot.day().year();
        Self {
            communes: snapshot.members(),
            actions: snapshot.actions,
            year,
            deployed_in_year: DeploymentYears::of(snapshot).in_year(year),
            thresholds: snapshot.territory.about().thresholds.iter().map(|&k| (k, snapshot.reaching(k))).collect(),
        }
    }
}
