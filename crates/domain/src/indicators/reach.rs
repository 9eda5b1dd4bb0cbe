//! The number of communes that meet a condition, and of their inhabitants: Σ 1 and Σ population over the communes that
//! certainly meet it, and over those that certainly or possibly do.

use crate::indicators::Interval;
use crate::territory::{CommuneIndex, Territory};

/// A number of inhabitants between two bounds, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inhabitants {
    /// The inhabitants of the communes that certainly count.
    pub min: u64,
    /// The inhabitants of the communes that certainly or possibly count.
    pub max: u64,
}

/// The communes that meet a condition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The number of these communes.
    pub communes: Interval,
    /// The number of their inhabitants.
    pub inhabitants: Inhabitants,
}

impl Reach {
    /// Sums over communes. For each, `holds` is 1…1 if it certainly meets the condition, 0…1 if possibly, 0…0 if not.
    pub(super) fn over(territory: &Territory, communes: &[CommuneIndex], holds: &[Interval]) -> Self {
        let mut reach = Self::default();
        for (&commune, holds) in communes.iter().zip(holds) {
            let population = population(territory, commune);
            reach.communes.min += holds.min;
            reach.communes.max += holds.max;
            reach.inhabitants.min += u64::from(holds.min) * population;
            reach.inhabitants.max += u64::from(holds.max) * population;
        }
        reach
    }
}

/// The communes that take part in at least k actions. `counts` are their numbers of actions, in the same order.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the state for a and b: + takes part, - does not, ? not known.
/// let territory = territory(&["a,Habitat,2016", "b,Sport,2016"], &[(1_000, "++"), (500, "+?"), (200, "-?")]);
/// let cells = Cells::on(&territory, Day::end_of_year(2019), Scope::Everything);
/// let in_both = reached(&territory, cells.members(), &commune_counts(&cells), 2);
/// assert_eq!(in_both.communes, Interval { min: 1, max: 2 });
/// assert_eq!(in_both.inhabitants, Inhabitants { min: 1_000, max: 1_500 });
/// ```
#[must_use]
pub fn reached(territory: &Territory, communes: &[CommuneIndex], counts: &[Interval], k: u32) -> Reach {
    Reach::over(territory, communes, &reaching(counts, k))
}

/// For each count, whether it is at least k: 1…1 certainly, 0…1 possibly, 0…0 not.
pub(super) fn reaching(counts: &[Interval], k: u32) -> Vec<Interval> {
    counts.iter().map(|count| Interval { min: u32::from(count.min >= k), max: u32::from(count.max >= k) }).collect()
}

/// The inhabitants of some communes. An unknown population counts as 0.
#[must_use]
pub fn inhabitants(territory: &Territory, communes: &[CommuneIndex]) -> u64 {
    communes.iter().map(|&commune| population(territory, commune)).sum()
}

/// Those of some communes whose population is not known, so that [`inhabitants`] leaves them out. A commune of 0
/// inhabitants is not one of them.
#[must_use]
pub fn without_population(territory: &Territory, communes: &[CommuneIndex]) -> Vec<CommuneIndex> {
    communes.iter().copied().filter(|&commune| territory.commune(commune).population.is_none()).collect()
}

fn population(territory: &Territory, commune: CommuneIndex) -> u64 {
    territory.commune(commune).inhabitants()
}
