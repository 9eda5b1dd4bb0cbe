//! The communes that something holds of, and their inhabitants: Σ 1 and Σ population over the
//! communes of which it is certain, and over those of which it is possible.

use crate::indicators::Range;
use crate::territory::{CommuneIndex, Territory};

/// Inhabitants, between two bounds, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inhabitants {
    /// Of the communes that count for certain.
    pub min: u64,
    /// Of the communes that may count.
    pub max: u64,
}

/// The communes that something holds of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// How many they are.
    pub communes: Range,
    /// How many people live in them.
    pub inhabitants: Inhabitants,
}

impl Reach {
    /// Adds up over communes; of each, `holds` says 1…1 when it does, 0…1 when it may, 0…0 when it does not.
    pub(super) fn over(territory: &Territory, communes: &[CommuneIndex], holds: &[Range]) -> Self {
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

/// The communes that take part in at least k actions, from each one's participations, in the same order.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the part in a and b: + takes part, - does not, ? not known.
/// let territory = territory(&["a,Habitat,2016", "b,Sport,2016"], &[(1_000, "++"), (500, "+?"), (200, "-?")]);
/// let cells = Cells::on(&territory, Day::end_of_year(2019), Scope::Everything);
/// let in_both = reached(&territory, cells.members(), &commune_counts(&cells), 2);
/// assert_eq!(in_both.communes, Range { min: 1, max: 2 });
/// assert_eq!(in_both.inhabitants, Inhabitants { min: 1_000, max: 1_500 });
/// ```
#[must_use]
pub fn reached(territory: &Territory, communes: &[CommuneIndex], counts: &[Range], k: u32) -> Reach {
    Reach::over(territory, communes, &reaching(counts, k))
}

/// Of each count, whether it is at least k: 1…1 for certain, 0…1 perhaps, 0…0 not.
pub(super) fn reaching(counts: &[Range], k: u32) -> Vec<Range> {
    counts.iter().map(|count| Range { min: u32::from(count.min >= k), max: u32::from(count.max >= k) }).collect()
}

/// The inhabitants of some communes; one without population counts as 0.
#[must_use]
pub fn inhabitants(territory: &Territory, communes: &[CommuneIndex]) -> u64 {
    communes.iter().map(|&commune| population(territory, commune)).sum()
}

fn population(territory: &Territory, commune: CommuneIndex) -> u64 {
    territory.commune(commune).population.map_or(0, u64::from)
}
