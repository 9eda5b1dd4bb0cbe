//! The key figures. All pages that show them use this one computation.

use crate::indicators::{ActionCounts, DaySnapshot, Interval};

/// The key figures of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigures {
    /// The number of member communes.
    pub communes: u32,
    /// The number of actions by status.
    pub actions: ActionCounts,
    /// The year of the day.
    pub year: u16,
    /// The number of actions deployed in that year, up to the day.
    pub deployed_in_year: u32,
    /// The thresholds k of the territory, in its order, each with the number of communes in at least k actions.
    pub thresholds: Vec<(u32, Interval)>,
    /// Whether any of the cells is illustrative, so that the threshold figures are not based on real data alone.
    pub is_illustrative: bool,
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
    /// assert_eq!((figures.communes, figures.actions.deployed, figures.deployed_in_year), (2, 2, 1));
    /// assert!(!figures.is_illustrative);
    /// assert_eq!(figures.thresholds, [(2, Interval { min: 1, max: 2 })]);
    /// ```
    #[must_use]
    pub fn of(snapshot: &DaySnapshot) -> Self {
        let year = snapshot.day().year();
        Self {
            communes: snapshot.members(),
            actions: snapshot.actions,
            year,
            deployed_in_year: snapshot.by_year.get(&year).copied().unwrap_or(0),
            thresholds: snapshot.territory.about().thresholds.iter().map(|&k| (k, snapshot.reaching(k))).collect(),
            is_illustrative: snapshot.backing(None).illustrative > 0,
        }
    }
}
