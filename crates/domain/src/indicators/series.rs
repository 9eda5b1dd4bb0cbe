//! The counts on many days at once, from what changes from one of the days to the next.
//!
//! A row adds to its commune and to its action on the first of the days on which it holds, and takes as much away on
//! the first on which it no longer does: each row is looked at once, however many days there are. What is added and
//! taken away is then summed up from day to day.

mod changes;
mod days;
mod perimeter;
mod running_action;
mod sums;

use std::sync::Arc;

use crate::dates::Day;
use crate::indicators::cells::StateTable;
use crate::indicators::{Adoption, AtLeast, Cells, Range, Scope, adoption, at_least, commune_counts};
use crate::territory::{ActionIndex, CommuneIndex, Territory};
use days::Days;
use perimeter::{Perimeter, memberships, perimeters};
use running_action::SeriesContext;
use sums::Sums;

/// The counts of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct DayCounts {
    /// The day.
    pub day: Day,
    /// The member communes, by place; the days between two changes of perimeter share them.
    pub members: Arc<[CommuneIndex]>,
    /// Each member's participations, in number of running actions, in the order of the members.
    pub counts: Vec<Range>,
    /// Members in at least k actions, k from 1 to the number of running actions.
    pub at_least: Vec<AtLeast>,
    /// Each running action's participants, in the order of the table.
    pub adoption: Vec<(ActionIndex, Adoption)>,
}

impl DayCounts {
    /// Counts one day.
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

    /// A member's participations; `None` of a commune that is no member on the day.
    #[must_use]
    pub fn count_of(&self, commune: CommuneIndex) -> Option<Range> {
        let at = self.members.binary_search(&commune).ok()?;
        self.counts.get(at).copied()
    }

    /// An action's participants; `None` when it does not run on the day.
    #[must_use]
    pub fn adoption_of(&self, action: ActionIndex) -> Option<Adoption> {
        let at = self.adoption.binary_search_by(|(running, _)| running.cmp(&action)).ok()?;
        self.adoption.get(at).map(|(_, adoption)| *adoption)
    }
}

/// The counts of some days, in any order: each day once, the first one first. Of each it is what [`DayCounts::on`] gives.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the part in each action: + takes part, - does not, ? not known.
/// let actions = ["a,Habitat,2016-05", "b,Sport,2019-04-01"];
/// let territory = territory(&actions, &[(1_000, "++"), (500, "+?")]);
/// let found = series(&territory, &[2015, 2018, 2019].map(Day::end_of_year), Scope::Everything);
/// assert_eq!(found.iter().map(|it| it.adoption.len()).collect::<Vec<_>>(), [0, 1, 2]);
/// assert_eq!(found[1].counts, [Range { min: 1, max: 1 }, Range { min: 1, max: 1 }]);
/// assert_eq!(found[2].counts, [Range { min: 2, max: 2 }, Range { min: 1, max: 2 }]);
/// assert_eq!(found[2].at_least[1], AtLeast { k: 2, min: 1, max: 2 });
/// let (_, b) = found[2].adoption[1];
/// assert_eq!((b.min, b.max, b.of, b.population_min, b.population_max), (1, 2, 2, 1_000, 1_500));
/// ```
#[must_use]
pub fn series(territory: &Territory, days: &[Day], scope: Scope) -> Vec<DayCounts> {
    let days = Days::of(days.to_vec());
    let memberships = memberships(territory, &days);
    let perimeters = perimeters(territory, &days, &memberships);
    let look = SeriesContext { days: &days, memberships: &memberships, said: StateTable::in_scope(scope) };
    let sums = Sums::over(territory, &look);
    let adoption = sums.adoption(&perimeters);
    let counts = sums.counts(&perimeters);
    let of_days = days.all().iter().zip(perimeters).zip(counts.into_iter().zip(adoption));
    let of_one = |((&day, perimeter), (counts, adoption)): ((&Day, Perimeter), (Vec<Range>, Vec<_>))| DayCounts {
        day,
        members: perimeter.members,
        at_least: at_least(&counts, adoption.len()),
        counts,
        adoption,
    };
    of_days.map(of_one).collect()
}
