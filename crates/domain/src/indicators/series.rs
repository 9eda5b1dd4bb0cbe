//! The counts of many days, computed together from the changes between them.
//!
//! Each row is visited once, however many days there are. It adds to the counts of its commune and its action on the
//! first of the days on which it holds, and subtracts the same on the first day on which it no longer holds. The counts
//! of each day are the running sums of these changes.

mod changes;
mod days;
mod perimeter;
mod running_action;
mod sums;

use std::sync::Arc;

use crate::dates::Day;
use crate::indicators::cells::StateTable;
use crate::indicators::{Adoption, AtLeast, Cells, Interval, Scope, adoption, at_least, commune_counts};
use crate::territory::{ActionIndex, CommuneIndex, Territory};
use days::Days;
use perimeter::{Perimeter, memberships, perimeters};
use running_action::SeriesContext;
use sums::Sums;

/// The counts of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct DayCounts {
    /// The day of the counts.
    pub day: Day,
    /// The member communes, sorted. Consecutive days with the same members share the list.
    pub members: Arc<[CommuneIndex]>,
    /// The number of running actions that each member takes part in, in the order of the members.
    pub counts: Vec<Interval>,
    /// Members in at least k actions, k from 1 to the number of running actions.
    pub at_least: Vec<AtLeast>,
    /// The participants of each running action, in the order of the table.
    pub adoption: Vec<(ActionIndex, Adoption)>,
}

impl DayCounts {
    /// Computes the counts of one day from its cells.
    #[must_use]
    pub fn on(territory: &Territory, day: Day, scope: Scope) -> Self {
        let cells = Cells::on(territory, day, scope);
        let counts = commune_counts(&cells);
        Self {
            day,
            members: cells.members().into(),
            at_least: at_least(&counts, cells.running().len()),
            counts,
            adoption: adoption(territory, &cells),
        }
    }

    /// The number of actions that a commune takes part in; `None` if it is not a member on the day.
    #[must_use]
    pub fn count_of(&self, commune: CommuneIndex) -> Option<Interval> {
        let at = self.members.binary_search(&commune).ok()?;
        self.counts.get(at).copied()
    }

    /// The participants of an action; `None` if it does not run on the day.
    #[must_use]
    pub fn adoption_of(&self, action: ActionIndex) -> Option<Adoption> {
        let at = self.adoption.binary_search_by(|(running, _)| running.cmp(&action)).ok()?;
        self.adoption.get(at).map(|(_, adoption)| *adoption)
    }
}

/// The counts of some days, given in any order. The result is sorted by day, without duplicates. Each element equals
/// [`DayCounts::on`] for that day.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the state for each action: + takes part, - does not, ? not known.
/// let actions = ["a,Habitat,2016-05", "b,Sport,2019-04-01"];
/// let territory = territory(&actions, &[(1_000, "++"), (500, "+?")]);
/// let found = series(&territory, &[2015, 2018, 2019].map(Day::end_of_year), Scope::Everything);
/// assert_eq!(found.iter().map(|it| it.adoption.len()).collect::<Vec<_>>(), [0, 1, 2]);
/// assert_eq!(found[1].counts, [Interval { min: 1, max: 1 }, Interval { min: 1, max: 1 }]);
/// assert_eq!(found[2].counts, [Interval { min: 2, max: 2 }, Interval { min: 1, max: 2 }]);
/// assert_eq!(found[2].at_least[1], AtLeast { k: 2, min: 1, max: 2 });
/// let (_, b) = found[2].adoption[1];
/// assert_eq!((b.min, b.max, b.of, b.population_min, b.population_max), (1, 2, 2, 1_000, 1_500));
/// ```
#[must_use]
pub fn series(territory: &Territory, days: &[Day], scope: Scope) -> Vec<DayCounts> {
    let days = Days::of(days.to_vec());
    let memberships = memberships(territory, &days);
    let perimeters = perimeters(territory, &days, &memberships);
    let context = SeriesContext { days: &days, memberships: &memberships, state_table: StateTable::in_scope(scope) };
    let sums = Sums::over(territory, &context);
    let adoption = sums.adoption(&perimeters);
    let counts = sums.counts(&perimeters);
    let results = days.all().iter().zip(perimeters).zip(counts.into_iter().zip(adoption));
    let day_counts = |((&day, perimeter), (counts, adoption)): ((&Day, Perimeter), (Vec<Interval>, Vec<_>))| {
        DayCounts { day, members: perimeter.members, at_least: at_least(&counts, adoption.len()), counts, adoption }
    };
    results.map(day_counts).collect()
}
